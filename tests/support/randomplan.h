// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/plan.h"

#include <random>

namespace facet::test {

/// The same numbers for the same seed, on every machine.
using Random = std::mt19937;

/// A whole number from @p low to @p high, both included.
int anyNumber(Random &random, int low, int high);

/// A sound plan with up to @p perKind objects of every kind, every field filled with anything that
/// it may hold: scripts, quotes, line breaks, empty and extreme values. The same for the same seed.
Plan randomPlan(quint32 seed, int perKind = 8);

/// @p plan after one more random edit that leaves it sound: a field changed, an object added or
/// removed. Now and then nothing changes, as with people.
Plan randomlyEdited(const Plan &plan, Random &random);

} // namespace facet::test
