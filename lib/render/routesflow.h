// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts.h"

namespace facet::render {

/// "15 min", "4 h", "2 days": how long an answer may take.
QString answerTimeText(int minutes);

/// Where what is heard goes: channels on one side, signals in the middle, units on the other side.
/// Lines to a backup are dashed; a signal that leads nowhere is outlined and says so.
class RoutesFlow final : public Chart
{
public:
    RoutesFlow(const Plan &plan, ChartStyle style);

    bool isEmpty() const { return m_columns[1].isEmpty(); }
    /// The least height in which all cards have room, in the style's pixels.
    double neededHeight() const;

    void paint(QPainter &painter, const QRectF &area) const override;
    QList<ChartMark> marks(const QRectF &area) const override;
    QString description() const override;
    ChartTable table() const override;

private:
    struct Card
    {
        ObjectRef object; ///< null: any channel
        QString title;
        QString second;
        double rank = 0; ///< where it stands in its column
        bool isDeadEnd = false;
    };

    struct Line
    {
        ObjectRef from;
        ObjectRef to;
        ObjectRef route;
        QString label;
        bool isBackup = false;
        bool fromChannel = false;
    };

    struct Frame;

    void addSignals(const Plan &plan);
    void addRoute(const Plan &plan, const Route &route);
    void addCard(int column, ObjectRef object, const QString &title, double rank);
    Card *card(int column, ObjectRef object);
    void countRoutes(const Plan &plan);
    Frame frame(const QRectF &area) const;
    void paintCard(QPainter &painter, const QRectF &area, const Card &card) const;
    void paintLine(QPainter &painter, const Frame &frame, const Line &line) const;
    void paintLabel(QPainter &painter, const Frame &frame, const Line &line) const;

    std::array<QList<Card>, 3> m_columns; ///< channels, signals, units
    QList<Line> m_lines;
    ChartTable m_table;
    ChartStyle m_style;
};

} // namespace facet::render
