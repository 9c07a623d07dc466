// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "channels.h"

namespace facet::assess {

namespace {

Shared<ChannelUse> usesOf(const Source &source, Id<Unit> unit)
{
    std::vector<ChannelUse> uses;
    for (const Id<Participation> id : source.plan.referring<&Participation::unit>(unit)) {
        const Participation &participation = source.plan.get(id);
        const Channel *channel = source.plan.find(participation.channel);
        if (channel && isInUse(*channel) && takesPart(participation)) {
            uses.push_back({.channel = channel->id,
                            .active = !isWatchedOnly(*channel),
                            .emerging = isEmerging(*channel),
                            .viewed = hasPointOfView(*channel),
                            .inDate = isPointOfViewInDate(*channel, source.date)});
        }
    }
    return Shared<ChannelUse>(std::move(uses));
}

Shared<ServedBy> servicesFor(const Plan &plan, const UnitObjectives &objectives)
{
    std::vector<ServedBy> services;
    for (const Id<Objective> objective : objectives.shared) {
        for (const Id<Fit> id : plan.referring<&Fit::objective>(objective)) {
            const Fit &fit = plan.get(id);
            if (fit.score > 0) {
                services.push_back({fit.channel, fit.score, objective});
            }
        }
    }
    return Shared<ServedBy>(std::move(services));
}

} // namespace

void ServedBy::join(const ServedBy &other)
{
    if (other.fit > fit || (other.fit == fit && other.objective < objective)) {
        *this = other;
    }
}

ChannelFacts ChannelFacts::merged(std::span<const ChannelFacts *const> all)
{
    ChannelFacts facts;
    std::vector<const Shared<ChannelUse> *> uses;
    std::vector<const Shared<ServedBy> *> services;
    for (const ChannelFacts *part : all) {
        uses.push_back(&part->channels);
        services.push_back(&part->served);
        facts.active = facts.active || part->active;
        facts.recorded = facts.recorded || part->recorded;
    }
    facts.channels = Shared<ChannelUse>::united(uses);
    facts.served = Shared<ServedBy>::united(services);
    return facts;
}

const ServedBy *ChannelFacts::serviceOf(Id<Channel> channel) const
{
    const auto items = served.items();
    const auto found = std::ranges::lower_bound(items, channel, {}, &ServedBy::channel);
    return found != items.end() && found->channel == channel ? &*found : nullptr;
}

ChannelFacts channelFacts(const Source &source, Id<Unit> unit, const UnitObjectives &objectives)
{
    ChannelFacts facts;
    facts.channels = usesOf(source, unit);
    facts.served = servicesFor(source.plan, objectives);
    facts.active = std::ranges::any_of(facts.channels, &ChannelUse::active);
    facts.recorded = !source.plan.referring<&Participation::unit>(unit).empty();
    return facts;
}

ChannelQuality qualityOf(const ChannelFacts &facts)
{
    ChannelQuality quality;
    for (const ChannelUse &use : facts.channels) {
        quality.emergingInView = quality.emergingInView || (use.emerging && use.viewed);
        if (use.active) {
            const ServedBy *service = facts.serviceOf(use.channel);
            ++quality.active;
            quality.serving += service ? 1 : 0;
            quality.fits += service ? service->fit : 0;
            quality.inDate += use.inDate ? 1 : 0;
        }
    }
    return quality;
}

Verdict channels(const ChannelFacts &facts)
{
    if (facts.channels.empty()) {
        return {0, facts.recorded};
    }
    const ChannelQuality quality = qualityOf(facts);
    if (quality.active == 0 || quality.serving < quality.active) {
        return {1, true};
    }
    if (quality.fits < 2 * quality.active || quality.inDate < quality.active) {
        return {2, true};
    }
    return {quality.emergingInView ? 4 : 3, true};
}

} // namespace facet::assess
