// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "object.h"

#include <array>
#include <optional>
#include <vector>

namespace facet {

/// What the objects of a plan are called, written as comparable() does: read once a kind, so that
/// looking through all of them at every letter that somebody types costs little.
class NameIndex
{
public:
    struct Entry
    {
        ObjectRef object;
        QString key;
    };

    /// Speaks of @p plan from now on; kinds of which nothing changed are not read again.
    void setPlan(const Plan &plan);
    /// The objects of a kind, those without a name left out.
    const std::vector<Entry> &of(Kind kind);

private:
    Plan m_plan;
    std::array<std::optional<std::vector<Entry>>, static_cast<size_t>(kindCount)> m_entries;
};

} // namespace facet
