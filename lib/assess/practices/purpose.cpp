// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "purpose.h"

namespace facet::assess {

void PurposeFacts::merge(const PurposeFacts &other)
{
    objectives += other.objectives;
    bestObjective = std::max(bestObjective, other.bestObjective);
    completeObjectives += other.completeObjectives;
    kpis += other.kpis;
    bestKpi = std::max(bestKpi, other.bestKpi);
    upToDateKpis += other.upToDateKpis;
}

PurposeFacts purposeFacts(const Source &source, const UnitObjectives &objectives)
{
    PurposeFacts facts;
    for (const Id<Objective> id : objectives.own) {
        const int step = purposeStep(source.plan, source.plan.get(id));
        ++facts.objectives;
        facts.bestObjective = std::max(facts.bestObjective, step);
        facts.completeObjectives += step == 3 ? 1 : 0;
        for (const Id<Kpi> kpiId : source.plan.referring<&Kpi::objective>(id)) {
            const Kpi &kpi = source.plan.get(kpiId);
            ++facts.kpis;
            facts.bestKpi = std::max(facts.bestKpi, measurementStep(source.plan, kpi, source.date));
            facts.upToDateKpis += isUpToDate(source.plan, kpi, source.date) ? 1 : 0;
        }
    }
    return facts;
}

Verdict purpose(const PurposeFacts &facts)
{
    const bool all = facts.objectives > 0 && facts.completeObjectives == facts.objectives;
    return {all ? 4 : facts.bestObjective, facts.objectives > 0};
}

Verdict measurement(const PurposeFacts &facts)
{
    const bool all = facts.bestKpi == 3 && facts.upToDateKpis == facts.kpis;
    return {all ? 4 : facts.bestKpi, facts.kpis > 0};
}

} // namespace facet::assess
