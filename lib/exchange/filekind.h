// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "csv.h"

namespace facet::exchange {

/// Refuses the bytes of what is no text at all: a spreadsheet, a PDF, a picture, a program.
Result<void> checkIsText(const QByteArray &bytes);

/// Refuses a text that is no table but something else that has rules of its own: address cards,
/// HTML, XML, JSON, YAML, LDIF; and what turns out to be no text after all.
Result<void> checkIsTable(const QString &text);

/// Whether the rows of a sheet without a header read as running text or Markdown rather than as a
/// table: they differ in their number of cells, or have but one, and many are sentences, headings
/// or list items. A list of names, one a row, is a table of one column.
bool readsAsProse(const Sheet &sheet);

/// The refusal of a file that is @p kind ("a PDF") rather than a table.
std::unexpected<Error> noTable(const QString &kind);

} // namespace facet::exchange
