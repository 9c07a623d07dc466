// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practices/channels.h"
#include "practices/guidance.h"
#include "practices/lines.h"
#include "practices/listening.h"
#include "practices/perspectives.h"
#include "practices/purpose.h"
#include "practices/training.h"

namespace facet::assess {

/// What the people of a unit say.
struct PeoplePart
{
    PeopleFacts people;
    FacetFacts facets;
    TrainingFacts training;

    bool operator==(const PeoplePart &) const = default;
};

/// What the work of a unit says.
struct WorkPart
{
    PurposeFacts purpose;
    ChannelFacts channels;
    ListeningFacts listening;
    FacetFacts groupFacets;
    LineFacts lines;
    PerspectiveFacts perspectives;
    bool ownGuidance = false; ///< a policy section for the unit itself is at least in draft

    bool operator==(const WorkPart &) const = default;
};

/// All that a unit's scores are judged from, but for the guidance that applies from above.
struct Facts
{
    PeoplePart people;
    WorkPart work;

    bool operator==(const Facts &) const = default;
};

/// What a unit itself says, without the units below it.
struct Own
{
    Facts facts;
    std::vector<Id<Group>> groups; ///< groupsOf(); kept because finding them walks all people
};

/// The people's part of a unit's own facts, and its groups.
void gatherPeople(const Source &source, Id<Unit> unit, Own &own);

/// The people's parts of all units in the tree, by its indexes: each table is walked once.
void gatherAllPeople(const Source &source, std::vector<Own> &own);

/// The work's part of a unit's own facts; own.groups must be there already.
void gatherWork(const Source &source, Id<Unit> unit, Own &own);

/// The facts of a unit with all units below it, from its own and those of its children.
Facts merged(const Facts &own, const std::vector<const Facts *> &children);

} // namespace facet::assess
