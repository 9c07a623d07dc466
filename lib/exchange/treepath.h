// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "table.h"

#include <QList>

namespace facet::exchange {

/// The parent of each cell of a column of hierarchyid values (SQL Server's paths, as hexadecimal
/// digits: "", 58, 5AC0): the row of the nearest one above, -1 for the top. An empty list where the
/// column holds something else.
QList<int> treeParents(const Table &table, int column);

} // namespace facet::exchange
