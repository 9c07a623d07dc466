// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/evidence.h"
#include "assess/shared.h"
#include "verdict.h"

namespace facet::assess {

/// A channel in use that a unit takes part in.
struct ChannelUse
{
    Id<Channel> channel;
    bool active = false; ///< the channel is more than watched
    bool emerging = false;
    bool viewed = false; ///< it has a point of view …
    bool inDate = false; ///< … whose review is not overdue

    Id<Channel> key() const { return channel; }

    void join(const ChannelUse &) { }

    bool operator==(const ChannelUse &) const = default;
};

/// How well a channel serves the best served of a unit's objectives.
struct ServedBy
{
    Id<Channel> channel;
    int fit = 0; ///< 1–4
    Id<Objective> objective;

    Id<Channel> key() const { return channel; }

    void join(const ServedBy &other);
    bool operator==(const ServedBy &) const = default;
};

/// What practice Channels is judged from.
struct ChannelFacts
{
    Shared<ChannelUse> channels;
    Shared<ServedBy> served; ///< also by channels that the unit does not take part in
    bool active = false;     ///< on any channel
    bool recorded = false;   ///< any participation, even an empty one or on a retired channel

    /// @p all: pointers to at least one.
    static ChannelFacts merged(std::span<const ChannelFacts *const> all);
    /// How well a channel serves its objectives; null: not at all.
    const ServedBy *serviceOf(Id<Channel> channel) const;
    bool operator==(const ChannelFacts &) const = default;
};

/// A unit takes part in a channel when it does at least one of the four things on it. A channel may
/// also serve an objective that the unit only contributes to: that is why it is there.
ChannelFacts channelFacts(const Source &source, Id<Unit> unit, const UnitObjectives &objectives);

/// What the channels a unit is active on have reached.
struct ChannelQuality
{
    int active = 0;
    int serving = 0; ///< with a fit of at least 1 to one of its objectives
    int inDate = 0;  ///< with a point of view whose review is not overdue
    int fits = 0;    ///< sum of the best fits; a channel need not serve every objective well
    bool emergingInView = false; ///< takes part in a pilot or watched channel with a point of view
};

ChannelQuality qualityOf(const ChannelFacts &facts);

/// 1 takes part in a channel; 2 each one it is active on serves one of its objectives; 3 their mean
/// fit is at least 2 and each has a point of view in date; 4 and it has an emerging channel on
/// trial or watch with a point of view. Channels that are only watched are exempt from 2 and 3.
Verdict channels(const ChannelFacts &facts);

} // namespace facet::assess
