// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filewatch.h"

#include <QFileInfo>
#include <QtConcurrentRun>

namespace facet {

namespace {

constexpr int settling = 300; // ms in which whoever writes may finish

} // namespace

FileWatch::FileWatch(QObject *parent) : QObject(parent)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(settling);
    connect(&m_delay, &QTimer::timeout, this, &FileWatch::look);
    connect(&m_system, &QFileSystemWatcher::directoryChanged, &m_delay,
            qOverload<>(&QTimer::start));
    connect(&m_system, &QFileSystemWatcher::fileChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(&m_reader, &QFutureWatcherBase::finished, this, &FileWatch::conclude);
}

FileWatch::~FileWatch()
{
    m_reader.disconnect(this);
    m_reader.waitForFinished();
}

void FileWatch::watch(const QString &path, const storage::FileIdentity &identity)
{
    m_isPaused = false;
    m_identity = identity;
    m_stamp = path.isEmpty() ? storage::FileStamp() : storage::stampOf(path);
    if (path != m_path && !m_system.directories().isEmpty()) {
        m_system.removePaths(m_system.directories() + m_system.files());
    }
    m_path = path;
    if (!path.isEmpty()) {
        m_system.addPath(QFileInfo(path).absolutePath());
        m_system.addPath(path);
    }
}

void FileWatch::pause() { m_isPaused = true; }

void FileWatch::look()
{
    if (m_isPaused || m_path.isEmpty() || m_reader.isRunning()) {
        return;
    }
    const storage::FileStamp stamp = storage::stampOf(m_path);
    if (stamp == m_stamp) {
        return;
    }
    m_stamp = stamp;
    if (!stamp.exists()) {
        emit disappeared();
        return;
    }
    m_system.addPath(m_path);
    m_reader.setFuture(QtConcurrent::run(&storage::identityOf, m_path));
}

void FileWatch::conclude()
{
    const Result<storage::FileIdentity> found = m_reader.result();
    if (m_isPaused) {
        return;
    }
    if (storage::stampOf(m_path) != m_stamp) { // written again meanwhile
        m_delay.start();
        return;
    }
    if (!m_identity.isNull() && (!found || !found->hasContentOf(m_identity))) {
        emit changed();
    }
}

} // namespace facet
