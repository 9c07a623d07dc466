// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keptstatements.h"

namespace facet::storage {

namespace {

/// Ends a run; what was bound may be large and is not kept.
void rest(QSqlQuery &query, qsizetype count)
{
    query.finish();
    for (int i = 0; i < count; ++i) {
        query.bindValue(i, QVariant());
    }
}

} // namespace

Result<void> KeptStatements::run(const QString &statement, const QVariantList &values)
{
    const auto kept = m_prepared.find(statement);
    if (kept == m_prepared.end()) {
        return m_connection.run(statement, values).transform([&](QSqlQuery query) {
            rest(query, values.size());
            m_prepared.emplace(statement, std::move(query));
        });
    }
    QSqlQuery &query = kept->second;
    for (int i = 0; i < values.size(); ++i) {
        query.bindValue(i, values[i]);
    }
    const Result<void> done =
        query.exec() ? Result<void>() : Result<void>(std::unexpected(m_connection.lastError()));
    rest(query, values.size());
    return done;
}

} // namespace facet::storage
