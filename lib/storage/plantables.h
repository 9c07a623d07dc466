// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection.h"
#include "digest.h"
#include "model/difference.h"
#include "rows.h"
#include "schema.h"

#include <QStringList>

#include <memory>

namespace facet::storage {

inline constexpr qint64 mostRows = 1'000'000; ///< of one kind in a file

/// What the tables of one file hold.
struct TableContents
{
    Plan plan;
    Digest digest;
    qint64 rows = 0;
    QStringList repairs; ///< values that did not fit and were left out, in sentences; empty: the
                         ///< plan is what the rows say
};

/// Reads every row of every kind.
Result<TableContents> readTables(const Connection &connection, TextPolicy policy);

/// Reads every row that can still be read of damaged tables, from both ends.
Result<TableContents> rescueTables(const Connection &connection);

/// The digest of the plan's tables as they are in files of @p version; knows no field list and
/// leaves out what else a database holds, such as the history of a store.
Result<Digest> digestOfTables(const Connection &connection, SchemaVersion version);

/// Writes a whole plan into empty tables, rows in the order of their ids.
Result<Digest> writeTables(const Connection &connection, const Plan &plan);

/// The digest that the tables of @p plan have.
Digest digestOf(const Plan &plan);

/// Writes differences into the tables of one connection with statements that are prepared once;
/// must go before it.
class ChangeWriter final
{
public:
    explicit ChangeWriter(const Connection &connection);
    ~ChangeWriter();
    Q_DISABLE_COPY_MOVE(ChangeWriter)

    /// Writes the rows that changed and brings @p digest up to date.
    Result<void> write(const Difference &difference, Digest &digest);

private:
    struct Prepared;

    const Connection &m_connection;
    std::unique_ptr<Prepared> m_prepared;
};

} // namespace facet::storage
