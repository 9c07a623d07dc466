// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "matcher.h"
#include "messages.h"

#include <array>
#include <optional>
#include <span>

namespace facet::routing {

/// What would become of a message.
enum class Reach {
    Answered, ///< a unit gets it
    NoRoute,  ///< its signal is known but leads nowhere
    NoSignal, ///< nothing tells what it is, and there is no default
};

/// Where one message would go.
struct Verdict
{
    Id<Signal> signal;
    Id<Route> route;
    Reach reach = Reach::NoSignal;

    bool operator==(const Verdict &) const = default;
};

/// The most messages that came, on one route, within the time in which it promises an answer.
struct Rush
{
    Id<Route> route;
    int messages = 0;
    int minutes = 0; ///< promised
    QDateTime from;

    double perHour() const { return minutes > 0 ? messages * 60.0 / minutes : 0; }
};

/// What a unit would get.
struct Load
{
    Id<Unit> unit;
    int messages = 0;
    int unpromised = 0;           ///< on routes that promise no answer time
    std::array<int, 24> byHour{}; ///< of the day
    std::optional<Rush> rush;     ///< the one that asks for most answers an hour
};

/// How often those whom the file names would get their messages.
struct Agreement
{
    QString owner;       ///< as the file has it
    Id<Unit> unit;       ///< that stands for it; null: none does
    bool byName = false; ///< it is called so; else it is the one that gets most of its messages
    int messages = 0;
    int agreed = 0;

    double share() const { return messages > 0 ? double(agreed) / messages : 0; }
};

/// What a desk check of many messages finds.
struct DeskCheck
{
    std::vector<Verdict> verdicts;                ///< one a message, in their order
    std::array<int, 3> reached{};                 ///< by Reach
    QList<Load> loads;                            ///< the most messages first
    QList<std::pair<Id<Signal>, int>> unanswered; ///< by signal (null: none), most first
    QList<Agreement> agreements;                  ///< the most messages first
    int judged = 0;                               ///< messages that name an owner
    int agreed = 0;
    int days = 0; ///< days from the first to the last message; 0: no dates

    int count(Reach reach) const { return reached[static_cast<size_t>(reach)]; }
};

/// The route of a signal heard on a channel (null: not known which): one for that channel goes
/// before one for any; then the lowest tier, then the soonest answer.
Id<Route> routeFor(const Plan &plan, Id<Signal> signal, Id<Channel> channel);

/// Where each message would go after the plan's signals and routes, and what that means for the
/// units. Linear in the number of words.
DeskCheck deskCheck(const Plan &plan, std::span<const Message> messages);

} // namespace facet::routing
