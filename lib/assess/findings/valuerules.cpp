// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/value.h"
#include "catalogue.h"
#include "sources.h"
#include "survey.h"

#include <QLocale>

namespace facet::assess {

namespace {

constexpr double dearestCall = 20; // above it a reason is due
constexpr double usualCall = 6;    // McKinsey, "about $6 and up"

bool hasCost(const Plan &plan, Id<Objective> objective)
{
    return std::ranges::any_of(plan.referring<&Activity::objective>(objective),
                               [&](Id<Activity> id) { return plan.get(id).cost.has_value(); });
}

void inflated(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    each<Kpi>(plan, [&](const Kpi &kpi) {
        const Objective *objective = plan.find(kpi.objective);
        if (!objective || !counts(*objective) || objective->use != Use::Support || !kpi.unitValue) {
            return;
        }
        const bool counted = hasCost(plan, objective->id);
        const bool views = countsViews(kpi);
        if (counted && !views) {
            return;
        }
        const QString text = views
            ? Tr::tr("%1 takes every look for a saved call; ask how many would have called.")
            : Tr::tr("%1 is worth money, but no activity of its objective has a cost.");
        report.add({kpi.id, objective->id}, text.arg(quoted(plan, kpi.id))).fix =
            changing(kpi.id,
                     Tr::tr("Leave the value of %1 out until it is surveyed and its cost is known")
                         .arg(quoted(plan, kpi.id)),
                     [](Kpi &changed) { changed.unitValue.reset(); });
    });
}

void unsupported(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    each<Assumption>(plan, [&](const Assumption &assumption) {
        const bool sourced = !assumption.source.trimmed().isEmpty() && assumption.date.isValid();
        const bool contact = isCostOfContact(assumption);
        const bool dear = contact && assumption.value > dearestCall;
        if (sourced && !dear) {
            return;
        }
        const QString name = quoted(plan, assumption.id);
        Finding &finding = report.add(
            {assumption.id},
            sourced
                ? Tr::tr("%1 is %2, more than published figures say; waive this with the reason.")
                      .arg(name, QLocale().toString(assumption.value))
                : Tr::tr("%1 does not tell its source and its date.").arg(name));
        finding.aspect = sourced ? QStringLiteral("dear") : QString();
        if (contact) {
            finding.fix = changing(
                assumption.id,
                Tr::tr("Set %1 to the published %2").arg(name, QLocale().toString(usualCall)),
                [date = survey.date](Assumption &changed) {
                    changed.value = usualCall;
                    changed.source = Tr::tr(
                        "McKinsey, “Why the COO should lead social-media customer service”: about "
                        "$6 and up");
                    changed.date = date;
                });
        }
    });
}

constexpr Rule table[] = {
    {"L37", Gravity::Warning, QT_TRANSLATE_NOOP("Facet", "Saved calls that were never counted"),
     QT_TRANSLATE_NOOP("Facet",
                       "Views times a fixed share is not a saving; count what a survey says, and "
                       "what the programme costs."),
     source::deflection, reads<Kpi, Objective, Activity>(), inflated},
    {"L38", Gravity::Warning, QT_TRANSLATE_NOOP("Facet", "An assumption without its evidence"),
     QT_TRANSLATE_NOOP("Facet",
                       "A board believes a range with sources sooner than one high figure."),
     source::costOfCall, reads<Assumption>(), unsupported},
};

} // namespace

std::span<const Rule> valueRules() { return table; }

} // namespace facet::assess
