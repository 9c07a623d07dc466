// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/plan.h"

namespace facet::edit {

/// What was changed between @p base and @p edited made upon @p current, so that what was changed
/// elsewhere meanwhile stays: a field that the edit left alone keeps its present value. Refuses a
/// plan that check() finds fault with.
Result<Plan> rebased(const Plan &base, const Plan &edited, const Plan &current);

} // namespace facet::edit
