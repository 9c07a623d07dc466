// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/explain.h"
#include "benches.h"
#include "plans.h"
#include "strategy.h"

namespace facet::bench {

namespace {

Id<Unit> unitAt(int index) { return {1000 + index}; }

Plan strategicPlan(int people)
{
    const int units = std::max(people / 12, 10);
    return withStrategy(realisticPlan(units, people), units, people);
}

/// One everyday edit in the middle of the plan.
struct Edit
{
    const char *name;
    Plan (*make)(const Plan &plan, int people);
};

Plan withLevel(const Plan &plan, int people)
{
    Person person = plan.get(Id<Person>{20'000'000 + people / 2});
    person.technical = (person.technical + 2) % 5;
    return plan.with(person);
}

Plan withSeat(const Plan &plan, int people)
{
    return plan
        .with(Position{
            .id = {9'000'000}, .unit = unitAt(people / 24), .title = QStringLiteral("New")})
        .with(Person{.id = {9'000'000}, .name = QStringLiteral("New"), .human = 3})
        .with(Holding{.id = {9'000'000}, .position = {9'000'000}, .person = {9'000'000}});
}

Plan withObservation(const Plan &plan, int people)
{
    const int index = people / 24 / 4 * 4;
    return plan.with(
        Observation{.id = {9'000'000}, .kpi = {70'000'000 + index}, .date = today, .value = 19});
}

Plan withParticipation(const Plan &plan, int people)
{
    return plan.with(Participation{
        .id = {9'000'000}, .unit = unitAt(people / 24), .channel = {50'000'001}, .engages = true});
}

Plan withUnitMoved(const Plan &plan, int people)
{
    Unit unit = plan.get(unitAt(people / 12 - 3));
    unit.parent = unitAt(1);
    return plan.with(unit);
}

Plan withUnitRenamed(const Plan &plan, int people)
{
    Unit unit = plan.get(unitAt(people / 24));
    unit.name = QStringLiteral("Renamed");
    return plan.with(unit);
}

constexpr Edit edits[] = {{"person", withLevel},
                          {"seat", withSeat},
                          {"observation", withObservation},
                          {"participation", withParticipation},
                          {"unit-moved", withUnitMoved},
                          {"unit-renamed", withUnitRenamed}};

void measureSize(int people)
{
    const Plan plan = strategicPlan(people);
    assess::Scores scores;
    const double whole = nanoseconds([&] { scores = assess::assess(plan, today); });
    report(QStringLiteral("score/whole"), people, whole / 1e6, "ms");
    report(QStringLiteral("score/whole-per-person"), people, whole / people, "ns");
    for (const Edit &edit : edits) {
        const Plan after = edit.make(plan, people);
        const Difference changes = difference(plan, after);
        assess::Scores followed;
        const double time =
            nanoseconds([&] { followed = assess::reassess(scores, plan, after, changes); });
        report(QStringLiteral("score/after-%1").arg(QLatin1StringView(edit.name)), people,
               time / 1e6, "ms");
    }
    const double steps = nanoseconds([&] { assess::nextSteps(plan, scores, {}, 3); });
    report(QStringLiteral("score/next-steps"), people, steps / 1e6, "ms");
}

int run(const QStringList &args)
{
    for (const int people : sizes(args)) {
        measureSize(people);
    }
    return 0;
}

const bool added = addBench(
    {"score", "[PEOPLE…] scores of a whole plan, and after one edit; goals at 100k: 50 ms, 1 ms",
     &run});

} // namespace

} // namespace facet::bench
