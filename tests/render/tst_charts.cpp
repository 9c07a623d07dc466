// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/plan.h"
#include "render/charts.h"
#include "render/charts_qt.h"
#include "render/charts_text.h"

#include <QBarCategoryAxis>
#include <QChart>
#include <QGraphicsScene>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace facet;
using namespace facet::render;
using namespace Qt::StringLiterals;
using assess::Level;

namespace {

constexpr Id<Unit> service{1};
constexpr Id<Unit> finance{2};
constexpr Id<Unit> brand{3};

assess::PracticeScore scored(int score)
{
    return {.score = score, .target = 4, .hasData = true, .byRoom = false};
}

/// Three departments: one half way in every practice, one with nothing recorded, one with a few
/// practices.
struct Sample
{
    Plan plan;
    assess::Scores scores;

    Sample()
    {
        plan = plan.with(Unit{.id = service, .name = u"Customer service"_s})
                   .with(Unit{.id = finance, .name = u"Finance"_s})
                   .with(Unit{.id = brand, .name = u"Brand"_s});
        scores.departments = {finance, brand, service};
        assess::UnitScores half;
        half.practices.fill(scored(2));
        half.index = 50;
        half.level = Level::Purposeful;
        half.hasData = true;
        assess::UnitScores some;
        some.practices[0] = scored(4);
        some.practices[3] = scored(1);
        some.practices[4] = scored(0);
        some.index = 12.5;
        some.level = Level::Exploring;
        some.hasData = true;
        scores.units = {{service, half}, {finance, {}}, {brand, some}};
        scores.organisation = some;
    }
};

ChartStyle styleFor(Qt::LayoutDirection direction = Qt::LeftToRight)
{
    QFont font(QStringList{u"Noto Sans"_s});
    font.setPixelSize(16);
    return {makeTheme(Look::Light, font), QLocale(u"en"_s), direction};
}

/// What was painted beyond @p area, which nothing may be.
bool staysWithin(const Chart &chart, const QRectF &area)
{
    QImage image(900, 700, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    chart.paint(painter, area);
    painter.setClipRegion(QRegion(image.rect())
                          - QRegion(area.toAlignedRect().adjusted(-1, -1, 1, 1)));
    painter.end();
    QImage beyond = image;
    QPainter eraser(&beyond);
    eraser.fillRect(area.toAlignedRect().adjusted(-1, -1, 1, 1), Qt::white);
    eraser.end();
    QImage blank(image.size(), image.format());
    blank.fill(Qt::white);
    return beyond == blank && image != blank;
}

Plan withKpi(Id<Kpi> id, int observations)
{
    Plan plan;
    plan = plan.with(Objective{
        .id = {7}, .title = u"Fewer calls"_s, .start = {2026, 1, 1}, .due = {2026, 12, 31}});
    plan = plan.with(Kpi{.id = id,
                         .objective = {7},
                         .name = u"Calls a week"_s,
                         .kind = KpiKind::Fall,
                         .baseline = 1200,
                         .target = 700});
    for (int i = 0; i < observations; ++i) {
        plan = plan.with(Observation{
            .id = {100 + i}, .kpi = id, .date = QDate(2026, 1 + i, 15), .value = 1200 - 60.0 * i});
    }
    return plan;
}

} // namespace

class TestCharts final : public QObject
{
    Q_OBJECT

private slots:
    void barsAreSortedByIndex();
    void piecesAddUpToTheIndex();
    void practicesWithoutDataAreGreyAndLast();
    void pagesHoldEveryDepartmentOnce();
    void marksHitTheirPiece_data();
    void marksHitTheirPiece();
    void radarMarksEveryPractice();
    void levelsAreCounted();
    void trendRunsFromBaselineToTarget();
    void trendScalesAreRound_data();
    void trendScalesAreRound();
    void trendWithoutDataSaysSo();
    void nothingIsPaintedBeyondTheArea_data();
    void nothingIsPaintedBeyondTheArea();
    void paintsInAnotherThread();
    void textBreaksWithinAWordOnlyWhereItMust();
    void narrowBarsShortenNames();
    void qtChartsShowTheSame();
};

void TestCharts::barsAreSortedByIndex()
{
    const Sample sample;
    const PracticeBars bars(sample.plan, sample.scores, styleFor());
    QStringList ends;
    for (const PracticeBar &bar : bars.bars()) {
        ends.append(bar.name + u": "_s + bars.endText(bar));
    }
    QCOMPARE(ends,
             QStringList({u"Customer service: 50 Purposeful"_s, u"Brand: 13 Exploring"_s,
                          u"Finance: No data"_s}));
}

void TestCharts::piecesAddUpToTheIndex()
{
    const Sample sample;
    const PracticeBars bars(sample.plan, sample.scores, styleFor());
    for (const PracticeBar &bar : bars.bars()) {
        double index = 0;
        double end = 0;
        for (const BarPiece &piece : bars.pieces(bar)) {
            QCOMPARE(piece.from, end);
            end = piece.to;
            index += piece.practice && piece.hasData ? piece.to - piece.from : 0;
        }
        QCOMPARE(index, bar.scores.index);
        QCOMPARE(end, 100.0);
    }
}

void TestCharts::practicesWithoutDataAreGreyAndLast()
{
    const Sample sample;
    const PracticeBars bars(sample.plan, sample.scores, styleFor());
    QStringList text;
    for (const BarPiece &piece : bars.pieces(bars.bars().at(1))) {
        text.append(u"%1%2 %3-%4"_s
                        .arg(piece.practice ? keyOf(*piece.practice) : u"missing"_s,
                             piece.hasData ? u""_s : u"?"_s)
                        .arg(piece.from)
                        .arg(piece.to));
    }
    QCOMPARE(text,
             QStringList({u"purpose 0-10"_s, u"listening 10-12.5"_s, u"missing 12.5-30"_s,
                          u"measurement? 30-40"_s, u"channels? 40-50"_s, u"facets? 50-60"_s,
                          u"training? 60-70"_s, u"lines? 70-80"_s, u"guidance? 80-90"_s,
                          u"perspectives? 90-100"_s}));
}

void TestCharts::pagesHoldEveryDepartmentOnce()
{
    Sample sample;
    sample.scores.departments.clear();
    for (int i = 0; i < 60; ++i) {
        const Id<Unit> id{1000 + i};
        sample.plan = sample.plan.with(Unit{.id = id, .name = u"Department %1"_s.arg(i)});
        sample.scores.departments.append(id);
    }
    const QList<PracticeBars> pages =
        PracticeBars(sample.plan, sample.scores, styleFor()).paged({600, 300});
    QVERIFY(pages.size() > 3);
    QSet<Id<Unit>> seen;
    for (const PracticeBars &page : pages) {
        QVERIFY(!page.bars().isEmpty());
        for (const PracticeBar &bar : page.bars()) {
            QVERIFY(!seen.contains(bar.unit));
            seen.insert(bar.unit);
        }
        // What a page holds is also painted: each bar has its marks.
        QSet<Id<Unit>> marked;
        for (const ChartMark &mark : page.marks({0, 0, 600, 300})) {
            marked.insert(mark.object.as<Unit>());
        }
        QCOMPARE(marked.size(), page.bars().size());
    }
    QCOMPARE(seen.size(), 60);
    QCOMPARE(PracticeBars({}, {}, styleFor()).paged({600, 300}).size(), 1);
}

void TestCharts::marksHitTheirPiece_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void TestCharts::marksHitTheirPiece()
{
    QFETCH(const Qt::LayoutDirection, direction);
    const Sample sample;
    const PracticeBars bars(sample.plan, sample.scores, styleFor(direction));
    const QRectF area(20, 20, 800, 400);
    const QList<ChartMark> marks = bars.marks(area);
    QImage image(900, 700, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    bars.paint(painter, area);
    painter.end();
    int checked = 0;
    for (const ChartMark &mark : marks) {
        QVERIFY(area.contains(mark.area));
        const ChartMark *hit = markAt(marks, mark.area.center());
        QVERIFY(hit);
        QCOMPARE(hit->object, mark.object);
        const bool isScored =
            mark.practice && sample.scores.of(mark.object.as<Unit>()).of(*mark.practice).hasData;
        if (isScored) {
            const QPoint corner = (mark.area.topLeft() + QPointF(3, 2)).toPoint();
            QCOMPARE(QColor(image.pixel(corner)),
                     bars.style().theme.practices[static_cast<size_t>(*mark.practice)]);
            ++checked;
        }
    }
    QCOMPARE(checked, 12);
    QVERIFY(!markAt(marks, {1, 1}));
}

void TestCharts::radarMarksEveryPractice()
{
    const Sample sample;
    const Radar radar(sample.plan, sample.scores, brand, styleFor());
    const QRectF area(0, 0, 640, 480);
    const QList<ChartMark> marks = radar.marks(area);
    QCOMPARE(marks.size(), 20);
    for (qsizetype i = 0; i < marks.size(); i += 2) {
        QVERIFY(area.contains(marks.at(i).area));
        for (qsizetype j = i + 2; j < marks.size(); j += 2) {
            QVERIFY2(!marks.at(i).area.intersects(marks.at(j).area), qPrintable(marks.at(j).text));
        }
    }
    QCOMPARE(marks.at(0).text, u"Brand, Purpose: 4 of 4"_s);
    QCOMPARE(marks.at(2).text, u"Brand, Measurement: no data"_s);
    // A score stands on its axis: Purpose upwards from the middle.
    QCOMPARE(marks.at(1).area.center().x(), area.center().x());
    QVERIFY(marks.at(1).area.center().y() < area.center().y());
    QCOMPARE(Radar(sample.plan, sample.scores, {}, styleFor()).name(), u"The organisation"_s);
}

void TestCharts::levelsAreCounted()
{
    const Sample sample;
    const LevelDistribution levels(sample.plan, sample.scores, styleFor());
    QCOMPARE(levels.unitsOf(Level::Purposeful), QList<Id<Unit>>{service});
    QCOMPARE(levels.namesOf(Level::Absent), u"Finance"_s);
    const QList<ChartMark> marks = levels.marks({0, 0, 600, 300});
    QCOMPARE(marks.size(), 5);
    QCOMPARE(marks.at(0).text, u"Integrated: no department"_s);
    QCOMPARE(marks.at(2).text, u"Purposeful: Customer service"_s);
    QCOMPARE(levels.table().rows.size(), 5);
}

void TestCharts::trendRunsFromBaselineToTarget()
{
    const Plan plan = withKpi({5}, 4);
    const KpiTrend trend(plan, {5}, {2026, 5, 1}, styleFor());
    QCOMPARE(trend.dates(), std::pair(QDate(2026, 1, 1), QDate(2026, 12, 31)));
    QCOMPARE(trend.scale().least, 600);
    QCOMPARE(trend.scale().most, 1200);
    QCOMPARE(trend.scale().step, 200);
    const QList<ChartMark> marks = trend.marks({0, 0, 600, 300});
    QCOMPARE(marks.size(), 4);
    for (qsizetype i = 1; i < marks.size(); ++i) {
        QVERIFY(marks.at(i).area.center().x() > marks.at(i - 1).area.center().x());
        QVERIFY(marks.at(i).area.center().y() > marks.at(i - 1).area.center().y());
    }
    QCOMPARE(marks.last().object, ObjectRef(Id<Observation>{103}));
    const KpiTrend mirror(plan, {5}, {2026, 5, 1}, styleFor(Qt::RightToLeft));
    const QList<ChartMark> other = mirror.marks({0, 0, 600, 300});
    QVERIFY(other.at(0).area.center().x() > other.at(3).area.center().x());
}

void TestCharts::trendScalesAreRound_data()
{
    QTest::addColumn<double>("baseline");
    QTest::addColumn<double>("target");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::addColumn<double>("step");
    QTest::newRow("from nothing") << 0.0 << 6.0 << 0.0 << 6.0 << 2.0;
    QTest::newRow("fewer") << 1200.0 << 900.0 << 900.0 << 1200.0 << 100.0;
    QTest::newRow("below zero") << -5.0 << 10.0 << -5.0 << 10.0 << 5.0;
    QTest::newRow("all the same") << 40.0 << 40.0 << 40.0 << 50.0 << 10.0;
    QTest::newRow("all nothing") << 0.0 << 0.0 << 0.0 << 0.25 << 0.25;
}

void TestCharts::trendScalesAreRound()
{
    QFETCH(const double, baseline);
    QFETCH(const double, target);
    const Plan plan = withKpi({5}, 0);
    Kpi kpi = plan.get(Id<Kpi>{5});
    kpi.baseline = baseline;
    kpi.target = target;
    const KpiTrend::Scale scale = KpiTrend(plan.with(kpi), {5}, {2026, 5, 1}, styleFor()).scale();
    QTEST(scale.least, "least");
    QTEST(scale.most, "most");
    QTEST(scale.step, "step");
}

void TestCharts::trendWithoutDataSaysSo()
{
    const Plan plan = Plan().with(Kpi{.id = {5}, .name = u"Calls"_s});
    const KpiTrend trend(plan, {5}, {2026, 5, 1}, styleFor());
    QVERIFY(trend.marks({0, 0, 600, 300}).isEmpty());
    QCOMPARE(trend.description(), u"Calls: no observation yet."_s);
    QVERIFY(staysWithin(trend, {100, 100, 400, 200}));
}

void TestCharts::nothingIsPaintedBeyondTheArea_data()
{
    QTest::addColumn<QRectF>("area");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        const char *way = direction == Qt::LeftToRight ? "ltr" : "rtl";
        QTest::addRow("wide %s", way) << QRectF(50, 50, 800, 500) << direction;
        QTest::addRow("narrow %s", way) << QRectF(50, 50, 420, 500) << direction;
        QTest::addRow("low %s", way) << QRectF(50, 50, 800, 260) << direction;
    }
}

void TestCharts::nothingIsPaintedBeyondTheArea()
{
    QFETCH(const QRectF, area);
    QFETCH(const Qt::LayoutDirection, direction);
    const Sample sample;
    const Plan plan = withKpi({5}, 6);
    const ChartStyle style = styleFor(direction);
    QVERIFY(staysWithin(PracticeBars(sample.plan, sample.scores, style), area));
    QVERIFY(staysWithin(Radar(sample.plan, sample.scores, brand, style), area));
    QVERIFY(staysWithin(LevelDistribution(sample.plan, sample.scores, style), area));
    QVERIFY(staysWithin(KpiTrend(plan, {5}, {2026, 5, 1}, style), area));
}

void TestCharts::paintsInAnotherThread()
{
    const Sample sample;
    const QRectF area(0, 0, 800, 400);
    const auto picture = [&] {
        QImage image(800, 400, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        PracticeBars(sample.plan, sample.scores, styleFor()).paint(painter, area);
        return image;
    };
    QImage elsewhere;
    const std::unique_ptr<QThread> thread(QThread::create([&] { elsewhere = picture(); }));
    thread->start();
    const QImage here = picture();
    QVERIFY(thread->wait());
    QCOMPARE(elsewhere, here);
}

void TestCharts::textBreaksWithinAWordOnlyWhereItMust()
{
    const TextStyle style{styleFor().theme.font};
    const TextBlock words(u"one two three four five six"_s, style, 80);
    QVERIFY(words.lineCount() > 1);
    QVERIFY(words.widest() <= 80);
    for (int i = 0; i < words.lineCount(); ++i) {
        QVERIFY(u"one two three four five six"_s.split(u' ').contains(
            words.textOf(i, 1).split(u' ').first()));
    }
    const TextBlock one(QString(60, u'm'), style, 80);
    QVERIFY(one.lineCount() > 1);
    QVERIFY(one.widest() <= 80);
    QString whole;
    for (int i = 0; i < one.lineCount(); ++i) {
        whole += one.textOf(i, 1);
    }
    QCOMPARE(whole, QString(60, u'm'));
    QCOMPARE(words.linesFitting(0, words.height()), words.lineCount());
    QCOMPARE(words.linesFitting(0, words.height() - 1), words.lineCount() - 1);
}

/// In a narrow chart names end with "…", and no legend of Qt's cuts the practices' names.
void TestCharts::narrowBarsShortenNames()
{
    const Sample sample;
    const ChartStyle style = styleFor();
    const PracticeBars bars(sample.plan, sample.scores, style);
    constexpr double width = 120;
    const std::unique_ptr<QChart> chart = makeQChart(bars, width);
    QVERIFY(!chart->legend()->isVisible());
    auto *names = qobject_cast<QBarCategoryAxis *>(
        chart->axes(Qt::Vertical, chart->series().first()).constFirst());
    QVERIFY(names);
    bool shortened = false;
    for (const QString &name : names->categories()) {
        QVERIFY(QFontMetricsF(style.theme.font).horizontalAdvance(name) <= width * 0.35);
        shortened = shortened || name.contains(QChar(0x2026));
    }
    QVERIFY(shortened);
}

void TestCharts::qtChartsShowTheSame()
{
    const Sample sample;
    const PracticeBars bars(sample.plan, sample.scores, styleFor());
    QGraphicsScene scene;
    QChart *chart = makeQChart(bars, 800).release();
    scene.addItem(chart);
    chart->resize(900, 500);
    const QList<ChartMark> marks = marksOf(*chart, bars);
    QCOMPARE(marks.size(), bars.marks({0, 0, 900, 500}).size());
    QImage image(900, 500, QImage::Format_RGB32);
    QPainter painter(&image);
    scene.render(&painter, image.rect(), chart->geometry());
    painter.end();
    int checked = 0;
    for (const ChartMark &mark : marks) {
        if (mark.practice && sample.scores.of(mark.object.as<Unit>()).of(*mark.practice).hasData) {
            const QColor colour = image.pixelColor((mark.area.topLeft() + QPointF(4, 4)).toPoint());
            QCOMPARE(colour, bars.style().theme.practices[static_cast<size_t>(*mark.practice)]);
            ++checked;
        }
    }
    QCOMPARE(checked, 12);
    const Radar radar(sample.plan, sample.scores, brand, styleFor());
    QCOMPARE(marksOf(*makeQChart(radar), radar).size(), 10);
    const LevelDistribution levels(sample.plan, sample.scores, styleFor());
    QCOMPARE(marksOf(*makeQChart(levels), levels).size(), 5);
    const KpiTrend trend(withKpi({5}, 4), {5}, {2026, 5, 1}, styleFor());
    QCOMPARE(marksOf(*makeQChart(trend), trend).size(), 4);
    const KpiTrend nothing(Plan().with(Kpi{.id = {5}, .name = u"Calls"_s}), {5}, {2026, 5, 1},
                           styleFor());
    QVERIFY(makeQChart(nothing)->series().isEmpty());
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
