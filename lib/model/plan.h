// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "referrers.h"

#include <tuple>

namespace facet {

/// All entities of one kind by id; a persistent map, so copies share what they have in common.
template <class E> using Table = immer::map<Id<E>, immer::box<E>>;

/// A whole plan as an immutable value: cheap to copy, safe to hand to another thread. Equal when
/// all entities are equal.
class Plan
{
public:
    template <class E> const Table<E> &all() const & { return std::get<Table<E>>(m_tables); }
    template <class E> Table<E> all() const && { return std::get<Table<E>>(m_tables); }

    /// The entity, or null; valid as long as this plan or a copy of it lives.
    template <class E> const E *find(Id<E> id) const
    {
        const immer::box<E> *box = all<E>().find(id);
        return box ? &box->get() : nullptr;
    }

    template <class E> bool contains(Id<E> id) const { return all<E>().find(id) != nullptr; }

    /// The entity, or a default-made one where it does not exist.
    template <class E> const E &get(Id<E> id) const
    {
        static const E none{};
        const E *found = find(id);
        return found ? *found : none;
    }

    /// This plan with @p entity added, or put in the place of the one with its id.
    template <class E> [[nodiscard]] Plan with(const E &entity) const
    {
        Plan changed = *this;
        changed.put(entity);
        return changed;
    }

    /// This plan without the entity; what refers to it is left to the caller.
    template <class E> [[nodiscard]] Plan without(Id<E> id) const
    {
        Plan changed = *this;
        changed.drop(id);
        return changed;
    }

    /// The objects whose reference field @p Member points at @p target, in no order that means
    /// anything: `plan.referring<&Position::unit>(unit)`. Constant time; kept up by every change.
    template <auto Member>
    const auto &referring(Id<typename detail::MemberOf<decltype(Member)>::Target> target) const
    {
        using E = typename detail::MemberOf<decltype(Member)>::Entity;
        return referrersIn<E>(detail::referenceSlot<Member, E>(), target.value);
    }

    /// The same for the reference field at place @p slot among the reference fields of E.
    template <class E> const immer::array<Id<E>> &referrersIn(size_t slot, qint64 target) const
    {
        static const immer::array<Id<E>> none;
        const immer::array<Id<E>> *found =
            std::get<detail::ReferrersOf<E>>(m_referrers)[slot].find(target);
        return found ? *found : none;
    }

    /// The plan's one Settings object; a default-made one where the plan has none yet.
    const Settings &settings() const;

    bool operator==(const Plan &other) const { return m_tables == other.m_tables; }

private:
    friend class PlanBuilder;

    template <class E> void put(const E &entity)
    {
        auto &table = std::get<Table<E>>(m_tables);
        const Table<E> before = table;
        const immer::box<E> *old = before.find(entity.id);
        detail::reindex<E>(std::get<detail::ReferrersOf<E>>(m_referrers), entity.id,
                           old ? &old->get() : nullptr, &entity);
        table = before.set(entity.id, immer::box<E>(entity));
    }

    template <class E> void drop(Id<E> id)
    {
        auto &table = std::get<Table<E>>(m_tables);
        const Table<E> before = table;
        if (const immer::box<E> *old = before.find(id)) {
            detail::reindex<E>(std::get<detail::ReferrersOf<E>>(m_referrers), id, &old->get(),
                               nullptr);
            table = before.erase(id);
        }
    }

    Kinds::Tuple<Table> m_tables;
    Kinds::Tuple<detail::ReferrersOf> m_referrers;
};

} // namespace facet
