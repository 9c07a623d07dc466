// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "edit/step.h"

namespace facet::panels {

/// What an edited text changed since it was written from @p base, made upon @p current, so that
/// what was changed elsewhere meanwhile stays: fields that the text left alone keep their present
/// value. Refuses a plan that check() finds fault with.
Result<edit::Step> sourceStep(const Plan &base, const Plan &edited, const Plan &current);

} // namespace facet::panels
