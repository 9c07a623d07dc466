// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/explain.h"
#include "benches.h"
#include "model/planbuilder.h"
#include "plans.h"

#include <random>

namespace facet::bench {

namespace {

const QDate today(2026, 11, 20);

constexpr int channels = 60;

Id<Unit> unitAt(int index) { return {1000 + index}; }

void addChannels(PlanBuilder &builder)
{
    for (int i = 0; i < channels; ++i) {
        builder.put(Channel{.id = {50'000'000 + i},
                            .platform = QStringLiteral("Channel %1").arg(i),
                            .tier = static_cast<Tier>(i % 6),
                            .pointOfView = i % 3 ? QStringLiteral("Yes.") : QString(),
                            .reviewDate = today.addDays(i * 20 - 200)});
    }
    builder.put(Goal{.id = {1}, .title = QStringLiteral("Goal")});
    builder.put(Signal{.id = {1}, .name = QStringLiteral("Complaint")});
    builder.put(
        Course{.id = {1}, .title = QStringLiteral("Course"), .level = CourseLevel::Practise});
    for (int i = 0; i < 8; ++i) {
        builder.put(PolicySection{.id = {1 + i},
                                  .element = static_cast<PolicyElement>(i),
                                  .state = static_cast<PolicyState>(i % 4)});
    }
}

/// An objective with a KPI, a year of observations and three rated channels.
void addObjective(PlanBuilder &builder, int index, Id<Unit> unit, Id<Unit> contributor)
{
    const Id<Objective> objective{60'000'000 + index};
    builder.put(Objective{.id = objective,
                          .unit = unit,
                          .contributors = {contributor},
                          .title = QStringLiteral("Objective %1").arg(index),
                          .goal = {1},
                          .start = today.addDays(-300),
                          .due = today.addDays(60)});
    builder.put(
        Kpi{.id = {70'000'000 + index}, .objective = objective, .baseline = 10, .target = 20});
    for (int month = 0; month < 12; ++month) {
        builder.put(Observation{.id = {80'000'000 + qint64{index} * 12 + month},
                                .kpi = {70'000'000 + index},
                                .date = today.addDays(-30 * month),
                                .value = 20.0 - month});
    }
    for (int i = 0; i < 3; ++i) {
        builder.put(Fit{.id = {90'000'000 + qint64{index} * 3 + i},
                        .channel = {50'000'000 + (index + 7 * i) % channels},
                        .objective = objective,
                        .score = i + 1});
    }
}

/// What a unit does beside its objective.
void addWork(PlanBuilder &builder, int index, Id<Unit> unit, Id<Unit> other)
{
    builder.put(Participation{.id = {100'000'000 + index},
                              .unit = unit,
                              .channel = {50'000'000 + index % channels},
                              .listens = true,
                              .engages = index % 2 == 0});
    builder.put(Route{.id = {110'000'000 + index},
                      .signal = {1},
                      .unit = unit,
                      .backup = other,
                      .answerWithin = 60,
                      .learners = {other}});
    builder.put(Link{.id = {120'000'000 + index}, .from = unit, .to = other});
    builder.put(Concern{.id = {130'000'000 + index},
                        .statement = QStringLiteral("Concern"),
                        .unit = unit,
                        .severity = static_cast<Severity>(index % 4)});
}

/// realisticPlan() with as much strategy as an organisation of that size would write down:
/// something of every kind in every fourth unit, a course for every third person.
Plan strategicPlan(int people)
{
    const int units = std::max(people / 12, 10);
    std::mt19937 random(5);
    PlanBuilder builder(realisticPlan(units, people));
    addChannels(builder);
    for (int i = 0; i < units; i += 4) {
        const Id<Unit> other = unitAt(static_cast<int>(random() % static_cast<unsigned>(units)));
        addObjective(builder, i, unitAt(i), other == unitAt(i) ? Id<Unit>() : other);
        addWork(builder, i, unitAt(i), other);
        builder.put(
            Group{.id = {140'000'000 + i},
                  .name = QStringLiteral("Group"),
                  .objective = {60'000'000 + i},
                  .members = {{20'000'000 + i}, {20'000'000 + i + 1}, {20'000'000 + i + 2}}});
    }
    for (int i = 0; i < people; i += 3) {
        builder.put(Completion{.id = {150'000'000 + i},
                               .course = {1},
                               .person = {20'000'000 + i},
                               .finished = today.addDays(-30)});
    }
    return builder.build();
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
