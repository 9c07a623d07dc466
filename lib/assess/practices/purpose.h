// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/evidence.h"
#include "verdict.h"

namespace facet::assess {

/// What practices Purpose and Measurement are judged from.
struct PurposeFacts
{
    int objectives = 0;
    int bestObjective = 0;      ///< purposeStep()
    int completeObjectives = 0; ///< those at step 3
    int kpis = 0;
    int bestKpi = 0; ///< measurementStep()
    int upToDateKpis = 0;

    void merge(const PurposeFacts &other);
    bool operator==(const PurposeFacts &) const = default;
};

/// Of the objectives that the unit itself is accountable for; an objective it merely contributes to
/// is another unit's purpose.
PurposeFacts purposeFacts(const Source &source, const UnitObjectives &objectives);

/// 1 an objective; 2 one has a due date and a KPI with baseline and target; 3 that one serves a
/// goal and is served by a channel with a fit of at least 2; 4 all objectives are so.
Verdict purpose(const PurposeFacts &facts);

/// 1 a KPI has a target; 2 that one has a baseline; 3 and an observation; 4 every KPI's last
/// observation is fresh. Whatever waits for its first observation keeps a unit from 4.
Verdict measurement(const PurposeFacts &facts);

} // namespace facet::assess
