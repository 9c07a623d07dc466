// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/navigate.h"
#include "sources.h"
#include "survey.h"

namespace facet::assess {

namespace {

constexpr int daysOfTrial = 90;

/// Who could hold the second key: somebody of the units that take part, heads first.
Id<Person> likelyBackup(const Plan &plan, const Channel &channel)
{
    QList<Id<Unit>> units = unitsOf(plan, channel.accountOwner);
    std::vector<Id<Unit>> taking;
    for (const Id<Participation> id : plan.referring<&Participation::channel>(channel.id)) {
        taking.push_back(plan.get(id).unit);
    }
    std::ranges::sort(taking);
    units.append(QList<Id<Unit>>(taking.begin(), taking.end()));
    for (const Id<Unit> unit : units) {
        for (const Id<Person> person : peopleOf(plan, unit)) {
            if (person && person != channel.accountOwner) {
                return person;
            }
        }
    }
    return {};
}

bool hasBackup(const Channel &channel)
{
    return channel.backupOwner && channel.backupOwner != channel.accountOwner;
}

std::optional<Fix> accountFix(const Plan &plan, const Channel &channel)
{
    const QString name = quoted(plan, channel.id);
    if (hasBackup(channel)) {
        return changing(channel.id, Tr::tr("Note that %1 has two-factor sign-in now").arg(name),
                        [](Channel &changed) { changed.twoFactor = true; });
    }
    const Id<Person> backup = likelyBackup(plan, channel);
    if (!backup) {
        return {};
    }
    const QString text = channel.twoFactor
        ? Tr::tr("Let %1 hold the second key of %2")
        : Tr::tr("Let %1 hold the second key of %2, and note that it has two-factor sign-in now");
    return changing(channel.id, text.arg(quoted(plan, backup), name), [backup](Channel &changed) {
        changed.backupOwner = backup;
        changed.twoFactor = true;
    });
}

void unsecured(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    each<Channel>(plan, [&](const Channel &channel) {
        const bool backed = hasBackup(channel);
        if (!isActive(channel) || (backed && channel.twoFactor)) {
            return;
        }
        const QString text = backed ? Tr::tr("The account of %1 has no two-factor sign-in.")
            : channel.twoFactor
            ? Tr::tr("Nobody else can get into the account of %1 when its holder is away.")
            : Tr::tr("The account of %1 has neither a second holder nor two-factor sign-in.");
        report.add({channel.id}, text.arg(quoted(plan, channel.id))).fix =
            accountFix(plan, channel);
    });
}

bool hasChampion(const Plan &plan, const Channel &channel)
{
    return channel.accountOwner || !plan.referring<&Participation::channel>(channel.id).empty();
}

QStringList missingOfView(const Plan &plan, const Channel &channel)
{
    QStringList missing;
    if (!hasPointOfView(channel)) {
        missing.append(Tr::tr("a point of view", "what is missing"));
    }
    if (!hasChampion(plan, channel)) {
        missing.append(Tr::tr("a champion", "what is missing"));
    }
    if (!channel.reviewDate.isValid()) {
        missing.append(Tr::tr("a review date", "what is missing"));
    }
    return missing;
}

QString pointOfViewCard()
{
    return Tr::tr("- Are those we want to reach here, and what do they do?\n"
                  "- What could we say or learn here that we cannot elsewhere?\n"
                  "- Does its form suit us, and who of us would keep it up?\n"
                  "- What speaks against it?\n");
}

void withoutView(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    each<Channel>(plan, [&](const Channel &channel) {
        const QStringList missing = missingOfView(plan, channel);
        if (!isEmerging(channel) || missing.isEmpty()) {
            return;
        }
        Finding &finding = report.add(
            {channel.id},
            Tr::tr("%1 is emerging and lacks %2.").arg(quoted(plan, channel.id), listed(missing)));
        if (hasChampion(plan, channel)) {
            finding.fix = changing(
                channel.id,
                Tr::tr("Put the questions of a point of view on %1 and review it in 90 days")
                    .arg(quoted(plan, channel.id)),
                [date = survey.date](Channel &changed) {
                    if (!hasPointOfView(changed)) {
                        changed.pointOfView = pointOfViewCard();
                    }
                    if (!changed.reviewDate.isValid()) {
                        changed.reviewDate = date.addDays(daysOfTrial);
                    }
                });
        }
    });
}

bool hasTimeBox(const Plan &plan, Id<Channel> channel)
{
    return std::ranges::any_of(plan.referring<&Activity::channel>(channel),
                               [&](Id<Activity> id) { return plan.get(id).due.isValid(); });
}

bool hasCriterion(const Plan &plan, Id<Channel> channel)
{
    const auto hasNote = [&](Id<Activity> id) { return !plan.get(id).note.trimmed().isEmpty(); };
    const auto hasTargetedKpi = [&](Id<Fit> id) {
        return std::ranges::any_of(plan.referring<&Kpi::objective>(plan.get(id).objective),
                                   [&](Id<Kpi> kpi) { return hasTarget(plan.get(kpi)); });
    };
    return std::ranges::any_of(plan.referring<&Activity::channel>(channel), hasNote)
        || std::ranges::any_of(plan.referring<&Fit::channel>(channel), hasTargetedKpi);
}

void openEnded(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    each<Channel>(plan, [&](const Channel &channel) {
        const bool boxed = hasTimeBox(plan, channel.id);
        if (channel.tier != Tier::Pilot || (boxed && hasCriterion(plan, channel.id))) {
            return;
        }
        const QString name = quoted(plan, channel.id);
        const QString text = boxed
            ? Tr::tr("It is not said what would make the trial of %1 a success.")
            : Tr::tr("No activity says when the trial of %1 ends.");
        report.add({channel.id}, text.arg(name)).fix = adding(
            Activity{.title = Tr::tr("Trial of %1").arg(nameOf(plan, channel.id)),
                     .start = survey.date,
                     .due = survey.date.addDays(daysOfTrial),
                     .channel = channel.id,
                     .note = Tr::tr("After 30 days: is anybody there?\n\nAfter 60 days: do they "
                                    "answer?\n\nAfter 90 days: keep it if it serves an objective "
                                    "better than a core channel does, else stop.")},
            Tr::tr("Plan a trial of 90 days on %1, looked at after 30 and 60").arg(name));
    });
}

constexpr Rule table[] = {
    {"L31", Gravity::Error, QT_TRANSLATE_NOOP("Facet", "An account that one person can lose"),
     QT_TRANSLATE_NOOP("Facet",
                       "An account needs two holders and two-factor sign-in, or it goes with the "
                       "one who opened it."),
     source::registers, reads<Channel, Participation, Person, Holding, Position>(), unsecured},
    {"L33", Gravity::Warning, QT_TRANSLATE_NOOP("Facet", "An emerging channel without a view"),
     QT_TRANSLATE_NOOP("Facet",
                       "Emerging platforms are tested, each with a written point of view."),
     source::enterprise, reads<Channel, Participation>(), withoutView},
    {"L34", Gravity::Warning, QT_TRANSLATE_NOOP("Facet", "A trial without an end"),
     QT_TRANSLATE_NOOP("Facet",
                       "A trial has a time box and something that would make it a success; else "
                       "it is a habit."),
     source::pilots, reads<Channel, Activity, Fit, Kpi>(), openEnded},
};

} // namespace

std::span<const Rule> accountRules() { return table; }

} // namespace facet::assess
