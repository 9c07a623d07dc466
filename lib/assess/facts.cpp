// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "facts.h"

namespace facet::assess {

namespace {

/// Pointers to one part of each of several facts.
template <class Part>
std::vector<const Part *> partsOf(const std::vector<const Facts *> &all, auto select)
{
    std::vector<const Part *> parts;
    parts.reserve(all.size());
    for (const Facts *facts : all) {
        parts.push_back(&select(*facts));
    }
    return parts;
}

} // namespace

void gatherWork(const Source &source, Id<Unit> unit, Own &own)
{
    WorkPart &work = own.facts.work;
    const UnitObjectives objectives = objectivesOf(source.plan, unit);
    work.purpose = purposeFacts(source, objectives);
    work.channels = channelFacts(source, unit, objectives);
    work.listening = listeningFacts(source, unit);
    work.groupFacets = facetsOfGroups(source, objectives);
    work.lines = lineFacts(source, unit, own.groups, objectives);
    work.perspectives = perspectiveFacts(source.plan, unit);
    work.ownGuidance = guidanceOf(source.plan, source.date, unit).drafted != 0;
}

Facts merged(const Facts &own, const std::vector<const Facts *> &children)
{
    Facts facts = own;
    if (!children.empty()) {
        std::vector<const Facts *> all = children;
        all.push_back(&own);
        for (const Facts *child : children) {
            facts.people.people.merge(child->people.people);
            facts.people.facets.merge(child->people.facets);
            facts.work.purpose.merge(child->work.purpose);
            facts.work.listening.merge(child->work.listening);
            facts.work.groupFacets.merge(child->work.groupFacets);
            facts.work.perspectives.merge(child->work.perspectives);
            facts.work.ownGuidance = facts.work.ownGuidance || child->work.ownGuidance;
        }
        facts.people.training = TrainingFacts::merged(partsOf<TrainingFacts>(
            all, [](const Facts &f) -> const auto & { return f.people.training; }));
        facts.work.channels = ChannelFacts::merged(partsOf<ChannelFacts>(
            all, [](const Facts &f) -> const auto & { return f.work.channels; }));
        facts.work.lines = LineFacts::merged(
            partsOf<LineFacts>(all, [](const Facts &f) -> const auto & { return f.work.lines; }));
    }
    if (own.work.channels.active) {
        facts.people.training.markActive();
    }
    return facts;
}

} // namespace facet::assess
