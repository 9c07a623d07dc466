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
    void walkTo(const QList<render::ChartMark> &places, qsizetype mark);

    PanelContext &m_context;
    Marks m_marks;
    qsizetype m_current = -1; ///< the mark the keyboard is on
};

} // namespace facet::panels
