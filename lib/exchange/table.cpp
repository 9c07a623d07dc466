// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table.h"

#include "base/text.h"
#include "filekind.h"
#include "model/tr.h"
#include "vocabulary.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <new>

using namespace Qt::StringLiterals;

namespace facet::exchange {

namespace {

constexpr int headerSearch = 40;   ///< rows
constexpr int longestHeader = 100; ///< characters

/// Whether a cell is a figure, a date, an e-mail or a code rather than a word that could head a
/// column.
bool isDatum(QStringView cell)
{
    static const QRegularExpression datum(
        u"^[\\s$€£+\\-]*\\d[\\d\\s.,:/T%\\-]*Z?$|^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$|^[0-9A-Fa-f]{8}-[0-9A-Fa-f-]{27}$"_s);
    return datum.matchView(cell).hasMatch();
}

struct HeaderScore
{
    int known = 0; ///< cells that are known headers
    int data = 0;  ///< cells that are data
    int filled = 0;
    bool distinct = true;
};

HeaderScore scoreOf(const Sheet &sheet, int row)
{
    HeaderScore score;
    QSet<QString> seen;
    for (int column = 0; column < sheet.cellCount(row); ++column) {
        const QStringView cell = sheet.cell(row, column).trimmed();
        if (cell.isEmpty()) {
            continue;
        }
        const QString plain = plainHeader(cell);
        ++score.filled;
        score.known += cell.size() <= longestHeader && isKnownHeader(plain) ? 1 : 0;
        score.data += isDatum(cell) ? 1 : 0;
        score.distinct = score.distinct && !seen.contains(plain);
        seen.insert(plain);
    }
    return score;
}

/// Of the first rows the one with the most known header names; -1 where none has any.
int rowOfKnownHeaders(const Sheet &sheet)
{
    int best = -1;
    int most = 0;
    for (int row = 0; row < std::min(sheet.rowCount(), headerSearch); ++row) {
        const HeaderScore score = scoreOf(sheet, row);
        const bool mostlyWords = score.data * 5 <= score.filled;
        const bool isOne =
            score.filled == 1 || row == 0; // one word alone proves nothing further down
        const bool enough = score.known >= 2 || (score.known * 4 >= score.filled && isOne);
        if (score.known > most && mostlyWords && enough) {
            most = score.known;
            best = row;
        }
    }
    return best;
}

/// How many columns of the rows below @p row hold mostly data, where @p row itself holds words.
int columnsThatTurnToData(const Sheet &sheet, int row)
{
    int turning = 0;
    for (int column = 0; column < sheet.cellCount(row); ++column) {
        int filled = 0;
        int data = 0;
        for (int below = row + 1; below < std::min(sheet.rowCount(), row + headerSearch); ++below) {
            const QStringView cell = sheet.cell(below, column).trimmed();
            filled += cell.isEmpty() ? 0 : 1;
            data += isDatum(cell) ? 1 : 0;
        }
        turning +=
            data > 0 && data * 10 >= filled * 9 && !isDatum(sheet.cell(row, column).trimmed()) ? 1
                                                                                               : 0;
    }
    return turning;
}

/// The header's row, -1 for none: known names, else a first row of distinct words above figures.
int findHeader(const Sheet &sheet)
{
    if (const int known = rowOfKnownHeaders(sheet); known >= 0) {
        return known;
    }
    for (int row = 0; row < std::min(sheet.rowCount(), headerSearch); ++row) {
        const HeaderScore score = scoreOf(sheet, row);
        if (score.filled < 2) {
            continue;
        }
        return score.distinct && score.data == 0 && columnsThatTurnToData(sheet, row) > 0 ? row
                                                                                          : -1;
    }
    return -1;
}

QStringList columnNames(const Sheet &sheet, int headerRow)
{
    QStringList names;
    for (int column = 0; column < sheet.columnCount(); ++column) {
        names.append(headerRow < 0 ? letteredColumn(column)
                                   : cleanLine(sheet.cell(headerRow, column).toString()));
    }
    return names;
}

Result<Table> tableOf(DecodedText decoded, const ReadOptions &options)
{
    Table table;
    table.encoding = decoded.encoding;
    table.encodingSure = decoded.sure;
    table.encodings = decoded.candidates;
    table.delimiter = options.delimiter.isNull() ? sniffDelimiter(decoded.text) : options.delimiter;
    Result<Sheet> sheet = parseCsv(std::move(decoded.text), table.delimiter);
    if (!sheet) {
        return std::unexpected(sheet.error());
    }
    table.sheet = std::move(*sheet);
    if (table.sheet.rowCount() == 0) {
        return failure(Tr::tr("The file is empty."));
    }
    table.headerRow = std::clamp(options.headerRow.value_or(findHeader(table.sheet)), -1,
                                 table.sheet.rowCount() - 1);
    if (table.headerRow < 0 && !options.headerRow && readsAsProse(table.sheet)) {
        return noTable(Tr::tr("running text"));
    }
    table.firstRow = table.headerRow + 1;
    table.columns = columnNames(table.sheet, table.headerRow);
    if (table.rowCount() > mostRows) {
        return failure(Tr::tr("The file has more than %L1 rows; more cannot be imported at once.")
                           .arg(mostRows));
    }
    return table;
}

} // namespace

QString letteredColumn(int column)
{
    QString letters;
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
        letters.prepend(QChar(u'A' + rest % 26));
    }
    return Tr::tr("Column %1").arg(letters);
}

QString Table::cell(int row, int column) const
{
    const QStringView raw = sheet.cell(firstRow + row, column).trimmed();
    return raw.startsWith(u'\'') ? unguarded(raw) : raw.toString();
}

QString Table::shownColumn(int column) const
{
    const QString name = columns.value(column);
    return name.isEmpty() ? letteredColumn(column) : name;
}

Result<Table> readTable(const QByteArray &bytes, const ReadOptions &options)
{
    try {
        if (const Result<void> text = checkIsText(bytes); !text) {
            return std::unexpected(text.error());
        }
        Result<DecodedText> decoded =
            options.encoding.isEmpty() ? decodeText(bytes) : decodeText(bytes, options.encoding);
        if (!decoded) {
            return std::unexpected(decoded.error());
        }
        if (const Result<void> table = checkIsTable(decoded->text); !table) {
            return std::unexpected(table.error());
        }
        return tableOf(std::move(*decoded), options);
    } catch (const std::bad_alloc &) {
        return failure(
            Tr::tr("There is not enough memory to read this file; nothing was imported."));
    }
}

Result<Table> readTableFile(const QString &path, const ReadOptions &options)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    return readTable(*bytes, options);
}

} // namespace facet::exchange
