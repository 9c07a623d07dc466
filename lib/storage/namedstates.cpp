// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "namedstates.h"

#include "changecodec.h"
#include "model/tr.h"

namespace facet::storage {

using namespace Qt::StringLiterals;

namespace {

Result<void> effect(const Result<QSqlQuery> &query)
{
    return query ? Result<void>() : std::unexpected(query.error());
}

/// A null text would be bound as NULL.
QString notNull(const QString &text) { return text.isNull() ? u""_s : text; }

} // namespace

QStringList NamedStates::statements()
{
    return {u"CREATE TABLE named_states (id INTEGER PRIMARY KEY NOT NULL, sequence INTEGER NOT "
            "NULL, time INTEGER NOT NULL, author TEXT NOT NULL, name TEXT NOT NULL, plan BLOB NOT "
            "NULL) STRICT"_s};
}

Result<QList<NamedState>> NamedStates::list() const
{
    Result<QSqlQuery> query = m_connection.run(
        u"SELECT id, sequence, time, author, name FROM named_states ORDER BY time, id"_s);
    if (!query) {
        return std::unexpected(query.error());
    }
    QList<NamedState> states;
    while (query->next()) {
        states.append({query->value(0).toLongLong(), query->value(1).toLongLong(),
                       QDateTime::fromMSecsSinceEpoch(query->value(2).toLongLong()),
                       query->value(3).toString(), query->value(4).toString()});
    }
    return states;
}

Result<void> NamedStates::keep(const NamedState &state, const Plan &plan) const
{
    return effect(m_connection.run(
        u"INSERT INTO named_states(id, sequence, time, author, name, plan) VALUES(?,?,?,?,?,?)"_s,
        {state.id, state.sequence, state.when.toMSecsSinceEpoch(), notNull(state.author),
         notNull(state.name), encodeChange(difference(Plan(), plan))}));
}

Result<void> NamedStates::rename(qint64 id, const QString &name) const
{
    return effect(
        m_connection.run(u"UPDATE named_states SET name=? WHERE id=?"_s, {notNull(name), id}));
}

Result<void> NamedStates::forget(qint64 id) const
{
    return effect(m_connection.run(u"DELETE FROM named_states WHERE id=?"_s, {id}));
}

Result<Plan> NamedStates::plan(qint64 id) const
{
    const Error damaged{Tr::tr("This state of the plan is damaged and cannot be shown.")};
    const Result<QVariant> blob =
        m_connection.value(u"SELECT plan FROM named_states WHERE id=?"_s, {id});
    if (!blob) {
        return std::unexpected(blob.error());
    }
    const Result<Difference> whole = decodeChange(blob->toByteArray(), Plan(), Direction::Forth);
    return whole ? Result<Plan>(apply(*whole, Plan())) : std::unexpected(damaged);
}

} // namespace facet::storage
