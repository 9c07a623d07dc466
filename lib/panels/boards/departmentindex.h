// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/navigate.h"

#include <QHash>

namespace facet::panels {

/// In which department a unit or a person is: boards group and filter by it.
class DepartmentIndex
{
public:
    explicit DepartmentIndex(const Plan &plan);

    const QList<Id<Unit>> &departments() const { return m_departments; }

    /// The nearest department that a unit is or lies in; a unit above all departments stands for
    /// itself, null for null.
    Id<Unit> of(Id<Unit> unit) const;
    /// The department of a person's first position; null: no position.
    Id<Unit> of(const Plan &plan, Id<Person> person) const;
    /// Where a department stands in the chart, for sorting; units above all departments first.
    int placeOf(Id<Unit> department) const;

private:
    QList<Id<Unit>> m_departments;
    QHash<Id<Unit>, Id<Unit>> m_of;
    QHash<Id<Unit>, int> m_places;
};

} // namespace facet::panels
