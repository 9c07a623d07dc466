// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charttext.h"
#include "model/navigate.h"

#include <QTest>

using namespace facet;
using namespace facet::render;
using namespace Qt::StringLiterals;
using facet::test::chartOf;
using facet::test::describe;
using facet::test::testTheme;

/// The org chart as a value: what it shows where.
class TestOrgChart : public QObject
{
    Q_OBJECT

private slots:
    void empty();
    void contentOfCards();
    void seatsThatNobodyHolds();
    void drawingOrder();
    void neighbours();
    void cardsDoNotOverlap();
    void findsWhatIsAtAPoint();
    void findsLines();
    void collapsing();
    void branchesAndLevels();
    void mirrored();
    void colours_data();
    void colours();
    void colouringByFacet();
    void legend();
    void cyclesAreLeftOut();
};

void TestOrgChart::empty()
{
    const OrgChart chart;
    QCOMPARE(chart.count(), 0);
    QVERIFY(chart.bounds().isEmpty());
    QVERIFY(!chart.unitAt(QPointF(0, 0)));
    QVERIFY(!chart.unitAt(0));
    QCOMPARE(chart.indexOf(Id<Unit>{1}), -1);
    QVERIFY(chart.rectOf(Id<Unit>{1}).isNull());
    QVERIFY(chart.content(Id<Unit>{1}).name.isEmpty());
}

void TestOrgChart::contentOfCards()
{
    const ChartPlan some;
    const OrgChart chart = chartOf(some);
    const CardContent marketing = chart.content(some.unit(u"Marketing"_s));
    QCOMPARE(marketing.head, u"Ada Lindqvist"_s);
    QCOMPARE(marketing.headcount, 3);
    QCOMPARE(marketing.people.size(), 3);
    QVERIFY(marketing.people[0].contains(u"Tom Kern"_s)
            && marketing.people[0].contains(u"Campaign manager"_s));
    QVERIFY(marketing.people[2].startsWith(u"Vacant"_s));
    QCOMPARE(marketing.index, std::optional(62.0));
    QCOMPARE(marketing.level, assess::Level::Connected);
    QCOMPARE(marketing.colourWord, u"Connected"_s);
    QVERIFY(!marketing.hub);
    QCOMPARE(marketing.facets, (std::array{true, true, false, true, false}));

    const CardContent support =
        chart.content(some.unit(u"Customer Service and Community Support"_s));
    QVERIFY(support.hub);
    QCOMPARE(support.headcount, 10);
    QCOMPARE(support.people.size(), mostLines - 1);
    QCOMPARE(support.more, 2);

    const CardContent root = chart.content(some.unit(u"Meridian Outdoor Company"_s));
    QCOMPARE(root.headcount, 31);
    QCOMPARE(root.facets, (std::array{true, true, true, true, true}));
    const CardContent legal = chart.content(some.unit(u"Legal"_s));
    QVERIFY(!legal.index);
    QCOMPARE(legal.colourWord, u"No data"_s);
    QVERIFY(legal.head.isEmpty());
}

void TestOrgChart::seatsThatNobodyHolds()
{
    const ChartPlan some;
    const OrgChart chart = chartOf(some);
    const CardContent personnel = chart.content(some.unit(u"Human Resources"_s));
    QVERIFY(personnel.head.isEmpty());
    QVERIFY(personnel.headLine.isVacant());
    QVERIFY(!personnel.headLine.object.isNull());
    const CardContent web = chart.content(some.unit(u"Web and Apps"_s));
    QCOMPARE(web.headcount, 14);
    QVERIFY(web.people.last().startsWith(u"12"_s));
    const CardContent bare =
        chart.withOptions({.people = false}).content(some.unit(u"Web and Apps"_s));
    QVERIFY(bare.people.isEmpty());
    QCOMPARE(bare.more, 0);
    QCOMPARE(bare.headcount, 14);
}

void TestOrgChart::drawingOrder()
{
    const ChartPlan some(ChartPlan::Script::Latin, 200);
    const OrgChart chart = chartOf(some);
    QList<Id<Unit>> order;
    for (int i = 0; i < chart.count(); ++i) {
        order.append(chart.unitAt(i));
        QCOMPARE(chart.indexOf(order.last()), i);
        QVERIFY(chart.isShown(order.last()));
    }
    QCOMPARE(order, unitsInOrder(some.plan));
    QVERIFY(!chart.unitAt(chart.count()));
    QVERIFY(!chart.unitAt(-1));
}

void TestOrgChart::neighbours()
{
    const ChartPlan some;
    const OrgChart chart = chartOf(some);
    const Id<Unit> root = some.unit(u"Meridian Outdoor Company"_s);
    const Id<Unit> marketing = some.unit(u"Marketing"_s);
    const Id<Unit> support = some.unit(u"Customer Service and Community Support"_s);
    QCOMPARE(chart.parentOf(marketing), root);
    QVERIFY(!chart.parentOf(root));
    QCOMPARE(chart.firstChildOf(root), marketing);
    QCOMPARE(chart.nextSiblingOf(marketing), support);
    QCOMPARE(chart.previousSiblingOf(support), marketing);
    QVERIFY(!chart.previousSiblingOf(marketing));
    QVERIFY(!chart.firstChildOf(marketing));
    QVERIFY(!chart.nextSiblingOf(some.unit(u"Product Development"_s)));
}

void TestOrgChart::cardsDoNotOverlap()
{
    const ChartPlan some(ChartPlan::Script::Latin, 300);
    const OrgChart chart = chartOf(some);
    for (int i = 0; i < chart.count(); ++i) {
        const Id<Unit> unit = chart.unitAt(i);
        const QRectF rect = chart.rectOf(unit);
        QVERIFY(chart.bounds().contains(rect));
        QCOMPARE(chart.unitsIn(rect.adjusted(1, 1, -1, -1)), QList{unit});
        QVERIFY(chart.branchRect(unit).contains(rect));
        if (const Id<Unit> parent = chart.parentOf(unit)) {
            QVERIFY(chart.rectOf(parent).bottom() < rect.top());
            QVERIFY(chart.branchRect(parent).contains(rect));
        }
    }
}

void TestOrgChart::findsWhatIsAtAPoint()
{
    const ChartPlan some(ChartPlan::Script::Latin, 300);
    const OrgChart chart = chartOf(some);
    for (int i = 0; i < chart.count(); ++i) {
        const Id<Unit> unit = chart.unitAt(i);
        const QRectF rect = chart.rectOf(unit);
        QCOMPARE(chart.unitAt(rect.center()), unit);
        QCOMPARE(chart.unitAt(rect.topLeft() + QPointF(1, 1)), unit);
        QVERIFY(chart.unitAt(rect.topLeft() - QPointF(2, 2)) != unit);
    }
    QVERIFY(!chart.unitAt(QPointF(-5, -5)));
}

void TestOrgChart::findsLines()
{
    const ChartPlan some;
    const OrgChart chart = chartOf(some);
    int lines = 0;
    for (int i = 0; i < chart.count(); ++i) {
        const Id<Unit> unit = chart.unitAt(i);
        const CardContent content = chart.content(unit);
        QList<CardLine> all = content.lines;
        if (!content.headLine.object.isNull()) {
            all.prepend(content.headLine);
        }
        for (const CardLine &line : std::as_const(all)) {
            const QRectF rect = chart.rectOfLine(unit, line.object);
            QVERIFY(chart.rectOf(unit).contains(rect));
            QCOMPARE(chart.lineAt(rect.center()), line.object);
            ++lines;
        }
        const QRectF card = chart.rectOf(unit);
        QVERIFY(chart.lineAt(card.topLeft() + QPointF(20, 10)).isNull());
        if (content.more > 0) {
            QVERIFY(chart.lineAt(card.bottomLeft() + QPointF(20, -12)).isNull());
        }
    }
    QCOMPARE(lines, 20);
    QVERIFY(chart.rectOfLine(some.unit(u"Legal"_s), Id<Person>{1}).isNull());
}

void TestOrgChart::collapsing()
{
    const ChartPlan some;
    const Id<Unit> product = some.unit(u"Product Development"_s);
    const OrgChart all = chartOf(some);
    const ChartOptions options{.collapsed = {product}};
    const OrgChart folded = all.withOptions(options);
    QCOMPARE(folded.count(), all.count() - 3);
    QCOMPARE(folded.content(product).hidden, 3);
    QCOMPARE(all.content(product).hidden, 0);
    QVERIFY(!folded.isShown(some.unit(u"Web and Apps"_s)));
    QVERIFY(folded.rectOf(some.unit(u"Web and Apps"_s)).isNull());
    QCOMPARE(folded.indexOf(some.unit(u"Web and Apps"_s)), -1);
    QVERIFY(!folded.firstChildOf(product));
    QVERIFY(!folded.parentOf(some.unit(u"Web and Apps"_s)));
    QCOMPARE(folded.content(product).headcount, all.content(product).headcount);
    QCOMPARE(describe(folded), describe(chartOf(some, options)));
    QCOMPARE(describe(folded.withOptions({})), describe(all));
    QVERIFY(!folded.handleOf(product).isEmpty());
    QVERIFY(!all.handleOf(product).isEmpty());
    QVERIFY(all.handleOf(some.unit(u"Marketing"_s)).isEmpty());
    QVERIFY(folded.bounds().contains(folded.handleOf(product)));
}

void TestOrgChart::branchesAndLevels()
{
    const ChartPlan some;
    const Id<Unit> product = some.unit(u"Product Development"_s);
    const OrgChart branch = chartOf(some, {.top = product});
    QCOMPARE(branch.count(), 4);
    QCOMPARE(branch.unitAt(0), product);
    QVERIFY(!branch.parentOf(product));
    QVERIFY(!branch.nextSiblingOf(product));
    const OrgChart two = chartOf(some, {.levels = 1});
    QCOMPARE(two.count(), 6);
    QCOMPARE(two.content(product).hidden, 3);
    QCOMPARE(chartOf(some, {.top = product, .levels = 1}).count(), 4);
    QCOMPARE(chartOf(some, {.top = Id<Unit>{99999}}).count(), 12);
}

void TestOrgChart::mirrored()
{
    const ChartPlan some;
    const OrgChart left = chartOf(some);
    const OrgChart right = left.withOptions({.direction = Qt::RightToLeft});
    for (int i = 0; i < left.count(); ++i) {
        const Id<Unit> unit = left.unitAt(i);
        const QRectF a = left.rectOf(unit);
        const QRectF b = right.rectOf(unit);
        QVERIFY(qAbs(left.bounds().width() - a.right() - b.left()) <= 1);
        QCOMPARE(a.top(), b.top());
        QCOMPARE(right.unitAt(b.center()), unit);
        QCOMPARE(right.unitsIn(b.adjusted(1, 1, -1, -1)), QList{unit});
    }
}

void TestOrgChart::colours_data()
{
    QTest::addColumn<int>("look");
    for (const Look look : {Look::Light, Look::Dark, Look::HighContrast, Look::Print}) {
        QTest::addRow("%d", static_cast<int>(look)) << static_cast<int>(look);
    }
}

void TestOrgChart::colours()
{
    QFETCH(int, look);
    const ChartPlan some(ChartPlan::Script::Latin, 120);
    const Theme theme = testTheme(static_cast<Look>(look));
    for (const Colouring colouring :
         {Colouring::Level, Colouring::Index, Colouring::WeakestPractice, Colouring::Facet,
          Colouring::Kind}) {
        const OrgChart chart(some.plan, some.scores, {.colouring = colouring}, theme);
        QList<QColor> legend;
        QStringList words;
        for (const LegendEntry &entry : chart.legend()) {
            legend.append(entry.colour);
            words.append(entry.word);
        }
        for (int i = 0; i < chart.count(); ++i) {
            const CardContent content = chart.content(chart.unitAt(i));
            QCOMPARE_GE(contrastRatio(content.onFill, content.fill), 4.5);
            QVERIFY(!content.colourWord.isEmpty());
            QCOMPARE(legend.indexOf(content.fill), words.indexOf(content.colourWord));
        }
    }
}

void TestOrgChart::colouringByFacet()
{
    const ChartPlan some;
    const OrgChart chart = chartOf(some, {.colouring = Colouring::Facet});
    QCOMPARE(chart.content(some.unit(u"Web and Apps"_s)).colourWord, u"Technical"_s);
    QCOMPARE(chart.content(some.unit(u"Web and Apps"_s)).fill, testTheme().facets[2]);
    QCOMPARE(chart.content(some.unit(u"Contracts"_s)).colourWord, u"No data"_s);
    const OrgChart kinds = chart.withOptions({.colouring = Colouring::Kind});
    QCOMPARE(kinds.content(some.unit(u"Web and Apps"_s)).colourWord, u"Team"_s);
}

void TestOrgChart::legend()
{
    const ChartPlan some;
    const auto words = [&](Colouring colouring) {
        QStringList list;
        for (const LegendEntry &entry : chartOf(some, {.colouring = colouring}).legend()) {
            list.append(entry.word);
        }
        return list.join(u", "_s);
    };
    QCOMPARE(words(Colouring::Level),
             u"Absent, Exploring, Purposeful, Connected, Integrated, No data"_s);
    QCOMPARE(words(Colouring::Kind), u"Organisation, Department, Team"_s);
    QCOMPARE(words(Colouring::Index),
             u"0 to 19, 20 to 39, 40 to 59, 60 to 79, 80 to 100, No data"_s);
}

void TestOrgChart::cyclesAreLeftOut()
{
    ChartPlan some;
    const Id<Unit> a{501};
    const Id<Unit> b{502};
    const Plan plan = some.plan.with(Unit{.id = a, .parent = b, .name = u"A"_s})
                          .with(Unit{.id = b, .parent = a, .name = u"B"_s});
    const OrgChart chart(plan, some.scores, {}, testTheme());
    QCOMPARE(chart.count(), 12);
    QVERIFY(!chart.isShown(a));
}

QTEST_MAIN(TestOrgChart)
#include "tst_orgchart.moc"
