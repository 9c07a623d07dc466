// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charttiles.h"

namespace facet::deck {

/// Adds the cards of a tile with their connectors, centred in the present slide's body above the
/// legend. The cards of @p tops say that they come from the page of the anchor @p from; empty: from
/// none.
void addTile(Context &context, const QRectF &body, const Tile &tile, const QList<Id<Unit>> &tops,
             const QString &from);

/// What the legend below a tile takes of the body's height.
double legendHeight(const DeckStyle &style);

} // namespace facet::deck
