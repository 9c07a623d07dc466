// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/object.h"
#include "step.h"

namespace facet::edit {

/// Changes one field of any object; refuses what does not fit the field's type, range or length.
Result<Step> setField(const Plan &plan, ObjectRef object, QStringView fieldKey,
                      const QVariant &value);

/// Adds @p entity under its id; refuses one whose required fields are empty or whose references do
/// not exist.
template <class E> Result<Step> add(const Plan &plan, const E &entity);

/// Removes an object with all that cannot be without it (a channel's fits and participations, an
/// objective's KPIs and their observations); where it was optional, the reference is emptied. Units
/// have removeUnit().
Result<Step> remove(const Plan &plan, ObjectRef object);

/// Removes several objects as one step.
Result<Step> remove(const Plan &plan, const QList<ObjectRef> &objects);

/// Names the step that leads from one whole plan to another (import, applied source, restore).
Step replace(const QString &text, const Plan &plan);

} // namespace facet::edit
