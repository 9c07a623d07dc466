// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "channels.h"
#include "guidance.h"
#include "objectives.h"
#include "organisation.h"
#include "settings.h"
#include "work.h"
#include "workshop.h"

#include <tuple>
#include <utility>

namespace facet {

/// A list of types, to loop over.
template <class... E> struct TypeList
{
    static constexpr int size = static_cast<int>(sizeof...(E));
    template <template <class> class Wrap> using Tuple = std::tuple<Wrap<E>...>;
};

/// Every kind of entity a plan can hold, referred-to kinds first. A new kind is one line here, its
/// struct with its Describe, and one numbered migration in storage.
using Kinds = TypeList<Settings, Unit, Position, Person, Holding, Link, Goal, Audience, Objective,
                       Kpi, Observation, Channel, Fit, Participation, Group, Activity, Assignment,
                       Signal, Route, PolicySection, Course, Completion, Concern, Milestone, Risk,
                       Assumption, Assessment, Waiver, AgendaBlock, Vote, Note>;

/// A kind's place in Kinds; the one run-time name of a kind.
enum class Kind : int { };

inline constexpr int kindCount = Kinds::size;

namespace detail {

template <class E, class... All> constexpr int indexOf(TypeList<All...>)
{
    int index = 0;
    ((std::is_same_v<E, All> ? false : (++index, true)) && ...);
    return index;
}

template <class Visitor, class... E> constexpr void visitAll(Visitor &visit, TypeList<E...>)
{
    (visit.template operator()<E>(), ...);
}

} // namespace detail

/// The run-time name of E.
template <class E> constexpr Kind kindOf()
{
    constexpr int index = detail::indexOf<E>(Kinds{});
    static_assert(index < kindCount, "not an entity kind");
    return static_cast<Kind>(index);
}

/// Calls `visit.operator()<E>()` for each kind in order: `forEachKind([&]<class E>() { … })`.
template <class Visitor> constexpr void forEachKind(Visitor &&visit)
{
    detail::visitAll(visit, Kinds{});
}

/// Calls `visit.operator()<E>()` for the one kind that @p kind names.
template <class Visitor> constexpr void visitKind(Kind kind, Visitor &&visit)
{
    forEachKind([&]<class E>() {
        if (kindOf<E>() == kind) {
            visit.template operator()<E>();
        }
    });
}

/// Any object of a plan: its kind and its id.
struct ObjectRef
{
    Kind kind{-1};
    qint64 id = 0;

    ObjectRef() = default;

    ObjectRef(Kind k, qint64 i) : kind(k), id(i) { }

    template <class E>
    ObjectRef(Id<E> i)
        : kind(kindOf<E>()),
          id(i.value) // NOLINT(google-explicit-constructor): an id is a reference
    { }

    bool isNull() const { return id == 0; }

    auto operator<=>(const ObjectRef &) const = default;

    friend size_t qHash(ObjectRef r, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, static_cast<int>(r.kind), r.id);
    }

    /// The id if the object is of kind E, else the null id.
    template <class E> Id<E> as() const { return kind == kindOf<E>() ? Id<E>{id} : Id<E>{}; }
};

} // namespace facet
