// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "droprules.h"

#include "base/text.h"
#include "model/navigate.h"
#include "model/tr.h"
#include "navigation.h"

namespace facet::canvas {

using edit::Place;

namespace {

QString nameAt(const Plan &plan, Id<Unit> unit) { return isolated(plan.get(unit).name); }

/// Moves units with all below them.
class UnitRule final : public DropRule
{
public:
    bool takes(const DraggedObjects &dragged) const override
    {
        return !dragged.allOf<Unit>().isEmpty();
    }
    bool ordersSiblings() const override { return true; }
    Qt::DropAction action() const override { return Qt::MoveAction; }

    DropProposal propose(const Plan &plan, const DraggedObjects &dragged,
                         const DropSpot &spot) const override
    {
        const QString why = whyNotMoveUnits(plan, dragged.allOf<Unit>(), spot.place, spot.unit);
        return {spot, why.isEmpty(), why.isEmpty() ? wording(plan, spot) : why};
    }

    void commit(Editing &editing, const DraggedObjects &dragged,
                const DropSpot &spot) const override
    {
        editing.moveUnits(dragged.allOf<Unit>(), spot.place, spot.unit);
    }

private:
    static QString wording(const Plan &plan, const DropSpot &spot)
    {
        switch (spot.place) {
        case Place::Before:
            return Tr::tr("moves before %1").arg(nameAt(plan, spot.unit));
        case Place::After:
            return Tr::tr("moves after %1").arg(nameAt(plan, spot.unit));
        case Place::Into:
            break;
        }
        return Tr::tr("moves here");
    }
};

/// Moves people and seats to a unit.
class PeopleRule final : public DropRule
{
public:
    bool takes(const DraggedObjects &dragged) const override
    {
        const auto isLine = [](const ObjectRef &object) {
            return object.as<Person>() || object.as<Position>();
        };
        return !dragged.isEmpty() && std::ranges::all_of(dragged.objects, isLine);
    }
    Qt::DropAction action() const override { return Qt::MoveAction; }

    DropProposal propose(const Plan &plan, const DraggedObjects &dragged,
                         const DropSpot &spot) const override
    {
        if (isThere(plan, dragged, spot.unit)) {
            return {spot, false, Tr::tr("is here already")};
        }
        return {spot, true, Tr::tr("moves here")};
    }

    void commit(Editing &editing, const DraggedObjects &dragged,
                const DropSpot &spot) const override
    {
        editing.moveLines(dragged.objects, dragged.from.as<Unit>(), spot.unit);
    }

private:
    static bool isThere(const Plan &plan, const DraggedObjects &dragged, Id<Unit> unit)
    {
        return std::ranges::all_of(dragged.objects, [&](const ObjectRef &object) {
            const Id<Person> person = object.as<Person>();
            return person ? unitsOf(plan, person).contains(unit)
                          : plan.get(object.as<Position>()).unit == unit;
        });
    }
};

/// Lets a unit take part in channels.
class ChannelRule final : public DropRule
{
public:
    explicit ChannelRule(const Editing &editing) : m_editing(editing) { }

    bool takes(const DraggedObjects &dragged) const override
    {
        return !dragged.allOf<Channel>().isEmpty();
    }

    DropProposal propose(const Plan &plan, const DraggedObjects &dragged,
                         const DropSpot &spot) const override
    {
        const Id<Channel> only = dragged.only<Channel>();
        const edit::Roles has = only ? edit::rolesOf(plan, spot.unit, only) : edit::Roles();
        const QString text = has
            ? Tr::tr("takes part already: %1").arg(edit::rolesText(has))
            : Tr::tr("takes part: %1").arg(edit::rolesText(m_editing.lastRoles()));
        return {spot, true, text};
    }

    void commit(Editing &editing, const DraggedObjects &dragged,
                const DropSpot &spot) const override
    {
        editing.letTakePart(spot.unit, dragged.allOf<Channel>(), spot.global);
    }

private:
    const Editing &m_editing;
};

/// Makes a unit accountable for objectives; with Ctrl it contributes.
class ObjectiveRule final : public DropRule
{
public:
    bool takes(const DraggedObjects &dragged) const override
    {
        return !dragged.allOf<Objective>().isEmpty();
    }

    DropProposal propose(const Plan &plan, const DraggedObjects &dragged,
                         const DropSpot &spot) const override
    {
        const Result<edit::Step> step =
            canvas::share(plan, dragged.allOf<Objective>(), spot.unit, shareBy(spot.modifiers));
        if (!step) {
            return {spot, false, step.error().message};
        }
        if (step->plan == plan) {
            return {spot, false, Tr::tr("is accountable already")};
        }
        return {spot, true,
                shareBy(spot.modifiers) == Share::Contributing
                    ? Tr::tr("contributes")
                    : Tr::tr("becomes accountable – with Ctrl: contributes")};
    }

    void commit(Editing &editing, const DraggedObjects &dragged,
                const DropSpot &spot) const override
    {
        editing.share(dragged.allOf<Objective>(), spot.unit, shareBy(spot.modifiers));
    }

private:
    static Share shareBy(Qt::KeyboardModifiers modifiers)
    {
        return modifiers.testFlag(Qt::ControlModifier) ? Share::Contributing : Share::Accountable;
    }
};

/// The part of a card's length at each end that stands for the place beside it.
constexpr double edgeShare = 0.22;

/// The place that a position along the siblings' direction means: @p at from 0 to 1 within the
/// card.
Place placeAlong(double at, bool between)
{
    if (!between || (at >= edgeShare && at <= 1 - edgeShare)) {
        return Place::Into;
    }
    return at < edgeShare ? Place::Before : Place::After;
}

/// The shown unit nearest to @p point whose card is at most @p gap away.
Id<Unit> nearest(const render::OrgChart &chart, QPointF point, double gap)
{
    Id<Unit> found;
    double least = gap;
    const QRectF around = QRectF(point, QSizeF()).adjusted(-gap, -gap, gap, gap);
    for (const Id<Unit> unit : chart.unitsIn(around)) {
        const QRectF card = chart.rectOf(unit);
        const double dx = std::max({card.left() - point.x(), 0.0, point.x() - card.right()});
        const double dy = std::max({card.top() - point.y(), 0.0, point.y() - card.bottom()});
        if (std::max(dx, dy) <= least) {
            least = std::max(dx, dy);
            found = unit;
        }
    }
    return found;
}

} // namespace

std::vector<std::unique_ptr<DropRule>> dropRules(const Editing &editing)
{
    std::vector<std::unique_ptr<DropRule>> rules;
    rules.push_back(std::make_unique<UnitRule>());
    rules.push_back(std::make_unique<PeopleRule>());
    rules.push_back(std::make_unique<ChannelRule>(editing));
    rules.push_back(std::make_unique<ObjectiveRule>());
    return rules;
}

DropSpot spotAt(const render::OrgChart &chart, QPointF point, bool between, double gap)
{
    const Id<Unit> over = chart.unitAt(point);
    const Id<Unit> unit = over || !between ? over : nearest(chart, point, gap);
    if (!unit) {
        return {};
    }
    const QRectF card = chart.rectOf(unit);
    const bool stacked = arrangementOf(chart, unit) == Arrangement::Stack;
    double at = stacked ? (point.y() - card.top()) / card.height()
                        : (point.x() - card.left()) / card.width();
    if (!stacked && isMirrored(chart)) {
        at = 1 - at;
    }
    const Place place = placeAlong(at, between);
    if (!over && place == Place::Into) {
        return {}; // above or below a card, where it has no siblings
    }
    return {.unit = unit, .place = place, .modifiers = {}, .global = {}};
}

QLineF insertionMark(const render::OrgChart &chart, const DropSpot &spot)
{
    if (spot.place == Place::Into || !spot.unit) {
        return {};
    }
    constexpr double distance = 8;
    const QRectF card = chart.rectOf(spot.unit);
    const bool before = spot.place == Place::Before;
    if (arrangementOf(chart, spot.unit) == Arrangement::Stack) {
        const double y = before ? card.top() - distance / 2 : card.bottom() + distance / 2;
        return {card.left(), y, card.right(), y};
    }
    const double x = before != isMirrored(chart) ? card.left() - distance : card.right() + distance;
    return {x, card.top(), x, card.bottom()};
}

} // namespace facet::canvas
