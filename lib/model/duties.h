// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan.h"

#include <QList>

namespace facet {

/// What can be wrong with who does what in an activity.
enum class DutyFault {
    NoneAccountable,
    SeveralAccountable,
    NoneResponsible,
    ManyResponsible,
};

/// Who is accountable and responsible in an activity, in the order of the assignments' ids. Exactly
/// one is to be accountable, one or two responsible (DOMAIN-SOURCES.md 6.2, L20).
struct Duties
{
    static constexpr qsizetype mostResponsible = 2;

    QList<Id<Assignment>> accountable;
    QList<Id<Assignment>> responsible;

    QList<DutyFault> faults() const;
};

/// The duties in an activity of @p plan.
Duties dutiesOf(const Plan &plan, Id<Activity> activity);

} // namespace facet
