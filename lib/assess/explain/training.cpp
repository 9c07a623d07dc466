// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/navigate.h"
#include "scene.h"

#include <unordered_map>
#include <unordered_set>

namespace facet::assess {

namespace {

/// Somebody active on channels, and whether they may speak publicly there.
struct Active
{
    Id<Person> person;
    bool speaks = false;
};

/// The units that are active on a channel themselves or lie below one of @p scene that is.
std::unordered_set<Id<Unit>> activeUnits(const Scene &scene)
{
    std::unordered_set<Id<Unit>> active;
    for (const Id<Unit> unit : scene.units) { // parents come before their children
        const bool inherited = unit != scene.unit && active.contains(scene.plan().get(unit).parent);
        if (inherited || channelFacts(scene.source, unit, {}).active) {
            active.insert(unit);
        }
    }
    return active;
}

/// Who holds the positions of those @p units that are @p active, once for each, in chart order.
QList<Active> holdersIn(const Plan &plan, const QList<Id<Unit>> &units,
                        const std::unordered_set<Id<Unit>> &active)
{
    QList<Active> holders;
    for (const Id<Unit> unit : units) {
        const QList<Id<Position>> positions =
            active.contains(unit) ? positionsOf(plan, unit) : QList<Id<Position>>();
        for (const Id<Position> position : positions) {
            for (const Id<Holding> id :
                 inOrder<Holding>(plan, plan.referring<&Holding::position>(position))) {
                if (plan.contains(plan.get(id).person)) {
                    holders.append({plan.get(id).person, plan.get(position).speaks});
                }
            }
        }
    }
    return holders;
}

/// Those whom activeOnChannels() counts, each once, in chart order.
QList<Id<Person>> activePeople(const Scene &scene)
{
    const Plan &plan = scene.plan();
    const std::unordered_set<Id<Unit>> active = activeUnits(scene);
    QList<Active> all;
    std::unordered_map<Id<Person>, qsizetype> places;
    for (const auto &[person, speaks] : holdersIn(plan, scene.units, active)) {
        const auto [place, isNew] = places.try_emplace(person, all.size());
        if (isNew) {
            all.append({person, false});
        }
        Active &entry = all[place->second];
        entry.speaks = entry.speaks || speaks;
    }
    const bool marked = std::ranges::any_of(all, &Active::speaks);
    QList<Id<Person>> people;
    for (const Active &entry : all) {
        if (entry.speaks || !marked) {
            people.append(entry.person);
        }
    }
    return people;
}

/// How many of @p count people the step after @p reached asks for.
int asked(int reached, int count)
{
    switch (reached) {
    case 1:
        return (count + 1) / 2;
    case 2:
        return (4 * count + 4) / 5;
    default:
        return count;
    }
}

void adviseOnFirst(const Scene &scene, Explanation &explanation)
{
    const Plan &plan = scene.plan();
    for (const Id<Unit> unit : scene.units) {
        for (const Id<Person> person : peopleOf(plan, unit)) {
            for (const Id<Completion> id :
                 inOrder<Completion>(plan, plan.referring<&Completion::person>(person))) {
                explanation.advice.append(
                    {.text = Tr::tr("See %1 through the course “%2”, which is planned.")
                                 .arg(called(plan, person), called(plan, plan.get(id).course)),
                     .object = id});
            }
        }
    }
    if (explanation.advice.isEmpty()) {
        explanation.advice.append(
            {.text = Tr::tr("Let somebody of %1 finish a course, for a start on where to start.")
                         .arg(called(plan, scene.unit)),
             .object = scene.unit});
    }
}

void adviseOnMore(const Scene &scene, const QList<Id<Person>> &active,
                  const QList<Id<Person>> &untrained, Explanation &explanation)
{
    const Plan &plan = scene.plan();
    if (untrained.isEmpty()) {
        explanation.advice.append(
            {.text = Tr::tr("Let %1 be active on a channel, so that its training is put to use.")
                         .arg(called(plan, scene.unit)),
             .object = scene.unit});
        return;
    }
    const auto trained = static_cast<int>(active.size() - untrained.size());
    const int missing =
        asked(scene.reached(Practice::Training), static_cast<int>(active.size())) - trained;
    const QList<Id<Person>> next =
        untrained.first(std::clamp<qsizetype>(missing, 1, untrained.size()));
    QStringList names;
    for (const Id<Person> person : next) {
        names.append(called(plan, person));
    }
    explanation.advice.append({.text = Tr::tr("Let %1 finish a course of level “%2” or above.")
                                           .arg(listed(names), labelOf(CourseLevel::Practise)),
                               .object = next.first()});
}

} // namespace

void explainTraining(const Scene &scene, Explanation &explanation)
{
    const Plan &plan = scene.plan();
    const QList<Id<Person>> active = activePeople(scene);
    QList<Id<Person>> untrained;
    for (const Id<Person> person : active) {
        const bool practised = learningOf(plan, person, scene.source.date).practised;
        explanation.facts.append(
            {practised
                 ? Tr::tr("%1 is active on channels and trained for it.").arg(called(plan, person))
                 : Tr::tr("%1 is active on channels without a course of level “%2” or above.")
                       .arg(called(plan, person), labelOf(CourseLevel::Practise)),
             person, practised});
        if (!practised) {
            untrained.append(person);
        }
    }
    if (active.isEmpty() && scene.state.whole.people.training.finished) {
        explanation.facts.append(
            {Tr::tr("Somebody finished a course, but nobody is active on a channel."), scene.unit,
             true});
    }
    const int reached = scene.reached(Practice::Training);
    if (reached == 0) {
        adviseOnFirst(scene, explanation);
    } else if (reached < 4) {
        adviseOnMore(scene, active, untrained, explanation);
    }
}

} // namespace facet::assess
