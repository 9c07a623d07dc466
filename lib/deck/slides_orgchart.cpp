// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layout/tidytree.h"
#include "model/navigate.h"
#include "model/tr.h"
#include "slides.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <deque>

using namespace Qt::StringLiterals;

namespace facet::deck {

namespace {

constexpr double inset = 10;    ///< between a card's edge and its words
constexpr double pipsLine = 34; ///< the line of level and index below the name
constexpr float levelGap = 30;
constexpr double legendHeight = 36;

/// A unit as it stands on a tile.
struct Card
{
    Id<Unit> unit;
    int parent = -1;
    bool cut = false; ///< has units below that are not on this tile
    QSizeF size;
};

/// One page of the chart: which units it shows and where the chart goes on.
struct Tile
{
    QList<Card> cards;
    std::vector<layout::Place> places;
    QSizeF size;
};

/// The smallest of some widths in which a unit's name takes at most three lines.
QSizeF cardSize(const Context &context, Id<Unit> unit, double least)
{
    const DeckStyle &style = context.style();
    QSizeF size;
    for (const double width : {least, 300.0, 420.0, 600.0, sheet::inner}) {
        const render::TextBlock name(context.nameOf(unit), style.textStyle(style.text), width - 2 * inset);
        size = {width, name.height() + pipsLine + 8};
        if (name.lineCount() <= 3 && width >= least) {
            break;
        }
    }
    return size;
}

/// The width that the longest word among the names of @p units asks for.
double leastWidth(const Context &context, const QList<Id<Unit>> &units)
{
    double longest = 0;
    for (const Id<Unit> unit : units) {
        for (const QString &word : context.nameOf(unit).split(u' ', Qt::SkipEmptyParts)) {
            longest = std::max(longest, render::textWidth(word, context.style().text));
        }
    }
    return std::clamp(longest + 2 * inset + 2, 196.0, 300.0);
}

void layOut(Tile &tile, layout::Leaves leaves)
{
    std::vector<layout::Node> nodes;
    for (const Card &card : std::as_const(tile.cards)) {
        nodes.push_back({.parent = card.parent,
                         .width = static_cast<float>(card.size.width()),
                         .height = static_cast<float>(card.size.height())});
    }
    const layout::Spacing spacing{.sibling = 14, .subtree = 22, .level = levelGap, .stack = 10, .indent = 20, .root = 24,
                                  .row = static_cast<float>(sheet::inner), .leaves = leaves};
    layout::Placement placement = layout::tidyTree(nodes, spacing);
    tile.size = {placement.width, placement.height};
    tile.places = std::move(placement.places);
}

/// Cuts the organisation into tiles that fit a slide: each shows a unit and as much below it as fits, level by level;
/// what does not fit heads a tile of its own.
class Tiler
{
public:
    Tiler(const Context &context, Id<Unit> top)
        : m_context(context)
        , m_top(top)
        , m_children(childUnits(context.plan, top))
        , m_width(leastWidth(context, m_children))
    {
    }

    /// Whether all units directly below the top have been shown.
    bool atEnd() const { return m_next >= m_children.size(); }

    /// The next tile: further units directly below the top, and on a tile that has them all, what fits below them.
    Tile next(QSizeF room)
    {
        Tile tile;
        const bool first = m_next == 0;
        if (m_top) {
            tile.cards.append(card(m_top, -1));
            tile.cards.last().cut = false;
        }
        fill(tile, room);
        if (first && atEnd()) {
            expand(tile, room);
        }
        return tile;
    }

private:
    static bool fits(Tile &tile, QSizeF room)
    {
        for (const layout::Leaves leaves : {layout::Leaves::Automatic, layout::Leaves::Beside, layout::Leaves::Stacked}) {
            layOut(tile, leaves);
            if (tile.size.width() <= room.width() && tile.size.height() <= room.height()) {
                return true;
            }
        }
        return false;
    }

    Card card(Id<Unit> unit, int parent) const
    {
        return {unit, parent, !childUnits(m_context.plan, unit).isEmpty(), cardSize(m_context, unit, m_width)};
    }

    /// Adds children while they fit, one at least; without the top's card where it leaves them no room.
    void fill(Tile &tile, QSizeF room)
    {
        bool any = false;
        bool withTop = !tile.cards.isEmpty();
        for (; !atEnd(); ++m_next) {
            Tile trial = tile;
            trial.cards.append(card(m_children.at(m_next), withTop ? 0 : -1));
            if (!fits(trial, room)) {
                if (any) {
                    break;
                }
                trial.cards = {card(m_children.at(m_next), -1)};
                withTop = false;
                fits(trial, room);
            }
            tile = std::move(trial);
            any = true;
        }
        if (!any) {
            fits(tile, room);
        }
    }

    /// Shows the units below the cards, nearest first, where all those of a card fit.
    void expand(Tile &tile, QSizeF room) const
    {
        constexpr qsizetype most = 60; // cards, more than ever fit
        for (qsizetype i = 0; i < tile.cards.size(); ++i) {
            const QList<Id<Unit>> below = childUnits(m_context.plan, tile.cards.at(i).unit);
            if (!tile.cards.at(i).cut || tile.cards.size() + below.size() > most) {
                continue;
            }
            Tile trial = tile;
            trial.cards[i].cut = false;
            for (const Id<Unit> unit : below) {
                trial.cards.append(card(unit, static_cast<int>(i)));
            }
            if (fits(trial, room)) {
                tile = std::move(trial);
            }
        }
    }

    const Context &m_context;
    Id<Unit> m_top;
    QList<Id<Unit>> m_children;
    double m_width;
    qsizetype m_next = 0;
};

void paintPips(QPainter &painter, QPointF at, int level, const QColor &ink)
{
    for (int i = 0; i < 4; ++i) {
        const QRectF pip(at.x() + i * 13, at.y(), 9, 16);
        painter.setPen(QPen(ink, 1.2));
        painter.setBrush(i < level ? QBrush(ink) : QBrush(Qt::NoBrush));
        painter.drawRect(pip);
    }
}

/// What stands at the right end of a card's second line.
QString referenceOf(const Book &book, const Card &card, const QString &from, int below)
{
    if (!from.isEmpty() && book.pageOf(from) > 0) {
        return Tr::tr("from p. %1").arg(book.style().locale.toString(book.pageOf(from)));
    }
    if (!card.cut) {
        return {};
    }
    const int page = book.pageOf(anchors::tile(card.unit));
    return page > 0 ? Tr::tr("p. %1").arg(book.style().locale.toString(page))
                    : Tr::tr("+%1", "units not shown").arg(book.style().locale.toString(below));
}

void paintCard(QPainter &painter, const QRectF &area, const Book &book, const assess::UnitScores &scores, const QString &reference)
{
    const DeckStyle &style = book.style();
    const auto level = static_cast<size_t>(scores.level);
    const QColor ground = style.theme.levels[level];
    const QColor ink = style.theme.onLevels[level];
    painter.setPen(QPen(style.theme.border, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(area, 6, 6);
    const QRectF line(area.left() + inset, area.bottom() - pipsLine - 2, area.width() - 2 * inset, pipsLine);
    const QRectF pips = render::mirrored({line.left(), line.center().y() - 8, 52, 16}, line, style.direction);
    paintPips(painter, pips.topLeft(), static_cast<int>(scores.level), ink);
    const QRectF index = render::mirrored({line.left() + 58, line.top(), 60, line.height()}, line, style.direction);
    render::drawLine(painter, index, scores.hasData ? style.locale.toString(scores.index, 'f', 0) : u"–"_s,
                     style.textStyle(style.text), ink);
    if (!reference.isEmpty()) {
        const QRectF place = render::mirrored(line.adjusted(96, 0, 0, 0), line, style.direction);
        render::drawLine(painter, place, reference, style.textStyle(style.strong, Qt::AlignTrailing), ink);
    }
}

/// Draws a tile's connectors: from below a parent to above its children, or to the side of those that are stacked.
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
            book.line({std::min(start.x(), spine), turn}, {std::max(start.x(), spine), turn}, colour, 1.5);
            book.line({spine, turn}, {spine, middle}, colour, 1.5);
            book.line({spine, middle}, {origin.x() + to.x, middle}, colour, 1.5);
        } else {
            const double end = origin.x() + to.x + card.size.width() / 2;
            const double turn = origin.y() + to.y - levelGap / 2;
            book.line(start, {start.x(), turn}, colour, 1.5);
            book.line({std::min(start.x(), end), turn}, {std::max(start.x(), end), turn}, colour, 1.5);
            book.line({end, turn}, {end, origin.y() + to.y}, colour, 1.5);
        }
    }
}

void addCard(Context &context, const Card &card, const QRectF &area, const QString &from)
{
    Book &book = context.book;
    const DeckStyle &style = context.style();
    const assess::UnitScores scores = context.scores.of(card.unit);
    const int below = static_cast<int>(subtree(context.plan, card.unit).size()) - 1;
    const QString words = Tr::tr("%1: %2", "name: what the chart says of it")
                              .arg(context.nameOf(card.unit), assess::levelName(scores.level));
    const int part = book.element(Role::Figure, -1, words);
    book.paint(part, area, [=](QPainter &painter, const QRectF &at, const Book &b) {
        paintCard(painter, at, b, scores, referenceOf(b, card, from, below));
    });
    const render::TextBlock name(context.nameOf(card.unit), style.textStyle(style.text), area.width() - 2 * inset);
    book.text(part, area.adjusted(inset, 5, -inset, 0), name, style.theme.onLevels[static_cast<size_t>(scores.level)]);
    const QString target = !from.isEmpty() ? from : card.cut ? anchors::tile(card.unit) : anchors::unit(card.unit);
    book.linkTo(area, target, context.nameOf(card.unit), book.element(Role::Link, part));
}

/// The five levels' colours and pips with their words, on one line at the foot of the body.
double addLegend(Context &context, const QRectF &line)
{
    Book &book = context.book;
    const DeckStyle &style = context.style();
    double x = line.left();
    for (const assess::Level level : allOf<assess::Level>()) {
        const double width = render::textWidth(assess::levelName(level), style.text) + 2;
        book.paint(-1, {x, line.top() + 3, 64, line.height() - 6}, [level](QPainter &painter, const QRectF &at, const Book &b) {
            const auto i = static_cast<size_t>(level);
            painter.setPen(QPen(b.style().theme.border, 1));
            painter.setBrush(b.style().theme.levels[i]);
            painter.drawRoundedRect(at, 4, 4);
            paintPips(painter, {at.left() + 8, at.center().y() - 8}, static_cast<int>(level), b.style().theme.onLevels[i]);
        });
        const render::TextBlock word(assess::levelName(level), style.textStyle(style.text), width);
        book.text(-1, {x + 70, line.top() + (line.height() - word.height()) / 2, width, word.height()}, word, style.theme.text);
        x += 70 + width + 20;
    }
    return x - line.left() - 20;
}

QString tileTitle(const Context &context, Id<Unit> top)
{
    if (!top) {
        return Tr::tr("The organisation by level: the darker a unit, the more integrated");
    }
    const assess::UnitScores &scores = context.scores.of(top);
    return scores.hasData ? Tr::tr("%1 is at level “%2” with %3 of 100 points")
                                .arg(context.nameOf(top), assess::levelName(scores.level), context.number(scores.index))
                          : Tr::tr("%1 has no data yet").arg(context.nameOf(top));
}

QString section()
{
    return Tr::tr("The organisation");
}

void addTile(Context &context, Flow &flow, const Tile &tile, Id<Unit> top, const QString &from)
{
    const QRectF room = flow.body();
    const QPointF origin(room.left() + (room.width() - tile.size.width()) / 2,
                         room.top() + std::max(0.0, (room.height() - legendHeight - 8 - tile.size.height()) / 2));
    addConnectors(context.book, tile, origin);
    for (qsizetype i = 0; i < tile.cards.size(); ++i) {
        const Card &card = tile.cards.at(i);
        const layout::Place &place = tile.places[static_cast<size_t>(i)];
        addCard(context, card, QRectF(origin + QPointF(place.x, place.y), card.size), card.unit == top ? from : QString());
    }
    addLegend(context, {room.left(), room.bottom() - legendHeight, room.width(), legendHeight});
}

} // namespace

void addOrgChart(Context &context)
{
    const QList<Id<Unit>> roots = childUnits(context.plan, {});
    if (roots.isEmpty()) {
        return;
    }
    struct Wanted
    {
        Id<Unit> top;
        QString from;
    };
    const bool all = context.options.preset != Preset::Board;
    std::deque<Wanted> wanted{{roots.size() == 1 ? roots.first() : Id<Unit>{}, {}}};
    bool first = true;
    QSet<Id<Unit>> done; // a plan with a cycle must not keep us here
    while (!wanted.empty()) {
        const Wanted next = wanted.front();
        wanted.pop_front();
        if (done.contains(next.top)) {
            continue;
        }
        done.insert(next.top);
        const QString anchor = anchors::tile(next.top);
        Flow flow(context.book, {.section = section(), .title = tileTitle(context, first ? Id<Unit>{} : next.top),
                                 .bookmark = first ? Tr::tr("The whole organisation") : context.nameOf(next.top),
                                 .anchor = anchor});
        first = false;
        Tiler tiler(context, next.top);
        bool more = false;
        do {
            if (more) {
                flow.nextSlide();
            }
            more = true;
            const QRectF room = flow.body();
            const Tile tile = tiler.next({room.width(), room.height() - legendHeight - 8});
            addTile(context, flow, tile, next.top, next.from);
            for (const Card &card : tile.cards) {
                if (card.cut && all) {
                    wanted.push_back({card.unit, anchor});
                }
            }
        } while (!tiler.atEnd());
    }
}

} // namespace facet::deck
