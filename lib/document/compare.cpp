// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare.h"

#include "model/tr.h"

#include <QCollator>
#include <QSet>

namespace facet {

namespace {

template <class E> QVariant variantOf(const std::optional<E> &entity, const auto &field)
{
    using Type = typename std::remove_cvref_t<decltype(field)>::Type;
    return entity ? Value<Type>::toVariant((*entity).*(field.member)) : QVariant();
}

/// What differs, of what came or went: what is not at its default.
template <class E> QList<FieldChange> fieldsOf(const Change<E> &change)
{
    static const E plain{};
    const E &before = change.before ? *change.before : plain;
    const E &after = change.after ? *change.after : plain;
    QList<FieldChange> fields;
    qsizetype place = 0;
    forEachField<E>([&](const auto &field) {
        const FieldInfo &info = infoOf(kindOf<E>()).fields[static_cast<size_t>(place++)];
        if (before.*(field.member) != after.*(field.member) && !field.options.hidden) {
            fields.append({&info, variantOf(change.before, field), variantOf(change.after, field)});
        }
    });
    return fields;
}

template <class E> void addChanges(Comparison &found, const Difference &difference)
{
    const qsizetype first = found.objects.size();
    for (const Change<E> &change : difference.of<E>()) {
        const Fate fate = change.isAdded() ? Fate::Added
            : change.isRemoved()           ? Fate::Removed
                                           : Fate::Changed;
        const Plan &named = change.after ? found.after : found.before;
        found.objects.append({change.id, fate, nameOf(named, change.id), fieldsOf(change)});
    }
    const QCollator collator;
    std::sort(found.objects.begin() + first, found.objects.end(),
              [&](const ObjectChange &a, const ObjectChange &b) {
                  const int order = collator.compare(a.name, b.name);
                  return order != 0 ? order < 0 : a.object < b.object;
              });
}

void addIndexes(Comparison &found, const assess::Scores &before, const assess::Scores &after)
{
    found.indexes.append({{}, Tr::tr("The organisation"), before.organisation, after.organisation});
    QList<Id<Unit>> departments = after.departments;
    const QSet<Id<Unit>> present(departments.begin(), departments.end());
    for (const Id<Unit> unit : before.departments) {
        if (!present.contains(unit)) {
            departments.append(unit);
        }
    }
    for (const Id<Unit> unit : std::as_const(departments)) {
        const Unit *now = found.after.find(unit);
        found.indexes.append(
            {unit, now ? now->name : found.before.get(unit).name, before.of(unit), after.of(unit)});
    }
}

} // namespace

std::optional<double> IndexChange::gain() const
{
    return before.hasData && after.hasData ? std::optional(after.index - before.index)
                                           : std::nullopt;
}

int Comparison::count(Fate fate) const
{
    return static_cast<int>(std::ranges::count(objects, fate, &ObjectChange::fate));
}

Comparison compare(const Plan &before, const assess::Scores &scoresBefore, const Plan &after,
                   const assess::Scores &scoresAfter)
{
    Comparison found{before, after, {}, {}};
    const Difference changes = difference(before, after);
    forEachKind([&]<class E>() { addChanges<E>(found, changes); });
    addIndexes(found, scoresBefore, scoresAfter);
    return found;
}

} // namespace facet
