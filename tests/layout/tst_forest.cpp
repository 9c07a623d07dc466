// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layout/forest.h"
#include "trees.h"

#include <QTest>

#include <algorithm>

using namespace facet::layout;
using namespace Qt::StringLiterals;

/// A forest that is edited must always stand as if it had been laid out from scratch.
class TestForest : public QObject
{
    Q_OBJECT

private slots:
    void sameAsTidyTree();
    void edits_data();
    void edits();
    void copiesAreIndependent();
    void neighbours();
    void visitFindsWhatIsInView();
    void visitSumsUpSmallSubtrees();
    void editTouchesFewNodes();
    void deepChain();
};

namespace {

/// Every shown node's box, by its number; one walk, whatever the depth.
std::vector<Box> boxesOf(const Forest &forest)
{
    std::vector<Box> boxes(static_cast<size_t>(forest.size()));
    forest.visit({0, 0, forest.width(), forest.height()}, 0,
                 [&](int node, const Box &box) { boxes[static_cast<size_t>(node)] = box; });
    return boxes;
}

/// What the forest holds now, as nodes in depth-first order, with each one's number in the forest.
struct Listing
{
    std::vector<Node> nodes;
    std::vector<int> numbers;
};

Listing listingOf(const Forest &forest)
{
    Listing list;
    const std::vector<Box> boxes = boxesOf(forest);
    std::vector<std::pair<int, int>> open; // node, index of its parent
    for (auto root = forest.roots().rbegin(); root != forest.roots().rend(); ++root) {
        open.emplace_back(*root, -1);
    }
    while (!open.empty()) {
        const auto [node, parent] = open.back();
        open.pop_back();
        const int index = static_cast<int>(list.nodes.size());
        const Box &box = boxes[static_cast<size_t>(node)];
        list.nodes.push_back({.parent = parent,
                              .width = static_cast<float>(box.width),
                              .height = static_cast<float>(box.height)});
        list.numbers.push_back(node);
        const std::vector<int> children = forest.childrenOf(node);
        for (auto child = children.rbegin(); child != children.rend(); ++child) {
            open.emplace_back(*child, index);
        }
    }
    return list;
}

/// "#5 stands elsewhere", or nothing.
QString differenceFromScratch(const Forest &forest)
{
    const Listing list = listingOf(forest);
    const Forest fresh(list.nodes, forest.spacing());
    const std::vector<Box> are = boxesOf(forest);
    const std::vector<Box> shouldBe = boxesOf(fresh);
    for (size_t i = 0; i < list.nodes.size(); ++i) {
        const Box &is = are[static_cast<size_t>(list.numbers[i])];
        const Box &should = shouldBe[i];
        if (is.x != should.x || is.y != should.y
            || forest.isStacked(list.numbers[i]) != fresh.isStacked(static_cast<int>(i))) {
            return u"#%1 stands at %2, %3 instead of %4, %5"_s.arg(list.numbers[i])
                .arg(is.x)
                .arg(is.y)
                .arg(should.x)
                .arg(should.y);
        }
    }
    if (forest.width() != fresh.width() || forest.height() != fresh.height()) {
        return u"the size differs"_s;
    }
    return {};
}

/// One random edit: resize, add, move or remove.
void editAtRandom(Forest &forest, std::mt19937 &random)
{
    const std::vector<int> shown = listingOf(forest).numbers;
    const auto below = [&](size_t limit) { return static_cast<size_t>(random() % limit); };
    const int node = shown[below(shown.size())];
    const auto insert = [&](int parent, int child) {
        std::vector<int> children = forest.childrenOf(parent);
        std::erase(children, child);
        children.insert(children.begin() + static_cast<std::ptrdiff_t>(below(children.size() + 1)),
                        child);
        forest.setChildren(parent, children);
    };
    switch (below(5)) {
    case 0:
    case 1:
        forest.resize(node, static_cast<float>(40 + below(200)),
                      static_cast<float>(20 + below(160)));
        break;
    case 2:
        insert(below(10) == 0 ? Forest::root : node,
               forest.add(static_cast<float>(40 + below(200)), 50));
        break;
    case 3: {
        const int target = below(10) == 0 ? Forest::root : shown[below(shown.size())];
        for (int above = target; above >= 0; above = forest.parentOf(above)) {
            if (above == node) {
                return;
            }
        }
        insert(target, node);
        break;
    }
    case 4: {
        if (shown.size() < 20 || forest.firstChildOf(node) >= 0) {
            return;
        }
        const int parent = forest.parentOf(node);
        std::vector<int> children = forest.childrenOf(parent);
        std::erase(children, node);
        forest.setChildren(parent, children);
        break;
    }
    }
}

} // namespace

void TestForest::sameAsTidyTree()
{
    for (unsigned seed = 0; seed < 50; ++seed) {
        const std::vector<Node> nodes =
            randomForest(seed, {.nodes = 200, .reach = 25, .roots = 3, .assistants = 5});
        const Placement placement = tidyTree(nodes, {});
        const Forest forest(nodes, {});
        for (size_t i = 0; i < nodes.size(); ++i) {
            const Box box = forest.boxOf(static_cast<int>(i));
            QVERIFY(qAbs(box.x - static_cast<double>(placement.places[i].x)) < 0.1);
            QVERIFY(qAbs(box.y - static_cast<double>(placement.places[i].y)) < 0.1);
            QCOMPARE(forest.isStacked(static_cast<int>(i)), placement.places[i].stacked);
        }
        QCOMPARE(forest.width(), static_cast<double>(placement.width));
    }
}

void TestForest::edits_data()
{
    QTest::addColumn<int>("reach");
    QTest::addColumn<int>("roots");
    QTest::addColumn<Leaves>("leaves");
    QTest::newRow("deep") << 3 << 1 << Leaves::Automatic;
    QTest::newRow("bushy") << 40 << 1 << Leaves::Automatic;
    QTest::newRow("beside") << 20 << 2 << Leaves::Beside;
    QTest::newRow("stacked") << 20 << 2 << Leaves::Stacked;
    QTest::newRow("roots") << 20 << 12 << Leaves::Automatic;
}

void TestForest::edits()
{
    QFETCH(int, reach);
    QFETCH(int, roots);
    QFETCH(Leaves, leaves);
    for (unsigned seed = 0; seed < 12; ++seed) {
        std::mt19937 random(seed);
        const std::vector<Node> nodes =
            randomForest(seed, {.nodes = 120, .reach = reach, .roots = roots});
        Forest forest(nodes, {.row = 500, .leaves = leaves});
        for (int step = 0; step < 60; ++step) {
            const int together = 1 + static_cast<int>(random() % 3);
            for (int i = 0; i < together; ++i) {
                editAtRandom(forest, random);
            }
            forest.update();
            const QString found = differenceFromScratch(forest);
            QVERIFY2(found.isEmpty(),
                     qPrintable(u"seed %1, step %2: %3"_s.arg(seed).arg(step).arg(found)));
        }
    }
}

void TestForest::copiesAreIndependent()
{
    const Forest before(randomForest(1, {.nodes = 500, .reach = 40}), {});
    std::vector<Box> boxes;
    for (int i = 0; i < before.size(); ++i) {
        boxes.push_back(before.boxOf(i));
    }
    Forest after = before;
    std::mt19937 random(3);
    for (int i = 0; i < 50; ++i) {
        editAtRandom(after, random);
        after.update();
    }
    for (int i = 0; i < before.size(); ++i) {
        const Box box = before.boxOf(i);
        const Box &was = boxes[static_cast<size_t>(i)];
        QVERIFY(box.x == was.x && box.y == was.y && box.width == was.width
                && box.height == was.height);
    }
    QCOMPARE(differenceFromScratch(before), QString());
}

void TestForest::neighbours()
{
    const std::vector<Node> nodes{{.width = 10, .height = 10},
                                  {.width = 10, .height = 10},
                                  {.parent = 0, .width = 10, .height = 10},
                                  {.parent = 0, .width = 10, .height = 10},
                                  {.parent = -2, .width = 10, .height = 10}};
    const Forest forest(nodes, {});
    QCOMPARE(forest.roots(), (std::vector<int>{0, 1}));
    QCOMPARE(forest.childrenOf(0), (std::vector<int>{2, 3}));
    QCOMPARE(forest.nextSiblingOf(0), 1);
    QCOMPARE(forest.nextSiblingOf(1), -1);
    QCOMPARE(forest.previousSiblingOf(1), 0);
    QCOMPARE(forest.nextSiblingOf(2), 3);
    QCOMPARE(forest.previousSiblingOf(3), 2);
    QCOMPARE(forest.previousSiblingOf(2), -1);
    QVERIFY(!forest.isShown(4));
    QVERIFY(forest.isShown(3));
}

void TestForest::visitFindsWhatIsInView()
{
    for (unsigned seed = 0; seed < 30; ++seed) {
        const std::vector<Node> nodes = randomForest(seed, {.nodes = 300, .reach = 30, .roots = 2});
        const Forest forest(nodes, {});
        const Box area{forest.width() * 0.3, forest.height() * 0.3, forest.width() * 0.2,
                       forest.height() * 0.3};
        std::vector<bool> seen(nodes.size());
        std::vector<int> order;
        forest.visit(area, 0, [&](int node, const Box &box) {
            const Box should = forest.boxOf(node);
            QVERIFY(box.x == should.x && box.y == should.y);
            seen[static_cast<size_t>(node)] = true;
            order.push_back(node);
        });
        for (int i = 0; i < forest.size(); ++i) {
            if (forest.boxOf(i).meets(area)) {
                QVERIFY(seen[static_cast<size_t>(i)]);
            }
        }
        for (size_t i = 0; i < order.size(); ++i) {
            const int parent = forest.parentOf(order[i]);
            QVERIFY(
                parent < 0
                || std::find(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(i), parent)
                    != order.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }
}

void TestForest::visitSumsUpSmallSubtrees()
{
    const Forest forest(randomForest(5, {.nodes = 3000, .reach = 300}), {});
    int all = 0;
    int few = 0;
    const Box everywhere{0, 0, forest.width(), forest.height()};
    forest.visit(everywhere, 0, [&](int, const Box &) { ++all; });
    forest.visit(everywhere, 1000, [&](int, const Box &) { ++few; });
    QCOMPARE(all, 3000);
    QVERIFY(few < 2000);
}

void TestForest::editTouchesFewNodes()
{
    // A count instead of a time: how many cards change their place relative to their parent when
    // one card grows.
    const std::vector<Node> nodes = randomForest(9, {.nodes = 20'000, .reach = 4000});
    const Forest before(nodes, {});
    Forest after = before;
    after.resize(15'000, 400, 300);
    after.update();
    int moved = 0;
    for (int i = 0; i < before.size(); ++i) {
        const Box p = before.boxOf(std::max(0, before.parentOf(i)));
        const Box q = after.boxOf(std::max(0, before.parentOf(i)));
        const Box a = before.boxOf(i);
        const Box b = after.boxOf(i);
        moved += qAbs((a.x - p.x) - (b.x - q.x)) > 0.01 || qAbs((a.y - p.y) - (b.y - q.y)) > 0.01
            ? 1
            : 0;
    }
    QVERIFY(moved > 0);
    QVERIFY2(moved < 400, qPrintable(QString::number(moved)));
    QCOMPARE(differenceFromScratch(after), QString());
}

void TestForest::deepChain()
{
    Forest forest(chain(100'000), {});
    forest.resize(99'999, 500, 40);
    forest.resize(50'000, 10, 400);
    forest.update();
    QCOMPARE(differenceFromScratch(forest), QString());
    forest.setChildren(50'000, {});
    forest.update();
    QVERIFY(forest.isShown(50'000));
    QVERIFY(!forest.isShown(50'001));
    QCOMPARE(forest.height(), 50'000 * 84.0 + 400);
}

QTEST_APPLESS_MAIN(TestForest)
#include "tst_forest.moc"
