// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/scores.h"

#include <QFutureWatcher>
#include <QObject>

#include <functional>
#include <optional>

namespace facet {

/// Keeps the scores of a plan up to date in the background: computed from what changed, and never
/// those of an old plan.
class Scorer final : public QObject
{
    Q_OBJECT

public:
    /// @p today tells the day on which the plan is judged; a new day brings new scores.
    explicit Scorer(QObject *parent = nullptr, std::function<QDate()> today = &QDate::currentDate);
    ~Scorer() override;

    /// The plan is another one now.
    void update(const Plan &plan);
    /// The last scores that were true when they came; empty before the first.
    const assess::Scores &scores() const { return m_shown; }

signals:
    void assessed();

private:
    struct Scored
    {
        Plan plan;
        assess::Scores scores;
    };

    void begin(const Plan &plan);
    void conclude();
    void timerEvent(QTimerEvent *event) override;

    std::function<QDate()> m_today;
    std::optional<Scored> m_last; ///< what the next scores are computed from
    std::optional<Plan> m_waiting;
    assess::Scores m_shown;
    QFutureWatcher<Scored> m_watcher;
};

} // namespace facet
