// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finders.h"

#include "base/text.h"
#include "model/navigate.h"
#include "token.h"

#include <algorithm>

namespace facet::exchange {

UnitFinder::UnitFinder(const Plan &plan)
{
    for (const Id<Unit> id : unitsInOrder(plan)) {
        const Unit &unit = plan.get(id);
        const QString name = comparable(unit.name);
        if (!unit.externalId.isEmpty() && !m_byId.contains(unit.externalId)) {
            m_byId.insert(unit.externalId, id);
        }
        if (!m_below.contains({unit.parent.value, name})) {
            m_below.insert({unit.parent.value, name}, id);
        }
        m_byName.insert(name, m_byName.contains(name) ? Id<Unit>() : id);
    }
    const QList<Id<Unit>> tops = childUnits(plan, {});
    m_onlyTop = tops.size() == 1 ? tops.first() : Id<Unit>();
}

Id<Unit> UnitFinder::below(Id<Unit> parent, const QString &name) const
{
    return m_below.value({parent.value, comparable(name)});
}

Id<Unit> UnitFinder::only(const QString &name) const { return m_byName.value(comparable(name)); }

PersonFinder::PersonFinder(const Plan &plan) : m_plan(plan)
{
    for (const auto &[id, box] : plan.all<Person>()) {
        m_byName[comparable(box->name)].append(id);
        if (!box->externalId.isEmpty()) {
            m_byId.insert(box->externalId, id);
        }
    }
}

Id<Person> PersonFinder::take(Id<Person> id)
{
    if (!id || m_taken.contains(id)) {
        return {};
    }
    m_taken.insert(id);
    return id;
}

bool PersonFinder::isCandidate(const Person &person, const QString &externalId,
                               const QString &email) const
{
    const bool isOther =
        !externalId.isEmpty() && !person.externalId.isEmpty() && person.externalId != externalId;
    const bool isOtherMail = !email.isEmpty() && !person.email.isEmpty()
        && person.email.compare(email, Qt::CaseInsensitive) != 0;
    return !isOther && !isOtherMail && !m_taken.contains(person.id);
}

Id<Person> PersonFinder::find(const QString &externalId, const QString &name, const QString &email)
{
    if (const Id<Person> known = take(m_byId.value(externalId))) {
        return known;
    }
    if (const Id<Person> exact{idFromExactToken(externalId)}; m_plan.contains(exact)) {
        return take(exact);
    }
    QList<Id<Person>> candidates;
    for (const Id<Person> id : m_byName.value(comparable(name))) {
        const Person &person = m_plan.get(id);
        if (!email.isEmpty() && person.email.compare(email, Qt::CaseInsensitive) == 0
            && isCandidate(person, externalId, email)) {
            return take(id);
        }
        if (isCandidate(person, externalId, email)) {
            candidates.append(id);
        }
    }
    return candidates.size() == 1 ? take(candidates.first()) : Id<Person>();
}

PostFinder::PostFinder(const Plan &plan) : m_plan(plan)
{
    std::vector<Id<Position>> unheld;
    for (const auto &[id, box] : plan.all<Position>()) {
        if (!box->externalId.isEmpty()) {
            m_byId.insert(box->externalId, id);
        } else if (plan.referring<&Holding::position>(id).empty()) {
            unheld.push_back(id);
        }
    }
    std::ranges::sort(unheld, [&](Id<Position> a, Id<Position> b) {
        const Position &x = plan.get(a);
        const Position &y = plan.get(b);
        return std::tie(x.order, a) > std::tie(y.order, b);
    });
    for (const Id<Position> id : unheld) {
        const Position &position = plan.get(id);
        const QString title = comparable(position.title);
        m_vacant[{position.unit, title, {}}].append(id);
        if (position.reportsTo) {
            m_vacant[{position.unit, title, position.reportsTo}].append(id);
        }
    }
}

Id<Position> PostFinder::take(Id<Position> id)
{
    if (!id || m_taken.contains(id)) {
        return {};
    }
    m_taken.insert(id);
    return id;
}

Id<Position> PostFinder::byId(const QString &externalId)
{
    if (externalId.isEmpty()) {
        return {};
    }
    if (const Id<Position> known = take(m_byId.value(externalId))) {
        return known;
    }
    const Id<Position> exact{idFromExactToken(externalId)};
    return m_plan.contains(exact) ? take(exact) : Id<Position>();
}

bool PostFinder::isOther(Id<Position> id, const QString &externalId) const
{
    const QString &own = m_plan.get(id).externalId;
    return !externalId.isEmpty() && !own.isEmpty() && own != externalId;
}

Id<Position> PostFinder::held(Id<Person> person, const PostKey &key, const QString &externalId)
{
    for (const Id<Holding> holding : m_plan.referring<&Holding::person>(person)) {
        const Id<Position> id = m_plan.get(holding).position;
        const Position &position = m_plan.get(id);
        const bool isIt =
            position.unit == key.unit && comparable(position.title) == comparable(key.title);
        if (isIt && !m_taken.contains(id) && !isOther(id, externalId)) {
            return take(id);
        }
    }
    return {};
}

Id<Position> PostFinder::onlyHeld(Id<Person> person, const QString &externalId)
{
    const auto &holdings = m_plan.referring<&Holding::person>(person);
    const Id<Position> id =
        holdings.size() == 1 ? m_plan.get(holdings[0]).position : Id<Position>();
    return isOther(id, externalId) ? Id<Position>() : take(id);
}

Id<Position> PostFinder::vacant(const PostKey &key)
{
    const auto found = m_vacant.find({key.unit, comparable(key.title), key.manager});
    while (found != m_vacant.end() && !found->isEmpty()) {
        if (const Id<Position> next = take(found->takeLast())) {
            return next;
        }
    }
    return {};
}

} // namespace facet::exchange
