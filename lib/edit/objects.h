// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/check.h"
#include "model/object.h"
#include "step.h"

namespace facet::edit {

/// Changes one field of any object; refuses an unknown object and a value that does not fit the
/// field's type, range, length or references, in a sentence.
Result<Step> setField(const Plan &plan, ObjectRef object, QStringView fieldKey,
                      const QVariant &value);

/// Adds @p entity under its id; refuses one whose required fields are empty or whose references do
/// not exist.
template <class E> Result<Step> add(const Plan &plan, const E &entity);

/// Adds an object of a kind known at run time only, with these field values; the others keep their
/// defaults.
Result<Step> addObject(const Plan &plan, Kind kind, const QVariantMap &values);

/// Removes an object with all that cannot be without it (a channel's fits and participations, an
/// objective's KPIs and their observations); where a reference to it was optional, it is emptied. A
/// unit's child units become roots: for a choice there is removeUnit().
Result<Step> remove(const Plan &plan, ObjectRef object);

/// Removes several objects as one step.
Result<Step> remove(const Plan &plan, const QList<ObjectRef> &objects);

/// The violations of the invariants that lie in the given objects of @p plan; an edit refuses to
/// make any.
Result<void> checkObject(const Plan &plan, ObjectRef object);

/// As checkObject(), for edits that give units another parent: what lies below them is looked at
/// too.
Result<void> checkMoved(const Plan &before, const Plan &after);

/// The one object of kind E that @p after has and @p before has not; null where there is none.
template <class E> Id<E> added(const Plan &before, const Plan &after)
{
    Id<E> found;
    immer::diff(
        before.all<E>(), after.all<E>(), [&](const auto &entry) { found = entry.first; },
        [](const auto &) {}, [](const auto &, const auto &) {});
    return found;
}

/// The name of the step "Add …".
QString addText(const Plan &after, ObjectRef object);

template <class E> Result<Step> add(const Plan &plan, const E &entity)
{
    const Plan after = plan.with(entity);
    return checkObject(after, entity.id).transform([&] {
        return Step{addText(after, entity.id), after};
    });
}

} // namespace facet::edit
