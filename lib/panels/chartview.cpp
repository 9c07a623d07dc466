// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartview.h"

#include "panel.h"

#include <QAccessible>
#include <QAccessibleAnnouncementEvent>
#include <QChart>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace facet::panels {

ChartView::ChartView(PanelContext &context, QWidget *parent)
    : QChartView(parent), m_context(context)
{
    setFrameShape(NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

ChartView::~ChartView() = default;

void ChartView::showChart(std::unique_ptr<QChart> shown, const Marks &marks,
                          const QString &description)
{
    const std::unique_ptr<QChart> former(chart());
    m_marks = marks;
    m_current = -1;
    setBackgroundBrush(m_context.theme().surface);
    setChart(shown.release());
    setAccessibleDescription(description);
}

QList<render::ChartMark> ChartView::marks() const
{
    QList<render::ChartMark> places = m_marks ? m_marks(*chart()) : QList<render::ChartMark>();
    for (render::ChartMark &mark : places) {
        mark.area = mapFromScene(chart()->mapRectToScene(mark.area)).boundingRect();
    }
    return places;
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    emit resized();
}

void ChartView::paintEvent(QPaintEvent *event)
{
    QChartView::paintEvent(event);
    if (m_current < 0 || !hasFocus()) {
        return;
    }
    const QList<render::ChartMark> places = marks();
    if (m_current < places.size()) {
        QPainter painter(viewport());
        painter.setPen(QPen(m_context.theme().text, 2));
        painter.drawRect(places.at(m_current).area.adjusted(-1, -1, 1, 1));
    }
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    QChartView::mouseReleaseEvent(event);
    const QList<render::ChartMark> places = marks();
    const render::ChartMark *mark = render::markAt(places, event->position());
    if (mark && event->button() == Qt::LeftButton) {
        emit markOpened(*mark);
    }
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const QList<render::ChartMark> places = marks();
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
        walkTo(places.size() - 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0 && m_current < places.size()) {
            emit markOpened(places.at(m_current));
        }
        return;
    default:
        QChartView::keyPressEvent(event);
    }
}

bool ChartView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QList<render::ChartMark> places = marks();
        const render::ChartMark *mark = render::markAt(places, help->pos());
        QToolTip::showText(help->globalPos(), mark ? plainToolTip(mark->text) : QString(),
                           viewport());
        return true;
    }
    return QChartView::viewportEvent(event);
}

void ChartView::walkTo(qsizetype mark)
{
    const QList<render::ChartMark> places = marks();
    if (places.isEmpty()) {
        return;
    }
    m_current = std::clamp<qsizetype>(mark, 0, places.size() - 1);
    QAccessibleAnnouncementEvent said(this, places.at(m_current).text);
    QAccessible::updateAccessibility(&said);
    QToolTip::showText(viewport()->mapToGlobal(places.at(m_current).area.center().toPoint()),
                       plainToolTip(places.at(m_current).text), viewport());
    viewport()->update();
}

} // namespace facet::panels
