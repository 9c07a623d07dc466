// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benches.h"
#include "layout/forest.h"
#include "plans.h"

#include <QFile>

#include <algorithm>
#include <benchmark/benchmark.h>
#include <cstdio>
#include <random>
#include <unordered_map>

namespace facet::bench {

namespace {

using layout::Forest;
using layout::Node;

double perNode(const std::vector<Node> &nodes)
{
    const double time = nanoseconds([&] { benchmark::DoNotOptimize(layout::tidyTree(nodes, {})); });
    return time / static_cast<double>(std::max<size_t>(1, nodes.size()));
}

/// The forest of a CSV file with the columns id,parent,w,h; a parent of −1: a root. The lines may
/// stand in any order as long as parents stand before their children, siblings in theirs.
std::vector<Node> readForest(const QString &path)
{
    std::vector<Node> nodes;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return nodes;
    }
    std::unordered_map<qint64, int> places;
    file.readLine();
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().trimmed().split(',');
        if (cells.size() < 4) {
            continue;
        }
        const auto parent = places.find(cells[1].toLongLong());
        places.emplace(cells[0].toLongLong(), static_cast<int>(nodes.size()));
        nodes.push_back({.parent = parent == places.end() ? -1 : parent->second,
                         .width = cells[2].toFloat(),
                         .height = cells[3].toFloat()});
    }
    return nodes;
}

int benchFile(const QString &path)
{
    const std::vector<Node> nodes = readForest(path);
    if (nodes.empty()) {
        std::fprintf(stderr,
                     "facet_bench: %s holds no tree; wanted are the columns id,parent,w,h.\n",
                     qPrintable(path));
        return 1;
    }
    report(QStringLiteral("layout"), static_cast<qint64>(nodes.size()), perNode(nodes), "ns/node");
    return 0;
}

void benchShapes(int count)
{
    std::vector<Node> chain;
    std::vector<Node> star;
    std::vector<Node> comb;
    for (int i = 0; i < count; ++i) {
        chain.push_back({.parent = i - 1, .width = 200, .height = 80});
        star.push_back({.parent = i == 0 ? -1 : 0, .width = 200, .height = 80});
        comb.push_back({.parent = i == 0 ? -1
                            : i % 2 == 1 ? i - 1
                                         : i - 2,
                        .width = 200,
                        .height = 80});
    }
    report(QStringLiteral("layout, chain"), count, perNode(chain), "ns/node");
    report(QStringLiteral("layout, star"), count, perNode(star), "ns/node");
    report(QStringLiteral("layout, comb"), count, perNode(comb), "ns/node");
}

/// One edit while a copy from before lives on, as the chart needs it for its animation.
void benchEdits(int count)
{
    const Forest start(realisticForest(count), {});
    Forest forest;
    Forest before;
    std::mt19937 random(5);
    const auto prepare = [&] {
        forest = start;
        before = forest;
    };
    const auto anyNode = [&] {
        return 1 + static_cast<int>(random() % static_cast<unsigned>(count - 1));
    };
    const double resize = nanoseconds(
        [&] {
            forest.resize(anyNode(), 300, static_cast<float>(60 + random() % 200));
            forest.update();
        },
        prepare);
    report(QStringLiteral("layout after one resize"), count, resize / 1000, "us");
    const double move = nanoseconds(
        [&] {
            const int node = anyNode();
            int target = anyNode();
            while (forest.firstChildOf(target) >= 0) {
                target = forest.firstChildOf(target);
            }
            for (int above = target; above >= 0; above = forest.parentOf(above)) {
                if (above == node) {
                    return;
                }
            }
            const std::vector<int> moved{node};
            forest.setChildren(target, moved);
            forest.update();
        },
        prepare);
    report(QStringLiteral("layout after one move"), count, move / 1000, "us");
    const double copy = nanoseconds([&] {
        const Forest shared = start;
        benchmark::DoNotOptimize(shared.size());
    });
    report(QStringLiteral("layout, copy"), count, copy / 1000, "us");
    const qint64 empty = memory();
    const auto held = std::make_unique<Forest>(realisticForest(count), layout::Spacing{});
    report(QStringLiteral("layout, memory"), count, static_cast<double>(memory() - empty) / count,
           "bytes/node");
}

int benchLayout(const QStringList &args)
{
    if (!args.isEmpty() && QFile::exists(args.first())) {
        return benchFile(args.first());
    }
    for (const int count : sizes(args, {1000, 10000, 100000, 1000000})) {
        report(QStringLiteral("layout"), count, perNode(realisticForest(count)), "ns/node");
    }
    for (const int count : sizes(args)) {
        benchShapes(count);
        benchEdits(count);
    }
    return 0;
}

[[maybe_unused]] const bool added =
    addBench({"layout",
              "[FILE.csv | SIZE...]  tidy layout: from scratch, odd shapes, after one edit; or a "
              "given tree (id,parent,w,h)",
              &benchLayout});

} // namespace

} // namespace facet::bench
