// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "units.h"

#include "base/text.h"
#include "model/navigate.h"
#include "model/tr.h"
#include "objects.h"

#include <cmath>

namespace facet::edit {

namespace {

/// Where something goes: below a parent, and behind which of its children (-1: before all).
struct Slot
{
    Id<Unit> parent;
    qsizetype behind = -1;
};

QString name(const Plan &plan, Id<Unit> unit) { return isolated(plan.get(unit).name); }

QList<Id<Unit>> siblingsWithout(const Plan &plan, Id<Unit> parent, Id<Unit> moved)
{
    QList<Id<Unit>> siblings = childUnits(plan, parent);
    siblings.removeOne(moved);
    return siblings;
}

Slot slotFor(const Plan &plan, Place place, Id<Unit> target, Id<Unit> moved)
{
    if (place == Place::Into) {
        return {target, siblingsWithout(plan, target, moved).size() - 1};
    }
    const Id<Unit> parent = plan.get(target).parent;
    const qsizetype index = siblingsWithout(plan, parent, moved).indexOf(target);
    return {parent, place == Place::Before ? index - 1 : index};
}

/// Gives the siblings fresh, evenly spaced keys; needed only where no key fits between two
/// neighbours any more.
Plan respaced(Plan plan, const QList<Id<Unit>> &siblings)
{
    double order = 0;
    for (const Id<Unit> id : siblings) {
        Unit unit = plan.get(id);
        unit.order = ++order;
        plan = plan.with(unit);
    }
    return plan;
}

Plan placed(Plan plan, Unit unit, const Slot &slot)
{
    const QList<Id<Unit>> siblings = siblingsWithout(plan, slot.parent, unit.id);
    const auto keyAt = [&](qsizetype i) { return plan.get(siblings.at(i)).order; };
    const bool last = slot.behind + 1 >= siblings.size();
    const double low = slot.behind >= 0 ? keyAt(slot.behind) : last ? 0 : keyAt(0) - 2;
    const double high = last ? low + 2 : keyAt(slot.behind + 1);
    unit.parent = slot.parent;
    unit.order = std::midpoint(low, high);
    if (!(low < unit.order && unit.order < high)) {
        return placed(respaced(plan, siblings), unit, slot);
    }
    return plan.with(unit);
}

bool isThereAlready(const Plan &plan, Id<Unit> unit, const Slot &slot)
{
    if (plan.get(unit).parent != slot.parent) {
        return false;
    }
    return childUnits(plan, slot.parent).indexOf(unit) == slot.behind + 1;
}

QString moveText(const Plan &plan, Id<Unit> unit, Place place, Id<Unit> target)
{
    switch (place) {
    case Place::Into:
        return target ? Tr::tr("Move %1 under %2").arg(name(plan, unit), name(plan, target))
                      : Tr::tr("Make %1 a top unit").arg(name(plan, unit));
    case Place::Before:
        return Tr::tr("Move %1 before %2").arg(name(plan, unit), name(plan, target));
    case Place::After:
        return Tr::tr("Move %1 after %2").arg(name(plan, unit), name(plan, target));
    }
    return {};
}

UnitKind kindBelow(const Plan &plan, Id<Unit> parent)
{
    if (!parent) {
        return UnitKind::Organisation;
    }
    return plan.get(parent).kind == UnitKind::Organisation ? UnitKind::Department : UnitKind::Team;
}

/// Removes a unit and its positions with all that hangs on them; what is below it must be gone or
/// elsewhere.
Plan withoutUnit(const Plan &plan, Id<Unit> unit)
{
    const Result<Step> step = remove(plan, unit);
    return step ? step->plan : plan;
}

Plan movedChildren(Plan plan, Id<Unit> unit, Below below, Id<Unit> newParent)
{
    Id<Unit> before = unit;
    for (const Id<Unit> child : childUnits(plan, unit)) {
        const Slot slot = below == Below::MoveUp ? slotFor(plan, Place::After, before, child)
                                                 : slotFor(plan, Place::Into, newParent, child);
        plan = placed(plan, plan.get(child), slot);
        before = child;
    }
    return plan;
}

} // namespace

Result<Step> addUnit(const Plan &plan, const QString &unitName, Place place, Id<Unit> target)
{
    const QString clean = cleanLine(unitName);
    if (clean.isEmpty()) {
        return failure(Tr::tr("A unit needs a name; type one and try again."));
    }
    if ((target || place != Place::Into) && !plan.contains(target)) {
        return failure(Tr::tr("The place for the new unit does not exist any more."));
    }
    Unit unit;
    unit.id = Id<Unit>::create();
    unit.name = clean;
    const Slot slot = slotFor(plan, place, target, unit.id);
    unit.kind = kindBelow(plan, slot.parent);
    const Plan after = placed(plan, unit, slot);
    if (const Result<void> sound = checkObject(after, unit.id); !sound) {
        return std::unexpected(sound.error());
    }
    return Step{addText(after, unit.id), after};
}

QString whyNotMove(const Plan &plan, Id<Unit> unit, Place place, Id<Unit> target)
{
    if (!plan.contains(unit) || ((target || place != Place::Into) && !plan.contains(target))) {
        return Tr::tr("The unit does not exist any more.");
    }
    if (unit == target) {
        return place == Place::Into ? Tr::tr("A unit cannot move into itself.")
                                    : Tr::tr("It is there already.");
    }
    if (target && isInside(plan, target, unit)) {
        return Tr::tr("A unit cannot move below itself.");
    }
    return {};
}

Result<Step> moveUnit(const Plan &plan, Id<Unit> unit, Place place, Id<Unit> target)
{
    if (const QString why = whyNotMove(plan, unit, place, target); !why.isEmpty()) {
        return failure(why);
    }
    const Slot slot = slotFor(plan, place, target, unit);
    if (isThereAlready(plan, unit, slot)) {
        return Step{moveText(plan, unit, place, target), plan};
    }
    const Plan after = placed(plan, plan.get(unit), slot);
    if (const Result<void> sound = slot.parent == plan.get(unit).parent ? checkObject(after, unit)
                                                                        : checkMoved(plan, after);
        !sound) {
        return std::unexpected(sound.error());
    }
    return Step{moveText(plan, unit, place, target), after};
}

Result<Step> removeUnit(const Plan &plan, Id<Unit> unit, Below below, Id<Unit> newParent)
{
    if (!plan.contains(unit)) {
        return failure(Tr::tr("The unit does not exist any more."));
    }
    const QString text = Tr::tr("Remove %1").arg(name(plan, unit));
    if (below == Below::Remove) {
        Plan after = plan;
        const QList<Id<Unit>> doomed = subtree(plan, unit);
        for (const Id<Unit> id : doomed) {
            after = withoutUnit(after, id);
        }
        const auto others = static_cast<int>(doomed.size()) - 1;
        return Step{
            others == 0
                ? text
                : Tr::tr("Remove %1 with %Ln unit(s) below", nullptr, others).arg(name(plan, unit)),
            after};
    }
    if (below == Below::MoveTo && (!plan.contains(newParent) || isInside(plan, newParent, unit))) {
        return failure(Tr::tr("The units below cannot move there; choose a unit elsewhere."));
    }
    const Plan after = withoutUnit(movedChildren(plan, unit, below, newParent), unit);
    if (below == Below::MoveTo) {
        if (const Result<void> sound = checkMoved(plan, after); !sound) {
            return std::unexpected(sound.error());
        }
    }
    return Step{text, after};
}

Result<Step> shiftUnit(const Plan &plan, Id<Unit> unit, int places)
{
    const QList<Id<Unit>> siblings = childUnits(plan, plan.get(unit).parent);
    const qsizetype from = siblings.indexOf(unit);
    const qsizetype to = from + places;
    if (from < 0 || to < 0 || to >= siblings.size()) {
        return failure(places < 0 ? Tr::tr("It is the first of its siblings already.")
                                  : Tr::tr("It is the last of its siblings already."));
    }
    return moveUnit(plan, unit, places < 0 ? Place::Before : Place::After, siblings.at(to));
}

Result<Step> promoteUnit(const Plan &plan, Id<Unit> unit)
{
    const Id<Unit> parent = plan.get(unit).parent;
    if (!parent) {
        return failure(Tr::tr("It is a top unit already."));
    }
    return moveUnit(plan, unit, Place::After, parent);
}

Result<Step> demoteUnit(const Plan &plan, Id<Unit> unit)
{
    const QList<Id<Unit>> siblings = childUnits(plan, plan.get(unit).parent);
    const qsizetype index = siblings.indexOf(unit);
    if (index <= 0) {
        return failure(Tr::tr("There is no sibling before it to move under."));
    }
    return moveUnit(plan, unit, Place::Into, siblings.at(index - 1));
}

} // namespace facet::edit
