// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartcanvas.h"

#include "panels/markwalk.h"
#include "panels/panel.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

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

std::optional<render::ChartMark> ChartCanvas::currentMark() const
{
    const QList<render::ChartMark> places = marks();
    return m_current >= 0 && m_current < places.size() ? std::optional(places.at(m_current))
                                                       : std::nullopt;
}

void ChartCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_context.theme().surface);
    if (!m_chart) {
        return;
    }
    m_chart->paint(painter, chartArea());
    if (const auto mark = currentMark(); mark && hasFocus()) {
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
    if (const auto mark = markReachedBy(*event, m_current, marks().size())) {
        walkTo(*mark);
    } else if (!opensMark(*event)) {
        QWidget::keyPressEvent(event);
    } else if (const auto current = currentMark()) {
        emit markOpened(*current);
    }
}

bool ChartCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        showMarkToolTip(*static_cast<QHelpEvent *>(event), marks(), this);
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
    m_current = mark;
    announceMark(*this, marks().at(mark));
    update();
}

} // namespace facet::panels
