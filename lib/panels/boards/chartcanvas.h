// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/panelcontext.h"
#include "render/charts.h"

#include <QWidget>

#include <memory>

namespace facet::panels {

/// Shows a chart that lib/render paints; its marks have tooltips, are walked by the arrow keys and
/// opened by a click or Enter.
class ChartCanvas : public QWidget
{
    Q_OBJECT

public:
    ChartCanvas(PanelContext &context, QWidget *parent);

    /// Shows a chart; null: nothing.
    void setChart(std::unique_ptr<const render::Chart> chart);
    /// The marks where they stand now.
    QList<render::ChartMark> marks() const;
    /// How charts of a window look.
    static render::ChartStyle styleOf(const PanelContext &context, const QWidget &widget);

signals:
    void markOpened(const facet::render::ChartMark &mark);

protected:
    PanelContext &context() const { return m_context; }

    QRectF chartArea() const;
    /// The mark the keyboard is on; none: it is on none.
    std::optional<render::ChartMark> currentMark() const;
    void walkTo(qsizetype mark);
    /// Puts the keyboard on the mark of an object.
    void showCurrent(ObjectRef object);
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    PanelContext &m_context;
    std::unique_ptr<const render::Chart> m_chart;
    qsizetype m_current = -1;
};

} // namespace facet::panels
