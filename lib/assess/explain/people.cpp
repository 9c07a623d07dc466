// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/navigate.h"
#include "scene.h"

#include <unordered_set>

namespace facet::assess {

namespace {

constexpr int enoughFacets = 3;

/// The people of the unit and all below it, each once, in chart order.
QList<Id<Person>> peopleWithin(const Scene &scene)
{
    QList<Id<Person>> people;
    std::unordered_set<Id<Person>> seen;
    for (const Id<Unit> unit : scene.units) {
        for (const Id<Person> person : peopleOf(scene.plan(), unit)) {
            if (scene.plan().contains(person) && seen.insert(person).second) {
                people.append(person);
            }
        }
    }
    return people;
}

/// At which stage, then with how many facets, then by the sum of levels: who comes first.
std::tuple<int, int, int> promise(const Person &person)
{
    return {static_cast<int>(person.stage), facetsCovered(person),
            person.marketing + person.publicRelations + person.technical + person.communications
                + person.human};
}

QString adviceFor(const Scene &scene, const Person &person)
{
    const QString name = called(scene.plan(), person.id);
    const int covered = facetsCovered(person);
    const int missing = enoughFacets - covered;
    switch (person.stage) {
    case Stage::None:
        return Tr::tr("Identify %1, who covers %n facet(s), as a multi-disciplinarian.", nullptr,
                      covered)
            .arg(name);
    case Stage::Identified:
        return Tr::tr("Recruit %1, who is identified and covers %n facet(s).", nullptr, covered)
            .arg(name);
    case Stage::Recruited:
        return Tr::tr("Train %1, who is recruited and covers %n facet(s).", nullptr, covered)
            .arg(name);
    case Stage::Trained:
        return missing > 0
            ? Tr::tr("Empower %1, with level 2 in %n more facet(s).", nullptr, missing).arg(name)
            : Tr::tr("Empower %1, who is trained and covers %n facet(s).", nullptr, covered)
                  .arg(name);
    case Stage::Empowered:
        return Tr::tr("Bring %1, who is empowered, to level 2 in %n more facet(s).", nullptr,
                      missing)
            .arg(name);
    }
    return {};
}

/// The most promising ones at the stage that the evidence reached.
void adviseOnPeople(const Scene &scene, const QList<Id<Person>> &people, Explanation &explanation)
{
    constexpr qsizetype mostAdvice = 5;
    const int reached = scene.reached(Practice::People);
    for (const Id<Person> id : people) {
        const Person &person = scene.plan().get(id);
        if (peopleStep(person) == reached && (reached > 0 || isAssessed(person))
            && explanation.advice.size() < mostAdvice) {
            explanation.advice.append({.text = adviceFor(scene, person), .object = id});
        }
    }
    if (explanation.advice.isEmpty()) {
        explanation.advice.append(
            {.text = Tr::tr("Find out who in %1 talks marketing, technology and management alike.")
                         .arg(called(scene.plan(), scene.unit)),
             .object = scene.unit});
    }
}

/// The people whose facets count: the unit's own and the members of its groups.
QList<Id<Person>> peopleForFacets(const Scene &scene)
{
    QList<Id<Person>> people = peopleWithin(scene);
    const Plan &plan = scene.plan();
    std::unordered_set<Id<Person>> seen(people.begin(), people.end());
    for (const Id<Objective> objective : gathered<Objective>(
             scene, [&](Id<Unit> unit) { return objectivesOf(plan, unit).shared; })) {
        for (const Id<Group> id :
             inOrder<Group>(plan, plan.referring<&Group::objective>(objective))) {
            if (!isAtWork(plan.get(id), scene.source.date)) {
                continue;
            }
            for (const Id<Person> member : plan.get(id).members) {
                if (plan.contains(member) && seen.insert(member).second) {
                    people.append(member);
                }
            }
        }
    }
    return people;
}

/// Who has the highest level in a facet; null: nobody has any.
Id<Person> bestIn(const Plan &plan, const QList<Id<Person>> &people, Facet facet)
{
    Id<Person> best;
    for (const Id<Person> person : people) {
        if (levelIn(plan.get(person), facet) > levelIn(plan.get(best), facet)) {
            best = person;
        }
    }
    return best;
}

QString facetAdvice(const Scene &scene, Facet facet, Id<Person> nearest)
{
    return nearest
        ? Tr::tr("Bring %1 from level 1 to level 2 in the facet “%2”.")
              .arg(called(scene.plan(), nearest), labelOf(facet))
        : Tr::tr("Bring somebody with level 2 in the facet “%1” into %2 or one of its groups.")
              .arg(labelOf(facet), called(scene.plan(), scene.unit));
}

} // namespace

void explainPeople(const Scene &scene, Explanation &explanation)
{
    const Plan &plan = scene.plan();
    QList<Id<Person>> people = peopleWithin(scene);
    std::ranges::stable_sort(people, std::ranges::greater{},
                             [&](Id<Person> id) { return promise(plan.get(id)); });
    for (const Id<Person> id : people) {
        const Person &person = plan.get(id);
        if (person.stage != Stage::None) {
            explanation.facts.append({Tr::tr("%1 is at stage “%2” and covers %n facet(s).", nullptr,
                                             facetsCovered(person))
                                          .arg(called(plan, id), labelOf(person.stage)),
                                      id, peopleStep(person) == scene.reached(Practice::People)});
        }
    }
    if (scene.reached(Practice::People) < 4) {
        adviseOnPeople(scene, people, explanation);
    }
}

void explainFacets(const Scene &scene, Explanation &explanation)
{
    const Plan &plan = scene.plan();
    const QList<Id<Person>> people = peopleForFacets(scene);
    QStringList uncovered;
    for (const Facet facet : allOf<Facet>()) {
        const Id<Person> best = bestIn(plan, people, facet);
        const int level = levelIn(plan.get(best), facet);
        if (level >= 2) {
            explanation.facts.append(
                {Tr::tr("The facet “%1” is covered: %2 has level %3.")
                     .arg(labelOf(facet), called(plan, best), QString::number(level)),
                 best, true});
            continue;
        }
        uncovered.append(Tr::tr("“%1”").arg(labelOf(facet)));
        explanation.facts.append(
            {Tr::tr("Nobody has level 2 in the facet “%1”.").arg(labelOf(facet)), scene.unit,
             false});
        explanation.advice.append({.text = facetAdvice(scene, facet, best),
                                   .object = best ? ObjectRef(best) : ObjectRef(scene.unit)});
    }
    if (scene.reached(Practice::Facets) == 3 && uncovered.size() > 1) {
        explanation.advice = {
            {.text = Tr::tr("Cover the facets %1 with people of %2 or of its groups.")
                         .arg(listed(uncovered), called(plan, scene.unit)),
             .object = scene.unit}};
    }
}

} // namespace facet::assess
