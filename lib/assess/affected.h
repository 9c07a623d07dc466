// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "facts.h"
#include "model/difference.h"

#include <unordered_set>

namespace facet::assess {

/// What a difference may have changed in the facts of units: everything else is as before.
struct Affected
{
    bool everything = false;             ///< too much to follow: score the whole plan again
    std::unordered_set<Id<Unit>> people; ///< units whose own people's part is to be gathered again
    std::unordered_set<Id<Unit>> work;   ///< units whose own work's part is to be gathered again
    std::unordered_set<Id<Unit>> rejudged; ///< units whose target or room's score changed
    std::unordered_set<Id<Unit>> moved;    ///< units that came, or whose place in the tree changed
    std::unordered_set<Id<Unit>> gone;
    std::unordered_set<Id<Unit>> formerParents; ///< units that lost a child
    std::vector<Id<Unit>> reordered; ///< tops of the subtrees whose departments may stand elsewhere
};

/// The units that @p difference affects on the way from @p before to @p after.
Affected affectedUnits(const Plan &before, const Plan &after, QDate date,
                       const Difference &difference);

} // namespace facet::assess
