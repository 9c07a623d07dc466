// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "step.h"

#include <QList>

namespace facet::edit {

/// The unit that an assignment is about: its own, its position's, or its person's first; null:
/// none.
Id<Unit> unitOf(const Plan &plan, const Assignment &assignment);

/// The assignments of an activity that give a unit a duty, to itself or to its positions and
/// people, with all units below it.
QList<Id<Assignment>> assignmentsIn(const Plan &plan, Id<Activity> activity, Id<Unit> unit,
                                    Duty duty);

/// An activity and a unit that may have a duty in it.
struct DutyPlace
{
    Id<Activity> activity;
    Id<Unit> unit;
};

/// Gives units a duty, or takes it from all of them where each has it already. An activity has one
/// accountable: making another unit so takes it from the one that was.
Result<Step> toggleDuty(const Plan &plan, const QList<DutyPlace> &places, Duty duty);

/// Takes every duty from units.
Result<Step> clearDuties(const Plan &plan, const QList<DutyPlace> &places);

/// Moves an activity in time; its length stays.
Result<Step> moveActivity(const Plan &plan, Id<Activity> activity, int days);

/// Ends an activity earlier or later; refuses an end before its start.
Result<Step> stretchActivity(const Plan &plan, Id<Activity> activity, int days);

/// Moves a milestone in time.
Result<Step> moveMilestone(const Plan &plan, Id<Milestone> milestone, int days);

} // namespace facet::edit
