// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <vector>

namespace facet::layout {

/// One node of a forest; a parent stands before its children, siblings in their order.
struct Node
{
    int parent = -1; ///< index of the parent, −1: a root, −2: stands nowhere (Forest only)
    float width = 0;
    float height = 0;
    bool assistant =
        false; ///< stands beside the line between its parent and the parent's other children
};

/// Whether leaves stand side by side, one below the other, or whichever is more compact.
enum class Leaves { Beside, Stacked, Automatic };

/// Distances in logical pixels.
struct Spacing
{
    float sibling = 16; ///< between children of one parent
    float subtree = 28; ///< between cards of different parents
    float level = 44;   ///< between a parent and its children
    float stack = 12;   ///< between leaves that stand one below the other
    float indent = 20;  ///< of stacked leaves, for the line at their side
    float root = 64;    ///< between trees
    float row =
        1400; ///< Leaves::Automatic: the leaves below a root stand side by side up to this width
    Leaves leaves = Leaves::Automatic;

    bool operator==(const Spacing &) const = default;
};

/// Where a node stands: its top left corner.
struct Place
{
    float x = 0;
    float y = 0;
    bool stacked =
        false; ///< stands in a vertical stack below its parent; its connector comes from the side
};

/// Every node's place and the rectangle that holds all, from (0, 0).
struct Placement
{
    std::vector<Place> places;
    float width = 0;
    float height = 0;
};

/// Places every node of a forest so that no two overlap and parents stand centred over their
/// children; linear in the number of nodes, without recursion (van der Ploeg 2014). Roots stand
/// side by side, in rows when there are many.
Placement tidyTree(std::span<const Node> forest, const Spacing &spacing);

} // namespace facet::layout
