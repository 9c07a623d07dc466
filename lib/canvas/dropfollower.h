// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "droprules.h"

#include <QTimer>

class QDragMoveEvent;
class QDropEvent;

namespace facet::canvas {

class OrgChartView;

/// Follows a drag over the chart: proposes what a drop would do, scrolls at the edges, springs open
/// what is folded, and makes the edit. Never needs to know where the drag came from.
class DropFollower final : public QObject
{
    Q_OBJECT

public:
    static constexpr int edge = 24;         ///< pixels at each edge that scroll
    static constexpr int springDelay = 600; ///< ms over a folded unit until it opens

    explicit DropFollower(OrgChartView &view);
    ~DropFollower() override;

    /// What the drop would do now; a null unit: nothing.
    const DropProposal &proposal() const { return m_proposal; }
    bool isActive() const { return m_rule != nullptr; }
    /// Where the pointer is, in the viewport.
    QPointF position() const { return m_position; }

    /// For QDragEnterEvent and QDragMoveEvent.
    void follow(QDragMoveEvent *event);
    void leave();
    void drop(QDropEvent *event);

signals:
    void proposalChanged();
    /// The pointer is elsewhere, but a drop would do the same.
    void moved();

private:
    void begin(const DraggedObjects &dragged);
    void end();
    void proposeAt(QPointF position, Qt::KeyboardModifiers modifiers);
    void setProposal(const DropProposal &proposal);
    void watchSpring();
    void springOpen();
    void foldAgain(Id<Unit> keepOpen);
    void scrollAtEdge();

    OrgChartView &m_view;
    std::vector<std::unique_ptr<DropRule>> m_rules;
    const DropRule *m_rule = nullptr; ///< of what is dragged now
    DraggedObjects m_dragged;
    DropProposal m_proposal;
    QPointF m_position; ///< of the pointer, in the viewport
    QTimer m_spring;
    QTimer m_scroll;
    QList<Id<Unit>> m_sprung;
};

} // namespace facet::canvas
