// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "navigate.h"

#include "facetlevels.h"

#include <algorithm>
#include <unordered_set>

namespace facet {

namespace {

template <class E> void sortByOrder(const Plan &plan, QList<Id<E>> &ids)
{
    std::ranges::sort(ids, [&](Id<E> a, Id<E> b) {
        const double x = plan.get(a).order;
        const double y = plan.get(b).order;
        return x != y ? x < y : a < b;
    });
}

} // namespace

QList<Id<Unit>> childUnits(const Plan &plan, Id<Unit> parent)
{
    const auto &found = plan.referring<&Unit::parent>(parent);
    QList<Id<Unit>> children(found.begin(), found.end());
    sortByOrder(plan, children);
    return children;
}

QList<Id<Unit>> subtree(const Plan &plan, Id<Unit> unit)
{
    QList<Id<Unit>> found;
    std::vector<Id<Unit>> open{unit};
    std::unordered_set<Id<Unit>> seen;
    while (!open.empty()) {
        const Id<Unit> next = open.back();
        open.pop_back();
        if (!plan.contains(next) || !seen.insert(next).second) {
            continue;
        }
        found.append(next);
        const QList<Id<Unit>> children = childUnits(plan, next);
        open.insert(open.end(), children.rbegin(), children.rend());
    }
    return found;
}

QList<Id<Unit>> unitsInOrder(const Plan &plan)
{
    QList<Id<Unit>> all;
    all.reserve(static_cast<qsizetype>(plan.all<Unit>().size()));
    for (const Id<Unit> root : childUnits(plan, {})) {
        all.append(subtree(plan, root));
    }
    return all;
}

bool isInside(const Plan &plan, Id<Unit> unit, Id<Unit> ancestor)
{
    return unit == ancestor || ancestors(plan, unit).contains(ancestor);
}

QList<Id<Unit>> ancestors(const Plan &plan, Id<Unit> unit)
{
    QList<Id<Unit>> above;
    const auto most = static_cast<qsizetype>(plan.all<Unit>().size());
    for (Id<Unit> next = plan.get(unit).parent; next && above.size() < most;
         next = plan.get(next).parent) {
        above.append(next);
    }
    return above;
}

QList<Id<Position>> positionsOf(const Plan &plan, Id<Unit> unit)
{
    const auto &found = plan.referring<&Position::unit>(unit);
    QList<Id<Position>> positions(found.begin(), found.end());
    sortByOrder(plan, positions);
    std::ranges::stable_partition(positions, [&](Id<Position> id) { return plan.get(id).head; });
    return positions;
}

QList<Id<Person>> peopleOf(const Plan &plan, Id<Unit> unit)
{
    QList<Id<Person>> people;
    std::unordered_set<Id<Person>> seen;
    for (const Id<Position> position : positionsOf(plan, unit)) {
        for (const Id<Holding> holding : plan.referring<&Holding::position>(position)) {
            const Id<Person> person = plan.get(holding).person;
            if (seen.insert(person).second) {
                people.append(person);
            }
        }
    }
    return people;
}

Id<Person> headOf(const Plan &plan, Id<Unit> unit)
{
    for (const Id<Position> position : plan.referring<&Position::unit>(unit)) {
        if (!plan.get(position).head) {
            continue;
        }
        for (const Id<Holding> holding : plan.referring<&Holding::position>(position)) {
            return plan.get(holding).person;
        }
    }
    return {};
}

QList<Id<Unit>> unitsOf(const Plan &plan, Id<Person> person)
{
    QList<Id<Unit>> units;
    for (const Id<Holding> holding : plan.referring<&Holding::person>(person)) {
        const Id<Unit> unit = plan.get(plan.get(holding).position).unit;
        if (unit && !units.contains(unit)) {
            units.append(unit);
        }
    }
    return units;
}

int headcountOf(const Plan &plan, Id<Unit> unit)
{
    int count = 0;
    for (const Id<Position> id : plan.referring<&Position::unit>(unit)) {
        const auto holders = static_cast<int>(plan.referring<&Holding::position>(id).size());
        const int seats = plan.get(id).headcount;
        count += seats > 1 ? std::max(seats, holders) : holders;
    }
    return count;
}

QList<Id<Unit>> departments(const Plan &plan)
{
    QList<Id<Unit>> found;
    for (const Id<Unit> unit : unitsInOrder(plan)) {
        if (plan.get(unit).kind == UnitKind::Department) {
            found.append(unit);
        }
    }
    if (!found.isEmpty()) {
        return found;
    }
    const QList<Id<Unit>> roots = childUnits(plan, {});
    for (const Id<Unit> root : roots) {
        found.append(childUnits(plan, root));
    }
    return found.isEmpty() ? roots : found;
}

int levelIn(const Person &person, Facet facet)
{
    return person.*facetLevels.at(static_cast<size_t>(facet));
}

int facetsCovered(const Person &person, int level)
{
    return static_cast<int>(std::ranges::count_if(
        allOf<Facet>(), [&](Facet facet) { return levelIn(person, facet) >= level; }));
}

double orderAfterLast(const Plan &plan, Id<Unit> parent)
{
    double last = 0;
    for (const Id<Unit> child : plan.referring<&Unit::parent>(parent)) {
        last = std::max(last, plan.get(child).order);
    }
    return last + 1;
}

} // namespace facet
