// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/import.h"

namespace facet {

/// What an import takes from which column, a line each: "Name ← Employee Name".
QStringList mappingLines(const exchange::Table &table, const exchange::Mapping &mapping);

/// What an import does, for the dialog and the command line: counts first, then what to know
/// before.
QStringList reportLines(const exchange::ImportReport &report);

/// The import as a step of the history: "Import 107 people from staff.csv".
QString importStepText(const exchange::ImportReport &report, const QString &file);

} // namespace facet
