// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparer.h"
#include "panels/panel.h"

#include <QTimer>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace facet::panels {

class ChangeModel;
class ChartCanvas;
class IndexChangeModel;
class ObjectTreeView;

/// Compares the plan with what it was: what came, went and changed, how the departments' indexes
/// moved, and the way back for one object or everything.
class HistoryBoard final : public Panel
{
    Q_OBJECT

public:
    explicit HistoryBoard(PanelContext &context);

    /// Compares with the state right after a step of the history; 0: before all steps.
    void compareWith(qint64 sequence);
    bool startSearch() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeTop();
    QWidget *makeChanges();
    QWidget *makeIndexes();
    void makeActions();
    void refresh();
    void fillStates();
    void fill(QComboBox &combo, bool withNow) const;
    Result<DatedPlan> stateOf(const QComboBox &combo) const;
    QList<DatedPlan> namedStates() const;
    void compare();
    void show(const Comparer::Answer &answer);
    void showTrend();
    void say(const Comparison &comparison);
    void nameState();
    void forgetState();
    void restoreSelected();
    void restoreEverything();
    void updateActions();

    QComboBox *m_before;
    QComboBox *m_after;
    QLineEdit *m_name;
    QLineEdit *m_filter;
    QLabel *m_summary;
    QStackedWidget *m_pages;
    ChangeModel *m_changes;
    ObjectTreeView *m_view;
    IndexChangeModel *m_indexes;
    QTableView *m_table;
    ChartCanvas *m_trend;
    QAction *m_restore = nullptr;
    QAction *m_restoreAll = nullptr;
    QAction *m_forget = nullptr;
    Comparer m_comparer;
    QTimer m_soon; ///< several changes at once are compared once
    QList<render::IndexState> m_states;
};

} // namespace facet::panels
