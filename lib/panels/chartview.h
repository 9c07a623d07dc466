// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panelcontext.h"
#include "render/charts.h"

#include <QChartView>

#include <functional>
#include <memory>

namespace facet::panels {

/// Shows one chart by Qt Charts; its marks have tooltips, are walked by the arrow keys and opened
/// by a click or Enter.
class ChartView final : public QChartView
{
    Q_OBJECT

public:
    using Marks = std::function<QList<render::ChartMark>(QChart &chart)>;

    ChartView(PanelContext &context, QWidget *parent);
    ~ChartView() override;

    /// Shows a chart; @p marks says where its marks stand.
    void showChart(std::unique_ptr<QChart> chart, const Marks &marks, const QString &description);
    /// Paints its legend within an area from its top and returns how high it is; without a painter
    /// it only measures.
    using Footer = std::function<double(QPainter *painter, const QRectF &area)>;
    /// Puts a legend below the chart that is shown.
    void setFooter(const Footer &footer);
    /// The marks where they stand now, in the coordinates of the viewport.
    QList<render::ChartMark> marks() const;

signals:
    void markOpened(const facet::render::ChartMark &mark);
    void resized();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    QRectF footerArea() const;
    void walkTo(const QList<render::ChartMark> &places, qsizetype mark);

    PanelContext &m_context;
    Marks m_marks;
    Footer m_footer;
    qsizetype m_current = -1; ///< the mark the keyboard is on
};

} // namespace facet::panels
