// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outsidereader.h"

#include <QtConcurrentRun>

namespace facet {

OutsideReader::OutsideReader(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &OutsideReader::conclude);
}

OutsideReader::~OutsideReader()
{
    m_watcher.disconnect(this);
    m_watcher.waitForFinished();
}

void OutsideReader::start(const storage::WorkStore &store)
{
    if (!m_isReading) {
        m_isReading = true;
        m_watcher.setFuture(
            QtConcurrent::run([&store] { return storage::readOutsideChange(store); }));
    }
}

void OutsideReader::settle()
{
    if (m_isReading) {
        m_watcher.waitForFinished();
        conclude();
    }
}

/// Once for every reading, by the signal or by whoever waited for it.
void OutsideReader::conclude()
{
    if (m_isReading && m_watcher.isFinished()) {
        m_isReading = false;
        emit hasRead();
    }
}

} // namespace facet
