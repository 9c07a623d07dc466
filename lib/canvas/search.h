// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/object.h"

#include <QList>

namespace facet::canvas {

/// One thing the chart's search found, and the unit whose card shows it.
struct Match
{
    ObjectRef object;
    Id<Unit> unit;

    bool operator==(const Match &) const = default;
};

/// Finds units, people and positions by name, whatever the case and the accents. Keeps what it must
/// know of a plan, so that each further letter is cheap.
class Search
{
public:
    /// Reads the names of @p plan.
    void setPlan(const Plan &plan);
    void clear() { m_entries.clear(); }
    bool isReady() const { return !m_entries.isEmpty(); }

    /// All that @p text is found in, in chart order: every word must occur.
    QList<Match> find(const QString &text) const;

private:
    struct Entry
    {
        Match match;
        QString key;
    };
    QList<Entry> m_entries;
};

} // namespace facet::canvas
