// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "groupcards.h"

#include "edit/groups.h"
#include "edit/objects.h"
#include "groupadvice.h"
#include "panels/dateeditor.h"
#include "stagecards.h"

#include <QLocale>

#include <algorithm>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr Kind everybodyKind{-11};

/// Gives a group the one objective that was dropped on it.
Result<edit::Step> withObjective(const Plan &plan, Id<Group> group, Id<Objective> objective)
{
    return edit::setField(plan, group, u"objective", objective.value);
}

} // namespace

GroupCards::GroupCards(PanelContext &context, QObject *parent) : CardModel(context, parent)
{
    reshape();
}

void GroupCards::setFilter(const PeopleFilter &filter)
{
    m_filter = filter;
    reshape();
}

ObjectRef GroupCards::everybody() { return {everybodyKind, 1}; }

CardContent GroupCards::card(ObjectRef column, ObjectRef object) const
{
    CardContent card = personCard(plan(), object.as<Person>());
    if (column == everybody()) {
        const auto groups =
            static_cast<int>(plan().referring<&Group::members>(object.as<Person>()).size());
        card.end = groups == 0 ? QString() : tr("%Ln group(s)", nullptr, groups);
        card.isStrong = false;
    }
    return card;
}

ColumnContent GroupCards::column(ObjectRef column) const
{
    if (column == everybody()) {
        return {.title = tr("People"),
                .second = tr("Broadest first; drop them on a group"),
                .hint = tr("Nobody matches the filter.")};
    }
    const Group &group = plan().get(column.as<Group>());
    const QString objective = plan().contains(group.objective) ? nameOf(plan(), group.objective)
                                                               : tr("drop an objective here");
    const QString until =
        group.end.isValid() ? tr("until %1").arg(DateEditor::write(group.end)) : QString();
    return {.title = group.name,
            .second = until.isEmpty() ? objective : objective + u'\n' + until,
            .warnings = groupTroubles(plan(), group.id, context().today()),
            .hint = tr("Drop people here."),
            .hasMenu = true};
}

Result<edit::Step> GroupCards::moved(const QList<ObjectRef> &objects, ObjectRef from,
                                     ObjectRef to) const
{
    const Id<Group> target = to.as<Group>();
    if (objects.size() == 1 && objects.first().as<Objective>() && target) {
        return withObjective(plan(), target, objects.first().as<Objective>());
    }
    QList<Id<Person>> people;
    for (const ObjectRef object : objects) {
        if (!object.as<Person>()) {
            return failure(tr("Drop people on a group, or one objective."));
        }
        people.append(object.as<Person>());
    }
    const Id<Group> source = from.as<Group>();
    if (source == target && source) {
        return edit::Step{tr("stays here"), plan()};
    }
    if (!target) {
        return source ? edit::leave(plan(), source, people)
                      : Result<edit::Step>(failure(tr("Everybody stands here already.")));
    }
    return source ? edit::changeGroup(plan(), people, source, target)
                  : edit::join(plan(), target, people);
}

/// Everybody first, then the groups by name.
QList<ObjectRef> GroupCards::wantedColumns() const
{
    QList<const Group *> groups;
    for (const auto &[id, box] : plan().all<Group>()) {
        groups.append(&box.get());
    }
    std::ranges::sort(groups, [](const Group *a, const Group *b) {
        return std::tie(a->name, a->id) < std::tie(b->name, b->id);
    });
    QList<ObjectRef> columns{everybody()};
    for (const Group *group : std::as_const(groups)) {
        columns.append(group->id);
    }
    return columns;
}

QList<ObjectRef> GroupCards::wantedCards(ObjectRef column) const
{
    const Id<Group> group = column.as<Group>();
    QList<ObjectRef> cards;
    for (const Id<Person> person :
         group ? plan().get(group).members : peopleByBreadth(plan(), m_filter)) {
        cards.append(person);
    }
    return cards;
}

bool GroupCards::reshapes(const Difference &difference) const
{
    return difference.touches<Group, Person>()
        || (m_filter != PeopleFilter() && difference.touches<Holding, Position, Unit>());
}

bool GroupCards::concerns(const Difference &difference) const
{
    return difference.touches<Group, Person, Objective, Holding, Position, Unit>();
}

} // namespace facet::panels
