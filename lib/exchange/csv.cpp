// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csv.h"

#include "model/tr.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace facet::exchange {

namespace {

constexpr int headRoom = 1000; ///< rows above the data that do not count against mostRows
constexpr int sampleRows = 100;
constexpr qsizetype sampleText = 256 * 1024;

bool isLineEnd(QChar c) { return c == u'\n' || c == u'\r'; }

/// "#", "## comment" and "# key: value", which draw.io writes above its rows.
bool isDirective(QStringView line)
{
    static const QRegularExpression pattern(u"^#(\\s*$|#|\\s*[A-Za-z]+\\s*:)"_s);
    return pattern.matchView(line).hasMatch();
}

/// What a spreadsheet takes for the beginning of a formula, the full-width forms included (OWASP
/// ASVS 1.2.10).
bool beginsFormula(QChar c)
{
    return u"=+-@\t\r"_s.contains(c) || c.isNull() || u"＝＋－＠"_s.contains(c);
}

} // namespace

int Sheet::cellCount(int row) const
{
    const auto i = static_cast<size_t>(row);
    const size_t end = i + 1 < m_rows.size() ? m_rows[i + 1].firstCell : m_cells.size();
    return static_cast<int>(end - m_rows[i].firstCell);
}

QStringView Sheet::cell(int row, int column) const
{
    if (column < 0 || column >= cellCount(row)) {
        return {};
    }
    const Cell &cell =
        m_cells[m_rows[static_cast<size_t>(row)].firstCell + static_cast<size_t>(column)];
    return QStringView(m_text).sliced(cell.start, cell.length);
}

bool Sheet::isBlank(int row) const
{
    for (int column = 0; column < cellCount(row); ++column) {
        if (!cell(row, column).trimmed().isEmpty()) {
            return false;
        }
    }
    return true;
}

/// Cuts a text into cells that point into it; a quoted cell with doubled quotes is put right in
/// place, where it can only become shorter.
class SheetParser
{
public:
    SheetParser(QString text, QChar delimiter, int most) : m_delimiter(delimiter), m_most(most)
    {
        m_sheet.m_text = std::move(text);
        m_data = m_sheet.m_text.data();
        m_end = m_sheet.m_text.size();
        if (m_end > 0 && m_data[m_end - 1] == QChar(0x1A)) {
            --m_end; // the end-of-file mark of old systems
        }
    }

    Result<Sheet> parse()
    {
        skipDirectives();
        while (m_at < m_end && m_sheet.rowCount() < m_most) {
            if (const Result<void> row = parseRow(); !row) {
                return std::unexpected(row.error());
            }
        }
        return std::move(m_sheet);
    }

private:
    void skipDirectives()
    {
        while (m_at < m_end) {
            qsizetype end = m_at;
            while (end < m_end && !isLineEnd(m_data[end])) {
                ++end;
            }
            if (!isDirective(QStringView(m_data + m_at, end - m_at))) {
                return;
            }
            m_at = end;
            passLineEnd();
            ++m_sheet.m_directives;
        }
    }

    void passLineEnd()
    {
        if (m_at < m_end && m_data[m_at] == u'\r') {
            ++m_at;
            m_at += m_at < m_end && m_data[m_at] == u'\n' ? 1 : 0;
            ++m_line;
        } else if (m_at < m_end && m_data[m_at] == u'\n') {
            ++m_at;
            ++m_line;
        }
    }

    Result<void> parseRow()
    {
        m_sheet.m_rows.push_back({static_cast<quint32>(m_sheet.m_cells.size()), m_line});
        int cells = 0;
        while (true) {
            const Sheet::Cell cell = parseCell();
            m_sheet.m_cells.push_back(cell);
            ++cells;
            if (cell.length > longestCell) {
                return failure(Tr::tr("Row %1 has a cell of more than 1 MiB; perhaps a closing "
                                      "quotation mark is missing.")
                                   .arg(m_sheet.rowCount()));
            }
            if (cells > mostColumns) {
                return failure(
                    Tr::tr("Row %1 has more than %2 columns; perhaps another character separates "
                           "them.")
                        .arg(QString::number(m_sheet.rowCount()), QString::number(mostColumns)));
            }
            if (m_at >= m_end || m_data[m_at] != m_delimiter) {
                break;
            }
            ++m_at;
        }
        passLineEnd();
        m_sheet.m_columns = std::max(m_sheet.m_columns, cells);
        return {};
    }

    Sheet::Cell parseCell()
    {
        qsizetype quote = m_at;
        while (quote < m_end && m_data[quote] == u' ') {
            ++quote;
        }
        if (quote < m_end && m_data[quote] == u'"' && !m_quotesAreText) {
            const qsizetype close = closingQuote(quote);
            if (close >= 0) {
                return quotedCell(quote + 1, close);
            }
            m_quotesAreText = true; // the last quotation mark has no partner, so it is text
        }
        const qsizetype start = m_at;
        m_at = endOfPlain(m_at);
        return {static_cast<quint32>(start), static_cast<quint32>(m_at - start)};
    }

    qsizetype endOfPlain(qsizetype from) const
    {
        while (from < m_end && m_data[from] != m_delimiter && !isLineEnd(m_data[from])) {
            ++from;
        }
        return from;
    }

    /// The quotation mark that closes the one at @p open; -1 where there is none.
    qsizetype closingQuote(qsizetype open) const
    {
        for (qsizetype i = open + 1; i < m_end; ++i) {
            if (m_data[i] != u'"') {
                continue;
            }
            if (i + 1 >= m_end || m_data[i + 1] != u'"') {
                return i;
            }
            ++i;
        }
        return -1;
    }

    /// The cell from @p start to the quotation mark at @p close, with what stands between that and
    /// the delimiter.
    Sheet::Cell quotedCell(qsizetype start, qsizetype close)
    {
        qsizetype to = start;
        for (qsizetype i = start; i < close; ++i) {
            m_line += m_data[i] == u'\n' || (m_data[i] == u'\r' && m_data[i + 1] != u'\n') ? 1 : 0;
            if (m_data[i] == u'"') {
                ++i;
            }
            m_data[to++] = m_data[i];
        }
        const qsizetype end = endOfPlain(close + 1);
        const bool onlyBlanks =
            QStringView(m_data + close + 1, end - close - 1).trimmed().isEmpty();
        for (qsizetype i = close + 1; i < end && !onlyBlanks; ++i) {
            m_data[to++] = m_data[i];
        }
        m_at = end;
        return {static_cast<quint32>(start), static_cast<quint32>(to - start)};
    }

    Sheet m_sheet;
    QChar *m_data = nullptr;
    qsizetype m_at = 0;
    qsizetype m_end = 0;
    QChar m_delimiter;
    int m_most;
    int m_line = 1;
    bool m_quotesAreText = false;
};

Result<Sheet> parseCsv(QString text, QChar delimiter)
{
    Result<Sheet> sheet = SheetParser(std::move(text), delimiter, mostRows + headRoom).parse();
    if (sheet && sheet->rowCount() >= mostRows + headRoom) {
        return failure(Tr::tr("The file has more than %L1 rows; more cannot be imported at once.")
                           .arg(mostRows));
    }
    return sheet;
}

namespace {

/// How evenly @p delimiter cuts the sample: the share of rows with the commonest number of cells,
/// more cells counting more.
double evenness(const QString &sample, QChar delimiter)
{
    const Result<Sheet> sheet = SheetParser(sample, delimiter, sampleRows).parse();
    if (!sheet) {
        return 0;
    }
    QHash<int, int> counts;
    int rows = 0;
    for (int row = 0; row < sheet->rowCount(); ++row) {
        if (!sheet->isBlank(row)) {
            ++counts[sheet->cellCount(row)];
            ++rows;
        }
    }
    double best = 0;
    for (const auto [cells, times] : counts.asKeyValueRange()) {
        const double share = static_cast<double>(times) / rows;
        best = std::max(best, cells > 1 ? share * (1 + std::log2(cells)) : 0.0);
    }
    return best;
}

} // namespace

QChar sniffDelimiter(QStringView text)
{
    const QString sample = text.first(std::min(text.size(), sampleText)).toString();
    QChar best = u',';
    double most = 0;
    for (const QChar delimiter : {u',', u';', u'\t', u'|'}) {
        const double even = evenness(sample, delimiter);
        if (even > most) {
            most = even;
            best = delimiter;
        }
    }
    return best;
}

QString guarded(const QString &cell)
{
    qsizetype apostrophes = 0;
    while (apostrophes < cell.size() && cell.at(apostrophes) == u'\'') {
        ++apostrophes;
    }
    return apostrophes < cell.size() && beginsFormula(cell.at(apostrophes)) ? u'\'' + cell : cell;
}

QString unguarded(QStringView cell)
{
    qsizetype apostrophes = 0;
    while (apostrophes < cell.size() && cell.at(apostrophes) == u'\'') {
        ++apostrophes;
    }
    const bool guard =
        apostrophes > 0 && apostrophes < cell.size() && beginsFormula(cell.at(apostrophes));
    return cell.sliced(guard ? 1 : 0).toString();
}

QByteArray writeCsv(const QList<QStringList> &rows, Formulas formulas)
{
    static const QRegularExpression needsQuotes(u"[\",;|\t\r\n]|^[\\s#\\x{FEFF}]|\\s$"_s);
    QString text;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            QString cell = formulas == Formulas::Guarded ? guarded(row.at(i)) : row.at(i);
            if (cell.contains(needsQuotes)) {
                cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
            }
            text += i == 0 ? cell : u',' + cell;
        }
        text += u"\r\n"_s;
    }
    return text.toUtf8();
}

} // namespace facet::exchange
