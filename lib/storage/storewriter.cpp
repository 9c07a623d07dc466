// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storewriter.h"

#include <algorithm>

namespace facet::storage {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr auto firstPatience = 250ms;
constexpr auto longestPatience = 10'000ms;

} // namespace

StoreWriter::StoreWriter(Opener opener, TroubleListener listener)
    : m_opener(std::move(opener)), m_listener(std::move(listener)), m_nextAttempt(Clock::now())
{
    m_queue.emplace_back([](StoreDatabase &) { return Result<void>(); }); // opens it
    m_thread = std::thread(&StoreWriter::run, this);
}

StoreWriter::~StoreWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
        m_nextAttempt = Clock::now();
    }
    m_wake.notify_all();
    m_thread.join();
}

void StoreWriter::post(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(task));
    }
    m_wake.notify_all();
}

Result<void> StoreWriter::ask(const Task &task)
{
    Result<void> answer;
    bool isAnswered = false;
    std::unique_lock lock(m_mutex);
    m_questions.push_back({&task, &answer, &isAnswered});
    m_wake.notify_all();
    m_progress.wait(lock, [&] { return isAnswered; });
    return answer;
}

Result<void> StoreWriter::flush()
{
    std::unique_lock lock(m_mutex);
    const quint64 failures = m_failures;
    m_nextAttempt = Clock::now();
    m_wake.notify_all();
    while (!m_queue.empty() || m_isBusy) {
        if (m_failures != failures && !m_lastAttempt) {
            return m_lastAttempt;
        }
        m_progress.wait(lock);
    }
    return {};
}

bool StoreWriter::isDue() const { return !m_queue.empty() && Clock::now() >= m_nextAttempt; }

void StoreWriter::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        if (isDue()) {
            tryFirst(lock);
            if (m_isEnding && !m_lastAttempt) {
                break;
            }
        } else if (!m_questions.empty()) {
            answerQuestions(lock);
        } else if (m_isEnding) {
            break;
        } else if (m_queue.empty()) {
            m_wake.wait(lock);
        } else {
            m_wake.wait_until(lock, m_nextAttempt);
        }
    }
    m_database.reset(); // belongs to this thread
}

void StoreWriter::answerQuestions(std::unique_lock<std::mutex> &lock)
{
    const Question question = m_questions.front();
    m_questions.pop_front();
    lock.unlock();
    Result<void> answer = attempt(*question.task);
    lock.lock();
    *question.answer = std::move(answer);
    *question.isAnswered = true;
    m_progress.notify_all();
}

void StoreWriter::tryFirst(std::unique_lock<std::mutex> &lock)
{
    const Task task = std::move(m_queue.front());
    m_queue.pop_front();
    m_isBusy = true;
    lock.unlock();
    Result<void> attempted = attempt(task);
    lock.lock();
    m_isBusy = false;
    const bool wasTroubled = m_patience > 0ms;
    m_lastAttempt = std::move(attempted);
    if (m_lastAttempt) {
        m_patience = 0ms;
    } else {
        m_queue.push_front(task);
        m_patience =
            std::clamp<std::chrono::milliseconds>(m_patience * 2, firstPatience, longestPatience);
        m_nextAttempt = Clock::now() + m_patience;
        ++m_failures;
    }
    const QString trouble = m_lastAttempt ? QString() : m_lastAttempt.error().message;
    if (m_listener && (wasTroubled || !trouble.isEmpty())) {
        lock.unlock();
        m_listener(trouble);
        lock.lock();
    }
    m_progress.notify_all();
}

Result<void> StoreWriter::attempt(const Task &task)
{
    return openIfNeeded().and_then([&] { return task(*m_database); });
}

Result<void> StoreWriter::openIfNeeded()
{
    if (m_database) {
        return {};
    }
    return m_opener().transform(
        [this](std::unique_ptr<StoreDatabase> database) { m_database = std::move(database); });
}

} // namespace facet::storage
