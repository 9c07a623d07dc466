// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "columns.h"
#include "model/organisation.h"

#include <QMap>

#include <array>
#include <optional>
#include <vector>

namespace facet::exchange {

/// What a row is about.
enum class RowState {
    Person,  ///< somebody on a post
    Vacant,  ///< a post without anybody named
    Shared,  ///< so many seats of a post
    Unit,    ///< a unit and nothing else
    Former,  ///< a post that is no more, or somebody who left
    Pattern, ///< how to fill in the sheet
    Sum,     ///< a total, a count, a page line
    Banner,  ///< one lone cell
    Blank,
};

/// What a row says, cleaned, in the words of the mapping; absent is empty.
struct Row
{
    int row = 0; ///< in the table
    RowState state = RowState::Blank;
    QString id;
    QString name;
    QString email;
    QString title;
    QStringList units; ///< from the top
    QString unitId;
    QString parentUnit;
    QString parentUnitId;
    QString managerId;
    QString managerName;
    QString managerEmail;
    QString positionId;
    QString managerPositionId;
    QString note;
    QByteArray photo;
    std::optional<int> headcount;
    std::optional<bool> head;
    std::optional<bool> assistant;
    std::array<std::optional<int>, 5> levels; ///< in the facets
    std::optional<Stage> stage;
    std::optional<Layer> layer;
    bool vacantOnPurpose = false; ///< the row says so, rather than naming nobody
    bool former = false;

    bool namesManager() const
    {
        return !managerId.isEmpty() || !managerName.isEmpty() || !managerEmail.isEmpty()
            || !managerPositionId.isEmpty();
    }
    bool isPost() const
    {
        return state == RowState::Person || state == RowState::Vacant || state == RowState::Shared;
    }
};

/// Cells that could not be understood, by column.
struct IgnoredCells
{
    QList<int> rows; ///< in the table
    QString example;
};

struct RowSet
{
    std::vector<Row> rows;           ///< one for each row of the table, in its order
    QMap<int, IgnoredCells> ignored; ///< by column
    QList<int> shortened;            ///< rows with a name or title beyond the limit
};

/// Reads every row as the mapping says. @p sameUnit: spellings of units and what to read instead.
RowSet readRows(const Table &table, const Mapping &mapping,
                const QMap<QString, QString> &sameUnit = {});

} // namespace facet::exchange
