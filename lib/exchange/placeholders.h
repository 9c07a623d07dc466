// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace facet::exchange {

/// What the cell for a name says about the post.
enum class Occupancy {
    Person,
    Unnamed, ///< blank, "N/D": somebody, or not, but nobody is named
    Vacant,
    Former,  ///< "Eliminated": the post is no more
    Pattern, ///< "FIRST LAST": the row shows how to fill in the sheet
};
Occupancy occupancyOf(const QString &name);

/// Whether a cell only says that there is nothing to say: blank, "N/D", "N/A", "-", "NULL".
bool isNothing(const QString &cell);

/// Whether a cell for a manager means that there is none: isNothing(), "XX", "0", "-1".
bool isNoManager(const QString &cell);

/// Whether a cell for a status says that somebody has left.
bool saysFormer(const QString &status);

/// Whether a row's first filled cell marks a total, a count or a page line.
bool isSumLine(const QString &cell);

/// "yes", "TRUE", "1", "x" and the like, or the opposite; nothing for other words.
std::optional<bool> flagOf(const QString &cell);

} // namespace facet::exchange
