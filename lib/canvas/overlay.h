// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "camera.h"
#include "droprules.h"
#include "render/orgchart.h"

namespace facet::canvas {

/// What the view paints over the chart, in viewport coordinates.
struct Overlay
{
    QSet<Id<Unit>> faded;   ///< dragged or cut cards
    QSet<Id<Unit>> matches; ///< what the search found
    DropProposal proposal;
    QRectF covered; ///< what the drag's picture hides
};

void paintOverlay(QPainter &painter, const render::OrgChart &chart, const Camera &camera,
                  const Overlay &overlay);

} // namespace facet::canvas
