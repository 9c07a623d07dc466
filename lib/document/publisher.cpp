// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publisher.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace facet {

namespace {

constexpr qint64 quiet = 1500;      // ms after the last edit
constexpr qint64 interval = 10'000; // ms between two writes

} // namespace

Publisher::Publisher(storage::WorkStore &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this,
            [this] { start(storage::WorkStore::WhenGone::Refuse); });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &Publisher::conclude);
}

Publisher::~Publisher()
{
    m_watcher.disconnect(this);
    m_watcher.waitForFinished();
}

void Publisher::schedule(const Plan &plan, qint64 revision)
{
    m_plan = plan;
    m_revision = revision;
    if (m_isHeld || m_store.path().isEmpty()) {
        return;
    }
    if (!m_sinceFirstEdit.isValid()) {
        m_sinceFirstEdit.start();
    }
    const qint64 rest = m_sinceWrite.isValid() ? interval - m_sinceWrite.elapsed() : 0;
    // Whoever edits without a pause still gets the file written.
    const bool isOverdue = m_timer.isActive() && m_sinceFirstEdit.elapsed() > interval;
    if (!isOverdue) {
        m_timer.start(static_cast<int>(std::max(quiet, rest)));
    }
}

void Publisher::start(storage::WorkStore::WhenGone whenGone)
{
    if (!m_isHeld && !m_isRunning && !m_store.path().isEmpty()) {
        begin(whenGone);
    }
}

void Publisher::begin(storage::WorkStore::WhenGone whenGone)
{
    m_timer.stop();
    m_sinceFirstEdit.invalidate();
    m_sinceWrite.start();
    m_isRunning = true;
    m_watcher.setFuture(
        QtConcurrent::run([&store = m_store, plan = m_plan, revision = m_revision, whenGone] {
            return store.publish(plan, revision, whenGone);
        }));
}

/// Once for every write, by the signal or by whoever waited for it.
void Publisher::conclude()
{
    if (!m_isRunning || !m_watcher.isFinished()) {
        return;
    }
    m_isRunning = false;
    const storage::WriteResult result = m_watcher.result();
    if (!result && result.error().cause == storage::WriteFailure::Cause::ChangedOutside) {
        m_isHeld = true;
    }
    if (!m_isHeld && !isUpToDate()) {
        m_timer.start(static_cast<int>(interval));
    }
    emit finished(result);
}

void Publisher::settle()
{
    if (m_isRunning) {
        m_watcher.waitForFinished();
        conclude();
    }
}

Result<void> Publisher::finish()
{
    settle();
    if (m_isHeld || m_store.path().isEmpty() || isUpToDate()) {
        return {};
    }
    begin(storage::WorkStore::WhenGone::Refuse);
    m_watcher.waitForFinished();
    const storage::WriteResult result = m_watcher.result();
    conclude();
    return result ? Result<void>() : failure(result.error().message);
}

void Publisher::hold()
{
    m_isHeld = true;
    m_timer.stop();
}

void Publisher::resume() { m_isHeld = false; }

bool Publisher::isUpToDate() const { return m_store.published().revision >= m_revision; }

} // namespace facet
