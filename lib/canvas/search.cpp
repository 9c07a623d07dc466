// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search.h"

#include "base/text.h"
#include "model/navigate.h"

#include <algorithm>

namespace facet::canvas {

void Search::setPlan(const Plan &plan)
{
    m_entries.clear();
    const auto add = [this](ObjectRef object, Id<Unit> unit, const QString &name) {
        if (!name.isEmpty()) {
            m_entries.append({{object, unit}, comparable(name)});
        }
    };
    for (const Id<Unit> unit : unitsInOrder(plan)) {
        add(unit, unit, plan.get(unit).name);
        for (const Id<Person> person : peopleOf(plan, unit)) {
            add(person, unit, plan.get(person).name);
        }
        for (const Id<Position> position : positionsOf(plan, unit)) {
            add(position, unit, plan.get(position).title);
        }
    }
}

QList<Match> Search::find(const QString &text) const
{
    const QStringList words = comparable(text).split(u' ', Qt::SkipEmptyParts);
    QList<Match> found;
    if (words.isEmpty()) {
        return found;
    }
    for (const Entry &entry : m_entries) {
        const auto occurs = [&](const QString &word) { return entry.key.contains(word); };
        if (std::ranges::all_of(words, occurs)) {
            found.append(entry.match);
        }
    }
    return found;
}

} // namespace facet::canvas
