// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "object.h"

namespace facet {

/// One broken invariant: the object and field it lies in, and a sentence that a person reads.
struct Violation
{
    ObjectRef object;
    QString field; ///< empty: the object as a whole
    QString message;

    bool operator==(const Violation &) const = default;
};

inline constexpr int longestLine = 200;           ///< characters in a name or another single line
inline constexpr int longestText = 1024 * 1024;   ///< characters in a Markdown text
inline constexpr int largestPicture = 256 * 1024; ///< bytes
inline constexpr int deepestTree = 200;           ///< levels of units

/// Every invariant of a plan that does not hold: references exist, no cycles, numbers in range,
/// dates in order, one accountable an activity, no pair connected twice, one Settings. An empty
/// list: the plan is sound. Linear in its size.
QList<Violation> check(const Plan &plan);

/// The violations that lie in one object and, for a unit or position, in the line above it; cost
/// does not grow with the plan. An edit of that object refuses to make any.
QList<Violation> check(const Plan &plan, ObjectRef object);

} // namespace facet
