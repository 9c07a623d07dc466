// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/evidence.h"
#include "assess/shared.h"
#include "verdict.h"

#include <limits>

namespace facet::assess {

/// A way in which one unit is in touch with another.
enum class Way { Group, Objective, Link, Route };

inline constexpr size_t wayCount = 4;

/// One end of a line of communication seen from the other: the unit over there, the way, and the
/// object that makes the line.
struct LineEnd
{
    Id<Unit> unit;
    Way way = Way::Link;
    ObjectRef line;
};

/// A department that is reached, and in which ways.
struct Reached
{
    static constexpr int never = std::numeric_limits<int>::max();

    Id<Unit> department;
    /// By way: how deep the unit lies that holds both ends of the farthest line. Units above that
    /// depth have the line within themselves.
    std::array<int, wayCount> meeting{never, never, never, never};

    Id<Unit> key() const { return department; }

    void join(const Reached &other);
    bool operator==(const Reached &) const = default;
};

/// What practice Lines of communication is judged from.
struct LineFacts
{
    Shared<Reached> reached;
    bool recorded = false;

    /// @p all: pointers to at least one.
    static LineFacts merged(std::span<const LineFacts *const> all);
    bool operator==(const LineFacts &) const = default;
};

/// The groups in which people of the unit itself are members.
std::vector<Id<Group>> groupsOf(const Plan &plan, Id<Unit> unit);

/// Every line from the unit itself to another unit. A group at work joins the units of all its
/// members and the unit accountable for its objective; an objective joins all its units; a link its
/// two ends; a route the unit it leads to with the backup and with each unit that learns from it.
/// @p groups, @p objectives: groupsOf() and objectivesOf() the unit.
std::vector<LineEnd> linesOf(const Source &source, Id<Unit> unit,
                             const std::vector<Id<Group>> &groups,
                             const UnitObjectives &objectives);
std::vector<LineEnd> linesOf(const Source &source, Id<Unit> unit);

LineFacts lineFacts(const Source &source, Id<Unit> unit, const std::vector<Id<Group>> &groups,
                    const UnitObjectives &objectives);

/// How many other departments are reached, and in how many ways.
struct Reach
{
    int departments = 0;
    int ways = 0;
};

/// Of a unit within a department only lines that lead out of the unit count; a unit above the
/// departments counts those between its departments.
Reach reachOf(const LineFacts &facts, int depth, bool inDepartment);

/// Reaches 1 one other department, 2 two, 3 three or more, 4 three or more in two or more ways.
Verdict lines(const LineFacts &facts, int depth, bool inDepartment);

} // namespace facet::assess
