// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/plan.h"

#include <QHash>

#include <vector>

namespace facet::assess {

/// What makes the departments of a plan, see facet::departments().
enum class DepartmentsBy { Kind, BelowRoots, Roots };

/// The rule that facet::departments() follows for @p plan, given how many units of kind department
/// it has.
DepartmentsBy departmentsBy(const Plan &plan, int ofKindDepartment);

/// How many units of kind department a plan has.
int unitsOfKindDepartment(const Plan &plan);

/// The tree of units with each unit's depth and department, looked up on demand and remembered.
/// Parents always have lower indexes than their children. A unit whose parent does not exist counts
/// as a root.
class Tree
{
public:
    struct Place
    {
        Id<Unit> unit;
        int parent = -1;     ///< index; −1: a root
        int depth = 0;       ///< 0: a root
        int department = -1; ///< index of the department it is or lies in; −1: in none
    };

    Tree(const Plan &plan, DepartmentsBy by);

    /// Looks up every unit of the plan.
    void addAll();

    /// The unit's index; −1 where the plan has no such unit.
    int indexOf(Id<Unit> unit);

    int size() const { return static_cast<int>(m_places.size()); }

    const Place &at(int index) const { return m_places[static_cast<size_t>(index)]; }

    /// The department that a unit is or lies in; null: none.
    Id<Unit> departmentOf(Id<Unit> unit);

    /// The depth of the nearest unit that both are or lie in; −1: they share none.
    int meeting(int a, int b) const;

    /// Whether a unit was met that lies within itself; then depths mean little.
    bool isCyclic() const { return m_cyclic; }

private:
    int place(Id<Unit> unit, UnitKind kind, int parent);

    const Plan &m_plan;
    DepartmentsBy m_by;
    QHash<Id<Unit>, int> m_indexes;
    std::vector<Place> m_places;
    bool m_cyclic = false;
};

} // namespace facet::assess
