// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/plan.h"

#include <QByteArray>

namespace facet::exchange {

/// The whole plan as YAML: every kind that has objects, units in tree order, the rest by order,
/// title and id; fields at their default left out. The same plan gives the same bytes.
QByteArray toYaml(const Plan &plan);

/// Reads a plan from YAML, written by toYaml() or by hand: ids may be any words, units may nest
/// under `units`, an object nothing refers to needs no id. Anchors, aliases and tags are refused,
/// and so is a plan that check() finds fault with. The error's sentences name the lines.
Result<Plan> fromYaml(const QByteArray &yaml);

} // namespace facet::exchange
