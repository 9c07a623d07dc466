// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "duties.h"

#include <algorithm>

namespace facet {

QList<DutyFault> Duties::faults() const
{
    QList<DutyFault> found;
    if (accountable.size() != 1) {
        found.append(accountable.isEmpty() ? DutyFault::NoneAccountable
                                           : DutyFault::SeveralAccountable);
    }
    if (responsible.isEmpty()) {
        found.append(DutyFault::NoneResponsible);
    } else if (responsible.size() > mostResponsible) {
        found.append(DutyFault::ManyResponsible);
    }
    return found;
}

Duties dutiesOf(const Plan &plan, Id<Activity> activity)
{
    Duties duties;
    for (const Id<Assignment> id : plan.referring<&Assignment::activity>(activity)) {
        const Duty duty = plan.get(id).duty;
        if (duty == Duty::Accountable) {
            duties.accountable.append(id);
        } else if (duty == Duty::Responsible) {
            duties.responsible.append(id);
        }
    }
    std::ranges::sort(duties.accountable);
    std::ranges::sort(duties.responsible);
    return duties;
}

} // namespace facet
