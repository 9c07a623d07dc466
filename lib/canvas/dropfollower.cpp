// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dropfollower.h"

#include "model/navigate.h"
#include "orgchartview.h"

#include <QDragMoveEvent>

namespace facet::canvas {

namespace {

constexpr int scrollInterval = 16;
/// Pixels per tick at the very edge.
constexpr double fastest = 14;
/// How far from a card the gap beside it still belongs to it, on the screen.
constexpr double gap = 28;

/// How fast to scroll for a pointer at @p at within 0…@p size: negative towards the beginning.
double speedAt(double at, double size)
{
    const double into = at < DropFollower::edge ? at - DropFollower::edge
                                                : std::max(0.0, at - (size - DropFollower::edge));
    return fastest * std::clamp(into / DropFollower::edge, -1.0, 1.0);
}

} // namespace

DropFollower::DropFollower(OrgChartView &view)
    : QObject(&view), m_view(view), m_rules(dropRules(view.editing()))
{
    m_spring.setSingleShot(true);
    m_spring.setInterval(springDelay);
    m_scroll.setInterval(scrollInterval);
    connect(&m_spring, &QTimer::timeout, this, &DropFollower::springOpen);
    connect(&m_scroll, &QTimer::timeout, this, &DropFollower::scrollAtEdge);
}

DropFollower::~DropFollower() = default;

void DropFollower::begin(const DraggedObjects &dragged)
{
    const auto rule =
        std::ranges::find_if(m_rules, [&](const auto &each) { return each->takes(dragged); });
    m_rule = rule == m_rules.end() ? nullptr : rule->get();
    m_dragged = dragged;
    m_sprung.clear();
}

void DropFollower::follow(QDragMoveEvent *event)
{
    if (event->type() == QEvent::DragEnter) {
        begin(decodeObjects(event->mimeData()));
    }
    if (!m_rule) {
        event->ignore();
        return;
    }
    if (!m_scroll.isActive()) {
        m_scroll.start();
    }
    proposeAt(event->position(), event->modifiers());
    event->setDropAction(event->possibleActions().testFlag(m_rule->action())
                             ? m_rule->action()
                             : event->proposedAction());
    if (event->type() == QEvent::DragEnter || m_proposal.allowed) {
        event->accept(); // the drag as such is welcome, wherever it came in
    } else {
        event->ignore();
    }
}

void DropFollower::leave()
{
    foldAgain({});
    end();
}

void DropFollower::drop(QDropEvent *event)
{
    if (m_rule) {
        proposeAt(event->position(), event->modifiers());
    }
    if (!m_rule || !m_proposal.allowed) {
        event->ignore();
        leave();
        return;
    }
    event->setDropAction(event->possibleActions().testFlag(m_rule->action())
                             ? m_rule->action()
                             : event->proposedAction());
    event->accept();
    const DropRule *rule = m_rule;
    const DraggedObjects dragged = m_dragged;
    const DropSpot spot = m_proposal.spot;
    foldAgain(spot.unit);
    end();
    m_view.letGo(event->position());
    rule->commit(m_view.editing(), dragged, spot);
}

void DropFollower::end()
{
    m_rule = nullptr;
    m_dragged = {};
    m_scroll.stop();
    m_spring.stop();
    setProposal({});
}

void DropFollower::proposeAt(QPointF position, Qt::KeyboardModifiers modifiers)
{
    m_position = position;
    const Camera &camera = m_view.camera();
    DropSpot spot = spotAt(m_view.scene().chart(), camera.toChart(position),
                           m_rule->ordersSiblings(), gap / camera.zoom());
    spot.modifiers = modifiers;
    spot.global = m_view.viewport()->mapToGlobal(position.toPoint());
    setProposal(spot.unit ? m_rule->propose(m_view.scene().plan(), m_dragged, spot)
                          : DropProposal{});
}

void DropFollower::setProposal(const DropProposal &proposal)
{
    if (proposal == m_proposal) {
        emit moved();
        return;
    }
    const bool elsewhere =
        proposal.spot.unit != m_proposal.spot.unit || proposal.spot.place != m_proposal.spot.place;
    m_proposal = proposal;
    if (elsewhere) {
        watchSpring();
    }
    emit proposalChanged();
}

void DropFollower::watchSpring()
{
    const DropSpot &spot = m_proposal.spot;
    if (spot.place == edit::Place::Into && m_view.scene().isCollapsed(spot.unit)) {
        m_spring.start();
    } else {
        m_spring.stop();
    }
}

void DropFollower::springOpen()
{
    const Id<Unit> unit = m_proposal.spot.unit;
    m_sprung.append(unit);
    m_view.scene().setCollapsed(unit, false);
}

void DropFollower::foldAgain(Id<Unit> keepOpen)
{
    const QList<Id<Unit>> sprung = std::exchange(m_sprung, {});
    for (const Id<Unit> unit : sprung) {
        if (!keepOpen || !isInside(m_view.scene().plan(), keepOpen, unit)) {
            m_view.scene().setCollapsed(unit, true);
        }
    }
}

void DropFollower::scrollAtEdge()
{
    const QSizeF size = m_view.viewport()->size();
    const QPointF by(speedAt(m_position.x(), size.width()), speedAt(m_position.y(), size.height()));
    if (by.isNull()) {
        return;
    }
    m_view.scrollBy(by);
    if (m_rule) {
        proposeAt(m_position, m_proposal.spot.modifiers);
    }
}

} // namespace facet::canvas
