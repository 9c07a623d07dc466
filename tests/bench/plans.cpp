// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plans.h"

#include "model/planbuilder.h"

#include <array>
#include <deque>
#include <random>

namespace facet::bench {

namespace {

constexpr std::array areas{"Customer", "Product", "Regional", "Corporate",
                           "Digital",  "Field",   "Public",   "People"};
constexpr std::array tasks{"Service",    "Marketing",  "Communications", "Research",
                           "Operations", "Recruiting", "Press"};
constexpr std::array firstNames{"Anna",   "Bilal",  "Chloé", "Dmitri", "Emeka",
                                "Fatima", "Giulia", "Hiro",  "Ines"};
constexpr std::array lastNames{"Okafor", "Berg",   "Lindqvist", "Marchetti",
                               "Sato",   "Haddad", "Novák",     "Pereira"};
constexpr std::array titles{"Head",      "Community manager", "Analyst", "Editor",
                            "Developer", "Campaign manager",  "Agent"};

template <size_t N> QString pick(const std::array<const char *, N> &words, std::mt19937 &random)
{
    return QString::fromUtf8(words[random() % N]);
}

/// Children per node, level by level, until the tree is big enough.
std::vector<std::vector<int>> growChildren(int count)
{
    std::mt19937 random(static_cast<unsigned>(count));
    std::vector<std::vector<int>> children(static_cast<size_t>(count));
    std::deque<int> open{0};
    int next = 1;
    while (next < count) {
        const int parent = open.front();
        open.pop_front();
        const int wanted = 3 + static_cast<int>(random() % 10);
        for (int i = 0; i < wanted && next < count; ++i, ++next) {
            children[static_cast<size_t>(parent)].push_back(next);
            open.push_back(next);
        }
    }
    return children;
}

} // namespace

std::vector<int> realisticParents(int count)
{
    const std::vector<std::vector<int>> children = growChildren(count);
    std::vector<int> parents;
    parents.reserve(children.size());
    std::vector<std::pair<int, int>> open{{0, -1}};
    while (!open.empty()) {
        const auto [node, parent] = open.back();
        open.pop_back();
        const int place = static_cast<int>(parents.size());
        parents.push_back(parent);
        const std::vector<int> &below = children[static_cast<size_t>(node)];
        for (auto child = below.rbegin(); child != below.rend(); ++child) {
            open.emplace_back(*child, place);
        }
    }
    return parents;
}

std::vector<layout::Node> realisticForest(int count)
{
    std::mt19937 random(7);
    std::vector<layout::Node> nodes;
    for (const int parent : realisticParents(count)) {
        nodes.push_back({.parent = parent,
                         .width = static_cast<float>(160 + random() % 120),
                         .height = static_cast<float>(60 + random() % 140)});
    }
    return nodes;
}

Plan realisticPlan(int units, int people)
{
    std::mt19937 random(11);
    PlanBuilder builder;
    const std::vector<int> parents = realisticParents(units);
    const auto unitId = [](int index) { return Id<Unit>{1000 + index}; };
    for (int i = 0; i < units; ++i) {
        const int parent = parents[static_cast<size_t>(i)];
        builder.put(Unit{.id = unitId(i),
                         .parent = parent < 0 ? Id<Unit>() : unitId(parent),
                         .order = static_cast<double>(i),
                         .name = pick(areas, random) + u' ' + pick(tasks, random) + u' '
                             + QString::number(i),
                         .kind = parent < 0 ? UnitKind::Organisation
                             : parent == 0  ? UnitKind::Department
                                            : UnitKind::Team,
                         .hub = random() % 50 == 0});
    }
    const auto level = [&random] { return static_cast<int>(random() % 5); };
    for (int i = 0; i < people; ++i) {
        const Id<Position> position{10'000'000 + i};
        const Id<Person> person{20'000'000 + i};
        builder.put(Position{.id = position,
                             .unit = unitId(i % units),
                             .order = static_cast<double>(i),
                             .title = pick(titles, random),
                             .head = i < units});
        builder.put(Person{.id = person,
                           .name = pick(firstNames, random) + u' ' + pick(lastNames, random),
                           .marketing = level(),
                           .publicRelations = level() / 2,
                           .technical = level(),
                           .communications = level() / 2,
                           .human = level(),
                           .stage = static_cast<Stage>(random() % 5)});
        if (random() % 20 != 0) {
            builder.put(Holding{.id = {30'000'000 + i}, .position = position, .person = person});
        }
    }
    return builder.build();
}

} // namespace facet::bench
