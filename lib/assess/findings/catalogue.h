// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/plan.h"

namespace facet::assess {

/// The KPI that leads an objective of that use (DOMAIN-SOURCES.md 3.9 and 3.10), to be given its
/// figures.
Kpi leadingKpi(Use use);

/// A first objective of a unit: to listen.
Objective listeningObjective(const Plan &plan, Id<Unit> unit);

/// Whether the KPI only counts an audience or its applause.
bool isVanity(const Kpi &kpi);

/// Whether a count of KPI @p kpi rests on how often something was looked at.
bool countsViews(const Kpi &kpi);

} // namespace facet::assess
