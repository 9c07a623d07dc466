// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "step.h"

#include <QList>

namespace facet::edit {

/// Adds a goal behind the others.
Result<Step> addGoal(const Plan &plan, const QString &title);

/// Lets objectives serve a goal (null: none); refuses where all of them do already.
Result<Step> setGoal(const Plan &plan, const QList<Id<Objective>> &objectives, Id<Goal> goal);

/// Adds an objective that serves @p goal and for which @p unit (null: nobody yet) is accountable.
Result<Step> addObjective(const Plan &plan, Id<Goal> goal, Id<Unit> unit, const QString &title);

} // namespace facet::edit
