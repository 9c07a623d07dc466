// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

namespace facet::exchange {

inline constexpr int longestCell = 1024 * 1024; ///< characters
inline constexpr int mostColumns = 1024;
inline constexpr int mostRows = 200'000;

/// The cells of a delimited text, row by row; rows may differ in length. Cheap to move, dear to
/// copy.
class Sheet
{
public:
    int rowCount() const { return static_cast<int>(m_rows.size()); }
    /// The most cells that any row has.
    int columnCount() const { return m_columns; }
    int cellCount(int row) const;
    /// The cell's text as it stands in the file, unquoted; empty where the row is shorter.
    QStringView cell(int row, int column) const;
    /// The line of the file, from 1, on which the row begins.
    int line(int row) const { return m_rows[static_cast<size_t>(row)].line; }
    /// Whether no cell of the row holds anything but white space.
    bool isBlank(int row) const;
    /// Lines that were left out since they are directives or comments of draw.io ("# label:
    /// %name%").
    int directives() const { return m_directives; }

private:
    friend class SheetParser;
    struct Cell
    {
        quint32 start = 0;
        quint32 length = 0;
    };
    struct Row
    {
        quint32 firstCell = 0;
        int line = 0;
    };

    QString m_text;
    std::vector<Cell> m_cells;
    std::vector<Row> m_rows;
    int m_columns = 0;
    int m_directives = 0;
};

/// Takes a delimited text apart, tolerantly (RFC 4180 and what programs write instead): quoted
/// cells with line breaks and doubled quotes, rows of unequal length, CR, LF and CRLF, NUL; refuses
/// a text beyond the limits, naming the row.
Result<Sheet> parseCsv(QString text, QChar delimiter);

/// Which of , ; TAB and | separates the cells of @p text, judged by how evenly it cuts the first
/// rows; a comma where nothing does.
QChar sniffDelimiter(QStringView text);

/// How cells that a spreadsheet would take for a formula are written.
enum class Formulas {
    Guarded, ///< with a leading apostrophe, which unguarded() takes away again
    Exact,
};

/// Rows as RFC 4180 text in UTF-8 without mark, rows ended by CR LF.
QByteArray writeCsv(const QList<QStringList> &rows, Formulas formulas = Formulas::Guarded);

/// @p cell made harmless to a spreadsheet that would take it for a formula, and the way back.
QString guarded(const QString &cell);
QString unguarded(QStringView cell);

} // namespace facet::exchange
