// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "goals.h"

#include "base/text.h"
#include "model/tr.h"
#include "objectives.h"
#include "objects.h"

namespace facet::edit {

Result<Step> addGoal(const Plan &plan, const QString &title)
{
    Goal goal{.id = Id<Goal>::create(), .title = cleanLine(title)};
    for (const auto &[id, other] : plan.all<Goal>()) {
        goal.order = std::max(goal.order, other->order + 1);
    }
    return add(plan, goal);
}

Result<Step> setGoal(const Plan &plan, const QList<Id<Objective>> &objectives, Id<Goal> goal)
{
    Plan after = plan;
    for (const Id<Objective> id : objectives) {
        Objective objective = plan.get(id);
        objective.goal = goal;
        if (plan.contains(id)) {
            after = after.with(objective);
        }
    }
    if (goal && !plan.contains(goal)) {
        return failure(Tr::tr("The goal does not exist any more."));
    }
    if (after == plan) {
        return failure(Tr::tr("That is so already."));
    }
    const int count = static_cast<int>(objectives.size());
    const QString what = count == 1 ? isolated(nameOf(plan, objectives.first()))
                                    : Tr::tr("%n objective(s)", nullptr, count);
    return Step{goal ? Tr::tr("Let %1 serve %2").arg(what, isolated(nameOf(plan, goal)))
                     : Tr::tr("Let %1 serve no goal").arg(what),
                after};
}

Result<Step> addObjective(const Plan &plan, Id<Goal> goal, Id<Unit> unit, const QString &title)
{
    return addObjective(plan, unit, title).transform([&](Step step) {
        if (goal) {
            Objective objective = step.plan.get(added<Objective>(plan, step.plan));
            objective.goal = goal;
            step.plan = step.plan.with(objective);
        }
        return step;
    });
}

} // namespace facet::edit
