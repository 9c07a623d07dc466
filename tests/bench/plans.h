// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/tidytree.h"
#include "model/plan.h"

#include <vector>

namespace facet::bench {

/// The parents of a realistic tree of @p count nodes, −1 for the root: 3 to 12 children each,
/// parents before children, depth first. The same for the same count.
std::vector<int> realisticParents(int count);

/// The same tree with cards of many sizes.
std::vector<layout::Node> realisticForest(int count);

/// A plan with @p units units in a realistic tree and @p people people who hold positions in them,
/// facets and stages filled in. The same for the same numbers.
Plan realisticPlan(int units, int people);

} // namespace facet::bench
