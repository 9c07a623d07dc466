// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartview.h"

#include "markwalk.h"
#include "panel.h"

#include <QChart>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

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
    m_footer = {};
    m_marks = marks;
    m_current = -1;
    setBackgroundBrush(m_context.theme().surface);
    setChart(shown.release());
    setAccessibleDescription(description);
}

void ChartView::setFooter(const Footer &footer)
{
    m_footer = footer;
    const QRectF area = footerArea();
    chart()->setMargins(QMargins(0, 0, 0, static_cast<int>(std::ceil(area.height()))));
    viewport()->update();
}

QRectF ChartView::footerArea() const
{
    const QRectF all = QRectF(viewport()->rect()).adjusted(space::small, 0, -space::small, 0);
    const double height = m_footer ? m_footer(nullptr, all) + space::small : 0;
    return {all.left(), all.bottom() - height, all.width(), height};
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
    if (m_footer) {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        m_footer(&painter, footerArea());
    }
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
    if (const auto mark = markReachedBy(*event, m_current, places.size())) {
        walkTo(places, *mark);
    } else if (!opensMark(*event)) {
        QChartView::keyPressEvent(event);
    } else if (m_current >= 0 && m_current < places.size()) {
        emit markOpened(places.at(m_current));
    }
}

bool ChartView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        showMarkToolTip(*static_cast<QHelpEvent *>(event), marks(), viewport());
        return true;
    }
    return QChartView::viewportEvent(event);
}

void ChartView::walkTo(const QList<render::ChartMark> &places, qsizetype mark)
{
    m_current = mark;
    announceMark(*this, places.at(mark));
    QToolTip::showText(viewport()->mapToGlobal(places.at(mark).area.center().toPoint()),
                       plainToolTip(places.at(mark).text), viewport());
    viewport()->update();
}

} // namespace facet::panels
