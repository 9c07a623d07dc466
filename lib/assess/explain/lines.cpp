// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/navigate.h"
#include "scene.h"

#include <map>
#include <unordered_set>

namespace facet::assess {

namespace {

/// The lines that count, by the department they reach and the way: one object for each.
using LinesByDepartment = std::map<std::pair<int, Way>, ObjectRef>;

/// The place of each department on the chart.
int placeOf(const QList<Id<Unit>> &departments, Id<Unit> department)
{
    return static_cast<int>(departments.indexOf(department));
}

LinesByDepartment linesOut(const Scene &scene, const QList<Id<Unit>> &departments)
{
    LinesByDepartment found;
    Tree &tree = scene.source.tree;
    for (const Id<Unit> unit : scene.units) {
        const Id<Unit> home = tree.departmentOf(unit);
        for (const LineEnd &end : linesOf(scene.source, unit)) {
            const Id<Unit> department = tree.departmentOf(end.unit);
            const int meeting = tree.meeting(tree.indexOf(unit), tree.indexOf(end.unit));
            const bool leadsOut = !scene.state.inDepartment || meeting < scene.state.depth;
            if (department && department != home && leadsOut) {
                ObjectRef &line = found[{placeOf(departments, department), end.way}];
                line = line.isNull() ? end.line : std::min(line, end.line);
            }
        }
    }
    return found;
}

QString sentenceFor(Way way, const QString &department, const QString &line)
{
    switch (way) {
    case Way::Group:
        return Tr::tr("It reaches %1 through the group “%2”.").arg(department, line);
    case Way::Objective:
        return Tr::tr("It reaches %1 through the shared objective “%2”.").arg(department, line);
    case Way::Link:
        return Tr::tr("It reaches %1 through the link “%2”.").arg(department, line);
    case Way::Route:
        return Tr::tr("It reaches %1 through the route “%2”.").arg(department, line);
    }
    return {};
}

/// Departments with which the unit or one below it has a conflict that somebody wrote down.
std::unordered_set<Id<Unit>> opponents(const Scene &scene)
{
    std::unordered_set<Id<Unit>> found;
    const Plan &plan = scene.plan();
    for (const Id<Unit> unit : scene.units) {
        for (const Id<Concern> id : plan.referring<&Concern::unit>(unit)) {
            found.insert(scene.source.tree.departmentOf(plan.get(id).conflictWith));
        }
        for (const Id<Concern> id : plan.referring<&Concern::conflictWith>(unit)) {
            found.insert(scene.source.tree.departmentOf(plan.get(id).unit));
        }
    }
    return found;
}

void adviseOnDepartment(const Scene &scene, Id<Unit> department, bool inConflict,
                        Explanation &explanation)
{
    const Plan &plan = scene.plan();
    const QString here = called(plan, scene.unit);
    const QString there = called(plan, department);
    explanation.advice.append(
        {.text = inConflict
             ? Tr::tr("Connect %1 with %2, with which it has a conflict, by a group, a shared "
                      "objective, a "
                      "link or a route.")
                   .arg(here, there)
             : Tr::tr("Connect %1 with %2 by a group, a shared objective, a link or a route.")
                   .arg(here, there),
         .object = department});
}

/// Departments not reached yet, those in conflict first.
void adviseOnMore(const Scene &scene, const QList<Id<Unit>> &departments,
                  const LinesByDepartment &lines, Explanation &explanation)
{
    const std::unordered_set<Id<Unit>> conflicts = opponents(scene);
    const Id<Unit> home = scene.source.tree.departmentOf(scene.unit);
    for (const bool inConflict : {true, false}) {
        for (int place = 0; place < departments.size(); ++place) {
            const Id<Unit> department = departments[place];
            const bool reached = std::ranges::any_of(
                lines, [&](const auto &line) { return line.first.first == place; });
            const bool inside = home && isInside(scene.plan(), department, scene.unit);
            if (!reached && !inside && department != home
                && conflicts.contains(department) == inConflict) {
                adviseOnDepartment(scene, department, inConflict, explanation);
            }
        }
    }
}

} // namespace

void explainLines(const Scene &scene, Explanation &explanation)
{
    const Plan &plan = scene.plan();
    const QList<Id<Unit>> all = departments(plan);
    const LinesByDepartment lines = linesOut(scene, all);
    for (const auto &[key, line] : lines) {
        if (key.first >= 0) {
            explanation.facts.append(
                {sentenceFor(key.second, called(plan, all[key.first]), called(plan, line)), line,
                 true});
        }
    }
    const int reached = scene.reached(Practice::Lines);
    if (reached < 3) {
        adviseOnMore(scene, all, lines, explanation);
    } else if (reached == 3 && !lines.empty()) {
        const Id<Unit> department = all[std::max(lines.begin()->first.first, 0)];
        explanation.advice.append({.text = Tr::tr("Work with %1 in a second way, for instance in a "
                                                  "small group with one objective.")
                                               .arg(called(plan, department)),
                                   .object = department});
    }
}

} // namespace facet::assess
