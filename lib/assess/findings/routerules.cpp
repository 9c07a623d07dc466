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

/// Whether a message that @p other is for may be one that @p route is for.
bool mayMeet(const Route &route, const Route &other)
{
    return !route.channel || !other.channel || route.channel == other.channel;
}

/// The route and those that take over from it, each backup's own route for the same messages in
/// turn, up to the first that comes back to a unit it has been to.
QList<Id<Route>> chainOf(const Plan &plan, const Route &route)
{
    QList<Id<Route>> chain{route.id};
    QList<Id<Unit>> passed{route.unit};
    for (Id<Unit> next = route.backup; next && !passed.contains(next);) {
        passed.append(next);
        const auto others = plan.referring<&Route::signal>(route.signal);
        const auto own = std::ranges::find_if(others, [&](Id<Route> id) {
            return plan.get(id).unit == next && mayMeet(route, plan.get(id));
        });
        if (own == others.end()) {
            break;
        }
        chain.append(*own);
        next = plan.get(*own).backup;
    }
    return chain;
}

/// Whether those who take over from a route hand the message back to its unit.
bool isLoop(const Plan &plan, const Route &route)
{
    return plan.get(chainOf(plan, route).constLast()).backup == route.unit;
}

/// How long a message waits where each of a route's chain takes as long as it promises, in minutes.
int longestWait(const Plan &plan, const Route &route)
{
    int minutes = 0;
    for (const Id<Route> id : chainOf(plan, route)) {
        minutes += plan.get(id).answerWithin.value_or(0);
    }
    return minutes;
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
    QStringList names;
    for (const Id<Route> id : chainOf(plan, route)) {
        names.append(quoted(plan, plan.get(id).unit));
    }
    const QString signal = quoted(plan, route.signal);
    Finding &finding =
        report.add({route.id, route.unit},
                   names.size() == 1 ? Tr::tr("%1 is its own backup for %2.").arg(names[0], signal)
                                     : Tr::tr("%1 hand %2 to one another.")
                                           .arg(QLocale().createSeparatedList(names), signal));
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
    const int own = *route.answerWithin;
    const int wait = longestWait(plan, route);
    const QString text = own > limit
        ? Tr::tr("%1 promises an answer to %2 within %3 minutes; tier %4 stands %5.")
        : Tr::tr("%1 and who takes over from it promise an answer to %2 within %3 minutes "
                 "altogether; tier %4 stands %5.");
    Finding &finding =
        report.add({route.id, route.unit},
                   text.arg(quoted(plan, route.unit), quoted(plan, route.signal),
                            QLocale().toString(own > limit ? own : wait),
                            QLocale().toString(route.escalation), QLocale().toString(limit)));
    finding.aspect = QStringLiteral("time");
    if (const int most = limit - (wait - own); most > 0) {
        finding.fix = changing(route.id,
                               Tr::tr("Promise an answer to %1 within %n minutes", nullptr, most)
                                   .arg(quoted(plan, route.signal)),
                               [most](Route &changed) { changed.answerWithin = most; });
    }
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
        if (route.answerWithin && longestWait(plan, route) > limitOf(route)) {
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
