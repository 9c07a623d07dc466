// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connection.h"

#include "base/text.h"
#include "model/tr.h"

#include <QDeadlineTimer>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>
#include <sqlite3.h>

namespace facet::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int largestValue = 16 * 1024 * 1024;
constexpr int stepsBetweenLooks = 10'000;
constexpr qsizetype longestReason = 120;

/// What an SQLite result code means for the person at the screen. What it @p said may quote the
/// file, which may say anything at any length.
QString explain(int code, const QString &said)
{
    const QString start = cleanLine(said.left(2 * longestReason));
    const QString technical =
        start.size() > longestReason ? start.left(longestReason) + u'…' : start;
    switch (code & 0xff) {
    case SQLITE_FULL:
        return Tr::tr("The disk is full.");
    case SQLITE_IOERR:
        return Tr::tr("The disk reports an error (%1).").arg(technical);
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return Tr::tr("Writing is not permitted here.");
    case SQLITE_CANTOPEN:
        return Tr::tr("The file cannot be opened.");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Tr::tr("The file is damaged (%1).").arg(technical);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Tr::tr("Another program is using the file.");
    case SQLITE_NOMEM:
        return Tr::tr("There is not enough memory.");
    case SQLITE_INTERRUPT:
        return Tr::tr("Looking into the file took too long and was given up.");
    case SQLITE_TOOBIG:
        return Tr::tr("A value is larger than 16 MiB.");
    default:
        return Tr::tr("The database refused (%1).").arg(technical);
    }
}

QString uriOf(const QString &file, const QString &options)
{
    if (file == inMemory) {
        return file;
    }
    return QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded(QUrl::FullyEncoded)) + options;
}

Error queryError(const QSqlQuery &query)
{
    const QSqlError error = query.lastError();
    return {explain(error.nativeErrorCode().toInt(), error.databaseText())};
}

} // namespace

struct Connection::Deadline
{
    QDeadlineTimer timer = QDeadlineTimer(QDeadlineTimer::Forever);

    static int passed(void *deadline)
    {
        return static_cast<Deadline *>(deadline)->timer.hasExpired() ? 1 : 0;
    }
};

Connection::Connection(const QString &file, Access access)
    : m_name(QUuid::createUuid().toString()), m_deadline(std::make_unique<Deadline>())
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    database.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=2000"_s);
    database.setDatabaseName(
        uriOf(file, access == Access::Read ? u"?mode=ro&immutable=1"_s : u"?mode=rwc"_s));
}

Connection::~Connection()
{
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, Access access)
{
    std::unique_ptr<Connection> connection(new Connection(file, access));
    return connection->begin(access).transform([&] { return std::move(connection); });
}

Result<void> Connection::begin(Access access)
{
    QSqlDatabase database = QSqlDatabase::database(m_name, false);
    if (!database.open()) {
        const QSqlError error = database.lastError();
        return failure(explain(error.nativeErrorCode().toInt(), error.databaseText()));
    }
    if (const Result<void> taken = takeHandle(); !taken) {
        return taken;
    }
    harden();
    if (access == Access::Read) {
        sqlite3_limit(m_handle, SQLITE_LIMIT_LENGTH, largestValue);
    }
    QStringList pragmas{u"PRAGMA trusted_schema=OFF"_s, u"PRAGMA cell_size_check=ON"_s};
    switch (access) {
    case Access::Create:
        pragmas += {u"PRAGMA journal_mode=MEMORY"_s, u"PRAGMA synchronous=OFF"_s,
                    u"PRAGMA locking_mode=EXCLUSIVE"_s};
        break;
    case Access::Work:
        pragmas += {u"PRAGMA locking_mode=EXCLUSIVE"_s, u"PRAGMA journal_mode=WAL"_s,
                    u"PRAGMA synchronous=FULL"_s};
        break;
    case Access::Read:
        pragmas += {u"PRAGMA query_only=ON"_s, u"PRAGMA mmap_size=0"_s};
        break;
    }
    return runAll(pragmas);
}

/// Borrows the driver's native handle, which is safe only where driver and program use the same
/// SQLite library.
Result<void> Connection::takeHandle()
{
    const QSqlDatabase database = QSqlDatabase::database(m_name, false);
    const Result<QVariant> source = value(u"SELECT sqlite_source_id()"_s);
    if (!source) {
        return std::unexpected(source.error());
    }
    const QVariant handle = database.driver()->handle();
    if (source->toString() != QLatin1StringView(sqlite3_sourceid())
        || qstrcmp(handle.typeName(), "sqlite3*") != 0) {
        return failure(
            Tr::tr("This build of Qt brings its own SQLite, with which Facet cannot work "
                   "safely. Install Qt's SQLite driver from your distribution."));
    }
    m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    return {};
}

void Connection::harden()
{
    for (const auto &[option, on] :
         {std::pair(SQLITE_DBCONFIG_DEFENSIVE, 1), std::pair(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
          std::pair(SQLITE_DBCONFIG_ENABLE_TRIGGER, 0), std::pair(SQLITE_DBCONFIG_ENABLE_VIEW, 0),
          std::pair(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
          std::pair(SQLITE_DBCONFIG_DQS_DDL, 0), std::pair(SQLITE_DBCONFIG_DQS_DML, 0)}) {
        sqlite3_db_config(m_handle, option, on, nullptr);
    }
    sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(m_handle, SQLITE_LIMIT_EXPR_DEPTH, 100);
    sqlite3_limit(m_handle, SQLITE_LIMIT_COLUMN, 200);
    sqlite3_limit(m_handle, SQLITE_LIMIT_WORKER_THREADS, 0);
}

Result<QSqlQuery> Connection::run(const QString &statement, const QVariantList &values) const
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.prepare(statement)) {
        return std::unexpected(queryError(query));
    }
    for (const QVariant &value : values) {
        query.addBindValue(value);
    }
    if (!query.exec()) {
        return std::unexpected(queryError(query));
    }
    return query;
}

Result<QVariant> Connection::value(const QString &query, const QVariantList &values) const
{
    return run(query, values).transform([](QSqlQuery answer) {
        return answer.next() ? answer.value(0) : QVariant();
    });
}

Result<void> Connection::runAll(const QStringList &statements) const
{
    for (const QString &statement : statements) {
        if (const Result<QSqlQuery> done = run(statement); !done) {
            return std::unexpected(done.error());
        }
    }
    return {};
}

Result<void> Connection::transaction(const std::function<Result<void>()> &work) const
{
    Result<void> done = runAll({u"BEGIN IMMEDIATE"_s});
    if (done) {
        done = work();
    }
    if (done) {
        done = runAll({u"COMMIT"_s});
    }
    // A full disk has rolled the transaction back already; then there is nothing left to undo.
    if (!done && sqlite3_get_autocommit(m_handle) == 0) {
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
    }
    return done;
}

void Connection::limitTime(int milliseconds)
{
    m_deadline->timer =
        milliseconds > 0 ? QDeadlineTimer(milliseconds) : QDeadlineTimer(QDeadlineTimer::Forever);
    sqlite3_progress_handler(m_handle, milliseconds > 0 ? stepsBetweenLooks : 0, &Deadline::passed,
                             m_deadline.get());
}

Error Connection::lastError() const
{
    return {
        explain(sqlite3_extended_errcode(m_handle), QString::fromUtf8(sqlite3_errmsg(m_handle)))};
}

} // namespace facet::storage
