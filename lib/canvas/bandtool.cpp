// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bandtool.h"

#include "orgchartview.h"

#include <QMouseEvent>
#include <QPainter>

namespace facet::canvas {

bool BandTool::wants(const QMouseEvent &event) const
{
    return event.button() == Qt::LeftButton && event.modifiers().testFlag(Qt::ShiftModifier)
        && m_view.hitAt(event.position()).isEmpty();
}

void BandTool::press(const QMouseEvent &event) { m_from = m_to = event.position(); }

void BandTool::move(const QMouseEvent &event)
{
    m_to = event.position();
    m_view.viewport()->update();
}

void BandTool::release(const QMouseEvent &event)
{
    m_to = event.position();
    const Camera &camera = m_view.camera();
    const QRectF area(camera.toChart(band().topLeft()), camera.toChart(band().bottomRight()));
    QList<ObjectRef> chosen = m_view.scene().selection().all();
    for (const Id<Unit> unit : m_view.scene().chart().unitsIn(area)) {
        chosen.append(unit);
    }
    m_view.scene().selection().select(chosen);
    cancel();
}

void BandTool::cancel()
{
    m_from = m_to = QPointF();
    m_view.viewport()->update();
}

void BandTool::paint(QPainter &painter) const
{
    if (band().isEmpty()) {
        return;
    }
    const QColor accent = m_view.scene().theme().accent;
    QColor fill = accent;
    fill.setAlphaF(0.15F);
    painter.setPen(QPen(accent, 1));
    painter.setBrush(fill);
    painter.drawRect(band());
}

} // namespace facet::canvas
