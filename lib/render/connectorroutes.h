// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "orgchart.h"

#include <QPolygonF>

namespace facet::render {

/// The way of a link between two cards, at right angles.
struct Route
{
    int from = -1; ///< cards
    int to = -1;
    QPolygonF points;
    QRectF label; ///< where its text stands, free of cards; empty where nothing is free
    QString text;
    bool oneWay = true; ///< ends in an arrow
};

/// The way between two shown cards that crosses the fewest others, is short and has few bends.
Route routeBetween(const OrgChart::Data &chart, int from, int to, const Link &link);

/// A plain way between two places, for cards that are on the move.
QPolygonF plainRoute(const QRectF &from, const QRectF &to, double grid);

} // namespace facet::render
