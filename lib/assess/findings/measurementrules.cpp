// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/progress.h"
#include "catalogue.h"
#include "sources.h"
#include "survey.h"

namespace facet::assess {

namespace {

/// Calls @p visit(kpi, objective) for each KPI of an objective that counts.
void eachKpi(const Plan &plan, auto visit)
{
    each<Kpi>(plan, [&](const Kpi &kpi) {
        const Objective *objective = plan.find(kpi.objective);
        if (objective && counts(*objective)) {
            visit(kpi, *objective);
        }
    });
}

void withoutTarget(Survey &survey, Report &report)
{
    eachKpi(survey.plan, [&](const Kpi &kpi, const Objective &objective) {
        if (!hasTarget(kpi)) {
            report.add({kpi.id, objective.id},
                       Tr::tr("The KPI %1 of %2 has no target; it stays grey.")
                           .arg(quoted(survey.plan, kpi.id), quoted(survey.plan, objective.id)));
        }
    });
}

const Observation *firstObservation(const Plan &plan, Id<Kpi> kpi)
{
    const Observation *first = nullptr;
    for (const Id<Observation> id : plan.referring<&Observation::kpi>(kpi)) {
        const Observation *found = plan.find(id);
        if (found->date.isValid()
            && (!first || std::pair(found->date, id) < std::pair(first->date, first->id))) {
            first = found;
        }
    }
    return first;
}

/// What was observed first is what a KPI starts from.
std::optional<Fix> baselineFix(const Plan &plan, const Kpi &kpi, const Objective &objective)
{
    if (kpi.baseline && objective.start.isValid()) {
        return safe(changing(kpi.id,
                             Tr::tr("Date the baseline of %1 to the start of its objective")
                                 .arg(quoted(plan, kpi.id)),
                             [date = objective.start](Kpi &k) { k.baselineDate = date; }));
    }
    const Observation *first = firstObservation(plan, kpi.id);
    if (kpi.baseline || !first) {
        return {};
    }
    return safe(changing(
        kpi.id,
        Tr::tr("Take the first observation of %1 as its baseline").arg(quoted(plan, kpi.id)),
        [value = first->value, date = first->date](Kpi &k) {
            k.baseline = value;
            k.baselineDate = date;
        }));
}

void withoutBaseline(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    eachKpi(plan, [&](const Kpi &kpi, const Objective &objective) {
        if (kpi.kind == KpiKind::YesNo || (kpi.baseline && kpi.baselineDate.isValid())) {
            return;
        }
        const QString text = kpi.baseline
            ? Tr::tr("It is not said when the baseline of %1 was measured.")
            : Tr::tr("The KPI %1 has no baseline to be compared with.");
        report.add({kpi.id, objective.id}, text.arg(quoted(plan, kpi.id))).fix =
            baselineFix(plan, kpi, objective);
    });
}

void onlyVanity(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    each<Objective>(plan, [&](const Objective &objective) {
        const auto &kpis = plan.referring<&Kpi::objective>(objective.id);
        if (!counts(objective) || kpis.empty()
            || !std::ranges::all_of(kpis, [&](Id<Kpi> id) { return isVanity(plan.get(id)); })) {
            return;
        }
        Kpi kpi = leadingKpi(objective.use);
        kpi.objective = objective.id;
        report
            .add({objective.id},
                 Tr::tr("%1 is measured by the size of its audience only.")
                     .arg(quoted(plan, objective.id)))
            .fix =
            adding(kpi, Tr::tr("Give %1 the KPI “%2”").arg(quoted(plan, objective.id), kpi.name));
    });
}

bool isUnderWay(const Objective &objective, QDate date)
{
    const bool begun = !objective.start.isValid() || objective.start <= date;
    return begun
        && (objective.state == ObjectiveState::Agreed
            || objective.state == ObjectiveState::Running);
}

bool hasAction(const Plan &plan, const Objective &objective, QDate date)
{
    return std::ranges::any_of(plan.referring<&Activity::objective>(objective.id),
                               [&](Id<Activity> id) {
                                   const QDate due = plan.get(id).due;
                                   return !due.isValid() || due >= date;
                               });
}

void addStale(Survey &survey, const Kpi &kpi, Report &report)
{
    const Plan &plan = survey.plan;
    const Observation *last = lastObservation(plan, kpi.id, survey.date);
    const QString text = last
        ? Tr::tr("%1 was last looked at on %2, longer ago than one and a half of its rhythms.")
              .arg(quoted(plan, kpi.id), written(last->date))
        : Tr::tr("%1 has not been looked at yet.").arg(quoted(plan, kpi.id));
    Finding &finding = report.add({kpi.id, kpi.objective}, text);
    finding.aspect = QStringLiteral("stale");
}

void addBehind(Survey &survey, const Objective &objective, Report &report)
{
    const Plan &plan = survey.plan;
    const Health health = progressOf(plan, objective.id, survey.date).mean.health;
    const bool isBehind = health == Health::Red || health == Health::Amber;
    if (!isBehind || hasAction(plan, objective, survey.date)) {
        return;
    }
    Finding &finding = report.add({objective.id},
                                  Tr::tr("%1 is %2, and no activity says what is done about it.",
                                         "objective, “behind” or “far behind”")
                                      .arg(quoted(plan, objective.id), healthName(health)));
    finding.aspect = QStringLiteral("behind");
    finding.fix =
        adding(Activity{.title = Tr::tr("Get “%1” back on pace").arg(nameOf(plan, objective.id)),
                        .unit = objective.unit,
                        .start = survey.date,
                        .due = survey.date.addDays(30),
                        .objective = objective.id},
               Tr::tr("Plan an activity to get %1 back on pace").arg(quoted(plan, objective.id)));
}

void neglected(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    eachKpi(plan, [&](const Kpi &kpi, const Objective &objective) {
        if (isUnderWay(objective, survey.date) && !isUpToDate(plan, kpi, survey.date)) {
            addStale(survey, kpi, report);
        }
    });
    each<Objective>(plan, [&](const Objective &objective) {
        if (isUnderWay(objective, survey.date)) {
            addBehind(survey, objective, report);
        }
    });
}

constexpr Rule table[] = {
    {"L06", Gravity::Error, QT_TRANSLATE_NOOP("Facet", "A KPI without a target"),
     QT_TRANSLATE_NOOP("Facet",
                       "Where nothing is aimed at, every value looks good: elsewhere such a KPI "
                       "reads green."),
     source::goalStatus, reads<Kpi, Objective>(), withoutTarget},
    {"L07", Gravity::Warning, QT_TRANSLATE_NOOP("Facet", "A KPI without a baseline"),
     QT_TRANSLATE_NOOP("Facet",
                       "A baseline that is settled half-way makes progress a matter of opinion."),
     source::lateBaselines, reads<Kpi, Objective, Observation>(), withoutBaseline},
    {"L08", Gravity::Warning, QT_TRANSLATE_NOOP("Facet", "Only applause is counted"),
     QT_TRANSLATE_NOOP("Facet",
                       "Followers, likes and impressions tell how many looked, not what came of "
                       "it."),
     source::vanity, reads<Kpi, Objective>(), onlyVanity},
    {"L39", Gravity::Warning, QT_TRANSLATE_NOOP("Facet", "Nobody looked, or nobody acted"),
     QT_TRANSLATE_NOOP("Facet",
                       "A figure that is not looked at in its rhythm is no measure, and one that "
                       "is behind asks for something to be done."),
     source::checkIns, reads<Kpi, Objective, Observation, Activity>(), neglected},
};

} // namespace

std::span<const Rule> measurementRules() { return table; }

} // namespace facet::assess
