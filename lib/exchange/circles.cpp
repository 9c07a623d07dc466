// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "circles.h"

#include <algorithm>

namespace facet::exchange {

namespace {

enum class Seen : char { No, OnPath, Done };

QList<int> circleFrom(const std::vector<int> &parents, int member)
{
    QList<int> circle{member};
    for (int next = parents[static_cast<size_t>(member)]; next != member;
         next = parents[static_cast<size_t>(next)]) {
        circle.append(next);
    }
    std::ranges::rotate(circle, std::ranges::min_element(circle));
    return circle;
}

} // namespace

QList<QList<int>> cutCircles(std::vector<int> &parents)
{
    QList<QList<int>> circles;
    std::vector<Seen> seen(parents.size(), Seen::No);
    std::vector<int> path;
    for (size_t start = 0; start < parents.size(); ++start) {
        path.clear();
        int next = static_cast<int>(start);
        while (next >= 0 && seen[static_cast<size_t>(next)] == Seen::No) {
            seen[static_cast<size_t>(next)] = Seen::OnPath;
            path.push_back(next);
            next = parents[static_cast<size_t>(next)];
        }
        if (next >= 0 && seen[static_cast<size_t>(next)] == Seen::OnPath) {
            circles.append(circleFrom(parents, next));
            parents[static_cast<size_t>(circles.last().first())] = -1;
        }
        for (const int member : path) {
            seen[static_cast<size_t>(member)] = Seen::Done;
        }
    }
    return circles;
}

} // namespace facet::exchange
