// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts.h"

namespace facet::render {

/// One observation of a trend.
struct TrendPoint
{
    Id<Observation> observation;
    QDate date;
    double value = 0;
};

/// A KPI's observations over time against its baseline, its target, the line it is expected to
/// follow and its due date.
class KpiTrend final : public Chart
{
public:
    KpiTrend(const Plan &plan, Id<Kpi> kpi, QDate today, ChartStyle style);

    const Kpi &kpi() const { return m_kpi; }
    const QList<TrendPoint> &points() const { return m_points; }
    QDate start() const { return m_start; }
    QDate due() const { return m_due; }
    QDate today() const { return m_today; }
    const ChartStyle &style() const { return m_style; }
    /// The values' axis: its ends are multiples of the round step between its lines, so it goes
    /// below zero only where a value does.
    struct Scale
    {
        double least = 0;
        double most = 1;
        double step = 0.25;
    };

    /// The dates the axis reaches from and to; not valid without any data.
    std::pair<QDate, QDate> dates() const;
    Scale scale() const;
    QString valueText(double value) const;

    void paint(QPainter &painter, const QRectF &area) const override;
    QList<ChartMark> marks(const QRectF &area) const override;
    QString description() const override;
    ChartTable table() const override;

private:
    struct Frame;
    Frame frame(const QRectF &area) const;
    void paintAxes(QPainter &painter, const Frame &frame) const;
    void paintDates(QPainter &painter, const Frame &frame) const;
    void paintAims(QPainter &painter, const Frame &frame) const;

    Kpi m_kpi;
    QList<TrendPoint> m_points;
    QDate m_start;
    QDate m_due;
    QDate m_today;
    assess::Health m_health;
    ChartStyle m_style;
};

} // namespace facet::render
