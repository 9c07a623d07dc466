// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection.h"

#include <map>

namespace facet::storage {

/// Statements of one connection that are run again and again for their effect: each is prepared
/// the first time. Must go before the connection.
class KeptStatements final
{
public:
    explicit KeptStatements(const Connection &connection) : m_connection(connection) { }

    /// Runs one statement; @p values take the place of its question marks.
    Result<void> run(const QString &statement, const QVariantList &values = {});

private:
    const Connection &m_connection;
    std::map<QString, QSqlQuery> m_prepared;
};

} // namespace facet::storage
