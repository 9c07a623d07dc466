// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "table.h"

namespace facet::exchange {

/// What the cells of a column look like, judged by the first rows; shares are of the
/// filled cells.
struct ColumnFacts
{
    int rows = 0;
    int filled = 0;
    int distinct = 0;
    double numbers = 0;
    double mails = 0;
    double flags = 0;
    double words = 0;  ///< with a letter and at least three characters
    double people = 0; ///< that look like a person's name
    double units = 0;  ///< that look like a unit's name, or are a single word
    double titles = 0; ///< that look like a title
    double logins = 0; ///< "domain\name"
    double codes = 0;  ///< UUIDs, dates, addresses of the web
    double levels = 0; ///< 0 to 4

    bool isDistinct() const { return filled > 0 && distinct == filled; }
    bool isFull() const { return rows > 0 && filled == rows; }
};
ColumnFacts factsOf(const Table &table, int column);

/// Whether each value of @p lower goes with one value of @p upper, nearly, and @p upper has fewer:
/// a level above it.
bool liesAbove(const Table &table, int upper, int lower);

} // namespace facet::exchange
