// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "channels.h"

#include "base/text.h"
#include "model/tr.h"
#include "objects.h"

#include <QLocale>

namespace facet::edit {

namespace {

QString channelName(const Plan &plan, Id<Channel> channel)
{
    return isolated(nameOf(plan, channel));
}

Id<Participation> participationOf(const Plan &plan, Id<Unit> unit, Id<Channel> channel)
{
    for (const Id<Participation> id : plan.referring<&Participation::unit>(unit)) {
        if (plan.get(id).channel == channel) {
            return id;
        }
    }
    return {};
}

Id<Fit> fitOf(const Plan &plan, Id<Channel> channel, Id<Objective> objective)
{
    for (const Id<Fit> id : plan.referring<&Fit::objective>(objective)) {
        if (plan.get(id).channel == channel) {
            return id;
        }
    }
    return {};
}

double orderAfterLastChannel(const Plan &plan)
{
    double last = 0;
    for (const auto &[id, box] : plan.all<Channel>()) {
        last = std::max(last, box.get().order);
    }
    return last + 1;
}

} // namespace

Roles rolesOf(const Plan &plan, Id<Unit> unit, Id<Channel> channel)
{
    const Participation &p = plan.get(participationOf(plan, unit, channel));
    Roles roles;
    roles.setFlag(Role::Listens, p.listens);
    roles.setFlag(Role::Engages, p.engages);
    roles.setFlag(Role::Routes, p.routes);
    roles.setFlag(Role::Guides, p.guides);
    return roles;
}

QString rolesText(Roles roles)
{
    QStringList words;
    if (roles & Role::Listens) {
        words.append(Tr::tr("listens"));
    }
    if (roles & Role::Engages) {
        words.append(Tr::tr("engages"));
    }
    if (roles & Role::Routes) {
        words.append(Tr::tr("routes"));
    }
    if (roles & Role::Guides) {
        words.append(Tr::tr("guides"));
    }
    return QLocale().createSeparatedList(words);
}

Result<Step> participate(const Plan &plan, Id<Unit> unit, Id<Channel> channel, Roles roles)
{
    if (!plan.contains(unit) || !plan.contains(channel)) {
        return failure(Tr::tr("The unit or the channel does not exist any more."));
    }
    const Id<Participation> present = participationOf(plan, unit, channel);
    const QString unitName = isolated(plan.get(unit).name);
    if (!roles) {
        return Step{Tr::tr("%1 leaves %2").arg(unitName, channelName(plan, channel)),
                    present ? plan.without(present) : plan};
    }
    Participation p = plan.get(present);
    p.id = present ? present : Id<Participation>::create();
    p.unit = unit;
    p.channel = channel;
    p.listens = roles.testFlag(Role::Listens);
    p.engages = roles.testFlag(Role::Engages);
    p.routes = roles.testFlag(Role::Routes);
    p.guides = roles.testFlag(Role::Guides);
    //: %1 is a unit, %2 a list such as “listens and engages”, %3 a channel
    return Step{Tr::tr("%1 %2 on %3").arg(unitName, rolesText(roles), channelName(plan, channel)),
                plan.with(p)};
}

Result<Step> addChannel(const Plan &plan, const QString &platform, Side side)
{
    Channel channel;
    channel.id = Id<Channel>::create();
    channel.platform = cleanLine(platform);
    channel.side = side;
    channel.order = orderAfterLastChannel(plan);
    return add(plan, channel);
}

Result<Step> setTier(const Plan &plan, Id<Channel> channel, Tier tier)
{
    if (!plan.contains(channel)) {
        return failure(Tr::tr("The channel does not exist any more."));
    }
    Channel changed = plan.get(channel);
    changed.tier = tier;
    const QString text = tier == Tier::Retire
        ? Tr::tr("Retire %1").arg(channelName(plan, channel))
        : Tr::tr("Move %1 to “%2”").arg(channelName(plan, channel), labelOf(tier));
    return Step{text, plan.with(changed)};
}

Result<Step> setFit(const Plan &plan, Id<Channel> channel, Id<Objective> objective, int score,
                    const QString &why)
{
    if (!plan.contains(channel) || !plan.contains(objective)) {
        return failure(Tr::tr("The channel or the objective does not exist any more."));
    }
    const Id<Fit> present = fitOf(plan, channel, objective);
    Fit fit = plan.get(present);
    fit.id = present ? present : Id<Fit>::create();
    fit.channel = channel;
    fit.objective = objective;
    fit.score = score;
    fit.why = why.isNull() ? fit.why : cleanLine(why);
    const Plan after = plan.with(fit);
    return checkObject(after, fit.id).transform([&] {
        //: %1 is a channel, %2 an objective, %3 a number from 0 to 4
        return Step{Tr::tr("Rate the fit of %1 for %2 as %3")
                        .arg(channelName(plan, channel), isolated(nameOf(plan, objective)),
                             QLocale().toString(score)),
                    after};
    });
}

} // namespace facet::edit
