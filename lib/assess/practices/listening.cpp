// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listening.h"

namespace facet::assess {

void ListeningFacts::merge(const ListeningFacts &other)
{
    listens = listens || other.listens;
    recorded = recorded || other.recorded;
    routes += other.routes;
    backed = backed || other.backed;
    meeting = std::min(meeting, other.meeting);
}

ListeningFacts listeningFacts(const Source &source, Id<Unit> unit)
{
    ListeningFacts facts;
    for (const Id<Participation> id : source.plan.referring<&Participation::unit>(unit)) {
        facts.recorded = true;
        const Participation &participation = source.plan.get(id);
        const Channel *channel = source.plan.find(participation.channel);
        facts.listens = facts.listens || (participation.listens && channel && isInUse(*channel));
    }
    const int index = source.tree.indexOf(unit);
    for (const Id<Route> id : source.plan.referring<&Route::unit>(unit)) {
        facts.recorded = true;
        const Route &route = source.plan.get(id);
        if (!counts(source.plan, route)) {
            continue;
        }
        ++facts.routes;
        facts.backed = facts.backed || isBacked(route);
        for (const Id<Unit> learner : route.learners) {
            if (const int other = source.tree.indexOf(learner); other >= 0) {
                facts.meeting = std::min(facts.meeting, source.tree.meeting(index, other));
            }
        }
    }
    return facts;
}

Verdict listening(const ListeningFacts &facts, int depth)
{
    if (!facts.listens) {
        return {0, facts.recorded};
    }
    if (facts.routes == 0) {
        return {1, true};
    }
    if (!facts.backed) {
        return {2, true};
    }
    return {facts.meeting < depth ? 4 : 3, true};
}

} // namespace facet::assess
