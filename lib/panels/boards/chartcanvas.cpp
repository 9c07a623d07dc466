// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartcanvas.h"

#include "panels/panel.h"

#include <QAccessible>
#include <QAccessibleAnnouncementEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace facet::panels {

ChartCanvas::ChartCanvas(PanelContext &context, QWidget *parent)
    : QWidget(parent), m_context(context)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void ChartCanvas::setChart(std::unique_ptr<const render::Chart> chart)
{
    m_chart = std::move(chart);
    m_current = std::min(m_current, marks().size() - 1);
    setAccessibleDescription(m_chart ? m_chart->description() : QString());
    update();
}

QList<render::ChartMark> ChartCanvas::marks() const
{
    return m_chart ? m_chart->marks(chartArea()) : QList<render::ChartMark>();
}

render::ChartStyle ChartCanvas::styleOf(const PanelContext &context, const QWidget &widget)
{
    return {.theme = context.theme(), .locale = QLocale(), .direction = widget.layoutDirection()};
}

QRectF ChartCanvas::chartArea() const
{
    return QRectF(rect()).adjusted(space::section, space::normal, -space::section, -space::normal);
}

const render::ChartMark *ChartCanvas::currentMark() const
{
    m_marks = marks();
    return m_current >= 0 && m_current < m_marks.size() ? &m_marks.at(m_current) : nullptr;
}

void ChartCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_context.theme().surface);
    if (!m_chart) {
        return;
    }
    m_chart->paint(painter, chartArea());
    if (const render::ChartMark *mark = currentMark(); mark && hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_context.theme().text, 2));
        painter.drawRect(mark->area.adjusted(-2, -2, 2, 2));
    }
}

void ChartCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    const QList<render::ChartMark> places = marks();
    const render::ChartMark *mark = render::markAt(places, event->position());
    if (mark && event->button() == Qt::LeftButton) {
        m_current = mark - places.constData();
        update();
        emit markOpened(*mark);
    }
}

void ChartCanvas::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        walkTo(m_current + 1);
        return;
    case Qt::Key_Left:
    case Qt::Key_Up:
        walkTo(m_current - 1);
        return;
    case Qt::Key_Home:
        walkTo(0);
        return;
    case Qt::Key_End:
        walkTo(marks().size() - 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (const render::ChartMark *mark = currentMark()) {
            emit markOpened(render::ChartMark(*mark));
        }
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool ChartCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QList<render::ChartMark> places = marks();
        const render::ChartMark *mark = render::markAt(places, help->pos());
        QToolTip::showText(help->globalPos(), mark ? plainToolTip(mark->text) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

void ChartCanvas::showCurrent(ObjectRef object)
{
    const QList<render::ChartMark> places = marks();
    const auto found = std::ranges::find(places, object, &render::ChartMark::object);
    if (found != places.end()) {
        walkTo(found - places.begin());
    }
}

void ChartCanvas::walkTo(qsizetype mark)
{
    const QList<render::ChartMark> places = marks();
    if (places.isEmpty()) {
        return;
    }
    m_current = std::clamp<qsizetype>(mark, 0, places.size() - 1);
    QAccessibleAnnouncementEvent said(this, places.at(m_current).text);
    QAccessible::updateAccessibility(&said);
    update();
}

} // namespace facet::panels
