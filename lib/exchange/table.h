// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "csv.h"
#include "encoding.h"

#include <optional>

namespace facet::exchange {

/// What somebody chose instead of what was found; default-made: everything is found by content.
struct ReadOptions
{
    QString encoding;             ///< empty: found
    QChar delimiter;              ///< null: found
    std::optional<int> headerRow; ///< a row of the sheet, -1: the file has no header; none: found
};

/// "Column A" … "Column Z", "Column AA" …
QString letteredColumn(int column);

/// A delimited file read, with its header found.
struct Table
{
    Sheet sheet;
    QString encoding;
    bool encodingSure = true;
    QStringList encodings; ///< that read the file without an error
    QChar delimiter;
    int headerRow = -1; ///< in the sheet; -1: no header, the names are made up ("Column A")
    int firstRow = 0;   ///< in the sheet, of the data
    QStringList
        columns; ///< one name a column, as in the header, trimmed; may be empty and may recur

    int rowCount() const { return sheet.rowCount() - firstRow; }
    /// A cell of the data without surrounding white space, a formula guard taken away.
    QString cell(int row, int column) const;
    /// The row's number as a spreadsheet shows it, from 1, the header and what is above it counted.
    int shownRow(int row) const { return firstRow + row + 1; }
    /// The column's name to show: its header, or "Column C" where that is empty.
    QString shownColumn(int column) const;
};

/// Reads a delimited text: encoding, delimiter and header row found or as chosen.
Result<Table> readTable(const QByteArray &bytes, const ReadOptions &options = {});

/// The same from a file.
Result<Table> readTableFile(const QString &path, const ReadOptions &options = {});

} // namespace facet::exchange
