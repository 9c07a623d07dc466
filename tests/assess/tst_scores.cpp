// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/scores.h"
#include "model/navigate.h"
#include "plantext.h"

#include <QTest>

using namespace facet;
using namespace facet::assess;
using namespace Qt::StringLiterals;

/// Index, level, weakest practice, the room's scores and the organisation, computed by hand.
class TestScores final : public QObject
{
    Q_OBJECT

private slots:
    void index_data();
    void index();
    void level_data();
    void level();
    void weakest_data();
    void weakest();
    void roomScores_data();
    void roomScores();
    void organisation_data();
    void organisation();
    void theWholeIsTheOrganisation();
    void organisationPractices();
    void everyUnitIsScored();
    void unknownUnitIsGrey();
    void departmentsAsOnTheChart_data();
    void departmentsAsOnTheChart();
    void brokenTreesDoNotHang();
};

namespace {

const QDate today(2026, 11, 20);

/// What the room says about D in the order of the practices; "-" leaves the evidence, which is
/// nothing.
QString roomText(const QString &scores, const QString &unit = u"D"_s)
{
    QString text;
    const QStringList each = scores.split(u' ');
    for (qsizetype i = 0; i < each.size(); ++i) {
        if (each[i] != u"-"_s) {
            text += u"assessment - unit=%1 practice=%2 score=%3 reason=x\n"_s.arg(
                unit, keyOf(static_cast<Practice>(i)), each[i]);
        }
    }
    return text;
}

UnitScores scoresOf(const QString &text, const char *unit = "D")
{
    test::PlanText written(text);
    const Id<Unit> id = written.unit(unit);
    return assess::assess(written.plan(), today).of(id);
}

const QString oneDepartment = u"unit Org kind=organisation; unit D parent=Org\n"_s;

} // namespace

void TestScores::index_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("index");
    const QString mixed = roomText(u"4 3 2 1 0 - 4 2 1 3"_s); // sum 20
    QTest::newRow("nothing") << QString() << 0.0;
    // Ten practices aiming at 4: 20 of 40.
    QTest::newRow("plain") << mixed << 50.0;
    // Aiming at 2: min(score, 2) = 2 2 2 1 0 0 2 2 1 2 = 14 of 20.
    QTest::newRow("the plan aims at 2") << mixed + u"settings s target=2"_s << 70.0;
    // The department's own target of 3 beats the plan's 2: 3 3 2 1 0 0 3 2 1 3 = 18 of 30.
    QTest::newRow("the department aims at 3")
        << mixed + u"settings s target=2; unit D parent=Org target=3"_s << 60.0;
    // Purpose counts three times, Perspectives not at all: 3·4 + 3+2+1+0+0+4+2+1 = 25 of 3·4 + 8·4
    // = 44.
    QTest::newRow("weighted") << mixed + u"settings s purposeWeight=3 perspectivesWeight=0"_s
                              << 100.0 * 25 / 44;
    // Weights and targets together: min(score, 2): Purpose 3·2, then 2 2 1 0 0 2 2 1 = 16 of 3·2 +
    // 8·2 = 22.
    QTest::newRow("weighted, aiming at 2")
        << mixed + u"settings s target=2 purposeWeight=3 perspectivesWeight=0"_s << 100.0 * 16 / 22;
    QTest::newRow("nothing counts") << mixed
            + u"settings s purposeWeight=0 measurementWeight=0 channelsWeight=0 listeningWeight=0 "
              u"peopleWeight=0"
              " facetsWeight=0 trainingWeight=0 linesWeight=0 guidanceWeight=0 perspectivesWeight=0"_s
                                    << 0.0;
    QTest::newRow("everything") << roomText(u"4 4 4 4 4 4 4 4 4 4"_s) << 100.0;
}

void TestScores::index()
{
    QFETCH(QString, text);
    QFETCH(double, index);
    QCOMPARE(scoresOf(oneDepartment + text).index, index);
}

void TestScores::level_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Level>("level");
    //                  Pu Me Ch Li Pe Fa Tr Ln Gu Ps
    QTest::newRow("nothing") << QString() << Level::Absent;
    QTest::newRow("one step anywhere") << roomText(u"0 0 0 0 0 0 0 0 0 1"_s) << Level::Exploring;
    // Everything at 4 but no second step in Purpose.
    QTest::newRow("Purpose 1") << roomText(u"1 4 4 4 4 4 4 4 4 4"_s) << Level::Exploring;
    QTest::newRow("Channels 0") << roomText(u"4 4 0 4 4 4 4 4 4 4"_s) << Level::Exploring;
    QTest::newRow("Purpose 2, Channels 1")
        << roomText(u"2 0 1 0 0 0 0 0 0 0"_s) << Level::Purposeful;
    QTest::newRow("just connected") << roomText(u"3 0 1 0 3 0 0 2 2 0"_s) << Level::Connected;
    QTest::newRow("Purpose misses connected")
        << roomText(u"2 4 4 4 4 4 4 4 4 4"_s) << Level::Purposeful;
    QTest::newRow("Lines miss connected")
        << roomText(u"4 4 4 4 4 4 4 1 4 4"_s) << Level::Purposeful;
    QTest::newRow("Guidance misses connected")
        << roomText(u"4 4 4 4 4 4 4 4 1 4"_s) << Level::Purposeful;
    QTest::newRow("People miss connected")
        << roomText(u"4 4 4 4 2 4 4 4 4 4"_s) << Level::Purposeful;
    QTest::newRow("just integrated") << roomText(u"3 3 3 3 4 3 3 3 3 3"_s) << Level::Integrated;
    QTest::newRow("People 3 misses integrated")
        << roomText(u"4 4 4 4 3 4 4 4 4 4"_s) << Level::Connected;
    QTest::newRow("Training misses integrated")
        << roomText(u"4 4 4 4 4 4 2 4 4 4"_s) << Level::Connected;
    // Guidance for the whole organisation is nothing this department did …
    QTest::newRow("guided from above")
        << u"policySection p element=legal state=adopted reviewDate=2027-01-01"_s << Level::Absent;
    // … a draft of its own is, also of a team.
    QTest::newRow("own guidance") << u"policySection p element=legal state=draft scope=D"_s
                                  << Level::Exploring;
    QTest::newRow("own guidance of a team")
        << u"unit T parent=D kind=team; policySection p element=legal state=draft scope=T"_s
        << Level::Exploring;
}

void TestScores::level()
{
    QFETCH(QString, text);
    QFETCH(Level, level);
    QCOMPARE(levelName(scoresOf(oneDepartment + text).level), levelName(level));
}

void TestScores::weakest_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("weakest"); // −1: none
    const auto number = [](Practice practice) { return static_cast<int>(practice); };
    QTest::newRow("no data") << QString() << -1;
    QTest::newRow("the lowest") << roomText(u"3 3 2 3 3 3 3 1 3 3"_s) << number(Practice::Lines);
    QTest::newRow("the first of two")
        << roomText(u"3 3 1 3 3 3 3 1 3 3"_s) << number(Practice::Channels);
    // Nothing is known of Training, so nothing is there.
    QTest::newRow("what is not known")
        << roomText(u"3 3 1 3 3 3 - 1 3 3"_s) << number(Practice::Training);
    QTest::newRow("what does not count cannot be weak") << roomText(u"3 3 2 3 3 3 3 1 3 3"_s)
            + u"settings s linesWeight=0"_s << number(Practice::Channels);
}

void TestScores::weakest()
{
    QFETCH(QString, text);
    QFETCH(int, weakest);
    const UnitScores scores = scoresOf(oneDepartment + text);
    QCOMPARE(scores.weakest ? static_cast<int>(*scores.weakest) : -1, weakest);
    QCOMPARE(scores.hasData, weakest >= 0);
}

void TestScores::roomScores_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("score");
    QTest::addColumn<bool>("byRoom");
    const QString evidence = oneDepartment + u"objective O unit=D\n"_s; // Purpose 1
    QTest::newRow("evidence") << evidence << 1 << false;
    QTest::newRow("the room sees more")
        << evidence + u"assessment - unit=D score=3 reason=x"_s << 3 << true;
    QTest::newRow("the room sees less")
        << evidence + u"assessment - unit=D score=0 reason=x"_s << 0 << true;
    QTest::newRow("no reason, no score")
        << evidence + u"assessment - unit=D score=3"_s << 1 << false;
    QTest::newRow("another practice")
        << evidence + u"assessment - unit=D practice=lines score=3 reason=x"_s << 1 << false;
    QTest::newRow("the latest counts") << evidence
            + u"assessment - unit=D score=4 reason=x date=2026-03-01; assessment - unit=D score=2 reason=x date=2026-09-01"_s
                                       << 2 << true;
    QTest::newRow("from next week") << evidence
            + u"assessment - unit=D score=4 reason=x date=2026-03-01; assessment - unit=D score=2 reason=x date=2026-11-27"_s
                                    << 4 << true;
    // The room spoke of the team; the department goes on being scored by what there is.
    QTest::newRow("of a team") << evidence
            + u"unit T parent=D kind=team; assessment - unit=T score=4 reason=x"_s
                               << 1 << false;
}

void TestScores::roomScores()
{
    QFETCH(QString, text);
    QFETCH(int, score);
    QFETCH(bool, byRoom);
    const PracticeScore found = scoresOf(text).of(Practice::Purpose);
    QCOMPARE(found.score, score);
    QCOMPARE(found.byRoom, byRoom);
    QVERIFY(found.hasData);
}

void TestScores::organisation_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("index");
    QTest::addColumn<int>("headcount");
    // D has three people and all practices at 4 (index 100), E one person and nothing (index 0).
    const QString two = oneDepartment
        + u"unit E parent=Org; seat a unit=D; seat b unit=D; seat c unit=D; seat d unit=E\n"_s
        + roomText(u"4 4 4 4 4 4 4 4 4 4"_s);
    QTest::newRow("by headcount") << two << 75.0 << 4;
    QTest::newRow("equally") << two + u"settings s weighting=equal"_s << 50.0 << 4;
    // A shared seat of five in E: 3 of 3 + 6.
    QTest::newRow("shared seats count")
        << two + u"position p unit=E headcount=5"_s << 100.0 * 3 / 9 << 9;
    // The chief sits above the departments: counted as a head, not as a department.
    QTest::newRow("the chief") << two + u"seat chief unit=Org"_s << 75.0 << 5;
    QTest::newRow("nobody counted: equally")
        << oneDepartment + u"unit E parent=Org\n"_s + roomText(u"4 4 4 4 4 4 4 4 4 4"_s) << 50.0
        << 0;
    QTest::newRow("no departments") << QString() << 0.0 << 0;
}

void TestScores::organisation()
{
    QFETCH(QString, text);
    QFETCH(double, index);
    QFETCH(int, headcount);
    const Scores scores = assess::assess(test::PlanText(text).plan(), today);
    QCOMPARE(scores.organisation.index, index);
    QCOMPARE(scores.organisation.headcount, headcount);
}

/// The one unit above all departments shows what the organisation comes to; of several none does.
void TestScores::theWholeIsTheOrganisation()
{
    test::PlanText one(oneDepartment + u"unit E parent=Org\n"_s
                       + roomText(u"4 4 4 4 4 4 4 4 4 4"_s));
    const Scores scores = assess::assess(one.plan(), today);
    QCOMPARE(scores.whole, one.unit("Org"));
    QCOMPARE(scores.of(one.unit("Org")).index, 50.0);
    QCOMPARE(scores.of(one.unit("D")).index, 100.0);
    test::PlanText several(oneDepartment + u"unit F kind=organisation"_s);
    QVERIFY(!assess::assess(several.plan(), today).whole);
    QVERIFY(!assess::assess(test::PlanText(u"unit D"_s).plan(), today).whole);
}

void TestScores::organisationPractices()
{
    // D (two people) and E (one person). Weighted means: Purpose (2·4+1)/3 = 3, Measurement
    // (2·3+1)/3 = 2.3 → 2, Channels (2·1+1)/3 = 1, Listening 0, People (2·4+1)/3 = 3, Facets
    // (2·1+0)/3 = 0.7 → 0, Training 0, Lines (2·3+0)/3 = 2, Guidance (2·3+0)/3 = 2, Perspectives 0.
    const QString text = oneDepartment
        + u"unit E parent=Org; seat a unit=D; seat b unit=D; seat c unit=E\n"_s
        + roomText(u"4 3 1 0 4 1 0 3 3 0"_s) + roomText(u"1 1 1 - 1 0 - - - 0"_s, u"E"_s);
    const UnitScores organisation = assess::assess(test::PlanText(text).plan(), today).organisation;
    QList<int> found;
    for (const PracticeScore &practice : organisation.practices) {
        found.append(practice.score);
    }
    QCOMPARE(found, (QList<int>{3, 2, 1, 0, 3, 0, 0, 2, 2, 0}));
    // Purpose 3, Channels 1, Lines 2, Guidance 2, People 3: connected, though E is only exploring.
    QCOMPARE(organisation.level, Level::Connected);
    // Listening, Training and Perspectives are all at nothing; Listening comes first.
    QCOMPARE(organisation.weakest, Practice::Listening);
    QVERIFY(organisation.hasData);
}

void TestScores::everyUnitIsScored()
{
    test::PlanText written(u"unit Org kind=organisation; unit D parent=Org; unit T parent=D "
                           u"kind=team; unit U parent=T kind=team;"
                           "objective O unit=U; unit Other"_s);
    const Plan plan = written.plan();
    const Scores scores = assess::assess(plan, today);
    QCOMPARE(scores.units.size(), size_t{5});
    for (const char *unit : {"Org", "D", "T", "U"}) {
        QCOMPARE(scores.of(written.unit(unit)).of(Practice::Purpose).score, 1);
    }
    QCOMPARE(scores.of(written.unit("Other")).of(Practice::Purpose).score, 0);
}

void TestScores::unknownUnitIsGrey()
{
    const Scores scores = assess::assess(Plan(), today);
    QVERIFY(!scores.of({77}).hasData);
    QVERIFY(!scores.organisation.hasData);
    QCOMPARE(scores.organisation.level, Level::Absent);
    QVERIFY(!scores.organisation.weakest);
}

void TestScores::departmentsAsOnTheChart_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("by kind")
        << u"unit Org kind=organisation; unit B parent=Org order=2; unit A parent=Org order=1; unit C parent=B"_s;
    QTest::newRow("below the roots")
        << u"unit Org kind=organisation; unit B parent=Org kind=team; unit A parent=Org kind=team; unit C parent=B kind=team"_s;
    QTest::newRow("one level") << u"unit B kind=team order=3; unit A kind=team"_s;
    QTest::newRow("none") << QString();
}

void TestScores::departmentsAsOnTheChart()
{
    QFETCH(QString, text);
    const Plan plan = test::PlanText(text).plan();
    QCOMPARE(assess::assess(plan, today).departments, departments(plan));
}

void TestScores::brokenTreesDoNotHang()
{
    // Two units in each other, one in itself, one below a unit that is not there.
    test::PlanText written(
        u"unit A parent=B; unit B parent=A; unit C parent=C; unit D parent=Nowhere;"
        "objective O unit=A contributors=B,C,D; objective P unit=Nowhere"_s);
    const Scores scores = assess::assess(written.plan(), today);
    QCOMPARE(scores.units.size(), size_t{4});
    QCOMPARE(scores.of(written.unit("A")).of(Practice::Purpose).score, 1);
}

QTEST_GUILESS_MAIN(TestScores)
#include "tst_scores.moc"
