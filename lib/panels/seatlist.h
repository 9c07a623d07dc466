// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panelcontext.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace facet::panels {

class ObjectTreeView;
class SeatModel;

/// The people and positions of one unit: add, move up and down, make head, vacate, remove.
class SeatList final : public QWidget
{
    Q_OBJECT

public:
    SeatList(PanelContext &context, QWidget *parent);

    void setUnit(Id<Unit> unit);

    ObjectTreeView *view() const { return m_view; }

private:
    void makeButtons(QHBoxLayout *row);
    QWidget *makeAddLine();
    void add();
    void refresh();
    Id<Position> position() const;

    PanelContext &m_context;
    SeatModel *m_model;
    ObjectTreeView *m_view;
    QLabel *m_heading;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_title = nullptr;
    QList<QToolButton *> m_buttons;
};

} // namespace facet::panels
