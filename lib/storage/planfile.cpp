// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "planfile.h"

#include "base/text.h"
#include "connection.h"
#include "fileheader.h"
#include "model/repair.h"
#include "model/tr.h"
#include "plantables.h"
#include "schema.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QUuid>

namespace facet::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int checkTime = 5000; // ms
const QString digestQuery = u"SELECT value FROM meta WHERE key='digest'"_s;

/// What happens to a file that is a plan, but a damaged one.
enum class Damage { Refuse, Rescue };

/// Turns one copy of one plan file into a plan, step by step; each step trusts only what those
/// before it have seen.
class Reader
{
public:
    Reader(const QString &path, const QString &copy, Damage damage)
        : m_path(path), m_copy(copy), m_name(QFileInfo(path).fileName()), m_damage(damage)
    { }

    Result<LoadedPlan> read()
    {
        return takeCopy()
            .and_then([this] { return versionInHeader(m_copy, m_name); })
            .and_then([this](SchemaVersion version) { return prepare(version); })
            .and_then([this] { return Connection::open(m_copy, Access::Read); })
            .and_then([this](std::unique_ptr<Connection> connection) {
                m_connection = std::move(connection);
                return checkStructure();
            })
            .and_then([this] { return readMeta(); })
            .and_then([this] { return readRows(); });
    }

private:
    QString name() const { return isolated(m_name); }

    std::unexpected<Error> damaged(const QString &how) const
    {
        return failure(
            Tr::tr("“%1” is a plan, but it is damaged: %2 It was not opened and not changed. Open "
                   "a backup, or rescue what can be read of it.")
                .arg(name(), how));
    }

    std::unexpected<Error> damaged(const Error &error) const { return damaged(error.message); }

    /// Copies the file and, where another program has left one, its journal.
    Result<void> takeCopy()
    {
        Result<FileIdentity> identity = copyRegularFile(m_path, m_copy);
        if (!identity) {
            return std::unexpected(identity.error());
        }
        m_loaded.identity = *identity;
        for (const QString &suffix : {u"-journal"_s, u"-wal"_s}) {
            const FileStamp stamp = stampOf(realPath(m_path) + suffix);
            if (stamp.size > 0 && stamp.size <= largestFile) {
                m_hasJournal =
                    copyRegularFile(realPath(m_path) + suffix, m_copy + suffix).has_value()
                    || m_hasJournal;
            }
        }
        return {};
    }

    /// Recovers a copied journal and brings an older version up to the present one, both on the
    /// private copy.
    Result<void> prepare(SchemaVersion version)
    {
        if (!m_hasJournal && version == presentVersion()) {
            return {};
        }
        const auto connection = Connection::open(m_copy, Access::Create);
        if (!connection) {
            return damaged(connection.error());
        }
        const Result<SchemaObjects> objects = objectsIn(**connection);
        if (!objects || *objects != expectedObjects(version)) {
            return objects ? foreignSchema() : damaged(objects.error());
        }
        if (version == presentVersion()) {
            return {};
        }
        return bringUp(**connection, version);
    }

    /// Migrates the copy; its digest speaks of the old tables, so it is compared before and
    /// replaced after.
    Result<void> bringUp(const Connection &connection, SchemaVersion version)
    {
        const Result<Digest> old = digestOfTables(connection, version);
        const Result<QVariant> written = connection.value(digestQuery);
        if (m_damage == Damage::Refuse
            && (!old || !written || old->text() != written->toByteArray())) {
            return damaged(untrue());
        }
        const Result<void> done = migrate(connection, version, presentVersion(), [&] {
            return digestOfTables(connection, presentVersion())
                .and_then([&](const Digest &digest) {
                    return connection.run(u"UPDATE meta SET value=? WHERE key='digest'"_s,
                                          {QString::fromLatin1(digest.text())});
                })
                .transform([](const QSqlQuery &) {});
        });
        return done ? done : Result<void>(damaged(done.error()));
    }

    static QString untrue() { return Tr::tr("its content is not what was once written to it."); }

    Result<void> foreignSchema() const
    {
        return failure(
            Tr::tr("“%1” has parts that no Facet ever wrote: it is damaged or was altered by "
                   "another program. It was not opened and not changed. Open a backup of it.")
                .arg(name()));
    }

    /// Compares every object of the schema word for word before any table is touched: some kinds of
    /// tables run code when they are only looked at.
    Result<void> checkStructure()
    {
        m_connection->limitTime(checkTime);
        const Result<SchemaObjects> objects = objectsIn(*m_connection);
        if (!objects) {
            return damaged(objects.error());
        }
        if (*objects != expectedObjects(presentVersion())) {
            return foreignSchema();
        }
        const Result<QVariant> verdict = m_connection->value(u"PRAGMA quick_check(1)"_s);
        m_connection->limitTime(0);
        m_isWhole = verdict && verdict->toString() == "ok"_L1;
        if (!m_isWhole && m_damage == Damage::Refuse) {
            return damaged(Tr::tr("its pages do not fit together."));
        }
        return {};
    }

    Result<void> readMeta()
    {
        const Result<QVariant> id =
            m_connection->value(u"SELECT value FROM meta WHERE key='plan'"_s);
        const Result<QVariant> digest = m_connection->value(digestQuery);
        m_loaded.origin = m_connection->value(u"SELECT value FROM meta WHERE key='origin'"_s)
                              .value_or(QVariant())
                              .toString();
        m_digest = digest ? digest->toByteArray() : QByteArray();
        const QUuid uuid(id ? id->toString() : QString());
        if (uuid.isNull() && m_damage == Damage::Refuse) {
            return damaged(Tr::tr("it does not say which plan it is."));
        }
        m_loaded.planId = uuid.isNull() ? newPlanId() : uuid.toString(QUuid::WithoutBraces);
        return {};
    }

    Result<LoadedPlan> readRows()
    {
        Result<TableContents> contents = m_damage == Damage::Refuse
            ? readTables(*m_connection, TextPolicy::Harmless)
            : rescueTables(*m_connection);
        if (!contents) {
            return damaged(contents.error());
        }
        const bool isTrue = m_isWhole && contents->digest.text() == m_digest;
        if (!isTrue && m_damage == Damage::Refuse) {
            return damaged(untrue());
        }
        Repaired repair = repaired(contents->plan);
        m_loaded.plan = std::move(repair.plan);
        m_loaded.digest = contents->digest;
        m_loaded.isSound = repair.isSound;
        m_loaded.isRepaired = !isTrue || !contents->repairs.isEmpty() || !repair.repairs.isEmpty();
        if (m_damage == Damage::Rescue) {
            m_loaded.report.append(Tr::tr("“%1” was damaged; %Ln object(s) could be read.", nullptr,
                                          static_cast<int>(contents->rows))
                                       .arg(name()));
        }
        m_loaded.report += contents->repairs + repair.repairs + repair.remarks;
        return std::move(m_loaded);
    }

    QString m_path;
    QString m_copy;
    QString m_name;
    Damage m_damage;
    bool m_hasJournal = false;
    bool m_isWhole = false;
    QByteArray m_digest;
    std::unique_ptr<Connection> m_connection;
    LoadedPlan m_loaded;
};

Result<LoadedPlan> readThroughPrivateCopy(const QString &path, Damage damage)
{
    const QTemporaryDir folder; // made for this user alone
    if (!folder.isValid()) {
        return failure(Tr::tr("No private folder can be made to read the plan in. %1")
                           .arg(folder.errorString()));
    }
    return Reader(path, folder.filePath(u"plan.db"_s), damage).read();
}

/// Writes plan and meta data into a fresh database.
Result<Digest> fillFile(const QString &file, const Plan &plan, const QString &planId,
                        const QString &origin)
{
    const auto connection = Connection::open(file, Access::Create);
    if (!connection) {
        return std::unexpected(connection.error());
    }
    if (const auto done = migrate(**connection, {}, presentVersion()); !done) {
        return std::unexpected(done.error());
    }
    Digest digest;
    const Result<void> done = (*connection)->transaction([&]() -> Result<void> {
        const Result<Digest> written = writeTables(**connection, plan);
        if (!written) {
            return std::unexpected(written.error());
        }
        digest = *written;
        const QString program = u"Facet "_s + QCoreApplication::applicationVersion();
        for (const auto &[key, value] :
             {std::pair(u"plan"_s, planId),
              std::pair(u"digest"_s, QString::fromLatin1(digest.text())),
              std::pair(u"program"_s, program.trimmed()), std::pair(u"origin"_s, origin)}) {
            if (value.isEmpty()) {
                continue;
            }
            const auto row =
                (*connection)->run(u"INSERT INTO meta(key, value) VALUES(?, ?)"_s, {key, value});
            if (!row) {
                return std::unexpected(row.error());
            }
        }
        return {};
    });
    return done.transform([&] { return digest; });
}

/// Opens a finished file as a reader would and compares what it holds.
Result<void> verifyFile(const QString &file, const Digest &digest)
{
    const auto connection = Connection::open(file, Access::Read);
    if (!connection) {
        return std::unexpected(connection.error());
    }
    const Result<QVariant> verdict = (*connection)->value(u"PRAGMA quick_check(1)"_s);
    const Result<Digest> read = digestOfTables(**connection, presentVersion());
    if (!verdict || verdict->toString() != "ok"_L1 || !read || *read != digest) {
        return failure(Tr::tr("The finished plan file did not hold what was written to it."));
    }
    return {};
}

} // namespace

Result<LoadedPlan> readPlanFile(const QString &path)
{
    return readThroughPrivateCopy(path, Damage::Refuse);
}

Result<LoadedPlan> importPlanFile(const QString &path, const QString &copy)
{
    return Reader(path, copy, Damage::Refuse).read();
}

Result<LoadedPlan> rescuePlanFile(const QString &path)
{
    return readThroughPrivateCopy(path, Damage::Rescue);
}

Result<BuiltPlanFile> buildPlanFile(const QString &file, const Plan &plan, const QString &planId,
                                    const QString &origin)
{
    return fillFile(file, plan, planId, origin)
        .and_then([&](const Digest &digest) { return verifyFile(file, digest); })
        .and_then([&] { return identityOf(file); })
        .transform([&](const FileIdentity &identity) { return BuiltPlanFile{file, identity}; });
}

WriteResult writePlanFile(const QString &path, const Plan &plan, const QString &planId,
                          const Expected &expected)
{
    const QTemporaryDir folder;
    const Result<BuiltPlanFile> built =
        buildPlanFile(folder.filePath(u"plan.db"_s), plan, planId.isEmpty() ? newPlanId() : planId);
    if (!built) {
        return std::unexpected(
            WriteFailure{WriteFailure::Cause::Failed,
                         Tr::tr("“%1” was not written. %2")
                             .arg(isolated(QFileInfo(path).fileName()), built.error().message)});
    }
    return replaceFile(path, built->file, built->identity, expected);
}

QString newPlanId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

} // namespace facet::storage
