// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people.h"

#include <bit>

namespace facet::assess {

Seat seatOf(const Source &source, const Person &person)
{
    return {.person = person.id,
            .step = peopleStep(person),
            .facets = facetsOf(person),
            .assessed = isAssessed(person),
            .several = source.plan.referring<&Holding::person>(person.id).size() > 1,
            .speaks = false,
            .learning = learningOf(source.plan, person.id, source.date)};
}

void PeopleFacts::add(const Seat &seat)
{
    best = std::max(best, seat.step);
    recorded = recorded || seat.assessed;
}

void PeopleFacts::merge(const PeopleFacts &other)
{
    headcount += other.headcount;
    best = std::max(best, other.best);
    recorded = recorded || other.recorded;
}

Verdict people(const PeopleFacts &facts) { return {facts.best, facts.recorded}; }

void FacetFacts::add(const Seat &seat)
{
    covered = static_cast<quint8>(covered | seat.facets);
    recorded = recorded || seat.assessed;
}

void FacetFacts::merge(const FacetFacts &other)
{
    covered = static_cast<quint8>(covered | other.covered);
    recorded = recorded || other.recorded;
}

FacetFacts facetsOfGroups(const Source &source, const UnitObjectives &objectives)
{
    FacetFacts facts;
    for (const Id<Objective> objective : objectives.shared) {
        for (const Id<Group> id : source.plan.referring<&Group::objective>(objective)) {
            const Group &group = source.plan.get(id);
            if (!isAtWork(group, source.date)) {
                continue;
            }
            for (const Id<Person> member : group.members) {
                const Person &person = source.plan.get(member);
                facts.covered = static_cast<quint8>(facts.covered | facetsOf(person));
                facts.recorded = facts.recorded || isAssessed(person);
            }
        }
    }
    return facts;
}

Verdict facets(const FacetFacts &own, const FacetFacts &groups)
{
    constexpr std::array scores{0, 1, 2, 3, 3, 4}; // by facets covered
    const auto covered = static_cast<unsigned>(own.covered | groups.covered);
    return {scores[static_cast<size_t>(std::popcount(covered))], own.recorded || groups.recorded};
}

} // namespace facet::assess
