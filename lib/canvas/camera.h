// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace facet::canvas {

/// Which part of a chart is seen, and how large: a value that maps chart coordinates to the
/// viewport and back.
class Camera
{
public:
    static constexpr double leastZoom = 0.02;
    static constexpr double mostZoom = 4.0;

    double zoom() const { return m_zoom; }
    QPointF offset() const { return m_offset; }
    QSizeF viewport() const { return m_viewport; }
    QRectF content() const { return m_content; }

    /// What the chart fills, in chart coordinates.
    void setContent(const QRectF &content);
    void setViewport(QSizeF viewport);
    /// Which scaled chart point stands in the viewport's corner; kept so that some of the chart
    /// stays in view.
    void setOffset(QPointF offset);

    QPointF toView(QPointF chart) const { return chart * m_zoom - m_offset; }
    QRectF toView(const QRectF &chart) const
    {
        return {toView(chart.topLeft()), chart.size() * m_zoom};
    }
    QPointF toChart(QPointF view) const { return (view + m_offset) / m_zoom; }
    /// The part of the chart's coordinates that the viewport shows.
    QRectF visible() const { return {toChart(QPointF()), m_viewport / m_zoom}; }

    /// Zooms so that the chart point under @p view stays there.
    void zoomAbout(QPointF view, double zoom);
    void centreOn(QPointF chart);
    /// Shows all of @p chart, centred in the @p room of the viewport, never larger than life.
    void fit(const QRectF &chart, const QRectF &room);
    /// Moves by as little as shows all of @p chart with a margin around it, or as much of it as
    /// there is room for.
    void ensureVisible(const QRectF &chart, double margin = 24);

    /// The offsets that keep some of the chart in view: least, and most.
    QPointF leastOffset() const;
    QPointF mostOffset() const;
    /// Whether the whole chart stands in the viewport.
    bool showsAll() const;

private:
    double m_zoom = 1;
    QPointF m_offset;
    QSizeF m_viewport;
    QRectF m_content;
};

} // namespace facet::canvas
