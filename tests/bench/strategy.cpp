// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "strategy.h"

#include "model/planbuilder.h"
#include "plans.h"

#include <random>

namespace facet::bench {

namespace {

constexpr int unitsToADepartment = 5;
constexpr int peopleToAUnit = 10;
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
    builder.put(Kpi{.id = {70'000'000 + index},
                    .objective = objective,
                    .name = QStringLiteral("KPI"),
                    .baseline = 10,
                    .target = 20});
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

} // namespace

Plan withStrategy(const Plan &plan, int units, int people)
{
    std::mt19937 random(5);
    PlanBuilder builder(plan);
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

Plan planOfDepartments(int departments)
{
    const int units = 1 + departments * unitsToADepartment;
    const int people = units * peopleToAUnit;
    PlanBuilder builder(realisticPlan(units, people));
    for (int i = 1; i < units; ++i) {
        const bool isDepartment = i <= departments;
        builder.put(Unit{.id = unitAt(i),
                         .parent = unitAt(isDepartment ? 0 : 1 + (i - 1) % departments),
                         .order = static_cast<double>(i),
                         .name = QStringLiteral("Unit %1").arg(i),
                         .kind = isDepartment ? UnitKind::Department : UnitKind::Team});
    }
    return withStrategy(builder.build(), units, people);
}

} // namespace facet::bench
