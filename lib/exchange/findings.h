// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "merge.h"

namespace facet::exchange {

/// Two spellings of names that are likely the same unit: alike but for case of words, "&",
/// punctuation, plural or a letter.
QList<SimilarUnits> similarUnits(const UnitTree &tree);

/// What a person should know of the rows besides their managers and units.
QList<Finding> findingsOf(const Table &table, const RowSet &set, const Merged &merged);

/// Identifiers that different people or posts share, as a finding; how many there are.
struct Duplicates
{
    int ids = 0;
    QList<Finding> findings;
};
Duplicates duplicatesOf(const Table &table, const std::vector<Row> &rows);

} // namespace facet::exchange
