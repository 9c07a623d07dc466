// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "departmentindex.h"

namespace facet::panels {

DepartmentIndex::DepartmentIndex(const Plan &plan) : m_departments(facet::departments(plan))
{
    for (const Id<Unit> department : std::as_const(m_departments)) {
        m_places.insert(department, static_cast<int>(m_places.size()));
        m_of.insert(department, department);
    }
    for (const Id<Unit> unit : unitsInOrder(plan)) { // parents before children
        if (!m_of.contains(unit)) {
            const Id<Unit> above = m_of.value(plan.get(unit).parent);
            m_of.insert(unit, m_places.contains(above) ? above : unit);
        }
    }
}

Id<Unit> DepartmentIndex::of(Id<Unit> unit) const { return m_of.value(unit); }

Id<Unit> DepartmentIndex::of(const Plan &plan, Id<Person> person) const
{
    const QList<Id<Unit>> units = unitsOf(plan, person);
    return units.isEmpty() ? Id<Unit>() : of(units.first());
}

int DepartmentIndex::placeOf(Id<Unit> department) const { return m_places.value(department, -1); }

} // namespace facet::panels
