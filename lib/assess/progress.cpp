// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress.h"

#include "evidence.h"
#include "model/tr.h"

#include <algorithm>

namespace facet::assess {

namespace {

/// 1 within the band, falling to 0 at one band's width beside it.
double shareWithin(double actual, double lower, double upper)
{
    const double width = upper - lower;
    const double outside = std::max({lower - actual, actual - upper, 0.0});
    if (outside == 0) {
        return 1;
    }
    return width > 0 ? std::clamp(1 - outside / width, 0.0, 1.0) : 0;
}

/// How far a KPI has come; none where the way it is to go has no length.
std::optional<double> shareOf(const Kpi &kpi, double actual)
{
    if (kpi.kind == KpiKind::Within) {
        return shareWithin(actual, std::min(*kpi.target, *kpi.upper),
                           std::max(*kpi.target, *kpi.upper));
    }
    const double baseline = kpi.kind == KpiKind::YesNo ? kpi.baseline.value_or(0) : *kpi.baseline;
    const double target = kpi.kind == KpiKind::YesNo ? kpi.target.value_or(1) : *kpi.target;
    if (target == baseline) {
        return std::nullopt;
    }
    return std::clamp((actual - baseline) / (target - baseline), 0.0, 1.0);
}

/// Share of the time between start and due that has gone by on @p date. A band has to be kept all
/// the time.
std::optional<double> expectedOf(const Kpi &kpi, const Objective &objective, QDate date)
{
    if (kpi.kind == KpiKind::Within) {
        return 1;
    }
    const QDate start = objective.start.isValid() ? objective.start : kpi.baselineDate;
    if (!start.isValid() || !objective.due.isValid() || objective.due < start) {
        return std::nullopt;
    }
    const auto length = static_cast<double>(start.daysTo(objective.due));
    const auto elapsed = static_cast<double>(start.daysTo(date));
    return length > 0 ? std::clamp(elapsed / length, 0.0, 1.0) : (elapsed < 0 ? 0.0 : 1.0);
}

/// Fills in pace and health from progress and what is expected.
void judgePace(Progress &progress)
{
    if (!progress.progress || !progress.expected) {
        return;
    }
    // Before the start nothing is expected, so whatever was observed is enough.
    progress.pace = *progress.expected > 0 ? *progress.progress / *progress.expected : 1;
    if (*progress.pace >= 0.9) {
        progress.health = Health::Green;
    } else {
        progress.health = *progress.pace >= 0.7 ? Health::Amber : Health::Red;
    }
}

/// Adds up weighted shares.
struct Mean
{
    double sum = 0;
    double weight = 0;

    void add(double value, double w)
    {
        sum += value * w;
        weight += w;
    }

    std::optional<double> value() const
    {
        return weight > 0 ? std::optional(sum / weight) : std::nullopt;
    }
};

/// Orders KPIs by how they are doing, the weakest first.
std::pair<double, double> strength(const Progress &progress)
{
    return {progress.pace.value_or(*progress.progress), *progress.progress};
}

} // namespace

Progress progressOf(const Plan &plan, Id<Kpi> id, QDate date)
{
    Progress progress;
    const Kpi *kpi = plan.find(id);
    const Observation *last = kpi ? lastObservation(plan, id, date) : nullptr;
    if (!kpi) {
        return progress;
    }
    progress.expected = expectedOf(*kpi, plan.get(kpi->objective), date);
    if (last) {
        progress.actual = last->value;
        progress.observed = last->date;
        progress.fresh = isFresh(kpi->rhythm, last->date, date);
    }
    if (last && hasTarget(*kpi) && hasBaseline(*kpi)) {
        progress.progress = shareOf(*kpi, last->value);
        judgePace(progress);
    }
    return progress;
}

ObjectiveProgress progressOf(const Plan &plan, Id<Objective> id, QDate date)
{
    ObjectiveProgress result;
    Mean reached;
    Mean expected;
    std::optional<std::pair<double, double>> lowest;
    const auto &kpis = plan.referring<&Kpi::objective>(id);
    result.mean.fresh = !kpis.empty();
    for (const Id<Kpi> kpi : kpis) {
        const Progress progress = progressOf(plan, kpi, date);
        result.mean.fresh = result.mean.fresh && progress.fresh;
        if (!progress.progress) {
            continue;
        }
        const double weight = std::max(plan.get(kpi).weight, 0.0);
        reached.add(*progress.progress, weight);
        if (progress.expected) {
            expected.add(*progress.expected, weight);
        }
        const auto rank = strength(progress);
        if (!lowest || rank < *lowest || (rank == *lowest && kpi < result.weakest)) {
            lowest = rank;
            result.weakest = kpi;
        }
    }
    result.mean.progress = reached.value();
    result.mean.expected = expected.value();
    judgePace(result.mean);
    return result;
}

std::optional<double> meanFit(const Plan &plan, Id<Channel> channel)
{
    Mean mean;
    for (const Id<Fit> id : plan.referring<&Fit::channel>(channel)) {
        mean.add(plan.get(id).score, 1);
    }
    return mean.value();
}

QString healthName(Health health)
{
    switch (health) {
    case Health::NoData:
        return Tr::tr("no data");
    case Health::Red:
        return Tr::tr("far behind");
    case Health::Amber:
        return Tr::tr("behind");
    case Health::Green:
        return Tr::tr("on pace");
    }
    return {};
}

} // namespace facet::assess
