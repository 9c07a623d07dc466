// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tree.h"

namespace facet::assess {

namespace {

constexpr int underWay = -2; // on the path that is being climbed

} // namespace

int unitsOfKindDepartment(const Plan &plan)
{
    int count = 0;
    for (const auto &[id, unit] : plan.all<Unit>()) {
        count += unit->kind == UnitKind::Department ? 1 : 0;
    }
    return count;
}

DepartmentsBy departmentsBy(const Plan &plan, int ofKindDepartment)
{
    if (ofKindDepartment > 0) {
        return DepartmentsBy::Kind;
    }
    const bool levels = std::ranges::any_of(plan.referring<&Unit::parent>({}), [&](Id<Unit> root) {
        return !plan.referring<&Unit::parent>(root).empty();
    });
    return levels ? DepartmentsBy::BelowRoots : DepartmentsBy::Roots;
}

Tree::Tree(const Plan &plan, DepartmentsBy by) : m_plan(plan), m_by(by) { }

void Tree::addAll()
{
    const auto count = m_plan.all<Unit>().size();
    m_indexes.reserve(static_cast<qsizetype>(count));
    m_places.reserve(count);
    for (const auto &[id, unit] : m_plan.all<Unit>()) {
        indexOf(id);
    }
}

int Tree::indexOf(Id<Unit> unit)
{
    if (const auto known = m_indexes.constFind(unit); known != m_indexes.cend()) {
        return *known;
    }
    std::vector<std::pair<Id<Unit>, UnitKind>> path; // from the unit up to what is not known yet
    int parent = -1;
    for (Id<Unit> next = unit; const Unit *found = m_plan.find(next); next = found->parent) {
        const auto known = m_indexes.constFind(next);
        if (known != m_indexes.cend()) {
            m_cyclic = m_cyclic || *known == underWay;
            parent = std::max(*known, -1);
            break;
        }
        m_indexes.insert(next, underWay);
        path.emplace_back(next, found->kind);
    }
    for (auto step = path.rbegin(); step != path.rend(); ++step) {
        parent = place(step->first, step->second, parent);
    }
    return path.empty() ? -1 : parent;
}

int Tree::place(Id<Unit> unit, UnitKind kind, int parent)
{
    const int index = size();
    Place place{unit, parent, parent < 0 ? 0 : at(parent).depth + 1, -1};
    const bool isDepartment = m_by == DepartmentsBy::Kind
        ? kind == UnitKind::Department
        : place.depth == (m_by == DepartmentsBy::BelowRoots ? 1 : 0);
    if (isDepartment) {
        place.department = index;
    } else if (parent >= 0) {
        place.department = at(parent).department;
    }
    m_places.push_back(place);
    m_indexes.insert(unit, index);
    return index;
}

Id<Unit> Tree::departmentOf(Id<Unit> unit)
{
    const int index = indexOf(unit);
    const int department = index < 0 ? -1 : at(index).department;
    return department < 0 ? Id<Unit>() : at(department).unit;
}

int Tree::meeting(int a, int b) const
{
    while (a >= 0 && b >= 0 && a != b) {
        // The deeper one climbs; at the same depth both do, one after the other.
        (at(a).depth >= at(b).depth ? a : b) = at(at(a).depth >= at(b).depth ? a : b).parent;
    }
    return a >= 0 && b >= 0 ? at(a).depth : -1;
}

} // namespace facet::assess
