// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flow.h"

namespace facet::deck {

/// A column of a table.
struct Column
{
    QString head;
    double width = 0; ///< in points; 0: shares what is left with the other such columns
    Qt::Alignment align = Qt::AlignLeading;
};

/// What stands in one cell: words, or something painted with the words that it means.
struct Cell
{
    QString text{};
    bool strong = false;
    QColor colour{};  ///< invalid: the text's colour
    QString anchor{}; ///< where a click leads
                      /// Painted instead of the text, one line high.
    std::function<void(QPainter &, const QRectF &)> picture{};
    int span = 1; ///< over how many columns
};

/// A table that goes on over as many slides as it needs, with its head repeated. A row moves to the
/// next slide as a whole; only one that is longer than a slide is divided.
class Table
{
public:
    Table(Flow &flow, QList<Column> columns);
    ~Table();
    Table(const Table &) = delete;
    Table &operator=(const Table &) = delete;

    void row(const QList<Cell> &cells);
    /// Rows that stay together on one slide where one can hold them, without lines between them.
    void rows(const QList<QList<Cell>> &rows);
    /// A line across the table that heads the rows after it, and is repeated with the head.
    void group(const QString &text, const QString &anchor = {});

private:
    void head();
    double padding() const; ///< above and below the words of a row
    double groupHeight() const;
    void groupLine(bool continued);
    void drawRow(const QList<Cell> &cells);
    void rule(Role role);
    void draw(const QList<Cell> &cells, QList<int> &used, Role role, bool all);
    double heightOf(const QList<Cell> &cells, const QList<int> &used) const;
    /// Where each cell of a row stands, from @p y on, without height.
    QList<QRectF> places(const QList<Cell> &cells, double y) const;
    render::TextBlock block(const Cell &cell, const QRectF &place, int from) const;
    Qt::Alignment alignOf(const QRectF &place) const;
    int cellElement(const Cell &cell, const QRectF &area, int row, Role role);

    Flow &m_flow;
    QList<Column> m_columns;
    QString m_group;
    QString m_groupAnchor;
    bool m_groupWaits = false; ///< drawn together with the first row below it
    int m_table = -1;          ///< the element of the table on the present slide
    int m_drawn = 0;           ///< rows on the present slide
};

} // namespace facet::deck
