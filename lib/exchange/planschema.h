// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace facet::exchange {

/// The JSON Schema (2020-12) of a plan as YAML, made from the field lists: for editors and other
/// programs. It says what a text may hold, not whether the plan is sound; that is readYaml()'s.
QByteArray planSchema();

} // namespace facet::exchange
