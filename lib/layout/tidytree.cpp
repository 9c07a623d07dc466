// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tidytree.h"

#include "engine.h"

namespace facet::layout {

namespace {

/// Places the trees; returns the size of all.
detail::Rows placeRoots(detail::Flat &flat, std::span<const Node> forest, const Spacing &spacing)
{
    std::vector<size_t> roots;
    std::vector<detail::Extent> extents;
    for (size_t i = 0; i < forest.size(); ++i) {
        if (forest[i].parent == -1) {
            roots.push_back(i);
            extents.push_back(detail::extentOf(flat.states[i], spacing.level));
        }
    }
    detail::Rows rows = detail::arrangeTrees(extents, spacing.root);
    for (size_t i = 0; i < roots.size(); ++i) {
        flat.states[roots[i]].x = rows.corners[i].x;
        flat.states[roots[i]].y = rows.corners[i].y;
    }
    return rows;
}

} // namespace

Placement tidyTree(std::span<const Node> forest, const Spacing &spacing)
{
    detail::Flat flat = detail::layAll(forest, spacing);
    const detail::Rows rows = placeRoots(flat, forest, spacing);
    Placement placement{.places = {}, .width = rows.width, .height = rows.height};
    placement.places.reserve(forest.size());
    for (const detail::State &state : flat.states) {
        Place place{state.x, state.y, state.stacked};
        if (state.parent >= 0) {
            const Place &parent = placement.places[static_cast<size_t>(state.parent)];
            place.x += parent.x;
            place.y += parent.y;
        }
        placement.places.push_back(place);
    }
    return placement;
}

} // namespace facet::layout
