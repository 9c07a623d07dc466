// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene.h"

#include <QLocale>

namespace facet::assess {

namespace {

/// What is to be said of a channel the unit is active on.
void addActive(const Scene &scene, const Channel &channel, Explanation &explanation)
{
    const Plan &plan = scene.plan();
    const QString name = called(plan, channel.id);
    if (const ServedBy *service = scene.state.whole.work.channels.serviceOf(channel.id)) {
        explanation.facts.append(
            {Tr::tr("“%1” serves “%2” with a fit of %3.")
                 .arg(name, called(plan, service->objective), QLocale().toString(service->fit)),
             channel.id, service->fit >= 2});
    } else {
        explanation.facts.append(
            {Tr::tr("“%1” serves none of its objectives.").arg(name), channel.id, false});
    }
    if (!hasPointOfView(channel)) {
        explanation.facts.append(
            {Tr::tr("“%1” has no written point of view.").arg(name), channel.id, false});
    } else if (!channel.reviewDate.isValid()) {
        explanation.facts.append(
            {Tr::tr("The point of view on “%1” has no review date.").arg(name), channel.id, false});
    } else if (!isPointOfViewInDate(channel, scene.source.date)) {
        explanation.facts.append({Tr::tr("The point of view on “%1” was due for review on %2.")
                                      .arg(name, written(channel.reviewDate)),
                                  channel.id, false});
    }
}

void addEmerging(const Scene &scene, const Channel &channel, Explanation &explanation)
{
    const QString name = called(scene.plan(), channel.id);
    if (hasPointOfView(channel)) {
        explanation.facts.append({isWatchedOnly(channel)
                                      ? Tr::tr("“%1” is watched, with a point of view.").arg(name)
                                      : Tr::tr("“%1” is on trial, with a point of view.").arg(name),
                                  channel.id, true});
    } else if (isWatchedOnly(channel)) {
        explanation.facts.append(
            {Tr::tr("“%1” is watched without a point of view.").arg(name), channel.id, false});
    }
}

/// The channels in use that serve an objective of the unit well.
QList<Id<Channel>> usefulElsewhere(const Scene &scene)
{
    const Plan &plan = scene.plan();
    std::vector<Id<Channel>> found;
    for (const ServedBy &service : scene.state.whole.work.channels.served) {
        const Channel *channel = plan.find(service.channel);
        if (service.fit >= 2 && channel && isInUse(*channel)) {
            found.push_back(channel->id);
        }
    }
    return inOrder<Channel>(plan, found);
}

void adviseOnStart(const Scene &scene, Explanation &explanation)
{
    const Plan &plan = scene.plan();
    const QString unit = called(plan, scene.unit);
    for (const Id<Channel> channel : usefulElsewhere(scene)) {
        explanation.advice.append(
            {.text = Tr::tr("Let %1 take part in “%2”, which serves its objectives.")
                         .arg(unit, called(plan, channel)),
             .object = channel});
    }
    if (explanation.advice.isEmpty()) {
        explanation.advice.append(
            {.text = Tr::tr("Let %1 take part in a channel.").arg(unit), .object = scene.unit});
    }
}

void adviseOnPurpose(const Scene &scene, const QList<Id<Channel>> &idle, Explanation &explanation)
{
    const Plan &plan = scene.plan();
    if (idle.isEmpty()) {
        explanation.advice.append({.text = Tr::tr("Let %1 take part in a channel that is more than "
                                                  "watched and serves one of its "
                                                  "objectives.")
                                               .arg(called(plan, scene.unit)),
                                   .object = scene.unit});
        return;
    }
    explanation.advice.append(
        {.text = Tr::tr("Say which objective of %1 is served by %2, or stop taking part there.")
                     .arg(called(plan, scene.unit), listed(plan, idle)),
         .object = idle.first()});
}

/// Both halves of the third step, as far as they are missing, in one piece of advice.
void adviseOnQuality(const Scene &scene, const QList<Id<Channel>> &active, Explanation &explanation)
{
    const Plan &plan = scene.plan();
    if (active.isEmpty()) {
        return;
    }
    const auto fitOf = [&](Id<Channel> id) {
        const ServedBy *service = scene.state.whole.work.channels.serviceOf(id);
        return service ? service->fit : 0;
    };
    QStringList sentences;
    ObjectRef object;
    QList<Id<Channel>> unviewed;
    std::ranges::copy_if(active, std::back_inserter(unviewed), [&](Id<Channel> id) {
        return !isPointOfViewInDate(plan.get(id), scene.source.date);
    });
    if (!unviewed.isEmpty()) {
        object = unviewed.first();
        sentences.append(
            Tr::tr("Write or review the point of view on %1, with a review date to come.")
                .arg(listed(plan, unviewed)));
    }
    const ChannelQuality quality = qualityOf(scene.state.whole.work.channels);
    if (quality.fits < 2 * quality.active) {
        const Id<Channel> weakest = *std::ranges::min_element(active, {}, fitOf);
        object = object.isNull() ? ObjectRef(weakest) : object;
        sentences.append(Tr::tr("Raise the mean fit to 2: “%1” fits least, so improve or leave it.")
                             .arg(called(plan, weakest)));
    }
    explanation.advice.append({.text = sentences.join(u' '), .object = object});
}

void adviseOnEmerging(const Scene &scene, const QList<Id<Channel>> &emerging,
                      Explanation &explanation)
{
    const Plan &plan = scene.plan();
    for (const Id<Channel> id : emerging) {
        explanation.advice.append(
            {.text = Tr::tr("Write a point of view on “%1”.").arg(called(plan, id)), .object = id});
    }
    if (emerging.isEmpty()) {
        explanation.advice.append(
            {.text =
                 Tr::tr("Let %1 try or watch an emerging channel, with a written point of view.")
                     .arg(called(plan, scene.unit)),
             .object = scene.unit});
    }
}

} // namespace

void explainChannels(const Scene &scene, Explanation &explanation)
{
    const Plan &plan = scene.plan();
    QList<Id<Channel>> active;
    QList<Id<Channel>> idle;
    QList<Id<Channel>> emerging;
    std::vector<Id<Channel>> used;
    for (const ChannelUse &use : scene.state.whole.work.channels.channels) {
        used.push_back(use.channel);
    }
    for (const Id<Channel> id : inOrder<Channel>(plan, used)) {
        const Channel &channel = plan.get(id);
        if (isEmerging(channel)) {
            emerging.append(id);
            addEmerging(scene, channel, explanation);
        }
        if (!isWatchedOnly(channel)) {
            active.append(id);
            addActive(scene, channel, explanation);
            if (!scene.state.whole.work.channels.serviceOf(id)) {
                idle.append(id);
            }
        }
    }
    switch (scene.reached(Practice::Channels)) {
    case 0:
        return adviseOnStart(scene, explanation);
    case 1:
        return adviseOnPurpose(scene, idle, explanation);
    case 2:
        return adviseOnQuality(scene, active, explanation);
    case 3:
        return adviseOnEmerging(scene, emerging, explanation);
    default:
        return;
    }
}

} // namespace facet::assess
