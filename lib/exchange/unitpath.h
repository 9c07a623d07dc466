// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "table.h"

namespace facet::exchange {

/// What stands between the units of a path.
enum class PathStyle {
    Slash,     ///< "/Sales/EMEA"
    Backslash, ///< "Sales\EMEA"
    Greater,   ///< "Sales > EMEA"
    Ours,      ///< "Sales › EMEA", a "›" within a name doubled
};

/// The style of a column's paths; Ours for a file that peopleToCsv() wrote. A column below 0:
/// Slash.
PathStyle pathStyle(const Table &table, int column);

QStringList splitPath(const QString &path, PathStyle style);

/// A unit as our own paths name it: "EMEA", or "EMEA [x0123456789abcdef]" where the one beside it
/// is called the same.
struct MarkedUnit
{
    QString name;
    QString id;
    bool isMarked() const { return !id.isEmpty(); }
};
MarkedUnit markedUnit(const QString &level);
QString withMark(const MarkedUnit &unit);

/// A path in our own style.
QString joinPath(const QStringList &units);

} // namespace facet::exchange
