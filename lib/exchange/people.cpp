// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people.h"

#include "base/text.h"
#include "model/navigate.h"
#include "token.h"
#include "unitpath.h"

#include <QHash>

#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace facet::exchange {

namespace {

/// The people who hold a position, by id.
QList<Id<Person>> holdersOf(const Plan &plan, Id<Position> position)
{
    QList<Id<Person>> people;
    for (const Id<Holding> holding : plan.referring<&Holding::position>(position)) {
        people.append(plan.get(holding).person);
    }
    std::ranges::sort(people);
    return people;
}

constexpr int pathColumn = 4; ///< among peopleColumns()

class PeopleWriter
{
public:
    explicit PeopleWriter(const Plan &plan) : m_plan(plan)
    {
        for (const auto &[id, box] : plan.all<Person>()) {
            ++m_uses[box->externalId];
        }
        for (const auto &[id, box] : plan.all<Position>()) {
            ++m_uses[box->externalId];
        }
        for (const auto &[id, box] : plan.all<Unit>()) {
            ++m_alike[{box->parent.value, comparable(box->name)}];
        }
    }

    QList<QStringList> rows()
    {
        m_rows.append(peopleColumns());
        for (const Id<Unit> unit : unitsInOrder(m_plan)) {
            addUnit(unit);
        }
        addUnplaced();
        return std::move(m_rows);
    }

private:
    /// The identifier elsewhere, where nobody else has it too; else our own.
    template <class E> QString idOf(Id<E> id) const
    {
        const QString externalId = m_plan.get(id).externalId;
        return !externalId.isEmpty() && m_uses.value(externalId) == 1 ? externalId
                                                                      : tokenOf(id.value);
    }

    /// How another row refers to a position: by who holds it, else by the position itself.
    QString idInRows(Id<Position> id) const
    {
        const QList<Id<Person>> holders = holdersOf(m_plan, id);
        return holders.isEmpty() ? idOf(id) : idOf(holders.first());
    }

    void addUnit(Id<Unit> unit)
    {
        const Id<Unit> parent = m_plan.get(unit).parent;
        m_paths[unit] = m_paths[parent] + QStringList{levelOf(unit)};
        const QString path = joinPath(m_paths[unit]);
        for (const Id<Position> position : positionsOf(m_plan, unit)) {
            const QList<Id<Person>> holders = holdersOf(m_plan, position);
            for (const Id<Person> holder : holders) {
                addRow(position, holder, path);
            }
            if (holders.isEmpty()) {
                addRow(position, {}, path);
            }
        }
        if (m_plan.referring<&Position::unit>(unit).empty()) {
            addUnitRow(path);
        }
    }

    /// The unit's name, with its identifier where another one beside it is called the same.
    QString levelOf(Id<Unit> unit) const
    {
        const Unit &named = m_plan.get(unit);
        const bool isAlone = m_alike.value({named.parent.value, comparable(named.name)}) == 1;
        return isAlone && !markedUnit(named.name).isMarked()
            ? named.name
            : withMark({named.name, tokenOf(unit.value)});
    }

    /// A unit that no row of a post tells of.
    void addUnitRow(const QString &path)
    {
        QStringList row(peopleColumns().size());
        row[pathColumn] = path;
        m_rows.append(row);
    }

    QStringList idsOf(Id<Position> id) const
    {
        const Id<Position> above = m_plan.get(id).reportsTo;
        return {id ? idOf(id) : QString(), above ? idOf(above) : QString()};
    }

    /// People without any position, by name.
    void addUnplaced()
    {
        QList<Id<Person>> people;
        for (const auto &[id, box] : m_plan.all<Person>()) {
            if (m_plan.referring<&Holding::person>(id).empty()) {
                people.append(id);
            }
        }
        std::ranges::sort(people, [this](Id<Person> a, Id<Person> b) {
            const Person &x = m_plan.get(a);
            const Person &y = m_plan.get(b);
            return std::tuple(x.name, x.email, idOf(a)) < std::tuple(y.name, y.email, idOf(b));
        });
        for (const Id<Person> person : std::as_const(people)) {
            addRow({}, person, {});
        }
    }

    void addRow(Id<Position> positionId, Id<Person> personId, const QString &path)
    {
        const Position &position = m_plan.get(positionId);
        const Person &person = m_plan.get(personId);
        const bool isOwn = personId && holdersOf(m_plan, position.reportsTo).contains(personId);
        const Id<Position> above = isOwn ? Id<Position>() : position.reportsTo;
        const auto flag = [](bool on) { return on ? u"yes"_s : QString(); };
        QStringList row{personId ? idOf(personId) : idOf(positionId),
                        person.name,
                        person.email,
                        position.title,
                        path,
                        above ? idInRows(above) : QString(),
                        above ? managerName(above) : QString(),
                        flag(position.head),
                        flag(position.assistant),
                        positionId ? QString::number(position.headcount) : QString()};
        for (const Facet facet : allOf<Facet>()) {
            row.append(personId ? QString::number(levelIn(person, facet)) : QString());
        }
        row.append(personId ? keyOf(person.stage) : QString());
        row.append(personId ? keyOf(person.layer) : QString());
        m_rows.append(row + idsOf(positionId));
    }

    QString managerName(Id<Position> position) const
    {
        const QList<Id<Person>> holders = holdersOf(m_plan, position);
        return holders.isEmpty() ? QString() : m_plan.get(holders.first()).name;
    }

    const Plan &m_plan;
    QHash<QString, int> m_uses;                     ///< of identifiers from elsewhere
    QHash<std::pair<qint64, QString>, int> m_alike; ///< units by the one above and the name
    QList<QStringList> m_rows;
    std::unordered_map<Id<Unit>, QStringList> m_paths;
};

} // namespace

QStringList peopleColumns()
{
    return {u"id"_s,
            u"name"_s,
            u"email"_s,
            u"title"_s,
            u"unit path"_s,
            u"manager id"_s,
            u"manager name"_s,
            u"head"_s,
            u"assistant"_s,
            u"headcount"_s,
            u"marketing"_s,
            u"public relations"_s,
            u"technical"_s,
            u"communications"_s,
            u"human"_s,
            u"stage"_s,
            u"management layer"_s,
            u"position id"_s,
            u"position id above"_s};
}

QByteArray peopleToCsv(const Plan &plan, Formulas formulas)
{
    return writeCsv(PeopleWriter(plan).rows(), formulas);
}

} // namespace facet::exchange
