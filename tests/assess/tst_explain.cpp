// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/explain.h"
#include "plantext.h"

#include <QTest>

using namespace facet;
using namespace facet::assess;
using namespace Qt::StringLiterals;

/// Advice is concrete, and following it raises score and index by what it promised.
class TestExplain final : public QObject
{
    Q_OBJECT

private slots:
    void adviceHolds_data();
    void adviceHolds();
    void factsName_data();
    void factsName();
    void roomIsExplained();
    void overtakenRoomIsSaid();
    void nothingIsAdvisedAtTheTop();
    void nextStepsAreSortedByGain();
    void nextStepsLeaveOutWhatTheTargetDoesNotAsk();
    void organisationCountsByWeight();
    void guidanceForAllCountsEverywhere();
    void organisationIsExplained();
    void staleScoresDoNoHarm();
};

namespace {

const QDate today(2026, 11, 20);

const QString frame =
    u"unit Org kind=organisation; unit D parent=Org; unit E parent=Org; unit F parent=Org;"
    "unit G parent=Org; unit T parent=D kind=team\n"_s;

/// Without the marks that keep names of other writing directions in place.
QString plain(QString text) { return text.remove(QChar(0x2068)).remove(QChar(0x2069)); }

QStringList textsOf(const auto &list)
{
    QStringList texts;
    for (const auto &entry : list) {
        texts.append(plain(entry.text));
    }
    return texts;
}

} // namespace

namespace {

/// A plan in which D is to do better in a practice, what is advised, and what somebody does who
/// follows the advice.
void row(const char *name, Practice practice, const QString &text, const QString &advice,
         const QString &edit)
{
    QTest::newRow(name) << practice << text << advice << edit;
}

void purposeRows()
{
    const QString calls =
        u"objective O unit=D \"title=Fewer calls\" due=2026-12-31; kpi K objective=O name=Calls baseline=9 target=5\n"_s;
    row("purpose 0", Practice::Purpose, {}, u"Give D an objective of its own."_s,
        u"objective O unit=D"_s);
    row("purpose 1", Practice::Purpose, u"objective O unit=D \"title=Fewer calls\""_s,
        u"Give “Fewer calls” a due date, a KPI with a baseline and a target."_s, calls);
    row("purpose 1, a KPI lacks its baseline", Practice::Purpose,
        u"objective O unit=D title=Fewer due=2026-12-31; kpi K objective=O name=Calls target=5"_s,
        u"Give “Fewer” a baseline for its KPI “Calls”."_s,
        u"kpi K objective=O name=Calls baseline=9 target=5"_s);
    row("purpose 2", Practice::Purpose, calls,
        u"Give “Fewer calls” a goal to serve, a channel with a fit of 2 or better."_s,
        u"goal Z; objective O unit=D due=2026-12-31 goal=Z; channel C tier=core; fit - channel=C objective=O score=2"_s);
    row("purpose 3", Practice::Purpose,
        calls
            + u"goal Z; objective O unit=D due=2026-12-31 goal=Z; channel C tier=core; fit - channel=C objective=O score=2; objective P unit=T"_s,
        u"Give “P” a due date, a KPI with a baseline and a target, a goal to serve and a channel with a fit of 2 or better."_s,
        u"objective P unit=T due=2027-01-01 goal=Z; kpi L objective=P baseline=1 target=2; fit - channel=C objective=P score=3"_s);
}

void measurementRows()
{
    row("measurement 0", Practice::Measurement, u"objective O unit=D"_s,
        u"Give “O” a KPI with a target."_s, u"kpi K objective=O target=3"_s);
    row("measurement 0, a KPI is there", Practice::Measurement,
        u"objective O unit=D; kpi K objective=O"_s, u"Set a target for the KPI “K”."_s,
        u"kpi K objective=O target=3"_s);
    row("measurement 1", Practice::Measurement, u"objective O unit=D; kpi K objective=O target=3"_s,
        u"Enter the baseline of the KPI “K”."_s, u"kpi K objective=O target=3 baseline=1"_s);
    row("measurement 2", Practice::Measurement,
        u"objective O unit=D; kpi K objective=O target=3 baseline=1; kpi L objective=O"_s,
        u"Enter the first observation of the KPI “K”."_s,
        u"observation - kpi=K date=2026-11-20 value=2"_s);
    row("measurement 3", Practice::Measurement,
        u"objective O unit=D; kpi K objective=O target=3 baseline=1; kpi L objective=O; observation - kpi=K date=2026-01-20 value=2"_s,
        u"Enter today's values of “K”, “L”."_s,
        u"observation - kpi=K date=2026-11-20 value=2; observation - kpi=L date=2026-11-20 value=2"_s);
}

void channelRows()
{
    const QString served =
        u"objective O unit=D; channel C tier=core; fit - channel=C objective=O score=2\n"_s;
    row("channels 0", Practice::Channels, served,
        u"Let D take part in “C”, which serves its objectives."_s,
        u"participation - unit=D channel=C engages"_s);
    row("channels 1", Practice::Channels,
        u"objective O unit=D; channel C tier=core; participation - unit=T channel=C engages"_s,
        u"Say which objective of D is served by “C”, or stop taking part there."_s,
        u"fit - channel=C objective=O score=1"_s);
    row("channels 2", Practice::Channels,
        u"objective O unit=D; channel C tier=core; fit f channel=C objective=O score=1; participation - unit=D channel=C engages"_s,
        u"Write or review the point of view on “C”, with a review date to come. Raise the mean fit to 2: “C” fits least, so improve or leave it."_s,
        u"channel C tier=core pointOfView=x reviewDate=2027-01-01; fit f channel=C objective=O score=2"_s);
    row("channels 3", Practice::Channels,
        served
            + u"channel C tier=core pointOfView=x reviewDate=2027-01-01; participation - unit=D "
              u"channel=C engages; channel W tier=watch;"
              "participation - unit=D channel=W listens"_s,
        u"Write a point of view on “W”."_s, u"channel W tier=watch pointOfView=y"_s);
}

void listeningRows()
{
    const QString hears =
        u"channel C tier=core; participation p unit=D channel=C listens; signal S name=Complaint\n"_s;
    row("listening 0", Practice::Listening,
        u"channel C tier=core; participation p unit=D channel=C engages"_s,
        u"Let D listen on “C”, where it takes part already."_s,
        u"participation p unit=D channel=C engages listens"_s);
    row("listening 1", Practice::Listening, hears, u"Route a kind of message to D."_s,
        u"route - signal=S unit=D"_s);
    row("listening 2", Practice::Listening, hears + u"route r signal=S unit=T answerWithin=60"_s,
        u"Give the route of “Complaint” to T a backup."_s,
        u"route r signal=S unit=T backup=E answerWithin=60"_s);
    row("listening 3", Practice::Listening,
        hears + u"route r signal=S unit=T backup=E answerWithin=60"_s,
        u"Say which other unit learns from the “Complaint” that goes to T."_s,
        u"route r signal=S unit=T backup=E answerWithin=60 learners=F"_s);
}

void peopleRows()
{
    row("people 0", Practice::People,
        u"seat Ann unit=D human=2; seat Bob unit=D human=3 technical=2"_s,
        u"Identify Bob, who covers 2 facet(s), as a multi-disciplinarian."_s,
        u"person Bob human=3 technical=2 stage=identified"_s);
    row("people 1", Practice::People, u"seat Ann unit=D human=2 stage=identified"_s,
        u"Recruit Ann, who is identified and covers 1 facet(s)."_s,
        u"person Ann human=2 stage=recruited"_s);
    row("people 2", Practice::People, u"seat Ann unit=D human=2 stage=recruited"_s,
        u"Train Ann, who is recruited and covers 1 facet(s)."_s,
        u"person Ann human=2 stage=trained"_s);
    row("people 3", Practice::People, u"seat Ann unit=D human=2 stage=trained"_s,
        u"Empower Ann, with level 2 in 2 more facet(s)."_s,
        u"person Ann human=2 technical=2 marketing=2 stage=empowered"_s);
    row("people 3, empowered", Practice::People,
        u"seat Ann unit=D human=2 marketing=2 stage=empowered"_s,
        u"Bring Ann, who is empowered, to level 2 in 1 more facet(s)."_s,
        u"person Ann human=2 technical=2 marketing=2 stage=empowered"_s);
    row("facets 0", Practice::Facets, u"seat Ann unit=D marketing=1"_s,
        u"Bring Ann from level 1 to level 2 in the facet “Marketing”."_s,
        u"person Ann marketing=2"_s);
    row("facets 2", Practice::Facets, u"seat Ann unit=D marketing=2 technical=3"_s,
        u"Bring somebody with level 2 in the facet “Public relations” into D or one of its groups."_s,
        u"seat Bob unit=T publicRelations=2"_s);
    row("facets 3", Practice::Facets, u"seat Ann unit=D marketing=2 technical=3 human=4"_s,
        u"Cover the facets “Public relations”, “Communications” with people of D or of its groups."_s,
        u"seat Bob unit=T publicRelations=2 communications=2"_s);
}

void trainingRows()
{
    const QString school =
        u"course P level=practise; channel C tier=core; participation - unit=D channel=C engages;"
        "seat Ann unit=D order=1; seat Bob unit=D order=2; seat Cem unit=T order=3; seat Dee unit=T order=4; seat Eva unit=T order=5\n"_s;
    row("training 0", Practice::Training,
        school + u"completion c course=P person=Ann planned=2026-12-01"_s,
        u"See Ann through the course “P”, which is planned."_s,
        u"completion c course=P person=Ann finished=2026-11-20"_s);
    const auto finished = [](const QString &person) {
        return u"completion - course=P person=%1 finished=2026-11-01\n"_s.arg(person);
    };
    // One of five has it; half of five, rounded up, are three.
    row("training 1", Practice::Training, school + finished(u"Ann"_s),
        u"Let Bob and Cem finish a course of level “Practise” or above."_s,
        finished(u"Bob"_s) + finished(u"Cem"_s));
    row("training 2", Practice::Training,
        school + finished(u"Ann"_s) + finished(u"Bob"_s) + finished(u"Cem"_s),
        u"Let Dee finish a course of level “Practise” or above."_s, finished(u"Dee"_s));
    row("training 3", Practice::Training,
        school + finished(u"Ann"_s) + finished(u"Bob"_s) + finished(u"Cem"_s) + finished(u"Dee"_s),
        u"Let Eva finish a course of level “Practise” or above."_s, finished(u"Eva"_s));
    row("training 1, nobody active", Practice::Training,
        u"course P level=practise; channel C tier=core; seat Ann unit=D\n"_s + finished(u"Ann"_s),
        u"Let D be active on a channel, so that its training is put to use."_s,
        u"participation - unit=D channel=C engages"_s);
}

void organisationRows()
{
    row("lines 0", Practice::Lines, u"concern - unit=T conflictWith=F"_s,
        u"Connect D with F, with which it has a conflict, by a group, a shared objective, a link or a route."_s,
        u"link - from=D to=F"_s);
    row("lines 2", Practice::Lines, u"link - from=D to=E; link - from=D to=F"_s,
        u"Connect D with G by a group, a shared objective, a link or a route."_s,
        u"link - from=D to=G"_s);
    row("lines 3", Practice::Lines, u"link - from=D to=E; link - from=D to=F; link - from=D to=G"_s,
        u"Work with E in a second way, for instance in a small group with one objective."_s,
        u"objective O unit=D contributors=E"_s);
    row("guidance 0", Practice::Guidance, {},
        u"Draft a policy section, for instance “Employee access”."_s,
        u"policySection a element=access state=draft scope=D"_s);
    row("guidance 1", Practice::Guidance,
        u"policySection a element=access state=adopted; policySection b element=legal state=draft; policySection c element=conduct state=adopted"_s,
        u"Adopt the policy sections “Account management”, “Legal issues”."_s,
        u"policySection b element=legal state=adopted; policySection d element=accounts state=adopted"_s);
    row("perspectives 0", Practice::Perspectives, {},
        u"Ask D what worries it and write the concern down."_s, u"concern - unit=D layer=staff"_s);
    row("perspectives 1", Practice::Perspectives, u"concern - unit=D layer=staff severity=severe"_s,
        u"Ask the middle management of D what worries it and write the concern down."_s,
        u"concern - unit=D layer=middle"_s);
    row("perspectives 2", Practice::Perspectives,
        u"concern c unit=D layer=middle severity=severe statement=Leaks; concern e unit=D layer=line"_s,
        u"Answer the severe “Leaks”."_s,
        u"concern c unit=D layer=middle severity=severe state=answered"_s);
    row("perspectives 3", Practice::Perspectives,
        u"concern c unit=D layer=middle statement=Leaks; concern e unit=T layer=line statement=Time"_s,
        u"Answer “Leaks”, “Time”."_s,
        u"concern c unit=D layer=middle state=resolved; concern e unit=T layer=line state=answered"_s);
}

} // namespace

void TestExplain::adviceHolds_data()
{
    QTest::addColumn<Practice>("practice");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("advice");
    QTest::addColumn<QString>("edit");
    purposeRows();
    measurementRows();
    channelRows();
    listeningRows();
    peopleRows();
    trainingRows();
    organisationRows();
}

void TestExplain::adviceHolds()
{
    QFETCH(Practice, practice);
    QFETCH(QString, text);
    QFETCH(QString, advice);
    QFETCH(QString, edit);
    test::PlanText written(frame + text);
    const Plan before = written.plan();
    const Id<Unit> unit = written.unit("D");
    const Scores scores = assess::assess(before, today);
    const Explanation explanation = explain(before, scores, unit, practice);
    QVERIFY2(!explanation.advice.isEmpty(), "no advice");
    const Advice &first = explanation.advice.first();
    QCOMPARE(plain(first.text).replace(u" and "_s, u", "_s),
             QString(advice).replace(u" and "_s, u", "_s));
    QCOMPARE(first.reaches, scores.of(unit).of(practice).score + 1);
    QVERIFY(contains(before, first.object));
    written.add(edit);
    const Scores followed = assess::assess(written.plan(), today);
    QVERIFY2(followed.of(unit).of(practice).score >= first.reaches,
             "following the advice did not get there");
    // Ten practices aiming at 4: each point is 2.5 of the index.
    QCOMPARE(first.gain, 2.5);
    QCOMPARE(explanation.nextCriterion,
             explain(written.plan(), followed, unit, practice).score.score == first.reaches
                 ? explain(written.plan(), followed, unit, practice).criterion
                 : explanation.nextCriterion);
}

void TestExplain::factsName_data()
{
    QTest::addColumn<Practice>("practice");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("facts");
    QTest::newRow("people") << Practice::People
                            << u"seat Ann unit=T stage=trained human=2; seat Bob unit=D"_s
                            << QStringList{u"Ann is at stage “Trained” and covers 1 facet(s)."_s};
    QTest::newRow("lines") << Practice::Lines
                           << u"link - from=T to=F; objective O unit=E contributors=D"_s
                           << QStringList{u"It reaches E through the shared objective “O”."_s,
                                          u"It reaches F through the link “T – F”."_s};
    QTest::newRow("a route")
        << Practice::Listening
        << u"channel C tier=core; participation - unit=D channel=C listens; signal S "
           u"name=Complaint;"
           "route - signal=S unit=T backup=E answerWithin=60 learners=F"_s
        << QStringList{
               u"It listens on “C”."_s,
               u"“Complaint” is routed to T, with E as backup and an answer within 60 minute(s)."_s,
               u"F learns from “Complaint”."_s};
    QTest::newRow("concerns")
        << Practice::Perspectives
        << u"concern - unit=D statement=Leaks severity=severe; concern - unit=T statement=Time state=answered layer=line"_s
        << QStringList{u"“Leaks” (Middle management) is severe and open."_s,
                       u"“Time” (Line management) is answered."_s};
    QTest::newRow("training")
        << Practice::Training
        << u"course P level=practise; channel C tier=core; participation - unit=D channel=C "
           u"engages; seat Ann unit=D speaks;"
           "seat Bob unit=D; seat Cem unit=T speaks; completion - course=P person=Cem finished=2026-01-01"_s
        << QStringList{
               u"Ann is active on channels without a course of level “Practise” or above."_s,
               u"Cem is active on channels and trained for it."_s};
}

void TestExplain::factsName()
{
    QFETCH(Practice, practice);
    QFETCH(QString, text);
    QFETCH(QStringList, facts);
    test::PlanText written(frame + text);
    const Plan plan = written.plan();
    const Explanation explanation =
        explain(plan, assess::assess(plan, today), written.unit("D"), practice);
    QCOMPARE(textsOf(explanation.facts), facts);
}

void TestExplain::roomIsExplained()
{
    test::PlanText written(
        frame + u"assessment - unit=D practice=lines score=2 \"reason=They phone daily\""_s);
    const Plan plan = written.plan();
    const Explanation explanation =
        explain(plan, assess::assess(plan, today), written.unit("D"), Practice::Lines);
    QVERIFY(explanation.score.byRoom);
    QCOMPARE(plain(explanation.facts.first().text), u"The room scored it 2: They phone daily"_s);
    QCOMPARE(plain(explanation.facts[1].text), u"The evidence alone comes to 0."_s);
    QCOMPARE(explanation.advice.size(), 1);
    QCOMPARE(explanation.advice.first().reaches, 3);
}

void TestExplain::overtakenRoomIsSaid()
{
    test::PlanText written(
        frame
        + u"concern - unit=D state=resolved; assessment a unit=D practice=perspectives score=1 reason=x"_s);
    const Plan plan = written.plan();
    const Explanation explanation =
        explain(plan, assess::assess(plan, today), written.unit("D"), Practice::Perspectives);
    QCOMPARE(explanation.advice.size(), 1);
    QCOMPARE(explanation.advice.first().reaches, 4);
    QCOMPARE(explanation.advice.first().object, ObjectRef(written.id<Assessment>(u"a"_s)));
    // From 1 to 4: three points of 40.
    QCOMPARE(explanation.advice.first().gain, 7.5);
}

void TestExplain::nothingIsAdvisedAtTheTop()
{
    test::PlanText written(frame + u"concern - unit=D state=resolved"_s);
    const Plan plan = written.plan();
    const Explanation explanation =
        explain(plan, assess::assess(plan, today), written.unit("D"), Practice::Perspectives);
    QCOMPARE(explanation.score.score, 4);
    QVERIFY(explanation.advice.isEmpty());
    QVERIFY(explanation.nextCriterion.isEmpty());
}

void TestExplain::nextStepsAreSortedByGain()
{
    // Purpose weighs 3, Lines 2, the rest 1: of 12 · 4 + … = Σ w·4 = (3 + 2 + 8) · 4 = 52 a point
    // brings 100 w / 52.
    test::PlanText written(frame + u"settings s purposeWeight=3 linesWeight=2; concern - unit=D"_s);
    const Plan plan = written.plan();
    const QList<Advice> steps = nextSteps(plan, assess::assess(plan, today), written.unit("D"), 4);
    QCOMPARE(steps.size(), 4);
    QCOMPARE(steps[0].practice, Practice::Purpose);
    QCOMPARE(steps[0].gain, 300.0 / 52);
    QCOMPARE(steps[1].practice, Practice::Lines);
    QCOMPARE(steps[1].gain, 200.0 / 52);
    // Of equal gains those come first of which least is reached, in the order of the practices.
    QCOMPARE(steps[2].practice, Practice::Measurement);
    QCOMPARE(steps[2].gain, 100.0 / 52);
}

void TestExplain::nextStepsLeaveOutWhatTheTargetDoesNotAsk()
{
    // D aims at 1 and has an objective: nothing is to be gained in Purpose, all the rest is open.
    test::PlanText written(frame + u"unit D parent=Org target=1; objective O unit=D"_s);
    const Plan plan = written.plan();
    const QList<Advice> steps = nextSteps(plan, assess::assess(plan, today), written.unit("D"), 20);
    QCOMPARE(steps.size(), 9);
    for (const Advice &step : steps) {
        QVERIFY(step.practice != Practice::Purpose);
        QCOMPARE(step.gain, 10.0);
    }
}

void TestExplain::organisationCountsByWeight()
{
    // Three people in D, one in E: a point of D's index is 0.75 of the organisation's.
    test::PlanText written(
        u"unit Org kind=organisation; unit D parent=Org; unit E parent=Org; seat a unit=D; seat b unit=D; seat c unit=D; seat e unit=E"_s);
    const Plan plan = written.plan();
    const Scores scores = assess::assess(plan, today);
    const QList<Advice> steps = nextSteps(plan, scores, {}, 40);
    // Guidance for all moves both departments: 2.5 points.
    QCOMPARE(steps.first().practice, Practice::Guidance);
    QCOMPARE(steps.first().gain, 2.5);
    QVERIFY(steps.first().unit.isNull());
    QCOMPARE(steps[1].unit, written.unit("D"));
    QCOMPARE(steps[1].gain, 0.75 * 2.5);
    QCOMPARE(steps.last().unit, written.unit("E"));
    QCOMPARE(steps.last().gain, 0.25 * 2.5);
    // Nine practices for each of two departments, and guidance once.
    QCOMPARE(steps.size(), 19);
}

void TestExplain::guidanceForAllCountsEverywhere()
{
    // E has three adopted sections of its own; adopting four for all takes D to 2 and E, which has
    // other three, to 2.
    test::PlanText written(
        frame
        + u"settings s weighting=equal; policySection a element=access state=draft;"
          "policySection b element=legal state=adopted scope=E; policySection c element=conduct "
          "state=adopted scope=E;"
          "policySection d element=content state=adopted scope=E"_s);
    const Plan plan = written.plan();
    const Scores scores = assess::assess(plan, today);
    QCOMPARE(scores.of(written.unit("E")).of(Practice::Guidance).score, 1);
    const Explanation explanation = explain(plan, scores, {}, Practice::Guidance);
    QCOMPARE(explanation.advice.size(), 1);
    // Four departments from 1 to 2: each gains a point of 40, the mean 2.5.
    QCOMPARE(explanation.advice.first().gain, 2.5);
}

void TestExplain::organisationIsExplained()
{
    test::PlanText written(frame + u"objective O unit=D"_s);
    const Plan plan = written.plan();
    const Explanation explanation =
        explain(plan, assess::assess(plan, today), {}, Practice::Purpose);
    QCOMPARE(textsOf(explanation.facts),
             (QStringList{u"D is at 1 of 4."_s, u"Of E nothing is known."_s,
                          u"Of F nothing is known."_s, u"Of G nothing is known."_s}));
    QCOMPARE(explanation.advice.size(), 4);
}

void TestExplain::staleScoresDoNoHarm()
{
    // Every object of the plan is gone while its scores are still shown.
    test::PlanText full(
        frame
        + u"goal Z; channel C tier=core pointOfView=x; objective O unit=D goal=Z due=2026-12-31; "
          u"kpi K objective=O baseline=10 target=5;"
          "fit - channel=C objective=O score=2; observation - kpi=K date=2026-01-01 value=8; "
          "participation - unit=D channel=C listens engages;"
          "signal S; route - signal=S unit=D backup=E answerWithin=60; seat ann unit=D "
          "stage=empowered human=3 speaks;"
          "course P level=practise; completion - course=P person=ann finished=2026-01-01; link - "
          "from=D to=E; link - from=D to=F;"
          "link - from=D to=G; policySection a element=legal state=draft; concern - unit=D "
          "severity=severe;"
          "assessment - unit=T practice=lines score=2 reason=x"_s);
    const Scores scores = assess::assess(full.plan(), today);
    test::PlanText bare(frame);
    for (const Plan &plan : {bare.plan(), Plan()}) {
        for (const char *unit : {"D", "T", "Org"}) {
            for (const Practice practice : allOf<Practice>()) {
                QVERIFY(!explain(plan, scores, full.unit(unit), practice).criterion.isEmpty());
            }
        }
        QVERIFY(!nextSteps(plan, scores, {}, 5).isEmpty());
    }
    QVERIFY(explain(Plan(), Scores(), {}, Practice::Lines).facts.isEmpty());
}

QTEST_GUILESS_MAIN(TestExplain)
#include "tst_explain.moc"
