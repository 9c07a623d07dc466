// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/plan.h"

#include <QDate>
#include <QStringList>

namespace facet::panels {

inline constexpr int fewestMembers = 3;
inline constexpr int mostMembers = 9; ///< a larger group spins in circles (rule L15)

/// What keeps a group from getting anywhere, in short words, the worst first: no objective or end,
/// over, too many or too few, one department only, facets that nobody covers.
QStringList groupTroubles(const Plan &plan, Id<Group> group, QDate today);

} // namespace facet::panels
