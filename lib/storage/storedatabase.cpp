// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storedatabase.h"

#include "fd.h"
#include "model/tr.h"
#include "planfile.h"
#include "schema.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <pwd.h>
#include <unistd.h>

namespace facet::storage {

using namespace Qt::StringLiterals;

namespace {

const QString databaseName = u"/store.db"_s;
const QString seedName = u"/store.new"_s;
const QString presentFormat = u"2"_s; // of what only a store has

Error storeDamaged() { return {Tr::tr("The copy of the plan on this computer is damaged.")}; }

/// Waits until a closed file and its name are on the disk.
bool settle(const QString &file, const QString &folder)
{
    const Fd handle = Fd::open(file, O_RDONLY);
    return handle.isOpen() && syncFile(handle.number()) && syncFolder(folder);
}

/// A null text would be bound as NULL.
QString notNull(const QString &text) { return text.isNull() ? u""_s : text; }

} // namespace

StoreDatabase::StoreDatabase(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection)),
      m_statements(std::make_unique<KeptStatements>(*m_connection)),
      m_writer(std::make_unique<ChangeWriter>(*m_connection))
{ }

StoreDatabase::~StoreDatabase() = default;

bool StoreDatabase::existsIn(const QString &folder) { return QFile::exists(folder + databaseName); }

// --- making and opening ---

Result<void> StoreDatabase::copySeed(const QString &folder, const StoreSeed &seed)
{
    const QString fresh = folder + seedName;
    QFile::remove(fresh);
    const Result<void> made = seed.plan
        ? buildPlanFile(fresh, *seed.plan, seed.planId).transform([](const BuiltPlanFile &) { })
        : copyRegularFile(seed.planFile, fresh).transform([](const FileIdentity &) { });
    if (!made) {
        return made;
    }
    for (const QString &rest : {u"-wal"_s, u"-shm"_s, u"-journal"_s}) {
        QFile::remove(folder + databaseName + rest);
    }
    if (!settle(fresh, folder) || !QFile::rename(fresh, folder + databaseName)
        || !syncFolder(folder)) {
        return failure(Tr::tr("The copy of the plan on this computer cannot be made. %1")
                           .arg(reasonOf(errno)));
    }
    return {};
}

Result<std::unique_ptr<StoreDatabase>> StoreDatabase::create(const QString &folder,
                                                             const StoreSeed &seed)
{
    QFile::remove(folder + databaseName);
    return copySeed(folder, seed)
        .and_then([&] { return Connection::open(folder + databaseName, Access::Work); })
        .and_then([&](std::unique_ptr<Connection> connection) {
            std::unique_ptr<StoreDatabase> store(new StoreDatabase(std::move(connection)));
            return store->plant(seed).transform([&] { return std::move(store); });
        });
}

/// Adds what only a store has, in one transaction: a store without it is not finished and counts as
/// none.
Result<void> StoreDatabase::plant(const StoreSeed &seed)
{
    m_digest = seed.plan ? digestOf(*seed.plan) : seed.digest;
    return m_connection->transaction([&] {
        return m_connection
            ->runAll(
                {u"CREATE TABLE store (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) "
                 "STRICT, WITHOUT ROWID"_s,
                 u"CREATE TABLE history (sequence INTEGER PRIMARY KEY NOT NULL, time INTEGER "
                 "NOT NULL, author TEXT NOT NULL, text TEXT NOT NULL, undone INTEGER NOT NULL, "
                 "change BLOB NOT NULL) STRICT"_s})
            .and_then([&] { return m_connection->runAll(NamedStates::statements()); })
            .and_then([&] { return set(u"format"_s, presentFormat); })
            .and_then([&] { return set(u"digest"_s, QString::fromLatin1(m_digest.text())); })
            .and_then([&] { return set(u"revision"_s, QString::number(seed.revision)); })
            .and_then([&] { return set(u"sequence"_s, u"0"_s); })
            .and_then([&] { return writePublication(u"published"_s, seed.published); })
            .and_then([&] { return writePublication(u"intended"_s, {}); });
    });
}

Result<std::unique_ptr<StoreDatabase>> StoreDatabase::open(const QString &folder)
{
    return Connection::open(folder + databaseName, Access::Work)
        .and_then([&](std::unique_ptr<Connection> connection) {
            std::unique_ptr<StoreDatabase> store(new StoreDatabase(std::move(connection)));
            return store->bringUp().and_then([&] { return store->bringUpFormat(); }).transform([&] {
                return std::move(store);
            });
        });
}

/// Brings a store that an older Facet has left up to the present schema.
Result<void> StoreDatabase::bringUp()
{
    const Result<QVariant> number = m_connection->value(u"PRAGMA user_version"_s);
    if (!number) {
        return std::unexpected(number.error());
    }
    const SchemaVersion version{number->toInt()};
    if (version == presentVersion()) {
        return {};
    }
    if (version > presentVersion()) {
        return failure(
            Tr::tr("This plan was last edited by a newer Facet, whose format is %1. Open it with "
                   "the newer Facet.")
                .arg(version.text()));
    }
    const Result<QString> kept = get(u"digest"_s);
    const Result<Digest> found = digestOfTables(*m_connection, version);
    if (!kept || !found || QString::fromLatin1(found->text()) != *kept) {
        return std::unexpected(storeDamaged());
    }
    return migrate(*m_connection, version, presentVersion(), [this] {
        return digestOfTables(*m_connection, presentVersion())
            .and_then([this](const Digest &digest) {
                return set(u"digest"_s, QString::fromLatin1(digest.text()));
            });
    });
}

/// Adds what stores of format 1 had not yet: the named states.
Result<void> StoreDatabase::bringUpFormat()
{
    return get(u"format"_s).and_then([this](const QString &format) -> Result<void> {
        if (format != u"1") {
            return {};
        }
        return m_connection->transaction([this] {
            return m_connection->runAll(NamedStates::statements()).and_then([this] {
                return set(u"format"_s, presentFormat);
            });
        });
    });
}

// --- reading ---

Result<StoreContents> StoreDatabase::load()
{
    const Result<QString> digest = get(u"digest"_s);
    Result<TableContents> tables = readTables(*m_connection, TextPolicy::AsIs);
    if (!digest || !tables || QString::fromLatin1(tables->digest.text()) != *digest) {
        return std::unexpected(storeDamaged());
    }
    m_digest = tables->digest;
    StoreContents contents;
    contents.plan = std::move(tables->plan);
    return dropDamagedSteps()
        .and_then([&](bool cut) {
            contents.historyCut = cut;
            return readHistory();
        })
        .and_then([&](const QList<HistoryRow> &history) {
            contents.history = history;
            return named().list();
        })
        .and_then([&](const QList<NamedState> &states) {
            contents.named = states;
            return getNumber(u"revision"_s);
        })
        .and_then([&](qint64 revision) {
            contents.revision = revision;
            return getNumber(u"sequence"_s);
        })
        .and_then([&](qint64 sequence) {
            contents.lastSequence = sequence;
            return readPublication(u"published"_s);
        })
        .and_then([&](const Publication &published) {
            contents.published = published;
            return readPublication(u"intended"_s);
        })
        .transform([&](const Publication &intended) {
            contents.intended = intended;
            return std::move(contents);
        });
}

Result<QList<HistoryRow>> StoreDatabase::readHistory() const
{
    Result<QSqlQuery> query = m_connection->run(
        u"SELECT sequence, time, author, text, undone FROM history ORDER BY sequence"_s);
    if (!query) {
        return std::unexpected(query.error());
    }
    QList<HistoryRow> rows;
    while (query->next()) {
        rows.append({query->value(0).toLongLong(),
                     QDateTime::fromMSecsSinceEpoch(query->value(1).toLongLong()),
                     query->value(2).toString(), query->value(3).toString(),
                     query->value(4).toInt() != 0});
    }
    return rows;
}

/// A damaged step that was done makes those before it unreachable, one that was undone those after
/// it. Counts what is left.
Result<bool> StoreDatabase::dropDamagedSteps()
{
    Result<QSqlQuery> query =
        m_connection->run(u"SELECT sequence, undone, change FROM history ORDER BY sequence"_s);
    if (!query) {
        return std::unexpected(query.error());
    }
    qint64 lastBadDone = -1;
    qint64 firstBadUndone = std::numeric_limits<qint64>::max();
    while (query->next()) {
        if (isWhole(query->value(2).toByteArray())) {
            continue;
        }
        const qint64 sequence = query->value(0).toLongLong();
        if (query->value(1).toInt() == 0) {
            lastBadDone = sequence;
        } else {
            firstBadUndone = std::min(firstBadUndone, sequence);
        }
    }
    query->finish();
    const bool cut = lastBadDone >= 0 || firstBadUndone != std::numeric_limits<qint64>::max();
    const Result<void> done = cut
        ? m_statements->run(u"DELETE FROM history WHERE (undone=0 AND sequence<=?) OR "
                            "(undone=1 AND sequence>=?)"_s,
                            {lastBadDone, firstBadUndone})
        : Result<void>();
    return done
        .and_then([this] {
            return m_connection->run(
                u"SELECT count(*), coalesce(sum(length(change)), 0) FROM history"_s);
        })
        .transform([&](QSqlQuery totals) {
            totals.next();
            m_steps = totals.value(0).toInt();
            m_historyBytes = totals.value(1).toLongLong();
            return cut;
        });
}

Result<Difference> StoreDatabase::change(qint64 sequence, const Plan &present,
                                         Direction direction) const
{
    return m_connection->value(u"SELECT change FROM history WHERE sequence=?"_s, {sequence})
        .and_then([&](const QVariant &blob) {
            return decodeChange(blob.toByteArray(), present, direction);
        });
}

// --- writing ---

Result<void> StoreDatabase::commit(const Commit &commit)
{
    Digest digest = m_digest;
    const int steps = m_steps;
    const qint64 bytes = m_historyBytes;
    const Result<void> done = m_connection->transaction([&] {
        return m_writer->write(*commit.difference, digest)
            .and_then([&] { return writeHistory(commit); })
            .and_then([&] { return set(u"digest"_s, QString::fromLatin1(digest.text())); })
            .and_then([&] { return set(u"revision"_s, QString::number(commit.revision)); });
    });
    if (done) {
        m_digest = digest;
    } else {
        m_steps = steps;
        m_historyBytes = bytes;
    }
    return done;
}

Result<void> StoreDatabase::writeHistory(const Commit &commit)
{
    switch (commit.kind) {
    case Commit::Kind::Add:
        return addStep(commit);
    case Commit::Kind::Merge:
        return mergeStep(commit);
    case Commit::Kind::Undo:
    case Commit::Kind::Redo:
        break;
    }
    return m_statements->run(u"UPDATE history SET undone=? WHERE sequence=?"_s,
                             {commit.kind == Commit::Kind::Undo ? 1 : 0, commit.row.sequence});
}

Result<void> StoreDatabase::addStep(const Commit &commit)
{
    const QByteArray change = encodeChange(*commit.difference);
    m_historyBytes += change.size();
    ++m_steps;
    return m_statements->run(u"DELETE FROM history WHERE undone=1"_s)
        .and_then([&] {
            return m_statements->run(
                u"INSERT INTO history(sequence, time, author, text, undone, change) VALUES(?,?,?,?,0,?)"_s,
                {commit.row.sequence, commit.row.when.toMSecsSinceEpoch(),
                 notNull(commit.row.author), notNull(commit.row.text), change});
        })
        .and_then([&] { return set(u"sequence"_s, QString::number(commit.row.sequence)); })
        .and_then([&] { return trimHistory(); });
}

Result<void> StoreDatabase::mergeStep(const Commit &commit)
{
    if (commit.step.isEmpty()) {
        return m_statements->run(u"DELETE FROM history WHERE sequence=?"_s, {commit.row.sequence});
    }
    const QByteArray change = encodeChange(commit.step);
    m_historyBytes += change.size(); // the old one's size is found out with the next trimming
    return m_statements->run(u"UPDATE history SET time=?, text=?, change=? WHERE sequence=?"_s,
                             {commit.row.when.toMSecsSinceEpoch(), notNull(commit.row.text), change,
                              commit.row.sequence});
}

/// Keeps the newest steps within both caps, and always the very last.
Result<void> StoreDatabase::trimHistory()
{
    if (m_steps <= mostSteps && m_historyBytes <= mostHistoryBytes) {
        return {};
    }
    Result<QSqlQuery> query =
        m_connection->run(u"SELECT sequence, length(change) FROM history ORDER BY sequence DESC"_s);
    if (!query) {
        return std::unexpected(query.error());
    }
    m_steps = 0;
    m_historyBytes = 0;
    qint64 oldest = 0;
    while (query->next()) {
        const qint64 size = query->value(1).toLongLong();
        if (m_steps > 0 && (m_steps == mostSteps || m_historyBytes + size > mostHistoryBytes)) {
            break;
        }
        oldest = query->value(0).toLongLong();
        ++m_steps;
        m_historyBytes += size;
    }
    query->finish();
    return m_statements->run(u"DELETE FROM history WHERE sequence<?"_s, {oldest});
}

Result<void> StoreDatabase::noteIntention(const Publication &publication)
{
    return m_connection->transaction([&] { return writePublication(u"intended"_s, publication); });
}

Result<void> StoreDatabase::notePublished(const Publication &publication)
{
    return m_connection->transaction([&] {
        return writePublication(u"published"_s, publication).and_then([&] {
            return writePublication(u"intended"_s, {});
        });
    });
}

Result<Publication> StoreDatabase::published() const { return readPublication(u"published"_s); }

Result<qint64> StoreDatabase::revision() const { return getNumber(u"revision"_s); }

// --- the small values ---

Result<void> StoreDatabase::set(const QString &key, const QString &value) const
{
    return m_statements->run(
        u"INSERT INTO store(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value=excluded.value"_s,
        {key, notNull(value)});
}

Result<QString> StoreDatabase::get(const QString &key) const
{
    return m_connection->value(u"SELECT value FROM store WHERE key=?"_s, {key})
        .transform([](const QVariant &value) { return value.toString(); });
}

Result<qint64> StoreDatabase::getNumber(const QString &key) const
{
    return get(key).transform([](const QString &text) { return text.toLongLong(); });
}

Result<void> StoreDatabase::writePublication(const QString &prefix,
                                             const Publication &publication) const
{
    return set(prefix + u"Revision"_s, QString::number(publication.revision))
        .and_then([&] { return set(prefix + u"File"_s, publication.file.text()); })
        .and_then([&] { return set(prefix + u"Base"_s, publication.base); });
}

Result<Publication> StoreDatabase::readPublication(const QString &prefix) const
{
    Publication publication;
    return getNumber(prefix + u"Revision"_s)
        .and_then([&](qint64 revision) {
            publication.revision = revision;
            return get(prefix + u"File"_s);
        })
        .and_then([&](const QString &file) {
            publication.file = FileIdentity::fromText(file);
            return get(prefix + u"Base"_s);
        })
        .transform([&](const QString &base) {
            publication.base = base;
            return publication;
        });
}

QString authorName()
{
    std::array<char, 4096> buffer{};
    passwd entry = {};
    passwd *found = nullptr;
    if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found) {
        const QString full = QString::fromLocal8Bit(entry.pw_gecos).section(u',', 0, 0).trimmed();
        return full.isEmpty() ? QString::fromLocal8Bit(entry.pw_name) : full;
    }
    return qEnvironmentVariable("USER");
}

} // namespace facet::storage
