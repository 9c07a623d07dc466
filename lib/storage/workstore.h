// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "replacefile.h"
#include "storefolder.h"
#include "storewriter.h"

#include <QElapsedTimer>

#include <functional>
#include <memory>
#include <mutex>

namespace facet::storage {

/// The private copy of one open plan that every edit goes to, and the way from there to the plan
/// file. Holds the lock that lets one process at a time have the plan open.
class WorkStore final
{
public:
    /// Both are called in the writer's thread.
    struct Listener
    {
        std::function<void(qint64 revision)>
            saved; ///< every edit up to this revision is on the disk
        std::function<void(const QString &why)> troubled; ///< writing fails; empty: it works again
    };

    /// What publish() does where the plan file has disappeared.
    enum class WhenGone { Refuse, WriteAnew };

    WorkStore(std::unique_ptr<StoreFolder> folder, StoreWriter::Opener opener,
              const Publication &published);
    ~WorkStore();
    Q_DISABLE_COPY_MOVE(WorkStore)

    /// @p revision: what the store holds once it is open; told when that is the case.
    void listen(Listener listener, qint64 revision);
    /// Reads the store; waits for the writer's thread.
    Result<StoreContents> load();

    /// Sends one edit to the disk; returns at once.
    void commit(Commit commit);
    /// Waits until every edit is on the disk; the reason where the disk refuses.
    Result<void> flush();
    /// The difference of a step of the history, to travel it from @p present.
    Result<Difference> change(qint64 sequence, const Plan &present, Direction direction);
    /// Sends a change of the named states to the disk; returns at once.
    void post(std::function<Result<void>(const NamedStates &)> change);
    /// The plan of a named state that is on the disk.
    Result<Plan> namedPlan(qint64 id);

    /// Writes the plan file from @p plan, whose edits go up to @p revision; from any thread, one at
    /// a time.
    WriteResult publish(const Plan &plan, qint64 revision, WhenGone whenGone);
    /// Writes the plan to another file, in the place of whatever stands there now, and belongs to
    /// it from then on.
    WriteResult publishTo(const QString &path, const Plan &plan, qint64 revision);
    /// Says that the plan file holds @p revision: for a file that was read.
    void adoptFile(const Publication &publication);
    /// The same, keeping the copy of it that lies in the store's folder under @p name.
    void adoptCopy(const QString &name, const FileIdentity &file, qint64 revision);
    /// Keeps a backup of a plan file that lies in the store's folder under @p name.
    void backUpCopy(const QString &name) const;
    /// Where a file called @p name lies in the store's folder.
    QString fileInFolder(const QString &name) const { return m_folder->file(name); }

    /// The revision that a plan file of this @p origin holds, where this store wrote it.
    std::optional<qint64> revisionOf(const QString &origin) const;
    /// Takes away what a process that was killed left beside the plan file, where that is nothing
    /// but an earlier state of it.
    void removeTemporary() const;

    /// The plan file; empty: none yet.
    QString path() const;
    QString name() const;
    QString planId() const;
    Publication published() const;
    /// A copy of the plan file as last read or written: what a merge starts from; empty: none.
    QString baseFile() const;
    /// Belongs to no file from now on.
    Result<void> unbind();
    /// Takes the store away when this goes; for a plan that nobody wants to keep.
    void discard();

private:
    WriteResult replace(const QString &path, const Plan &plan, qint64 revision,
                        const Expected &expected);
    Result<Publication> build(const QString &file, const Plan &plan, qint64 revision);
    void backUp(const QString &path, const FileIdentity &known);
    void tellSaved(qint64 revision);
    QString originOf(qint64 revision) const;
    QString temporaryName() const;
    void removeOldBases(const QString &kept) const;
    Result<void> giveUpOther(const QString &path) const;

    std::unique_ptr<StoreFolder> m_folder; // outlives the writer, whose database lies in it
    mutable std::mutex m_mutex;            // guards what publish() shares with the GUI thread
    std::mutex m_publishing;
    QElapsedTimer m_sinceBackup; // of who publishes
    Publication m_published;
    QString m_coming; ///< the base that is just being published
    StoreBinding m_binding;
    std::mutex m_listening;
    Listener m_listener;
    std::unique_ptr<StoreWriter> m_writer;
};

} // namespace facet::storage
