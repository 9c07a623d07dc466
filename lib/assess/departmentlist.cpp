// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "departmentlist.h"

#include "model/navigate.h"

#include <unordered_set>

namespace facet::assess {

namespace {

constexpr size_t mostUnits = 300; // beyond these, walking the whole tree is as fast

/// Where a unit stands in the chart: the order keys from its root down to it.
using Way = std::vector<std::pair<double, Id<Unit>>>;

/// Empty where the unit does not hang together with a root.
Way wayTo(const Plan &plan, Id<Unit> unit)
{
    Way way;
    const size_t most = plan.all<Unit>().size();
    for (Id<Unit> next = unit; next; next = plan.get(next).parent) {
        if (!plan.contains(next) || way.size() == most) {
            return {};
        }
        way.emplace_back(plan.get(next).order, next);
    }
    std::ranges::reverse(way);
    return way;
}

/// Adds a unit and all below it; whether that stayed within bounds.
bool addSubtree(const Plan &plan, Id<Unit> top, std::unordered_set<Id<Unit>> &found)
{
    std::vector<Id<Unit>> open{top};
    std::unordered_set<Id<Unit>> seen;
    while (!open.empty()) {
        const Id<Unit> unit = open.back();
        open.pop_back();
        if (!seen.insert(unit).second) {
            continue;
        }
        if (seen.size() > mostUnits) {
            return false;
        }
        found.insert(unit);
        const auto &children = plan.referring<&Unit::parent>(unit);
        open.insert(open.end(), children.begin(), children.end());
    }
    return true;
}

QList<Id<Unit>> topDepartments(const Plan &plan, DepartmentsBy by)
{
    const QList<Id<Unit>> roots = childUnits(plan, {});
    if (by == DepartmentsBy::Roots) {
        return roots;
    }
    QList<Id<Unit>> found;
    for (const Id<Unit> root : roots) {
        found.append(childUnits(plan, root));
    }
    return found;
}

/// The departments of @p list with those among @p shifted where they stand now.
QList<Id<Unit>> withShifted(const QList<Id<Unit>> &list, const Plan &plan,
                            const std::unordered_set<Id<Unit>> &shifted)
{
    QList<Id<Unit>> updated;
    std::ranges::copy_if(list, std::back_inserter(updated),
                         [&](Id<Unit> unit) { return !shifted.contains(unit); });
    for (const Id<Unit> unit : shifted) {
        const Unit *found = plan.find(unit);
        const Way way = found && found->kind == UnitKind::Department ? wayTo(plan, unit) : Way();
        if (!way.empty()) {
            const auto place = std::ranges::lower_bound(
                updated, way, {}, [&](Id<Unit> other) { return wayTo(plan, other); });
            updated.insert(place, unit);
        }
    }
    return updated;
}

} // namespace

QList<Id<Unit>> updatedDepartments(const QList<Id<Unit>> &list, const Plan &before,
                                   const Plan &after, DepartmentsBy by,
                                   const std::vector<Id<Unit>> &tops)
{
    if (tops.empty()) {
        return list;
    }
    if (by != DepartmentsBy::Kind) {
        return topDepartments(after, by);
    }
    if (list.isEmpty() || before.get(list.first()).kind != UnitKind::Department) {
        return departments(after); // those of kind department hang in the air
    }
    std::unordered_set<Id<Unit>> shifted;
    for (const Id<Unit> top : tops) {
        if (!addSubtree(before, top, shifted) || !addSubtree(after, top, shifted)) {
            return departments(after);
        }
    }
    const QList<Id<Unit>> updated = withShifted(list, after, shifted);
    return updated.isEmpty() ? departments(after) : updated;
}

} // namespace facet::assess
