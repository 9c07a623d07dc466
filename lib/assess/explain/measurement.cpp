// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene.h"

namespace facet::assess {

namespace {

QList<Id<Kpi>> kpisOf(const Scene &scene)
{
    QList<Id<Kpi>> kpis;
    for (const Id<Objective> objective : gathered<Objective>(
             scene, [&](Id<Unit> unit) { return ownObjectives(scene.plan(), unit); })) {
        kpis.append(inOrder<Kpi>(scene.plan(), scene.plan().referring<&Kpi::objective>(objective)));
    }
    return kpis;
}

Fact factOf(const Scene &scene, const Kpi &kpi)
{
    const QString name = called(scene.plan(), kpi.id);
    switch (measurementStep(scene.plan(), kpi, scene.source.date)) {
    case 0:
        return {Tr::tr("The KPI “%1” has no target.").arg(name), kpi.id, false};
    case 1:
        return {Tr::tr("The KPI “%1” has a target but no baseline.").arg(name), kpi.id, false};
    case 2:
        return {
            Tr::tr("The KPI “%1” has a target and a baseline but was never observed.").arg(name),
            kpi.id, false};
    default:
        break;
    }
    const QString when = written(lastObservation(scene.plan(), kpi.id, scene.source.date)->date);
    if (isUpToDate(scene.plan(), kpi, scene.source.date)) {
        return {Tr::tr("The KPI “%1” was last observed on %2.").arg(name, when), kpi.id, true};
    }
    return {
        Tr::tr("The KPI “%1” was last observed on %2, which is more than one and a half times its "
               "rhythm ago.")
            .arg(name, when),
        kpi.id, false};
}

QString adviceFor(const Scene &scene, Id<Kpi> kpi, int reached)
{
    const QString name = called(scene.plan(), kpi);
    switch (reached) {
    case 0:
        return Tr::tr("Set a target for the KPI “%1”.").arg(name);
    case 1:
        return Tr::tr("Enter the baseline of the KPI “%1”.").arg(name);
    default:
        return Tr::tr("Enter the first observation of the KPI “%1”.").arg(name);
    }
}

void adviseOnStart(const Scene &scene, Explanation &explanation)
{
    for (const Id<Objective> objective : gathered<Objective>(
             scene, [&](Id<Unit> unit) { return ownObjectives(scene.plan(), unit); })) {
        explanation.advice.append(
            {.text = Tr::tr("Give “%1” a KPI with a target.").arg(called(scene.plan(), objective)),
             .object = objective});
    }
    if (explanation.advice.isEmpty()) {
        explanation.advice.append(
            {.text = Tr::tr("Give %1 an objective, and that a KPI with a target.")
                         .arg(called(scene.plan(), scene.unit)),
             .object = scene.unit});
    }
}

} // namespace

void explainMeasurement(const Scene &scene, Explanation &explanation)
{
    const int reached = scene.reached(Practice::Measurement);
    QList<Id<Kpi>> stale;
    for (const Id<Kpi> id : kpisOf(scene)) {
        const Kpi &kpi = scene.plan().get(id);
        explanation.facts.append(factOf(scene, kpi));
        if (!isUpToDate(scene.plan(), kpi, scene.source.date)) {
            stale.append(id);
        }
        if (reached < 3 && measurementStep(scene.plan(), kpi, scene.source.date) == reached) {
            explanation.advice.append({.text = adviceFor(scene, id, reached), .object = id});
        }
    }
    if (explanation.facts.isEmpty()) {
        adviseOnStart(scene, explanation);
    } else if (reached == 3 && !stale.isEmpty()) {
        explanation.advice.append(
            {.text = Tr::tr("Enter today's values of %1.").arg(listed(scene.plan(), stale)),
             .object = stale.first()});
    }
}

} // namespace facet::assess
