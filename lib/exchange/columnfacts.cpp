// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columnfacts.h"

#include "base/text.h"
#include "names.h"
#include "placeholders.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace facet::exchange {

namespace {

constexpr int sampleRows = 500;
constexpr int pairRows = 2000;

bool isNumber(const QString &cell)
{
    bool ok = false;
    QString(cell).remove(u',').toDouble(&ok);
    return ok;
}

bool isCode(const QString &cell)
{
    static const QRegularExpression pattern(
        u"^[0-9A-Fa-f]{8}-[0-9A-Fa-f-]{27}$|^\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}|^https?://"_s);
    return pattern.match(cell).hasMatch();
}

bool isWord(const QString &cell)
{
    const bool isIdeographic = !cell.isEmpty() && cell.front().category() == QChar::Letter_Other;
    return (cell.size() >= 3 || isIdeographic)
        && std::ranges::any_of(cell, [](QChar c) { return c.isLetter(); });
}

void countIn(ColumnFacts &facts, const QString &cell)
{
    const bool code = isCode(cell);
    const bool login = cell.contains(u'\\') && !cell.contains(u' ');
    const bool single = !cell.contains(u' ');
    facts.numbers += isNumber(cell) ? 1 : 0;
    facts.mails += cell.contains(u'@') && !cell.contains(u' ') ? 1 : 0;
    facts.flags += flagOf(cell) ? 1 : 0;
    facts.words += isWord(cell) && !code && !isNumber(cell) ? 1 : 0;
    facts.people += looksLikePerson(cell) ? 1 : 0;
    facts.units += looksLikeUnit(cell) || single ? 1 : 0;
    facts.titles += looksLikeTitle(cell) ? 1 : 0;
    facts.logins += login ? 1 : 0;
    facts.codes += code ? 1 : 0;
    facts.levels += cell.size() == 1 && cell.front() >= u'0' && cell.front() <= u'4' ? 1 : 0;
}

} // namespace

ColumnFacts factsOf(const Table &table, int column)
{
    ColumnFacts facts;
    QSet<QString> seen;
    facts.rows = std::min(table.rowCount(), sampleRows);
    for (int row = 0; row < facts.rows; ++row) {
        const QString cell = table.cell(row, column);
        if (!isNothing(cell)) {
            ++facts.filled;
            seen.insert(cell);
            countIn(facts, cell);
        }
    }
    facts.distinct = static_cast<int>(seen.size());
    for (double *share :
         {&facts.numbers, &facts.mails, &facts.flags, &facts.words, &facts.people, &facts.units,
          &facts.titles, &facts.logins, &facts.codes, &facts.levels}) {
        *share = facts.filled > 0 ? *share / facts.filled : 0;
    }
    return facts;
}

bool liesAbove(const Table &table, int upper, int lower)
{
    QHash<QString, QString> uppers;
    QSet<QString> distinct;
    int pairs = 0;
    int odd = 0;
    for (int row = 0; row < std::min(table.rowCount(), pairRows); ++row) {
        const QString above = comparable(table.cell(row, upper));
        const QString below = comparable(table.cell(row, lower));
        if (above.isEmpty() || below.isEmpty()) {
            continue;
        }
        distinct.insert(above);
        ++pairs;
        odd += uppers.contains(below) && uppers.value(below) != above ? 1 : 0;
        uppers.insert(below, above);
    }
    return distinct.size() >= 2 && distinct.size() < uppers.size() && uppers.size() * 2 <= pairs
        && odd * 50 <= pairs;
}

} // namespace facet::exchange
