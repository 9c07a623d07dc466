// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/state.h"
#include "dice.h"
#include "plantext.h"

#include <QTest>

using namespace facet;
using test::Dice;
using test::today;
using namespace Qt::StringLiterals;

/// reassess() arrives at what assess() says, whatever was edited, and leaves alone what an edit
/// does not concern.
class TestReassess final : public QObject
{
    Q_OBJECT

private slots:
    void followsRandomEdits_data();
    void followsRandomEdits();
    void leavesOthersAlone_data();
    void leavesOthersAlone();
    void followsLongWalksBack();
};

namespace {

QString whatChanged(const Plan &plan, const Difference &difference)
{
    QStringList names;
    for (const ObjectRef &object : difference.objects()) {
        names.append(QLatin1StringView(infoOf(object.kind).key) + u' ' + QString::number(object.id)
                     + u' ' + nameOf(plan, object));
    }
    return names.join(u", ");
}

/// Which units and practices two results disagree on.
QString disagreement(const assess::Scores &a, const assess::Scores &b)
{
    QStringList found;
    for (const auto &[unit, scores] : a.units) {
        for (const Practice practice : allOf<Practice>()) {
            if (scores.of(practice) != b.of(unit).of(practice)) {
                found.append(u"unit %1 %2: %3, not %4"_s.arg(unit.value)
                                 .arg(keyOf(practice))
                                 .arg(scores.of(practice).score)
                                 .arg(b.of(unit).of(practice).score));
            }
        }
    }
    if (a.departments != b.departments) {
        const auto numbers = [](const assess::Scores &s) {
            QStringList units;
            for (const Id<Unit> unit : s.departments) {
                units.append(QString::number(unit.value));
            }
            return units.join(u' ');
        };
        found.append(u"departments %1, not %2"_s.arg(numbers(a), numbers(b)));
    }
    if (a.organisation != b.organisation) {
        found.append(u"organisation"_s);
    }
    return found.join(u"; ");
}

} // namespace

void TestReassess::followsRandomEdits_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("editsAStep");
    for (quint32 seed = 1; seed <= 6; ++seed) {
        QTest::addRow("single edits, walk %u", seed) << seed << 1;
        QTest::addRow("bundles, walk %u", seed) << seed << 5;
    }
}

void TestReassess::followsRandomEdits()
{
    QFETCH(quint32, seed);
    QFETCH(int, editsAStep);
    Dice dice(seed);
    Plan plan;
    assess::Scores scores = assess::assess(plan, today);
    for (int step = 0; step < 1500; ++step) {
        Plan next = plan;
        for (int i = 0; i < editsAStep; ++i) {
            next = dice.edited(next);
        }
        const Difference changes = difference(plan, next);
        const assess::Scores followed = assess::reassess(scores, plan, next, changes);
        const assess::Scores whole = assess::assess(next, today);
        QVERIFY2(followed == whole,
                 qPrintable(u"step %1: %2 after %3"_s.arg(step).arg(disagreement(followed, whole),
                                                                    whatChanged(next, changes))));
        plan = next;
        scores = followed;
    }
}

void TestReassess::followsLongWalksBack()
{
    Dice dice(99);
    QList<Plan> plans{Plan()};
    for (int i = 0; i < 600; ++i) {
        plans.append(dice.edited(plans.last()));
    }
    assess::Scores scores = assess::assess(plans.last(), today);
    for (qsizetype i = plans.size() - 1; i > 0; --i) {
        scores =
            assess::reassess(scores, plans[i], plans[i - 1], difference(plans[i], plans[i - 1]));
        QVERIFY(scores == assess::assess(plans[i - 1], today));
    }
}

void TestReassess::leavesOthersAlone_data()
{
    QTest::addColumn<QString>("edit");
    QTest::newRow("a person's level") << u"person ann human=4"_s;
    QTest::newRow("a new seat") << u"seat bob unit=D"_s;
    QTest::newRow("a holding") << u"person cem; holding - position=ann person=cem"_s;
    QTest::newRow("a title") << u"position ann unit=D title=Chief"_s;
    QTest::newRow("an observation") << u"observation - kpi=K date=2026-11-01 value=3"_s;
    QTest::newRow("a participation") << u"participation - unit=D channel=C listens"_s;
    QTest::newRow("a unit renamed") << u"unit D parent=Org name=Care"_s;
    QTest::newRow("a unit moved") << u"unit T parent=Org kind=team"_s;
    QTest::newRow("a new unit") << u"unit N parent=D kind=team"_s;
    QTest::newRow("a KPI") << u"kpi L objective=O target=3"_s;
    QTest::newRow("a concern") << u"concern - unit=D"_s;
    QTest::newRow("the room's score") << u"assessment - unit=D score=3 reason=x"_s;
    QTest::newRow("a completion")
        << u"course P level=practise; completion - course=P person=ann finished=2026-01-01"_s;
}

void TestReassess::leavesOthersAlone()
{
    QFETCH(QString, edit);
    test::PlanText written(
        u"unit Org kind=organisation; unit D parent=Org; unit E parent=Org; unit T parent=D "
        u"kind=team;"
        "seat ann unit=D human=2; objective O unit=D; kpi K objective=O; channel C tier=core;"
        "seat eva unit=E; seat tom unit=T"_s);
    const Plan before = written.plan();
    written.add(edit);
    const Plan after = written.plan();
    const assess::Scores old = assess::assess(before, today);
    const assess::Scores followed = assess::reassess(old, before, after, difference(before, after));
    QVERIFY(followed == assess::assess(after, today));
    const auto *untouched = old.state->units.find(written.unit("E"));
    const auto *same = followed.state->units.find(written.unit("E"));
    QVERIFY(untouched && same);
    QCOMPARE(&untouched->get(), &same->get()); // not worked out again: the very same object
}

QTEST_GUILESS_MAIN(TestReassess)
#include "tst_reassess.moc"
