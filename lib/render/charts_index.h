// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts.h"

namespace facet::render {

/// How far everybody was in one state of the plan's history.
struct IndexState
{
    QString name; ///< "Before the workshop"
    QDate date;
    assess::Scores scores;
};

/// One line of the chart: the organisation's (null unit) or a department's.
struct IndexLine
{
    Id<Unit> unit;
    QString name;
    QList<std::optional<double>> values; ///< one a state; none without data
};

/// The integration index of the organisation and of each department over the named states of the
/// plan's history, side by side in their order. A line is named at its end; the organisation's and
/// the chosen unit's are strong.
class IndexTrend final : public Chart
{
public:
    /// @p plan gives the names; departments that only earlier states had are left out.
    IndexTrend(const Plan &plan, const QList<IndexState> &states, Id<Unit> chosen,
               ChartStyle style);

    const QList<IndexLine> &lines() const { return m_lines; }

    void paint(QPainter &painter, const QRectF &area) const override;
    QList<ChartMark> marks(const QRectF &area) const override;
    QString description() const override;
    ChartTable table() const override;

private:
    struct Frame;
    Frame frame(const QRectF &area) const;
    QColor colourOf(qsizetype line) const;
    bool isStrong(const IndexLine &line) const;
    void paintAxes(QPainter &painter, const Frame &frame) const;
    void paintLine(QPainter &painter, const Frame &frame, qsizetype line) const;
    void paintNames(QPainter &painter, const Frame &frame) const;

    QList<IndexLine> m_lines; ///< the organisation first
    QStringList m_states;
    Id<Unit> m_chosen;
    ChartStyle m_style;
};

} // namespace facet::render
