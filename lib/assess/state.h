// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "facts.h"
#include "scores.h"

#include <immer/box.hpp>
#include <immer/map.hpp>

namespace facet::assess {

/// What the evidence says about each practice.
using Verdicts = std::array<Verdict, practiceCount>;

/// What a unit's scores came from, kept so that one edit need not look at all the others again.
struct UnitState
{
    Own own;
    Facts whole;       ///< with all units below it
    Guidance guidance; ///< sections of its own and from above
    int depth = 0;
    bool inDepartment = false;
    Verdicts verdicts;
};

/// What the scores of a plan came from.
struct State
{
    immer::map<Id<Unit>, immer::box<UnitState>> units;
    Guidance guidanceForAll;
    DepartmentsBy departmentsBy = DepartmentsBy::Roots;
    int ofKindDepartment = 0; ///< units of kind department
    bool cyclic = false;      ///< the plan is broken; only assess() can deal with it
};

} // namespace facet::assess
