// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lines.h"

#include "model/navigate.h"

namespace facet::assess {

namespace {

/// Collects the other ends of a unit's lines.
class Ends
{
public:
    explicit Ends(Id<Unit> unit) : m_unit(unit) { }

    void add(Id<Unit> other, Way way, ObjectRef line)
    {
        if (other && other != m_unit) {
            m_ends.push_back({other, way, line});
        }
    }

    std::vector<LineEnd> take() { return std::move(m_ends); }

private:
    Id<Unit> m_unit;
    std::vector<LineEnd> m_ends;
};

void addLinks(const Plan &plan, Id<Unit> unit, Ends &ends)
{
    for (const Id<Link> id : plan.referring<&Link::from>(unit)) {
        ends.add(plan.get(id).to, Way::Link, id);
    }
    for (const Id<Link> id : plan.referring<&Link::to>(unit)) {
        ends.add(plan.get(id).from, Way::Link, id);
    }
}

void addObjectives(const Plan &plan, const UnitObjectives &objectives, Ends &ends)
{
    for (const Id<Objective> id : objectives.shared) {
        const Objective &objective = plan.get(id);
        ends.add(objective.unit, Way::Objective, id);
        for (const Id<Unit> contributor : objective.contributors) {
            ends.add(contributor, Way::Objective, id);
        }
    }
}

template <class Routes> void addBackToUnit(const Plan &plan, const Routes &routes, Ends &ends)
{
    for (const Id<Route> id : routes) {
        if (counts(plan, plan.get(id))) {
            ends.add(plan.get(id).unit, Way::Route, id);
        }
    }
}

void addRoutes(const Plan &plan, Id<Unit> unit, Ends &ends)
{
    for (const Id<Route> id : plan.referring<&Route::unit>(unit)) {
        const Route &route = plan.get(id);
        if (!counts(plan, route)) {
            continue;
        }
        ends.add(route.backup, Way::Route, id);
        for (const Id<Unit> learner : route.learners) {
            ends.add(learner, Way::Route, id);
        }
    }
    addBackToUnit(plan, plan.referring<&Route::backup>(unit), ends);
    addBackToUnit(plan, plan.referring<&Route::learners>(unit), ends);
}

void addGroups(const Source &source, const std::vector<Id<Group>> &groups,
               const UnitObjectives &objectives, Ends &ends)
{
    std::vector<Id<Group>> all = groups;
    for (const Id<Objective> objective : objectives.own) {
        const auto &working = source.plan.referring<&Group::objective>(objective);
        all.insert(all.end(), working.begin(), working.end());
    }
    std::ranges::sort(all);
    const auto repeated = std::ranges::unique(all);
    all.erase(repeated.begin(), repeated.end());
    for (const Id<Group> group : all) {
        for (const Id<Unit> unit : source.groups.of(group)) {
            ends.add(unit, Way::Group, group);
        }
    }
}

} // namespace

void Reached::join(const Reached &other)
{
    for (size_t way = 0; way < wayCount; ++way) {
        meeting[way] = std::min(meeting[way], other.meeting[way]);
    }
}

LineFacts LineFacts::merged(std::span<const LineFacts *const> all)
{
    LineFacts facts;
    std::vector<const Shared<Reached> *> reached;
    for (const LineFacts *part : all) {
        reached.push_back(&part->reached);
        facts.recorded = facts.recorded || part->recorded;
    }
    facts.reached = Shared<Reached>::united(reached);
    return facts;
}

std::vector<Id<Group>> groupsOf(const Plan &plan, Id<Unit> unit)
{
    std::vector<Id<Group>> groups;
    if (plan.all<Group>().empty()) {
        return groups;
    }
    for (const Id<Person> person : peopleOf(plan, unit)) {
        const auto &of = plan.referring<&Group::members>(person);
        groups.insert(groups.end(), of.begin(), of.end());
    }
    std::ranges::sort(groups);
    const auto repeated = std::ranges::unique(groups);
    groups.erase(repeated.begin(), repeated.end());
    return groups;
}

std::vector<LineEnd> linesOf(const Source &source, Id<Unit> unit,
                             const std::vector<Id<Group>> &groups, const UnitObjectives &objectives)
{
    Ends ends(unit);
    addGroups(source, groups, objectives, ends);
    addObjectives(source.plan, objectives, ends);
    addLinks(source.plan, unit, ends);
    addRoutes(source.plan, unit, ends);
    return ends.take();
}

std::vector<LineEnd> linesOf(const Source &source, Id<Unit> unit)
{
    return linesOf(source, unit, groupsOf(source.plan, unit), objectivesOf(source.plan, unit));
}

LineFacts lineFacts(const Source &source, Id<Unit> unit, const std::vector<Id<Group>> &groups,
                    const UnitObjectives &objectives)
{
    LineFacts facts;
    const std::vector<LineEnd> ends = linesOf(source, unit, groups, objectives);
    facts.recorded = !ends.empty();
    if (ends.empty()) {
        return facts;
    }
    const int here = source.tree.indexOf(unit);
    const Id<Unit> home = source.tree.departmentOf(unit);
    std::vector<Reached> reached;
    for (const LineEnd &end : ends) {
        const Id<Unit> department = source.tree.departmentOf(end.unit);
        if (department && department != home) {
            Reached entry{.department = department};
            entry.meeting[static_cast<size_t>(end.way)] =
                source.tree.meeting(here, source.tree.indexOf(end.unit));
            reached.push_back(entry);
        }
    }
    facts.reached = Shared<Reached>(std::move(reached));
    return facts;
}

Reach reachOf(const LineFacts &facts, int depth, bool inDepartment)
{
    Reach reach;
    std::array<bool, wayCount> used{};
    for (const Reached &entry : facts.reached) {
        bool counted = false;
        for (size_t way = 0; way < wayCount; ++way) {
            const bool leadsOut =
                inDepartment ? entry.meeting[way] < depth : entry.meeting[way] != Reached::never;
            used[way] = used[way] || leadsOut;
            counted = counted || leadsOut;
        }
        reach.departments += counted ? 1 : 0;
    }
    reach.ways = static_cast<int>(std::ranges::count(used, true));
    return reach;
}

Verdict lines(const LineFacts &facts, int depth, bool inDepartment)
{
    const Reach reach = reachOf(facts, depth, inDepartment);
    if (reach.departments < 3) {
        return {reach.departments, facts.recorded};
    }
    return {reach.ways < 2 ? 3 : 4, true};
}

} // namespace facet::assess
