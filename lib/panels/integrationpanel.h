// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panel.h"
#include "render/charts.h"

class QBoxLayout;
class QButtonGroup;
class QLabel;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace facet::panels {

class ChartView;
class EmptyState;
class ExplainView;
class ScoreTable;

/// How far each department is: bars of the ten practices, radar of the selected unit, distribution
/// of levels, all as a table; whatever is clicked is explained beside.
class IntegrationPanel final : public Panel
{
    Q_OBJECT

public:
    enum View { Bars, Radar, Levels, Table };

    explicit IntegrationPanel(PanelContext &context);

    void showView(View view);
    /// Explains one practice of a unit beside the chart; null: of the organisation.
    void explain(Id<Unit> unit, Practice practice);

    ChartView *chartView() const { return m_chart; }

    ExplainView *explainView() const { return m_explain; }

    QTableView *tableView() const { return m_table; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeSwitch(QBoxLayout *row);
    void makePager(QBoxLayout *row);
    void makeTable();
    QWidget *makeSide();
    void refresh();
    void showBars();
    void open(const render::ChartMark &mark);
    void openCell(const QModelIndex &index);
    void closeSide();
    render::ChartStyle style() const;

    View m_view = Bars;
    int m_page = 0;
    QSplitter *m_split;
    QStackedWidget *m_pages;
    ChartView *m_chart;
    EmptyState *m_empty;
    QTableView *m_table;
    ScoreTable *m_scores;
    QWidget *m_side = nullptr;
    ExplainView *m_explain = nullptr;
    QButtonGroup *m_switch = nullptr;
    QWidget *m_pager = nullptr;
    QLabel *m_pageText = nullptr;
};

} // namespace facet::panels
