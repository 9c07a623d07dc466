// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/evidence.h"
#include "verdict.h"

namespace facet::assess {

/// Which of the eight policy elements have sections that apply to a unit; one bit each.
struct Guidance
{
    quint8 drafted = 0; ///< draft, in review or adopted
    quint8 adopted = 0;
    quint8 overdue = 0;    ///< an adopted section has no review date or one that has passed
    bool recorded = false; ///< any section, even a missing one

    void add(const PolicySection &section, QDate date);
    void merge(const Guidance &other);
    bool operator==(const Guidance &) const = default;
};

/// The sections for the whole organisation.
Guidance guidanceForAll(const Plan &plan, QDate date);

/// The sections scoped to the unit itself, without those from above.
Guidance guidanceOf(const Plan &plan, QDate date, Id<Unit> unit);

/// 1 a section applies, at least in draft; 2 half of the eight elements are adopted; 3 all eight; 4
/// and no adopted section that applies is without a review date to come. A section applies to its
/// unit and all below it, never upwards: guidance for one team does not guide the department.
Verdict guidance(const Guidance &applies);

} // namespace facet::assess
