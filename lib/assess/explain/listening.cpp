// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/navigate.h"
#include "scene.h"

namespace facet::assess {

namespace {

QList<Id<Route>> routesOf(const Scene &scene)
{
    const Plan &plan = scene.plan();
    return gathered<Route>(scene, [&](Id<Unit> unit) {
        std::vector<Id<Route>> found;
        std::ranges::copy_if(plan.referring<&Route::unit>(unit), std::back_inserter(found),
                             [&](Id<Route> id) { return counts(plan, plan.get(id)); });
        return found;
    });
}

/// The channels in use that the unit takes part in: those it listens on, or the others.
QList<Id<Channel>> channelsOf(const Scene &scene, bool listening)
{
    const Plan &plan = scene.plan();
    std::vector<Id<Channel>> found;
    for (const Id<Unit> unit : scene.units) {
        for (const Id<Participation> id : plan.referring<&Participation::unit>(unit)) {
            const Participation &participation = plan.get(id);
            const Channel *channel = plan.find(participation.channel);
            if (channel && isInUse(*channel) && participation.listens == listening) {
                found.push_back(channel->id);
            }
        }
    }
    return inOrder<Channel>(plan, found);
}

QString lackingBackup(const Route &route)
{
    const bool backup = route.backup && route.backup != route.unit;
    if (!backup && !route.answerWithin) {
        return Tr::tr("a backup and an answer time");
    }
    return backup ? Tr::tr("an answer time") : Tr::tr("a backup");
}

/// Units outside of the explained one that learn from the route.
QList<Id<Unit>> learnersOutside(const Scene &scene, const Route &route)
{
    QList<Id<Unit>> found;
    std::ranges::copy_if(route.learners, std::back_inserter(found), [&](Id<Unit> learner) {
        return scene.plan().contains(learner) && !isInside(scene.plan(), learner, scene.unit);
    });
    return found;
}

void addRoute(const Scene &scene, const Route &route, Explanation &explanation)
{
    const Plan &plan = scene.plan();
    const QString signal = called(plan, route.signal);
    const QString unit = called(plan, route.unit);
    if (isBacked(route)) {
        explanation.facts.append(
            {Tr::tr("“%1” is routed to %2, with %3 as backup and an answer within %n minute(s).",
                    nullptr, *route.answerWithin)
                 .arg(signal, unit, called(plan, route.backup)),
             route.id, true});
    } else {
        explanation.facts.append(
            {Tr::tr("“%1” is routed to %2, but lacks %3.").arg(signal, unit, lackingBackup(route)),
             route.id, false});
    }
    for (const Id<Unit> learner : learnersOutside(scene, route)) {
        explanation.facts.append(
            {Tr::tr("%1 learns from “%2”.").arg(called(plan, learner), signal), route.id, true});
    }
}

void adviseOnListening(const Scene &scene, Explanation &explanation)
{
    const Plan &plan = scene.plan();
    const QString unit = called(plan, scene.unit);
    for (const Id<Channel> id : channelsOf(scene, false)) {
        explanation.advice.append(
            {.text = Tr::tr("Let %1 listen on “%2”, where it takes part already.")
                         .arg(unit, called(plan, id)),
             .object = id});
    }
    if (explanation.advice.isEmpty()) {
        explanation.advice.append(
            {.text = Tr::tr("Let %1 listen on a channel.").arg(unit), .object = scene.unit});
    }
}

void adviseOnRoutes(const Scene &scene, const QList<Id<Route>> &routes, Explanation &explanation)
{
    const Plan &plan = scene.plan();
    for (const Id<Route> id : routes) {
        const Route &route = plan.get(id);
        explanation.advice.append(
            {.text = scene.reached(Practice::Listening) == 2
                 ? Tr::tr("Give the route of “%1” to %2 %3.")
                       .arg(called(plan, route.signal), called(plan, route.unit),
                            lackingBackup(route))
                 : Tr::tr("Say which other unit learns from the “%1” that goes to %2.")
                       .arg(called(plan, route.signal), called(plan, route.unit)),
             .object = id});
    }
}

} // namespace

void explainListening(const Scene &scene, Explanation &explanation)
{
    const Plan &plan = scene.plan();
    for (const Id<Channel> id : channelsOf(scene, true)) {
        explanation.facts.append({Tr::tr("It listens on “%1”.").arg(called(plan, id)), id, true});
    }
    const QList<Id<Route>> routes = routesOf(scene);
    for (const Id<Route> id : routes) {
        addRoute(scene, plan.get(id), explanation);
    }
    switch (scene.reached(Practice::Listening)) {
    case 0:
        return adviseOnListening(scene, explanation);
    case 1:
        explanation.advice.append(
            {.text = Tr::tr("Route a kind of message to %1.").arg(called(plan, scene.unit)),
             .object = scene.unit});
        return;
    case 2:
    case 3:
        return adviseOnRoutes(scene, routes, explanation);
    default:
        return;
    }
}

} // namespace facet::assess
