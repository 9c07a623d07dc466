// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/tidytree.h"

#include <QString>

#include <random>
#include <vector>

namespace facet::layout {

/// How random trees look.
struct TreeShape
{
    int nodes = 100;
    int reach = 10; ///< a parent is drawn among so many nodes before; small: deep, big: bushy
    int roots = 1;
    int assistants = 0; ///< of a hundred
    bool varied = true; ///< cards of many sizes
};

inline std::vector<Node> randomForest(unsigned seed, const TreeShape &shape)
{
    std::mt19937 random(seed);
    const auto below = [&](int limit) {
        return static_cast<int>(random() % static_cast<unsigned>(limit));
    };
    std::vector<Node> nodes;
    for (int i = 0; i < shape.nodes; ++i) {
        Node node{.parent = i < shape.roots ? -1 : i - 1 - below(std::min(i, shape.reach)),
                  .width = 240,
                  .height = 120};
        if (shape.varied) {
            node.width = static_cast<float>(40 + below(200));
            node.height = static_cast<float>(20 + below(160));
        }
        node.assistant = node.parent >= 0 && below(100) < shape.assistants;
        nodes.push_back(node);
    }
    return nodes;
}

inline std::vector<Node> chain(int count)
{
    std::vector<Node> nodes;
    for (int i = 0; i < count; ++i) {
        nodes.push_back({.parent = i - 1, .width = 100, .height = 40});
    }
    return nodes;
}

inline std::vector<Node> star(int count)
{
    std::vector<Node> nodes;
    for (int i = 0; i < count; ++i) {
        nodes.push_back({.parent = i == 0 ? -1 : 0, .width = 100, .height = 40});
    }
    return nodes;
}

/// A chain in which each node has a leaf besides.
inline std::vector<Node> comb(int count)
{
    std::vector<Node> nodes;
    for (int i = 0; i < count; ++i) {
        nodes.push_back({.parent = i == 0 ? -1
                             : i % 2 == 1 ? i - 1
                                          : i - 2,
                         .width = 100,
                         .height = 40});
    }
    return nodes;
}

/// "#3 and #8 overlap", or nothing: compares each node with those that begin before it ends, from
/// left to right.
inline QString overlap(const std::vector<Node> &nodes, const std::vector<Place> &places,
                       float slack = 0.02F)
{
    std::vector<size_t> order(nodes.size());
    for (size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::ranges::sort(order, [&](size_t a, size_t b) { return places[a].x < places[b].x; });
    for (size_t i = 0; i < order.size(); ++i) {
        const size_t a = order[i];
        for (size_t k = i + 1; k < order.size(); ++k) {
            const size_t b = order[k];
            if (places[b].x >= places[a].x + nodes[a].width - slack) {
                break;
            }
            if (places[a].y < places[b].y + nodes[b].height - slack
                && places[b].y < places[a].y + nodes[a].height - slack) {
                return QStringLiteral("#%1 and #%2 overlap").arg(a).arg(b);
            }
        }
    }
    return {};
}

} // namespace facet::layout
