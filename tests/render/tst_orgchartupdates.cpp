// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charttext.h"
#include "model/navigate.h"

#include <QTest>

#include <random>

using namespace facet;
using namespace facet::render;
using namespace Qt::StringLiterals;
using facet::test::chartOf;
using facet::test::describe;
using facet::test::testTheme;

/// Following a plan gives the org chart that building anew gives.
class TestOrgChartUpdates : public QObject
{
    Q_OBJECT

private slots:
    void followsThePlan_data();
    void followsThePlan();
    void followsScores();
    void keepsTheOldValue();
};

namespace {

/// Without a unit and all that is below it, unless that is much.
Plan withoutBranch(const Plan &plan, Id<Unit> unit)
{
    const QList<Id<Unit>> branch = subtree(plan, unit);
    if (unitsInOrder(plan).size() <= 20 || branch.size() >= 5) {
        return plan;
    }
    Plan left = plan;
    for (const Id<Unit> gone : branch) {
        for (const Id<Position> position : positionsOf(plan, gone)) {
            left = left.without(position);
        }
        left = left.without(gone);
    }
    return left;
}

/// With a new seat in @p unit and somebody new on it.
Plan withSomebody(const Plan &plan, Id<Unit> unit, qint64 fresh, int level)
{
    const Id<Person> person{fresh};
    const Id<Position> position{fresh + 1};
    return plan.with(Position{.id = position, .unit = unit, .order = 7, .title = u"Agent"_s})
        .with(Person{.id = person, .name = u"Somebody"_s, .technical = level})
        .with(Holding{.id = {fresh + 2}, .position = position, .person = person});
}

/// With another level for whoever comes first.
Plan withLevel(const Plan &plan, int level)
{
    if (plan.all<Person>().empty()) {
        return plan;
    }
    Person person = plan.all<Person>().begin()->second.get();
    person.human = level;
    return plan.with(person);
}

/// A plan a random edit later.
Plan edited(const Plan &plan, std::mt19937 &random)
{
    const auto below = [&random](qsizetype limit) {
        return static_cast<qsizetype>(random() % static_cast<quint32>(limit));
    };
    const QList<Id<Unit>> units = unitsInOrder(plan);
    const Id<Unit> unit = units[below(units.size())];
    const Id<Unit> other = units[below(units.size())];
    Unit changed = plan.get(unit);
    const qint64 fresh = 1'000'000 + static_cast<qint64>(random() % 1'000'000);
    switch (below(7)) {
    case 0:
        changed.name = QString(1 + below(60), u'n');
        return plan.with(changed);
    case 1:
        changed.parent = isInside(plan, other, unit) ? changed.parent : other;
        changed.order = static_cast<double>(below(1000));
        return plan.with(changed);
    case 2:
        return plan.with(Unit{.id = {fresh},
                              .parent = below(8) == 0 ? Id<Unit>() : unit,
                              .order = static_cast<double>(below(1000)),
                              .name = u"Fresh"_s});
    case 3:
        return withoutBranch(plan, unit);
    case 4:
        return plan.with(Position{.id = {fresh},
                                  .unit = unit,
                                  .order = 5,
                                  .title = u"Editor"_s,
                                  .head = below(3) == 0,
                                  .headcount = 1 + static_cast<int>(below(3))});
    case 5:
        return withSomebody(plan, unit, fresh, static_cast<int>(below(5)));
    default:
        return withLevel(plan, static_cast<int>(below(5)));
    }
}

} // namespace

void TestOrgChartUpdates::followsThePlan_data()
{
    QTest::addColumn<int>("variant");
    for (int variant = 0; variant < 5; ++variant) {
        QTest::addRow("%d", variant) << variant;
    }
}

void TestOrgChartUpdates::followsThePlan()
{
    QFETCH(int, variant);
    const ChartPlan some(ChartPlan::Script::Latin, 80);
    ChartOptions options;
    if (variant == 1) {
        options.collapsed = {some.unit(u"Product Development"_s), some.unit(u"Marketing"_s)};
    } else if (variant == 2) {
        options.top = some.unit(u"Product Development"_s);
    } else if (variant == 3) {
        options.levels = 2;
    } else if (variant == 4) {
        options.people = false;
        options.leaves = layout::Leaves::Beside;
    }
    for (unsigned seed = 0; seed < 6; ++seed) {
        std::mt19937 random(seed);
        Plan plan = some.plan;
        OrgChart chart(plan, some.scores, options, testTheme());
        for (int step = 0; step < 40; ++step) {
            Plan next = edited(plan, random);
            if (step % 3 == 0) {
                next = edited(next, random);
            }
            if (!next.contains(options.top) && options.top) {
                continue;
            }
            chart = chart.updated(next, nullptr, difference(plan, next));
            plan = next;
            const OrgChart fresh(plan, some.scores, options, testTheme());
            QCOMPARE(describe(chart), describe(fresh));
            QCOMPARE(chart.bounds(), fresh.bounds());
        }
    }
}

void TestOrgChartUpdates::followsScores()
{
    ChartPlan some;
    const OrgChart before = chartOf(some);
    const Id<Unit> legal = some.unit(u"Legal"_s);
    const auto later = std::make_shared<assess::Scores>(*some.scores);
    later->units =
        later->units.set(legal, {.index = 77, .level = assess::Level::Connected, .hasData = true});
    const OrgChart after = before.updated(some.plan, later, {});
    QCOMPARE(after.content(legal).colourWord, u"Connected"_s);
    QCOMPARE(after.content(legal).index, std::optional(77.0));
    QCOMPARE(before.content(legal).colourWord, u"No data"_s);
    QCOMPARE(after.rectOf(legal), before.rectOf(legal));
}

void TestOrgChartUpdates::keepsTheOldValue()
{
    const ChartPlan some(ChartPlan::Script::Latin, 80);
    const OrgChart before = chartOf(some);
    const QStringList was = describe(before);
    std::mt19937 random(17);
    OrgChart chart = before;
    Plan plan = some.plan;
    for (int step = 0; step < 20; ++step) {
        const Plan next = edited(plan, random);
        chart = chart.updated(next, nullptr, difference(plan, next));
        plan = next;
    }
    QVERIFY(describe(chart) != was);
    QCOMPARE(describe(before), was);
}

QTEST_MAIN(TestOrgChartUpdates)
#include "tst_orgchartupdates.moc"
