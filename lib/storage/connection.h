// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <functional>
#include <memory>

struct sqlite3;

namespace facet::storage {

/// How a database file is opened.
enum class Access {
    Create, ///< a new file that is made whole and copied from there: no journal, no waiting for the
            ///< disk
    Work,   ///< the work store: every commit is on the disk when it returns, nobody else gets in
    Read,   ///< a private copy of a file from outside: immutable, and with everything off that a
            ///< hostile schema could use
};

inline constexpr QStringView inMemory =
    u":memory:"; ///< in the place of a file: a database that is never written

/// One connection to one SQLite file; belongs to the thread that opened it.
class Connection final
{
public:
    static Result<std::unique_ptr<Connection>> open(const QString &file, Access access);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// Runs one statement; @p values take the place of its question marks.
    Result<QSqlQuery> run(const QString &statement, const QVariantList &values = {}) const;
    /// The first column of the first row; null where there is none.
    Result<QVariant> value(const QString &query, const QVariantList &values = {}) const;
    /// Runs several statements in order.
    Result<void> runAll(const QStringList &statements) const;
    /// Runs @p work as one transaction: all of it is on the disk when this returns, or none of it.
    Result<void> transaction(const std::function<Result<void>()> &work) const;

    /// Gives up every statement that takes longer, with an error; 0 lets them take as long as they
    /// do.
    void limitTime(int milliseconds);

    sqlite3 *handle() const { return m_handle; }
    /// What went wrong in the last call through the handle, as a sentence.
    Error lastError() const;

private:
    Connection(const QString &file, Access access);
    Result<void> begin(Access access);
    Result<void> takeHandle();
    void harden();

    struct Deadline;
    QString m_name;
    sqlite3 *m_handle = nullptr;
    std::unique_ptr<Deadline> m_deadline;
};

} // namespace facet::storage
