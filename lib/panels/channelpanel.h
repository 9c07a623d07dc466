// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panel.h"

class QAction;
class QLineEdit;
class QMenu;
class QStackedWidget;

namespace facet::panels {

class ChannelModel;
class ObjectTreeView;
struct DropRules;

/// The channels by tier: add, edit in place, retire; dragged onto units and objectives, or put
/// there by key.
class ChannelPanel final : public Panel
{
    Q_OBJECT

public:
    explicit ChannelPanel(PanelContext &context);

    bool startSearch() override;

    ObjectTreeView *view() const { return m_view; }

private:
    void makeActions();
    void makeList();
    QWidget *makeAddLine();
    QWidget *makeButtons();
    DropRules dropRules();
    void add();
    void refresh();
    void openMenu(QPoint place);
    void fillTierMenu(QMenu *menu);
    Id<Channel> channel() const;
    QPoint rowPlace() const;

    ChannelModel *m_model;
    ObjectTreeView *m_view = nullptr;
    QStackedWidget *m_pages;
    QLineEdit *m_filter;
    QLineEdit *m_new = nullptr;
    QAction *m_takePart = nullptr;
    QAction *m_rateFit = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_retire = nullptr;
    QAction *m_remove = nullptr;
};

} // namespace facet::panels
