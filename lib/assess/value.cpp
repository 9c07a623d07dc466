// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "value.h"

#include "base/text.h"
#include "evidence.h"
#include "model/tr.h"
#include "routing/words.h"

#include <algorithm>

namespace facet::assess {

namespace {

/// +1 where more is better, −1 where less is.
double direction(const Kpi &kpi) { return kpi.kind == KpiKind::Fall ? -1 : 1; }

/// Whether units of a KPI can be counted up at all.
bool isCounted(const Kpi &kpi)
{
    return kpi.unitValue && kpi.kind != KpiKind::Within && kpi.kind != KpiKind::YesNo;
}

std::optional<double> gained(const Plan &plan, const Kpi &kpi, QDate date)
{
    const Observation *last = lastObservation(plan, kpi.id, date);
    if (!last || !kpi.baseline) {
        return std::nullopt;
    }
    return direction(kpi) * (last->value - *kpi.baseline);
}

std::optional<double> planned(const Kpi &kpi)
{
    if (!kpi.target || !kpi.baseline) {
        return std::nullopt;
    }
    return direction(kpi) * (*kpi.target - *kpi.baseline);
}

/// The plan's assumptions by name, so that the same one is found every time.
QList<const Assumption *> assumptionsOf(const Plan &plan)
{
    QList<const Assumption *> all;
    for (const auto &[id, assumption] : plan.all<Assumption>()) {
        all.append(&assumption.get());
    }
    std::ranges::sort(all, [](const Assumption *a, const Assumption *b) {
        return std::tie(a->name, a->id) < std::tie(b->name, b->id);
    });
    return all;
}

/// Words that tell of somebody asking to be served.
bool speaksOfContact(const QString &text)
{
    return routing::hasAny(
        text, Tr::tr("call;calls;contact;contacts;ticket;tickets", "separated by semicolons"));
}

void addPrice(QList<PriceFigure> &prices, const PriceFigure &figure)
{
    const auto known = std::ranges::find(prices, figure.price, &PriceFigure::price);
    if (known == prices.end()) {
        prices.append(figure);
    } else if (!known->statedBy) {
        known->statedBy = figure.statedBy;
    }
}

QList<PriceFigure> pricesOf(const Plan &plan, const Kpi &kpi,
                            const QList<const Assumption *> &assumptions)
{
    QList<PriceFigure> prices{{*kpi.unitValue, {}}};
    const QString currency = plan.settings().currency;
    const auto isMoney = [&](const Assumption *each) {
        return each->measure.isEmpty() || each->measure == currency;
    };
    const auto base = std::ranges::find_if(assumptions, [&](const Assumption *each) {
        return each->value == *kpi.unitValue && isMoney(each);
    });
    if (base != assumptions.end()) {
        const QString name = comparable((*base)->name);
        addPrice(prices, {*kpi.unitValue, (*base)->id});
        for (const Assumption *each : assumptions) {
            if (isMoney(each) && comparable(each->name).startsWith(name)) {
                addPrice(prices, {each->value, each->id});
            }
        }
    }
    const bool isOfContact = base != assumptions.end()
        ? isCostOfContact(**base)
        : speaksOfContact(kpi.name + u' ' + kpi.measure);
    if (isOfContact && *kpi.unitValue == callPrices.back()) {
        for (const double price : callPrices) {
            addPrice(prices, {price, {}});
        }
    }
    std::ranges::sort(prices, {}, &PriceFigure::price);
    return prices;
}

KpiValue valueOf(const Plan &plan, const Kpi &kpi, QDate date,
                 const QList<const Assumption *> &assumptions)
{
    KpiValue value;
    value.kpi = kpi.id;
    value.prices = pricesOf(plan, kpi, assumptions);
    value.gained = gained(plan, kpi, date);
    value.planned = planned(kpi);
    const auto times = std::ranges::find_if(assumptions, [&](const Assumption *each) {
        return comparable(each->name) == comparable(kpi.name) && each->value > 0;
    });
    if (times != assumptions.end()) {
        value.times = (*times)->value;
        value.timesStatedBy = (*times)->id;
    }
    return value;
}

/// Adds what @p units at a KPI's prices bring.
void add(std::optional<ValueRange> &sum, const KpiValue &value, std::optional<double> units)
{
    if (!units) {
        return;
    }
    const double a = *units * value.times * value.prices.first().price;
    const double b = *units * value.times * value.prices.last().price;
    const ValueRange before = sum.value_or(ValueRange());
    sum = {before.low + std::min(a, b), before.high + std::max(a, b)};
}

void subtract(std::optional<ValueRange> &range, double cost)
{
    if (range) {
        *range = {range->low - cost, range->high - cost};
    }
}

void noteAssumptions(ObjectiveValue &value, const Plan &plan)
{
    const auto note = [&](Id<Assumption> id) {
        if (id && !value.assumptions.contains(id)) {
            value.assumptions.append(id);
        }
    };
    for (const KpiValue &each : std::as_const(value.kpis)) {
        for (const PriceFigure &figure : each.prices) {
            note(figure.statedBy);
            const bool isOwn = figure.price == *plan.get(each.kpi).unitValue;
            value.isUnsourced = value.isUnsourced || (isOwn && !figure.statedBy);
        }
        note(each.timesStatedBy);
    }
}

} // namespace

bool isCostOfContact(const Assumption &assumption)
{
    return speaksOfContact(assumption.name)
        && routing::hasAny(assumption.name,
                           Tr::tr("cost;costs;price;prices", "separated by semicolons"));
}

ObjectiveValue valueOf(const Plan &plan, Id<Objective> objective, QDate date)
{
    ObjectiveValue value;
    value.objective = objective;
    const QList<const Assumption *> assumptions = assumptionsOf(plan);
    QList<const Kpi *> kpis;
    for (const Id<Kpi> id : plan.referring<&Kpi::objective>(objective)) {
        if (isCounted(plan.get(id))) {
            kpis.append(plan.find(id));
        }
    }
    std::ranges::sort(kpis, [](const Kpi *a, const Kpi *b) {
        return std::tie(a->order, a->id) < std::tie(b->order, b->id);
    });
    for (const Kpi *kpi : std::as_const(kpis)) {
        const KpiValue each = valueOf(plan, *kpi, date, assumptions);
        add(value.soFar, each, each.gained);
        add(value.atTarget, each, each.planned);
        value.kpis.append(each);
    }
    for (const Id<Activity> id : plan.referring<&Activity::objective>(objective)) {
        value.cost += plan.get(id).cost.value_or(0);
    }
    subtract(value.soFar, value.cost);
    subtract(value.atTarget, value.cost);
    noteAssumptions(value, plan);
    return value;
}

QList<Sensitivity> sensitivityOf(const KpiValue &value)
{
    QList<Sensitivity> lines;
    const auto worth = [&](std::optional<double> units, double price) {
        return units ? std::optional(*units * value.times * price) : std::nullopt;
    };
    for (const PriceFigure &figure : value.prices) {
        lines.append(
            {figure, worth(value.gained, figure.price), worth(value.planned, figure.price)});
    }
    return lines;
}

} // namespace facet::assess
