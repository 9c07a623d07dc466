// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine.h"

#include "pages.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace facet::layout::detail {

namespace {

constexpr float unplaced = -std::numeric_limits<float>::infinity();

/// How wide against how high a block of leaves should be: below a root there is room, below others
/// width is dear.
constexpr float rootAspect = 1.6F;
constexpr float aspect = 0.3F;

} // namespace

template <class Store> void Engine<Store>::lay(int node)
{
    State state = at(node);
    state.boxLeft = state.minX = 0;
    state.boxRight = state.maxX = state.width;
    state.boxHeight = state.bottom = state.height + m_spacing.level;
    state.lowestLeft = state.lowestRight = node;
    state.lowestLeftX = state.lowestRightX = 0;
    state.hangs = false;
    if (state.first >= 0) {
        collect(state.first);
        m_top = placeAssistants(state);
        findGroups(state.parent < 0);
        if (!m_groups.empty()) {
            finish(state);
        }
    }
    m_store.edit(node) = state;
}

template <class Store> void Engine<Store>::collect(int first)
{
    m_children.clear();
    m_assistants.clear();
    m_groups.clear();
    m_lows.clear();
    for (int node = first; node >= 0;) {
        const State &child = at(node);
        if (child.assistant) {
            m_assistants.push_back(node);
        } else {
            m_children.push_back({node, child.first < 0, child.width, child.height, 0, 0});
        }
        node = child.next;
    }
}

/// Places the assistants in rows left and right of the line down from the parent, which then claims
/// the room they take; returns where the other children begin.
template <class Store> float Engine<Store>::placeAssistants(State &state)
{
    if (m_assistants.empty()) {
        return state.boxHeight;
    }
    const float line = state.width / 2;
    float y = state.height + m_spacing.level / 2;
    float rowHeight = 0;
    for (size_t i = 0; i < m_assistants.size(); ++i) {
        const State &child = at(m_assistants[i]);
        const bool onLeft = i % 2 == 0;
        const float x =
            onLeft ? line - m_spacing.sibling - child.maxX : line + m_spacing.sibling - child.minX;
        state.boxLeft = std::min(state.boxLeft, x + child.minX);
        state.boxRight = std::max(state.boxRight, x + child.maxX);
        rowHeight = std::max(rowHeight, child.bottom - m_spacing.level);
        place(m_assistants[i], x, y, false);
        if (!onLeft || i + 1 == m_assistants.size()) {
            y += rowHeight + m_spacing.stack;
            rowHeight = 0;
        }
    }
    state.minX = state.boxLeft;
    state.maxX = state.boxRight;
    state.boxHeight = state.bottom = y - m_spacing.stack + m_spacing.level;
    return state.boxHeight;
}

template <class Store> void Engine<Store>::findGroups(bool isRoot)
{
    const std::span<const Child> children(m_children);
    for (size_t i = 0; i < children.size();) {
        size_t count = 1;
        while (children[i].leaf && i + count < children.size() && children[i + count].leaf) {
            ++count;
        }
        const int columns = children[i].leaf ? columnsFor(children.subspan(i, count), isRoot) : 0;
        if (columns > 0) {
            appendGroup(i, count, columns);
        } else {
            for (size_t k = i; k < i + count; ++k) {
                appendGroup(k, 1, 0);
            }
        }
        i += count;
    }
}

/// In how many columns leaves that follow one another are stacked; 0: they stand side by side.
template <class Store>
int Engine<Store>::columnsFor(std::span<const Child> leaves, bool isRoot) const
{
    if (m_spacing.leaves == Leaves::Beside || leaves.size() < 2) {
        return 0;
    }
    if (m_spacing.leaves == Leaves::Stacked) {
        return 1;
    }
    float widest = 0;
    float beside = 0;
    float high = 0;
    for (const Child &leaf : leaves) {
        widest = std::max(widest, leaf.width);
        beside += leaf.width + m_spacing.sibling;
        high += leaf.height + m_spacing.stack;
    }
    if (isRoot && (leaves.size() < 3 || beside <= m_spacing.row)) {
        return 0;
    }
    const float wide =
        (widest + m_spacing.indent + m_spacing.sibling) / (isRoot ? rootAspect : aspect);
    const float fewer = std::max(1.0F, std::floor(std::sqrt(high / wide)));
    const auto size = [&](float columns) { return std::max(columns * wide, high / columns); };
    return static_cast<int>(size(fewer) <= size(fewer + 1) ? fewer : fewer + 1);
}

template <class Store> void Engine<Store>::appendGroup(size_t from, size_t count, int columns)
{
    const Child &first = m_children[from];
    Group group{.leader = first.node,
                .from = static_cast<int>(from),
                .count = static_cast<int>(count),
                .columns = columns,
                .width = first.width};
    if (columns > 0) {
        const float height = arrangeBlock(group);
        claim(group.leader, -m_spacing.indent, group.width - m_spacing.indent,
              height + m_spacing.level);
    } else if (first.leaf) {
        claim(group.leader, 0, first.width, first.height + m_spacing.level);
    }
    m_groups.push_back(group);
    separate(m_groups.size() - 1);
}

/// Places the leaves of a block from its leader on, column by column; returns the block's height.
template <class Store> float Engine<Store>::arrangeBlock(Group &group)
{
    const int rows = (group.count + group.columns - 1) / group.columns;
    float x = 0;
    float y = 0;
    float columnWidth = 0;
    float height = 0;
    for (int i = 0; i < group.count; ++i) {
        if (i > 0 && i % rows == 0) {
            x += columnWidth + m_spacing.sibling + m_spacing.indent;
            columnWidth = y = 0;
        }
        Child &leaf = m_children[static_cast<size_t>(group.from + i)];
        leaf.x = x;
        leaf.y = y;
        columnWidth = std::max(columnWidth, leaf.width);
        height = std::max(height, y + leaf.height);
        y += leaf.height + m_spacing.stack;
    }
    group.width = m_spacing.indent + x + columnWidth;
    return height;
}

/// Sets what a leaf claims, which is more than its card where it leads a block.
template <class Store> void Engine<Store>::claim(int leaf, float left, float right, float height)
{
    const State &old = at(leaf);
    if (old.boxLeft == left && old.boxRight == right && old.boxHeight == height) {
        return;
    }
    State &state = m_store.edit(leaf);
    state.boxLeft = state.minX = left;
    state.boxRight = state.maxX = right;
    state.boxHeight = state.bottom = height;
}

template <class Store> void Engine<Store>::stepRight(Walker &walker, int end) const
{
    const Step &step = at(walker.node).right;
    walker = walker.node == end ? Walker{-1, 0, 0}
                                : Walker{step.node, walker.x + step.x, walker.y + step.y};
}

template <class Store> void Engine<Store>::stepLeft(Walker &walker, int end) const
{
    const Step &step = at(walker.node).left;
    walker = walker.node == end ? Walker{-1, 0, 0}
                                : Walker{step.node, walker.x + step.x, walker.y + step.y};
}

/// Moves a group just so far right that it is clear of the groups before it.
template <class Store> void Engine<Store>::separate(size_t index)
{
    Group &group = m_groups[index];
    const float bottom = m_top + at(group.leader).bottom;
    Walker right{-1, 0, 0};
    Walker left{group.leader, 0, m_top};
    if (index > 0) {
        right = {m_groups[index - 1].leader, m_groups[index - 1].x, m_top};
        group.x = unplaced;
        pushApart(index, right, left);
    }
    join(group, right, left);
    while (!m_lows.empty() && m_lows.back().bottom <= bottom) {
        m_lows.pop_back();
    }
    m_lows.push_back({bottom, static_cast<int>(index)});
}

/// Walks down the outlines that face one another, as far as the shallower one goes.
template <class Store> void Engine<Store>::pushApart(size_t index, Walker &right, Walker &left)
{
    Group &group = m_groups[index];
    const int leftEnd = at(group.leader).lowestLeft;
    float gap = m_spacing.sibling;
    size_t low = m_lows.size() - 1;
    while (right.node >= 0 && left.node >= 0) {
        const State &r = at(right.node);
        const State &l = at(left.node);
        const float rightBottom = right.y + r.boxHeight;
        const float leftBottom = left.y + l.boxHeight;
        while (low > 0 && rightBottom > m_lows[low].bottom) {
            --low;
        }
        const float least = right.x + r.boxRight + gap - left.x - l.boxLeft;
        if (least > group.x) {
            spread(static_cast<size_t>(m_lows[low].group), index, least - group.x);
            group.x = least;
        }
        gap = m_spacing.subtree;
        if (rightBottom <= leftBottom) {
            stepRight(right, m_lowestRight);
        }
        if (leftBottom <= rightBottom) {
            stepLeft(left, leftEnd);
        }
    }
}

/// Leads the outlines on from the shallower of the group and the groups before it to the deeper
/// one.
template <class Store>
void Engine<Store>::join(const Group &group, const Walker &right, const Walker &left)
{
    const State leader = at(group.leader);
    const float bottom = m_top + leader.bottom;
    const float lowestRightX = group.x + leader.lowestRightX;
    if (right.node >= 0) {
        const float endY = bottom - at(leader.lowestRight).boxHeight;
        m_store.edit(leader.lowestRight).right = {right.node, right.x - lowestRightX,
                                                  right.y - endY};
        return;
    }
    if (left.node >= 0) {
        if (!m_lows.empty()) {
            const float endY = m_bottom - at(m_lowestLeft).boxHeight;
            m_store.edit(m_lowestLeft).left = {left.node, group.x + left.x - m_lowestLeftX,
                                               left.y - endY};
        }
        m_lowestLeft = leader.lowestLeft;
        m_lowestLeftX = group.x + leader.lowestLeftX;
        m_bottom = bottom;
    }
    m_lowestRight = leader.lowestRight;
    m_lowestRightX = lowestRightX;
}

/// Groups between the two that pushed one another apart share the new room, so that none of them
/// stands alone.
template <class Store> void Engine<Store>::spread(size_t from, size_t to, float distance)
{
    const size_t gaps = to - from;
    if (gaps < 2 || !std::isfinite(distance)) { // neighbours, or where it stood first
        return;
    }
    const float share = distance / static_cast<float>(gaps);
    m_groups[from + 1].shift += share;
    m_groups[to].shift -= share;
    m_groups[to].change -= distance - share;
}

template <class Store> float Engine<Store>::centre(const Group &group) const
{
    return group.x + group.width / 2 - (group.columns > 0 ? m_spacing.indent : 0);
}

/// Shares out the spread and moves all groups so that the parent's card stands centred over them.
template <class Store> void Engine<Store>::centreGroups(const State &state)
{
    float shift = 0;
    float moved = 0;
    for (Group &group : m_groups) {
        shift += group.shift;
        moved += shift + group.change;
        group.x += moved;
    }
    float offset = state.width / 2 - (centre(m_groups.front()) + centre(m_groups.back())) / 2;
    if (state.hangs) {
        offset = m_spacing.indent - m_groups.front().x;
    }
    for (Group &group : m_groups) {
        group.x += offset;
    }
    m_lowestLeftX += offset;
    m_lowestRightX += offset;
}

template <class Store> void Engine<Store>::finish(State &state)
{
    state.hangs = m_groups.size() == 1 && m_groups.front().columns == 1 && m_assistants.empty();
    centreGroups(state);
    if (state.hangs) {
        m_top = state.height + m_spacing.level / 2;
    }
    state.boxHeight = m_top;
    for (const Group &group : m_groups) {
        const State &leader = at(group.leader);
        state.minX = std::min(state.minX, group.x + leader.minX);
        state.maxX = std::max(state.maxX, group.x + leader.maxX);
        state.bottom = std::max(state.bottom, m_top + leader.bottom);
        for (int i = 0; i < group.count; ++i) {
            const Child &child = m_children[static_cast<size_t>(group.from + i)];
            place(child.node, group.x + child.x, m_top + child.y, group.columns > 0);
        }
    }
    state.left = {m_groups.front().leader, m_groups.front().x, m_top};
    state.right = {m_groups.back().leader, m_groups.back().x, m_top};
    state.lowestLeft = m_lowestLeft;
    state.lowestRight = m_lowestRight;
    state.lowestLeftX = m_lowestLeftX;
    state.lowestRightX = m_lowestRightX;
}

template <class Store> void Engine<Store>::place(int child, float x, float y, bool stacked)
{
    const State &old = at(child);
    if (old.x != x || old.y != y || old.stacked != stacked) {
        State &state = m_store.edit(child);
        state.x = x;
        state.y = y;
        state.stacked = stacked;
    }
}

template class Engine<Flat>;
template class Engine<Pages<State>>;

State leafState(const Node &node, int self, float level)
{
    State state;
    state.width = node.width;
    state.height = node.height;
    state.parent = node.parent;
    state.boxRight = state.maxX = node.width;
    state.boxHeight = state.bottom = node.height + level;
    state.lowestLeft = state.lowestRight = self;
    state.assistant = node.assistant;
    return state;
}

Flat layAll(std::span<const Node> forest, const Spacing &spacing)
{
    Flat flat;
    flat.states.reserve(forest.size());
    for (const Node &node : forest) {
        flat.states.push_back(leafState(node, static_cast<int>(flat.states.size()), spacing.level));
    }
    Engine<Flat> engine(flat, spacing);
    for (int i = static_cast<int>(forest.size()) - 1; i >= 0; --i) {
        State &state = flat.edit(i);
        if (state.first >= 0) {
            engine.lay(i);
        }
        if (state.parent >= 0) {
            Q_ASSERT(state.parent < i);
            State &parent = flat.edit(state.parent);
            state.next = parent.first;
            parent.first = i;
        }
    }
    return flat;
}

Rows arrangeTrees(std::span<const Extent> trees, float gap)
{
    constexpr float wanted = 1.8F;
    float total = 0;
    float area = 0;
    float widest = 0;
    for (const Extent &tree : trees) {
        total += tree.width + gap;
        area += (tree.width + gap) * (tree.height + gap);
        widest = std::max(widest, tree.width);
    }
    const float target = std::max(widest, std::sqrt(wanted * area));
    const float limit = trees.size() <= 4 || total <= 2 * target ? total : target;
    Rows rows;
    rows.corners.reserve(trees.size());
    float x = 0;
    float y = 0;
    for (const Extent &tree : trees) {
        if (x > 0 && x + tree.width > limit) {
            x = 0;
            y = rows.height + gap;
        }
        rows.corners.push_back({x + tree.top, y});
        x += tree.width + gap;
        rows.width = std::max(rows.width, x - gap);
        rows.height = std::max(rows.height, y + tree.height);
    }
    return rows;
}

} // namespace facet::layout::detail
