// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "objectives.h"

#include "base/text.h"
#include "model/tr.h"
#include "objects.h"

#include <QLocale>

namespace facet::edit {

namespace {

QString title(const Plan &plan, Id<Objective> objective)
{
    return isolated(plan.get(objective).title);
}

QString name(const Plan &plan, Id<Unit> unit) { return isolated(plan.get(unit).name); }

Result<void> checkBoth(const Plan &plan, Id<Objective> objective, Id<Unit> unit)
{
    if (!plan.contains(objective) || (unit && !plan.contains(unit))) {
        return failure(Tr::tr("The objective or the unit does not exist any more."));
    }
    return {};
}

template <class E> double orderAfterLastOf(const Plan &plan, const auto &ids)
{
    double last = 0;
    for (const Id<E> id : ids) {
        last = std::max(last, plan.get(id).order);
    }
    return last + 1;
}

} // namespace

Result<Step> addObjective(const Plan &plan, Id<Unit> unit, const QString &objectiveTitle)
{
    Objective objective;
    objective.id = Id<Objective>::create();
    objective.unit = unit;
    objective.title = cleanLine(objectiveTitle);
    objective.order = orderAfterLastOf<Objective>(plan, plan.referring<&Objective::unit>(unit));
    return add(plan, objective);
}

Result<Step> setAccountable(const Plan &plan, Id<Objective> objective, Id<Unit> unit)
{
    if (const Result<void> there = checkBoth(plan, objective, unit); !there) {
        return std::unexpected(there.error());
    }
    Objective changed = plan.get(objective);
    if (changed.unit && changed.unit != unit) {
        changed.contributors.append(changed.unit);
    }
    changed.contributors.removeAll(unit);
    changed.unit = unit;
    const QString text = unit
        ? Tr::tr("Make %1 accountable for %2").arg(name(plan, unit), title(plan, objective))
        : Tr::tr("Make nobody accountable for %1").arg(title(plan, objective));
    return Step{text, plan.with(changed)};
}

Result<Step> addContributor(const Plan &plan, Id<Objective> objective, Id<Unit> unit)
{
    if (const Result<void> there = checkBoth(plan, objective, unit); !there) {
        return std::unexpected(there.error());
    }
    Objective changed = plan.get(objective);
    if (changed.unit == unit) {
        return failure(Tr::tr("%1 is accountable for it already.").arg(name(plan, unit)));
    }
    if (changed.contributors.contains(unit)) {
        return failure(Tr::tr("%1 contributes to it already.").arg(name(plan, unit)));
    }
    changed.contributors.append(unit);
    return Step{Tr::tr("Let %1 contribute to %2").arg(name(plan, unit), title(plan, objective)),
                plan.with(changed)};
}

Result<Step> removeContributor(const Plan &plan, Id<Objective> objective, Id<Unit> unit)
{
    Objective changed = plan.get(objective);
    if (!plan.contains(objective) || changed.contributors.removeAll(unit) == 0) {
        return failure(Tr::tr("%1 does not contribute to it.").arg(name(plan, unit)));
    }
    return Step{
        Tr::tr("Let %1 no longer contribute to %2").arg(name(plan, unit), title(plan, objective)),
        plan.with(changed)};
}

Result<Step> addKpi(const Plan &plan, Id<Objective> objective, const QString &kpiName)
{
    Kpi kpi;
    kpi.id = Id<Kpi>::create();
    kpi.objective = objective;
    kpi.name = cleanLine(kpiName);
    kpi.order = orderAfterLastOf<Kpi>(plan, plan.referring<&Kpi::objective>(objective));
    return add(plan, kpi);
}

Result<Step> observe(const Plan &plan, Id<Kpi> kpi, QDate date, double value, const QString &source)
{
    Observation observation;
    observation.id = Id<Observation>::create();
    for (const Id<Observation> id : plan.referring<&Observation::kpi>(kpi)) {
        if (plan.get(id).date == date) {
            observation = plan.get(id);
        }
    }
    observation.kpi = kpi;
    observation.date = date;
    observation.value = value;
    observation.source = source.isNull() ? observation.source : cleanLine(source);
    const Plan after = plan.with(observation);
    return checkObject(after, observation.id).transform([&] {
        //: %1 is a KPI, %2 a number, %3 a date
        return Step{Tr::tr("Record %2 for %1 on %3")
                        .arg(isolated(plan.get(kpi).name), QLocale().toString(value),
                             QLocale().toString(date, QLocale::ShortFormat)),
                    after};
    });
}

} // namespace facet::edit
