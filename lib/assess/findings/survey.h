// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/evidence.h"
#include "assess/explain/scene.h"
#include "assess/scores.h"
#include "model/check.h"
#include "rule.h"

#include <unordered_set>

namespace facet::assess {

/// What the rules look at: a plan on a day with its scores, and what several of them ask for,
/// worked out once when the first one does.
class Survey
{
public:
    /// @p violations are those of the plan where they are known.
    Survey(const Plan &survey, const Scores &itsScores,
           std::optional<QList<Violation>> violations = {});
    Q_DISABLE_COPY_MOVE(Survey)

    const Plan &plan;
    const Scores &scores;
    QDate date;

    const QList<Id<Unit>> &departments() const { return scores.departments; }

    /// The department that a unit is or lies in; null: none. Reads units.
    Id<Unit> departmentOf(Id<Unit> unit) { return m_tree.departmentOf(unit); }

    /// Departments with an objective or a channel they are active on. Reads units, objectives,
    /// participations and channels.
    const std::unordered_set<Id<Unit>> &activeDepartments();

    /// The units marked as hub, in order.
    const QList<Id<Unit>> &hubs();

    /// The first hub; null: none.
    Id<Unit> hub() { return hubs().value(0); }

    /// Who stands in where @p unit cannot: the hub, else the unit above; null where both are the
    /// unit itself or do not exist.
    Id<Unit> standIn(Id<Unit> unit);

    /// The invariants of the plan that do not hold.
    const QList<Violation> &violations();

    /// The only unit at the top; null where there are several.
    Id<Unit> top() const;

    /// The plan's settings as the object of what concerns all of it; null where it has none.
    ObjectRef whole() const { return plan.settings().id; }

private:
    Tree m_tree;
    std::optional<std::unordered_set<Id<Unit>>> m_active;
    std::optional<QList<Id<Unit>>> m_hubs;
    std::optional<QList<Violation>> m_violations;
};

/// Calls @p visit(entity) for each entity of a kind.
template <class E> void each(const Plan &plan, auto visit)
{
    for (const auto &[id, box] : plan.all<E>()) {
        visit(box.get());
    }
}

/// A channel on which one is active: in use and more than watched.
bool isActive(const Channel &channel);

/// The channel's name between quotation marks, and so on for every object.
QString quoted(const Plan &plan, ObjectRef object);

/// Whether somebody sits in the unit or below it.
bool isStaffed(const Plan &plan, Id<Unit> unit);

/// The sentence for a fix whose object has been removed meanwhile.
Error gone();

/// The fix that changes one object by @p change(entity).
template <class E> Fix changing(Id<E> id, QString text, auto change)
{
    return {std::move(text), Safety::AsksFirst, [id, change](const Plan &plan) -> Result<Plan> {
                const E *found = plan.find(id);
                if (!found) {
                    return std::unexpected(gone());
                }
                E copy = *found;
                change(copy);
                return plan.with(copy);
            }};
}

/// The fix that adds a new object like @p entity.
template <class E> Fix adding(E entity, QString text)
{
    return {std::move(text), Safety::AsksFirst,
            [entity = std::move(entity)](const Plan &plan) -> Result<Plan> {
                E copy = entity;
                copy.id = Id<E>::create();
                return plan.with(copy);
            }};
}

/// The same fix, declared safe.
inline Fix safe(Fix fix)
{
    fix.safety = Safety::Safe;
    return fix;
}

} // namespace facet::assess
