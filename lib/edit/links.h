// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "step.h"

namespace facet::edit {

/// Draws a line of communication between two units; refuses a unit with itself and a line of the
/// same kind that is there already.
Result<Step> addLink(const Plan &plan, Id<Unit> from, Id<Unit> to, LinkKind kind,
                     const QString &label = {});

/// Why addLink() would refuse, for the drop hint; empty where it would not.
QString whyNotLink(const Plan &plan, Id<Unit> from, Id<Unit> to);

/// Makes @p target the structure that the plan leads to.
Result<Step> setTargetStructure(const Plan &plan, Structure target);

} // namespace facet::edit
