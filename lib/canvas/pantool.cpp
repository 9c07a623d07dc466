// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pantool.h"

#include "orgchartview.h"

#include <QApplication>
#include <QMouseEvent>

namespace facet::canvas {

bool PanTool::wants(const QMouseEvent &event) const
{
    if (event.button() == Qt::MiddleButton) {
        return true;
    }
    if (event.button() != Qt::LeftButton) {
        return false;
    }
    const bool empty = m_view.hitAt(event.position()).isEmpty();
    return m_view.isSpaceHeld() || (empty && !event.modifiers().testFlag(Qt::ShiftModifier));
}

void PanTool::press(const QMouseEvent &event)
{
    m_from = m_last = event.position();
    m_moved = false;
    m_view.usedSpace();
}

void PanTool::move(const QMouseEvent &event)
{
    const bool far =
        (event.position() - m_from).manhattanLength() >= QApplication::startDragDistance();
    if (!m_moved && !far) {
        return;
    }
    m_moved = true;
    m_view.viewport()->setCursor(Qt::ClosedHandCursor);
    m_view.scrollBy(m_last - event.position());
    m_last = event.position();
}

void PanTool::release(const QMouseEvent &event)
{
    if (!m_moved && event.button() == Qt::LeftButton && !m_view.isSpaceHeld()) {
        m_view.scene().selection().clear();
    }
    cancel();
}

void PanTool::cancel() { m_view.viewport()->unsetCursor(); }

} // namespace facet::canvas
