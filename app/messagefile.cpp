// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messagefile.h"

#include "exchange/table.h"

#include <QFileInfo>

namespace facet {

Result<routing::MessageTable> readMessages(const QString &path)
{
    exchange::ReadOptions options;
    options.headerRow = 0; // posts in foreign scripts look alike from the first row to the last
    const Result<exchange::Table> file = exchange::readTableFile(path, options);
    if (!file) {
        return std::unexpected(file.error());
    }
    routing::MessageTable table{.name = QFileInfo(path).fileName(), .columns = {}, .rows = {}};
    for (int column = 0; column < file->columns.size(); ++column) {
        table.columns.append(file->shownColumn(column));
    }
    table.rows.reserve(static_cast<size_t>(file->rowCount()));
    for (int row = 0; row < file->rowCount(); ++row) {
        QStringList cells;
        cells.reserve(table.columns.size());
        for (int column = 0; column < table.columns.size(); ++column) {
            cells.append(file->cell(row, column));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace facet
