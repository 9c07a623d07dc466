// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "objectives.h"

#include <optional>
#include <tuple>

namespace facet {

/// A place on which the organisation listens or speaks.
struct Channel
{
    Id<Channel> id;
    QString platform;
    QString handle;
    double order = 0;
    Side side = Side::Outside;
    Tier tier = Tier::Watch;
    QList<Id<Audience>> audiences;
    QString pointOfView;
    QDate reviewDate;
    Id<Person> accountOwner;
    Id<Person> backupOwner;
    bool twoFactor = false;
    bool operator==(const Channel &) const = default;
};

template <> struct Describe<Channel>
{
    static constexpr const char *key = "channel";
    static constexpr const char *plural = "channels";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Channel");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Channels");
    static constexpr std::tuple fields{
        field("platform", &Channel::platform, QT_TRANSLATE_NOOP("Facet", "Platform"), titleField),
        field("handle", &Channel::handle, QT_TRANSLATE_NOOP("Facet", "Handle")),
        field("order", &Channel::order, QT_TRANSLATE_NOOP("Facet", "Order"), hiddenField),
        field("side", &Channel::side, QT_TRANSLATE_NOOP("Facet", "Inside or outside")),
        field("tier", &Channel::tier, QT_TRANSLATE_NOOP("Facet", "Tier")),
        field("audiences", &Channel::audiences, QT_TRANSLATE_NOOP("Facet", "Audiences")),
        field("pointOfView", &Channel::pointOfView, QT_TRANSLATE_NOOP("Facet", "Point of view"),
              markdownField),
        field("reviewDate", &Channel::reviewDate, QT_TRANSLATE_NOOP("Facet", "Review on")),
        field("accountOwner", &Channel::accountOwner, QT_TRANSLATE_NOOP("Facet", "Account holder")),
        field("backupOwner", &Channel::backupOwner, QT_TRANSLATE_NOOP("Facet", "Backup holder")),
        field("twoFactor", &Channel::twoFactor, QT_TRANSLATE_NOOP("Facet", "Two-factor sign-in")),
    };
};

/// How well a channel serves an objective.
struct Fit
{
    Id<Fit> id;
    Id<Channel> channel;
    Id<Objective> objective;
    int score = 0;
    QString why;
    bool operator==(const Fit &) const = default;
};

template <> struct Describe<Fit>
{
    static constexpr const char *key = "fit";
    static constexpr const char *plural = "fits";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Fit");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Fits");
    static constexpr std::tuple fields{
        field("channel", &Fit::channel, QT_TRANSLATE_NOOP("Facet", "Channel"), requiredField),
        field("objective", &Fit::objective, QT_TRANSLATE_NOOP("Facet", "Objective"), requiredField),
        field("score", &Fit::score, QT_TRANSLATE_NOOP("Facet", "Fit"), scoreField),
        field("why", &Fit::why, QT_TRANSLATE_NOOP("Facet", "Why")),
    };
};

/// What a unit does on a channel. Nobody owns it.
struct Participation
{
    Id<Participation> id;
    Id<Unit> unit;
    Id<Channel> channel;
    bool listens = false;
    bool engages = false;
    bool routes = false;
    bool guides = false;
    bool operator==(const Participation &) const = default;
};

template <> struct Describe<Participation>
{
    static constexpr const char *key = "participation";
    static constexpr const char *plural = "participations";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Participation");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Participations");
    static constexpr std::tuple fields{
        field("unit", &Participation::unit, QT_TRANSLATE_NOOP("Facet", "Unit"), requiredField),
        field("channel", &Participation::channel, QT_TRANSLATE_NOOP("Facet", "Channel"),
              requiredField),
        field("listens", &Participation::listens, QT_TRANSLATE_NOOP("Facet", "Listens")),
        field("engages", &Participation::engages, QT_TRANSLATE_NOOP("Facet", "Engages")),
        field("routes", &Participation::routes, QT_TRANSLATE_NOOP("Facet", "Routes")),
        field("guides", &Participation::guides, QT_TRANSLATE_NOOP("Facet", "Guides")),
    };
};

/// A small working group with exactly one objective.
struct Group
{
    Id<Group> id;
    QString name;
    Id<Objective> objective;
    QList<Id<Person>> members;
    QDate end;
    QString note;
    bool operator==(const Group &) const = default;
};

template <> struct Describe<Group>
{
    static constexpr const char *key = "group";
    static constexpr const char *plural = "groups";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Group");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Groups");
    static constexpr std::tuple fields{
        field("name", &Group::name, QT_TRANSLATE_NOOP("Facet", "Name"), titleField),
        field("objective", &Group::objective, QT_TRANSLATE_NOOP("Facet", "Objective")),
        field("members", &Group::members, QT_TRANSLATE_NOOP("Facet", "Members")),
        field("end", &Group::end, QT_TRANSLATE_NOOP("Facet", "Ends on")),
        field("note", &Group::note, QT_TRANSLATE_NOOP("Facet", "Note"), markdownField),
    };
};

} // namespace facet
