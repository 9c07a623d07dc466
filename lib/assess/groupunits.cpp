// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "groupunits.h"

#include "evidence.h"

namespace facet::assess {

const std::vector<Id<Unit>> &GroupUnits::of(Id<Group> group)
{
    const auto place = m_found.try_emplace(group);
    if (place.second) {
        place.first->second = find(m_plan.get(group));
    }
    return place.first->second;
}

std::vector<Id<Unit>> GroupUnits::find(const Group &group) const
{
    std::vector<Id<Unit>> units;
    if (!isAtWork(group, m_date)) {
        return units;
    }
    for (const Id<Person> member : group.members) {
        for (const Id<Holding> holding : m_plan.referring<&Holding::person>(member)) {
            units.push_back(m_plan.get(m_plan.get(holding).position).unit);
        }
    }
    const Objective *objective = m_plan.find(group.objective);
    if (objective && counts(*objective)) {
        units.push_back(objective->unit);
    }
    std::ranges::sort(units);
    const auto repeated = std::ranges::unique(units);
    units.erase(repeated.begin(), repeated.end());
    return units;
}

} // namespace facet::assess
