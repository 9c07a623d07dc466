// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "job.h"

#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>
#include <QtConcurrentRun>

#include <new>

namespace facet::window {

namespace {

constexpr int barWidth = 120;
constexpr int refreshEvery = 50; // milliseconds

} // namespace

Job::Job(const QString &text, const Work &work, const Then &then, QWidget *parent)
    : QWidget(parent), m_shared(std::make_shared<Shared>()), m_bar(new QProgressBar(this))
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_bar);
    auto *cancel = new QToolButton(this);
    cancel->setText(tr("Cancel"));
    connect(cancel, &QToolButton::clicked, this, &Job::giveUp);
    m_bar->setRange(0, 100);
    m_bar->setFixedWidth(barWidth);
    m_bar->setAccessibleName(text);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_bar);
    layout->addWidget(cancel);

    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this] { m_bar->setValue(m_shared->percent); });
    timer->start(refreshEvery);

    auto *watcher = new QFutureWatcher<Result<QByteArray>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, then] {
        if (!m_shared->givenUp) {
            then(watcher->result());
        }
        deleteLater();
    });
    watcher->setFuture(QtConcurrent::run([work, shared = m_shared]() -> Result<QByteArray> {
        try {
            return work([shared](double done) {
                shared->percent = static_cast<int>(done * 100);
                return !shared->givenUp.load();
            });
        } catch (const std::bad_alloc &) {
            return failure(tr("There is not enough memory for that. Nothing was written; close "
                              "other programs and try again."));
        }
    }));
}

Job::~Job() { m_shared->givenUp = true; }

void Job::giveUp()
{
    m_shared->givenUp = true;
    hide();
}

} // namespace facet::window
