// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "forest.h"

namespace facet::layout {

Forest::Forest(std::span<const Node> nodes, const Spacing &spacing) : m_spacing(spacing)
{
    const detail::Flat flat = detail::layAll(nodes, spacing);
    m_states = Pages<State>(flat.states);
    for (int i = 0; i < size(); ++i) {
        if (nodes[static_cast<size_t>(i)].parent == root) {
            m_roots.push_back(i);
        }
    }
    placeRoots();
}

int Forest::add(float width, float height)
{
    const int node = size();
    m_states.append(detail::leafState({.parent = nowhere, .width = width, .height = height}, node,
                                      m_spacing.level));
    return node;
}

void Forest::resize(int node, float width, float height)
{
    const State &old = m_states.at(node);
    if (old.width == width && old.height == height) {
        return;
    }
    State &state = m_states.edit(node);
    state.width = width;
    state.height = height;
    m_changed.insert(node);
}

/// Takes a node out of the children of its parent.
void Forest::detach(int node)
{
    const int parent = m_states.at(node).parent;
    if (parent == nowhere) {
        return;
    }
    if (parent == root) {
        std::erase(m_roots, node);
    } else {
        const int next = m_states.at(node).next;
        const int previous = previousSiblingOf(node);
        if (previous >= 0) {
            m_states.edit(previous).next = next;
        } else {
            m_states.edit(parent).first = next;
        }
        m_changed.insert(parent);
    }
    State &state = m_states.edit(node);
    state.parent = nowhere;
    state.next = -1;
}

std::vector<int> Forest::childrenOf(int parent) const
{
    if (parent == root) {
        return m_roots;
    }
    std::vector<int> children;
    for (int child = firstChildOf(parent); child >= 0; child = m_states.at(child).next) {
        children.push_back(child);
    }
    return children;
}

void Forest::setChildren(int parent, std::span<const int> children)
{
    const std::vector<int> before = childrenOf(parent);
    if (std::ranges::equal(before, children)) {
        return;
    }
    std::vector<bool> kept(static_cast<size_t>(size()));
    for (const int child : children) {
        kept[static_cast<size_t>(child)] = true;
        if (parentOf(child) != parent) {
            detach(child);
            m_states.edit(child).parent = parent;
            m_changed.insert(child); // below a root, leaves are stacked otherwise
        }
    }
    for (const int child : before) {
        if (!kept[static_cast<size_t>(child)]) {
            m_states.edit(child).parent = nowhere;
            link(child, -1);
        }
    }
    for (size_t i = 0; i < children.size(); ++i) {
        link(children[i], parent == root || i + 1 == children.size() ? -1 : children[i + 1]);
    }
    if (parent == root) {
        m_roots.assign(children.begin(), children.end());
        return;
    }
    m_states.edit(parent).first = children.empty() ? -1 : children.front();
    m_changed.insert(parent);
}

/// Sets which sibling comes after @p node.
void Forest::link(int node, int next)
{
    if (m_states.at(node).next != next) {
        m_states.edit(node).next = next;
    }
}

/// The changed nodes and all above them, the deepest first.
std::vector<int> Forest::stale() const
{
    std::vector<std::pair<int, int>> found; // depth, node
    std::unordered_set<int> seen;
    std::vector<int> path;
    for (const int changed : m_changed) {
        path.clear();
        for (int node = changed; node >= 0; node = m_states.at(node).parent) {
            path.push_back(node);
        }
        const int deepest = static_cast<int>(path.size());
        for (int i = 0; i < deepest && seen.insert(path[static_cast<size_t>(i)]).second; ++i) {
            found.emplace_back(deepest - i, path[static_cast<size_t>(i)]);
        }
    }
    std::ranges::sort(found, [](const auto &a, const auto &b) { return a > b; });
    std::vector<int> nodes;
    nodes.reserve(found.size());
    for (const auto &[depth, node] : found) {
        nodes.push_back(node);
    }
    return nodes;
}

void Forest::update()
{
    detail::Engine<Pages<State>> engine(m_states, m_spacing);
    for (const int node : stale()) {
        engine.lay(node);
    }
    m_changed.clear();
    placeRoots();
}

void Forest::placeRoots()
{
    std::vector<detail::Extent> extents;
    extents.reserve(m_roots.size());
    for (const int node : m_roots) {
        extents.push_back(detail::extentOf(m_states.at(node), m_spacing.level));
    }
    const detail::Rows rows = detail::arrangeTrees(extents, m_spacing.root);
    for (size_t i = 0; i < m_roots.size(); ++i) {
        const State &old = m_states.at(m_roots[i]);
        if (old.x != rows.corners[i].x || old.y != rows.corners[i].y || old.stacked) {
            State &state = m_states.edit(m_roots[i]);
            state.x = rows.corners[i].x;
            state.y = rows.corners[i].y;
            state.stacked = false;
        }
    }
    m_width = rows.width;
    m_height = rows.height;
}

int Forest::nextSiblingOf(int node) const
{
    const State &state = m_states.at(node);
    if (state.parent != root) {
        return state.next;
    }
    const auto found = std::ranges::find(m_roots, node);
    return found == m_roots.end() || found + 1 == m_roots.end() ? -1 : *(found + 1);
}

int Forest::previousSiblingOf(int node) const
{
    const int parent = m_states.at(node).parent;
    if (parent == root) {
        const auto found = std::ranges::find(m_roots, node);
        return found == m_roots.end() || found == m_roots.begin() ? -1 : *(found - 1);
    }
    int previous = -1;
    for (int child = parent < 0 ? node : firstChildOf(parent); child != node;
         child = m_states.at(child).next) {
        previous = child;
    }
    return previous;
}

Forest::Spot Forest::spotOf(int node) const
{
    Spot spot{node, 0, 0};
    for (int above = node; above >= 0;) {
        const State &state = m_states.at(above);
        spot.x += state.x;
        spot.y += state.y;
        above = state.parent;
    }
    return spot;
}

Box Forest::coverAt(const Spot &spot) const
{
    const State &state = m_states.at(spot.node);
    const bool leads = state.first < 0; // a leaf may claim the block that it leads
    const double left = leads ? 0 : state.minX;
    const double right = leads ? state.width : state.maxX;
    return {spot.x + left, spot.y, right - left,
            leads ? state.height : state.bottom - m_spacing.level};
}

Box Forest::boxOf(int node) const
{
    const Spot spot = spotOf(node);
    const State &state = m_states.at(node);
    return {spot.x, spot.y, state.width, state.height};
}

Box Forest::coverOf(int node) const { return coverAt(spotOf(node)); }

} // namespace facet::layout
