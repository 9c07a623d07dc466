// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "peoplefilter.h"

namespace facet::panels {

/// Somebody who would do, and why.
struct Candidate
{
    Id<Person> person;
    int points = 0;      ///< more is better; 0: nothing speaks for the person
    QStringList reasons; ///< whole phrases, the weightiest first

    bool operator==(const Candidate &) const = default;
};

/// Who could cover a facet: those who know something of it, the higher level first, then those
/// further on the way, who cover more facets and sit in fewer groups.
QList<Candidate> whoCouldCover(const Plan &plan, Facet facet, const PeopleFilter &filter);

/// Who could join a group: who covers the facet of its objective or facets that it lacks, comes
/// from a department that it lacks, or from a unit that works on its objective; members are left
/// out, and those who sit in three groups already come last.
QList<Candidate> whoCouldJoin(const Plan &plan, Id<Group> group, const PeopleFilter &filter);

/// The facets that no member of a group covers.
QList<Facet> facetsMissing(const Plan &plan, Id<Group> group);

} // namespace facet::panels
