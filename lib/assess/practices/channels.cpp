// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "channels.h"

namespace facet::assess {

ChannelFacts ChannelFacts::merged(std::span<const ChannelFacts *const> all)
{
    ChannelFacts facts;
    std::vector<const Shared<ChannelUse> *> uses;
    std::vector<const Shared<SharedObjective> *> objectives;
    for (const ChannelFacts *part : all) {
        uses.push_back(&part->channels);
        objectives.push_back(&part->objectives);
        facts.active = facts.active || part->active;
        facts.recorded = facts.recorded || part->recorded;
    }
    facts.channels = Shared<ChannelUse>::united(uses);
    facts.objectives = Shared<SharedObjective>::united(objectives);
    return facts;
}

ChannelFacts channelFacts(const Source &source, Id<Unit> unit)
{
    ChannelFacts facts;
    std::vector<ChannelUse> uses;
    for (const Id<Participation> id : source.plan.referring<&Participation::unit>(unit)) {
        facts.recorded = true;
        const Participation &participation = source.plan.get(id);
        const Channel *channel = source.plan.find(participation.channel);
        if (channel && isInUse(*channel) && takesPart(participation)) {
            uses.push_back({channel->id, !isWatchedOnly(*channel), isEmerging(*channel)});
            facts.active = facts.active || !isWatchedOnly(*channel);
        }
    }
    facts.channels = Shared<ChannelUse>(std::move(uses));
    std::vector<SharedObjective> objectives;
    for (const Id<Objective> id : sharedObjectives(source.plan, unit)) {
        objectives.push_back({id});
    }
    facts.objectives = Shared<SharedObjective>(std::move(objectives));
    return facts;
}

int bestFit(const Plan &plan, Id<Channel> channel, const Shared<SharedObjective> &objectives)
{
    int best = 0;
    for (const Id<Fit> id : plan.referring<&Fit::channel>(channel)) {
        const Fit &fit = plan.get(id);
        if (fit.score > best && objectives.contains(fit.objective)) {
            best = fit.score;
        }
    }
    return best;
}

ChannelQuality qualityOf(const Source &source, const ChannelFacts &facts)
{
    ChannelQuality quality;
    for (const ChannelUse &use : facts.channels) {
        const Channel &channel = source.plan.get(use.channel);
        quality.emergingInView =
            quality.emergingInView || (use.emerging && hasPointOfView(channel));
        if (use.active) {
            const int fit = bestFit(source.plan, use.channel, facts.objectives);
            ++quality.active;
            quality.serving += fit > 0 ? 1 : 0;
            quality.fits += fit;
            quality.inDate += isPointOfViewInDate(channel, source.date) ? 1 : 0;
        }
    }
    return quality;
}

Verdict channels(const Source &source, const ChannelFacts &facts)
{
    if (facts.channels.empty()) {
        return {0, facts.recorded};
    }
    const ChannelQuality quality = qualityOf(source, facts);
    if (quality.active == 0 || quality.serving < quality.active) {
        return {1, true};
    }
    if (quality.fits < 2 * quality.active || quality.inDate < quality.active) {
        return {2, true};
    }
    return {quality.emergingInView ? 4 : 3, true};
}

} // namespace facet::assess
