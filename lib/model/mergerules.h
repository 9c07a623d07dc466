// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "check.h"

#include <QStringList>

namespace facet {

/// The fields that a broken rule speaks of besides the one it is located in; none: the whole
/// object.
QStringList fieldsOfRule(const Violation &violation);

/// Whether the violation is a reference of @p plan that leads to nothing.
bool isDangling(const Plan &plan, const Violation &violation);

} // namespace facet
