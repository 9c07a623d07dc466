// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/plan.h"

#include <QDate>

#include <optional>

namespace facet::assess {

/// The prices of one phone call at which a saving is looked at (DOMAIN-SOURCES.md 0): published
/// figures run from about $5 up to the $35 of the source post.
inline constexpr std::array callPrices{5.0, 10.0, 20.0, 35.0};

/// From the careful to the hopeful figure, in the plan's currency.
struct ValueRange
{
    double low = 0;
    double high = 0;

    bool operator==(const ValueRange &) const = default;
};

/// One figure for the value of a unit, and the assumption that states it (null: nobody states it).
struct PriceFigure
{
    double price = 0;
    Id<Assumption> statedBy;

    bool operator==(const PriceFigure &) const = default;
};

/// What one KPI with a value of its unit brings.
struct KpiValue
{
    Id<Kpi> kpi;
    QList<PriceFigure> prices;     ///< from low to high; the KPI's own and those beside it
    double times = 1;              ///< how often a year it counts; 1: counted once
    Id<Assumption> timesStatedBy;  ///< null: nobody says how often, so it counts once
    std::optional<double> gained;  ///< units so far, in the direction aimed at; none: no data
    std::optional<double> planned; ///< units at the target
};

/// What an objective brings, less what its activities cost.
struct ObjectiveValue
{
    Id<Objective> objective;
    QList<KpiValue> kpis;               ///< those whose unit has a value
    double cost = 0;                    ///< of its activities
    std::optional<ValueRange> soFar;    ///< none without any observation; never guessed
    std::optional<ValueRange> atTarget; ///< none without baseline and target
    QList<Id<Assumption>> assumptions;  ///< that it rests on
    bool isUnsourced = false;           ///< a price that no assumption states
};

/// Whether an assumption says what it costs to answer a call for help.
bool isCostOfContact(const Assumption &assumption);

/// The value of one objective on a day: units gained times the value of one unit, less cost, over
/// the prices that the plan's assumptions offer. Assumptions belong to a KPI's price when they
/// state that very price, or when their name begins with the name of the one that does; one called
/// as the KPI says how often a year its figure counts. What a call for help costs is also shown at
/// the prices that others published (DOMAIN-SOURCES.md 0), where it is the highest of them.
ObjectiveValue valueOf(const Plan &plan, Id<Objective> objective, QDate date);

/// One line of a sensitivity table.
struct Sensitivity
{
    PriceFigure price;
    std::optional<double> soFar;
    std::optional<double> atTarget;
};

/// What a KPI brings at each of its prices, without the cost.
QList<Sensitivity> sensitivityOf(const KpiValue &value);

} // namespace facet::assess
