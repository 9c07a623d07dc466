// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "managers.h"

namespace facet::exchange {

/// A unit of the import before it is known whether the plan has it.
struct UnitDraft
{
    QString name;
    QString externalId;
    int parent = -1;
    int leader = -1;     ///< the row that leads it, where units come from managers
    bool isRoot = false; ///< put above the others by us
};

/// The units that the rows make up.
struct UnitTree
{
    std::vector<UnitDraft> units;
    std::vector<int> ofRow; ///< by row its unit; -1: in none
    QList<Finding> findings;
};

/// What the units are made from, decided.
struct UnitPlan
{
    UnitsFrom from = UnitsFrom::Nowhere;
    QString root;           ///< the name of the unit above several
    bool rootAsked = false; ///< somebody wants it even above one
    bool ours = false;      ///< written by peopleToCsv(): no root, and nobody is put anywhere
};

UnitTree buildUnits(const Table &table, const std::vector<Row> &rows, const Managers &managers,
                    const UnitPlan &plan);

/// The places of @p units, parents before children.
QList<int> topDown(const std::vector<UnitDraft> &units);

} // namespace facet::exchange
