// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/navigate.h"
#include "sources.h"
#include "survey.h"

#include <QLocale>

#include <bit>

namespace facet::assess {

namespace {

constexpr qsizetype mostMembers = 9;

void eachAtWork(Survey &survey, auto visit)
{
    each<Group>(survey.plan, [&](const Group &group) {
        if (isAtWork(group, survey.date)) {
            visit(group);
        }
    });
}

/// Deals the members out to as many groups as are needed, so that each has people of many units.
Result<Plan> split(Plan plan, Id<Group> id)
{
    const Group whole = plan.get(id);
    if (!whole.id) {
        return std::unexpected(gone());
    }
    QList<Id<Person>> members = whole.members;
    std::ranges::stable_sort(members, {},
                             [&](Id<Person> person) { return unitsOf(plan, person).value(0); });
    const qsizetype parts = (members.size() + mostMembers - 1) / mostMembers;
    for (qsizetype part = 0; part < parts; ++part) {
        Group group = whole;
        group.id = part == 0 ? whole.id : Id<Group>::create();
        group.name =
            Tr::tr("%1 (%2)", "group, number").arg(whole.name, QLocale().toString(part + 1));
        group.members.clear();
        for (qsizetype i = part; i < members.size(); i += parts) {
            group.members.append(members.at(i));
        }
        plan = plan.with(group);
    }
    return plan;
}

void tooBig(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    eachAtWork(survey, [&](const Group &group) {
        if (group.members.size() <= mostMembers) {
            return;
        }
        report
            .add({group.id},
                 Tr::tr("%1 has %n members.", nullptr, static_cast<int>(group.members.size()))
                     .arg(quoted(plan, group.id)))
            .fix =
            Fix{Tr::tr("Split %1 into small groups").arg(quoted(plan, group.id)), Safety::AsksFirst,
                [id = group.id](const Plan &now) { return split(now, id); }};
    });
}

void adrift(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    each<Group>(plan, [&](const Group &group) {
        const Objective *objective = plan.find(group.objective);
        if (objective && group.end.isValid()) {
            return;
        }
        const QString name = quoted(plan, group.id);
        if (!objective) {
            report.add({group.id}, Tr::tr("%1 has no objective.").arg(name)).fix =
                Fix{Tr::tr("Dissolve %1").arg(name), Safety::AsksFirst,
                    [id = group.id](const Plan &now) -> Result<Plan> { return now.without(id); }};
            return;
        }
        Finding &finding = report.add({group.id}, Tr::tr("%1 never ends.").arg(name));
        if (objective->due.isValid()) {
            finding.fix =
                safe(changing(group.id, Tr::tr("Let %1 end when its objective is due").arg(name),
                              [due = objective->due](Group &changed) { changed.end = due; }));
        }
    });
}

/// What the members of a group bring along.
struct Mix
{
    std::unordered_set<Id<Unit>> departments;
    unsigned facets = 0;

    void add(Survey &survey, Id<Person> person)
    {
        for (const Id<Unit> unit : unitsOf(survey.plan, person)) {
            if (const Id<Unit> department = survey.departmentOf(unit)) {
                departments.insert(department);
            }
        }
        facets |= facetsOf(survey.plan.get(person));
    }

    bool isMixed() const { return departments.size() >= 2 && std::popcount(facets) >= 2; }
};

/// The departments that an objective takes.
std::unordered_set<Id<Unit>> departmentsOf(Survey &survey, const Objective &objective)
{
    std::unordered_set<Id<Unit>> found{survey.departmentOf(objective.unit)};
    for (const Id<Unit> unit : objective.contributors) {
        found.insert(survey.departmentOf(unit));
    }
    found.erase(Id<Unit>());
    return found;
}

/// Somebody of the contributing units who would make the group mixed; null: nobody.
Id<Person> missingMember(Survey &survey, const Group &group, const Mix &mix)
{
    QList<Id<Unit>> units = survey.plan.get(group.objective).contributors;
    units.append(survey.plan.get(group.objective).unit);
    for (const Id<Unit> unit : units) {
        for (const Id<Unit> below : subtree(survey.plan, unit)) {
            for (const Id<Person> person : peopleOf(survey.plan, below)) {
                Mix with = mix;
                with.add(survey, person);
                if (with.isMixed() && !group.members.contains(person)) {
                    return person;
                }
            }
        }
    }
    return {};
}

void oneSided(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    eachAtWork(survey, [&](const Group &group) {
        const Objective *objective = plan.find(group.objective);
        if (!objective || group.members.isEmpty() || departmentsOf(survey, *objective).size() < 2) {
            return;
        }
        Mix mix;
        for (const Id<Person> member : group.members) {
            mix.add(survey, member);
        }
        if (mix.isMixed()) {
            return;
        }
        const QString text = mix.departments.size() < 2
            ? Tr::tr("%1 works across departments, but its members come from one.")
            : Tr::tr("%1 works across departments, but its members see fewer than two facets.");
        Finding &finding = report.add({group.id, objective->id}, text.arg(quoted(plan, group.id)));
        if (const Id<Person> person = missingMember(survey, group, mix)) {
            finding.fix = changing(
                group.id,
                Tr::tr("Ask %1 to join %2").arg(quoted(plan, person), quoted(plan, group.id)),
                [person](Group &changed) { changed.members.append(person); });
        }
    });
}

constexpr Rule table[] = {
    {"L15", Gravity::Warning, QT_TRANSLATE_NOOP("Facet", "A task force instead of a group"),
     QT_TRANSLATE_NOOP("Facet",
                       "One big task force spins in circles; several small groups, each with one "
                       "objective, get much further."),
     source::liveWhere, reads<Group>(), tooBig},
    {"L16", Gravity::Error, QT_TRANSLATE_NOOP("Facet", "A group without an aim or an end"),
     QT_TRANSLATE_NOOP("Facet",
                       "A group has one specific objective and a day on which it is done."),
     source::liveWhere, reads<Group, Objective>(), adrift},
    {"L17", Gravity::Warning, QT_TRANSLATE_NOOP("Facet", "A group that sees one side only"),
     QT_TRANSLATE_NOOP("Facet",
                       "What crosses departments needs people of several departments and facets."),
     source::liveWhere, reads<Group, Objective, Unit, Person, Holding, Position>(), oneSided},
};

} // namespace

std::span<const Rule> groupRules() { return table; }

} // namespace facet::assess
