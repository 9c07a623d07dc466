// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activities.h"

#include "base/text.h"
#include "model/navigate.h"
#include "model/object.h"
#include "model/tr.h"
#include "objects.h"

#include <QLocale>

#include <algorithm>

namespace facet::edit {

namespace {

QString nameIn(const Plan &plan, ObjectRef object) { return isolated(nameOf(plan, object)); }

QString dateText(QDate date) { return QLocale().toString(date, QLocale::ShortFormat); }

Plan without(Plan plan, const QList<Id<Assignment>> &assignments)
{
    for (const Id<Assignment> id : assignments) {
        plan = plan.without(id);
    }
    return plan;
}

/// Everybody who has a duty in an activity.
QList<Id<Assignment>> assignmentsOf(const Plan &plan, Id<Activity> activity, Duty duty)
{
    QList<Id<Assignment>> found;
    for (const Id<Assignment> id : plan.referring<&Assignment::activity>(activity)) {
        if (plan.get(id).duty == duty) {
            found.append(id);
        }
    }
    return found;
}

Plan withDuty(const Plan &plan, const DutyPlace &place, Duty duty)
{
    const Plan cleared =
        duty == Duty::Accountable ? without(plan, assignmentsOf(plan, place.activity, duty)) : plan;
    return cleared.with(Assignment{.id = Id<Assignment>::create(),
                                   .activity = place.activity,
                                   .unit = place.unit,
                                   .duty = duty});
}

Result<Step> checked(const Plan &after, ObjectRef object, const QString &text)
{
    return checkObject(after, object).transform([&] { return Step{text, after}; });
}

} // namespace

Id<Unit> unitOf(const Plan &plan, const Assignment &assignment)
{
    if (assignment.unit) {
        return assignment.unit;
    }
    if (assignment.position) {
        return plan.get(assignment.position).unit;
    }
    const QList<Id<Unit>> units = unitsOf(plan, assignment.person);
    return units.isEmpty() ? Id<Unit>() : units.first();
}

QList<Id<Assignment>> assignmentsIn(const Plan &plan, Id<Activity> activity, Id<Unit> unit,
                                    Duty duty)
{
    QList<Id<Assignment>> found = assignmentsOf(plan, activity, duty);
    found.removeIf([&](Id<Assignment> id) {
        const Id<Unit> whose = unitOf(plan, plan.get(id));
        return !whose || !isInside(plan, whose, unit);
    });
    return found;
}

Result<Step> toggleDuty(const Plan &plan, const QList<DutyPlace> &places, Duty duty)
{
    const auto has = [&](const DutyPlace &place) {
        return !assignmentsIn(plan, place.activity, place.unit, duty).isEmpty();
    };
    const bool takes = std::ranges::all_of(places, has);
    Plan after = plan;
    for (const DutyPlace &place : places) {
        if (!plan.contains(place.activity) || !plan.contains(place.unit)) {
            return failure(Tr::tr("The activity or the unit does not exist any more."));
        }
        if (takes) {
            after = without(after, assignmentsIn(after, place.activity, place.unit, duty));
        } else if (assignmentsIn(after, place.activity, place.unit, duty).isEmpty()) {
            after = withDuty(after, place, duty);
        }
    }
    const QString word = labelOf(duty).toLower();
    if (places.size() != 1) {
        return Step{
            Tr::tr("Change who is %1 in %Ln place(s)", nullptr, static_cast<int>(places.size()))
                .arg(word),
            after};
    }
    const QString unit = nameIn(plan, places.first().unit);
    const QString activity = nameIn(plan, places.first().activity);
    return Step{takes ? Tr::tr("%1 is no longer %2 in “%3”").arg(unit, word, activity)
                      : Tr::tr("Make %1 %2 in “%3”").arg(unit, word, activity),
                after};
}

Result<Step> clearDuties(const Plan &plan, const QList<DutyPlace> &places)
{
    Plan after = plan;
    for (const DutyPlace &place : places) {
        for (const Duty duty : allOf<Duty>()) {
            after = without(after, assignmentsIn(after, place.activity, place.unit, duty));
        }
    }
    return Step{
        Tr::tr("Take all duties from %Ln place(s)", nullptr, static_cast<int>(places.size())),
        after};
}

Result<Step> moveActivity(const Plan &plan, Id<Activity> id, int days)
{
    Activity activity = plan.get(id);
    if (!plan.contains(id) || (!activity.start.isValid() && !activity.due.isValid())) {
        return failure(Tr::tr("The activity has no dates that could be moved."));
    }
    activity.start = activity.start.addDays(days);
    activity.due = activity.due.addDays(days);
    const QDate first = activity.start.isValid() ? activity.start : activity.due;
    return checked(plan.with(activity), id,
                   Tr::tr("Move “%1” to %2").arg(nameIn(plan, id), dateText(first)));
}

Result<Step> stretchActivity(const Plan &plan, Id<Activity> id, int days)
{
    Activity activity = plan.get(id);
    if (!plan.contains(id) || !activity.due.isValid()) {
        return failure(Tr::tr("The activity has no end that could be moved."));
    }
    activity.due = activity.due.addDays(days);
    return checked(plan.with(activity), id,
                   Tr::tr("End “%1” on %2").arg(nameIn(plan, id), dateText(activity.due)));
}

Result<Step> moveMilestone(const Plan &plan, Id<Milestone> id, int days)
{
    Milestone milestone = plan.get(id);
    if (!plan.contains(id) || !milestone.date.isValid()) {
        return failure(Tr::tr("The milestone has no date that could be moved."));
    }
    milestone.date = milestone.date.addDays(days);
    return checked(plan.with(milestone), id,
                   Tr::tr("Move “%1” to %2").arg(nameIn(plan, id), dateText(milestone.date)));
}

} // namespace facet::edit
