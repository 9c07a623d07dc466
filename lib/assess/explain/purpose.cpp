// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene.h"

#include <QLocale>

namespace facet::assess {

namespace {

QList<Id<Objective>> objectivesOf(const Scene &scene)
{
    return gathered<Objective>(scene,
                               [&](Id<Unit> unit) { return ownObjectives(scene.plan(), unit); });
}

/// What a KPI of the objective still needs, or that the objective needs one.
QString lackingKpi(const Plan &plan, Id<Objective> objective)
{
    const QList<Id<Kpi>> kpis = inOrder<Kpi>(plan, plan.referring<&Kpi::objective>(objective));
    for (const Id<Kpi> id : kpis) {
        const Kpi &kpi = plan.get(id);
        if (hasTarget(kpi)) {
            return Tr::tr("a baseline for its KPI “%1”").arg(called(plan, id));
        }
        if (hasBaseline(kpi)) {
            return Tr::tr("a target for its KPI “%1”").arg(called(plan, id));
        }
    }
    return kpis.isEmpty()
        ? Tr::tr("a KPI with a baseline and a target")
        : Tr::tr("a baseline and a target for its KPI “%1”").arg(called(plan, kpis.first()));
}

QStringList lackingMeasure(const Plan &plan, const Objective &objective)
{
    QStringList parts;
    if (!objective.due.isValid()) {
        parts.append(Tr::tr("a due date"));
    }
    if (!hasCompleteKpi(plan, objective.id)) {
        parts.append(lackingKpi(plan, objective.id));
    }
    return parts;
}

QStringList lackingPlace(const Plan &plan, const Objective &objective)
{
    QStringList parts;
    if (!servesGoal(plan, objective)) {
        parts.append(Tr::tr("a goal to serve"));
    }
    if (!hasFittingChannel(plan, objective.id)) {
        parts.append(Tr::tr("a channel with a fit of 2 or better"));
    }
    return parts;
}

Advice give(const Plan &plan, Id<Objective> objective, const QStringList &parts)
{
    return {.text = Tr::tr("Give “%1” %2.")
                        .arg(called(plan, objective), QLocale().createSeparatedList(parts)),
            .object = objective};
}

/// The last step: every objective that lacks something, in one go.
void adviseOnRest(const Plan &plan, const QList<Id<Objective>> &objectives,
                  Explanation &explanation)
{
    if (objectives.isEmpty()) {
        return;
    }
    if (objectives.size() == 1) {
        const Objective &objective = plan.get(objectives.first());
        explanation.advice.append(give(
            plan, objective.id, lackingMeasure(plan, objective) + lackingPlace(plan, objective)));
        return;
    }
    explanation.advice.append(
        {.text = Tr::tr("Complete %1: each needs a due date, a KPI with a baseline and a target, a "
                        "goal and a channel with a fit of 2 or better.")
                     .arg(listed(plan, objectives)),
         .object = objectives.first()});
}

} // namespace

void explainPurpose(const Scene &scene, Explanation &explanation)
{
    const Plan &plan = scene.plan();
    const int reached = scene.reached(Practice::Purpose);
    QList<Id<Objective>> incomplete;
    for (const Id<Objective> id : objectivesOf(scene)) {
        const Objective &objective = plan.get(id);
        const int step = purposeStep(plan, objective);
        if (step == 3) {
            explanation.facts.append(
                {Tr::tr("“%1” has a due date, a complete KPI, a goal and a channel that fits.")
                     .arg(called(plan, id)),
                 id, true});
            continue;
        }
        incomplete.append(id);
        const QStringList measure = lackingMeasure(plan, objective);
        const QStringList place = lackingPlace(plan, objective);
        explanation.facts.append(
            {Tr::tr("“%1” lacks %2.")
                 .arg(called(plan, id), QLocale().createSeparatedList(measure + place)),
             id, false});
        if (reached < 3 && step == reached) {
            explanation.advice.append(give(plan, id, reached == 1 ? measure : place));
        }
    }
    if (reached == 0) {
        explanation.advice.append(
            {.text = Tr::tr("Give %1 an objective of its own.").arg(called(plan, scene.unit)),
             .object = scene.unit});
    } else if (reached == 3) {
        adviseOnRest(plan, incomplete, explanation);
    }
}

} // namespace facet::assess
