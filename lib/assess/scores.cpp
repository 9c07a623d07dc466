// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scores.h"

#include "judge.h"
#include "model/navigate.h"

#include <immer/map_transient.hpp>

namespace facet::assess {

namespace {

/// Where the whole tree is scored: every list goes by the tree's indexes.
struct Whole
{
    Source source;
    std::vector<UnitState> units;

    explicit Whole(const Source &from) : source(from), units(static_cast<size_t>(from.tree.size()))
    { }

    void gather();
    void mergeUpwards();
    void inheritGuidance(const Guidance &forAll);
    void judge();
};

void Whole::gather()
{
    std::vector<Own> own(units.size());
    gatherAllPeople(source, own);
    for (int i = 0; i < source.tree.size(); ++i) {
        UnitState &unit = units[static_cast<size_t>(i)];
        unit.own = std::move(own[static_cast<size_t>(i)]);
        unit.depth = source.tree.at(i).depth;
        unit.inDepartment = source.tree.at(i).department >= 0;
        gatherWork(source, source.tree.at(i).unit, unit.own);
    }
}

void Whole::mergeUpwards()
{
    std::vector<std::vector<const Facts *>> children(units.size());
    for (size_t i = units.size(); i-- > 0;) { // children have higher indexes
        units[i].whole = merged(units[i].own.facts, children[i]);
        if (const int parent = source.tree.at(static_cast<int>(i)).parent; parent >= 0) {
            children[static_cast<size_t>(parent)].push_back(&units[i].whole);
        }
    }
}

void Whole::inheritGuidance(const Guidance &forAll)
{
    for (size_t i = 0; i < units.size(); ++i) { // parents have lower indexes
        const Tree::Place &place = source.tree.at(static_cast<int>(i));
        units[i].guidance = guidanceOf(source.plan, source.date, place.unit);
        units[i].guidance.merge(
            place.parent < 0 ? forAll : units[static_cast<size_t>(place.parent)].guidance);
    }
}

void Whole::judge()
{
    for (UnitState &unit : units) {
        unit.verdicts = verdictsOf(unit);
    }
}

} // namespace

const UnitScores &Scores::of(Id<Unit> unit) const
{
    static const UnitScores none;
    if (unit && unit == whole) {
        return organisation;
    }
    const UnitScores *found = units.find(unit);
    return found ? *found : none;
}

bool Scores::operator==(const Scores &other) const
{
    return date == other.date && departments == other.departments && whole == other.whole
        && organisation == other.organisation && units == other.units;
}

Scores assess(const Plan &plan, QDate date)
{
    auto state = std::make_shared<State>();
    state->ofKindDepartment = unitsOfKindDepartment(plan);
    state->departmentsBy = departmentsBy(plan, state->ofKindDepartment);
    state->guidanceForAll = guidanceForAll(plan, date);
    const Lookup lookup(plan, date, state->departmentsBy);
    Tree &tree = lookup.source().tree;
    tree.addAll();
    state->cyclic = tree.isCyclic();

    Whole whole(lookup.source());
    whole.gather();
    whole.mergeUpwards();
    whole.inheritGuidance(state->guidanceForAll);
    whole.judge();

    const Weights weights = weightsOf(plan.settings());
    auto scores = immer::map<Id<Unit>, UnitScores>().transient();
    auto states = immer::map<Id<Unit>, immer::box<UnitState>>().transient();
    for (int i = 0; i < tree.size(); ++i) {
        const Id<Unit> unit = tree.at(i).unit;
        UnitState &unitState = whole.units[static_cast<size_t>(i)];
        scores.set(unit, judged(whole.source, unit, unitState, weights));
        states.set(unit, immer::box<UnitState>(std::move(unitState)));
    }
    state->units = states.persistent();

    Scores result;
    result.date = date;
    result.units = scores.persistent();
    result.departments = departments(plan);
    result.state = std::move(state);
    addOrganisation(plan, result);
    return result;
}

QString levelName(Level level) { return labelOf(level); }

} // namespace facet::assess
