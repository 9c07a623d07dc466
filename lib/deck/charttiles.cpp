// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charttiles.h"

#include "model/navigate.h"
#include "model/tr.h"

#include <QHash>

#include <algorithm>

namespace facet::deck {

QString chartcard::backText(const QString &page) { return Tr::tr("from p. %1").arg(page); }

QString chartcard::onwardsText(const QString &page) { return Tr::tr("p. %1").arg(page); }

namespace {

using namespace chartcard;

constexpr qsizetype mostCards = 60; ///< on a tile, more than ever fit

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

} // namespace

Tiler::Tiler(const Context &context, Id<Unit> top, Refers refers)
    : m_context(context),
      m_top(top),
      m_children(childUnits(context.plan, top)),
      m_width(leastWidth(context, m_children)),
      m_refers(refers)
{ }

Tile Tiler::next(QSizeF room)
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

std::optional<Tile> Tiler::whole(const Context &context, const QList<Id<Unit>> &tops, QSizeF room)
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
            tile.cards.append({unit, isTop ? -1 : places.value(context.plan.get(unit).parent),
                               false,
                               cardSize(context, unit, width, isTop ? Refers::Back : Refers::No)});
        }
    }
    return fits(tile, room) ? std::optional(tile) : std::nullopt;
}

Card Tiler::card(Id<Unit> unit, int parent) const
{
    const bool cut = !childUnits(m_context.plan, unit).isEmpty();
    return {unit, parent, cut,
            cardSize(m_context, unit, m_width, cut ? Refers::Onwards : Refers::No)};
}

/// The top's card may be wide: nothing stands beside it.
QSizeF Tiler::topSize(bool first) const
{
    const double line =
        render::textWidth(m_context.nameOf(m_top), m_context.style().text) + textLeft + inset + 140;
    return cardSize(m_context, m_top, std::clamp(line, m_width, 600.0),
                    first ? m_refers : Refers::No);
}

/// Adds children while they fit, one at least; without the top's card where it leaves them no
/// room.
void Tiler::fill(Tile &tile, QSizeF room)
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
void Tiler::expand(Tile &tile, QSizeF room) const
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

} // namespace facet::deck
