// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/difference.h"
#include "model/planbuilder.h"
#include "support/treetext.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace facet;
using namespace Qt::StringLiterals;

/// A plan as a value: sharing, the reference index, bulk building, difference.
class TestPlan final : public QObject
{
    Q_OBJECT

private slots:
    void keepsOldValues();
    void findsReferrers();
    void indexesRootsAndLists();
    void keepsIndexThroughRandomEdits();
    void buildsTheSameInBulk();
    void tellsDifferences();
    void appliesDifferences();
    void invertsDifferences();
};

namespace {

template <class E> QList<qint64> sorted(const immer::array<Id<E>> &ids)
{
    QList<qint64> values;
    for (const Id<E> id : ids) {
        values.append(id.value);
    }
    std::ranges::sort(values);
    return values;
}

/// One random change of units and positions; the same generator gives the same walk.
Plan mutated(Plan plan, QRandomGenerator &random)
{
    const qint64 id = random.bounded(1, 30);
    const qint64 other = random.bounded(1, 30);
    switch (random.bounded(5)) {
    case 0:
        return plan.with(Unit{.id = {id}, .parent = {other}, .name = QString::number(other)});
    case 1:
        return plan.with(Position{.id = {id}, .unit = {other}, .reportsTo = {other}});
    case 2:
        return plan.without(Id<Unit>{id});
    case 3:
        return plan.without(Id<Position>{id});
    default:
        return plan.with(Objective{.id = {id}, .unit = {other}, .contributors = {{1}, {other}}});
    }
}

/// Who refers to @p target, found the slow way.
template <class E> QList<qint64> bySearch(const Plan &plan, auto E::*member, qint64 target)
{
    QList<qint64> found;
    for (const auto &[id, box] : plan.all<E>()) {
        if ((box.get().*member).value == target) {
            found.append(id.value);
        }
    }
    std::ranges::sort(found);
    return found;
}

} // namespace

void TestPlan::keepsOldValues()
{
    const Plan empty;
    const Plan one = empty.with(Unit{.id = {1}, .name = u"Support"_s});
    const Plan renamed = one.with(Unit{.id = {1}, .name = u"Service"_s});
    QVERIFY(!empty.contains(Id<Unit>{1}));
    QCOMPARE(one.get(Id<Unit>{1}).name, u"Support"_s);
    QCOMPARE(renamed.get(Id<Unit>{1}).name, u"Service"_s);
    QVERIFY(renamed.without(Id<Unit>{1}) == empty);
    QVERIFY(one != renamed);
}

void TestPlan::findsReferrers()
{
    Plan plan;
    plan = plan.with(Position{.id = {10}, .unit = {1}});
    plan = plan.with(Position{.id = {11}, .unit = {1}});
    plan = plan.with(Position{.id = {12}, .unit = {2}});
    QCOMPARE(sorted(plan.referring<&Position::unit>({1})), (QList<qint64>{10, 11}));
    plan = plan.with(Position{.id = {11}, .unit = {2}});
    QCOMPARE(sorted(plan.referring<&Position::unit>({1})), (QList<qint64>{10}));
    QCOMPARE(sorted(plan.referring<&Position::unit>({2})), (QList<qint64>{11, 12}));
    QVERIFY(plan.referring<&Position::reportsTo>({10}).empty());
}

void TestPlan::indexesRootsAndLists()
{
    Plan plan = Plan().with(Unit{.id = {1}}).with(Unit{.id = {2}, .parent = {1}});
    QCOMPARE(sorted(plan.referring<&Unit::parent>({})), (QList<qint64>{1}));
    plan = plan.with(Objective{.id = {5}, .unit = {1}, .contributors = {{2}, {3}}});
    QCOMPARE(sorted(plan.referring<&Objective::contributors>({3})), (QList<qint64>{5}));
    QVERIFY(plan.referring<&Objective::goal>({}).empty());
}

void TestPlan::keepsIndexThroughRandomEdits()
{
    QRandomGenerator random(7);
    Plan plan;
    for (int i = 0; i < 2000; ++i) {
        plan = mutated(plan, random);
        const qint64 target = random.bounded(1, 30);
        QCOMPARE(sorted(plan.referring<&Unit::parent>({target})),
                 bySearch(plan, &Unit::parent, target));
        QCOMPARE(sorted(plan.referring<&Position::unit>({target})),
                 bySearch(plan, &Position::unit, target));
        QCOMPARE(sorted(plan.referring<&Objective::unit>({target})),
                 bySearch(plan, &Objective::unit, target));
    }
}

void TestPlan::buildsTheSameInBulk()
{
    QRandomGenerator random(11);
    Plan plan;
    for (int i = 0; i < 300; ++i) {
        plan = mutated(plan, random);
    }
    PlanBuilder builder;
    forEachKind([&]<class E>() {
        for (const auto &[id, box] : plan.all<E>()) {
            builder.put(box.get());
        }
    });
    const Plan built = builder.build();
    QVERIFY(built == plan);
    for (qint64 target = 0; target < 30; ++target) {
        QCOMPARE(sorted(built.referring<&Unit::parent>({target})),
                 sorted(plan.referring<&Unit::parent>({target})));
        QCOMPARE(sorted(built.referring<&Objective::contributors>({target})),
                 sorted(plan.referring<&Objective::contributors>({target})));
    }
    builder.drop(Id<Unit>{1});
    QVERIFY(builder.build() == plan.without(Id<Unit>{1}));
}

void TestPlan::tellsDifferences()
{
    const Plan before = Plan().with(Unit{.id = {1}, .name = u"A"_s}).with(Unit{.id = {2}});
    const Plan after =
        before.with(Unit{.id = {1}, .name = u"B"_s}).without(Id<Unit>{2}).with(Goal{.id = {3}});
    const Difference d = difference(before, after);
    QCOMPARE(d.count(), 3);
    QVERIFY((d.touches<Unit, Goal>()));
    QVERIFY(!d.touches<Person>());
    QVERIFY(d.of<Goal>().front().isAdded());
    QVERIFY(std::ranges::any_of(d.of<Unit>(), [](const auto &c) { return c.isRemoved(); }));
    QVERIFY(std::ranges::any_of(d.of<Unit>(), [](const auto &c) {
        return c.isChanged() && c.before->name == u"A"_s && c.after->name == u"B"_s;
    }));
    QVERIFY(difference(after, after).isEmpty());
}

void TestPlan::appliesDifferences()
{
    QRandomGenerator random(3);
    Plan plan;
    for (int i = 0; i < 100; ++i) {
        Plan after = plan;
        for (int n = random.bounded(1, 400); n > 0; --n) {
            after = mutated(after, random);
        }
        const Plan applied = apply(difference(plan, after), plan);
        QVERIFY(applied == after);
        QCOMPARE(sorted(applied.referring<&Unit::parent>({1})),
                 sorted(after.referring<&Unit::parent>({1})));
        plan = after;
    }
}

void TestPlan::invertsDifferences()
{
    QRandomGenerator random(5);
    Plan before;
    Plan after;
    for (int i = 0; i < 200; ++i) {
        after = mutated(before, random);
        const Difference d = difference(before, after);
        QVERIFY(apply(d.inverse(), after) == before);
        before = after;
    }
}

QTEST_APPLESS_MAIN(TestPlan)
#include "tst_plan.moc"
