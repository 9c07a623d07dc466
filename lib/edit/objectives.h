// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "step.h"

namespace facet::edit {

/// Adds an objective for which @p unit (null: nobody yet) is accountable.
Result<Step> addObjective(const Plan &plan, Id<Unit> unit, const QString &title);

/// Makes @p unit accountable; the unit that was so contributes from now on.
Result<Step> setAccountable(const Plan &plan, Id<Objective> objective, Id<Unit> unit);

/// Lets a unit contribute to an objective; refuses the accountable one and one that contributes
/// already.
Result<Step> addContributor(const Plan &plan, Id<Objective> objective, Id<Unit> unit);
Result<Step> removeContributor(const Plan &plan, Id<Objective> objective, Id<Unit> unit);

/// Adds a KPI to an objective.
Result<Step> addKpi(const Plan &plan, Id<Objective> objective, const QString &name);

/// Records a KPI's value on a date; a second value of the same date replaces the first.
Result<Step> observe(const Plan &plan, Id<Kpi> kpi, QDate date, double value,
                     const QString &source = {});

} // namespace facet::edit
