// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tree.h"

#include <QList>

namespace facet::assess {

/// facet::departments(@p after), made from the list before the units @p tops came, went or moved,
/// each with all below it. @p by: the rule for departments, the same before and after.
QList<Id<Unit>> updatedDepartments(const QList<Id<Unit>> &list, const Plan &before,
                                   const Plan &after, DepartmentsBy by,
                                   const std::vector<Id<Unit>> &tops);

} // namespace facet::assess
