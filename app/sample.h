// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/plan.h"

namespace facet {

/// The sample plan that ships with the program: a fictional company whose departments tell a story.
Result<Plan> samplePlan();

/// What a new plan starts as: its settings, nothing else.
Plan emptyPlan();

} // namespace facet
