// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan.h"

#include <immer/algorithm.hpp>

#include <vector>

namespace facet {

/// What became of one entity: added (no before), removed (no after) or changed.
template <class E> struct Change
{
    Id<E> id;
    std::optional<E> before;
    std::optional<E> after;

    bool operator==(const Change &) const = default;

    bool isAdded() const { return !before; }

    bool isRemoved() const { return !after; }

    bool isChanged() const { return before && after; }
};

/// All that differs between two plans, by kind; what storage writes and what views follow.
class Difference
{
public:
    template <class E> using Changes = std::vector<Change<E>>;

    template <class E> const Changes<E> &of() const { return std::get<Changes<E>>(m_changes); }

    template <class E> Changes<E> &of() { return std::get<Changes<E>>(m_changes); }

    /// Whether any entity of one of the kinds E changed: `d.touches<Unit, Position>()`.
    template <class... E> bool touches() const { return (!of<E>().empty() || ...); }

    bool isEmpty() const;
    int count() const;
    /// Every object that was added, removed or changed.
    QList<ObjectRef> objects() const;
    /// The way back: additions and removals, befores and afters swapped.
    Difference inverse() const;

private:
    Kinds::Tuple<Changes> m_changes;
};

/// What turns @p before into @p after; cost goes with the number of changes, not with the size of
/// the plans.
Difference difference(const Plan &before, const Plan &after);

/// @p plan with every change of @p difference made: `apply(difference(a, b), a) == b`.
Plan apply(const Difference &difference, const Plan &plan);

} // namespace facet
