// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/orgchart.h"

namespace facet::canvas {

/// Which way an arrow key points on the screen.
enum class Direction { Left, Right, Up, Down };

/// How the children of one parent stand: in a row from the reading side, or one below the other.
enum class Arrangement { Row, Stack };

/// How @p unit stands among its siblings; a row where it has none.
Arrangement arrangementOf(const render::OrgChart &chart, Id<Unit> unit);

/// Whether siblings go from right to left.
inline bool isMirrored(const render::OrgChart &chart)
{
    return chart.options().direction == Qt::RightToLeft;
}

/// The shown card that an arrow key leads to: up to the parent, down to the first child, sideways
/// to the sibling on that side or, beyond the last one, to the nearest card of the same depth; in a
/// stack also up and down to the siblings. Null: there is none.
Id<Unit> neighbour(const render::OrgChart &chart, Id<Unit> unit, Direction direction);

/// How many cards stand above @p unit.
int depthOf(const render::OrgChart &chart, Id<Unit> unit);

/// One person's or vacant seat's line of a card.
struct LinePlace
{
    ObjectRef object;
    QRectF rect; ///< in chart coordinates
};

/// The lines that the card of @p unit shows, from the top.
QList<LinePlace> linesOf(const render::OrgChart &chart, Id<Unit> unit);

/// The shown card that lists @p object (a person or position): null where none does.
Id<Unit> unitListing(const render::OrgChart &chart, ObjectRef object);

} // namespace facet::canvas
