// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/fileidentity.h"

#include <QFileSystemWatcher>
#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

namespace facet {

/// Notices when somebody else writes or removes the plan file. Watches its folder too, since a file
/// that is replaced is watched no longer.
class FileWatch final : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(QObject *parent = nullptr);
    ~FileWatch() override;

    /// Watches the file that is known to be @p identity from now on; an empty path watches nothing.
    void watch(const QString &path, const storage::FileIdentity &identity);
    /// Looks away while we write the file ourselves.
    void pause();

signals:
    /// There is another file than the one known.
    void changed();
    /// There is no file any more.
    void disappeared();

private:
    void look();
    void conclude();

    QString m_path;
    storage::FileIdentity m_identity;
    storage::FileStamp m_stamp;
    bool m_isPaused = false;
    QTimer m_delay;
    QFileSystemWatcher m_system;
    QFutureWatcher<Result<storage::FileIdentity>> m_reader;
};

} // namespace facet
