// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repair.h"

#include "check.h"
#include "object.h"
#include "planbuilder.h"
#include "tr.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace facet {

namespace {

constexpr int mostRemarks = 10;

QString pluralOf(Kind kind) { return infoOf(kind).translatedPlural(); }

template <class E> constexpr bool hasTitle()
{
    bool found = false;
    forEachField<E>([&](const auto &field) { found = found || field.options.title; });
    return found;
}

/// Gives @p entity the name @p title in its title field.
template <class E> void giveTitle(E &entity, const QString &title)
{
    forEachField<E>([&]<class F>(const F &field) {
        if constexpr (std::is_same_v<typename F::Type, QString>) {
            if (field.options.title) {
                entity.*(field.member) = title;
            }
        }
    });
}

template <class T> struct Plain
{
    using Type = T;
};
template <class T> struct Plain<std::optional<T>>
{
    using Type = T;
};

/// One pass after the other over a plan until its references, trees and numbers hold.
class Mender
{
public:
    explicit Mender(const Plan &plan) : m_plan(plan) { }

    Plan mend()
    {
        forEachKind([this]<class E>() { mendValues<E>(); });
        m_goesOn = true;
        while (m_goesOn) { // leaving something out can leave something else without what it needs
            m_goesOn = false;
            forEachKind([this]<class E>() { mendReferences<E>(); });
        }
        forEachKind([this]<class E>() { mendTrees<E>(); });
        keepOneSettings();
        return m_plan;
    }

    QStringList repairs() const { return m_repairs; }

private:
    /// Passes every entity of a kind through @p change, which tells whether it altered it.
    template <class E, class Change> int changeAll(const Change &change)
    {
        PlanBuilder builder(m_plan);
        int changed = 0;
        for (const auto &[id, box] : m_plan.all<E>()) {
            E entity = box.get();
            if (change(entity)) {
                builder.put(entity);
                ++changed;
            }
        }
        if (changed > 0) {
            m_plan = builder.build();
        }
        return changed;
    }

    template <class F, class E> static bool clamp(const F &field, E &entity)
    {
        using T = typename Plain<typename F::Type>::Type;
        bool changed = false;
        if constexpr (std::is_same_v<T, int> || std::is_same_v<T, double>) {
            const auto inRange = [&](T value) {
                const auto number = static_cast<double>(value);
                const double low = field.options.least.value_or(number);
                const double high = field.options.most.value_or(std::max(number, low));
                return static_cast<T>(std::clamp(number, low, high));
            };
            auto &value = entity.*(field.member);
            const auto before = value;
            if constexpr (std::is_same_v<typename F::Type, T>) {
                value = inRange(value);
            } else if (value) {
                value = inRange(*value);
            }
            changed = value != before;
        }
        return changed;
    }

    template <class E> void mendValues()
    {
        const int clamped = changeAll<E>([](E &entity) {
            bool changed = false;
            forEachField<E>([&](const auto &field) { changed = clamp(field, entity) || changed; });
            return changed;
        });
        if (clamped > 0) {
            m_repairs.append(
                Tr::tr("%1: numbers out of their range were brought into it in %Ln object(s).",
                       nullptr, clamped)
                    .arg(pluralOf(kindOf<E>())));
        }
    }

    /// What became of the references of one entity.
    struct Outcome
    {
        bool emptied = false;
        bool unplaced = false;
        bool left = false;
    };

    template <class F, class E> void mendReference(const F &field, E &entity, Outcome &outcome)
    {
        using Target = typename ReferredBy<typename F::Type>::Type;
        auto &reference = entity.*(field.member);
        if constexpr (isReferenceList<typename F::Type>) {
            std::unordered_set<Id<Target>> seen;
            const auto gone = reference.removeIf(
                [&](Id<Target> id) { return !m_plan.contains(id) || !seen.insert(id).second; });
            outcome.emptied = outcome.emptied || gone > 0;
        } else if (reference ? m_plan.contains(reference) : !field.options.required) {
            return;
        } else if (!field.options.required) {
            reference = {};
            outcome.emptied = true;
        } else if constexpr (hasTitle<E>() && hasTitle<Target>()) {
            reference = unplaced<Target>();
            outcome.unplaced = true;
        } else {
            outcome.left = true;
        }
    }

    /// Work is not forgotten where whoever had to do it is gone.
    template <class E> void mendDuty(E &entity, Outcome &outcome)
    {
        if constexpr (std::is_same_v<E, Assignment>) {
            if (outcome.emptied && !entity.unit && !entity.position && !entity.person) {
                entity.unit = unplaced<Unit>();
                outcome.unplaced = true;
            }
        }
    }

    /// The object that takes what has lost its place; made when it is first needed.
    template <class Target> Id<Target> unplaced()
    {
        qint64 &known = m_unplaced[static_cast<int>(kindOf<Target>())];
        if (known == 0) {
            Target target;
            target.id = Id<Target>::create();
            giveTitle(target, Tr::tr("Unplaced"));
            known = target.id.value;
            m_made.push_back([target](Plan &plan) { plan = plan.with(target); });
        }
        return Id<Target>{known};
    }

    template <class E> void mendReferences()
    {
        int emptied = 0;
        int unplacedCount = 0;
        std::vector<Id<E>> left;
        changeAll<E>([&](E &entity) {
            Outcome outcome;
            detail::forEachReferenceField<E>(
                [&](const auto &field, size_t) { mendReference(field, entity, outcome); });
            mendDuty(entity, outcome);
            emptied += outcome.emptied ? 1 : 0;
            unplacedCount += outcome.unplaced ? 1 : 0;
            if (outcome.left) {
                left.push_back(entity.id);
            }
            return outcome.emptied || outcome.unplaced;
        });
        m_goesOn = m_goesOn || !m_made.empty() || !left.empty();
        for (const auto &make : std::exchange(m_made, {})) {
            make(m_plan);
        }
        PlanBuilder builder(m_plan);
        for (const Id<E> id : left) {
            builder.drop(id);
        }
        m_plan = builder.build();
        reportReferences(pluralOf(kindOf<E>()), emptied, unplacedCount,
                         static_cast<int>(left.size()));
    }

    void reportReferences(const QString &kind, int emptied, int unplacedCount, int left)
    {
        if (emptied > 0) {
            m_repairs.append(Tr::tr("%1: references to something that does not exist were emptied "
                                    "in %Ln object(s).",
                                    nullptr, emptied)
                                 .arg(kind));
        }
        if (unplacedCount > 0) {
            m_repairs.append(
                Tr::tr("%1: %Ln object(s) had lost their place and are under “Unplaced”.", nullptr,
                       unplacedCount)
                    .arg(kind));
        }
        if (left > 0) {
            m_repairs.append(
                Tr::tr(
                    "%1: %Ln object(s) connected something that does not exist and were left out.",
                    nullptr, left)
                    .arg(kind));
        }
    }

    template <class E> void mendTrees()
    {
        forEachField<E>([&]<class F>(const F &field) {
            if constexpr (std::is_same_v<typename F::Type, Id<E>>) {
                cutLines<E>(field.member);
            }
        });
    }

    /// Those of a kind at which the lines that a reference draws upwards have to be cut so that
    /// they make a forest: whoever closes a cycle, and each unit that lies too deep. Every entity
    /// is walked once; never recursive.
    template <class E> std::unordered_set<Id<E>> cutsIn(Id<E> E::*up) const
    {
        const int deepest = std::is_same_v<E, Unit> ? deepestTree : std::numeric_limits<int>::max();
        std::unordered_map<Id<E>, int> depths;
        std::unordered_set<Id<E>> cuts;
        for (const auto &[start, box] : m_plan.all<E>()) {
            std::vector<Id<E>> path;
            Id<E> next = start;
            while (next && depths.try_emplace(next, 0).second) { // 0: on this path
                path.push_back(next);
                next = m_plan.get(next).*up;
            }
            const auto above = depths.find(next);
            int depth = above == depths.end() ? 0 : above->second;
            if (above != depths.end() && depth == 0) {
                cuts.insert(path.back());
            }
            for (auto it = path.rbegin(); it != path.rend(); ++it) {
                if (++depth > deepest) {
                    cuts.insert(*it);
                    depth = 1;
                }
                depths[*it] = depth;
            }
        }
        return cuts;
    }

    /// Makes roots of those at which the lines have to be cut.
    template <class E> void cutLines(Id<E> E::*up)
    {
        const std::unordered_set<Id<E>> roots = cutsIn(up);
        const int cut = changeAll<E>([&](E &entity) {
            const bool isCut = roots.contains(entity.id) && entity.*up;
            entity.*up = isCut ? Id<E>() : entity.*up;
            return isCut;
        });
        if (cut > 0) {
            m_repairs.append(
                Tr::tr(
                    "%1: %Ln object(s) that lay below themselves or too deep were put at the top.",
                    nullptr, cut)
                    .arg(pluralOf(kindOf<E>())));
        }
    }

    void keepOneSettings()
    {
        std::vector<Id<Settings>> ids;
        for (const auto &[id, box] : m_plan.all<Settings>()) {
            ids.push_back(id);
        }
        std::ranges::sort(ids);
        for (size_t i = 1; i < ids.size(); ++i) {
            m_plan = m_plan.without(ids[i]);
        }
        if (ids.size() > 1) {
            m_repairs.append(
                Tr::tr("The plan had more than one set of settings; the first was kept."));
        }
    }

    Plan m_plan;
    QStringList m_repairs;
    bool m_goesOn = false;
    std::unordered_map<int, qint64> m_unplaced;
    std::vector<std::function<void(Plan &)>> m_made;
};

QStringList remarksOn(const Plan &plan, const QList<Violation> &violations)
{
    QStringList remarks;
    for (const Violation &violation :
         violations.first(std::min<qsizetype>(violations.size(), mostRemarks))) {
        remarks.append(Tr::tr("%1: %2").arg(nameOf(plan, violation.object), violation.message));
    }
    if (const auto more = static_cast<int>(violations.size()) - mostRemarks; more > 0) {
        remarks.append(Tr::tr("%Ln more thing(s) are against the rules.", nullptr, more));
    }
    return remarks;
}

} // namespace

Repaired repaired(const Plan &plan)
{
    if (check(plan).isEmpty()) {
        return {plan, {}, {}, true};
    }
    Mender mender(plan);
    const Plan mended = mender.mend();
    const QList<Violation> left = check(mended);
    return {mended, mender.repairs(), remarksOn(mended, left), left.isEmpty()};
}

} // namespace facet
