// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/navigate.h"
#include "sources.h"
#include "survey.h"

namespace facet::assess {

namespace {

void eachActive(const Plan &plan, auto visit)
{
    each<Channel>(plan, [&](const Channel &channel) {
        if (isActive(channel)) {
            visit(channel);
        }
    });
}

/// The objectives a channel serves, the best fit first.
QList<Id<Objective>> servedBy(const Plan &plan, Id<Channel> channel)
{
    std::vector<std::pair<int, Id<Objective>>> fits;
    for (const Id<Fit> id : plan.referring<&Fit::channel>(channel)) {
        const Fit &fit = plan.get(id);
        const Objective *objective = plan.find(fit.objective);
        if (fit.score > 0 && objective && counts(*objective)) {
            fits.emplace_back(-fit.score, fit.objective);
        }
    }
    std::ranges::sort(fits);
    QList<Id<Objective>> served;
    for (const auto &[score, objective] : fits) {
        served.append(objective);
    }
    return served;
}

void withoutObjective(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    eachActive(plan, [&](const Channel &channel) {
        if (servedBy(plan, channel.id).isEmpty()) {
            report
                .add({channel.id}, Tr::tr("%1 serves no objective.").arg(quoted(plan, channel.id)))
                .fix = changing(
                channel.id,
                Tr::tr("Only watch %1 until it has a purpose").arg(quoted(plan, channel.id)),
                [](Channel &changed) { changed.tier = Tier::Watch; });
        }
    });
}

void withoutAudience(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    eachActive(plan, [&](const Channel &channel) {
        if (!channel.audiences.isEmpty()) {
            return;
        }
        Finding &finding = report.add(
            {channel.id}, Tr::tr("It is not said whom %1 is for.").arg(quoted(plan, channel.id)));
        QList<Id<Audience>> audiences;
        for (const Id<Objective> objective : servedBy(plan, channel.id)) {
            for (const Id<Audience> audience : plan.get(objective).audiences) {
                if (!audiences.contains(audience)) {
                    audiences.append(audience);
                }
            }
        }
        if (!audiences.isEmpty()) {
            finding.fix =
                safe(changing(channel.id,
                              Tr::tr("Give %1 the audiences of the objectives it serves")
                                  .arg(quoted(plan, channel.id)),
                              [audiences](Channel &changed) { changed.audiences = audiences; }));
        }
    });
}

/// The unit that comes first to mind for answering on a channel.
Id<Unit> likelyAnswerer(Survey &survey, const Channel &channel)
{
    const Plan &plan = survey.plan;
    QList<Id<Unit>> units;
    for (const Id<Participation> id : plan.referring<&Participation::channel>(channel.id)) {
        units.append(plan.get(id).unit);
    }
    std::ranges::sort(units);
    units.append(unitsOf(plan, channel.accountOwner));
    for (const Id<Objective> objective : servedBy(plan, channel.id)) {
        units.append(plan.get(objective).unit);
    }
    units.append(survey.hub());
    const auto found =
        std::ranges::find_if(units, [&](Id<Unit> unit) { return plan.contains(unit); });
    return found == units.end() ? Id<Unit>() : *found;
}

Result<Plan> answered(const Plan &plan, Id<Channel> channel, Id<Unit> unit)
{
    if (!plan.contains(channel) || !plan.contains(unit)) {
        return std::unexpected(gone());
    }
    Participation participation{.unit = unit, .channel = channel};
    for (const Id<Participation> id : plan.referring<&Participation::channel>(channel)) {
        if (plan.get(id).unit == unit) {
            participation = plan.get(id);
        }
    }
    if (!participation.id) {
        participation.id = Id<Participation>::create();
    }
    participation.listens = true;
    participation.engages = true;
    return plan.with(participation);
}

void unanswered(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    eachActive(plan, [&](const Channel &channel) {
        bool listens = false;
        bool engages = false;
        for (const Id<Participation> id : plan.referring<&Participation::channel>(channel.id)) {
            listens = listens || plan.get(id).listens;
            engages = engages || plan.get(id).engages;
        }
        if (listens && engages) {
            return;
        }
        const QString name = quoted(plan, channel.id);
        Finding &finding = report.add(
            {channel.id},
            listens       ? Tr::tr("Nobody engages on %1, though it is heard.").arg(name)
                : engages ? Tr::tr("Nobody listens on %1, though it is spoken on.").arg(name)
                          : Tr::tr("Nobody listens and nobody engages on %1.").arg(name));
        if (const Id<Unit> unit = likelyAnswerer(survey, channel)) {
            finding.fix =
                Fix{Tr::tr("Let %1 listen and engage on %2").arg(quoted(plan, unit), name),
                    Safety::AsksFirst, [channel = channel.id, unit](const Plan &now) {
                        return answered(now, channel, unit);
                    }};
        }
    });
}

/// How many channels each department engages on, worst fit first, and its trained people.
struct Load
{
    QList<Id<Participation>> engaged;
    int trained = 0;
};

constexpr int mostChannels = 3;

double fitOf(const Plan &plan, Id<Channel> channel)
{
    double sum = 0;
    const auto &fits = plan.referring<&Fit::channel>(channel);
    for (const Id<Fit> id : fits) {
        sum += plan.get(id).score;
    }
    return fits.empty() ? 0 : sum / static_cast<double>(fits.size());
}

std::unordered_map<Id<Unit>, Load> loads(Survey &survey)
{
    const Plan &plan = survey.plan;
    std::unordered_map<Id<Unit>, Load> found;
    each<Participation>(plan, [&](const Participation &participation) {
        if (participation.engages && isActive(plan.get(participation.channel))) {
            found[survey.departmentOf(participation.unit)].engaged.append(participation.id);
        }
    });
    found.erase(Id<Unit>());
    std::unordered_map<Id<Unit>, std::unordered_set<Id<Person>>> trained;
    each<Completion>(plan, [&](const Completion &completion) {
        Learning learning;
        learning.add(plan, completion, survey.date);
        if (!learning.practised) {
            return;
        }
        for (const Id<Unit> unit : unitsOf(plan, completion.person)) {
            trained[survey.departmentOf(unit)].insert(completion.person);
        }
    });
    for (auto &[department, load] : found) {
        load.trained = static_cast<int>(trained[department].size());
    }
    return found;
}

Result<Plan> withoutEngaging(Plan plan, const QList<Id<Participation>> &participations)
{
    for (const Id<Participation> id : participations) {
        Participation participation = plan.get(id);
        if (!participation.id) {
            return std::unexpected(gone());
        }
        participation.engages = false;
        participation.listens = true;
        plan = plan.with(participation);
    }
    return plan;
}

void overloaded(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    for (auto &[department, load] : loads(survey)) {
        QList<Id<Channel>> channels;
        std::ranges::sort(load.engaged, {}, [&](Id<Participation> id) {
            return std::tuple(fitOf(plan, plan.get(id).channel), plan.get(id).channel, id);
        });
        for (const Id<Participation> id : load.engaged) {
            if (!channels.contains(plan.get(id).channel)) {
                channels.append(plan.get(id).channel);
            }
        }
        const qsizetype most = mostChannels * qsizetype{std::max(load.trained, 1)};
        if (channels.size() <= most) {
            continue;
        }
        const QList<Id<Channel>> worst = channels.first(channels.size() - most);
        QList<Id<Participation>> left;
        std::ranges::copy_if(load.engaged, std::back_inserter(left), [&](Id<Participation> id) {
            return worst.contains(plan.get(id).channel);
        });
        report
            .add(QList<ObjectRef>{department} + QList<ObjectRef>(worst.begin(), worst.end()),
                 Tr::tr("%1 engages on %2, and %3 for it.", "department, channels, people")
                     .arg(quoted(plan, department),
                          Tr::tr("%n channel(s)", nullptr, static_cast<int>(channels.size())),
                          Tr::tr("%n person(s) is/are trained", nullptr, load.trained)))
            .fix =
            Fix{Tr::tr("Let %1 only listen on %2, which fit least")
                    .arg(quoted(plan, department), listed(plan, worst)),
                Safety::AsksFirst, [left](const Plan &now) { return withoutEngaging(now, left); }};
    }
}

constexpr Rule table[] = {
    {"L01", Gravity::Error, QT_TRANSLATE_NOOP("Facet", "A channel without an objective"),
     QT_TRANSLATE_NOOP("Facet", "Technology comes last: no furniture before the windows are in."),
     source::groundswell, reads<Channel, Fit, Objective>(), withoutObjective},
    {"L02", Gravity::Warning, QT_TRANSLATE_NOOP("Facet", "A channel before its people"),
     QT_TRANSLATE_NOOP("Facet",
                       "People come first: what they are ready for decides on the channel."),
     source::groundswell, reads<Channel, Fit, Objective, Audience>(), withoutAudience},
    {"L26", Gravity::Error, QT_TRANSLATE_NOOP("Facet", "A channel without an answer"),
     QT_TRANSLATE_NOOP("Facet",
                       "A channel that is in use listens, engages and routes; silence is heard."),
     source::enterprise, reads<Channel, Participation, Unit, Fit, Objective, Holding, Position>(),
     unanswered},
    {"L35", Gravity::Warning, QT_TRANSLATE_NOOP("Facet", "More channels than hands"),
     QT_TRANSLATE_NOOP("Facet",
                       "A few core platforms used well do more than many that nobody can keep up "
                       "with."),
     source::handles,
     reads<Channel, Participation, Unit, Fit, Completion, Course, Holding, Position>(), overloaded},
};

} // namespace

std::span<const Rule> channelRules() { return table; }

} // namespace facet::assess
