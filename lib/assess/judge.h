// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "state.h"

namespace facet::assess {

/// What the evidence says about a unit.
Verdicts verdictsOf(const UnitState &unit);

/// How much each practice counts, by Practice.
using Weights = std::array<double, practiceCount>;

Weights weightsOf(const Settings &settings);

/// 100 · Σ w·min(score, target) / Σ w·target; 0 where all weights are 0.
double indexOf(const std::array<PracticeScore, practiceCount> &practices, const Weights &weights);

/// The practice with the lowest share of its target among those that count, the first of several.
std::optional<Practice> weakestOf(const UnitScores &scores, const Weights &weights);

/// The gates: purposeful needs Purpose 2 and Channels 1; connected also Purpose 3, Lines 2,
/// Guidance 2 and People 3; integrated every practice 3 and People 4. @p anything: more than
/// nothing was done; guidance from above alone is nothing the unit did.
Level levelOf(const std::array<PracticeScore, practiceCount> &practices, bool anything);

/// A unit's scores from what the evidence and the room say.
UnitScores judged(const Source &source, Id<Unit> unit, const UnitState &state,
                  const Weights &weights);

/// Adds the organisation's scores, from those of its departments, and the unit that stands for it.
void addOrganisation(const Plan &plan, Scores &scores);

/// How much each department counts in the organisation; all equally where nobody is counted.
QList<int> departmentWeights(const Plan &plan, const Scores &scores);

} // namespace facet::assess
