// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benches.h"
#include "canvas/orgchartview.h"
#include "canvas/search.h"
#include "document/mime.h"
#include "plans.h"

#include <QApplication>
#include <QDragMoveEvent>
#include <QImage>
#include <QMimeData>
#include <QMouseEvent>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

namespace facet::bench {

namespace {

using canvas::OrgChartView;

double milliseconds(const std::function<void()> &body, const std::function<void()> &prepare = {})
{
    return nanoseconds(body, prepare) / 1e6;
}

void benchFrames(OrgChartView &view, int count)
{
    QImage image(view.viewport()->size(), QImage::Format_RGB32);
    const auto frame = [&] { view.viewport()->render(&image); };
    const auto name = [](const char *text) { return QString::fromLatin1(text); };
    report(name("window frame, as opened"), count, milliseconds(frame), "ms");
    double step = 7;
    report(name("window frame, scrolling"), count, milliseconds([&] {
               view.scrollBy({step, 0});
               step = -step;
               frame();
           }),
           "ms");
    view.fit();
    report(name("window frame, all"), count, milliseconds(frame), "ms");
}

void benchPointer(OrgChartView &view, int count)
{
    view.reveal(view.scene().chart().unitAt(count / 2));
    QWidget *viewport = view.viewport();
    int at = 0;
    const auto hover = [&] {
        at = (at + 37) % viewport->width();
        const QPointF point(at, viewport->height() / 2.0);
        QMouseEvent move(QEvent::MouseMove, point, viewport->mapToGlobal(point), Qt::NoButton,
                         Qt::NoButton, {});
        QApplication::sendEvent(viewport, &move);
    };
    report(QStringLiteral("pointer move"), count, nanoseconds(hover) / 1e3, "us");
    const auto mime = encodeObjects({{view.scene().chart().unitAt(count / 3)}, {}});
    QDragEnterEvent enter({9, 9}, Qt::MoveAction, mime.get(), Qt::LeftButton, {});
    QApplication::sendEvent(viewport, &enter);
    const auto drag = [&] {
        at = (at + 37) % viewport->width();
        QDragMoveEvent move({at, viewport->height() / 2}, Qt::MoveAction, mime.get(),
                            Qt::LeftButton, {});
        QApplication::sendEvent(viewport, &move);
    };
    report(QStringLiteral("drag move"), count, nanoseconds(drag) / 1e3, "us");
    QDragLeaveEvent leave;
    QApplication::sendEvent(viewport, &leave);
}

void benchChanges(OrgChartView &view, Document &document, int count)
{
    canvas::Scene &scene = view.scene();
    const Id<Unit> unit = scene.chart().unitAt(count / 3);
    const Id<Unit> other = scene.chart().unitAt(2 * count / 3);
    bool forth = true;
    report(QStringLiteral("select"), count, milliseconds([&] {
               scene.selection().select(forth ? unit : other);
               forth = !forth;
           }),
           "ms");
    report(QStringLiteral("rename, to the end of the signal"), count, milliseconds([&] {
               view.editing().rename(unit,
                                     forth ? QStringLiteral("One") : QStringLiteral("Another"));
               forth = !forth;
           }),
           "ms");
    report(QStringLiteral("move a branch, to the end of the signal"), count, milliseconds([&] {
               view.editing().moveUnits({unit}, edit::Place::Into,
                                        scene.chart().unitAt(forth ? 1 : 0));
               forth = !forth;
           }),
           "ms");
    report(QStringLiteral("fold a branch"), count, milliseconds([&] {
               scene.setCollapsed(scene.chart().unitAt(1), forth);
               forth = !forth;
           }),
           "ms");
    scene.expandAll();
    report(QStringLiteral("three levels"), count,
           milliseconds([&] { scene.showLevels(3); }, [&] { scene.expandAll(); }), "ms");
    scene.expandAll();
    report(QStringLiteral("select all"), count,
           milliseconds([&] { view.selectAll(); }, [&] { scene.selection().clear(); }), "ms");
    canvas::Search search;
    report(QStringLiteral("find, read the names"), count,
           milliseconds([&] { search.setPlan(document.plan()); }), "ms");
    report(QStringLiteral("find, one more letter"), count,
           milliseconds([&] { benchmark::DoNotOptimize(search.find(QStringLiteral("an"))); }),
           "ms");
}

int benchCanvas(const QStringList &args)
{
    const QTemporaryDir home;
    qputenv("XDG_STATE_HOME", home.path().toLocal8Bit());
    for (const int count : sizes(args)) {
        const Result<std::unique_ptr<Document>> document =
            Document::create({}, realisticPlan(count, count));
        if (!document) {
            qCritical("%s", qPrintable(document.error().message));
            return 1;
        }
        Selection selection;
        OrgChartView view(**document, selection);
        view.setAnimated(false);
        view.resize(1920, 1080);
        view.show();
        QApplication::processEvents();
        benchFrames(view, count);
        benchPointer(view, count);
        benchChanges(view, **document, count);
    }
    return 0;
}

[[maybe_unused]] const bool added = addBench(
    {"canvas", "[SIZE...]  the chart's widget: frames, pointer, drags, edits, folding, finding",
     &benchCanvas});

} // namespace

} // namespace facet::bench
