// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/plan.h"
#include "storage/workstore.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

namespace facet {

/// Decides when the plan file is written, and has it written in the background: shortly after edits
/// stop, not too often, and again from time to time where it could not be.
class Publisher final : public QObject
{
    Q_OBJECT

public:
    explicit Publisher(storage::WorkStore &store, QObject *parent = nullptr);
    ~Publisher() override;

    /// There is a newer plan to write.
    void schedule(const Plan &plan, qint64 revision);
    /// Writes it now.
    void start(storage::WorkStore::WhenGone whenGone);
    /// Waits for a write that is going on, and then writes what is newer still; the reason where
    /// that fails.
    Result<void> finish();
    /// Waits for a write that is going on.
    void settle();
    /// Writes no more until resume(): the file is not ours to overwrite.
    void hold();
    void resume();

signals:
    /// A write came to its end.
    void finished(const facet::storage::WriteResult &result);

private:
    void begin(storage::WorkStore::WhenGone whenGone);
    void conclude();
    bool isUpToDate() const;

    storage::WorkStore &m_store;
    Plan m_plan;
    qint64 m_revision = 0;
    bool m_isHeld = false;
    bool m_isRunning = false;
    QTimer m_timer;
    QElapsedTimer m_sinceFirstEdit; ///< that is not in the file yet
    QElapsedTimer m_sinceWrite;
    QFutureWatcher<storage::WriteResult> m_watcher;
};

} // namespace facet
