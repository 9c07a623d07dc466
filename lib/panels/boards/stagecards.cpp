// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stagecards.h"

#include "edit/several.h"
#include "model/navigate.h"

#include <QLocale>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr Kind stageKind{-9};

Stage stageOf(ObjectRef column) { return static_cast<Stage>(column.id - 1); }

QString stageAdvice(Stage stage)
{
    switch (stage) {
    case Stage::None:
        return StageCards::tr("Everybody else: look inside first");
    case Stage::Identified:
        return StageCards::tr("Talks tech, marketing and corporate to many groups");
    case Stage::Recruited:
        return StageCards::tr("Was asked and has agreed");
    case Stage::Trained:
        return StageCards::tr("Has finished courses");
    case Stage::Empowered:
        return StageCards::tr("Has leeway and lines of communication");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

CardContent personCard(const Plan &plan, Id<Person> person)
{
    const Person &who = plan.get(person);
    const int facets = facetsCovered(who);
    std::array<int, 5> levels{};
    for (const Facet facet : allOf<Facet>()) {
        levels[static_cast<size_t>(facet)] = levelIn(who, facet);
    }
    return {.title = who.name,
            .end = isBroad(who) ? StageCards::tr("★ %Ln facet(s)", nullptr, facets) : QString(),
            .second = seatText(plan, person),
            .facets = levels,
            .isStrong = isBroad(who)};
}

StageCards::StageCards(PanelContext &context, QObject *parent) : CardModel(context, parent)
{
    reshape();
}

void StageCards::setFilter(const PeopleFilter &filter)
{
    m_filter = filter;
    reshape();
}

ObjectRef StageCards::columnOf(Stage stage) { return {stageKind, static_cast<qint64>(stage) + 1}; }

CardContent StageCards::card(ObjectRef, ObjectRef object) const
{
    return personCard(plan(), object.as<Person>());
}

ColumnContent StageCards::column(ObjectRef column) const
{
    const Stage stage = stageOf(column);
    return {.title = stage == Stage::None ? tr("Not yet") : labelOf(stage),
            .second = stageAdvice(stage),
            .hint = tr("Nobody here.")};
}

Result<edit::Step> StageCards::moved(const QList<ObjectRef> &objects, ObjectRef, ObjectRef to) const
{
    QList<Id<Person>> people;
    for (const ObjectRef object : objects) {
        if (!object.as<Person>()) {
            return failure(tr("Only people belong here."));
        }
        people.append(object.as<Person>());
    }
    return edit::setStage(plan(), people, stageOf(to));
}

QList<ObjectRef> StageCards::wantedColumns() const
{
    m_people = peopleByBreadth(plan(), m_filter);
    QList<ObjectRef> columns;
    for (const Stage stage : allOf<Stage>()) {
        columns.append(columnOf(stage));
    }
    return columns;
}

QList<ObjectRef> StageCards::wantedCards(ObjectRef column) const
{
    QList<ObjectRef> cards;
    for (const Id<Person> person : std::as_const(m_people)) {
        if (plan().get(person).stage == stageOf(column)) {
            cards.append(person);
        }
    }
    return cards;
}

bool StageCards::reshapes(const Difference &difference) const
{
    return difference.touches<Person>()
        || (m_filter != PeopleFilter() && difference.touches<Holding, Position, Unit>());
}

bool StageCards::concerns(const Difference &difference) const
{
    return difference.touches<Person, Holding, Position, Unit>();
}

} // namespace facet::panels
