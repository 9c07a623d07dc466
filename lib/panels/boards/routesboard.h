// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagedboard.h"

class QPushButton;

namespace facet::panels {

class AddForm;
class ChartCanvas;
class DeskCheckView;
class FieldTableModel;
class FieldTableView;
class SignalPane;

/// Which message goes where: signals and routes as tables, as a flow diagram, and checked with real
/// messages.
class RoutesBoard final : public PagedBoard
{
    Q_OBJECT

public:
    enum View { Table, Flow, Desk };

    explicit RoutesBoard(PanelContext &context);

    DeskCheckView &desk() const { return *m_desk; }

private:
    void makeTools();
    QWidget *makeTablePage();
    QWidget *makeSignals(QWidget *parent);
    QWidget *makeRoutes(QWidget *parent);
    QWidget *makeFlowPage();
    void addSignal();
    void addRoute();
    Id<Signal> signal() const;
    void setFilter(const QString &text);
    void refresh();

    QPushButton *m_addRoute = nullptr;
    FieldTableModel *m_signalModel = nullptr;
    FieldTableModel *m_routeModel = nullptr;
    FieldTableView *m_signals = nullptr;
    FieldTableView *m_routes = nullptr;
    AddForm *m_form = nullptr;
    SignalPane *m_pane = nullptr;
    ChartCanvas *m_flow = nullptr;
    DeskCheckView *m_desk = nullptr;
};

} // namespace facet::panels
