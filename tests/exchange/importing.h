// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/import.h"
#include "model/navigate.h"

#include <QTest>

namespace facet::test {

/// A table made of a CSV text; fails the test where that cannot be read.
inline exchange::Table tableOf(const QByteArray &csv)
{
    const Result<exchange::Table> table = exchange::readTable(csv);
    if (!table) {
        qFatal("%s", qPrintable(table.error().message));
    }
    return *table;
}

/// "id=id name=Name unit=Department unit=Team": what is mapped, in the order of the contents.
inline QString mappingText(const exchange::Table &table, const exchange::Mapping &mapping)
{
    QStringList parts;
    for (const exchange::Content content : allOf<exchange::Content>()) {
        for (const int column : mapping.columnsOf(content)) {
            parts.append(keyOf(content) + u'=' + table.shownColumn(column));
        }
    }
    return parts.join(u' ');
}

inline QString peopleText(const Plan &plan, Id<Unit> unit)
{
    QStringList posts;
    for (const Id<Position> id : positionsOf(plan, unit)) {
        const Position &post = plan.get(id);
        QStringList holders;
        for (const Id<Holding> holding : plan.referring<&Holding::position>(id)) {
            holders.append(plan.get(plan.get(holding).person).name);
        }
        holders.sort();
        QString text = post.title + u':' + holders.join(u'+');
        text += post.head ? u"*" : u"";
        text += post.assistant ? u"~" : u"";
        text += post.headcount > 1 ? QStringLiteral("x%1").arg(post.headcount) : QString();
        posts.append(text);
    }
    return posts.isEmpty() ? QString()
                           : QStringLiteral(" (") + posts.join(QStringLiteral(", ")) + u')';
}

/// The units below @p unit as lines, two blanks a level, each with "title:holder" for its posts; *
/// heads, ~ assistants, xN seats.
inline QString treeText(const Plan &plan, Id<Unit> unit = {}, int depth = 0)
{
    QString text;
    for (const Id<Unit> child : childUnits(plan, unit)) {
        text += QString(2 * depth, u' ') + plan.get(child).name + peopleText(plan, child) + u'\n';
        text += treeText(plan, child, depth + 1);
    }
    return text;
}

/// Imports what the table suggests; fails the test where that is refused.
inline exchange::Import imported(const exchange::Table &table, const Plan &plan = {},
                                 exchange::ImportOptions options = {})
{
    options.source = options.source.isEmpty() ? QStringLiteral("File") : options.source;
    const Result<exchange::Import> import =
        exchange::prepareImport(table, exchange::Mapping::guess(table), options, plan);
    if (!import) {
        qFatal("%s", qPrintable(import.error().message));
    }
    return *import;
}

/// The findings' sentences, a line each, without isolate marks.
inline QString findingsText(const exchange::ImportReport &report)
{
    QString text;
    for (const exchange::Finding &finding : report.findings) {
        text += finding.text + u'\n';
    }
    return text.remove(QChar(0x2068)).remove(QChar(0x2069));
}

} // namespace facet::test
