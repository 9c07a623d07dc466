// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/kinds.h"
#include "step.h"

namespace facet::edit {

/// Makes one object again what it was in an earlier plan: puts back its fields, or the object with
/// all that went with it, or takes it away where it was not there yet. What it refers to and cannot
/// be without comes back as well; other references to what is gone stay empty.
Result<Step> restoreObject(const Plan &plan, const Plan &earlier, ObjectRef object);

/// Makes the whole plan again what it was. @p name: of the earlier state.
Result<Step> restorePlan(const Plan &plan, const Plan &earlier, const QString &name);

} // namespace facet::edit
