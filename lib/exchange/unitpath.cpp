// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unitpath.h"

#include "people.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace facet::exchange {

namespace {

constexpr QStringView ourSeparator = u" › ";

QString separatorOf(PathStyle style)
{
    switch (style) {
    case PathStyle::Slash:
        return u"/"_s;
    case PathStyle::Backslash:
        return u"\\"_s;
    case PathStyle::Greater:
        return u">"_s;
    case PathStyle::Ours:
        return ourSeparator.toString();
    }
    return {};
}

} // namespace

PathStyle pathStyle(const Table &table, int column)
{
    if (column < 0) {
        return PathStyle::Slash;
    }
    if (table.columns == peopleColumns()) {
        return PathStyle::Ours;
    }
    constexpr int sample = 2000;
    for (const PathStyle style :
         {PathStyle::Ours, PathStyle::Slash, PathStyle::Backslash, PathStyle::Greater}) {
        const QString separator = separatorOf(style);
        for (int row = 0; row < std::min(table.rowCount(), sample); ++row) {
            if (table.cell(row, column).contains(separator)) {
                return style;
            }
        }
    }
    return PathStyle::Slash;
}

QStringList splitPath(const QString &path, PathStyle style)
{
    QStringList units = path.split(separatorOf(style), Qt::SkipEmptyParts);
    for (QString &unit : units) {
        unit = style == PathStyle::Ours ? unit.replace(u"››"_s, u"›"_s) : unit.trimmed();
    }
    return units;
}

MarkedUnit markedUnit(const QString &level)
{
    static const QRegularExpression mark(u"^(.*) \\[(x[0-9a-f]{16})\\]$"_s);
    const QRegularExpressionMatch found = mark.match(level);
    return found.hasMatch() ? MarkedUnit{found.captured(1), found.captured(2)}
                            : MarkedUnit{level, {}};
}

QString withMark(const MarkedUnit &unit) { return u"%1 [%2]"_s.arg(unit.name, unit.id); }

QString joinPath(const QStringList &units)
{
    QStringList escaped = units;
    escaped.replaceInStrings(u"›"_s, u"››"_s);
    return escaped.join(ourSeparator);
}

} // namespace facet::exchange
