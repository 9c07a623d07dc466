// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "objects.h"

#include "base/text.h"
#include "model/checkagain.h"
#include "model/difference.h"
#include "model/tr.h"

#include <unordered_set>

namespace facet::edit {

namespace {

/// Takes @p gone out of every field of every object that refers to it; what cannot be without it is
/// added to @p doomed.
template <class E> Plan releaseReferrers(Plan plan, ObjectRef gone, QList<ObjectRef> &doomed)
{
    detail::forEachReferenceField<E>([&]<class F>(const F &field, size_t slot) {
        if (kindOf<typename ReferredBy<typename F::Type>::Type>() != gone.kind) {
            return;
        }
        const immer::array<Id<E>> referrers = plan.referrersIn<E>(slot, gone.id);
        for (const Id<E> id : referrers) {
            E entity = plan.get(id);
            if constexpr (isReferenceList<typename F::Type>) {
                (entity.*(field.member)).removeAll(typename F::Type::value_type{gone.id});
                plan = plan.with(entity);
            } else if (field.options.required) {
                doomed.append(id);
            } else {
                entity.*(field.member) = {};
                plan = plan.with(entity);
            }
        }
    });
    return plan;
}

/// An assignment that names nobody any more says nothing.
void doomEmptyAssignments(const Plan &plan, ObjectRef gone, QList<ObjectRef> &doomed)
{
    for (const ObjectRef ref : referrersOf(plan, gone)) {
        if (const Assignment *a = plan.find(ref.as<Assignment>())) {
            const int named = (a->unit ? 1 : 0) + (a->position ? 1 : 0) + (a->person ? 1 : 0);
            if (named == 1) {
                doomed.append(ref);
            }
        }
    }
}

Plan without(Plan plan, ObjectRef object)
{
    QList<ObjectRef> doomed{object};
    while (!doomed.isEmpty()) {
        const ObjectRef gone = doomed.takeLast();
        if (!contains(plan, gone)) {
            continue;
        }
        if (gone.kind != kindOf<Activity>()) {
            doomEmptyAssignments(plan, gone, doomed);
        }
        forEachKind([&]<class E>() { plan = releaseReferrers<E>(plan, gone, doomed); });
        visitKind(gone.kind, [&]<class E>() { plan = plan.without(gone.as<E>()); });
    }
    return plan;
}

QString fieldText(const Plan &plan, ObjectRef object, const FieldInfo &field)
{
    if (field.options.title) {
        return Tr::tr("Rename %1").arg(isolated(nameOf(plan, object)));
    }
    //: %1 is a field such as “Due”, %2 the name of the object it belongs to
    return Tr::tr("Change “%1” of %2").arg(field.translatedLabel(), isolated(nameOf(plan, object)));
}

QVariant cleaned(const FieldInfo &field, const QVariant &value)
{
    if (field.kind == ValueKind::Line) {
        return cleanLine(value.toString());
    }
    return field.kind == ValueKind::Markdown ? QVariant(cleanText(value.toString())) : value;
}

Result<void> refusing(const QList<Violation> &violations)
{
    if (violations.isEmpty()) {
        return {};
    }
    return failure(Tr::tr("That is not possible: %1").arg(violations.first().message));
}

} // namespace

Result<void> checkObject(const Plan &plan, ObjectRef object)
{
    return refusing(check(plan, object));
}

Result<void> checkMoved(const Plan &before, const Plan &after)
{
    return refusing(checkAgain({}, after, difference(before, after)));
}

QString addText(const Plan &after, ObjectRef object)
{
    //: %1 is a kind such as “Channel”, %2 the new object's name
    return Tr::tr("Add %1 %2")
        .arg(infoOf(object.kind).translatedLabel().toLower(), isolated(nameOf(after, object)));
}

Result<Step> setField(const Plan &plan, ObjectRef object, QStringView fieldKey,
                      const QVariant &value)
{
    const FieldInfo *field = infoOf(object.kind).field(fieldKey);
    if (!field) {
        return failure(Tr::tr("There is no such field; nothing was changed."));
    }
    const Result<Plan> after = withFieldValue(plan, object, fieldKey, cleaned(*field, value));
    if (!after) {
        return std::unexpected(after.error());
    }
    const bool moves = object.kind == kindOf<Unit>() && field->refersTo == kindOf<Unit>();
    if (const Result<void> sound = moves ? checkMoved(plan, *after) : checkObject(*after, object);
        !sound) {
        return std::unexpected(sound.error());
    }
    return Step{fieldText(plan, object, *field), *after};
}

Result<Step> addObject(const Plan &plan, Kind kind, const QVariantMap &values)
{
    Plan after;
    ObjectRef made;
    visitKind(kind, [&]<class E>() {
        E entity;
        entity.id = Id<E>::create();
        made = entity.id;
        after = plan.with(entity);
    });
    for (const auto &[key, value] : values.asKeyValueRange()) {
        const FieldInfo *field = infoOf(kind).field(key);
        const Result<Plan> next =
            withFieldValue(after, made, key, field ? cleaned(*field, value) : value);
        if (!next) {
            return std::unexpected(next.error());
        }
        after = *next;
    }
    return checkObject(after, made).transform([&] { return Step{addText(after, made), after}; });
}

Result<Step> remove(const Plan &plan, ObjectRef object)
{
    return remove(plan, QList<ObjectRef>{object});
}

Result<Step> remove(const Plan &plan, const QList<ObjectRef> &objects)
{
    Plan after = plan;
    for (const ObjectRef object : objects) {
        after = without(after, object);
    }
    if (objects.isEmpty() || after == plan) {
        return failure(Tr::tr("There is nothing here to remove any more."));
    }
    const QString text = objects.size() == 1
        ? Tr::tr("Remove %1").arg(isolated(nameOf(plan, objects.first())))
        : Tr::tr("Remove %Ln object(s)", nullptr, static_cast<int>(objects.size()));
    return Step{text, after};
}

} // namespace facet::edit
