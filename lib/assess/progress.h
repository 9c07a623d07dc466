// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/plan.h"

#include <QDate>

#include <optional>

namespace facet::assess {

/// How a KPI or objective is doing; NoData is grey and never counts as good.
enum class Health { NoData, Red, Amber, Green };

/// Progress of a KPI or objective: shares of 1; none where baseline, target or observation is
/// missing.
struct Progress
{
    std::optional<double> progress; ///< (actual − baseline) / (target − baseline), clamped to 0…1
    std::optional<double> expected; ///< share of the time between start and due that has gone by
    std::optional<double> pace;     ///< progress / expected
    Health health = Health::NoData;
    std::optional<double> actual; ///< last observation on or before the date
    QDate observed;
    bool fresh = false; ///< last observation no older than 1.5 rhythms
};

Progress progressOf(const Plan &plan, Id<Kpi> kpi, QDate date);

/// An objective's weighted mean progress and its weakest KPI.
struct ObjectiveProgress
{
    Progress mean;
    Id<Kpi> weakest;
};

ObjectiveProgress progressOf(const Plan &plan, Id<Objective> objective, QDate date);

/// The mean fit of a channel over the objectives it was rated for; none without a rating.
std::optional<double> meanFit(const Plan &plan, Id<Channel> channel);

/// "on pace", "behind", "far behind", "no data", translated.
QString healthName(Health health);

} // namespace facet::assess
