// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/fault.h"
#include "base/result.h"
#include "model/object.h"

#include <QByteArray>

namespace facet::exchange {

/// The whole plan as YAML: every kind that has objects, units in tree order, the rest by order,
/// title and id; fields at their default left out. The same plan gives the same bytes.
QByteArray toYaml(const Plan &plan);

/// Reads a plan from YAML, written by toYaml() or by hand: ids may be any words, units may nest
/// under `units`, an object nothing refers to needs no id. Anchors, aliases and tags are refused,
/// and so is a plan that check() finds fault with. The error's sentences name the lines.
Result<Plan> fromYaml(const QByteArray &yaml);

/// The same for these objects alone; references lead out of the text.
QByteArray toYaml(const Plan &plan, const QList<ObjectRef> &only);

/// What a text was written from: a plan, or some of its objects.
struct YamlScope
{
    Plan plan;
    QList<ObjectRef> only; ///< empty: the whole plan
};

/// Reads the whole plan again, or the plan with those objects alone as the text has them: left out
/// ones removed, new ones added. New objects never take an id that the plan has. Otherwise the
/// faults, by line and column.
std::expected<Plan, Faults> readYaml(const QByteArray &yaml, const YamlScope &scope = {});

} // namespace facet::exchange
