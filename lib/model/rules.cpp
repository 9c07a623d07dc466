// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules.h"

#include "tr.h"

#include <algorithm>

namespace facet::rules {

namespace {

/// @p field: the key of the one that holds @p to.
template <class E>
void checkOrderOfDates(QList<Violation> &out, Id<E> id, QDate from, QDate to,
                       const QString &field = QStringLiteral("due"))
{
    if (from.isValid() && to.isValid() && from > to) {
        out.append({id, field, Tr::tr("It ends before it starts.")});
    }
}

/// The objects that connect the same pair as @p entity, itself among them, found from the end that
/// fewer objects refer to.
template <auto First, auto Second, class E>
QList<ObjectRef> connectingThePair(const Plan &plan, const E &entity)
{
    if (!(entity.*First) || !(entity.*Second)) {
        return {};
    }
    const auto &atFirst = plan.referring<First>(entity.*First);
    const auto &atSecond = plan.referring<Second>(entity.*Second);
    QList<ObjectRef> found;
    for (const Id<E> id : atFirst.size() < atSecond.size() ? atFirst : atSecond) {
        const E &other = plan.get(id);
        if (other.*First == entity.*First && other.*Second == entity.*Second) {
            found.append(id);
        }
    }
    return found;
}

/// Of several objects that connect the same pair, all but the one with the lowest id are one too
/// many.
template <auto First, auto Second, class E>
void checkPair(QList<Violation> &out, const Plan &plan, const E &entity)
{
    const QList<ObjectRef> same = connectingThePair<First, Second>(plan, entity);
    if (std::ranges::any_of(same, [&](ObjectRef other) { return other.id < entity.id.value; })) {
        out.append({entity.id, {}, Tr::tr("“%1” is there twice.").arg(nameOf(plan, entity.id))});
    }
}

} // namespace

void checkRules(QList<Violation> &out, const Plan &plan, const Settings &settings)
{
    if (plan.all<Settings>().size() > 1) {
        out.append({settings.id, {}, Tr::tr("A plan has its settings only once.")});
    }
    checkOrderOfDates(out, settings.id, settings.start, settings.end, QStringLiteral("end"));
}

void checkRules(QList<Violation> &out, const Plan &plan, const Holding &holding)
{
    checkPair<&Holding::person, &Holding::position>(out, plan, holding);
}

void checkRules(QList<Violation> &out, const Plan & /*plan*/, const Link &link)
{
    if (link.from == link.to) {
        out.append({link.id, QStringLiteral("to"), Tr::tr("A link leads from a unit to itself.")});
    }
}

void checkRules(QList<Violation> &out, const Plan & /*plan*/, const Objective &objective)
{
    checkOrderOfDates(out, objective.id, objective.start, objective.due);
    if (objective.unit && objective.contributors.contains(objective.unit)) {
        out.append({objective.id, QStringLiteral("contributors"),
                    Tr::tr("The accountable unit contributes anyway.")});
    }
}

void checkRules(QList<Violation> &out, const Plan &plan, const Fit &fit)
{
    checkPair<&Fit::objective, &Fit::channel>(out, plan, fit);
}

void checkRules(QList<Violation> &out, const Plan &plan, const Participation &participation)
{
    checkPair<&Participation::unit, &Participation::channel>(out, plan, participation);
}

void checkRules(QList<Violation> &out, const Plan &plan, const Activity &activity)
{
    checkOrderOfDates(out, activity.id, activity.start, activity.due);
    const auto accountable = std::ranges::count_if(
        plan.referring<&Assignment::activity>(activity.id),
        [&](Id<Assignment> a) { return plan.get(a).duty == Duty::Accountable; });
    if (accountable > 1) {
        out.append({activity.id,
                    {},
                    Tr::tr("More than one is accountable; choose one, consult the others.")});
    }
}

void checkRules(QList<Violation> &out, const Plan &plan, const Assignment &assignment)
{
    if (!assignment.unit && !assignment.position && !assignment.person) {
        out.append({assignment.id, QStringLiteral("unit"), Tr::tr("Nobody is named.")});
    }
    const auto &others = plan.referring<&Assignment::activity>(assignment.activity);
    const bool second =
        assignment.duty == Duty::Accountable && std::ranges::any_of(others, [&](Id<Assignment> a) {
            return a < assignment.id && plan.get(a).duty == Duty::Accountable;
        });
    if (second) {
        out.append({assignment.id, QStringLiteral("duty"),
                    Tr::tr("Somebody else is accountable for it already.")});
    }
}

QList<ObjectRef> checkedWith(const Plan &plan, const Settings & /*settings*/)
{
    return objectsOf(plan, kindOf<Settings>());
}

QList<ObjectRef> checkedWith(const Plan &plan, const Holding &holding)
{
    return connectingThePair<&Holding::person, &Holding::position>(plan, holding);
}

QList<ObjectRef> checkedWith(const Plan &plan, const Fit &fit)
{
    return connectingThePair<&Fit::objective, &Fit::channel>(plan, fit);
}

QList<ObjectRef> checkedWith(const Plan &plan, const Participation &participation)
{
    return connectingThePair<&Participation::unit, &Participation::channel>(plan, participation);
}

QList<ObjectRef> checkedWith(const Plan &plan, const Assignment &assignment)
{
    QList<ObjectRef> found{assignment.activity};
    for (const Id<Assignment> other : plan.referring<&Assignment::activity>(assignment.activity)) {
        found.append(other);
    }
    return found;
}

} // namespace facet::rules
