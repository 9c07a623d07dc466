// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/evidence.h"
#include "assess/shared.h"
#include "verdict.h"

namespace facet::assess {

/// What is known of somebody in a seat.
struct Seat
{
    Id<Person> person;
    int step = 0;          ///< peopleStep()
    quint8 facets = 0;     ///< facetsOf()
    bool assessed = false; ///< isAssessed()
    bool several = false;  ///< holds several positions
    bool speaks = false;   ///< the position may speak publicly
    Learning learning;
};

/// Of the people in the plan as they are, whatever they sit on.
Seat seatOf(const Source &source, const Person &person);

/// What practice People is judged from.
struct PeopleFacts
{
    int headcount = 0;
    int best = 0; ///< peopleStep()
    bool recorded = false;

    void add(const Seat &seat);
    void merge(const PeopleFacts &other);
    bool operator==(const PeopleFacts &) const = default;
};

/// The best stage of the unit's people: 1 identified, 2 recruited, 3 trained, 4 empowered and the
/// same person covers at least three facets at level 2; empowered with fewer facets stays at 3.
Verdict people(const PeopleFacts &facts);

/// What practice Facets is judged from.
struct FacetFacts
{
    quint8 covered = 0; ///< one bit per facet
    bool recorded = false;

    void add(const Seat &seat);
    void merge(const FacetFacts &other);
    bool operator==(const FacetFacts &) const = default;
};

/// The facets of the members of groups that work on an objective which the unit is accountable for
/// or contributes to.
FacetFacts facetsOfGroups(const Source &source, const UnitObjectives &objectives);

/// 1 one facet, 2 two, 3 three or four, 4 all five: somebody of the unit or its groups has level 2
/// or better.
Verdict facets(const FacetFacts &own, const FacetFacts &groups);

} // namespace facet::assess
