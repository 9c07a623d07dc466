// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "step.h"

namespace facet::edit {

/// Adds a vacant position to a unit.
Result<Step> addPosition(const Plan &plan, Id<Unit> unit, const QString &title);

/// Adds a person who holds a new position called @p title in @p unit.
Result<Step> addPerson(const Plan &plan, Id<Unit> unit, const QString &name, const QString &title);

/// Moves positions, with those who hold them, to another unit.
Result<Step> movePositions(const Plan &plan, const QList<Id<Position>> &positions, Id<Unit> unit);

/// Moves people from where they are (or only from @p from, where given) to @p unit: the position
/// goes along when the person is its only holder, else it stays and the person gets a position of
/// the same title there.
Result<Step> movePeople(const Plan &plan, const QList<Id<Person>> &people, Id<Unit> unit,
                        Id<Unit> from = {});

/// Seats a person on a position, beside others who hold it.
Result<Step> seat(const Plan &plan, Id<Person> person, Id<Position> position);

/// Takes a person off a position, which may become vacant.
Result<Step> unseat(const Plan &plan, Id<Person> person, Id<Position> position);

/// Moves a position one or more places towards the front (negative) or back in its unit; heads
/// stand first.
Result<Step> shiftPosition(const Plan &plan, Id<Position> position, int places);

/// Makes a position the head of its unit, in the place of the one that was.
Result<Step> makeHead(const Plan &plan, Id<Position> position);

} // namespace facet::edit
