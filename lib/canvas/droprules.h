// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/mime.h"
#include "editing.h"

#include <memory>
#include <vector>

namespace facet::canvas {

/// Where on the chart something hovers: over a card, or between two.
struct DropSpot
{
    Id<Unit> unit; ///< null: over no card and beside none
    edit::Place place =
        edit::Place::Into; ///< before and after: at the card's edges and in the gaps
    Qt::KeyboardModifiers modifiers;
    QPoint global;

    bool operator==(const DropSpot &) const = default;
};

/// What a drop at a spot would do, or why it cannot.
struct DropProposal
{
    DropSpot spot;
    bool allowed = false;
    QString text; ///< "moves here", "takes part: listens", or the reason why not; empty: nothing to
                  ///< drop on

    bool operator==(const DropProposal &) const = default;
};

/// What dropping one kind of thing on the chart means. One subclass per kind.
class DropRule
{
public:
    DropRule() = default;
    DropRule(const DropRule &) = delete;
    DropRule &operator=(const DropRule &) = delete;
    virtual ~DropRule() = default;

    /// Whether this rule is for what is dragged.
    virtual bool takes(const DraggedObjects &dragged) const = 0;
    /// Whether things land between cards too, not only on them.
    virtual bool ordersSiblings() const { return false; }
    /// Which action the source is told of; moving lets item views remove their row.
    virtual Qt::DropAction action() const { return Qt::LinkAction; }
    virtual DropProposal propose(const Plan &plan, const DraggedObjects &dragged,
                                 const DropSpot &spot) const = 0;
    /// Makes the edit that propose() allowed.
    virtual void commit(Editing &editing, const DraggedObjects &dragged,
                        const DropSpot &spot) const = 0;
};

/// The rules of the chart: units, people and positions, channels, objectives.
std::vector<std::unique_ptr<DropRule>> dropRules(const Editing &editing);

/// The spot under a chart point. @p between: whether the edges of cards and the gaps beside them
/// count for their siblings; @p gap: how far from a card that goes, in chart coordinates.
DropSpot spotAt(const render::OrgChart &chart, QPointF point, bool between, double gap);

/// Where the line that marks a place between siblings stands, in chart coordinates; null for Into.
QLineF insertionMark(const render::OrgChart &chart, const DropSpot &spot);

} // namespace facet::canvas
