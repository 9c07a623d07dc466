// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "combined.h"

#include "base/text.h"
#include "edit/objectives.h"
#include "edit/objects.h"
#include "edit/people.h"
#include "model/difference.h"
#include "model/navigate.h"
#include "model/object.h"
#include "model/tr.h"

#include <QLocale>

namespace facet::canvas {

using namespace Qt::StringLiterals;
using edit::Place;
using edit::Step;

namespace {

/// Makes one edit per object upon the plan the one before led to. @p edit: (const Plan &, object)
/// -> Result<Step>;
/// @p name words the whole when there are several.
template <class Object, class Edit, class Name>
Result<Step> inARow(const Plan &plan, const QList<Object> &objects, Edit edit, Name name)
{
    Step whole{{}, plan};
    for (const Object &object : objects) {
        Result<Step> step = edit(whole.plan, object);
        if (!step) {
            return step;
        }
        whole = *std::move(step);
    }
    if (objects.size() > 1) {
        whole.text = name(static_cast<int>(objects.size()));
    }
    return whole;
}

QString unitName(const Plan &plan, Id<Unit> unit) { return isolated(plan.get(unit).name); }

/// The unit under which something lands.
Id<Unit> parentAt(const Plan &plan, Place place, Id<Unit> target)
{
    return place == Place::Into ? target : plan.get(target).parent;
}

/// The position in @p unit that the person holds; null: none.
Id<Position> seatIn(const Plan &plan, Id<Person> person, Id<Unit> unit)
{
    for (const Id<Holding> id : plan.referring<&Holding::person>(person)) {
        const Id<Position> position = plan.get(id).position;
        if (!unit || plan.get(position).unit == unit) {
            return position;
        }
    }
    return {};
}

} // namespace

Result<Step> moveUnits(const Plan &plan, const QList<Id<Unit>> &units, Place place, Id<Unit> target)
{
    Id<Unit> beside = target;
    const auto moveOne = [&, where = place](const Plan &now, Id<Unit> unit) mutable {
        Result<Step> step = edit::moveUnit(now, unit, where, beside);
        if (where != Place::Into) {
            where = Place::After; // the next one follows this one
            beside = unit;
        }
        return step;
    };
    return inARow(plan, units, moveOne, [&](int count) {
        const Id<Unit> parent = parentAt(plan, place, target);
        return parent
            ? Tr::tr("Move %n unit(s) under %1", nullptr, count).arg(unitName(plan, parent))
            : Tr::tr("Move %n unit(s) to the top", nullptr, count);
    });
}

QString whyNotMoveUnits(const Plan &plan, const QList<Id<Unit>> &units, Place place,
                        Id<Unit> target)
{
    for (const Id<Unit> unit : units) {
        if (const QString why = edit::whyNotMove(plan, unit, place, target); !why.isEmpty()) {
            return why;
        }
    }
    return {};
}

Result<Step> removeUnits(const Plan &plan, const QList<Id<Unit>> &units, const Removal &removal)
{
    return inARow(
        plan, units,
        [&](const Plan &now, Id<Unit> unit) {
            return edit::removeUnit(now, unit, removal.below, removal.newParent);
        },
        [](int count) { return Tr::tr("Remove %n unit(s)", nullptr, count); });
}

QString lostWith(const Plan &plan, const QList<Id<Unit>> &units)
{
    const Result<Step> removed = removeUnits(plan, units, {});
    QStringList lost;
    if (!removed) {
        return {};
    }
    const Difference changes = difference(plan, removed->plan);
    forEachKind([&]<class E>() {
        const auto gone = std::ranges::count_if(
            changes.of<E>(), [](const Change<E> &change) { return change.isRemoved(); });
        if (gone > 0 && kindOf<E>() != kindOf<Unit>()) {
            const KindInfo &kind = infoOf(kindOf<E>());
            lost.append(
                u"%1 %2"_s.arg(QLocale().toString(gone),
                               gone == 1 ? kind.translatedLabel() : kind.translatedPlural()));
        }
    });
    return QLocale().createSeparatedList(lost);
}

Result<Step> moveLines(const Plan &plan, const QList<ObjectRef> &lines, Id<Unit> from,
                       Id<Unit> target)
{
    QList<Id<Person>> people;
    QList<Id<Position>> positions;
    for (const ObjectRef &line : lines) {
        if (const Id<Person> person = line.as<Person>()) {
            people.append(person);
        } else if (const Id<Position> position = line.as<Position>()) {
            positions.append(position);
        }
    }
    if (positions.isEmpty()) {
        return edit::movePeople(plan, people, target, from);
    }
    Result<Step> seats = edit::movePositions(plan, positions, target);
    if (!seats || people.isEmpty()) {
        return seats;
    }
    return edit::movePeople(seats->plan, people, target, from).transform([&](Step step) {
        step.text =
            Tr::tr("Move %n people and position(s) to %1", nullptr, static_cast<int>(lines.size()))
                .arg(unitName(plan, target));
        return step;
    });
}

Result<Step> removeLines(const Plan &plan, const QList<ObjectRef> &lines, Id<Unit> unit)
{
    const auto removeOne = [&](const Plan &now, const ObjectRef &line) -> Result<Step> {
        const Id<Person> person = line.as<Person>();
        return person ? edit::unseat(now, person, seatIn(now, person, unit))
                      : edit::remove(now, line);
    };
    return inARow(plan, lines, removeOne, [&](int count) {
        return Tr::tr("Take %n people and position(s) out of %1", nullptr, count)
            .arg(unitName(plan, unit));
    });
}

Result<Step> participate(const Plan &plan, Id<Unit> unit, const QList<Id<Channel>> &channels,
                         edit::Roles roles)
{
    return inARow(
        plan, channels,
        [&](const Plan &now, Id<Channel> channel) {
            return edit::participate(now, unit, channel, roles);
        },
        [&](int count) {
            return Tr::tr("Let %1 take part in %n channel(s)", nullptr, count)
                .arg(unitName(plan, unit));
        });
}

Result<Step> share(const Plan &plan, const QList<Id<Objective>> &objectives, Id<Unit> unit,
                   Share share)
{
    return inARow(
        plan, objectives,
        [&](const Plan &now, Id<Objective> objective) {
            return share == Share::Accountable ? edit::setAccountable(now, objective, unit)
                                               : edit::addContributor(now, objective, unit);
        },
        [&](int count) {
            return share == Share::Accountable
                ? Tr::tr("Make %1 accountable for %n objective(s)", nullptr, count)
                      .arg(unitName(plan, unit))
                : Tr::tr("Let %1 contribute to %n objective(s)", nullptr, count)
                      .arg(unitName(plan, unit));
        });
}

} // namespace facet::canvas
