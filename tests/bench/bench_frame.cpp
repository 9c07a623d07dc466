// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benches.h"
#include "model/navigate.h"
#include "plans.h"
#include "render/orgchart.h"

#include <QImage>

#include <benchmark/benchmark.h>
#include <random>

namespace facet::bench {

namespace {

using render::OrgChart;
using render::PaintState;

constexpr int screenWidth = 1920;
constexpr int screenHeight = 1080;

/// Made up scores, so that all colours occur.
std::shared_ptr<const assess::Scores> someScores(const Plan &plan)
{
    auto scores = std::make_shared<assess::Scores>();
    for (const auto &[id, unit] : plan.all<Unit>()) {
        const int index = static_cast<int>(id.value % 101);
        scores->units =
            scores->units.set(id,
                              assess::UnitScores{.index = static_cast<double>(index),
                                                 .level = static_cast<assess::Level>(index / 21),
                                                 .hasData = index > 5});
    }
    return scores;
}

/// A window of the screen's size upon a chart.
struct Screen
{
    QImage image{screenWidth, screenHeight, QImage::Format_RGB32};
    double zoom = 1;
    QPointF corner;

    QRectF visible() const { return {corner, QSizeF(screenWidth / zoom, screenHeight / zoom)}; }

    bool paint(const OrgChart &chart, const PaintState &state = {})
    {
        image.fill(chart.theme().window);
        QPainter painter(&image);
        painter.scale(zoom, zoom);
        painter.translate(-corner);
        return render::paint(painter, chart, visible(), zoom, state);
    }
};

double milliseconds(const std::function<void()> &body) { return nanoseconds(body) / 1e6; }

double fitZoom(const OrgChart &chart)
{
    return std::min(screenWidth / chart.bounds().width(), screenHeight / chart.bounds().height());
}

/// A place where there are about @p wanted cards in view at 100 %.
QPointF busyPlace(const OrgChart &chart)
{
    const QRectF middle = chart.rectOf(chart.unitAt(chart.count() / 2));
    return middle.center() - QPointF(screenWidth / 2.0, screenHeight / 2.0);
}

void benchViews(const OrgChart &chart, int count)
{
    Screen screen;
    screen.zoom = fitZoom(chart);
    report(QStringLiteral("frame, all in view"), count, milliseconds([&] { screen.paint(chart); }),
           "ms");
    screen.zoom = 1;
    screen.corner = busyPlace(chart);
    report(QStringLiteral("cards in view at 100 %"), count,
           static_cast<double>(chart.unitsIn(screen.visible()).size()), "cards");
    report(QStringLiteral("frame at 100 %"), count, milliseconds([&] { screen.paint(chart); }),
           "ms");
    report(QStringLiteral("frame at 100 %, panning"), count, milliseconds([&] {
               screen.corner += QPointF(7, 3);
               screen.paint(chart);
           }),
           "ms");
    screen.corner = busyPlace(chart);
    for (const double zoom : {0.5, 0.44, 0.3, 0.2, 0.13, 0.119, 0.05, 0.02, 0.01}) {
        screen.zoom = zoom;
        screen.corner = busyPlace(chart) - QPointF(screenWidth, screenHeight) * (1 / zoom - 1) / 2;
        report(QStringLiteral("frame at %1 %").arg(zoom * 100), count,
               milliseconds([&] { screen.paint(chart); }), "ms");
    }
}

/// Every frame at another scale, so that no picture of a card fits; CPU time, for another program
/// may interrupt.
void benchZooming(const OrgChart &chart, int count)
{
    Screen screen;
    PaintState state;
    state.budget = 8;
    double worst = 0;
    double sum = 0;
    int frames = 0;
    for (double zoom = 1; zoom > fitZoom(chart); zoom *= 0.97) {
        screen.zoom = zoom;
        screen.corner = busyPlace(chart) - QPointF(screenWidth, screenHeight) * (1 / zoom - 1) / 2;
        const double start = cpuNow();
        screen.paint(chart, state);
        const double time = (cpuNow() - start) / 1e6;
        worst = std::max(worst, time);
        sum += time;
        ++frames;
    }
    report(QStringLiteral("frame while zooming out, mean"), count, sum / std::max(1, frames), "ms");
    report(QStringLiteral("frame while zooming out, worst"), count, worst, "ms");
    screen.zoom = 1;
    screen.corner = busyPlace(chart);
    report(QStringLiteral("frame at 100 %, all cards new"), count, milliseconds([&] {
               screen.zoom = screen.zoom == 1 ? 1.001 : 1;
               screen.paint(chart);
           }),
           "ms");
}

void benchGestures(const OrgChart &chart, int count)
{
    Screen screen;
    screen.corner = busyPlace(chart);
    PaintState state;
    const QList<Id<Unit>> inView = chart.unitsIn(screen.visible());
    state.hovered = inView.constFirst();
    int step = 0;
    report(QStringLiteral("frame while dragging"), count, milliseconds([&] {
               state.dropTarget = inView.at(step++ % inView.size());
               state.dropText = QStringLiteral("moves here");
               screen.paint(chart, state);
           }),
           "ms");
    PaintState moving;
    for (const Id<Unit> unit : inView) {
        moving.shifts.insert(unit, QPointF(3, 5));
    }
    report(QStringLiteral("frame while cards settle"), count,
           milliseconds([&] { screen.paint(chart, moving); }), "ms");
    std::mt19937 random(3);
    std::uniform_real_distribution<double> share(0, 1);
    const QRectF bounds = chart.bounds();
    const double hits = nanoseconds([&] {
        for (int i = 0; i < 1000; ++i) {
            const QPointF point(bounds.width() * share(random), bounds.height() * share(random));
            benchmark::DoNotOptimize(chart.unitAt(point));
        }
    });
    report(QStringLiteral("1,000 hit tests"), count, hits / 1e6, "ms");
}

void benchUpdates(const OrgChart &chart, int count)
{
    const Plan &plan = chart.plan();
    const Id<Unit> unit = chart.unitAt(count / 3);
    const auto afterwards = [&](const Plan &after) {
        const Difference change = difference(plan, after);
        return nanoseconds([&] { benchmark::DoNotOptimize(chart.updated(after, nullptr, change)); })
            / 1000;
    };
    Unit renamed = plan.get(unit);
    renamed.name = QStringLiteral("A considerably longer name for the unit");
    report(QStringLiteral("chart after a name"), count, afterwards(plan.with(renamed)), "us");
    Unit moved = plan.get(unit);
    moved.parent = chart.unitAt(2 * count / 3);
    report(QStringLiteral("chart after a move"), count, afterwards(plan.with(moved)), "us");
    const double scores =
        nanoseconds([&] { benchmark::DoNotOptimize(chart.updated(plan, nullptr, {})); }) / 1000;
    report(QStringLiteral("chart after new scores"), count, scores, "us");
    render::ChartOptions folded = chart.options();
    folded.collapsed.insert(chart.unitAt(1));
    report(QStringLiteral("chart after folding"), count,
           nanoseconds([&] { benchmark::DoNotOptimize(chart.withOptions(folded)); }) / 1000, "us");
}

int benchFrame(const QStringList &args)
{
    for (const int count : sizes(args)) {
        const Plan plan = realisticPlan(count, count);
        const auto scores = someScores(plan);
        QFont font(QStringLiteral("Noto Sans"));
        font.setPixelSize(13);
        const render::Theme theme = render::makeTheme(render::Look::Light, font);
        report(QStringLiteral("chart, build"), count,
               milliseconds([&] { benchmark::DoNotOptimize(OrgChart(plan, scores, {}, theme)); }),
               "ms");
        const qint64 empty = memory();
        const OrgChart chart(plan, scores, {}, theme);
        report(QStringLiteral("chart, memory"), count,
               static_cast<double>(memory() - empty) / count, "bytes/card");
        benchViews(chart, count);
        benchZooming(chart, count);
        benchGestures(chart, count);
        benchUpdates(chart, count);
    }
    return 0;
}

[[maybe_unused]] const bool added = addBench({"frame",
                                              "[SIZE...]  org chart: build, memory, 1920x1080 "
                                              "frames at many scales, dragging, hit tests, updates",
                                              &benchFrame});

} // namespace

} // namespace facet::bench
