// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accessibility.h"
#include "inplaceeditor.h"
#include "orgchartview.h"

#include <QDragEnterEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QToolTip>

#include <cmath>

namespace facet::canvas {

using namespace Qt::StringLiterals;

namespace {

/// How much one notch of the wheel (120) zooms.
constexpr double wheelZoom = 1.2;
constexpr double notch = 120;
/// How far one notch scrolls, in pixels.
constexpr double wheelScroll = 60;

/// A key that the chart takes although the window may have a shortcut for it.
bool isOurs(Commands &commands, const QKeyEvent &key)
{
    return (key.key() == Qt::Key_Space && !key.modifiers()) || commands.matching(key);
}

/// What the pointer rests on, in lines of plain text.
QStringList tipFor(const Scene &scene, const Hit &hit)
{
    if (hit.badge) {
        return assess::sentencesOf(
            assess::findingsAt(scene.plan(), scene.document().findings(), hit.unit));
    }
    if (!hit.line.isNull()) {
        return {nameOf(scene.plan(), hit.line)};
    }
    const render::CardContent content = scene.chart().content(hit.unit);
    QStringList lines{content.name};
    if (!content.head.isEmpty()) {
        lines.append(OrgChartView::tr("Head: %1").arg(content.head));
    }
    lines.append(OrgChartView::tr("%n people", nullptr, content.headcount));
    if (content.index) {
        lines.append(
            OrgChartView::tr("Integration index %1, %2")
                .arg(QLocale().toString(*content.index, 'f', 0), assess::levelName(content.level)));
    } else {
        lines.append(OrgChartView::tr("No data for the integration index yet"));
    }
    return lines;
}

} // namespace

bool OrgChartView::event(QEvent *event)
{
    const bool press = event->type() == QEvent::KeyPress;
    const bool override = event->type() == QEvent::ShortcutOverride;
    if ((override || press) && hasFocus()) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool tab = press && key->key() == Qt::Key_Tab && m_commands->matching(*key);
        if (tab) { // before it moves the focus
            keyPressEvent(key);
            return true;
        }
        if (override && isOurs(*m_commands, *key)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

bool OrgChartView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip:
        return showToolTip(*static_cast<QHelpEvent *>(event));
    case QEvent::NativeGesture:
    case QEvent::Gesture:
        return zoomByGesture(event) || QAbstractScrollArea::viewportEvent(event);
    case QEvent::Leave:
        setHovered({});
        break;
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

bool OrgChartView::showToolTip(const QHelpEvent &event)
{
    const Hit hit = hitAt(event.pos());
    if (hit.isEmpty()) {
        QToolTip::hideText();
        return true;
    }
    // Names may look like mark-up: forced rich text in which they are escaped.
    QString text;
    for (const QString &line : tipFor(m_scene, hit)) {
        text += u"<div>%1</div>"_s.arg(line.toHtmlEscaped());
    }
    QToolTip::showText(event.globalPos(), u"<qt>%1</qt>"_s.arg(text), viewport(),
                       cardRect(hit.unit));
    return true;
}

bool OrgChartView::zoomByGesture(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() != Qt::ZoomNativeGesture) {
            return false;
        }
        zoomAbout(gesture->position(), zoom() * (1 + gesture->value()));
        return true;
    }
    const QGesture *gesture = static_cast<QGestureEvent *>(event)->gesture(Qt::PinchGesture);
    if (!gesture) {
        return false;
    }
    const auto *pinch = static_cast<const QPinchGesture *>(gesture);
    zoomAbout(viewport()->mapFromGlobal(pinch->centerPoint()), zoom() * pinch->scaleFactor());
    return true;
}

void OrgChartView::changeEvent(QEvent *event)
{
    const bool looks =
        event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (looks && !m_ownTheme && m_commands) {
        m_scene.setTheme(paletteTheme());
        dressOverlays();
    }
    if (event->type() == QEvent::LayoutDirectionChange && m_commands) {
        render::ChartOptions options = m_scene.options();
        options.direction = layoutDirection();
        m_scene.setOptions(options);
        placeOverlays();
    }
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Organisation chart"));
        m_commands->retranslate();
        m_scene.setTheme(m_scene.theme());
    }
    QAbstractScrollArea::changeEvent(event);
}

// Commands work on a chart that is seen.

void OrgChartView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    m_commands->refresh();
}

void OrgChartView::hideEvent(QHideEvent *event)
{
    QAbstractScrollArea::hideEvent(event);
    m_commands->refresh();
}

void OrgChartView::mousePressEvent(QMouseEvent *event)
{
    if (m_editor) {
        m_editor->take();
    }
    if (m_tool) {
        return; // a second button while one tool works
    }
    m_settling.finish();
    for (const auto &tool : m_tools) {
        if (tool->wants(*event)) {
            m_tool = tool.get();
            m_tool->press(*event);
            return;
        }
    }
}

void OrgChartView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_tool) {
        m_tool->move(*event);
    } else {
        setHovered(hitAt(event->position()).unit);
    }
}

void OrgChartView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_tool) {
        std::exchange(m_tool, nullptr)->release(*event);
        viewport()->update();
    }
}

void OrgChartView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Hit hit = hitAt(event->position());
    if (event->button() == Qt::LeftButton && !hit.isEmpty() && !hit.handle && !hit.badge) {
        m_scene.selection().select(hit.object());
        editName();
    } else {
        mousePressEvent(event);
    }
}

void OrgChartView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoomAbout(event->position(), zoom() * std::pow(wheelZoom, event->angleDelta().y() / notch));
    } else {
        QPointF by = event->pixelDelta();
        if (by.isNull()) {
            by = QPointF(event->angleDelta()) * wheelScroll / notch;
        }
        if (event->modifiers().testFlag(Qt::ShiftModifier)) {
            by = by.transposed();
        }
        scrollBy(-by);
    }
    event->accept();
}

void OrgChartView::keyPressEvent(QKeyEvent *event)
{
    if (!hasFocus()) { // what a field or button over the chart did not want
        QAction *action = m_commands->matching(*event);
        const bool finds = action && m_commands->in(CommandGroup::Find).contains(action);
        finds ? action->trigger() : event->ignore();
        return;
    }
    if (event->key() == Qt::Key_Space && !event->modifiers()) {
        if (!event->isAutoRepeat()) {
            m_spaceHeld = true;
            m_spaceUsed = false;
        }
        return;
    }
    if (event->key() == Qt::Key_Escape && m_tool) {
        std::exchange(m_tool, nullptr)->cancel();
        return;
    }
    if (QAction *action = m_commands->matching(*event)) {
        action->trigger();
    } else if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_Tab) {
        focusNextChild();
    } else if (!m_keys.handle(*event)) {
        event->ignore();
    }
}

void OrgChartView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat() || !m_spaceHeld) {
        QAbstractScrollArea::keyReleaseEvent(event);
        return;
    }
    m_spaceHeld = false;
    if (!m_spaceUsed) {
        m_commands->find(u"chart.fold")->trigger();
    }
}

void OrgChartView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    syncState();
    tellCurrent(*this, m_scene.current());
}

void OrgChartView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_spaceHeld = false;
    syncState();
}

void OrgChartView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Mouse) {
        const Hit hit = hitAt(viewport()->mapFromGlobal(at));
        if (hit.isEmpty()) {
            m_scene.selection().clear();
        } else if (!m_scene.selection().contains(hit.object())) {
            m_scene.selection().select(hit.object());
        }
    } else {
        const QRect card = cardRect(m_scene.current());
        at = viewport()->mapToGlobal(card.isEmpty() ? viewport()->rect().center() : card.center());
    }
    QMenu *menu = contextMenu(*this, at);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(at);
}

void OrgChartView::dragEnterEvent(QDragEnterEvent *event) { m_drops->follow(event); }

void OrgChartView::dragMoveEvent(QDragMoveEvent *event) { m_drops->follow(event); }

void OrgChartView::dragLeaveEvent(QDragLeaveEvent *) { m_drops->leave(); }

void OrgChartView::dropEvent(QDropEvent *event) { m_drops->drop(event); }

} // namespace facet::canvas
