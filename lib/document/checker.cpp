// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker.h"

#include <QtConcurrentRun>

namespace facet {

Checker::Checker(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &Checker::conclude);
}

Checker::~Checker()
{
    m_watcher.disconnect(this);
    m_watcher.waitForFinished();
}

void Checker::outdate()
{
    m_isOutdated = true;
    m_waiting.reset();
}

void Checker::update(const Plan &plan, const assess::Scores &scores)
{
    m_isOutdated = false;
    if (m_watcher.isRunning()) {
        m_waiting = Task{plan, scores};
    } else {
        begin({plan, scores});
    }
}

void Checker::begin(const Task &task)
{
    m_waiting.reset();
    m_watcher.setFuture(QtConcurrent::run([task, last = m_last] {
        return Checked{task.plan,
                       last ? assess::recheck(last->findings, task.plan, task.scores,
                                              difference(last->plan, task.plan))
                            : assess::check(task.plan, task.scores)};
    }));
}

void Checker::conclude()
{
    m_last = m_watcher.result();
    if (m_waiting) {
        begin(*m_waiting);
        return;
    }
    if (!m_isOutdated) {
        m_shown = m_last->findings;
        emit checked();
    }
}

} // namespace facet
