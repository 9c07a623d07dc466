// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kinds.h"

#include <immer/array.hpp>
#include <immer/box.hpp>
#include <immer/map.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace facet {

namespace detail {

/// Which objects of kind E refer to an object through one field: derived, kept up with every
/// change, never stored.
template <class E> using Referrers = immer::map<qint64, immer::array<Id<E>>>;

template <class E> constexpr int countReferenceFields()
{
    int count = 0;
    forEachField<E>([&]<class F>(const F &) {
        count += isReference<typename F::Type> || isReferenceList<typename F::Type> ? 1 : 0;
    });
    return count;
}

template <class E>
using ReferrersOf = std::array<Referrers<E>, static_cast<size_t>(countReferenceFields<E>())>;

/// The place of a reference field among the reference fields of its entity.
template <auto Member, class E> constexpr size_t referenceSlot()
{
    size_t slot = 0;
    bool found = false;
    forEachField<E>([&]<class F>(const F &f) {
        if constexpr (isReference<typename F::Type> || isReferenceList<typename F::Type>) {
            if constexpr (std::is_same_v<decltype(f.member), std::remove_cv_t<decltype(Member)>>) {
                found = found || f.member == Member;
            }
            slot += found ? 0 : 1;
        }
    });
    return slot;
}

template <class M> struct MemberOf;

template <class E, class T> struct MemberOf<T E::*>
{
    using Entity = E;
    using Target = typename ReferredBy<T>::Type;
};

/// The objects that @p field of @p entity points at; a null reference counts only where roots are
/// indexed.
template <class F, class E> QList<qint64> targetsOf(const F &field, const E &entity)
{
    QList<qint64> targets;
    if constexpr (isReference<typename F::Type>) {
        if (entity.*(field.member) || field.options.indexNone) {
            targets.append((entity.*(field.member)).value);
        }
    } else {
        for (const auto &id : entity.*(field.member)) {
            targets.append(id.value);
        }
    }
    return targets;
}

template <class E> void removeReferrer(Referrers<E> &slot, qint64 target, Id<E> id)
{
    const immer::array<Id<E>> *found = slot.find(target);
    if (!found) {
        return;
    }
    std::vector<Id<E>> rest;
    std::ranges::copy_if(*found, std::back_inserter(rest),
                         [id](Id<E> other) { return other != id; });
    slot = rest.empty() ? slot.erase(target)
                        : slot.set(target, immer::array<Id<E>>(rest.begin(), rest.end()));
}

template <class E> void addReferrer(Referrers<E> &slot, qint64 target, Id<E> id)
{
    const immer::array<Id<E>> *found = slot.find(target);
    slot = slot.set(target, (found ? *found : immer::array<Id<E>>()).push_back(id));
}

/// Calls `visit(field, slot)` for each reference field of E with its place among them.
template <class E, class Visitor> void forEachReferenceField(Visitor &&visit)
{
    size_t slot = 0;
    forEachField<E>([&]<class F>(const F &field) {
        if constexpr (isReference<typename F::Type> || isReferenceList<typename F::Type>) {
            visit(field, slot++);
        }
    });
}

/// Keeps the index true when the entity @p id changes from @p before to @p after (null: was not, is
/// not there).
template <class E> void reindex(ReferrersOf<E> &indexes, Id<E> id, const E *before, const E *after)
{
    forEachReferenceField<E>([&](const auto &field, size_t slot) {
        const QList<qint64> old = before ? targetsOf(field, *before) : QList<qint64>();
        const QList<qint64> now = after ? targetsOf(field, *after) : QList<qint64>();
        if (old == now) {
            return;
        }
        for (const qint64 target : old) {
            removeReferrer(indexes[slot], target, id);
        }
        for (const qint64 target : now) {
            addReferrer(indexes[slot], target, id);
        }
    });
}

} // namespace detail

} // namespace facet
