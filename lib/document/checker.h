// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/findings/findings.h"

#include <QFutureWatcher>
#include <QObject>

#include <optional>

namespace facet {

/// Keeps the findings of a plan up to date in the background: computed from what changed, and never
/// those of an old plan.
class Checker final : public QObject
{
    Q_OBJECT

public:
    explicit Checker(QObject *parent = nullptr);
    ~Checker() override;

    /// The plan is another one now; what is being computed is outdated until update().
    void outdate();
    /// Checks @p plan, whose scores are @p scores.
    void update(const Plan &plan, const assess::Scores &scores);
    /// The last findings that were true when they came; empty before the first.
    const assess::Findings &findings() const { return m_shown; }

signals:
    void checked();

private:
    struct Task
    {
        Plan plan;
        assess::Scores scores;
    };
    struct Checked
    {
        Plan plan;
        assess::Findings findings;
    };

    void begin(const Task &task);
    void conclude();

    std::optional<Checked> m_last; ///< what the next findings are computed from
    std::optional<Task> m_waiting;
    bool m_isOutdated = false;
    assess::Findings m_shown;
    QFutureWatcher<Checked> m_watcher;
};

} // namespace facet
