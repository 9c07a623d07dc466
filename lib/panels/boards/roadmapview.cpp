// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "roadmapview.h"

#include "edit/activities.h"
#include "panels/keepup.h"
#include "panels/panel.h"
#include "render/roadmap.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

#include <cmath>

namespace facet::panels {

namespace {

constexpr double grip = 8; ///< pixels at a bar's end that take hold of the end

} // namespace

RoadmapView::RoadmapView(PanelContext &context, QWidget *parent) : ChartCanvas(context, parent)
{
    setAccessibleName(tr("Roadmap"));
    keepUp(context, News::Plan, this, &RoadmapView::refresh);
    keepUp(context, News::Scores, this, &RoadmapView::refresh);
    connect(&context, &PanelContext::themeChanged, this, &RoadmapView::refresh);
    connect(this, &ChartCanvas::markOpened, this, [this](const render::ChartMark &mark) {
        this->context().selection().select(mark.object);
    });
    refresh();
}

void RoadmapView::setFilter(const QString &text)
{
    m_filter = text;
    refresh();
}

QRectF RoadmapView::placeOf(ObjectRef object) const
{
    for (const render::ChartMark &mark : marks()) {
        if (mark.object == object) {
            return mark.area;
        }
    }
    return {};
}

void RoadmapView::refresh()
{
    m_from = {};
    m_to = {};
    show(context().plan());
}

/// Shows a plan; while something is dragged the days stand still.
void RoadmapView::show(const Plan &plan)
{
    auto chart = std::make_unique<render::Roadmap>(
        plan, context().today(), styleOf(context(), *this),
        render::RoadmapScope{.filter = m_filter, .from = m_from, .to = m_to});
    setMinimumHeight(static_cast<int>(chart->neededHeight()) + space::section);
    setChart(std::move(chart));
}

RoadmapView::Part RoadmapView::partAt(const render::ChartMark &mark, QPointF point) const
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const double end = mirrored ? mark.area.left() : mark.area.right();
    return mark.object.as<Activity>() && std::abs(point.x() - end) <= grip ? Part::End
                                                                           : Part::Whole;
}

Result<edit::Step> RoadmapView::shifted(ObjectRef object, Part part, int days) const
{
    const Plan &plan = context().plan();
    if (const Id<Milestone> milestone = object.as<Milestone>()) {
        return edit::moveMilestone(plan, milestone, days);
    }
    return part == Part::End ? edit::stretchActivity(plan, object.as<Activity>(), days)
                             : edit::moveActivity(plan, object.as<Activity>(), days);
}

int RoadmapView::daysBetween(double from, double to) const
{
    const double distance = layoutDirection() == Qt::RightToLeft ? from - to : to - from;
    return static_cast<int>(std::lround(distance / m_day));
}

void RoadmapView::mousePressEvent(QMouseEvent *event)
{
    const QList<render::ChartMark> places = marks();
    const render::ChartMark *mark = render::markAt(places, event->position());
    if (!mark || event->button() != Qt::LeftButton) {
        return;
    }
    const render::Roadmap shown(context().plan(), context().today(), styleOf(context(), *this),
                                {.filter = m_filter, .from = {}, .to = {}});
    m_from = shown.from();
    m_to = shown.to();
    m_day = shown.dayWidth(chartArea());
    m_drag = Drag{.object = mark->object,
                  .part = partAt(*mark, event->position()),
                  .from = event->position().x()};
}

void RoadmapView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_drag) {
        const QList<render::ChartMark> places = marks();
        const render::ChartMark *mark = render::markAt(places, event->position());
        setCursor(!mark                                               ? Qt::ArrowCursor
                      : partAt(*mark, event->position()) == Part::End ? Qt::SizeHorCursor
                                                                      : Qt::OpenHandCursor);
        return;
    }
    const double x = event->position().x();
    m_drag->moved =
        m_drag->moved || std::abs(x - m_drag->from) >= QApplication::startDragDistance();
    m_drag->days = m_drag->moved ? daysBetween(m_drag->from, x) : 0;
    const Result<edit::Step> step = shifted(m_drag->object, m_drag->part, m_drag->days);
    show(step ? step->plan : context().plan());
}

void RoadmapView::mouseReleaseEvent(QMouseEvent *event)
{
    const std::optional<Drag> drag = std::exchange(m_drag, std::nullopt);
    if (!drag || !drag->moved) {
        refresh();
        ChartCanvas::mouseReleaseEvent(event);
        return;
    }
    context().selection().select(drag->object);
    if (drag->days != 0) {
        context().perform(shifted(drag->object, drag->part, drag->days));
    }
    refresh();
}

void RoadmapView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_drag) {
        giveUp();
        return;
    }
    const bool isArrow = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    const std::optional<render::ChartMark> mark = currentMark();
    if (!isArrow || !mark || !(event->modifiers() & Qt::AltModifier)) {
        ChartCanvas::keyPressEvent(event);
        return;
    }
    const bool forwards = (event->key() == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight);
    const int days = event->modifiers() & Qt::ControlModifier ? 30 : 1;
    const Part part = event->modifiers() & Qt::ShiftModifier ? Part::End : Part::Whole;
    const ObjectRef object = mark->object;
    context().perform(shifted(object, part, forwards ? days : -days));
    showCurrent(object);
}

void RoadmapView::giveUp()
{
    m_drag.reset();
    refresh();
}

} // namespace facet::panels
