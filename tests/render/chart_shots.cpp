// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints the org chart in many ways into the folder given, for looking at.

#include "chartplans.h"
#include "render/orgchart.h"

#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <cmath>
#include <cstdio>

using namespace facet;
using namespace facet::render;
using namespace Qt::StringLiterals;

namespace {

constexpr double margin = 24;

QImage shotOf(const OrgChart &chart, double zoom, const PaintState &state = {}, bool legend = false)
{
    const QRectF bounds = chart.bounds();
    const double extra = legend ? 200 : 0;
    QImage image(static_cast<int>(std::ceil((bounds.width() + 2 * margin + extra) * zoom)),
                 static_cast<int>(std::ceil(std::max(bounds.height(), legend ? 320.0 : 0) * zoom
                                            + 2 * margin * zoom)),
                 QImage::Format_RGB32);
    image.fill(chart.theme().window);
    QPainter painter(&image);
    painter.scale(zoom, zoom);
    painter.translate(margin, margin);
    paint(painter, chart, bounds.adjusted(-margin, -margin, margin + extra, margin), zoom, state);
    if (legend) {
        paintLegend(painter, chart, {bounds.right() + margin, 0});
    }
    return image;
}

/// A window's worth of the chart's middle.
QImage windowOf(const OrgChart &chart, double zoom)
{
    QImage image(1280, 720, QImage::Format_RGB32);
    image.fill(chart.theme().window);
    QPainter painter(&image);
    QRectF visible(0, 0, image.width() / zoom, image.height() / zoom);
    visible.moveCenter(chart.bounds().center());
    visible.moveTop(std::max(-margin / zoom, visible.top()));
    painter.scale(zoom, zoom);
    painter.translate(-visible.topLeft());
    paint(painter, chart, visible, zoom);
    return image;
}

Theme themeFor(Look look)
{
    QFont font(u"Noto Sans"_s);
    font.setPixelSize(13);
    return makeTheme(look, font);
}

/// Everything that comes and goes: selection, focus, hover, a drop that may not be done, badges, a
/// chosen person.
PaintState busyState(const ChartPlan &some)
{
    PaintState state;
    state.selected = {some.unit(u"Marketing"_s)};
    state.current = some.unit(u"Marketing"_s);
    state.hovered = some.unit(u"Product Development"_s);
    state.dropTarget = some.unit(u"Human Resources"_s);
    state.dropText = u"moves here"_s;
    state.findings = {{some.unit(u"Legal"_s), {.warnings = 3}},
                      {some.unit(u"Web and Apps"_s), {.errors = 2, .warnings = 10}}};
    for (const auto &[id, person] : some.plan.all<Person>()) {
        if (person.get().name == u"Hiro Sato") {
            state.selectedLine = id;
        }
    }
    return state;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QDir::currentPath());
    const auto save = [&folder](const QImage &image, const QString &name) {
        const QString path = folder.filePath(name + u".png"_s);
        std::printf("%s %dx%d %s\n", qPrintable(path), image.width(), image.height(),
                    image.save(path) ? "" : "NOT SAVED");
    };
    const ChartPlan latin;
    const OrgChart light(latin.plan, latin.scores, {}, themeFor(Look::Light));
    save(shotOf(light, 1, {}, true), u"light-100"_s);
    save(shotOf(light, 2), u"light-200"_s);
    save(shotOf(light, 1, busyState(latin)), u"busy-100"_s);
    PaintState invalid = busyState(latin);
    invalid.dropAllowed = false;
    invalid.dropText = u"a unit cannot move into itself"_s;
    save(shotOf(light, 1, invalid), u"invalid-100"_s);
    save(shotOf(light, 0.4), u"light-40"_s);
    save(shotOf(light, 0.25), u"light-25"_s);
    save(shotOf(light, 0.1), u"light-10"_s);
    save(shotOf(light.withTheme(themeFor(Look::Dark)), 1, busyState(latin), true), u"dark-100"_s);
    save(shotOf(light.withTheme(themeFor(Look::HighContrast)), 1, busyState(latin), true),
         u"contrast-100"_s);
    save(shotOf(light.withTheme(themeFor(Look::Print)), 1, {}, true), u"print-100"_s);
    for (const auto &[colouring, name] :
         {std::pair(Colouring::Index, "index"), std::pair(Colouring::WeakestPractice, "practice"),
          std::pair(Colouring::Facet, "facet"), std::pair(Colouring::Kind, "kind")}) {
        save(shotOf(light.withOptions({.colouring = colouring, .people = false}), 1, {}, true),
             QString::fromLatin1(name));
    }
    save(shotOf(light.withOptions(
                    {.collapsed = {latin.unit(u"Product Development"_s), latin.unit(u"Legal"_s)}}),
                1),
         u"collapsed"_s);
    save(shotOf(light.withOptions({.leaves = layout::Leaves::Beside, .people = false}), 1),
         u"beside"_s);
    const ChartPlan many(ChartPlan::Script::Latin, 600);
    const OrgChart big(many.plan, many.scores, {}, themeFor(Look::Light));
    for (const double zoom : {1.0, 0.6, 0.44, 0.3, 0.2, 0.13, 0.08}) {
        save(windowOf(big, zoom), u"big-%1"_s.arg(qRound(zoom * 100)));
    }
    save(windowOf(big, std::min(1280 / big.bounds().width(), 720 / big.bounds().height())),
         u"big-fit"_s);
    const ChartPlan arabic(ChartPlan::Script::Arabic);
    save(shotOf({arabic.plan, arabic.scores, {.direction = Qt::RightToLeft}, themeFor(Look::Light)},
                1, {}, true),
         u"arabic-100"_s);
    const ChartPlan chinese(ChartPlan::Script::Chinese);
    save(shotOf({chinese.plan, chinese.scores, {}, themeFor(Look::Light)}, 1), u"chinese-100"_s);
    return 0;
}
