// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "affected.h"
#include "departmentlist.h"
#include "judge.h"
#include "scores.h"

#include <unordered_map>

namespace facet::assess {

namespace {

int unitsOfKindDepartment(const State &before, const Difference &difference)
{
    int count = before.ofKindDepartment;
    for (const Change<Unit> &change : difference.of<Unit>()) {
        count += change.after && change.after->kind == UnitKind::Department ? 1 : 0;
        count -= change.before && change.before->kind == UnitKind::Department ? 1 : 0;
    }
    return count;
}

/// Works out anew the units that an edit affects and those above them, and takes over the rest.
class Update
{
public:
    Update(const Scores &before, const Plan &after, const Affected &affected)
        : m_before(before),
          m_plan(after),
          m_affected(affected),
          m_state(*before.state),
          m_lookup(after, before.date, before.state->departmentsBy),
          m_source(m_lookup.source()),
          m_tree(m_source.tree),
          m_units(before.units)
    { }

    /// Whether the units could be followed; false in a broken plan.
    bool run(int ofKindDepartment);
    Scores take(QList<Id<Unit>> departments);

private:
    void touch(Id<Unit> unit);
    void findTouched();
    UnitState &open(Id<Unit> unit);
    const UnitState *stateOf(Id<Unit> unit) const;
    void settle(Id<Unit> unit);
    void gather(Id<Unit> unit);
    void conclude(Id<Unit> unit);
    Facts mergedFacts(Id<Unit> unit);

    const Scores &m_before;
    const Plan &m_plan;
    const Affected &m_affected;
    State m_state;
    Lookup m_lookup;
    const Source &m_source;
    Tree &m_tree;
    immer::map<Id<Unit>, UnitScores> m_units;
    std::vector<int> m_touched; // by the tree's indexes
    std::unordered_set<int> m_isTouched;
    std::unordered_map<Id<Unit>, UnitState> m_open; // being worked out
    std::unordered_set<Id<Unit>> m_toMerge;         // one of its children changed
};

/// Notes a unit and all above it.
void Update::touch(Id<Unit> unit)
{
    for (int index = m_tree.indexOf(unit); index >= 0; index = m_tree.at(index).parent) {
        if (!m_isTouched.insert(index).second) {
            return;
        }
        m_touched.push_back(index);
    }
}

void Update::findTouched()
{
    for (const auto *units : {&m_affected.people, &m_affected.work, &m_affected.rejudged,
                              &m_affected.moved, &m_affected.formerParents}) {
        for (const Id<Unit> unit : *units) {
            touch(unit);
        }
    }
    // Parents have lower indexes than their children: this is the order from the roots down.
    std::ranges::sort(m_touched);
}

const UnitState *Update::stateOf(Id<Unit> unit) const
{
    if (const auto found = m_open.find(unit); found != m_open.end()) {
        return &found->second;
    }
    const auto *found = m_state.units.find(unit);
    return found ? &found->get() : nullptr;
}

UnitState &Update::open(Id<Unit> unit)
{
    const auto *known = m_state.units.find(unit);
    return m_open.try_emplace(unit, known ? known->get() : UnitState()).first->second;
}

/// Gives a unit that came or moved its place in the tree and the guidance from above.
void Update::settle(Id<Unit> unit)
{
    if (!m_affected.moved.contains(unit)) {
        return;
    }
    const Tree::Place &place = m_tree.at(m_tree.indexOf(unit));
    UnitState &state = open(unit);
    state.depth = place.depth;
    state.inDepartment = place.department >= 0;
    state.guidance = guidanceOf(m_plan, m_source.date, unit);
    const UnitState *parent = place.parent < 0 ? nullptr : stateOf(m_tree.at(place.parent).unit);
    state.guidance.merge(parent ? parent->guidance : m_state.guidanceForAll);
}

void Update::gather(Id<Unit> unit)
{
    if (m_affected.people.contains(unit)) {
        gatherPeople(m_source, unit, open(unit).own);
    }
    if (m_affected.work.contains(unit)) {
        gatherWork(m_source, unit, open(unit).own);
    }
}

Facts Update::mergedFacts(Id<Unit> unit)
{
    std::vector<const Facts *> children;
    for (const Id<Unit> child : m_plan.referring<&Unit::parent>(unit)) {
        if (const UnitState *state = stateOf(child)) {
            children.push_back(&state->whole);
        }
    }
    return merged(stateOf(unit)->own.facts, children);
}

/// Merges and judges a unit whose children have been concluded, unless nothing below it changed.
void Update::conclude(Id<Unit> unit)
{
    const bool moved = m_affected.moved.contains(unit);
    const bool merge = moved || m_toMerge.contains(unit) || m_open.contains(unit)
        || m_affected.formerParents.contains(unit);
    if (!merge && !m_affected.rejudged.contains(unit)) {
        return;
    }
    UnitState &state = open(unit);
    if (merge) {
        Facts whole = mergedFacts(unit);
        if (moved || whole != state.whole) {
            m_toMerge.insert(m_plan.get(unit).parent);
        }
        state.whole = std::move(whole);
    }
    state.verdicts = verdictsOf(state);
    m_units = m_units.set(unit, judged(m_source, unit, state, weightsOf(m_plan.settings())));
}

bool Update::run(int ofKindDepartment)
{
    m_state.ofKindDepartment = ofKindDepartment;
    findTouched();
    if (m_tree.isCyclic()) {
        return false;
    }
    const std::vector<int> touched = m_touched;
    for (const int index : touched) {
        settle(m_tree.at(index).unit);
    }
    for (const int index : touched) {
        gather(m_tree.at(index).unit);
    }
    for (auto index = touched.rbegin(); index != touched.rend(); ++index) {
        conclude(m_tree.at(*index).unit);
    }
    return true;
}

Scores Update::take(QList<Id<Unit>> departments)
{
    for (const Id<Unit> unit : m_affected.gone) {
        m_units = m_units.erase(unit);
        m_state.units = m_state.units.erase(unit);
    }
    for (auto &[unit, state] : m_open) {
        m_state.units = m_state.units.set(unit, immer::box<UnitState>(std::move(state)));
    }
    Scores scores;
    scores.date = m_before.date;
    scores.units = m_units;
    scores.departments = std::move(departments);
    scores.state = std::make_shared<const State>(std::move(m_state));
    addOrganisation(m_plan, scores);
    return scores;
}

} // namespace

Scores reassess(const Scores &before, const Plan &planBefore, const Plan &after,
                const Difference &difference)
{
    if (!before.state || before.state->cyclic) {
        return assess(after, before.date);
    }
    const Affected affected = affectedUnits(planBefore, after, before.date, difference);
    const int ofKindDepartment = unitsOfKindDepartment(*before.state, difference);
    if (affected.everything
        || departmentsBy(after, ofKindDepartment) != before.state->departmentsBy) {
        return assess(after, before.date);
    }
    Update update(before, after, affected);
    if (!update.run(ofKindDepartment)) {
        return assess(after, before.date);
    }
    return update.take(updatedDepartments(before.departments, planBefore, after,
                                          before.state->departmentsBy, affected.reordered));
}

} // namespace facet::assess
