// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/plan.h"

#include <QDate>

namespace facet::bench {

inline const QDate today(2026, 11, 20);

/// realisticPlan() of these numbers with as much strategy as an organisation of that size would
/// write down: something of every kind in every fourth unit, a course for every third person.
Plan withStrategy(const Plan &plan, int units, int people);

/// A plan of @p departments departments of four teams each, ten people to a unit, with strategy.
Plan planOfDepartments(int departments);

} // namespace facet::bench
