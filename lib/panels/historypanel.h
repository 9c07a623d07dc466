// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panel.h"

class QListView;

namespace facet::panels {

class HistoryModel;

/// What was done, when and by whom; a click goes back or forward to a state.
class HistoryPanel final : public Panel
{
    Q_OBJECT

public:
    explicit HistoryPanel(PanelContext &context);

private:
    void goTo(const QModelIndex &index);
    void showCurrent();

    HistoryModel *m_model;
    QListView *m_view;
};

} // namespace facet::panels
