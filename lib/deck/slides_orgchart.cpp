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

constexpr double inset = 10; ///< between a card's edge and its words
constexpr double upper = 6;  ///< the same above and below
constexpr double pipWidth = 12;
constexpr double textLeft = inset + pipWidth + 8;
constexpr float levelGap = 30;
constexpr qsizetype mostCards = 60; ///< on a tile, more than ever fit

QString backText(const QString &page) { return Tr::tr("from p. %1").arg(page); }

QString onwardsText(const QString &page) { return Tr::tr("p. %1").arg(page); }

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

/// What a card says of another page at the end of its last line.
enum class Refers { No, Onwards, Back };

/// The smallest of some widths in which a unit's name takes at most three lines; a page number
/// stands at the end of the last one or below it.
QSizeF cardSize(const Context &context, Id<Unit> unit, double least, Refers refers)
{
    const DeckStyle &style = context.style();
    const QString number = style.locale.toString(888);
    const QString words = refers == Refers::No ? QString()
        : refers == Refers::Back               ? backText(number)
                                               : onwardsText(number);
    const double reference = words.isEmpty() ? 0 : render::textWidth(words, style.strong) + 10;
    QSizeF size;
    for (const double width : {least, 300.0, 420.0, 600.0, sheet::inner}) {
        const double inner = width - textLeft - inset;
        const render::TextBlock name(context.nameOf(unit), style.textStyle(style.text), inner);
        const bool below = name.widthOf(name.lineCount() - 1) + reference > inner;
        size = {width, name.height() + 2 * upper + (below ? style.line(style.text) : 0)};
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
    return std::clamp(longest + textLeft + inset + 2, 216.0, 300.0);
}

void layOut(Tile &tile, layout::Leaves leaves)
{
    std::vector<layout::Node> nodes;
    for (const Card &card : std::as_const(tile.cards)) {
        nodes.push_back({.parent = card.parent,
                         .width = static_cast<float>(card.size.width()),
                         .height = static_cast<float>(card.size.height())});
    }
    const layout::Spacing spacing{.sibling = 14,
                                  .subtree = 22,
                                  .level = levelGap,
                                  .stack = 10,
                                  .indent = 20,
                                  .root = 24,
                                  .row = static_cast<float>(sheet::inner),
                                  .leaves = leaves};
    layout::Placement placement = layout::tidyTree(nodes, spacing);
    tile.size = {placement.width, placement.height};
    tile.places = std::move(placement.places);
}

/// Lays out a unit and the units directly below it in as many columns as @p room has; false where
/// the tile is not of that kind or they do not fit.
bool layOutInColumns(Tile &tile, QSizeF room)
{
    constexpr double indent = 20;
    constexpr double between = 14;
    const bool hasTop = tile.cards.size() > 1 && tile.cards.at(1).parent == 0;
    const qsizetype first = hasTop ? 1 : 0;
    double widest = 0;
    for (qsizetype i = first; i < tile.cards.size(); ++i) {
        if (tile.cards.at(i).parent != (hasTop ? 0 : -1)) {
            return false;
        }
        widest = std::max(widest, tile.cards.at(i).size.width());
    }
    const double step = indent + widest + between;
    const auto columns =
        std::max<qsizetype>(1, static_cast<qsizetype>((room.width() + between) / step));
    const qsizetype rows = (tile.cards.size() - first + columns - 1) / columns;
    const qsizetype used = (tile.cards.size() - first + rows - 1) / rows;
    const double width = static_cast<double>(used) * step - between;
    const double top = hasTop ? tile.cards.first().size.height() + levelGap : 0;
    tile.places.assign(static_cast<size_t>(tile.cards.size()), {});
    tile.places[0] = {.x = static_cast<float>((width - tile.cards.first().size.width()) / 2),
                      .y = 0};
    double y = 0;
    double lowest = 0;
    for (qsizetype i = first; i < tile.cards.size(); ++i) {
        const qsizetype column = (i - first) / rows;
        y = (i - first) % rows == 0 ? top : y;
        tile.places[static_cast<size_t>(i)] = {
            .x = static_cast<float>(static_cast<double>(column) * step + indent),
            .y = static_cast<float>(y),
            .stacked = hasTop};
        y += tile.cards.at(i).size.height() + 10;
        lowest = std::max(lowest, y - 10);
    }
    tile.size = {width, lowest};
    return width <= room.width() && lowest <= room.height()
        && tile.cards.first().size.width() <= room.width();
}

/// Whether a tile fits @p room laid out in one way or another; it keeps the first that does.
bool fits(Tile &tile, QSizeF room)
{
    for (const layout::Leaves leaves :
         {layout::Leaves::Automatic, layout::Leaves::Beside, layout::Leaves::Stacked}) {
        layOut(tile, leaves);
        if (tile.size.width() <= room.width() && tile.size.height() <= room.height()) {
            return true;
        }
    }
    return layOutInColumns(tile, room);
}

/// Cuts the organisation into tiles that fit a slide: each shows a unit and as much below it as
/// fits, level by level; what does not fit heads a tile of its own.
class Tiler
{
public:
    Tiler(const Context &context, Id<Unit> top, Refers refers)
        : m_context(context),
          m_top(top),
          m_children(childUnits(context.plan, top)),
          m_width(leastWidth(context, m_children)),
          m_refers(refers)
    { }

    /// Whether all units directly below the top have been shown.
    bool atEnd() const { return m_next >= m_children.size(); }

    /// The next tile: further units directly below the top, and on a tile that has them all, what
    /// fits below them.
    Tile next(QSizeF room)
    {
        Tile tile;
        const bool first = m_next == 0;
        if (m_top) {
            tile.cards.append({m_top, -1, false, topSize(first)});
        }
        fill(tile, room);
        if (first && atEnd()) {
            expand(tile, room);
        }
        return tile;
    }

    /// Several branches as a whole on one tile; nothing where they do not fit.
    static std::optional<Tile> whole(const Context &context, const QList<Id<Unit>> &tops,
                                     QSizeF room)
    {
        Tile tile;
        for (const Id<Unit> top : tops) {
            const QList<Id<Unit>> branch = subtree(context.plan, top);
            if (tile.cards.size() + branch.size() > mostCards) {
                return {};
            }
            QHash<Id<Unit>, int> places;
            const double width = leastWidth(context, branch);
            for (const Id<Unit> unit : branch) {
                const bool isTop = unit == top;
                places.insert(unit, static_cast<int>(tile.cards.size()));
                tile.cards.append(
                    {unit, isTop ? -1 : places.value(context.plan.get(unit).parent), false,
                     cardSize(context, unit, width, isTop ? Refers::Back : Refers::No)});
            }
        }
        return fits(tile, room) ? std::optional(tile) : std::nullopt;
    }

private:
    Card card(Id<Unit> unit, int parent) const
    {
        const bool cut = !childUnits(m_context.plan, unit).isEmpty();
        return {unit, parent, cut,
                cardSize(m_context, unit, m_width, cut ? Refers::Onwards : Refers::No)};
    }

    /// The top's card may be wide: nothing stands beside it.
    QSizeF topSize(bool first) const
    {
        const double line = render::textWidth(m_context.nameOf(m_top), m_context.style().text)
            + textLeft + inset + 140;
        return cardSize(m_context, m_top, std::clamp(line, m_width, 600.0),
                        first ? m_refers : Refers::No);
    }

    /// Adds children while they fit, one at least; without the top's card where it leaves them no
    /// room.
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
        fits(tile, room);
    }

    /// Shows the units below the cards, nearest first, where all those of a card fit.
    void expand(Tile &tile, QSizeF room) const
    {
        for (qsizetype i = 0; i < tile.cards.size(); ++i) {
            const Card &present = tile.cards.at(i);
            const QList<Id<Unit>> below = childUnits(m_context.plan, present.unit);
            if (!present.cut || tile.cards.size() + below.size() > mostCards) {
                continue;
            }
            Tile trial = tile;
            trial.cards[i] = {present.unit, present.parent, false,
                              cardSize(m_context, present.unit, m_width, Refers::No)};
            for (const Id<Unit> unit : below) {
                trial.cards.append(card(unit, static_cast<int>(i)));
            }
            if (fits(trial, room)) {
                tile = std::move(trial);
            }
        }
        fits(tile, room);
    }

    const Context &m_context;
    Id<Unit> m_top;
    QList<Id<Unit>> m_children;
    double m_width;
    Refers m_refers; ///< of the top's card
    qsizetype m_next = 0;
};

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

double legendHeight(const DeckStyle &style) { return legendPlaces(style).last().bottom() + 8; }

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

QString tileTitle(const Context &context, const QList<Id<Unit>> &tops)
{
    if (tops.isEmpty()) {
        return Tr::tr("The darker a unit, the more integrated it is");
    }
    QStringList names;
    for (const Id<Unit> unit : tops) {
        names.append(context.nameOf(unit));
    }
    const QString other = Tr::tr("Branches of the organisation by level");
    if (names.size() > 3) {
        const int more = static_cast<int>(names.size()) - 2;
        return shortEnough({Tr::tr("%1, %2 and %n more: their units by level", nullptr, more)
                                .arg(names.at(0), names.at(1)),
                            other},
                           context.style());
    }
    return shortEnough(
        {Tr::tr("%1: units by level", "names of departments").arg(context.list(names)), other},
        context.style());
}

QString section() { return Tr::tr("The organisation"); }

/// A branch that is still to be shown, and the anchor of the page that refers to it.
struct Wanted
{
    Id<Unit> top;
    QString from;
};

/// Adds the organisation's tiles one after the other.
class Charter
{
public:
    explicit Charter(Context &context) : m_context(context) { }

    void run()
    {
        const QList<Id<Unit>> roots = childUnits(m_context.plan, {});
        if (roots.isEmpty()) {
            return;
        }
        m_wanted.push_back({roots.size() == 1 ? roots.first() : Id<Unit>{}, {}});
        for (bool first = true; !m_wanted.empty(); first = false) {
            const QList<Wanted> together = first ? QList<Wanted>() : takeTogether();
            if (together.isEmpty()) {
                const Wanted next = m_wanted.front();
                m_wanted.pop_front();
                addBranch(next, first);
            } else {
                addTogether(together);
            }
        }
    }

private:
    QSizeF roomBelow(const QString &title) const
    {
        const DeckStyle &style = m_context.style();
        return {sheet::inner,
                sheet::bodyBottom - Flow::topBelow(title, style) - legendHeight(style)};
    }

    static QList<Id<Unit>> topsOf(const QList<Wanted> &wanted)
    {
        QList<Id<Unit>> tops;
        for (const Wanted &one : wanted) {
            tops.append(one.top);
        }
        return tops;
    }

    /// Takes the next branches of one page as long as they fit one tile as a whole; none where not
    /// even the first does.
    QList<Wanted> takeTogether()
    {
        QList<Wanted> taken;
        while (!m_wanted.empty()
               && (taken.isEmpty() || m_wanted.front().from == taken.first().from)) {
            QList<Wanted> trial = taken;
            trial.append(m_wanted.front());
            const QList<Id<Unit>> tops = topsOf(trial);
            if (!Tiler::whole(m_context, tops, roomBelow(tileTitle(m_context, tops)))) {
                break;
            }
            taken = trial;
            m_wanted.pop_front();
        }
        return taken;
    }

    void addTogether(const QList<Wanted> &together)
    {
        const QList<Id<Unit>> tops = topsOf(together);
        const QString title = tileTitle(m_context, tops);
        Flow flow(m_context.book,
                  {.section = section(),
                   .title = title,
                   .bookmark = title,
                   .anchor = anchors::tile(tops.first())});
        for (const Id<Unit> top : tops) {
            m_context.book.addAnchor(anchors::tile(top));
        }
        addTile(flow, *Tiler::whole(m_context, tops, roomBelow(title)), tops,
                together.first().from);
    }

    void addBranch(const Wanted &branch, bool first)
    {
        const QString anchor = anchors::tile(branch.top);
        const QString title =
            tileTitle(m_context, first ? QList<Id<Unit>>() : QList<Id<Unit>>{branch.top});
        Flow flow(
            m_context.book,
            {.section = section(),
             .title = title,
             .bookmark = first ? Tr::tr("The whole organisation") : m_context.nameOf(branch.top),
             .anchor = anchor});
        Tiler tiler(m_context, branch.top, branch.from.isEmpty() ? Refers::No : Refers::Back);
        bool more = false;
        do {
            if (more) {
                flow.nextSlide();
            }
            const Tile tile = tiler.next(roomBelow(title));
            addTile(flow, tile, {branch.top}, more ? QString() : branch.from);
            for (const Card &card : tile.cards) {
                if (card.cut && m_context.options.preset != Preset::Board
                    && !m_done.contains(card.unit)) {
                    m_done.insert(card.unit);
                    m_wanted.push_back({card.unit, anchor});
                }
            }
            more = true;
        } while (!tiler.atEnd());
    }

    void addTile(Flow &flow, const Tile &tile, const QList<Id<Unit>> &tops, const QString &from)
    {
        const QRectF room = flow.body();
        const double free = room.height() - legendHeight(m_context.style()) - tile.size.height();
        const QPointF origin(room.left() + (room.width() - tile.size.width()) / 2,
                             room.top() + std::max(0.0, free / 2));
        addConnectors(m_context.book, tile, origin);
        for (qsizetype i = 0; i < tile.cards.size(); ++i) {
            const Card &card = tile.cards.at(i);
            const layout::Place &place = tile.places[static_cast<size_t>(i)];
            addCard(m_context, card, QRectF(origin + QPointF(place.x, place.y), card.size),
                    tops.contains(card.unit) ? from : QString());
        }
        addLegend(m_context, room.bottom());
    }

    Context &m_context;
    std::deque<Wanted> m_wanted;
    QSet<Id<Unit>> m_done; ///< a plan with a cycle must not keep us here
};

} // namespace

void addOrgChart(Context &context) { Charter(context).run(); }

} // namespace facet::deck
