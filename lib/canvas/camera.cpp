// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "camera.h"

#include <algorithm>

namespace facet::canvas {

namespace {

/// So much of the chart stays in view, in viewport pixels, however far one scrolls.
constexpr double kept = 96;
constexpr double fitMargin = 24;

/// The move that brings the span from @p low to @p high into 0…@p size; a span too large shows its
/// beginning.
double intoView(double low, double high, double size, double margin)
{
    if (high - low + 2 * margin > size) {
        return low - std::max(0.0, (size - (high - low)) / 2);
    }
    if (low < margin) {
        return low - margin;
    }
    return high > size - margin ? high - (size - margin) : 0;
}

} // namespace

void Camera::setContent(const QRectF &content) { m_content = content; }

void Camera::setViewport(QSizeF viewport) { m_viewport = viewport; }

void Camera::setOffset(QPointF offset)
{
    const QPointF least = leastOffset();
    const QPointF most = mostOffset();
    m_offset = {std::clamp(offset.x(), least.x(), std::max(least.x(), most.x())),
                std::clamp(offset.y(), least.y(), std::max(least.y(), most.y()))};
}

void Camera::zoomAbout(QPointF view, double zoom)
{
    const QPointF held = toChart(view);
    m_zoom = std::clamp(zoom, leastZoom, mostZoom);
    setOffset(held * m_zoom - view);
}

void Camera::centreOn(QPointF chart)
{
    setOffset(chart * m_zoom - QPointF(m_viewport.width(), m_viewport.height()) / 2);
}

void Camera::fit(const QRectF &chart, const QRectF &room)
{
    const double across = (room.width() - 2 * fitMargin) / std::max(1.0, chart.width());
    const double down = (room.height() - 2 * fitMargin) / std::max(1.0, chart.height());
    m_zoom = std::clamp(std::min({across, down, 1.0}), leastZoom, mostZoom);
    setOffset(chart.center() * m_zoom - room.center());
}

void Camera::ensureVisible(const QRectF &chart, double margin)
{
    const QRectF view = toView(chart);
    setOffset(m_offset
              + QPointF(intoView(view.left(), view.right(), m_viewport.width(), margin),
                        intoView(view.top(), view.bottom(), m_viewport.height(), margin)));
}

QPointF Camera::leastOffset() const
{
    return m_content.topLeft() * m_zoom
        - QPointF(m_viewport.width() - std::min(kept, m_viewport.width() / 2),
                  m_viewport.height() - std::min(kept, m_viewport.height() / 2));
}

QPointF Camera::mostOffset() const
{
    return m_content.bottomRight() * m_zoom
        - QPointF(std::min(kept, m_viewport.width() / 2), std::min(kept, m_viewport.height() / 2));
}

bool Camera::showsAll() const
{
    return m_content.isEmpty()
        || QRectF(QPointF(), m_viewport).adjusted(-1, -1, 1, 1).contains(toView(m_content));
}

} // namespace facet::canvas
