// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tidytree.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace facet::layout::detail {

/// A step along an outline: to which node, and how far it stands from the one before; −1: to none.
struct Step
{
    int node = -1;
    float x = 0;
    float y = 0;
};

/// What the layout knows of one node. Everything is relative to the node's own corner, so that
/// moving a subtree changes its top node only, and a change below concerns nobody but the nodes
/// above it.
///
/// The left and the right outline of a subtree are lists that run through its nodes from top to
/// bottom: from a node to its first (last) child, and from the lowest node of a shallow part on to
/// the first lower node of a deeper part. A subtree's outline ends at its lowest node, whatever
/// that node leads on to: those steps belong to larger subtrees.
struct State
{
    float width = 0;
    float height = 0;
    int parent = -1;
    int first = -1; ///< first child
    int next = -1;  ///< next sibling
    float x = 0;    ///< from the parent's corner; of a root: in the plane
    float y = 0;
    float boxLeft = 0; ///< what the node claims for itself: its card, its assistants, its block of
                       ///< stacked leaves,
    float boxRight = 0;
    float boxHeight = 0; ///< and the free space below
    Step left;           ///< on along the left outline
    Step right;
    int lowestLeft = -1; ///< where the subtree's left outline ends
    int lowestRight = -1;
    float lowestLeftX = 0;
    float lowestRightX = 0;
    float minX = 0; ///< what the subtree covers
    float maxX = 0;
    float bottom = 0; ///< with the free space below
    bool assistant = false;
    bool stacked = false;
    bool hangs = false; ///< its leaves hang in one stack from its left edge
};

/// A child or a block of stacked leaves while its parent is being laid out.
struct Group
{
    int leader = -1; ///< the child, or the block's first leaf
    int from = 0;    ///< index of its first child among the parent's
    int count = 1;
    int columns = 0; ///< 0: no block
    float x = 0;     ///< of the leader
    float width = 0; ///< of the card or the block
    float shift = 0; ///< spacing to be given to the groups from here on, and taken back after
    float change = 0;
};

/// All nodes' states in one piece of memory.
struct Flat
{
    std::vector<State> states;

    const State &at(int index) const { return states[static_cast<size_t>(index)]; }
    State &edit(int index) { return states[static_cast<size_t>(index)]; }
};

/// Lays out one node over its children after the others; see State. @p Store gives at(index) and
/// edit(index).
template <class Store> class Engine
{
public:
    Engine(Store &store, const Spacing &spacing) : m_store(store), m_spacing(spacing) { }

    /// Lays out @p node, whose children have been laid out already.
    void lay(int node);

private:
    struct Child
    {
        int node;
        bool leaf;
        float width;
        float height;
        float x; ///< within its block, from the leader
        float y;
    };
    struct Walker
    {
        int node;
        float x;
        float y;
    };
    struct Low
    {
        float bottom;
        int group;
    };

    const State &at(int node) const { return m_store.at(node); }
    void collect(int first);
    float placeAssistants(State &state);
    void findGroups(bool isRoot);
    void appendGroup(size_t from, size_t count, int columns);
    int columnsFor(std::span<const Child> leaves, bool isRoot) const;
    float arrangeBlock(Group &group);
    void claim(int leaf, float left, float right, float height);
    void separate(size_t index);
    void pushApart(size_t index, Walker &right, Walker &left);
    void join(const Group &group, const Walker &right, const Walker &left);
    void spread(size_t from, size_t to, float distance);
    void stepRight(Walker &walker, int end) const;
    void stepLeft(Walker &walker, int end) const;
    float centre(const Group &group) const;
    void centreGroups(const State &state);
    void finish(State &state);
    void place(int child, float x, float y, bool stacked);

    Store &m_store;
    Spacing m_spacing;
    std::vector<Child> m_children;
    std::vector<int> m_assistants;
    std::vector<Group> m_groups;
    std::vector<Low> m_lows;
    float m_top = 0; ///< where the children begin
    // Where the outlines of the groups placed so far end, in the parent's coordinates.
    int m_lowestLeft = -1;
    int m_lowestRight = -1;
    float m_lowestLeftX = 0;
    float m_lowestRightX = 0;
    float m_bottom = 0;
};

/// The state of a card that has no children.
State leafState(const Node &node, int self, float level);

/// All nodes of a forest laid out, parents before children; roots not yet placed.
Flat layAll(std::span<const Node> forest, const Spacing &spacing);

/// One tree among others: what it covers, and how far its top card stands from the left of that.
struct Extent
{
    float top = 0;
    float width = 0;
    float height = 0;
};

/// Where each tree's top card stands, and the size of all together.
struct Rows
{
    struct Corner
    {
        float x = 0;
        float y = 0;
    };
    std::vector<Corner> corners;
    float width = 0;
    float height = 0;
};

/// Places trees side by side; many, that would be far wider than high, in several rows.
Rows arrangeTrees(std::span<const Extent> trees, float gap);

inline Extent extentOf(const State &root, float level)
{
    return {-root.minX, root.maxX - root.minX, root.bottom - level};
}

} // namespace facet::layout::detail
