// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "legend.h"
#include "navigation.h"
#include "orgchartview.h"
#include "viewstate.h"

#include <QScrollBar>

#include <cmath>
#include <limits>

namespace facet::canvas {

namespace {

constexpr double zoomFactor = 1.2;
/// A whole chart smaller than this at first is not shown whole, but from its top at this zoom.
constexpr double leastFirstZoom = 0.45;
constexpr double firstZoom = 0.6;
constexpr double firstMargin = 24;

/// What of the chart a rectangle of the viewport covers.
QRectF chartArea(const Camera &camera, const QRectF &view)
{
    return {camera.toChart(view.topLeft()), view.size() / camera.zoom()};
}

} // namespace

void OrgChartView::zoomAbout(QPointF point, double zoom)
{
    m_kept = Kept::Nothing;
    m_settling.finish();
    m_camera.zoomAbout(point, zoom);
    cameraMoved();
}

void OrgChartView::zoomStep(int steps)
{
    const QRect card = cardRect(m_scene.current());
    const QRect room = viewport()->rect();
    const QPointF about =
        room.contains(card.center()) && !card.isEmpty() ? card.center() : room.center();
    zoomAbout(about, zoom() * std::pow(zoomFactor, steps));
}

void OrgChartView::fit()
{
    m_settling.finish();
    fitCamera();
    m_kept = Kept::WholeChart;
    cameraMoved();
}

void OrgChartView::showFromTop()
{
    m_settling.finish();
    startView();
    cameraMoved();
}

void OrgChartView::fitCamera()
{
    const QRectF all(QPointF(), m_camera.viewport());
    const QRectF bounds = m_scene.chart().bounds();
    m_camera.fit(bounds, all);
    const QRectF legend = m_legend->geometry();
    if (!isLegendShown() || m_scene.chart().unitsIn(chartArea(m_camera, legend)).isEmpty()) {
        return;
    }
    // The legend covers cards: beside it or above it, whichever leaves the chart larger.
    QRectF beside = all;
    isRightToLeft() ? beside.setRight(legend.left()) : beside.setLeft(legend.right());
    Camera above = m_camera;
    above.fit(bounds, all.adjusted(0, 0, 0, legend.top() - all.bottom()));
    m_camera.fit(bounds, beside);
    if (above.zoom() > m_camera.zoom()) {
        m_camera = above;
    }
}

void OrgChartView::scrollBy(QPointF pixels)
{
    m_kept = Kept::Nothing;
    m_camera.setOffset(m_camera.offset() + pixels);
    cameraMoved();
}

void OrgChartView::ensureVisible(Id<Unit> unit)
{
    const QPointF before = m_camera.offset();
    if (const QRectF card = m_scene.chart().rectOf(unit); !card.isNull()) {
        m_camera.ensureVisible(card);
        m_kept = m_camera.offset() == before ? m_kept : Kept::Nothing;
        cameraMoved();
    }
}

void OrgChartView::keepInPlace(const render::OrgChart &before, Id<Unit> anchor)
{
    const render::OrgChart &after = m_scene.chart();
    if (before.rectOf(anchor).isNull() || after.rectOf(anchor).isNull()) {
        const QPointF centre = m_camera.visible().center();
        double least = std::numeric_limits<double>::max();
        for (const Id<Unit> unit : before.unitsIn(m_camera.visible())) {
            const double distance = (before.rectOf(unit).center() - centre).manhattanLength();
            if (distance < least && after.indexOf(unit) >= 0) {
                least = distance;
                anchor = unit;
            }
        }
    }
    const QPointF moved = after.rectOf(anchor).topLeft() - before.rectOf(anchor).topLeft();
    m_camera.setOffset(m_camera.offset() + moved * zoom());
}

void OrgChartView::cameraMoved()
{
    syncScrollBars();
    placeEditor();
    viewport()->update();
    emit zoomChanged(zoom());
}

void OrgChartView::syncScrollBars()
{
    const Qt::ScrollBarPolicy policy =
        m_camera.showsAll() ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded;
    const std::tuple<QScrollBar *, double, double, double, int> bars[] = {
        {horizontalScrollBar(), m_camera.leastOffset().x(), m_camera.mostOffset().x(),
         m_camera.offset().x(), viewport()->width()},
        {verticalScrollBar(), m_camera.leastOffset().y(), m_camera.mostOffset().y(),
         m_camera.offset().y(), viewport()->height()},
    };
    for (const auto &[bar, least, most, offset, page] : bars) {
        const QSignalBlocker blocker(bar);
        bar->setRange(qRound(least), qRound(most));
        bar->setPageStep(page);
        bar->setSingleStep(40);
        bar->setValue(qRound(offset));
    }
    setHorizontalScrollBarPolicy(policy);
    setVerticalScrollBarPolicy(policy);
}

void OrgChartView::scrollContentsBy(int, int)
{
    m_kept = Kept::Nothing;
    m_camera.setOffset(QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value()));
    placeEditor();
    viewport()->update();
}

void OrgChartView::resizeEvent(QResizeEvent *)
{
    m_camera.setViewport(viewport()->size());
    m_camera.setContent(m_scene.chart().bounds());
    placeOverlays(); // fitting goes round the legend
    if (!m_started || m_kept == Kept::FirstView) {
        startView();
    } else if (m_kept == Kept::WholeChart) {
        fitCamera();
    } else {
        m_camera.setOffset(m_camera.offset());
    }
    cameraMoved();
}

void OrgChartView::startView()
{
    m_started = !m_camera.viewport().isEmpty();
    m_kept = Kept::FirstView;
    fitCamera();
    if (zoom() < leastFirstZoom && m_scene.chart().count() > 0) {
        const QRectF first = m_scene.chart().rectOf(m_scene.chart().unitAt(0));
        m_camera.zoomAbout({}, firstZoom);
        m_camera.centreOn(
            {first.center().x(), first.top() + m_camera.visible().height() / 2 - firstMargin});
    }
}

QByteArray OrgChartView::saveState() const
{
    return writeViewState({.zoom = zoom(),
                           .offset = m_camera.offset(),
                           .fitted = m_kept == Kept::WholeChart,
                           .legend = isLegendShown(),
                           .roles = m_editing.lastRoles(),
                           .options = m_scene.options()});
}

bool OrgChartView::restoreState(const QByteArray &state)
{
    const std::optional<ViewState> saved = readViewState(state, m_scene.plan());
    if (!saved) {
        return false;
    }
    m_editing.setLastRoles(saved->roles);
    setLegendShown(saved->legend);
    m_scene.setOptions(saved->options);
    m_started = true;
    m_kept = saved->fitted ? Kept::WholeChart : Kept::Nothing;
    m_camera.zoomAbout({}, saved->zoom);
    m_camera.setOffset(saved->offset);
    if (saved->fitted) {
        fitCamera();
    }
    cameraMoved();
    return true;
}

Id<Unit> OrgChartView::cardNearCentre() const
{
    const QPointF centre = m_camera.visible().center();
    QList<Id<Unit>> shown = m_scene.chart().unitsIn(m_camera.visible());
    if (shown.isEmpty() && m_scene.chart().count() > 0) {
        return m_scene.chart().unitAt(0);
    }
    const auto distance = [&](Id<Unit> unit) {
        return (m_scene.chart().rectOf(unit).center() - centre).manhattanLength();
    };
    return shown.isEmpty() ? Id<Unit>() : *std::ranges::min_element(shown, {}, distance);
}

} // namespace facet::canvas
