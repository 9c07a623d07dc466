// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/compare.h"
#include "render/charts_index.h"

#include <QFutureWatcher>
#include <QHash>
#include <QObject>

#include <optional>

namespace facet::panels {

/// A plan on a day.
struct DatedPlan
{
    QString name;
    QDate date;
    Plan plan;
    qint64 id = 0; ///< of a named state, whose scores are worked out once; 0: of none
};

/// Compares plans in the background; of questions that come meanwhile only the last is answered.
class Comparer final : public QObject
{
    Q_OBJECT

public:
    /// What is to be compared, and the states whose indexes make the trend.
    struct Question
    {
        DatedPlan before;
        DatedPlan after;
        QList<DatedPlan> states;
    };

    struct Answer
    {
        Comparison comparison;
        QList<render::IndexState> states;
        QHash<qint64, assess::Scores> known;
    };

    explicit Comparer(QObject *parent = nullptr);
    ~Comparer() override;

    void ask(const Question &question);

signals:
    void answered(const facet::panels::Comparer::Answer &answer);

private:
    void begin(const Question &question);
    void finish();

    QFutureWatcher<Answer> m_watcher;
    std::optional<Question> m_next;
    QHash<qint64, assess::Scores> m_known;
};

} // namespace facet::panels
