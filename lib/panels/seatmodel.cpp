// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "seatmodel.h"

#include "model/navigate.h"

#include <QLocale>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

QString holderNames(const Plan &plan, Id<Position> position)
{
    QStringList names;
    for (const Id<Person> person : holdersOf(plan, position)) {
        names.append(plan.get(person).name);
    }
    return names.join(u", "_s);
}

/// The marks of the facets that the holders cover: "▲ ■".
QString coveredMarks(const Plan &plan, Id<Position> position)
{
    QStringList marks;
    for (const Facet facet : allOf<Facet>()) {
        const bool covered = std::ranges::any_of(holdersOf(plan, position), [&](Id<Person> person) {
            return levelIn(plan.get(person), facet) >= 2;
        });
        if (covered) {
            marks.append(render::facetMark(facet));
        }
    }
    return marks.join(u' ');
}

QString titleText(const Position &position)
{
    QStringList parts;
    if (!position.title.isEmpty()) {
        parts.append(position.title);
    }
    if (position.head) {
        parts.append(SeatModel::tr("head of the unit"));
    }
    if (position.headcount > 1) {
        parts.append(SeatModel::tr("%Ln seat(s)", nullptr, position.headcount));
    }
    return parts.join(u" · "_s);
}

} // namespace

SeatModel::SeatModel(PanelContext &context, QObject *parent) : ObjectTreeModel(context, parent) { }

void SeatModel::setUnit(Id<Unit> unit)
{
    m_unit = unit;
    rearrangeAll();
}

QVariant SeatModel::data(const QModelIndex &index, int role) const
{
    const Position *position = plan().find(objectAt(index).as<Position>());
    if (!position || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)) {
        return ObjectTreeModel::data(index, role);
    }
    const QString names = holderNames(plan(), position->id);
    const QString who = names.isEmpty() ? tr("vacant") : names;
    return role == Qt::DisplayRole ? who : tr("%1, %2").arg(who, titleText(*position));
}

bool SeatModel::isEditable(ObjectRef row) const { return !row.isNull(); }

QList<ObjectRef> SeatModel::below(ObjectRef parent) const
{
    QList<ObjectRef> rows;
    if (parent.isNull() && m_unit) {
        for (const Id<Position> position : positionsOf(plan(), m_unit)) {
            rows.append(position);
        }
    }
    return rows;
}

QList<ObjectRef> SeatModel::parentsTouchedBy(const Difference &difference) const
{
    return difference.touches<Position>() ? QList{ObjectRef()} : QList<ObjectRef>();
}

bool SeatModel::concerns(const Difference &difference) const
{
    return difference.touches<Position, Holding, Person>();
}

QList<Id<Person>> holdersOf(const Plan &plan, Id<Position> position)
{
    QList<Id<Person>> people;
    for (const Id<Holding> id : plan.referring<&Holding::position>(position)) {
        people.append(plan.get(id).person);
    }
    std::ranges::sort(people, [&plan](Id<Person> a, Id<Person> b) {
        return std::pair(plan.get(a).name, a) < std::pair(plan.get(b).name, b);
    });
    return people;
}

RowContent SeatDelegate::content(const QModelIndex &index) const
{
    const Plan &plan = context().plan();
    const auto object = index.data(ObjectTreeModel::ObjectRole).value<ObjectRef>();
    RowContent row;
    if (const Position *position = plan.find(object.as<Position>())) {
        const QString names = holderNames(plan, position->id);
        row.first = names;
        row.firstMore = names.isEmpty() ? tr("vacant") : QString();
        row.second = titleText(*position);
        row.end = coveredMarks(plan, position->id);
    }
    return row;
}

RowEditor *SeatDelegate::makeEditor(QWidget *parent, const QModelIndex &index) const
{
    auto *editor = new RowEditor(context(), kindOf<Position>(),
                                 {{u"title"_s}, {u"headcount"_s, u"speaks"_s}}, parent);
    editor->setObject(index.data(ObjectTreeModel::ObjectRole).value<ObjectRef>());
    return editor;
}

void SeatDelegate::take(const RowEditor &editor, const QModelIndex &index) const
{
    const auto object = index.data(ObjectTreeModel::ObjectRole).value<ObjectRef>();
    if (const auto changes = editor.changes(); !changes.isEmpty()) {
        context().perform(setFields(context().plan(), object, changes));
    }
}

} // namespace facet::panels
