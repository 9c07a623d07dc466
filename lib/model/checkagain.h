// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "check.h"
#include "difference.h"

namespace facet {

/// The same as check(after), where @p before is what check() says of the plan that @p difference
/// leads from: while plans are sound, the cost goes with what changed.
QList<Violation> checkAgain(const QList<Violation> &before, const Plan &after,
                            const Difference &difference);

} // namespace facet
