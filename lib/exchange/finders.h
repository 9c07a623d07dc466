// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/plan.h"

#include <QHash>
#include <QSet>

namespace facet::exchange {

/// The units of a plan by identifier, place and name.
class UnitFinder
{
public:
    explicit UnitFinder(const Plan &plan);

    Id<Unit> byId(const QString &externalId) const { return m_byId.value(externalId); }
    Id<Unit> below(Id<Unit> parent, const QString &name) const;
    /// The only unit of that name, wherever it is; null where there are several.
    Id<Unit> only(const QString &name) const;
    /// The plan's only top unit; null where there are none or several.
    Id<Unit> onlyTop() const { return m_onlyTop; }

private:
    QHash<QString, Id<Unit>> m_byId;
    QHash<std::pair<qint64, QString>, Id<Unit>> m_below;
    QHash<QString, Id<Unit>> m_byName;
    Id<Unit> m_onlyTop;
};

/// The people of a plan by identifier, and by name and e-mail; each is found once.
class PersonFinder
{
public:
    explicit PersonFinder(const Plan &plan);

    /// Whom @p externalId names, else who has the name and e-mail (any e-mail where one of the two
    /// has none) and is no other by identifier.
    Id<Person> find(const QString &externalId, const QString &name, const QString &email);

private:
    Id<Person> take(Id<Person> id);
    bool isCandidate(const Person &person, const QString &externalId, const QString &email) const;

    const Plan &m_plan;
    QHash<QString, Id<Person>> m_byId;
    QHash<QString, QList<Id<Person>>> m_byName;
    QSet<Id<Person>> m_taken;
};

/// What a post is looked up by beside its identifier.
struct PostKey
{
    Id<Unit> unit;
    QString title;
    Id<Position> manager; ///< null: any
    bool operator==(const PostKey &) const = default;
    friend size_t qHash(const PostKey &key, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, key.unit, key.title, key.manager);
    }
};

/// The posts of a plan by identifier, by holder, and by unit and title; each is found once.
class PostFinder
{
public:
    explicit PostFinder(const Plan &plan);

    Id<Position> byId(const QString &externalId);
    /// The post that @p person holds in the unit under the title; not one of another identifier.
    Id<Position> held(Id<Person> person, const PostKey &key, const QString &externalId);
    /// The only post that @p person holds; not one of another identifier.
    Id<Position> onlyHeld(Id<Person> person, const QString &externalId);
    /// The next post of a title in a unit that nobody holds and that has no identifier.
    Id<Position> vacant(const PostKey &key);

private:
    Id<Position> take(Id<Position> id);
    bool isOther(Id<Position> id, const QString &externalId) const;

    const Plan &m_plan;
    QHash<QString, Id<Position>> m_byId;
    QHash<PostKey, QList<Id<Position>>> m_vacant; ///< last first
    QSet<Id<Position>> m_taken;
};

} // namespace facet::exchange
