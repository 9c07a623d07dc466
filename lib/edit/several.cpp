// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "several.h"

#include "base/text.h"
#include "channels.h"
#include "model/facetlevels.h"
#include "model/tr.h"
#include "objects.h"

#include <QLocale>

namespace facet::edit {

namespace {

QString nameIn(const Plan &plan, ObjectRef object) { return isolated(nameOf(plan, object)); }

Id<Fit> fitOf(const Plan &plan, const Pairing &pair)
{
    for (const Id<Fit> id : plan.referring<&Fit::objective>(pair.objective)) {
        if (plan.get(id).channel == pair.channel) {
            return id;
        }
    }
    return {};
}

Result<Step> withoutFits(const Plan &plan, const QList<Pairing> &pairs)
{
    Plan after = plan;
    int count = 0;
    for (const Pairing &pair : pairs) {
        if (const Id<Fit> fit = fitOf(plan, pair)) {
            after = after.without(fit);
            ++count;
        }
    }
    return Step{Tr::tr("Take back %Ln rating(s) of fit", nullptr, count), after};
}

} // namespace

Result<Step> setLevels(const Plan &plan, const QList<LevelOf> &whose, int level)
{
    Plan after = plan;
    for (const LevelOf &of : whose) {
        if (!plan.contains(of.person)) {
            return failure(Tr::tr("The person does not exist any more."));
        }
        Person person = after.get(of.person);
        person.*facetLevels.at(static_cast<size_t>(of.facet)) = level;
        after = after.with(person);
        if (const Result<void> fits = checkObject(after, of.person); !fits) {
            return std::unexpected(fits.error());
        }
    }
    const QString number = QLocale().toString(level);
    if (whose.size() == 1) {
        //: %1 is a person, %2 a facet, %3 a level of 0–4
        return Step{
            Tr::tr("Set the level of %1 in “%2” to %3")
                .arg(nameIn(plan, whose.first().person), labelOf(whose.first().facet), number),
            after};
    }
    return Step{
        Tr::tr("Set %Ln level(s) to %1", nullptr, static_cast<int>(whose.size())).arg(number),
        after};
}

Result<Step> setStage(const Plan &plan, const QList<Id<Person>> &people, Stage stage)
{
    Plan after = plan;
    for (const Id<Person> id : people) {
        if (!plan.contains(id)) {
            return failure(Tr::tr("The person does not exist any more."));
        }
        Person person = plan.get(id);
        person.stage = stage;
        after = after.with(person);
    }
    const QString word = labelOf(stage);
    const QString text = people.size() == 1
        ? Tr::tr("Move %1 to stage “%2”").arg(nameIn(plan, people.first()), word)
        : Tr::tr("Move %Ln person(s) to stage “%1”", nullptr, static_cast<int>(people.size()))
              .arg(word);
    return Step{text, after};
}

Result<Step> setTiers(const Plan &plan, const QList<Id<Channel>> &channels, Tier tier)
{
    Step all{QString(), plan};
    for (const Id<Channel> channel : channels) {
        const Result<Step> step = setTier(all.plan, channel, tier);
        if (!step) {
            return step;
        }
        all = *step;
    }
    if (channels.size() > 1) {
        all.text = Tr::tr("Move %Ln channel(s) to “%1”", nullptr, static_cast<int>(channels.size()))
                       .arg(labelOf(tier));
    }
    return all;
}

Result<Step> rateFits(const Plan &plan, const QList<Pairing> &pairs, std::optional<int> score)
{
    if (!score) {
        return withoutFits(plan, pairs);
    }
    Step all{QString(), plan};
    for (const Pairing &pair : pairs) {
        const Result<Step> step = setFit(all.plan, pair.channel, pair.objective, *score);
        if (!step) {
            return step;
        }
        all = *step;
    }
    if (pairs.size() > 1) {
        all.text = Tr::tr("Rate %Ln fit(s) as %1", nullptr, static_cast<int>(pairs.size()))
                       .arg(QLocale().toString(*score));
    }
    return all;
}

} // namespace facet::edit
