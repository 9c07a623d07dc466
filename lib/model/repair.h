// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan.h"

#include <QStringList>

namespace facet {

/// A plan from outside after everything that other code relies on was put right.
struct Repaired
{
    Plan plan;
    QStringList repairs;  ///< what was changed, in sentences
    QStringList remarks;  ///< what is still against the rules but harmless, in sentences
    bool isSound = false; ///< check() finds nothing
};

/// Puts right what a damaged or hostile file can hold: references to nothing are emptied, what
/// cannot be without them is kept below an object called “Unplaced” or left out, cycles and
/// overlong lines of units are cut, numbers are brought into their range. A sound plan comes back
/// as it is, at the cost of one check().
Repaired repaired(const Plan &plan);

} // namespace facet
