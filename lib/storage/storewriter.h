// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storedatabase.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace facet::storage {

/// The one thread that owns the database of a work store. What is posted is done in order and tried
/// again, ever less often, until it is done; nothing is skipped.
class StoreWriter final
{
public:
    using Opener = std::function<Result<std::unique_ptr<StoreDatabase>>()>;
    using Task = std::function<Result<void>(StoreDatabase &)>;
    /// Called in the writer's thread with the reason why writing fails, and with an empty text when
    /// it works again.
    using TroubleListener = std::function<void(const QString &)>;

    StoreWriter(Opener opener, TroubleListener listener);
    /// Tries what is left once more and ends the thread.
    ~StoreWriter();
    Q_DISABLE_COPY_MOVE(StoreWriter)

    /// Adds to the queue; from any thread.
    void post(Task task);
    /// Does @p task once, after what is due in the queue, and returns what came of it; what failed
    /// and waits to be tried again does not hold it up.
    Result<void> ask(const Task &task);
    /// Waits until the queue is empty; the reason where what is first in it fails once more.
    Result<void> flush();

private:
    struct Question
    {
        const Task *task;
        Result<void> *answer;
        bool *isAnswered;
    };

    void run();
    bool isDue() const;
    void answerQuestions(std::unique_lock<std::mutex> &lock);
    void tryFirst(std::unique_lock<std::mutex> &lock);
    Result<void> attempt(const Task &task);
    Result<void> openIfNeeded();

    Opener m_opener;
    TroubleListener m_listener;
    std::unique_ptr<StoreDatabase> m_database; // of the thread

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_progress;
    std::deque<Task> m_queue;
    std::deque<Question> m_questions;
    Result<void> m_lastAttempt;
    std::chrono::steady_clock::time_point m_nextAttempt;
    std::chrono::milliseconds m_patience{0};
    quint64 m_failures = 0;
    bool m_isEnding = false;
    bool m_isBusy = false;
    std::thread m_thread;
};

} // namespace facet::storage
