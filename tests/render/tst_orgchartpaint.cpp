// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charttext.h"
#include "render/orgchartoverlay.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QTest>

#include <cmath>

using namespace facet;
using namespace facet::render;
using namespace Qt::StringLiterals;
using facet::test::chartOf;
using facet::test::testTheme;

/// The org chart on paper and screen: what may be told without looking.
class TestOrgChartPaint : public QObject
{
    Q_OBJECT

private slots:
    void coloursByDetail();
    void nothingLeavesTheCard_data();
    void nothingLeavesTheCard();
    void samePictureTwice();
    void picturesFollowScores();
    void budgetIsKept();
    void shiftsMoveCards();
    void cardsComeIntoView();
    void dropTargetIsMarked();
    void stateMarksItsCardOnly();
    void badgesTellSeverity();
    void hintsKeepClear();
    void vectorsStayVectors();
    void svgKeepsText();
    void highResolution();
    void legendHasItsSize();

private:
    static QImage shot(const OrgChart &chart, double zoom, const PaintState &state = {});
};

namespace {

/// How many pixels differ within @p area.
int differing(const QImage &a, const QImage &b, const QRect &area)
{
    int count = 0;
    const QRect common = area & a.rect() & b.rect();
    for (int y = common.top(); y <= common.bottom(); ++y) {
        for (int x = common.left(); x <= common.right(); ++x) {
            count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
        }
    }
    return count;
}

int differing(const QImage &a, const QImage &b) { return differing(a, b, a.rect()); }

} // namespace

QImage TestOrgChartPaint::shot(const OrgChart &chart, double zoom, const PaintState &state)
{
    QImage image((chart.bounds().size() * zoom).toSize(), QImage::Format_RGB32);
    image.fill(chart.theme().window);
    QPainter painter(&image);
    painter.scale(zoom, zoom);
    paint(painter, chart, chart.bounds(), zoom, state);
    return image;
}

void TestOrgChartPaint::coloursByDetail()
{
    const ChartPlan some;
    const OrgChart chart = chartOf(some);
    const Id<Unit> unit = some.unit(u"Customer Service and Community Support"_s);
    const QColor fill = chart.content(unit).fill;
    const QRectF rect = chart.rectOf(unit);
    QCOMPARE(shot(chart, 1).pixelColor((rect.topLeft() + QPointF(6, 40)).toPoint()), fill);
    QCOMPARE(shot(chart, 1).pixelColor((rect.bottomRight() - QPointF(4, 30)).toPoint()),
             chart.theme().surface);
    for (const double zoom : {0.4, 0.2, 0.08}) {
        const QPointF low = (rect.bottomRight() - QPointF(30, 30)) * zoom;
        QCOMPARE(shot(chart, zoom).pixelColor(low.toPoint()), fill);
    }
}

void TestOrgChartPaint::nothingLeavesTheCard_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        const char *where = direction == Qt::LeftToRight ? "left" : "right";
        QTest::addRow("short, from the %s", where) << u"A"_s << direction;
        QTest::addRow("one long word, from the %s", where) << QString(90, u'W') << direction;
        QTest::addRow("many words, from the %s", where)
            << u"Strategic communications "_s.repeated(9) << direction;
        QTest::addRow("Arabic, from the %s", where)
            << u"خدمة العملاء ودعم المجتمع عبر الإنترنت والاتصالات"_s << direction;
        QTest::addRow("Chinese, from the %s", where)
            << u"客户服务与社区支持以及国际合作交流部门数字服务局"_s << direction;
        QTest::addRow("Thai, from the %s", where)
            << u"ฝ่ายบริการลูกค้าและสนับสนุนชุมชนออนไลน์ระหว่างประเทศ"_s << direction;
    }
}

void TestOrgChartPaint::nothingLeavesTheCard()
{
    QFETCH(QString, name);
    QFETCH(Qt::LayoutDirection, direction);
    ChartPlan some;
    const Id<Unit> unit = some.add(name);
    some.seat(unit, name, name, 31);
    some.seat(unit, name, name, 31);
    some.seat(unit, name);
    some.score(unit, 100, assess::Level::Integrated, Practice::Lines);
    Unit hub = some.plan.get(unit);
    hub.hub = true;
    some.plan = some.plan.with(hub);
    const OrgChart chart = chartOf(some, {.direction = direction});
    constexpr int margin = 40;
    const QSize size = chart.rectOf(unit).size().toSize();
    QImage image(size + QSize(2 * margin, 2 * margin), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintCard(painter, chart, unit, QPointF(margin, margin));
    painter.end();
    const QRect card(QPoint(margin, margin), size);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (!card.contains(x, y)) {
                QCOMPARE(image.pixelColor(x, y), QColor(Qt::white));
            }
        }
    }
}

void TestOrgChartPaint::samePictureTwice()
{
    const ChartPlan some;
    const OrgChart chart = chartOf(some);
    for (const double zoom : {1.0, 0.7, 0.3, 0.1}) {
        const QImage first = shot(chart, zoom);
        QCOMPARE(shot(chart, zoom), first); // from the cache
        QCOMPARE(shot(chartOf(some), zoom), first);
    }
}

void TestOrgChartPaint::picturesFollowScores()
{
    const ChartPlan some;
    const OrgChart before = chartOf(some);
    const Id<Unit> legal = some.unit(u"Legal"_s);
    const QImage was = shot(before, 1);
    const auto later = std::make_shared<assess::Scores>(*some.scores);
    later->units =
        later->units.set(legal, {.index = 77, .level = assess::Level::Connected, .hasData = true});
    const OrgChart after = before.updated(some.plan, later, {});
    QVERIFY(differing(was, shot(after, 1), before.rectOf(legal).toRect()) > 1000);
    QCOMPARE(differing(was, shot(after, 1), before.rectOf(some.unit(u"Marketing"_s)).toRect()), 0);
    QCOMPARE(shot(before, 1), was);
}

void TestOrgChartPaint::budgetIsKept()
{
    const ChartPlan some(ChartPlan::Script::Latin, 400);
    const OrgChart chart = chartOf(some);
    QImage image((chart.bounds().size() * 0.5).toSize(), QImage::Format_RGB32);
    PaintState hurried;
    hurried.budget = 1;
    int frames = 0;
    bool complete = false;
    while (!complete && frames < 2000) {
        QPainter painter(&image);
        painter.fillRect(image.rect(), chart.theme().window);
        painter.scale(0.5, 0.5);
        complete = paint(painter, chart, chart.bounds(), 0.5, hurried);
        ++frames;
    }
    QVERIFY(complete);
    QVERIFY(frames > 1);
    QCOMPARE(image, shot(chartOf(some), 0.5));
}

void TestOrgChartPaint::shiftsMoveCards()
{
    const ChartPlan some;
    const OrgChart chart = chartOf(some);
    const Id<Unit> unit = some.unit(u"Human Resources"_s);
    PaintState state;
    state.shifts = {{unit, QPointF(0, 200)}};
    const QPoint corner = (chart.rectOf(unit).topLeft() + QPointF(6, 40)).toPoint();
    const QColor fill = chart.content(unit).fill;
    QCOMPARE(shot(chart, 1).pixelColor(corner), fill);
    QCOMPARE(shot(chart, 1, state).pixelColor(corner + QPoint(0, 200)), fill);
    QVERIFY(shot(chart, 1, state).pixelColor(corner) != fill);
}

void TestOrgChartPaint::cardsComeIntoView()
{
    const ChartPlan some;
    const OrgChart chart = chartOf(some);
    const Id<Unit> unit = some.unit(u"Product Development"_s);
    const QRectF rect = chart.rectOf(unit);
    PaintState state;
    state.shifts = {{unit, -rect.topLeft()}};
    QImage image(100, 100, QImage::Format_RGB32);
    image.fill(chart.theme().window);
    QPainter painter(&image);
    paint(painter, chart, QRectF(0, 0, 100, 100), 1, state); // where there is no card otherwise
    painter.end();
    QCOMPARE(image.pixelColor(6, 40), chart.content(unit).fill);
}

void TestOrgChartPaint::dropTargetIsMarked()
{
    const ChartPlan some;
    const OrgChart chart = chartOf(some);
    const Id<Unit> unit = some.unit(u"Human Resources"_s);
    PaintState state;
    state.dropTarget = unit;
    state.dropText = u"moves here"_s;
    PaintState refused = state;
    refused.dropAllowed = false;
    const QRect card = chart.rectOf(unit).toRect();
    const QImage plain = shot(chart, 1);
    const QImage allowed = shot(chart, 1, state);
    const QImage struck = shot(chart, 1, refused);
    const int area = card.width() * card.height();
    QVERIFY(differing(plain, allowed, card) > area * 9 / 10);
    QVERIFY(differing(plain, struck, card) > area / 10);
    QVERIFY(differing(plain, struck, card) < area * 9 / 10);
    const QRect above = card.translated(0, -34).intersected(QRect(0, 0, 10000, card.top() - 8));
    QVERIFY(differing(plain, allowed, above) > 500); // the word
}

void TestOrgChartPaint::stateMarksItsCardOnly()
{
    const ChartPlan some;
    const OrgChart chart = chartOf(some);
    const Id<Unit> unit = some.unit(u"Marketing"_s);
    const QImage plain = shot(chart, 1);
    PaintState selected;
    selected.selected = {unit};
    PaintState focused;
    focused.current = unit;
    PaintState hovered;
    hovered.hovered = unit;
    PaintState badge;
    badge.findings = {{unit, {.warnings = 3}}};
    PaintState line;
    line.selectedLine = chart.content(unit).lines.constFirst().object;
    for (const PaintState &state : {selected, focused, hovered, badge, line}) {
        const QImage marked = shot(chart, 1, state);
        const QRect around = chart.rectOf(unit).toAlignedRect().adjusted(-14, -14, 14, 14);
        QVERIFY(differing(plain, marked, around) > 20);
        QCOMPARE(differing(plain, marked), differing(plain, marked, around));
    }
}

/// Severities differ in shape and colour, the place is known, and far cards have none.
void TestOrgChartPaint::badgesTellSeverity()
{
    const ChartPlan some;
    const OrgChart chart = chartOf(some);
    const Id<Unit> unit = some.unit(u"Marketing"_s);
    const auto shown = [&](const assess::FindingCount &count) {
        PaintState state;
        state.findings = {{unit, count}};
        return shot(chart, 1, state);
    };
    const QRectF badge = badgeRect(chart, unit, 1, {.errors = 1});
    QVERIFY(badge.intersects(chart.rectOf(unit)));
    const QRect area = badge.toAlignedRect();
    const QImage error = shown({.errors = 1});
    QVERIFY(differing(error, shown({.warnings = 1}), area) > 20);
    QVERIFY(differing(error, shown({.infos = 1}), area) > 20);
    QVERIFY(badgeRect(chart, unit, 0.1, {.errors = 1}).isEmpty());
    QVERIFY(badgeRect(chart, unit, 1, {}).isEmpty());
    QVERIFY(badgeRect(chart, unit, 0.35, {.errors = 1}).height() * 0.35 >= 14);
}

/// The words of a drop stand by its target, inside what is seen and clear of the drag's picture.
void TestOrgChartPaint::hintsKeepClear()
{
    const QRectF room(0, 0, 400, 300);
    const QSizeF size(120, 20);
    const QRectF target(100, 40, 100, 60);
    const QRectF above = hintPlace(size, target, room, {}, 8);
    QVERIFY(above.bottom() <= target.top());
    const QRectF below = hintPlace(size, target, room, above, 8);
    QVERIFY(!below.intersects(above));
    QVERIFY(below.top() >= target.bottom());
    const QRectF corner = hintPlace(size, QRectF(380, 0, 60, 10), room, {}, 8);
    QVERIFY(room.contains(corner));
}

void TestOrgChartPaint::vectorsStayVectors()
{
    const ChartPlan some;
    const OrgChart chart = chartOf(some);
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(chart.bounds().size(), QPageSize::Point));
    writer.setPageMargins({});
    QPainter painter(&writer);
    PaintState state;
    state.selected = {some.unit(u"Marketing"_s)};
    QVERIFY(paint(painter, chart, chart.bounds(), 1, state));
    painter.end();
    QVERIFY(buffer.data().startsWith("%PDF"));
    QVERIFY(!buffer.data().contains("/Subtype /Image"));
    QVERIFY(buffer.data().contains("/FontFile2"));
    QVERIFY(buffer.data().size() < 200'000);
}

void TestOrgChartPaint::svgKeepsText()
{
    const ChartPlan some;
    const OrgChart chart = chartOf(some);
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(chart.bounds().size().toSize());
    QPainter painter(&generator);
    paint(painter, chart, chart.bounds(), 1);
    painter.end();
    QVERIFY(buffer.data().contains("Ada Lindqvist"));
    QVERIFY(buffer.data().contains("Campaign manager"));
    QVERIFY(!buffer.data().contains("<image"));
}

void TestOrgChartPaint::highResolution()
{
    const ChartPlan some;
    const OrgChart chart = chartOf(some);
    QImage image((chart.bounds().size() * 2).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    image.fill(chart.theme().window);
    QPainter painter(&image);
    paint(painter, chart, chart.bounds(), 2);
    painter.end();
    const QImage plain = shot(chart, 2);
    image.setDevicePixelRatio(1);
    QCOMPARE(differing(image, plain), 0);
}

void TestOrgChartPaint::legendHasItsSize()
{
    const ChartPlan some;
    const OrgChart chart = chartOf(some);
    QImage image(400, 500, QImage::Format_RGB32);
    image.fill(chart.theme().window);
    QPainter painter(&image);
    const QSizeF size = paintLegend(painter, chart, QPointF(20, 30));
    painter.end();
    QVERIFY(size.width() > 80 && size.height() > 200);
    const QRect inside(20, 30, static_cast<int>(std::ceil(size.width())),
                       static_cast<int>(std::ceil(size.height())));
    QImage blank(image.size(), QImage::Format_RGB32);
    blank.fill(chart.theme().window);
    QCOMPARE(differing(image, blank), differing(image, blank, inside.adjusted(-1, -1, 1, 1)));
    QVERIFY(differing(image, blank) > 1000);
}

QTEST_MAIN(TestOrgChartPaint)
#include "tst_orgchartpaint.moc"
