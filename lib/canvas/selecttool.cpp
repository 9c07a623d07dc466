// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "selecttool.h"

#include "dragsource.h"

#include <QApplication>
#include <QMouseEvent>

namespace facet::canvas {

bool SelectTool::wants(const QMouseEvent &event) const
{
    return event.button() == Qt::LeftButton && !m_view.isSpaceHeld()
        && !m_view.hitAt(event.position()).isEmpty();
}

void SelectTool::press(const QMouseEvent &event)
{
    m_from = event.position();
    m_pressed = m_view.hitAt(m_from);
    if (m_pressed.handle) {
        Scene &scene = m_view.scene();
        scene.setCollapsed(m_pressed.unit, !scene.isCollapsed(m_pressed.unit));
        m_pressed = {};
        return;
    }
    if (m_pressed.badge) {
        emit m_view.findingsAsked(std::exchange(m_pressed, {}).unit);
        return;
    }
    m_chosenAtPress =
        !event.modifiers() && !m_view.scene().selection().contains(m_pressed.object());
    if (m_chosenAtPress) {
        choose(m_pressed.object(), {});
    }
}

void SelectTool::move(const QMouseEvent &event)
{
    const bool far =
        (event.position() - m_from).manhattanLength() >= QApplication::startDragDistance();
    if (m_pressed.isEmpty() || !far) {
        return;
    }
    const Hit pressed = std::exchange(m_pressed, {});
    startDrag(m_view, pressed, m_from);
}

void SelectTool::release(const QMouseEvent &event)
{
    if (!m_pressed.isEmpty() && !m_chosenAtPress) {
        choose(m_pressed.object(), event.modifiers());
    }
    m_pressed = {};
}

void SelectTool::choose(ObjectRef object, Qt::KeyboardModifiers modifiers)
{
    Selection &selection = m_view.scene().selection();
    if (modifiers.testFlag(Qt::ControlModifier)) {
        selection.toggle(object);
    } else if (modifiers.testFlag(Qt::ShiftModifier) && object.as<Unit>()) {
        chooseRange(object.as<Unit>());
    } else {
        selection.select(object);
    }
}

void SelectTool::chooseRange(Id<Unit> unit)
{
    const render::OrgChart &chart = m_view.scene().chart();
    Selection &selection = m_view.scene().selection();
    const Id<Unit> from = m_view.scene().current();
    QList<ObjectRef> chosen = selection.all();
    if (from && chart.parentOf(from) == chart.parentOf(unit)) {
        const bool forward = chart.indexOf(from) <= chart.indexOf(unit);
        const Id<Unit> last = forward ? unit : from;
        for (Id<Unit> each = forward ? from : unit; each && each != last;
             each = chart.nextSiblingOf(each)) {
            chosen.append(each);
        }
        chosen.append(last);
    }
    chosen.append(unit);
    selection.select(chosen);
}

} // namespace facet::canvas
