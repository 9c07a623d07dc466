// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/plan.h"

#include <QList>
#include <QString>

namespace facet::panels {

/// Which people a board shows: those whose name, position or unit contains a text, in one unit or
/// anywhere.
struct PeopleFilter
{
    QString text;  ///< comparable()
    Id<Unit> unit; ///< with all units below it; null: anywhere

    bool operator==(const PeopleFilter &) const = default;
    bool lets(const Plan &plan, const Person &person) const;
};

/// Everybody whom the filter lets through, most facets covered first, then the highest levels, then
/// by name.
QList<Id<Person>> peopleByBreadth(const Plan &plan, const PeopleFilter &filter);

/// "Community manager, Customer Care"; empty where the person holds no position.
QString seatText(const Plan &plan, Id<Person> person);

/// "covers 4 facets", translated; empty for none.
QString breadthText(const Person &person);

/// Whether somebody covers at least three facets: a multi-disciplinarian.
bool isBroad(const Person &person);

} // namespace facet::panels
