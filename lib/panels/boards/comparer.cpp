// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparer.h"

#include <QtConcurrentRun>

namespace facet::panels {

namespace {

assess::Scores scoresOf(const DatedPlan &state, QHash<qint64, assess::Scores> &known)
{
    if (state.id == 0) {
        return assess::assess(state.plan, state.date);
    }
    const auto found = known.constFind(state.id);
    return found != known.cend() ? *found
                                 : *known.insert(state.id, assess::assess(state.plan, state.date));
}

Comparer::Answer answerOf(const Comparer::Question &question, QHash<qint64, assess::Scores> known)
{
    Comparer::Answer answer;
    answer.comparison = compare(question.before.plan, scoresOf(question.before, known),
                                question.after.plan, scoresOf(question.after, known));
    for (const DatedPlan &state : question.states) {
        answer.states.append({state.name, state.date, scoresOf(state, known)});
    }
    answer.known = std::move(known);
    return answer;
}

} // namespace

Comparer::Comparer(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcher<Answer>::finished, this, &Comparer::finish);
}

Comparer::~Comparer()
{
    m_watcher.disconnect(this);
    m_watcher.waitForFinished();
}

void Comparer::ask(const Question &question)
{
    if (m_watcher.isRunning()) {
        m_next = question;
    } else {
        begin(question);
    }
}

void Comparer::begin(const Question &question)
{
    m_watcher.setFuture(
        QtConcurrent::run([question, known = m_known] { return answerOf(question, known); }));
}

void Comparer::finish()
{
    const Answer answer = m_watcher.result();
    m_known = answer.known;
    if (const auto next = std::exchange(m_next, std::nullopt)) {
        begin(*next);
        return;
    }
    emit answered(answer);
}

} // namespace facet::panels
