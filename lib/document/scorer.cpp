// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scorer.h"

#include <QtConcurrentRun>

#include <chrono>

namespace facet {

namespace {

constexpr std::chrono::minutes lookAtTheClock{1};

} // namespace

Scorer::Scorer(QObject *parent, std::function<QDate()> today)
    : QObject(parent), m_today(std::move(today))
{
    startTimer(lookAtTheClock, Qt::VeryCoarseTimer);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &Scorer::conclude);
}

Scorer::~Scorer()
{
    m_watcher.disconnect(this);
    m_watcher.waitForFinished();
}

void Scorer::update(const Plan &plan)
{
    if (m_watcher.isRunning()) {
        m_waiting = plan; // what is being computed is outdated
    } else {
        begin(plan);
    }
}

void Scorer::begin(const Plan &plan)
{
    m_waiting.reset();
    m_watcher.setFuture(QtConcurrent::run([plan, last = m_last, today = m_today()] {
        const bool goesOn = last && last->scores.date == today;
        return Scored{
            plan,
            goesOn ? assess::reassess(last->scores, last->plan, plan, difference(last->plan, plan))
                   : assess::assess(plan, today)};
    }));
}

/// A window may be left open over night, and a computer sleep; so the day is asked for.
void Scorer::timerEvent(QTimerEvent * /*event*/)
{
    if (m_last && !m_watcher.isRunning() && m_last->scores.date != m_today()) {
        update(m_last->plan);
    }
}

void Scorer::conclude()
{
    m_last = m_watcher.result();
    if (m_waiting) {
        begin(*m_waiting);
        return;
    }
    m_shown = m_last->scores;
    emit assessed();
}

} // namespace facet
