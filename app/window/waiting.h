// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QEventLoop>
#include <QFutureWatcher>
#include <QProgressDialog>

namespace facet::window {

/// What work in another thread gives, waited for while the windows stay alive; a dialog says @p
/// text where it takes longer than a moment.
template <class T> T waitFor(QFuture<T> work, const QString &text, QWidget *parent)
{
    constexpr int moment = 400; // milliseconds
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(work);
    QProgressDialog dialog(text, QString(), 0, 0, parent);
    dialog.setAttribute(Qt::WA_QuitOnClose, false);
    dialog.setWindowModality(Qt::ApplicationModal);
    dialog.setMinimumDuration(moment);
    dialog.setValue(0);
    if (!work.isFinished()) {
        loop.exec();
    }
    work.waitForFinished(); // the loop ends with the program too
    return work.takeResult();
}

} // namespace facet::window
