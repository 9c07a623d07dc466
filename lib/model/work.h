// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "channels.h"
#include "choices_work.h"

#include <optional>
#include <tuple>

namespace facet {

/// A piece of work with dates and cost.
struct Activity
{
    Id<Activity> id;
    QString title;
    Id<Unit> unit;
    QDate start;
    QDate due;
    std::optional<double> cost;
    Id<Channel> channel;
    Id<Objective> objective;
    QString note;
    bool operator==(const Activity &) const = default;
};

template <> struct Describe<Activity>
{
    static constexpr const char *key = "activity";
    static constexpr const char *plural = "activities";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Activity");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Activities");
    static constexpr std::tuple fields{
        field("title", &Activity::title, QT_TRANSLATE_NOOP("Facet", "Title"), titleField),
        field("unit", &Activity::unit, QT_TRANSLATE_NOOP("Facet", "Unit")),
        field("start", &Activity::start, QT_TRANSLATE_NOOP("Facet", "Start")),
        field("due", &Activity::due, QT_TRANSLATE_NOOP("Facet", "Due")),
        field("cost", &Activity::cost, QT_TRANSLATE_NOOP("Facet", "Cost"), notNegative),
        field("channel", &Activity::channel, QT_TRANSLATE_NOOP("Facet", "Channel")),
        field("objective", &Activity::objective, QT_TRANSLATE_NOOP("Facet", "Objective")),
        field("note", &Activity::note, QT_TRANSLATE_NOOP("Facet", "Note"), markdownField),
    };
};

/// Who is responsible, accountable, consulted or informed: a unit, a position or a person.
struct Assignment
{
    Id<Assignment> id;
    Id<Activity> activity;
    Id<Unit> unit;
    Id<Position> position;
    Id<Person> person;
    Duty duty = Duty::Responsible;
    bool operator==(const Assignment &) const = default;
};

template <> struct Describe<Assignment>
{
    static constexpr const char *key = "assignment";
    static constexpr const char *plural = "assignments";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Assignment");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Assignments");
    static constexpr std::tuple fields{
        field("activity", &Assignment::activity, QT_TRANSLATE_NOOP("Facet", "Activity"),
              requiredField),
        field("unit", &Assignment::unit, QT_TRANSLATE_NOOP("Facet", "Unit")),
        field("position", &Assignment::position, QT_TRANSLATE_NOOP("Facet", "Position")),
        field("person", &Assignment::person, QT_TRANSLATE_NOOP("Facet", "Person")),
        field("duty", &Assignment::duty, QT_TRANSLATE_NOOP("Facet", "Duty")),
    };
};

/// A kind of message heard, with the words that tell it.
struct Signal
{
    Id<Signal> id;
    QString name;
    SignalKind kind = SignalKind::Other;
    QString words; ///< one alternative a line; words of a line must all occur, "a phrase" in
                   ///< quotes, -word must not
    int priority = 0;
    bool operator==(const Signal &) const = default;
};

template <> struct Describe<Signal>
{
    static constexpr const char *key = "signal";
    static constexpr const char *plural = "signals";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Signal");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Signals");
    static constexpr std::tuple fields{
        field("name", &Signal::name, QT_TRANSLATE_NOOP("Facet", "Name"), titleField),
        field("kind", &Signal::kind, QT_TRANSLATE_NOOP("Facet", "Kind")),
        field("words", &Signal::words, QT_TRANSLATE_NOOP("Facet", "Words"), markdownField),
        field("priority", &Signal::priority, QT_TRANSLATE_NOOP("Facet", "Priority"),
              FieldOptions{.least = 0, .most = 100}),
    };
};

/// Where a signal goes, how soon it is answered and who learns from it.
struct Route
{
    Id<Route> id;
    Id<Signal> signal;
    Id<Channel> channel; ///< none: any channel
    Id<Unit> unit;
    Id<Unit> backup;
    std::optional<int> answerWithin;
    int escalation = 1;
    QList<Id<Unit>> learners;
    bool operator==(const Route &) const = default;
};

template <> struct Describe<Route>
{
    static constexpr const char *key = "route";
    static constexpr const char *plural = "routes";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Route");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Routes");
    static constexpr std::tuple fields{
        field("signal", &Route::signal, QT_TRANSLATE_NOOP("Facet", "Signal"), requiredField),
        field("channel", &Route::channel, QT_TRANSLATE_NOOP("Facet", "Channel")),
        field("unit", &Route::unit, QT_TRANSLATE_NOOP("Facet", "Unit"), requiredField),
        field("backup", &Route::backup, QT_TRANSLATE_NOOP("Facet", "Backup")),
        field("answerWithin", &Route::answerWithin,
              QT_TRANSLATE_NOOP("Facet", "Answer within (minutes)"),
              FieldOptions{.least = 1, .most = 525600}),
        field("escalation", &Route::escalation, QT_TRANSLATE_NOOP("Facet", "Escalation tier"),
              FieldOptions{.least = 1, .most = 4}),
        field("learners", &Route::learners, QT_TRANSLATE_NOOP("Facet", "Who learns from it")),
    };
};

} // namespace facet
