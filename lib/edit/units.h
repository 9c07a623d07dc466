// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "step.h"

namespace facet::edit {

/// Where something lands relative to a target.
enum class Place { Into, Before, After };

/// What becomes of the units below one that is removed.
enum class Below { MoveUp, MoveTo, Remove };

/// Adds a unit called @p name into, before or after @p target; a null target with Into adds a root.
/// The new unit is the one in the plan that was not there before: `edit::added<Unit>(before,
/// after)`.
Result<Step> addUnit(const Plan &plan, const QString &name, Place place, Id<Unit> target);

/// Moves a unit with all below it into, before or after @p target (null with Into: becomes a root).
/// Refuses to move a unit into itself or below itself; no change where it is already there.
Result<Step> moveUnit(const Plan &plan, Id<Unit> unit, Place place, Id<Unit> target);

/// Why moveUnit() would refuse, as a short sentence for the drop hint; empty where it would not.
QString whyNotMove(const Plan &plan, Id<Unit> unit, Place place, Id<Unit> target);

/// Removes a unit; its child units move up, move into @p newParent, or are removed too; its
/// positions go with it, people stay.
Result<Step> removeUnit(const Plan &plan, Id<Unit> unit, Below below, Id<Unit> newParent = {});

/// Moves a unit one place towards the front (negative) or back among its siblings.
Result<Step> shiftUnit(const Plan &plan, Id<Unit> unit, int places);

/// Makes a unit the next sibling of its parent.
Result<Step> promoteUnit(const Plan &plan, Id<Unit> unit);

/// Makes a unit the last child of its previous sibling.
Result<Step> demoteUnit(const Plan &plan, Id<Unit> unit);

} // namespace facet::edit
