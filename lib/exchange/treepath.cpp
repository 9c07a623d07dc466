// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "treepath.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace facet::exchange {

namespace {

/// The bits of a hierarchyid without the zeros that fill up its last byte. Every step of such a
/// path is a prefix-free code that ends in 1, so the bits of a node begin with those of each node
/// above it.
QByteArray bitsOf(const QString &hex)
{
    QByteArray bits;
    for (const char byte : QByteArray::fromHex(hex.toLatin1())) {
        for (int bit = 7; bit >= 0; --bit) {
            bits.append((static_cast<unsigned char>(byte) >> bit & 1) != 0 ? '1' : '0');
        }
    }
    while (bits.endsWith('0')) {
        bits.chop(1);
    }
    return bits;
}

bool isHexPath(const QString &cell)
{
    static const QRegularExpression pattern(u"^(0x)?([0-9A-Fa-f]{2}){0,200}$"_s);
    return pattern.match(cell).hasMatch();
}

/// Row by bits; empty where a cell is no path, or two rows have the same one.
QHash<QByteArray, int> rowsByBits(const Table &table, int column)
{
    QHash<QByteArray, int> rows;
    for (int row = 0; row < table.rowCount(); ++row) {
        const QString cell = table.cell(row, column);
        if (!isHexPath(cell)) {
            return {};
        }
        const QByteArray bits = bitsOf(cell.startsWith("0x"_L1) ? cell.sliced(2) : cell);
        if (rows.contains(bits)) {
            return {};
        }
        rows.insert(bits, row);
    }
    return rows;
}

} // namespace

QList<int> treeParents(const Table &table, int column)
{
    const QHash<QByteArray, int> rows = rowsByBits(table, column);
    QList<int> parents(table.rowCount(), -1);
    int below = 0;
    for (const auto &[bits, row] : rows.asKeyValueRange()) {
        for (qsizetype length = bits.size() - 1; length >= 0 && parents.at(row) < 0; --length) {
            const bool isStep = length == 0 || bits.at(length - 1) == '1';
            parents[row] = isStep ? rows.value(bits.first(length), -1) : -1;
        }
        below += parents.at(row) >= 0 ? 1 : 0;
    }
    // Numbers would pass as hexadecimal digits, but hardly ever begin with one another.
    const bool isTree = rows.size() >= 3 && below * 5 >= rows.size() * 4;
    return isTree ? parents : QList<int>();
}

} // namespace facet::exchange
