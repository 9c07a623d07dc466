// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/text.h"
#include "catalogue.h"
#include "sources.h"
#include "survey.h"

#include <map>

namespace facet::assess {

namespace {

/// Calls @p visit(objective) for each objective that counts.
void eachObjective(const Plan &plan, auto visit)
{
    each<Objective>(plan, [&](const Objective &objective) {
        if (counts(objective)) {
            visit(objective);
        }
    });
}

void withoutUnit(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    eachObjective(plan, [&](const Objective &objective) {
        if (plan.contains(objective.unit)) {
            return;
        }
        Finding &finding =
            report.add({objective.id},
                       Tr::tr("Nobody is accountable for %1.").arg(quoted(plan, objective.id)));
        const Id<Unit> unit =
            objective.contributors.isEmpty() ? survey.top() : objective.contributors.first();
        if (unit) {
            finding.fix = changing(objective.id,
                                   Tr::tr("Make %1 accountable for %2")
                                       .arg(quoted(plan, unit), quoted(plan, objective.id)),
                                   [unit](Objective &changed) {
                                       changed.unit = unit;
                                       changed.contributors.removeAll(unit);
                                   });
        }
    });
}

/// Lets what refers to @p from refer to @p to instead.
template <auto Member> void redirect(Plan &plan, Id<Objective> from, Id<Objective> to)
{
    using E = typename detail::MemberOf<decltype(Member)>::Entity;
    const auto referrers = plan.referring<Member>(from);
    for (const Id<E> id : referrers) {
        E entity = plan.get(id);
        entity.*Member = to;
        plan = plan.with(entity);
    }
}

void redirectFits(Plan &plan, Id<Objective> from, Id<Objective> to)
{
    const auto fits = plan.referring<&Fit::objective>(from);
    for (const Id<Fit> id : fits) {
        Fit fit = plan.get(id);
        const bool known =
            std::ranges::any_of(plan.referring<&Fit::objective>(to), [&](Id<Fit> other) {
                return plan.get(other).channel == fit.channel;
            });
        fit.objective = to;
        plan = known ? plan.without(id) : plan.with(fit);
    }
}

/// One objective out of several of the same title: the first stays accountable, the others
/// contribute.
Result<Plan> merged(Plan plan, const QList<Id<Objective>> &objectives)
{
    for (const Id<Objective> other : objectives) {
        if (!plan.contains(other)) {
            return std::unexpected(gone());
        }
    }
    Objective first = plan.get(objectives.first());
    for (const Id<Objective> other : objectives.sliced(1)) {
        QList<Id<Unit>> units = plan.get(other).contributors;
        units.prepend(plan.get(other).unit);
        for (const Id<Unit> unit : units) {
            if (unit && unit != first.unit && !first.contributors.contains(unit)) {
                first.contributors.append(unit);
            }
        }
        redirect<&Kpi::objective>(plan, other, first.id);
        redirect<&Group::objective>(plan, other, first.id);
        redirect<&Activity::objective>(plan, other, first.id);
        redirectFits(plan, other, first.id);
        plan = plan.without(other);
    }
    return plan.with(first);
}

void withSeveralUnits(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    std::map<QString, QList<Id<Objective>>> byTitle;
    eachObjective(plan, [&](const Objective &objective) {
        if (const QString title = comparable(objective.title);
            !title.isEmpty() && plan.contains(objective.unit)) {
            byTitle[title].append(objective.id);
        }
    });
    for (auto &[title, objectives] : byTitle) {
        std::ranges::sort(objectives);
        const Id<Unit> first = plan.get(objectives.first()).unit;
        QList<Id<Unit>> units;
        for (const Id<Objective> id : objectives) {
            if (const Id<Unit> unit = plan.get(id).unit; !units.contains(unit)) {
                units.append(unit);
            }
        }
        if (units.size() < 2) {
            continue;
        }
        Finding &finding =
            report.add(QList<ObjectRef>(objectives.begin(), objectives.end()),
                       Tr::tr("%1 are each accountable for %2.", "units, objective")
                           .arg(listed(plan, units), quoted(plan, objectives.first())));
        finding.fix = Fix{Tr::tr("Let %1 be accountable for %2 and the others contribute")
                              .arg(quoted(plan, first), quoted(plan, objectives.first())),
                          Safety::AsksFirst,
                          [objectives](const Plan &now) { return merged(now, objectives); }};
    }
}

void withoutKpi(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    eachObjective(plan, [&](const Objective &objective) {
        if (!plan.referring<&Kpi::objective>(objective.id).empty()) {
            return;
        }
        Kpi kpi = leadingKpi(objective.use);
        kpi.objective = objective.id;
        report
            .add({objective.id},
                 Tr::tr("%1 has no KPI, so nobody will know whether it was reached.")
                     .arg(quoted(plan, objective.id)))
            .fix =
            adding(kpi, Tr::tr("Give %1 the KPI “%2”").arg(quoted(plan, objective.id), kpi.name));
    });
}

void withoutGoal(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    eachObjective(plan, [&](const Objective &objective) {
        if (servesGoal(plan, objective)) {
            return;
        }
        Finding &finding = report.add(
            {objective.id},
            Tr::tr("%1 serves none of the organisation's goals.").arg(quoted(plan, objective.id)));
        if (plan.all<Goal>().size() == 1) {
            const Id<Goal> goal = (*plan.all<Goal>().begin()).first;
            finding.fix = changing(objective.id,
                                   Tr::tr("Let %1 serve the goal %2")
                                       .arg(quoted(plan, objective.id), quoted(plan, goal)),
                                   [goal](Objective &changed) { changed.goal = goal; });
        }
    });
}

void departmentWithout(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    std::unordered_set<Id<Unit>> withObjective;
    eachObjective(plan, [&](const Objective &objective) {
        withObjective.insert(survey.departmentOf(objective.unit));
        for (const Id<Unit> contributor : objective.contributors) {
            withObjective.insert(survey.departmentOf(contributor));
        }
    });
    for (const Id<Unit> department : survey.departments()) {
        if (!withObjective.contains(department)) {
            const Objective objective = listeningObjective(plan, department);
            report
                .add({department},
                     Tr::tr("%1 has no objective and contributes to none; waive this with the "
                            "reason if it really has no use for social media.")
                         .arg(quoted(plan, department)))
                .fix = adding(objective,
                              Tr::tr("Give %1 the objective “%2”")
                                  .arg(quoted(plan, department), objective.title));
        }
    }
}

void nobodyListens(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    QList<ObjectRef> talking{survey.whole()};
    bool other = false;
    QList<Id<Objective>> talks;
    eachObjective(plan, [&](const Objective &objective) {
        other = other || (objective.use != Use::None && objective.use != Use::Talk);
        if (objective.use == Use::Talk) {
            talks.append(objective.id);
        }
    });
    if (other || talks.isEmpty()) {
        return;
    }
    std::ranges::sort(talks);
    talking.append(QList<ObjectRef>(talks.begin(), talks.end()));
    Finding &finding =
        report.add(talking,
                   Tr::tr("All objectives are about talking (%n of them); none is about listening.",
                          nullptr, static_cast<int>(talks.size())));
    if (const Id<Unit> unit = survey.hub() ? survey.hub() : survey.top()) {
        const Objective objective = listeningObjective(plan, unit);
        finding.fix =
            adding(objective,
                   Tr::tr("Give %1 the objective “%2”").arg(quoted(plan, unit), objective.title));
    }
}

constexpr Rule table[] = {
    {"L03", Gravity::Error, QT_TRANSLATE_NOOP("Facet", "An objective nobody is accountable for"),
     QT_TRANSLATE_NOOP("Facet", "What nobody is accountable for is done when there is time left."),
     source::raci, reads<Objective, Unit>(), withoutUnit},
    {"L04", Gravity::Warning, QT_TRANSLATE_NOOP("Facet", "One objective, several accountable"),
     QT_TRANSLATE_NOOP("Facet",
                       "Two who are accountable each wait for the other; one is, the others "
                       "contribute."),
     source::raci, reads<Objective, Unit>(), withSeveralUnits},
    {"L05", Gravity::Error, QT_TRANSLATE_NOOP("Facet", "An objective without a KPI"),
     QT_TRANSLATE_NOOP("Facet", "A department's presence is tied to figures of its own objective."),
     source::sixStages, reads<Objective, Kpi>(), withoutKpi},
    {"L09", Gravity::Error, QT_TRANSLATE_NOOP("Facet", "An objective that serves no goal"),
     QT_TRANSLATE_NOOP("Facet",
                       "Only a third of organisations saw social media tied to what they aim at; "
                       "the others could not say what it was for."),
     source::sixStages, reads<Objective, Goal>(), withoutGoal},
    {"L10", Gravity::Warning, QT_TRANSLATE_NOOP("Facet", "A department without an objective"),
     QT_TRANSLATE_NOOP("Facet",
                       "Every department asks what the new tools do for its own objective."),
     source::liveWhere, reads<Objective, Unit>(), departmentWithout},
    {"L11", Gravity::Error, QT_TRANSLATE_NOOP("Facet", "Everybody talks, nobody listens"),
     QT_TRANSLATE_NOOP("Facet", "Talking is one of five uses, and listening comes first."),
     source::groundswell, reads<Objective, Unit, Settings>(), nobodyListens},
};

} // namespace

std::span<const Rule> purposeRules() { return table; }

} // namespace facet::assess
