// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "perspectives.h"

namespace facet::assess {

void PerspectiveFacts::merge(const PerspectiveFacts &other)
{
    concerns += other.concerns;
    middle = middle || other.middle;
    open += other.open;
    openSevere += other.openSevere;
}

PerspectiveFacts perspectiveFacts(const Plan &plan, Id<Unit> unit)
{
    PerspectiveFacts facts;
    for (const Id<Concern> id : plan.referring<&Concern::unit>(unit)) {
        const Concern &concern = plan.get(id);
        const bool open = !isAnswered(concern);
        ++facts.concerns;
        facts.middle = facts.middle || concern.layer == Layer::Middle;
        facts.open += open ? 1 : 0;
        facts.openSevere += open && concern.severity == Severity::Severe ? 1 : 0;
    }
    return facts;
}

Verdict perspectives(const PerspectiveFacts &facts)
{
    if (facts.concerns == 0) {
        return {0, false};
    }
    if (!facts.middle) {
        return {1, true};
    }
    if (facts.openSevere > 0) {
        return {2, true};
    }
    return {facts.open > 0 ? 3 : 4, true};
}

} // namespace facet::assess
