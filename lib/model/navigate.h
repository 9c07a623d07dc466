// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan.h"

#include <QList>

namespace facet {

/// The units directly below @p parent (the null id: the roots), in order.
QList<Id<Unit>> childUnits(const Plan &plan, Id<Unit> parent);

/// @p unit and all units below it, parents before children; never recursive, safe on any depth and
/// on cycles.
QList<Id<Unit>> subtree(const Plan &plan, Id<Unit> unit);

/// All units, parents before children, siblings in order.
QList<Id<Unit>> unitsInOrder(const Plan &plan);

/// Whether @p unit is @p ancestor or lies below it.
bool isInside(const Plan &plan, Id<Unit> unit, Id<Unit> ancestor);

/// The units above @p unit, nearest first.
QList<Id<Unit>> ancestors(const Plan &plan, Id<Unit> unit);

/// The positions of a unit itself, in order, heads first.
QList<Id<Position>> positionsOf(const Plan &plan, Id<Unit> unit);

/// The people who hold a position of the unit itself, in the positions' order, each once.
QList<Id<Person>> peopleOf(const Plan &plan, Id<Unit> unit);

/// Who leads the unit: the holder of its head position, or nobody.
Id<Person> headOf(const Plan &plan, Id<Unit> unit);

/// The units in which a person holds positions, each once.
QList<Id<Unit>> unitsOf(const Plan &plan, Id<Person> person);

/// How many seats or people the unit itself counts: per position the larger of its headcount and
/// its holders; a vacant position counts nobody unless it is a shared seat.
int headcountOf(const Plan &plan, Id<Unit> unit);

/// The departments of a plan, which are scored, charted and paged one by one: every unit of kind
/// department; where there is none, the units below the roots; where there is one level only, the
/// roots. In chart order.
QList<Id<Unit>> departments(const Plan &plan);

/// A person's level, 0–4, in a facet.
int levelIn(const Person &person, Facet facet);

/// In how many facets a person has at least @p level.
int facetsCovered(const Person &person, int level = 2);

/// A fresh key that sorts after all siblings of @p parent's children.
double orderAfterLast(const Plan &plan, Id<Unit> parent);

} // namespace facet
