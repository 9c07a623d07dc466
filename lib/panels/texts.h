// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/progress.h"

namespace facet::panels {

/// "40 → 25 calls, now 31", translated; says what is missing.
QString kpiText(const Kpi &kpi, const assess::Progress &progress);

/// A number with its unit of measure.
QString measured(double value, const QString &measure);

/// "84 %"; empty without data.
QString shareText(const std::optional<double> &share);

} // namespace facet::panels
