// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table.h"

#include "model/tr.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace facet::deck {

namespace {

constexpr double between = 18; ///< between columns

} // namespace

double Table::padding() const { return m_flow.book().isTight() ? 2.5 : 4; }

Table::Table(Flow &flow, QList<Column> columns) : m_flow(flow), m_columns(std::move(columns))
{
    double given = between * static_cast<double>(m_columns.size() - 1);
    double sharing = 0;
    for (const Column &column : m_columns) {
        given += column.width;
        sharing += column.width > 0 ? 0 : 1;
    }
    for (Column &column : m_columns) {
        column.width = column.width > 0 ? column.width
                                        : std::max(60.0, (m_flow.room().width() - given) / sharing);
    }
    m_flow.need(4 * m_flow.style().line(m_flow.style().text));
    head();
    m_flow.onSlide([this] {
        head();
        groupLine(true);
        m_flow.restart();
    });
}

Table::~Table() { m_flow.onSlide({}); }

void Table::head()
{
    m_drawn = 0;
    m_table = m_flow.book().element(Role::Table);
    QList<Cell> cells;
    bool any = false;
    for (const Column &column : m_columns) {
        cells.append(
            {.text = column.head, .strong = true, .colour = m_flow.style().theme.mutedText});
        any = any || !column.head.isEmpty();
    }
    if (any) {
        QList<int> used(cells.size(), 0);
        draw(cells, used, Role::HeadCell, true);
        rule(Role::HeadCell);
    }
    m_drawn = 0;
}

QList<QRectF> Table::places(const QList<Cell> &cells, double y) const
{
    QList<QRectF> places;
    double x = m_flow.room().left();
    qsizetype column = 0;
    for (const Cell &cell : cells) {
        const double left = x;
        for (const qsizetype end = column + cell.span; column < end; ++column) {
            x += m_columns.at(column).width + between;
        }
        places.append({left, y, x - between - left, 0});
    }
    return places;
}

Qt::Alignment Table::alignOf(const QRectF &place) const
{
    double x = m_flow.room().left();
    for (const Column &column : m_columns) {
        if (place.left() < x + 1) {
            return column.align;
        }
        x += column.width + between;
    }
    return Qt::AlignLeading;
}

render::TextBlock Table::block(const Cell &cell, const QRectF &place, int from) const
{
    const DeckStyle &style = m_flow.style();
    return {cell.text.mid(from),
            style.textStyle(cell.strong ? style.strong : style.text, alignOf(place)),
            place.width()};
}

double Table::heightOf(const QList<Cell> &cells, const QList<int> &used) const
{
    double height = m_flow.style().line(m_flow.style().text);
    const QList<QRectF> where = places(cells, 0);
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (!cells.at(i).picture) {
            height = std::max(height, block(cells.at(i), where.at(i), used.at(i)).height());
        }
    }
    return height + 2 * padding();
}

int Table::cellElement(const Cell &cell, const QRectF &area, int row, Role role)
{
    Book &book = m_flow.book();
    const int part = book.element(role, row, cell.picture ? cell.text : QString());
    book.setSpan(part, cell.span);
    if (cell.picture) {
        book.paint(part, area,
                   [picture = cell.picture](QPainter &painter, const QRectF &at, const Book &) {
                       picture(painter, at);
                   });
    }
    if (!cell.anchor.isEmpty()) {
        book.linkTo(area, cell.anchor, cell.text, book.element(Role::Link, part));
    }
    return part;
}

void Table::draw(const QList<Cell> &cells, QList<int> &used, Role role, bool all)
{
    const DeckStyle &style = m_flow.style();
    Book &book = m_flow.book();
    const double line = style.line(style.text);
    const double room = m_flow.room().height() - 2 * padding();
    const QList<QRectF> where = places(cells, m_flow.room().top() + padding());
    const int row = book.element(Role::Row, m_table);
    double tallest = line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const Cell &cell = cells.at(i);
        QRectF area = where.at(i);
        if (cell.picture) {
            area.setHeight(line);
            cellElement(cell, area, row, role);
            used[i] = static_cast<int>(cell.text.size());
            continue;
        }
        const render::TextBlock words = block(cell, area, used.at(i));
        const int lines =
            all ? words.lineCount() : std::clamp(words.linesFitting(0, room), 1, words.lineCount());
        area.setHeight(words.height(0, lines));
        const int part = cellElement(cell, area, row, role);
        if (used.at(i) < cell.text.size()) {
            book.text(part, area, words, cell.colour.isValid() ? cell.colour : style.theme.text,
                      {0, lines});
            tallest = std::max(tallest, area.height());
        }
        used[i] += words.lengthOf(lines);
    }
    m_flow.claim(std::min(tallest + 2 * padding(), m_flow.room().height()));
    ++m_drawn;
}

/// The line below what was drawn last.
void Table::rule(Role role)
{
    const render::Theme &theme = m_flow.style().theme;
    const QRectF room = m_flow.room();
    const bool head = role == Role::HeadCell;
    m_flow.book().line(room.topLeft(), room.topRight(), head ? theme.mutedText : theme.border,
                       head ? 1.5 : 0.75);
}

void Table::row(const QList<Cell> &cells)
{
    drawRow(cells);
    rule(Role::Cell);
}

void Table::rows(const QList<QList<Cell>> &rows)
{
    double height = m_groupWaits ? groupHeight() : 0;
    for (const QList<Cell> &cells : rows) {
        height += heightOf(cells, QList<int>(cells.size(), 0));
    }
    if (m_drawn > 0 && height > m_flow.room().height() + 0.01 && height <= m_flow.body().height()) {
        m_flow.nextSlide();
    }
    for (const QList<Cell> &cells : rows) {
        drawRow(cells);
    }
    rule(Role::Cell);
}

void Table::drawRow(const QList<Cell> &cells)
{
    QList<int> used(cells.size(), 0);
    const auto done = [&] {
        return std::ranges::all_of(std::views::zip(cells, used), [](const auto &pair) {
            return std::get<1>(pair) >= std::get<0>(pair).text.size();
        });
    };
    const auto fits = [&] {
        const double group = m_groupWaits ? groupHeight() : 0;
        return heightOf(cells, used) + group <= m_flow.room().height() + 0.01;
    };
    if (!fits() && m_drawn > 0) {
        m_flow.nextSlide();
    }
    if (m_groupWaits) {
        groupLine(false);
    }
    draw(cells, used, Role::Cell, fits());
    while (!done()) {
        m_flow.nextSlide();
        draw(cells, used, Role::Cell, fits());
    }
}

double Table::groupHeight() const
{
    const DeckStyle &style = m_flow.style();
    return render::TextBlock(m_group, style.textStyle(style.strong), m_flow.room().width() - 20)
               .height()
        + 2 * padding();
}

void Table::groupLine(bool continued)
{
    if (m_group.isEmpty() || (continued && m_groupWaits)) {
        return;
    }
    m_groupWaits = false;
    const DeckStyle &style = m_flow.style();
    Book &book = m_flow.book();
    const QString text = continued ? Tr::tr("%1 (continued)").arg(m_group) : m_group;
    const render::TextBlock words(text, style.textStyle(style.strong), m_flow.room().width() - 20);
    const QRectF area = m_flow.claim(words.height() + 2 * padding());
    book.fill(area, style.theme.raised);
    const int row = book.element(Role::Row, m_table);
    const int cell = book.element(Role::HeadCell, row);
    book.setSpan(cell, static_cast<int>(m_columns.size()));
    const QRectF line = area.adjusted(10, padding(), -10, -padding());
    book.text(cell, line, words, style.theme.text);
    if (!m_groupAnchor.isEmpty()) {
        book.linkTo(line, m_groupAnchor, m_group, book.element(Role::Link, cell));
    }
}

void Table::group(const QString &text, const QString &anchor)
{
    m_group = text;
    m_groupAnchor = anchor;
    m_groupWaits = true;
}

} // namespace facet::deck
