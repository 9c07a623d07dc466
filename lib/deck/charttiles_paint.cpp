// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charttiles_paint.h"

#include "model/navigate.h"
#include "model/tr.h"

#include <algorithm>

namespace facet::deck {

namespace {

using namespace chartcard;

/// Four small boxes one above the other, filled from below as far as the level.
void paintPips(QPainter &painter, const QRectF &area, int level, const QColor &ink)
{
    constexpr double gap = 3;
    const double height = std::min(10.0, (area.height() - 3 * gap) / 4);
    const double bottom = area.center().y() + (4 * height + 3 * gap) / 2;
    for (int i = 0; i < 4; ++i) {
        painter.setPen(QPen(ink, 1));
        painter.setBrush(i < level ? QBrush(ink) : QBrush(Qt::NoBrush));
        painter.drawRect(
            QRectF(area.left(), bottom - height - i * (height + gap), area.width(), height));
    }
}

/// What stands at the end of a card: where the chart goes on, or where it comes from.
QString referenceOf(const Book &book, const Card &card, const QString &from, int below)
{
    if (!from.isEmpty() && book.pageOf(from) > 0) {
        return backText(book.style().locale.toString(book.pageOf(from)));
    }
    if (!card.cut) {
        return {};
    }
    const int page = book.pageOf(anchors::tile(card.unit));
    return page > 0 ? onwardsText(book.style().locale.toString(page))
                    : Tr::tr("+%1", "units not shown").arg(book.style().locale.toString(below));
}

void paintCard(QPainter &painter, const QRectF &area, const DeckStyle &style, assess::Level level,
               const QString &reference)
{
    const QColor ink = style.theme.onLevels[static_cast<size_t>(level)];
    painter.setPen(QPen(style.theme.border, 1));
    painter.setBrush(style.theme.levels[static_cast<size_t>(level)]);
    painter.drawRoundedRect(area, 6, 6);
    const QRectF pips(area.left() + inset, area.top() + 6, pipWidth, area.height() - 12);
    paintPips(painter, render::mirrored(pips, area, style.direction), static_cast<int>(level), ink);
    if (!reference.isEmpty()) {
        const double line = style.line(style.text);
        const QRectF place(area.left() + inset, area.bottom() - upper - line,
                           area.width() - 2 * inset, line);
        render::drawLine(painter, place, reference,
                         style.textStyle(style.strong, Qt::AlignTrailing), ink);
    }
}

/// Draws a tile's connectors: from below a parent to above its children, or to the side of those
/// that are stacked.
void addConnectors(Book &book, const Tile &tile, QPointF origin)
{
    const QColor colour = book.style().theme.connector;
    for (qsizetype i = 0; i < tile.cards.size(); ++i) {
        const Card &card = tile.cards.at(i);
        if (card.parent < 0) {
            continue;
        }
        const layout::Place &from = tile.places[static_cast<size_t>(card.parent)];
        const layout::Place &to = tile.places[static_cast<size_t>(i)];
        const QSizeF above = tile.cards.at(card.parent).size;
        const QPointF start = origin + QPointF(from.x + above.width() / 2, from.y + above.height());
        if (to.stacked) {
            const double spine = origin.x() + to.x - 10;
            const double turn = start.y() + levelGap / 2;
            const double middle = origin.y() + to.y + card.size.height() / 2;
            book.line(start, {start.x(), turn}, colour, 1.5);
            book.line({std::min(start.x(), spine), turn}, {std::max(start.x(), spine), turn},
                      colour, 1.5);
            book.line({spine, turn}, {spine, middle}, colour, 1.5);
            book.line({spine, middle}, {origin.x() + to.x, middle}, colour, 1.5);
        } else {
            const double end = origin.x() + to.x + card.size.width() / 2;
            const double turn = origin.y() + to.y - levelGap / 2;
            book.line(start, {start.x(), turn}, colour, 1.5);
            book.line({std::min(start.x(), end), turn}, {std::max(start.x(), end), turn}, colour,
                      1.5);
            book.line({end, turn}, {end, origin.y() + to.y}, colour, 1.5);
        }
    }
}

void addCard(Context &context, const Card &card, const QRectF &area, const QString &from)
{
    Book &book = context.book;
    const DeckStyle &style = context.style();
    const assess::Level level = context.scores.of(card.unit).level;
    const int below = card.cut ? static_cast<int>(subtree(context.plan, card.unit).size()) - 1 : 0;
    const QString words = Tr::tr("%1: %2", "name: what the chart says of it")
                              .arg(context.nameOf(card.unit), assess::levelName(level));
    const int part = book.element(Role::Figure, -1, words);
    book.paint(part, area, [=](QPainter &painter, const QRectF &at, const Book &b) {
        paintCard(painter, at, b.style(), level, referenceOf(b, card, from, below));
    });
    const render::TextBlock name(context.nameOf(card.unit), style.textStyle(style.text),
                                 area.width() - textLeft - inset);
    book.text(part, area.adjusted(textLeft, upper, -inset, 0), name,
              style.theme.onLevels[static_cast<size_t>(level)]);
    const QString target = !from.isEmpty() ? from
        : card.cut                         ? anchors::tile(card.unit)
                                           : anchors::unit(card.unit);
    book.linkTo(area, target, context.nameOf(card.unit), book.element(Role::Link, part));
}

/// Where each level's entry of the legend stands, from (0, 0) on as many lines as they need.
QList<QRectF> legendPlaces(const DeckStyle &style)
{
    QList<QRectF> places;
    constexpr double height = 34;
    QPointF at;
    for (const assess::Level level : allOf<assess::Level>()) {
        const double width = 44 + render::textWidth(assess::levelName(level), style.text) + 2;
        if (at.x() > 0 && at.x() + width > sheet::inner) {
            at = {0, at.y() + height};
        }
        places.append(QRectF(at, QSizeF(width, height)));
        at.rx() += width + 20;
    }
    return places;
}

/// The five levels' colours and pips with their words, at the foot of the body.
void addLegend(Context &context, double bottom)
{
    Book &book = context.book;
    const DeckStyle &style = context.style();
    const QList<QRectF> places = legendPlaces(style);
    for (const assess::Level level : allOf<assess::Level>()) {
        const QRectF place = places.at(static_cast<qsizetype>(level))
                                 .translated(sheet::margin, bottom - places.last().bottom());
        book.paint(-1, {place.left(), place.top(), 34, place.height() - 2},
                   [level](QPainter &painter, const QRectF &at, const Book &b) {
                       const auto i = static_cast<size_t>(level);
                       painter.setPen(QPen(b.style().theme.border, 1));
                       painter.setBrush(b.style().theme.levels[i]);
                       painter.drawRoundedRect(at, 5, 5);
                       paintPips(painter, at.adjusted(11, 3, -11, -3), static_cast<int>(level),
                                 b.style().theme.onLevels[i]);
                   });
        const render::TextBlock word(assess::levelName(level), style.textStyle(style.text),
                                     place.width() - 42);
        book.text(-1,
                  {place.left() + 42, place.center().y() - word.height() / 2, place.width() - 42,
                   word.height()},
                  word, style.theme.text);
    }
}

} // namespace

double legendHeight(const DeckStyle &style) { return legendPlaces(style).last().bottom() + 8; }

void addTile(Context &context, const QRectF &body, const Tile &tile, const QList<Id<Unit>> &tops,
             const QString &from)
{
    const double free = body.height() - legendHeight(context.style()) - tile.size.height();
    const QPointF origin(body.left() + (body.width() - tile.size.width()) / 2,
                         body.top() + std::max(0.0, free / 2));
    addConnectors(context.book, tile, origin);
    for (qsizetype i = 0; i < tile.cards.size(); ++i) {
        const Card &card = tile.cards.at(i);
        const layout::Place &place = tile.places[static_cast<size_t>(i)];
        addCard(context, card, QRectF(origin + QPointF(place.x, place.y), card.size),
                tops.contains(card.unit) ? from : QString());
    }
    addLegend(context, body.bottom());
}

} // namespace facet::deck
