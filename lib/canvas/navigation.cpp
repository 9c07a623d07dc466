// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "navigation.h"

#include "model/navigate.h"

namespace facet::canvas {

using render::OrgChart;

namespace {

Id<Unit> sibling(const OrgChart &chart, Id<Unit> unit, bool next)
{
    return next ? chart.nextSiblingOf(unit) : chart.previousSiblingOf(unit);
}

Id<Unit> anySibling(const OrgChart &chart, Id<Unit> unit)
{
    const Id<Unit> next = chart.nextSiblingOf(unit);
    return next ? next : chart.previousSiblingOf(unit);
}

Id<Unit> lastChildOf(const OrgChart &chart, Id<Unit> unit)
{
    Id<Unit> last = chart.firstChildOf(unit);
    for (Id<Unit> next = last; next; next = chart.nextSiblingOf(last)) {
        last = next;
    }
    return last;
}

/// The first or last card @p levels below @p unit, or null.
Id<Unit> edgeBelow(const OrgChart &chart, Id<Unit> unit, int levels, bool first)
{
    for (; unit && levels > 0; --levels) {
        unit = first ? chart.firstChildOf(unit) : lastChildOf(chart, unit);
    }
    return unit;
}

/// The next card of the same depth that has another parent.
Id<Unit> cousin(const OrgChart &chart, Id<Unit> unit, bool next)
{
    int up = 0;
    for (Id<Unit> above = chart.parentOf(unit); above; above = chart.parentOf(above)) {
        ++up;
        for (Id<Unit> aunt = sibling(chart, above, next); aunt; aunt = sibling(chart, aunt, next)) {
            if (const Id<Unit> found = edgeBelow(chart, aunt, up, next)) {
                return found;
            }
        }
    }
    return {};
}

Id<Unit> sideways(const OrgChart &chart, Id<Unit> unit, bool next)
{
    const Id<Unit> beside = sibling(chart, unit, next);
    return beside ? beside : cousin(chart, unit, next);
}

} // namespace

Arrangement arrangementOf(const OrgChart &chart, Id<Unit> unit)
{
    const Id<Unit> other = anySibling(chart, unit);
    if (!other) {
        return Arrangement::Row;
    }
    const QRectF a = chart.rectOf(unit);
    const QRectF b = chart.rectOf(other);
    const bool below = a.bottom() <= b.top() || b.bottom() <= a.top();
    return below && a.left() < b.right() && b.left() < a.right() ? Arrangement::Stack
                                                                 : Arrangement::Row;
}

Id<Unit> neighbour(const OrgChart &chart, Id<Unit> unit, Direction direction)
{
    const bool stacked = arrangementOf(chart, unit) == Arrangement::Stack;
    switch (direction) {
    case Direction::Up: {
        const Id<Unit> above = stacked ? chart.previousSiblingOf(unit) : Id<Unit>();
        return above ? above : chart.parentOf(unit);
    }
    case Direction::Down: {
        const Id<Unit> child = chart.firstChildOf(unit);
        return child || !stacked ? child : chart.nextSiblingOf(unit);
    }
    case Direction::Left:
    case Direction::Right: {
        const bool next = (direction == Direction::Right) != isMirrored(chart);
        return stacked ? cousin(chart, unit, next) : sideways(chart, unit, next);
    }
    }
    return {};
}

int depthOf(const OrgChart &chart, Id<Unit> unit)
{
    int depth = 0;
    for (Id<Unit> above = chart.parentOf(unit); above; above = chart.parentOf(above)) {
        ++depth;
    }
    return depth;
}

QList<LinePlace> linesOf(const OrgChart &chart, Id<Unit> unit)
{
    QList<LinePlace> places;
    const auto add = [&](ObjectRef object) {
        if (const QRectF rect = chart.rectOfLine(unit, object);
            !object.isNull() && !rect.isEmpty()) {
            places.append({object, rect});
        }
    };
    const render::CardContent content = chart.content(unit);
    add(content.headLine.object);
    for (const render::CardLine &line : content.lines) {
        add(line.object);
    }
    return places;
}

Id<Unit> unitListing(const OrgChart &chart, ObjectRef object)
{
    if (const Id<Position> position = object.as<Position>()) {
        return chart.plan().get(position).unit;
    }
    if (const Id<Person> person = object.as<Person>()) {
        const QList<Id<Unit>> units = unitsOf(chart.plan(), person);
        for (const Id<Unit> unit : units) {
            if (chart.isShown(unit)) {
                return unit;
            }
        }
        return units.value(0);
    }
    return {};
}

} // namespace facet::canvas
