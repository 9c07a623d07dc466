// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "step.h"

#include <QList>

namespace facet::edit {

/// Adds a small group that works on one objective until a date (invalid: not said yet).
Result<Step> addGroup(const Plan &plan, const QString &name, Id<Objective> objective,
                      QDate end = {});

/// Lets people join a group; refuses when all of them are members already.
Result<Step> join(const Plan &plan, Id<Group> group, const QList<Id<Person>> &people);

/// Takes people out of a group.
Result<Step> leave(const Plan &plan, Id<Group> group, const QList<Id<Person>> &people);

/// Moves people from one group to another.
Result<Step> changeGroup(const Plan &plan, const QList<Id<Person>> &people, Id<Group> from,
                         Id<Group> to);

/// Splits a group into one for each of @p objectives: a member goes where the own units are
/// accountable or contribute, else to the smallest group. The group itself stays with the first
/// objective; every group keeps its end date. Refuses fewer than two objectives.
Result<Step> splitByObjective(const Plan &plan, Id<Group> group,
                              const QList<Id<Objective>> &objectives);

/// Splits a group into one for each facet that a member is best at (level 2 at least); who is good
/// at none goes to the smallest. The group itself stays with the largest part, every part works on
/// its objective. Refuses a group whose members are all best at the same.
Result<Step> splitByFacet(const Plan &plan, Id<Group> group);

} // namespace facet::edit
