// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people.h"

#include "base/text.h"
#include "model/navigate.h"
#include "model/tr.h"
#include "objects.h"

namespace facet::edit {

namespace {

QString personName(const Plan &plan, Id<Person> person) { return isolated(plan.get(person).name); }

QString unitName(const Plan &plan, Id<Unit> unit) { return isolated(plan.get(unit).name); }

QString positionName(const Plan &plan, Id<Position> position)
{
    const QString title = plan.get(position).title;
    return title.isEmpty() ? Tr::tr("a position") : isolated(title);
}

double orderAfterLastPosition(const Plan &plan, Id<Unit> unit)
{
    double last = 0;
    for (const Id<Position> id : plan.referring<&Position::unit>(unit)) {
        last = std::max(last, plan.get(id).order);
    }
    return last + 1;
}

Position freshPosition(const Plan &plan, Id<Unit> unit, const QString &title)
{
    Position position;
    position.id = Id<Position>::create();
    position.unit = unit;
    position.order = orderAfterLastPosition(plan, unit);
    position.title = cleanLine(title);
    return position;
}

Plan seated(const Plan &plan, Id<Person> person, Id<Position> position)
{
    Holding holding;
    holding.id = Id<Holding>::create();
    holding.person = person;
    holding.position = position;
    return plan.with(holding);
}

/// A head stops being one where another leads; who reports to it keeps doing so.
Plan relocated(const Plan &plan, Id<Position> id, Id<Unit> unit)
{
    Position position = plan.get(id);
    position.order = orderAfterLastPosition(plan, unit);
    position.head = position.head && !headOf(plan, unit);
    position.unit = unit;
    return plan.with(position);
}

/// Moves one holding: with its position where nobody else holds that, else to a new one of the same
/// title.
Plan movedHolding(const Plan &plan, const Holding &holding, Id<Unit> unit)
{
    const Position &position = plan.get(holding.position);
    const bool alone = plan.referring<&Holding::position>(position.id).size() == 1;
    if (alone && position.headcount <= 1) {
        return relocated(plan, position.id, unit);
    }
    const Position fresh = freshPosition(plan, unit, position.title);
    Holding moved = holding;
    moved.position = fresh.id;
    return plan.with(fresh).with(moved);
}

Plan movedPerson(Plan plan, Id<Person> person, Id<Unit> unit, Id<Unit> from)
{
    const immer::array<Id<Holding>> holdings = plan.referring<&Holding::person>(person);
    for (const Id<Holding> id : holdings) {
        const Holding holding = plan.get(id);
        const Id<Unit> present = plan.get(holding.position).unit;
        if (present != unit && (!from || present == from)) {
            plan = movedHolding(plan, holding, unit);
        }
    }
    if (holdings.empty()) {
        const Position fresh = freshPosition(plan, unit, {});
        plan = seated(plan.with(fresh), person, fresh.id);
    }
    return plan;
}

Result<void> checkUnit(const Plan &plan, Id<Unit> unit)
{
    if (!plan.contains(unit)) {
        return failure(Tr::tr("The unit does not exist any more."));
    }
    return {};
}

} // namespace

Result<Step> addPosition(const Plan &plan, Id<Unit> unit, const QString &title)
{
    return checkUnit(plan, unit).and_then([&]() -> Result<Step> {
        return add(plan, freshPosition(plan, unit, title));
    });
}

Result<Step> addPerson(const Plan &plan, Id<Unit> unit, const QString &name, const QString &title)
{
    if (const Result<void> there = checkUnit(plan, unit); !there) {
        return std::unexpected(there.error());
    }
    Person person;
    person.id = Id<Person>::create();
    person.name = cleanLine(name);
    const Position position = freshPosition(plan, unit, title);
    const Plan after = seated(plan.with(position).with(person), person.id, position.id);
    return checkObject(after, person.id).transform([&] {
        return Step{Tr::tr("Add %1 to %2").arg(isolated(person.name), unitName(plan, unit)), after};
    });
}

Result<Step> movePositions(const Plan &plan, const QList<Id<Position>> &positions, Id<Unit> unit)
{
    if (const Result<void> there = checkUnit(plan, unit); !there) {
        return std::unexpected(there.error());
    }
    Plan after = plan;
    for (const Id<Position> id : positions) {
        if (plan.contains(id) && plan.get(id).unit != unit) {
            after = relocated(after, id, unit);
        }
    }
    const auto count = static_cast<int>(positions.size());
    const QString text = count == 1
        ? Tr::tr("Move %1 to %2").arg(positionName(plan, positions.first()), unitName(plan, unit))
        : Tr::tr("Move %Ln position(s) to %1", nullptr, count).arg(unitName(plan, unit));
    return Step{text, after};
}

Result<Step> movePeople(const Plan &plan, const QList<Id<Person>> &people, Id<Unit> unit,
                        Id<Unit> from)
{
    if (const Result<void> there = checkUnit(plan, unit); !there) {
        return std::unexpected(there.error());
    }
    Plan after = plan;
    for (const Id<Person> person : people) {
        if (plan.contains(person)) {
            after = movedPerson(after, person, unit, from);
        }
    }
    const auto count = static_cast<int>(people.size());
    const QString text = count == 1
        ? Tr::tr("Move %1 to %2").arg(personName(plan, people.first()), unitName(plan, unit))
        : Tr::tr("Move %Ln person(s) to %1", nullptr, count).arg(unitName(plan, unit));
    return Step{text, after};
}

Result<Step> seat(const Plan &plan, Id<Person> person, Id<Position> position)
{
    if (!plan.contains(person) || !plan.contains(position)) {
        return failure(Tr::tr("The person or the position does not exist any more."));
    }
    for (const Id<Holding> id : plan.referring<&Holding::position>(position)) {
        if (plan.get(id).person == person) {
            return failure(Tr::tr("%1 holds this position already.").arg(personName(plan, person)));
        }
    }
    const QString text =
        Tr::tr("Make %1 %2").arg(personName(plan, person), positionName(plan, position));
    return Step{text, seated(plan, person, position)};
}

Result<Step> unseat(const Plan &plan, Id<Person> person, Id<Position> position)
{
    for (const Id<Holding> id : plan.referring<&Holding::position>(position)) {
        if (plan.get(id).person == person) {
            return Step{Tr::tr("Take %1 off %2")
                            .arg(personName(plan, person), positionName(plan, position)),
                        plan.without(id)};
        }
    }
    return failure(Tr::tr("%1 does not hold this position.").arg(personName(plan, person)));
}

Result<Step> shiftPosition(const Plan &plan, Id<Position> position, int places)
{
    QList<Id<Position>> seats = positionsOf(plan, plan.get(position).unit);
    const qsizetype from = seats.indexOf(position);
    const qsizetype to = from + places;
    const bool leavesGroup = from < 0 || to < 0 || to >= seats.size()
        || plan.get(seats.at(to)).head != plan.get(position).head;
    if (leavesGroup) {
        return failure(places < 0
                           ? Tr::tr("It cannot go further up; the head of a unit stands first.")
                           : Tr::tr("It cannot go further down; the head of a unit stands first."));
    }
    seats.move(from, to);
    Plan after = plan;
    for (qsizetype i = 0; i < seats.size(); ++i) {
        Position seat = plan.get(seats.at(i));
        seat.order = static_cast<double>(i + 1);
        after = after.with(seat);
    }
    return Step{places < 0 ? Tr::tr("Move %1 up").arg(positionName(plan, position))
                           : Tr::tr("Move %1 down").arg(positionName(plan, position)),
                after};
}

Result<Step> makeHead(const Plan &plan, Id<Position> position)
{
    if (!plan.contains(position)) {
        return failure(Tr::tr("The position does not exist any more."));
    }
    const Id<Unit> unit = plan.get(position).unit;
    Plan after = plan;
    for (const Id<Position> id : plan.referring<&Position::unit>(unit)) {
        Position other = plan.get(id);
        if (other.head != (id == position)) {
            other.head = id == position;
            after = after.with(other);
        }
    }
    return Step{
        Tr::tr("Make %1 the head of %2").arg(positionName(plan, position), unitName(plan, unit)),
        after};
}

} // namespace facet::edit
