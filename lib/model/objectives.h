// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "choices_strategy.h"
#include "organisation.h"

#include <optional>
#include <tuple>

namespace facet {

/// An aim of the whole organisation.
struct Goal
{
    Id<Goal> id;
    double order = 0;
    QString title;
    QString note;
    bool operator==(const Goal &) const = default;
};

template <> struct Describe<Goal>
{
    static constexpr const char *key = "goal";
    static constexpr const char *plural = "goals";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Goal");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Goals");
    static constexpr std::tuple fields{
        field("order", &Goal::order, QT_TRANSLATE_NOOP("Facet", "Order"), hiddenField),
        field("title", &Goal::title, QT_TRANSLATE_NOOP("Facet", "Title"), titleField),
        field("note", &Goal::note, QT_TRANSLATE_NOOP("Facet", "Note"), markdownField),
    };
};

/// Whom a channel or an objective is for.
struct Audience
{
    Id<Audience> id;
    QString name;
    QString note;
    bool operator==(const Audience &) const = default;
};

template <> struct Describe<Audience>
{
    static constexpr const char *key = "audience";
    static constexpr const char *plural = "audiences";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Audience");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Audiences");
    static constexpr std::tuple fields{
        field("name", &Audience::name, QT_TRANSLATE_NOOP("Facet", "Name"), titleField),
        field("note", &Audience::note, QT_TRANSLATE_NOOP("Facet", "Note"), markdownField),
    };
};

/// What one accountable unit, with others contributing, wants to achieve.
struct Objective
{
    Id<Objective> id;
    Id<Unit> unit;
    QList<Id<Unit>> contributors;
    double order = 0;
    QString title;
    Id<Goal> goal;
    Use use = Use::None;
    std::optional<Facet> facet;
    QList<Id<Audience>> audiences;
    QDate start;
    QDate due;
    ObjectiveState state = ObjectiveState::Draft;
    double weight = 1;
    QString note;
    bool operator==(const Objective &) const = default;
};

template <> struct Describe<Objective>
{
    static constexpr const char *key = "objective";
    static constexpr const char *plural = "objectives";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Objective");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Objectives");
    static constexpr std::tuple fields{
        field("unit", &Objective::unit, QT_TRANSLATE_NOOP("Facet", "Accountable unit")),
        field("contributors", &Objective::contributors,
              QT_TRANSLATE_NOOP("Facet", "Contributing units")),
        field("order", &Objective::order, QT_TRANSLATE_NOOP("Facet", "Order"), hiddenField),
        field("title", &Objective::title, QT_TRANSLATE_NOOP("Facet", "Title"), titleField),
        field("goal", &Objective::goal, QT_TRANSLATE_NOOP("Facet", "Serves the goal")),
        field("use", &Objective::use, QT_TRANSLATE_NOOP("Facet", "Use")),
        field("facet", &Objective::facet, QT_TRANSLATE_NOOP("Facet", "Facet")),
        field("audiences", &Objective::audiences, QT_TRANSLATE_NOOP("Facet", "Audiences")),
        field("start", &Objective::start, QT_TRANSLATE_NOOP("Facet", "Start")),
        field("due", &Objective::due, QT_TRANSLATE_NOOP("Facet", "Due")),
        field("state", &Objective::state, QT_TRANSLATE_NOOP("Facet", "State")),
        field("weight", &Objective::weight, QT_TRANSLATE_NOOP("Facet", "Weight"), notNegative),
        field("note", &Objective::note, QT_TRANSLATE_NOOP("Facet", "Note"), markdownField),
    };
};

/// How an objective's success is measured.
struct Kpi
{
    Id<Kpi> id;
    Id<Objective> objective;
    double order = 0;
    QString name;
    KpiKind kind = KpiKind::Rise;
    QString measure;
    QString denominator;
    std::optional<double> baseline;
    QDate baselineDate;
    std::optional<double> target;
    std::optional<double> upper;     ///< of a band to stay within, whose lower bound is the target
    std::optional<double> unitValue; ///< in the plan's currency
    Rhythm rhythm = Rhythm::Monthly;
    double weight = 1;
    bool operator==(const Kpi &) const = default;
};

template <> struct Describe<Kpi>
{
    static constexpr const char *key = "kpi";
    static constexpr const char *plural = "kpis";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "KPI");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "KPIs");
    static constexpr std::tuple fields{
        field("objective", &Kpi::objective, QT_TRANSLATE_NOOP("Facet", "Objective"), requiredField),
        field("order", &Kpi::order, QT_TRANSLATE_NOOP("Facet", "Order"), hiddenField),
        field("name", &Kpi::name, QT_TRANSLATE_NOOP("Facet", "Name"), titleField),
        field("kind", &Kpi::kind, QT_TRANSLATE_NOOP("Facet", "Kind")),
        field("measure", &Kpi::measure, QT_TRANSLATE_NOOP("Facet", "Unit of measure")),
        field("denominator", &Kpi::denominator, QT_TRANSLATE_NOOP("Facet", "Denominator")),
        field("baseline", &Kpi::baseline, QT_TRANSLATE_NOOP("Facet", "Baseline")),
        field("baselineDate", &Kpi::baselineDate, QT_TRANSLATE_NOOP("Facet", "Baseline of")),
        field("target", &Kpi::target, QT_TRANSLATE_NOOP("Facet", "Target")),
        field("upper", &Kpi::upper, QT_TRANSLATE_NOOP("Facet", "Upper bound")),
        field("unitValue", &Kpi::unitValue, QT_TRANSLATE_NOOP("Facet", "Value of one unit")),
        field("rhythm", &Kpi::rhythm, QT_TRANSLATE_NOOP("Facet", "Rhythm")),
        field("weight", &Kpi::weight, QT_TRANSLATE_NOOP("Facet", "Weight"), notNegative),
    };
};

/// A KPI's value on a date.
struct Observation
{
    Id<Observation> id;
    Id<Kpi> kpi;
    QDate date;
    double value = 0;
    QString source;
    bool operator==(const Observation &) const = default;
};

template <> struct Describe<Observation>
{
    static constexpr const char *key = "observation";
    static constexpr const char *plural = "observations";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Observation");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Observations");
    static constexpr std::tuple fields{
        field("kpi", &Observation::kpi, QT_TRANSLATE_NOOP("Facet", "KPI"), requiredField),
        field("date", &Observation::date, QT_TRANSLATE_NOOP("Facet", "Date"), requiredField),
        field("value", &Observation::value, QT_TRANSLATE_NOOP("Facet", "Value")),
        field("source", &Observation::source, QT_TRANSLATE_NOOP("Facet", "Source")),
    };
};

} // namespace facet
