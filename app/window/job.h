// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QWidget>

#include <atomic>
#include <functional>
#include <memory>

class QLabel;
class QProgressBar;

namespace facet::window {

/// Long work on another thread, with its progress and a button to give up; lives in the status bar
/// and removes itself.
class Job final : public QWidget
{
    Q_OBJECT

public:
    /// Called with how much is done, 0–1; false: give up.
    using Progress = std::function<bool(double)>;
    using Work = std::function<Result<QByteArray>(const Progress &)>;
    using Then = std::function<void(const Result<QByteArray> &)>;

    /// Starts @p work; @p then runs in this thread once it is done, unless it was given up.
    Job(const QString &text, const Work &work, const Then &then, QWidget *parent);
    ~Job() override;

    void giveUp();

private:
    struct Shared
    {
        std::atomic<int> percent = 0;
        std::atomic<bool> givenUp = false;
    };
    std::shared_ptr<Shared> m_shared;
    QProgressBar *m_bar;
};

} // namespace facet::window
