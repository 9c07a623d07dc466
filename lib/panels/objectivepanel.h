// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panel.h"

class QAction;
class QLineEdit;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace facet::panels {

class ObjectiveModel;
class ObjectTreeView;
struct DropRules;

/// The objectives by accountable unit, with KPIs and observations entered in place; channels are
/// dropped onto them, they are dragged onto units, or both is done by key.
class ObjectivePanel final : public Panel
{
    Q_OBJECT

public:
    explicit ObjectivePanel(PanelContext &context);

    bool startSearch() override;

    ObjectTreeView *view() const { return m_view; }

private:
    QWidget *makeFilterLine();
    void makeActions();
    void makeList();
    QWidget *makeAddLine();
    QWidget *makeButtons();
    DropRules dropRules();
    void add();
    void remove(const QList<ObjectRef> &objects);
    void refresh();
    void followScope();
    void openMenu(QPoint place);
    void fillFitMenu(QMenu *menu);
    Id<Objective> objective() const;
    QPoint rowPlace() const;

    ObjectiveModel *m_model;
    ObjectTreeView *m_view = nullptr;
    QStackedWidget *m_pages;
    QLineEdit *m_filter = nullptr;
    QToolButton *m_scope = nullptr;
    QLineEdit *m_new = nullptr;
    QAction *m_accountable = nullptr;
    QAction *m_contribute = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_addKpi = nullptr;
    QAction *m_remove = nullptr;
};

} // namespace facet::panels
