// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine.h"
#include "pages.h"

#include <unordered_set>

namespace facet::layout {

/// A rectangle in the plane of the layout; double, because a wide forest is wider than a float can
/// tell apart.
struct Box
{
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    double right() const { return x + width; }
    double bottom() const { return y + height; }
    bool meets(const Box &other) const
    {
        return x <= other.right() && other.x <= right() && y <= other.bottom()
            && other.y <= bottom();
    }
};

/// A laid out forest that changes cheaply: an edit lays out the nodes above it again and nothing
/// else, and a copy shares what has not changed. The result is that of tidyTree() for the same
/// forest. Nodes are numbered from 0 and keep their numbers; a node may stand nowhere.
class Forest
{
public:
    static constexpr int root = -1;    ///< as a parent: stands in no node
    static constexpr int nowhere = -2; ///< as a parent: is not shown

    Forest() = default;
    /// Lays out @p nodes, parents before children; a node whose parent is nowhere keeps its number
    /// but is left out.
    Forest(std::span<const Node> nodes, const Spacing &spacing);

    int size() const { return m_states.size(); }
    const Spacing &spacing() const { return m_spacing; }
    double width() const { return m_width; }
    double height() const { return m_height; }

    /// Adds a node that stands nowhere yet; returns its number.
    int add(float width, float height);
    void resize(int node, float width, float height);
    /// Makes @p children the children of @p parent, in this order; those it had and that are not
    /// among them stand nowhere from now on. A child that stood below another parent leaves it.
    void setChildren(int parent, std::span<const int> children);
    /// Lays out again what the changes since the last call ask for; places are not valid before.
    void update();

    const std::vector<int> &roots() const { return m_roots; }
    std::vector<int> childrenOf(int parent) const;
    int parentOf(int node) const { return m_states.at(node).parent; }
    int firstChildOf(int node) const { return m_states.at(node).first; }
    int nextSiblingOf(int node) const;
    int previousSiblingOf(int node) const;
    bool isStacked(int node) const { return m_states.at(node).stacked; }
    /// Whether the node's children hang in one stack from its left edge.
    bool hangs(int node) const { return m_states.at(node).hangs; }
    bool isShown(int node) const { return m_states.at(node).parent != nowhere; }

    /// Where a shown node stands; cost goes with its depth.
    Box boxOf(int node) const;
    /// The same of the node together with everything below it.
    Box coverOf(int node) const;

    /// Calls @p visit(child, box) for each child of the node that stands in @p box.
    template <class Visitor> void forEachChild(int node, const Box &box, Visitor &&visit) const
    {
        for (int child = firstChildOf(node); child >= 0; child = m_states.at(child).next) {
            const State &state = m_states.at(child);
            visit(child, Box{box.x + state.x, box.y + state.y, state.width, state.height});
        }
    }

    /// Calls @p visit(node, box) for every node whose own or whose children's boxes may meet @p
    /// area, parents before children, siblings in order. A subtree that is smaller than @p least
    /// both ways counts as its top node.
    template <class Visitor> void visit(const Box &area, double least, Visitor &&visit) const;

private:
    using State = detail::State;

    struct Spot
    {
        int node;
        double x;
        double y;
    };

    Spot spotOf(int node) const;
    Box coverAt(const Spot &spot) const;
    void detach(int node);
    void link(int node, int next);
    std::vector<int> stale() const;
    void placeRoots();

    Pages<State> m_states;
    std::vector<int> m_roots;
    std::unordered_set<int> m_changed;
    Spacing m_spacing;
    double m_width = 0;
    double m_height = 0;
};

template <class Visitor> void Forest::visit(const Box &area, double least, Visitor &&visit) const
{
    std::vector<Spot> open;
    const auto consider = [&](const Spot &spot) {
        if (coverAt(spot).meets(area)) {
            open.push_back(spot);
        }
    };
    for (auto node = m_roots.rbegin(); node != m_roots.rend(); ++node) {
        consider({*node, m_states.at(*node).x, m_states.at(*node).y});
    }
    while (!open.empty()) {
        const Spot spot = open.back();
        open.pop_back();
        const State &state = m_states.at(spot.node);
        visit(spot.node, Box{spot.x, spot.y, state.width, state.height});
        const Box cover = coverAt(spot);
        if (cover.width < least && cover.height < least) {
            continue;
        }
        const auto from = static_cast<std::ptrdiff_t>(open.size());
        for (int child = state.first; child >= 0; child = m_states.at(child).next) {
            consider({child, spot.x + m_states.at(child).x, spot.y + m_states.at(child).y});
        }
        std::reverse(open.begin() + from, open.end());
    }
}

} // namespace facet::layout
