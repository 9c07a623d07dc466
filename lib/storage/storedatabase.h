// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changecodec.h"
#include "connection.h"
#include "fileidentity.h"
#include "keptstatements.h"
#include "namedstates.h"
#include "plantables.h"

#include <QDateTime>

#include <memory>
#include <optional>

namespace facet::storage {

/// One step of the history.
struct HistoryRow
{
    qint64 sequence = 0; ///< grows from step to step, never used twice
    QDateTime when;
    QString author;
    QString text;
    bool undone = false;

    bool operator==(const HistoryRow &) const = default;
};

/// One edit on its way to the disk.
struct Commit
{
    enum class Kind {
        Add,   ///< a new step; what was undone can no longer be redone
        Merge, ///< goes on with the step `row.sequence`
        Undo,  ///< takes back the step `row.sequence`
        Redo,  ///< makes it again
    };
    Kind kind = Kind::Add;
    qint64 revision = 0;                          ///< grows by one with every commit
    std::shared_ptr<const Difference> difference; ///< the rows to write
    HistoryRow row;
    Difference step; ///< Merge: the whole step; an empty one takes the step out of the history
};

/// Which state of the plan lies in the plan file, and how that file is known again.
struct Publication
{
    qint64 revision = 0;
    FileIdentity file; ///< null: never written
    QString
        base; ///< name of a copy of that file in the store's folder: what a later merge starts from
};

/// Everything a store keeps.
struct StoreContents
{
    Plan plan;
    QList<HistoryRow> history; ///< oldest first; the undone ones last
    bool historyCut = false;   ///< older steps were damaged and are gone
    QList<NamedState> named;   ///< oldest first
    qint64 revision = 0;
    qint64 lastSequence = 0;
    Publication published;
    Publication intended; ///< what was being published when the store was last written to
};

/// How a new store begins.
struct StoreSeed
{
    QString planFile;         ///< a checked plan file of the present schema to begin with a copy of
    std::optional<Plan> plan; ///< or this plan
    QString planId;
    Digest digest; ///< of planFile
    qint64 revision = 0;
    Publication published;
};

inline constexpr int mostSteps = 1000;                         ///< kept in a history
inline constexpr qint64 mostHistoryBytes = 50LL * 1024 * 1024; ///< of their differences, but the
                                                               ///< last step is always kept

/// The database of one work store; belongs to the thread that opened it.
class StoreDatabase final
{
public:
    /// Whether @p folder holds a store that was once completely made.
    static bool existsIn(const QString &folder);
    static Result<std::unique_ptr<StoreDatabase>> create(const QString &folder,
                                                         const StoreSeed &seed);
    static Result<std::unique_ptr<StoreDatabase>> open(const QString &folder);
    ~StoreDatabase();
    Q_DISABLE_COPY_MOVE(StoreDatabase)

    /// Reads and verifies everything; steps of the history that are damaged go, with those that
    /// rest on them.
    Result<StoreContents> load();
    /// Writes one edit as one transaction: on the disk when this returns.
    Result<void> commit(const Commit &commit);
    /// The difference of one step, to travel it from @p present.
    Result<Difference> change(qint64 sequence, const Plan &present, Direction direction) const;

    /// Says before the plan file is replaced what will stand there.
    Result<void> noteIntention(const Publication &publication);
    /// Says that it stands there now.
    Result<void> notePublished(const Publication &publication);
    Result<Publication> published() const;
    Result<qint64> revision() const;
    /// The named states; valid as long as this database.
    NamedStates named() const { return NamedStates(*m_connection); }

private:
    explicit StoreDatabase(std::unique_ptr<Connection> connection);

    static Result<void> copySeed(const QString &folder, const StoreSeed &seed);
    Result<void> plant(const StoreSeed &seed);
    Result<void> bringUp();
    Result<void> bringUpFormat();
    Result<void> set(const QString &key, const QString &value) const;
    Result<QString> get(const QString &key) const;
    Result<qint64> getNumber(const QString &key) const;
    Result<void> writePublication(const QString &prefix, const Publication &publication) const;
    Result<Publication> readPublication(const QString &prefix) const;
    Result<void> writeHistory(const Commit &commit);
    Result<void> addStep(const Commit &commit);
    Result<void> mergeStep(const Commit &commit);
    Result<void> trimHistory();
    Result<bool> dropDamagedSteps();
    Result<QList<HistoryRow>> readHistory() const;

    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<KeptStatements> m_statements;
    std::unique_ptr<ChangeWriter> m_writer;
    Digest m_digest;
    int m_steps = 0;
    qint64 m_historyBytes = 0;
};

/// Whose name stands in the history: the person's full name, else the account's.
QString authorName();

} // namespace facet::storage
