// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "people.h"

namespace facet::assess {

/// How many people there are and how many of them finished a course of level "practise" or above.
struct Crowd
{
    int people = 0;
    int practised = 0;

    void add(const Crowd &other);
    bool operator==(const Crowd &) const = default;
};

/// Somebody who holds several positions, perhaps in several units.
struct Attendee
{
    Id<Person> person;
    bool practised = false;
    bool speaks = false;
    bool active = false;         ///< sits in or below a unit that is active on a channel
    bool speaksActively = false; ///< may speak publicly from such a seat

    Id<Person> key() const { return person; }

    void join(const Attendee &other);
    bool operator==(const Attendee &) const = default;
};

/// What practice Training is judged from.
struct TrainingFacts
{
    bool recorded = false;
    bool finished = false; ///< somebody finished some course
    Crowd everyone;        ///< these four: of those who hold one position
    Crowd speakers;        ///< may speak publicly
    Crowd active;          ///< in or below a unit that is active on a channel
    Crowd activeSpeakers;
    Shared<Attendee> several; ///< apart from the rest, so that nobody counts twice

    /// @p alsoElsewhere takes those who hold several positions.
    void add(const Seat &seat, std::vector<Attendee> &alsoElsewhere);
    void markActive();
    /// @p all: pointers to at least one.
    static TrainingFacts merged(std::span<const TrainingFacts *const> all);
    bool operator==(const TrainingFacts &) const = default;
};

/// Those active on channels: the people in positions that may speak publicly, in or below units
/// that are active on a channel; where no such position is marked, everybody there.
Crowd activeOnChannels(const TrainingFacts &facts);

/// 1 somebody finished a course; of those active on channels 2 half, 3 four in five, 4 all finished
/// one of level "practise" or above. Nobody active on a channel: no more than 1.
Verdict training(const TrainingFacts &facts);

} // namespace facet::assess
