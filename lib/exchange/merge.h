// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "unittree.h"

#include <QSet>

namespace facet::exchange {

/// What is to be brought into a plan: the rows that count, where they belong and to whom they
/// report.
struct Incoming
{
    const std::vector<Row> &rows;
    const Managers &managers;
    const UnitTree &tree;
    UnitPlan units;
    Identity identity = Identity::Id;
    bool idsArePosts = false; ///< the identifier is of the post, not of who holds it
};

/// The plan with the incoming and what became of them.
struct Merged
{
    Plan plan;
    int people = 0;
    int peopleAdded = 0;
    int peopleChanged = 0;
    int positions = 0;
    int positionsAdded = 0;
    int unitsAdded = 0;
    QList<int> repeated; ///< rows that say what an earlier row said
    QList<int> replaced; ///< rows whose post was held by somebody else
};

/// Brings rows into a plan: what it has already is changed in place, the rest is added, nothing
/// else is touched.
Merged merge(const Plan &plan, const Incoming &incoming);

} // namespace facet::exchange
