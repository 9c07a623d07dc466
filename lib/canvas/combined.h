// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/channels.h"
#include "edit/step.h"
#include "edit/units.h"
#include "model/object.h"

#include <QList>

namespace facet::canvas {

/// How an objective becomes a unit's.
enum class Share { Accountable, Contributing };

/// What becomes of the units below those that are removed.
struct Removal
{
    edit::Below below = edit::Below::MoveUp;
    Id<Unit> newParent; ///< for Below::MoveTo
};

// What one gesture does to several objects, as the one step it is to a person: the edits of
// lib/edit in a row, named together. The first refusal refuses all.

/// Moves the units, in their order, into, before or after @p target.
Result<edit::Step> moveUnits(const Plan &plan, const QList<Id<Unit>> &units, edit::Place place,
                             Id<Unit> target);

/// Why moveUnits() would refuse; empty where it would not.
QString whyNotMoveUnits(const Plan &plan, const QList<Id<Unit>> &units, edit::Place place,
                        Id<Unit> target);

Result<edit::Step> removeUnits(const Plan &plan, const QList<Id<Unit>> &units,
                               const Removal &removal);

/// What goes when only these units are removed, "2 Positions and 1 Route"; empty: nothing else.
QString lostWith(const Plan &plan, const QList<Id<Unit>> &units);

/// Moves people (out of @p from, where given) and positions to a unit.
Result<edit::Step> moveLines(const Plan &plan, const QList<ObjectRef> &lines, Id<Unit> from,
                             Id<Unit> target);

/// Takes people off their seats in @p unit, and removes vacant positions.
Result<edit::Step> removeLines(const Plan &plan, const QList<ObjectRef> &lines, Id<Unit> unit);

Result<edit::Step> participate(const Plan &plan, Id<Unit> unit, const QList<Id<Channel>> &channels,
                               edit::Roles roles);

Result<edit::Step> share(const Plan &plan, const QList<Id<Objective>> &objectives, Id<Unit> unit,
                         Share share);

} // namespace facet::canvas
