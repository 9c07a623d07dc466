// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panel.h"

class QLineEdit;
class QListView;

namespace facet::panels {

class HistoryModel;

/// What was done, when and by whom; a click goes back or forward to a state. States get names here,
/// and are compared with.
class HistoryPanel final : public Panel
{
    Q_OBJECT

public:
    explicit HistoryPanel(PanelContext &context);

private:
    QWidget *makeNameLine();
    void nameState();
    void compare();
    void openMenu(QPoint at);
    void rename(const NamedState &state);
    void goTo(const QModelIndex &index);
    void showCurrent();

    HistoryModel *m_model;
    QListView *m_view;
    QLineEdit *m_name;
};

} // namespace facet::panels
