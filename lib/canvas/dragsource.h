// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/mime.h"

#include <QPixmap>
#include <QPointF>

namespace facet::canvas {

class OrgChartView;
struct Hit;

/// What a drag that begins at @p hit takes along: the chosen units, or the chosen lines, or only
/// what was hit.
DraggedObjects draggedFrom(const OrgChartView &view, const Hit &hit);

/// The picture under the pointer while @p dragged is dragged: the card, or a line's name, and how
/// many more.
QPixmap ghostOf(const OrgChartView &view, const DraggedObjects &dragged);

/// Drags what was hit at the viewport point @p from; returns when it was dropped or given up.
void startDrag(OrgChartView &view, const Hit &hit, QPointF from);

} // namespace facet::canvas
