// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/duties.h"
#include "sources.h"
#include "survey.h"

namespace facet::assess {

namespace {

QString textOf(DutyFault fault)
{
    switch (fault) {
    case DutyFault::NoneAccountable:
        return Tr::tr("nobody is accountable", "about an activity");
    case DutyFault::SeveralAccountable:
        return Tr::tr("more than one is accountable", "about an activity");
    case DutyFault::NoneResponsible:
        return Tr::tr("nobody is responsible", "about an activity");
    case DutyFault::ManyResponsible:
        return Tr::tr("more than two are responsible", "about an activity");
    }
    Q_UNREACHABLE_RETURN({});
}

/// Those beyond the first @p most are consulted instead.
void consultOthers(Plan &plan, const QList<Id<Assignment>> &assignments, qsizetype most)
{
    for (qsizetype i = most; i < assignments.size(); ++i) {
        Assignment assignment = plan.get(assignments.at(i));
        assignment.duty = Duty::Consulted;
        plan = plan.with(assignment);
    }
}

/// Gives somebody else's assignment another duty on top; where there is none, the activity's unit.
void assignLike(Plan &plan, const Activity &activity, const QList<Id<Assignment>> &like, Duty duty)
{
    Assignment assignment{.unit = activity.unit};
    if (!activity.unit) {
        assignment = plan.get(like.value(0));
    }
    assignment.id = Id<Assignment>::create();
    assignment.activity = activity.id;
    assignment.duty = duty;
    plan = plan.with(assignment);
}

Result<Plan> settled(Plan plan, Id<Activity> id)
{
    const Activity activity = plan.get(id);
    if (!activity.id) {
        return std::unexpected(gone());
    }
    const Duties duties = dutiesOf(plan, id);
    consultOthers(plan, duties.accountable, 1);
    consultOthers(plan, duties.responsible, Duties::mostResponsible);
    if (duties.accountable.isEmpty()) {
        assignLike(plan, activity, duties.responsible, Duty::Accountable);
    }
    if (duties.responsible.isEmpty()) {
        assignLike(plan, activity, duties.accountable, Duty::Responsible);
    }
    return plan;
}

void unsettled(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    each<Activity>(plan, [&](const Activity &activity) {
        const Duties duties = dutiesOf(plan, activity.id);
        QStringList troubles;
        for (const DutyFault fault : duties.faults()) {
            troubles.append(textOf(fault));
        }
        if (troubles.isEmpty()) {
            return;
        }
        const QString name = quoted(plan, activity.id);
        Finding &finding = report.add(
            {activity.id},
            Tr::tr("For %1, %2.", "activity, what is wrong").arg(name, listed(troubles)));
        if (!plan.contains(activity.unit) && duties.accountable.isEmpty()
            && duties.responsible.isEmpty()) {
            return;
        }
        const bool fromUnit = activity.unit && duties.accountable.isEmpty()
            && !duties.responsible.isEmpty()
            && duties.responsible.size() <= Duties::mostResponsible;
        finding.fix =
            Fix{fromUnit ? Tr::tr("Make %1 accountable for %2, its activity")
                               .arg(quoted(plan, activity.unit), name)
                         : Tr::tr("Settle who is accountable and responsible for %1").arg(name),
                fromUnit ? Safety::Safe : Safety::AsksFirst,
                [id = activity.id](const Plan &now) { return settled(now, id); }};
    });
}

constexpr Rule table[] = {
    {"L20", Gravity::Error, QT_TRANSLATE_NOOP("Facet", "An activity whose duties are unclear"),
     QT_TRANSLATE_NOOP("Facet",
                       "Exactly one is accountable, one or two are responsible; more share, and "
                       "nobody does it."),
     source::raci, reads<Activity, Assignment, Unit>(), unsettled},
};

} // namespace

std::span<const Rule> dutyRules() { return table; }

} // namespace facet::assess
