// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finder.h"

#include "departmentindex.h"
#include "model/object.h"
#include "model/tr.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

namespace facet::panels {

namespace {

constexpr int covers = 2;     // level that covers a facet
constexpr int manyGroups = 3; // groups that leave no time for another

int groupsOf(const Plan &plan, Id<Person> person)
{
    return static_cast<int>(plan.referring<&Group::members>(person).size());
}

void addStage(Candidate &candidate, const Person &person)
{
    if (person.stage != Stage::None) {
        candidate.points += static_cast<int>(person.stage);
        candidate.reasons.append(labelOf(person.stage).toLower());
    }
}

void addGroups(Candidate &candidate, const Plan &plan, int weight)
{
    const int groups = groupsOf(plan, candidate.person);
    if (groups > 0) {
        candidate.points -= groups >= manyGroups ? weight : groups;
        candidate.reasons.append(Tr::tr("in %Ln group(s) already", nullptr, groups));
    }
}

QList<Candidate> sorted(const Plan &plan, QList<Candidate> candidates)
{
    candidates.removeIf([](const Candidate &candidate) { return candidate.points <= 0; });
    std::ranges::sort(candidates, [&plan](const Candidate &a, const Candidate &b) {
        return std::tie(b.points, plan.get(a.person).name, a.person)
            < std::tie(a.points, plan.get(b.person).name, b.person);
    });
    return candidates;
}

QString facetsText(const QList<Facet> &facets)
{
    QStringList names;
    for (const Facet facet : facets) {
        names.append(labelOf(facet));
    }
    return QLocale().createSeparatedList(names);
}

/// What a group has and lacks.
struct Lacks
{
    QList<Facet> facets;
    std::optional<Facet> wanted; ///< of the objective, while nobody covers it
    QSet<Id<Unit>> departments;  ///< those it has
    const Objective *objective = nullptr;
};

Lacks lacksOf(const Plan &plan, const Group &group, const DepartmentIndex &departments)
{
    Lacks lacks{facetsMissing(plan, group.id), {}, {}, plan.find(group.objective)};
    if (lacks.objective && lacks.objective->facet
        && lacks.facets.contains(*lacks.objective->facet)) {
        lacks.wanted = lacks.objective->facet;
        lacks.facets.removeOne(*lacks.wanted);
    }
    for (const Id<Person> member : group.members) {
        lacks.departments.insert(departments.of(plan, member));
    }
    return lacks;
}

void addFacets(Candidate &candidate, const Person &person, const Lacks &lacks)
{
    constexpr int wantedWeight = 6;
    constexpr int lackedWeight = 3;
    if (lacks.wanted && levelIn(person, *lacks.wanted) >= covers) {
        candidate.points += wantedWeight + levelIn(person, *lacks.wanted);
        //: %1 is a facet
        candidate.reasons.append(
            Tr::tr("covers %1, the facet of its objective").arg(labelOf(*lacks.wanted)));
    }
    QList<Facet> brought;
    for (const Facet facet : lacks.facets) {
        if (levelIn(person, facet) >= covers) {
            brought.append(facet);
            candidate.points += lackedWeight;
        }
    }
    if (!brought.isEmpty()) {
        //: %1 is a list of facets
        candidate.reasons.append(Tr::tr("covers %1, which it lacks").arg(facetsText(brought)));
    }
}

void addUnits(Candidate &candidate, const Plan &plan, const Lacks &lacks,
              const DepartmentIndex &departments)
{
    constexpr int newDepartment = 2;
    constexpr int worksOnIt = 3;
    const Id<Unit> department = departments.of(plan, candidate.person);
    if (lacks.objective) {
        const QList<Id<Unit>> units = unitsOf(plan, candidate.person);
        const bool isNear = std::ranges::any_of(units, [&](Id<Unit> unit) {
            return (lacks.objective->unit && isInside(plan, unit, lacks.objective->unit))
                || lacks.objective->contributors.contains(unit);
        });
        if (isNear) {
            candidate.points += worksOnIt;
            candidate.reasons.append(Tr::tr("the own unit works on the objective"));
        }
    }
    if (department && !lacks.departments.isEmpty() && !lacks.departments.contains(department)) {
        candidate.points += newDepartment;
        //: %1 is a department
        candidate.reasons.append(Tr::tr("from %1, which it lacks").arg(nameOf(plan, department)));
    }
}

} // namespace

QList<Candidate> whoCouldCover(const Plan &plan, Facet facet, const PeopleFilter &filter)
{
    constexpr int levelWeight = 10;
    QList<Candidate> candidates;
    for (const auto &[id, box] : plan.all<Person>()) {
        const int level = levelIn(box.get(), facet);
        if (level == 0 || !filter.lets(plan, box.get())) {
            continue;
        }
        Candidate candidate{id, level * levelWeight, {Tr::tr("level %1").arg(level)}};
        addStage(candidate, box.get());
        if (isBroad(box.get())) {
            candidate.points += facetsCovered(box.get());
            candidate.reasons.append(breadthText(box.get()));
        }
        addGroups(candidate, plan, manyGroups + 1);
        candidates.append(candidate);
    }
    return sorted(plan, candidates);
}

QList<Candidate> whoCouldJoin(const Plan &plan, Id<Group> group, const PeopleFilter &filter)
{
    constexpr int busy = 6;
    const Group &joined = plan.get(group);
    const DepartmentIndex departments(plan);
    const Lacks lacks = lacksOf(plan, joined, departments);
    QList<Candidate> candidates;
    for (const auto &[id, box] : plan.all<Person>()) {
        if (joined.members.contains(id) || !filter.lets(plan, box.get())) {
            continue;
        }
        Candidate candidate{id, 0, {}};
        addFacets(candidate, box.get(), lacks);
        addUnits(candidate, plan, lacks, departments);
        if (candidate.points > 0) {
            addStage(candidate, box.get());
            addGroups(candidate, plan, busy);
        }
        candidates.append(candidate);
    }
    return sorted(plan, candidates);
}

QList<Facet> facetsMissing(const Plan &plan, Id<Group> group)
{
    QList<Facet> missing;
    for (const Facet facet : allOf<Facet>()) {
        const bool isCovered = std::ranges::any_of(plan.get(group).members, [&](Id<Person> member) {
            return levelIn(plan.get(member), facet) >= covers;
        });
        if (!isCovered) {
            missing.append(facet);
        }
    }
    return missing;
}

} // namespace facet::panels
