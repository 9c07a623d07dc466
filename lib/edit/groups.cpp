// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "groups.h"

#include "base/text.h"
#include "model/navigate.h"
#include "model/tr.h"
#include "objects.h"

#include <algorithm>

namespace facet::edit {

namespace {

constexpr int covers = 2; // level that covers a facet

QString nameIn(const Plan &plan, ObjectRef object) { return isolated(nameOf(plan, object)); }

std::unexpected<Error> gone() { return failure(Tr::tr("The group does not exist any more.")); }

QString peopleText(const Plan &plan, const QList<Id<Person>> &people)
{
    return people.size() == 1 ? nameIn(plan, people.first())
                              : Tr::tr("%Ln person(s)", nullptr, static_cast<int>(people.size()));
}

/// A part of a group that is split.
struct Part
{
    QString name;
    Id<Objective> objective;
    QList<Id<Person>> members;
};

Part &smallest(QList<Part> &parts)
{
    return *std::ranges::min_element(parts, {},
                                     [](const Part &part) { return part.members.size(); });
}

/// The group as its first part, and a new group for each other.
Step splitInto(const Plan &plan, const Group &group, const QList<Part> &parts)
{
    Plan after = plan;
    for (const Part &part : parts) {
        const bool isFirst = &part == &parts.first();
        Group made = group;
        made.id = isFirst ? group.id : Id<Group>::create();
        made.name = part.name;
        made.objective = part.objective;
        made.members = part.members;
        made.note = isFirst ? group.note : QString();
        after = after.with(made);
    }
    //: %1 is the name of a group
    const auto count = static_cast<int>(parts.size());
    return Step{Tr::tr("Split %1 into %Ln group(s)", nullptr, count).arg(nameIn(plan, group.id)),
                after};
}

/// Whether a unit of the person's works on the objective.
bool worksOn(const Plan &plan, Id<Person> person, const Objective &objective)
{
    const QList<Id<Unit>> units = unitsOf(plan, person);
    return std::ranges::any_of(units, [&](Id<Unit> unit) {
        const bool contributes = std::ranges::any_of(
            objective.contributors, [&](Id<Unit> other) { return isInside(plan, unit, other); });
        return contributes || (objective.unit && isInside(plan, unit, objective.unit));
    });
}

/// The facet that somebody is best at; none below the level that covers it.
std::optional<Facet> bestFacet(const Person &person)
{
    std::optional<Facet> best;
    for (const Facet facet : allOf<Facet>()) {
        const int level = levelIn(person, facet);
        if (level >= covers && (!best || level > levelIn(person, *best))) {
            best = facet;
        }
    }
    return best;
}

} // namespace

Result<Step> addGroup(const Plan &plan, const QString &name, Id<Objective> objective, QDate end)
{
    Group group;
    group.id = Id<Group>::create();
    group.name = cleanLine(name);
    group.objective = objective;
    group.end = end;
    return add(plan, group);
}

Result<Step> join(const Plan &plan, Id<Group> group, const QList<Id<Person>> &people)
{
    if (!plan.contains(group)) {
        return gone();
    }
    Group changed = plan.get(group);
    QList<Id<Person>> joining;
    for (const Id<Person> person : people) {
        if (plan.contains(person) && !changed.members.contains(person)) {
            changed.members.append(person);
            joining.append(person);
        }
    }
    if (joining.isEmpty()) {
        return failure(people.size() == 1 && plan.contains(people.first())
                           ? Tr::tr("%1 is a member of %2 already.")
                                 .arg(nameIn(plan, people.first()), nameIn(plan, group))
                           : Tr::tr("They are members of %1 already.").arg(nameIn(plan, group)));
    }
    //: %1 is a person or “3 people”, %2 a group
    return Step{Tr::tr("Let %1 join %2").arg(peopleText(plan, joining), nameIn(plan, group)),
                plan.with(changed)};
}

Result<Step> leave(const Plan &plan, Id<Group> group, const QList<Id<Person>> &people)
{
    if (!plan.contains(group)) {
        return gone();
    }
    Group changed = plan.get(group);
    changed.members.removeIf([&people](Id<Person> member) { return people.contains(member); });
    //: %1 is a person or “3 people”, %2 a group
    return Step{Tr::tr("Take %1 out of %2").arg(peopleText(plan, people), nameIn(plan, group)),
                plan.with(changed)};
}

Result<Step> changeGroup(const Plan &plan, const QList<Id<Person>> &people, Id<Group> from,
                         Id<Group> to)
{
    const Result<Step> joined = join(plan, to, people);
    if (!joined) {
        return joined;
    }
    return leave(joined->plan, from, people).transform([&](const Step &step) {
        //: %1 is a person or “3 people”, %2 and %3 are groups
        return Step{Tr::tr("Move %1 from %2 to %3")
                        .arg(peopleText(plan, people), nameIn(plan, from), nameIn(plan, to)),
                    step.plan};
    });
}

Result<Step> splitByObjective(const Plan &plan, Id<Group> group,
                              const QList<Id<Objective>> &objectives)
{
    if (!plan.contains(group)) {
        return gone();
    }
    if (objectives.size() < 2) {
        return failure(Tr::tr("Choose at least two objectives: each becomes a group of its own."));
    }
    const Group &whole = plan.get(group);
    QList<Part> parts;
    for (const Id<Objective> id : objectives) {
        const bool isOwn = id == whole.objective;
        const Part part{isOwn ? whole.name : nameOf(plan, id), id, {}};
        isOwn ? parts.prepend(part) : parts.append(part);
    }
    QList<Id<Person>> others;
    for (const Id<Person> member : whole.members) {
        const auto place = std::ranges::find_if(parts, [&](const Part &part) {
            return worksOn(plan, member, plan.get(part.objective));
        });
        place == parts.end() ? others.append(member) : place->members.append(member);
    }
    for (const Id<Person> member : others) {
        smallest(parts).members.append(member);
    }
    return splitInto(plan, whole, parts);
}

Result<Step> splitByFacet(const Plan &plan, Id<Group> group)
{
    if (!plan.contains(group)) {
        return gone();
    }
    const Group &whole = plan.get(group);
    QList<Part> parts;
    for (const Facet facet : allOf<Facet>()) {
        Part part{Tr::tr("%1: %2").arg(whole.name, labelOf(facet)), whole.objective, {}};
        for (const Id<Person> member : whole.members) {
            if (bestFacet(plan.get(member)) == facet) {
                part.members.append(member);
            }
        }
        if (!part.members.isEmpty()) {
            parts.append(part);
        }
    }
    if (parts.size() < 2) {
        return failure(Tr::tr("The members of %1 are not best at different facets, so there is "
                              "nothing to split by.")
                           .arg(nameIn(plan, group)));
    }
    std::ranges::stable_sort(parts, std::greater<>(),
                             [](const Part &part) { return part.members.size(); });
    for (const Id<Person> member : whole.members) {
        if (!bestFacet(plan.get(member))) {
            smallest(parts).members.append(member);
        }
    }
    return splitInto(plan, whole, parts);
}

} // namespace facet::edit
