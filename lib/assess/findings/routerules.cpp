// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/navigate.h"
#include "sources.h"
#include "survey.h"

#include <QLocale>

namespace facet::assess {

namespace {

constexpr int quarterOfAnHour = 15;
constexpr int fourHours = 240;
constexpr int highestTier = 4;

/// The longest answer, in minutes, that an escalation tier stands (template in DOMAIN-SOURCES.md
/// 3.6); the first tier is no escalation and keeps its own promise.
constexpr int mostMinutes[] = {0, 525600, fourHours, 60, quarterOfAnHour};

int limitOf(const Route &route)
{
    return mostMinutes[std::clamp(route.escalation, 1, highestTier)];
}

bool hasRoute(const Plan &plan, Id<Signal> signal)
{
    return std::ranges::any_of(plan.referring<&Route::signal>(signal),
                               [&](Id<Route> id) { return counts(plan, plan.get(id)); });
}

/// Whether unit and backup of a route hand the message to one another.
bool isLoop(const Plan &plan, const Route &route)
{
    if (route.backup == route.unit) {
        return true;
    }
    return std::ranges::any_of(plan.referring<&Route::signal>(route.signal), [&](Id<Route> id) {
        const Route &other = plan.get(id);
        return other.channel == route.channel && other.unit == route.backup
            && other.backup == route.unit;
    });
}

void addWithoutRoute(Survey &survey, const Signal &signal, Report &report)
{
    const Plan &plan = survey.plan;
    Finding &finding = report.add(
        {signal.id}, Tr::tr("Messages of the kind %1 go nowhere.").arg(quoted(plan, signal.id)));
    if (const Id<Unit> hub = survey.hub()) {
        finding.fix =
            adding(Route{.signal = signal.id,
                         .unit = hub,
                         .backup = survey.standIn(hub),
                         .answerWithin = fourHours},
                   Tr::tr("Send %1 to the hub %2").arg(quoted(plan, signal.id), quoted(plan, hub)));
    }
}

void addDeadEnd(Survey &survey, const Route &route, Report &report)
{
    const Plan &plan = survey.plan;
    Finding &finding = report.add({route.id, route.unit},
                                  Tr::tr("The route of %1 ends in %2, where nobody sits.")
                                      .arg(quoted(plan, route.signal), quoted(plan, route.unit)));
    finding.aspect = QStringLiteral("deadEnd");
    if (const Id<Unit> hub = survey.hub(); hub && hub != route.unit && isStaffed(plan, hub)) {
        finding.fix = changing(
            route.id,
            Tr::tr("Send %1 to the hub %2").arg(quoted(plan, route.signal), quoted(plan, hub)),
            [hub, next = plan.get(hub).parent](Route &changed) {
                changed.unit = hub;
                changed.backup = changed.backup == hub ? next : changed.backup;
            });
    }
}

void addLoop(Survey &survey, const Route &route, Report &report)
{
    const Plan &plan = survey.plan;
    Finding &finding = report.add(
        {route.id, route.unit},
        route.backup == route.unit ? Tr::tr("%1 is its own backup for %2.")
                                         .arg(quoted(plan, route.unit), quoted(plan, route.signal))
                                   : Tr::tr("%1 and %2 hand %3 to one another.")
                                         .arg(quoted(plan, route.unit), quoted(plan, route.backup),
                                              quoted(plan, route.signal)));
    finding.aspect = QStringLiteral("loop");
    for (const Id<Unit> next : {survey.standIn(route.unit), plan.get(route.unit).parent}) {
        Route changed = route;
        changed.backup = next;
        if (next && !isLoop(plan.with(changed), changed)) {
            finding.fix = changing(
                route.id,
                Tr::tr("Let %1 stand in for %2").arg(quoted(plan, next), quoted(plan, route.unit)),
                [next](Route &r) { r.backup = next; });
            return;
        }
    }
}

void lost(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    each<Signal>(plan, [&](const Signal &signal) {
        if (!hasRoute(plan, signal.id)) {
            addWithoutRoute(survey, signal, report);
        }
    });
    each<Route>(plan, [&](const Route &route) {
        if (!counts(plan, route)) {
            return;
        }
        if (!isStaffed(plan, route.unit)) {
            addDeadEnd(survey, route, report);
        }
        if (route.backup && isLoop(plan, route)) {
            addLoop(survey, route, report);
        }
    });
}

void addWithoutBackup(Survey &survey, const Route &route, Report &report)
{
    const Plan &plan = survey.plan;
    Finding &finding = report.add({route.id, route.unit},
                                  Tr::tr("Nobody stands in for %1 when %2 arrives.")
                                      .arg(quoted(plan, route.unit), quoted(plan, route.signal)));
    finding.aspect = QStringLiteral("backup");
    if (const Id<Unit> backup = survey.standIn(route.unit)) {
        finding.fix = changing(
            route.id,
            Tr::tr("Let %1 stand in for %2").arg(quoted(plan, backup), quoted(plan, route.unit)),
            [backup](Route &changed) { changed.backup = backup; });
    }
}

void addTooSlow(Survey &survey, const Route &route, Report &report)
{
    const Plan &plan = survey.plan;
    const int limit = limitOf(route);
    Finding &finding =
        report.add({route.id, route.unit},
                   Tr::tr("%1 promises an answer to %2 within %3 minutes; tier %4 stands %5.")
                       .arg(quoted(plan, route.unit), quoted(plan, route.signal),
                            QLocale().toString(*route.answerWithin),
                            QLocale().toString(route.escalation), QLocale().toString(limit)));
    finding.aspect = QStringLiteral("time");
    finding.fix = changing(route.id,
                           Tr::tr("Promise an answer to %1 within %n minutes", nullptr, limit)
                               .arg(quoted(plan, route.signal)),
                           [limit](Route &changed) { changed.answerWithin = limit; });
}

void unbacked(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    each<Route>(plan, [&](const Route &route) {
        if (!counts(plan, route)) {
            return;
        }
        if (!plan.contains(route.backup)) {
            addWithoutBackup(survey, route, report);
        }
        if (route.answerWithin && *route.answerWithin > limitOf(route)) {
            addTooSlow(survey, route, report);
        }
    });
}

bool hasCrisisTier(const Plan &plan)
{
    return std::ranges::any_of(plan.all<Route>(), [&](const auto &entry) {
        const Route &route = entry.second.get();
        return counts(plan, route)
            && (route.escalation == highestTier
                || plan.get(route.signal).kind == SignalKind::Crisis);
    });
}

bool hasSpokesperson(const Plan &plan)
{
    return std::ranges::any_of(plan.all<Position>(), [&](const auto &entry) {
        return entry.second->speaks && !plan.referring<&Holding::position>(entry.first).empty();
    });
}

Id<Signal> crisisSignal(const Plan &plan)
{
    Id<Signal> found;
    each<Signal>(plan, [&](const Signal &signal) {
        if (signal.kind == SignalKind::Crisis && (!found || signal.id < found)) {
            found = signal.id;
        }
    });
    return found;
}

/// The head's seat of the hub, else of the top.
Id<Position> likelySpokesperson(Survey &survey)
{
    for (const Id<Unit> unit : {survey.hub(), survey.top()}) {
        for (const Id<Position> id : positionsOf(survey.plan, unit)) {
            if (!survey.plan.referring<&Holding::position>(id).empty()) {
                return id;
            }
        }
    }
    return {};
}

/// Gives the plan what it lacks for a crisis: a signal, its route to @p unit, and a voice.
Result<Plan> readied(Plan plan, Id<Unit> unit, Id<Unit> backup, Id<Position> speaker)
{
    if (!plan.contains(unit) || (speaker && !plan.contains(speaker))) {
        return std::unexpected(gone());
    }
    if (!hasCrisisTier(plan)) {
        Id<Signal> signal = crisisSignal(plan);
        if (!signal) {
            signal = Id<Signal>::create();
            plan = plan.with(Signal{.id = signal,
                                    .name = Tr::tr("Crisis"),
                                    .kind = SignalKind::Crisis,
                                    .words = Tr::tr("accident\ninjured\nrecall\nboycott"),
                                    .priority = 100});
        }
        plan = plan.with(Route{.id = Id<Route>::create(),
                               .signal = signal,
                               .unit = unit,
                               .backup = backup,
                               .answerWithin = quarterOfAnHour,
                               .escalation = highestTier});
    }
    if (speaker) {
        Position position = plan.get(speaker);
        position.speaks = true;
        plan = plan.with(position);
    }
    return plan;
}

void unready(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    const bool active = std::ranges::any_of(
        plan.all<Channel>(), [](const auto &entry) { return isActive(entry.second.get()); });
    const bool tier = hasCrisisTier(plan);
    const bool voice = hasSpokesperson(plan);
    if (!active || (tier && voice)) {
        return;
    }
    Finding &finding = report.add(
        {survey.whole()},
        tier        ? Tr::tr("Nobody may speak in public when it matters.")
            : voice ? Tr::tr("No route leads a crisis to those who decide at once.")
                    : Tr::tr("No route leads a crisis to those who decide, and nobody may speak."));
    const Id<Unit> unit = survey.hub() ? survey.hub() : survey.top();
    const Id<Position> speaker = voice ? Id<Position>() : likelySpokesperson(survey);
    if (unit && (voice || speaker)) {
        finding.fix =
            Fix{tier ? Tr::tr("Let %1 speak in public").arg(quoted(plan, speaker))
                     : Tr::tr("Send a crisis to %1, to be answered within a quarter of an hour")
                           .arg(quoted(plan, unit)),
                Safety::AsksFirst, [unit, backup = survey.standIn(unit), speaker](const Plan &now) {
                    return readied(now, unit, backup, speaker);
                }};
    }
}

constexpr Rule table[] = {
    {"L27", Gravity::Error, QT_TRANSLATE_NOOP("Facet", "A message that gets lost"),
     QT_TRANSLATE_NOOP("Facet",
                       "Listening is worth what is passed on: every kind of message arrives "
                       "somewhere, once."),
     source::enterprise, reads<Signal, Route, Channel, Unit, Position, Holding>(), lost},
    {"L28", Gravity::Warning, QT_TRANSLATE_NOOP("Facet", "An answer that hangs on one"),
     QT_TRANSLATE_NOOP("Facet",
                       "An answer that is promised needs somebody who stands in, and a time that "
                       "its tier stands."),
     source::readiness, reads<Signal, Route, Channel, Unit>(), unbacked},
    {"L29", Gravity::Error, QT_TRANSLATE_NOOP("Facet", "Not ready for a crisis"),
     QT_TRANSLATE_NOOP("Facet",
                       "Three in four crises could have been avoided or made smaller by "
                       "preparing."),
     source::readiness, reads<Settings, Signal, Route, Channel, Unit, Position, Holding>(),
     unready},
};

} // namespace

std::span<const Rule> routeRules() { return table; }

} // namespace facet::assess
