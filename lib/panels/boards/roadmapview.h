// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "chartcanvas.h"
#include "edit/step.h"

namespace facet::render {
class Roadmap;
struct RoadmapScope;
} // namespace facet::render

namespace facet::panels {

/// The roadmap in hand: a bar or milestone is dragged to another time, a bar's end to make it
/// shorter or longer; by key Alt with an arrow moves by a day (with Control by a month), and with
/// Shift it is the end that moves.
class RoadmapView final : public ChartCanvas
{
    Q_OBJECT

public:
    RoadmapView(PanelContext &context, QWidget *parent);

    void setFilter(const QString &text);
    /// Where the bar or milestone of an object stands; null: it is not shown.
    QRectF placeOf(ObjectRef object) const;

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Part { Whole, End };

    struct Drag
    {
        ObjectRef object;
        Part part = Part::Whole;
        double from = 0; ///< where the pointer went down
        int days = 0;
        bool moved = false;
    };

    void refresh();
    void show(const Plan &plan);
    Part partAt(const render::ChartMark &mark, QPointF point) const;
    Result<edit::Step> shifted(ObjectRef object, Part part, int days) const;
    int daysBetween(double from, double to) const;
    void giveUp();

    QString m_filter;
    QDate m_from;
    QDate m_to;
    double m_day = 1; ///< pixels
    std::optional<Drag> m_drag;
};

} // namespace facet::panels
