// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/plan.h"

#include <QDate>

#include <unordered_map>
#include <vector>

namespace facet::assess {

/// Which units the groups at work join, looked up on demand and remembered.
class GroupUnits
{
public:
    GroupUnits(const Plan &plan, QDate date) : m_plan(plan), m_date(date) { }

    /// The units in which the members sit and the unit accountable for the group's objective, each
    /// once; none of a group that is over.
    const std::vector<Id<Unit>> &of(Id<Group> group);

private:
    std::vector<Id<Unit>> find(const Group &group) const;

    const Plan &m_plan;
    QDate m_date;
    std::unordered_map<Id<Group>, std::vector<Id<Unit>>> m_found;
};

} // namespace facet::assess
