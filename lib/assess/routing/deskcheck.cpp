// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deskcheck.h"

#include "base/text.h"

#include <QHash>
#include <QMap>

#include <algorithm>

namespace facet::routing {

namespace {

/// The channels by what messages may call them; those looked up once are remembered.
class ChannelNames
{
public:
    explicit ChannelNames(const Plan &plan)
    {
        for (const auto &[id, box] : plan.all<Channel>()) {
            m_ids.insert(comparable(box.get().platform), id);
            if (!box.get().handle.isEmpty()) {
                m_ids.insert(comparable(box.get().handle), id);
            }
        }
    }

    Id<Channel> idOf(const QString &name)
    {
        if (name.isEmpty()) {
            return {};
        }
        const auto known = m_seen.constFind(name);
        return known != m_seen.cend() ? *known
                                      : *m_seen.insert(name, m_ids.value(comparable(name)));
    }

private:
    QHash<QString, Id<Channel>> m_ids;
    QHash<QString, Id<Channel>> m_seen;
};

/// Routes by signal and channel, each looked for once.
class Routes
{
public:
    explicit Routes(const Plan &plan) : m_plan(plan) { }

    Id<Route> of(Id<Signal> signal, Id<Channel> channel)
    {
        const std::pair key(signal.value, channel.value);
        const auto known = m_seen.constFind(key);
        return known != m_seen.cend() ? *known
                                      : *m_seen.insert(key, routeFor(m_plan, signal, channel));
    }

private:
    const Plan &m_plan;
    QHash<std::pair<qint64, qint64>, Id<Route>> m_seen;
};

std::vector<Verdict> verdictsOf(const Plan &plan, std::span<const Message> messages)
{
    const Matcher matcher(plan);
    ChannelNames channels(plan);
    Routes routes(plan);
    std::vector<Verdict> verdicts;
    verdicts.reserve(messages.size());
    for (const Message &message : messages) {
        Verdict verdict{.signal = matcher.signalOf(message.text), .route = {}};
        if (verdict.signal) {
            verdict.route = routes.of(verdict.signal, channels.idOf(message.channel));
            verdict.reach = verdict.route ? Reach::Answered : Reach::NoRoute;
        }
        verdicts.push_back(verdict);
    }
    return verdicts;
}

/// The most moments within @p minutes of one another.
Rush rushOf(const Route &route, QList<QDateTime> moments)
{
    Rush rush{.route = route.id, .minutes = *route.answerWithin, .from = {}};
    std::ranges::sort(moments);
    qsizetype first = 0;
    for (qsizetype last = 0; last < moments.size(); ++last) {
        while (moments[first].secsTo(moments[last]) >= qint64{60} * rush.minutes) {
            ++first;
        }
        if (last - first + 1 > rush.messages) {
            rush.messages = static_cast<int>(last - first + 1);
            rush.from = moments[first];
        }
    }
    return rush;
}

struct Gathered
{
    QMap<Id<Unit>, Load> loads;
    QHash<Id<Route>, QList<QDateTime>> moments;
    QHash<Id<Signal>, int> unanswered;
};

Gathered gather(const Plan &plan, std::span<const Message> messages, DeskCheck &check)
{
    Gathered all;
    for (size_t i = 0; i < messages.size(); ++i) {
        const Verdict &verdict = check.verdicts[i];
        ++check.reached[static_cast<size_t>(verdict.reach)];
        if (verdict.reach != Reach::Answered) {
            ++all.unanswered[verdict.signal];
            continue;
        }
        const Route &route = plan.get(verdict.route);
        Load &load = all.loads[route.unit];
        load.unit = route.unit;
        ++load.messages;
        load.unpromised += route.answerWithin ? 0 : 1;
        if (const QDateTime &when = messages[i].when; when.isValid()) {
            ++load.byHour[static_cast<size_t>(when.time().hour())];
            all.moments[route.id].append(when);
        }
    }
    return all;
}

void fillLoads(const Plan &plan, Gathered gathered, DeskCheck &check)
{
    for (auto it = gathered.moments.cbegin(); it != gathered.moments.cend(); ++it) {
        const Route &route = plan.get(it.key());
        if (!route.answerWithin || *route.answerWithin <= 0) {
            continue;
        }
        const Rush rush = rushOf(route, it.value());
        Load &load = gathered.loads[route.unit];
        if (!load.rush
            || std::pair(load.rush->perHour(), load.rush->route)
                < std::pair(rush.perHour(), rush.route)) {
            load.rush = rush;
        }
    }
    check.loads = gathered.loads.values();
    std::ranges::stable_sort(check.loads, std::greater(), &Load::messages);
    for (auto it = gathered.unanswered.cbegin(); it != gathered.unanswered.cend(); ++it) {
        check.unanswered.emplaceBack(it.key(), it.value());
    }
    std::ranges::sort(check.unanswered, [](const auto &a, const auto &b) {
        return std::pair(b.second, a.first) < std::pair(a.second, b.first);
    });
}

/// How many messages of one owner each unit would get.
using Shares = QHash<Id<Unit>, int>;

Agreement agreementOf(const QString &owner, const Shares &shares,
                      const QHash<QString, Id<Unit>> &units)
{
    Agreement agreement{.owner = owner, .unit = units.value(comparable(owner))};
    agreement.byName = !agreement.unit.isNull();
    for (auto it = shares.cbegin(); it != shares.cend(); ++it) {
        agreement.messages += it.value();
        if (!agreement.byName && it.key()
            && std::pair(it.value(), it.key())
                > std::pair(shares.value(agreement.unit, 0), agreement.unit)) {
            agreement.unit = it.key();
        }
    }
    agreement.agreed = agreement.unit ? shares.value(agreement.unit) : 0;
    return agreement;
}

void fillAgreements(const Plan &plan, std::span<const Message> messages, DeskCheck &check)
{
    QMap<QString, Shares> owners;
    for (size_t i = 0; i < messages.size(); ++i) {
        if (!messages[i].owner.isEmpty()) {
            ++owners[messages[i].owner][plan.get(check.verdicts[i].route).unit];
        }
    }
    QHash<QString, Id<Unit>> units;
    for (const auto &[id, box] : plan.all<Unit>()) {
        units.insert(comparable(box.get().name), id);
    }
    for (auto it = owners.cbegin(); it != owners.cend(); ++it) {
        check.agreements.append(agreementOf(it.key(), it.value(), units));
        check.judged += check.agreements.constLast().messages;
        check.agreed += check.agreements.constLast().agreed;
    }
    std::ranges::stable_sort(check.agreements, std::greater(), &Agreement::messages);
}

/// Those who would get nothing of what is really theirs stand among the loads too.
void addForgotten(DeskCheck &check)
{
    for (const Agreement &agreement : std::as_const(check.agreements)) {
        if (agreement.unit && !std::ranges::contains(check.loads, agreement.unit, &Load::unit)) {
            check.loads.append({.unit = agreement.unit, .rush = {}});
        }
    }
}

int daysOf(std::span<const Message> messages)
{
    QDate first;
    QDate last;
    for (const Message &message : messages) {
        const QDate day = message.when.date();
        if (day.isValid()) {
            first = first.isValid() ? std::min(first, day) : day;
            last = last.isValid() ? std::max(last, day) : day;
        }
    }
    return first.isValid() ? static_cast<int>(first.daysTo(last)) + 1 : 0;
}

} // namespace

Id<Route> routeFor(const Plan &plan, Id<Signal> signal, Id<Channel> channel)
{
    const auto rank = [channel](const Route &route) {
        const int distance = route.channel.isNull() ? 1 : route.channel == channel ? 0 : 2;
        return std::tuple(distance, route.escalation, route.answerWithin.value_or(1 << 30),
                          route.id);
    };
    const Route *best = nullptr;
    for (const Id<Route> id : plan.referring<&Route::signal>(signal)) {
        const Route &route = plan.get(id);
        const bool elsewhere = route.channel && channel && route.channel != channel;
        if (!elsewhere && plan.contains(route.unit) && (!best || rank(route) < rank(*best))) {
            best = &route;
        }
    }
    return best ? best->id : Id<Route>();
}

DeskCheck deskCheck(const Plan &plan, std::span<const Message> messages)
{
    DeskCheck check;
    check.verdicts = verdictsOf(plan, messages);
    fillLoads(plan, gather(plan, messages, check), check);
    fillAgreements(plan, messages, check);
    addForgotten(check);
    check.days = daysOf(messages);
    return check;
}

} // namespace facet::routing
