// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts.h"

namespace facet::render {

/// Which part of a plan's work a roadmap shows.
struct RoadmapScope
{
    QString filter; ///< only what has these letters in its name or its department's
    QDate from;     ///< the first day that is shown; invalid: as the work tells
    QDate to;
};

/// Activities as bars of time, department by department, with milestones and a line for today.
class Roadmap final : public Chart
{
public:
    Roadmap(const Plan &plan, QDate today, ChartStyle style, const RoadmapScope &scope = {});

    bool isEmpty() const { return m_rows.isEmpty(); }
    /// The least height in which all rows have room, in the style's pixels.
    double neededHeight() const;
    /// How wide a day is when painted into @p area.
    double dayWidth(const QRectF &area) const;
    QDate from() const { return m_from; }
    QDate to() const { return m_to; }

    void paint(QPainter &painter, const QRectF &area) const override;
    QList<ChartMark> marks(const QRectF &area) const override;
    QString description() const override;
    ChartTable table() const override;

private:
    struct Mark ///< a milestone
    {
        Id<Milestone> id;
        QString title;
        QDate date;
    };

    struct Row
    {
        QString title;
        Id<Activity> activity; ///< null: a department's heading
        QDate start;
        QDate due;
        QString detail;
        QList<Mark> milestones;
    };

    struct Frame;

    void addDepartment(const Plan &plan, Id<Unit> department, const RoadmapScope &scope);
    void addActivity(const Plan &plan, const Activity &activity);
    void findRange(const RoadmapScope &scope);
    Frame frame(const QRectF &area) const;
    QRectF barOf(const Frame &frame, qsizetype row) const;
    QRectF markOf(const Frame &frame, qsizetype row, QDate date) const;
    void paintTime(QPainter &painter, const Frame &frame) const;
    void paintToday(QPainter &painter, const Frame &frame) const;
    void paintRow(QPainter &painter, const Frame &frame, qsizetype row) const;
    void paintMilestone(QPainter &painter, const Frame &frame, qsizetype row,
                        const Mark &mark) const;
    QString textOf(const Row &row) const;

    QList<Row> m_rows;
    QDate m_from;
    QDate m_to;
    QDate m_today;
    ChartStyle m_style;
};

} // namespace facet::render
