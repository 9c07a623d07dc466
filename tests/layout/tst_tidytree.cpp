// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trees.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <iterator>

using namespace facet::layout;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(TreeShape)

/// The properties of a tidy layout over random and odd forests.
class TestTidyTree : public QObject
{
    Q_OBJECT

private slots:
    void nothing();
    void one();
    void threeBelowOne();
    void cousinsMayOverlapInWidthOnly();
    void shallowSiblingsSpreadOut();
    void hangingStack();
    void blockOfColumns();
    void rootKeepsARow();
    void assistantsStandBesideTheLine();
    void randomForests_data();
    void randomForests();
    void oddShapes_data();
    void oddShapes();
    void manyRootsWrap();
    void fewRootsStayInARow();

private:
    static QString fault(const std::vector<Node> &nodes, const Placement &placement,
                         const Spacing &spacing);
};

namespace {

float centreOf(const Node &node, const Place &place) { return place.x + node.width / 2; }

std::vector<std::vector<size_t>> childrenOf(const std::vector<Node> &nodes)
{
    std::vector<std::vector<size_t>> children(nodes.size());
    for (size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].parent >= 0) {
            children[static_cast<size_t>(nodes[i].parent)].push_back(i);
        }
    }
    return children;
}

QString outside(const std::vector<Node> &nodes, const Placement &placement)
{
    for (size_t i = 0; i < nodes.size(); ++i) {
        const Place &p = placement.places[i];
        if (p.x < -0.02F || p.y < 0 || p.x + nodes[i].width > placement.width * 1.00001F + 0.02F
            || p.y + nodes[i].height > placement.height * 1.00001F + 0.02F) {
            return u"#%1 stands outside"_s.arg(i);
        }
    }
    return {};
}

/// A child that does not stand clear below its parent.
QString tooClose(const std::vector<Node> &nodes, const Placement &placement, const Spacing &spacing,
                 size_t parent, const std::vector<size_t> &children)
{
    const float least =
        placement.places[parent].y + nodes[parent].height + spacing.level / 2 - 0.02F;
    for (const size_t child : children) {
        if (placement.places[child].y < least) {
            return u"#%1 is too close below #%2"_s.arg(child).arg(parent);
        }
    }
    return {};
}

/// Two neighbours among children beside each other that are not in order or not clear.
QString outOfOrder(const std::vector<Node> &nodes, const Placement &placement,
                   const Spacing &spacing, const std::vector<size_t> &row)
{
    for (size_t i = 1; i < row.size(); ++i) {
        const float free =
            placement.places[row[i]].x - placement.places[row[i - 1]].x - nodes[row[i - 1]].width;
        if (free < spacing.sibling - 0.02F) {
            return u"#%1 and #%2 are out of order or too close"_s.arg(row[i - 1]).arg(row[i]);
        }
    }
    return {};
}

/// A parent that does not stand centred, one level above its @p row of children.
QString misplaced(const std::vector<Node> &nodes, const Placement &placement,
                  const Spacing &spacing, size_t parent, const std::vector<size_t> &row)
{
    const Place &above = placement.places[parent];
    const Place &first = placement.places[row.front()];
    const Place &last = placement.places[row.back()];
    const float middle =
        (centreOf(nodes[row.front()], first) + centreOf(nodes[row.back()], last)) / 2;
    if (std::abs(middle - centreOf(nodes[parent], above)) > 0.02F + std::abs(middle) * 1e-6F) {
        return u"#%1 is not centred over its children"_s.arg(parent);
    }
    if (std::abs(first.y - above.y - nodes[parent].height - spacing.level) > 0.02F) {
        return u"#%1 is not one level below #%2"_s.arg(row.front()).arg(parent);
    }
    return {};
}

} // namespace

QString TestTidyTree::fault(const std::vector<Node> &nodes, const Placement &placement,
                            const Spacing &spacing)
{
    QStringList faults{overlap(nodes, placement.places), outside(nodes, placement)};
    const std::vector<std::vector<size_t>> children = childrenOf(nodes);
    for (size_t parent = 0; parent < nodes.size(); ++parent) {
        const std::vector<size_t> &all = children[parent];
        std::vector<size_t> row; // without those that are stacked or stand beside the line
        std::ranges::copy_if(all, std::back_inserter(row), [&](size_t child) {
            return !placement.places[child].stacked && !nodes[child].assistant;
        });
        faults += tooClose(nodes, placement, spacing, parent, all);
        faults += outOfOrder(nodes, placement, spacing, row);
        if (!row.empty() && row.size() == all.size()) {
            faults += misplaced(nodes, placement, spacing, parent, row);
        }
    }
    faults.removeAll(QString());
    return faults.value(0);
}

void TestTidyTree::nothing()
{
    const Placement placement = tidyTree({}, {});
    QVERIFY(placement.places.empty());
    QCOMPARE(placement.width, 0.0F);
    QCOMPARE(placement.height, 0.0F);
}

void TestTidyTree::one()
{
    const std::vector<Node> nodes{{.width = 80, .height = 30}};
    const Placement placement = tidyTree(nodes, {});
    QCOMPARE(placement.places[0].x, 0.0F);
    QCOMPARE(placement.places[0].y, 0.0F);
    QCOMPARE(placement.width, 80.0F);
    QCOMPARE(placement.height, 30.0F);
}

void TestTidyTree::threeBelowOne()
{
    const Node child{.parent = 0, .width = 100, .height = 40};
    const std::vector<Node> nodes{{.width = 60, .height = 50}, child, child, child};
    const Placement placement = tidyTree(nodes, {.sibling = 10, .level = 20});
    QCOMPARE(placement.places[0].x, 130.0F);
    QCOMPARE(placement.places[1].x, 0.0F);
    QCOMPARE(placement.places[2].x, 110.0F);
    QCOMPARE(placement.places[3].x, 220.0F);
    QCOMPARE(placement.places[3].y, 70.0F);
    QCOMPARE(placement.width, 320.0F);
    QCOMPARE(placement.height, 110.0F);
}

void TestTidyTree::cousinsMayOverlapInWidthOnly()
{
    // The right child is low enough to stand under the left child, whose own children reach deeper.
    const std::vector<Node> nodes{{.width = 100, .height = 40},
                                  {.parent = 0, .width = 100, .height = 10},
                                  {.parent = 0, .width = 100, .height = 100},
                                  {.parent = 2, .width = 300, .height = 40}};
    const Placement placement = tidyTree(nodes, {.sibling = 10, .level = 20});
    QCOMPARE(placement.places[2].x - placement.places[1].x, 110.0F);
    QVERIFY(placement.places[3].x < placement.places[1].x + 100);
    QVERIFY(overlap(nodes, placement.places).isEmpty());
}

void TestTidyTree::shallowSiblingsSpreadOut()
{
    // Two wide subtrees push apart; the three leaves between them share the room evenly.
    std::vector<Node> nodes{{.width = 100, .height = 40}};
    for (int i = 0; i < 5; ++i) {
        nodes.push_back({.parent = 0, .width = 20, .height = 40});
    }
    nodes.push_back({.parent = 1, .width = 500, .height = 40});
    nodes.push_back({.parent = 5, .width = 500, .height = 40});
    const Placement placement =
        tidyTree(nodes, {.sibling = 10, .subtree = 10, .level = 20, .leaves = Leaves::Beside});
    const float step = (placement.places[5].x - placement.places[1].x) / 4;
    QVERIFY(step > 100);
    for (size_t i = 2; i < 5; ++i) {
        QVERIFY(std::abs(placement.places[i].x - placement.places[i - 1].x - step) < 0.1F);
    }
}

void TestTidyTree::hangingStack()
{
    std::vector<Node> nodes{{.width = 100, .height = 40},
                            {.parent = 0, .width = 100, .height = 40}};
    for (int i = 0; i < 3; ++i) {
        nodes.push_back({.parent = 1, .width = 100, .height = 40});
    }
    const Placement placement = tidyTree(nodes, {.level = 20, .stack = 5, .indent = 12});
    for (size_t i = 2; i < 5; ++i) {
        QVERIFY(placement.places[i].stacked);
        QCOMPARE(placement.places[i].x, placement.places[1].x + 12);
        QCOMPARE(placement.places[i].y,
                 placement.places[1].y + 40 + 10 + static_cast<float>(i - 2) * 45);
    }
    QVERIFY(!placement.places[1].stacked);
    QCOMPARE(tidyTree(nodes, {.leaves = Leaves::Beside}).places[3].stacked, false);
}

void TestTidyTree::blockOfColumns()
{
    std::vector<Node> nodes = star(201);
    const Placement placement = tidyTree(nodes, {});
    QVERIFY(placement.places[1].stacked);
    QVERIFY(overlap(nodes, placement.places).isEmpty());
    QVERIFY(placement.width < 3 * placement.height);
    QVERIFY(placement.height < 3 * placement.width);
    const float middle = placement.width / 2;
    QVERIFY(std::abs(centreOf(nodes[0], placement.places[0]) - middle) < 1);
    for (size_t i = 2; i < nodes.size(); ++i) { // column by column
        const Place &a = placement.places[i - 1];
        const Place &b = placement.places[i];
        QVERIFY(b.x > a.x || (b.x == a.x && b.y > a.y));
    }
}

void TestTidyTree::rootKeepsARow()
{
    const std::vector<Node> nodes = star(8);
    const Placement placement = tidyTree(nodes, {.row = 1000});
    QVERIFY(std::ranges::none_of(placement.places, &Place::stacked));
    const Placement narrow = tidyTree(nodes, {.row = 700});
    QVERIFY(narrow.places[1].stacked);
    QVERIFY(narrow.width < placement.width);
}

void TestTidyTree::assistantsStandBesideTheLine()
{
    std::vector<Node> nodes{{.width = 100, .height = 40}};
    for (int i = 0; i < 3; ++i) {
        nodes.push_back({.parent = 0, .width = 60, .height = 30, .assistant = true});
    }
    nodes.push_back({.parent = 0, .width = 100, .height = 40});
    nodes.push_back({.parent = 0, .width = 100, .height = 40});
    const Spacing spacing{.sibling = 10, .level = 20, .stack = 5};
    const Placement placement = tidyTree(nodes, spacing);
    const float line = placement.places[0].x + 50;
    QCOMPARE(placement.places[1].x + 60, line - 10);
    QCOMPARE(placement.places[2].x, line + 10);
    QCOMPARE(placement.places[1].y, 50.0F);
    QCOMPARE(placement.places[2].y, 50.0F);
    QCOMPARE(placement.places[3].y, 85.0F);
    QCOMPARE(placement.places[4].y, 85 + 30 + 20.0F);
    QCOMPARE((placement.places[4].x + placement.places[5].x) / 2 + 50, line);
    QVERIFY(overlap(nodes, placement.places).isEmpty());
}

void TestTidyTree::randomForests_data()
{
    QTest::addColumn<TreeShape>("shape");
    QTest::addColumn<Leaves>("leaves");
    for (const Leaves leaves : {Leaves::Beside, Leaves::Stacked, Leaves::Automatic}) {
        const auto tag = [leaves](const char *what) {
            return qPrintable(QLatin1StringView(what) + QString::number(static_cast<int>(leaves)));
        };
        QTest::newRow(tag("tiny")) << TreeShape{.nodes = 8, .reach = 8} << leaves;
        QTest::newRow(tag("deep")) << TreeShape{.nodes = 120, .reach = 4} << leaves;
        QTest::newRow(tag("bushy")) << TreeShape{.nodes = 200, .reach = 80} << leaves;
        QTest::newRow(tag("equal cards"))
            << TreeShape{.nodes = 200, .reach = 30, .varied = false} << leaves;
        QTest::newRow(tag("roots")) << TreeShape{.nodes = 150, .reach = 20, .roots = 15} << leaves;
        QTest::newRow(tag("assistants"))
            << TreeShape{.nodes = 150, .reach = 20, .roots = 2, .assistants = 20} << leaves;
    }
}

void TestTidyTree::randomForests()
{
    QFETCH(TreeShape, shape);
    QFETCH(Leaves, leaves);
    const Spacing spacing{.row = 400, .leaves = leaves};
    for (unsigned seed = 0; seed < 150; ++seed) {
        const std::vector<Node> nodes = randomForest(seed, shape);
        const Placement placement = tidyTree(nodes, spacing);
        QCOMPARE(placement.places.size(), nodes.size());
        const QString found = fault(nodes, placement, spacing);
        QVERIFY2(found.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(found)));
        const Placement again = tidyTree(nodes, spacing);
        for (size_t i = 0; i < nodes.size(); ++i) {
            QVERIFY(again.places[i].x == placement.places[i].x
                    && again.places[i].y == placement.places[i].y);
        }
    }
}

void TestTidyTree::oddShapes_data()
{
    QTest::addColumn<std::vector<Node>>("nodes");
    QTest::newRow("chain") << chain(100'000);
    QTest::newRow("star") << star(100'000);
    QTest::newRow("comb") << comb(100'000);
    std::vector<Node> islands = star(100'000);
    for (Node &node : islands) {
        node.parent = -1;
    }
    QTest::newRow("islands") << islands;
}

void TestTidyTree::oddShapes()
{
    QFETCH(std::vector<Node>, nodes);
    for (const Leaves leaves : {Leaves::Beside, Leaves::Stacked, Leaves::Automatic}) {
        const Spacing spacing{.leaves = leaves};
        const Placement placement = tidyTree(nodes, spacing);
        QCOMPARE(outside(nodes, placement), QString());
        if (leaves != Leaves::Stacked) { // a pile a hundred thousand high is too much for comparing
                                         // sideways
            QCOMPARE(overlap(std::vector<Node>(nodes.begin(), nodes.begin() + 3000),
                             std::vector<Place>(placement.places.begin(),
                                                placement.places.begin() + 3000)),
                     QString());
        }
    }
}

void TestTidyTree::manyRootsWrap()
{
    std::vector<Node> nodes(400, Node{.width = 240, .height = 120});
    const Placement placement = tidyTree(nodes, {});
    QVERIFY(overlap(nodes, placement.places).isEmpty());
    QVERIFY(placement.width < 3 * placement.height);
    QVERIFY(placement.height < placement.width);
}

void TestTidyTree::fewRootsStayInARow()
{
    const std::vector<Node> nodes(4, Node{.width = 240, .height = 120});
    const Placement placement = tidyTree(nodes, {.root = 50});
    for (size_t i = 0; i < nodes.size(); ++i) {
        QCOMPARE(placement.places[i].x, static_cast<float>(i) * 290);
        QCOMPARE(placement.places[i].y, 0.0F);
    }
}

QTEST_APPLESS_MAIN(TestTidyTree)
#include "tst_tidytree.moc"
