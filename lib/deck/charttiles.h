// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/tidytree.h"
#include "slides.h"

#include <optional>
#include <vector>

namespace facet::deck {

/// Measures of the org chart's cards, in points.
namespace chartcard {

inline constexpr double inset = 10; ///< between a card's edge and its words
inline constexpr double upper = 6;  ///< the same above and below
inline constexpr double pipWidth = 12;
inline constexpr double textLeft = inset + pipWidth + 8;
inline constexpr float levelGap = 30;

/// What a card says of the page it comes from, and of the page where the chart goes on.
QString backText(const QString &page);
QString onwardsText(const QString &page);

} // namespace chartcard

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

/// Cuts the organisation into tiles that fit a slide: each shows a unit and as much below it as
/// fits, level by level; what does not fit heads a tile of its own.
class Tiler
{
public:
    Tiler(const Context &context, Id<Unit> top, Refers refers);

    /// Whether all units directly below the top have been shown.
    bool atEnd() const { return m_next >= m_children.size(); }

    /// The next tile: further units directly below the top, and on a tile that has them all, what
    /// fits below them.
    Tile next(QSizeF room);

    /// Several branches as a whole on one tile; nothing where they do not fit.
    static std::optional<Tile> whole(const Context &context, const QList<Id<Unit>> &tops,
                                     QSizeF room);

private:
    Card card(Id<Unit> unit, int parent) const;
    QSizeF topSize(bool first) const;
    void fill(Tile &tile, QSizeF room);
    void expand(Tile &tile, QSizeF room) const;

    const Context &m_context;
    Id<Unit> m_top;
    QList<Id<Unit>> m_children;
    double m_width;
    Refers m_refers; ///< of the top's card
    qsizetype m_next = 0;
};

} // namespace facet::deck
