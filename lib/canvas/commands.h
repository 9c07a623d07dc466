// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandrows.h"

#include <QAction>

#include <vector>

class QKeyEvent;
class QMenu;

namespace facet::canvas {

/// The chart's commands as actions, kept enabled and ticked as the chart is. Their keys act while
/// the chart has the keyboard; the view matches them itself, so that they go before the window's
/// own.
class Commands final : public QObject
{
    Q_OBJECT

public:
    explicit Commands(OrgChartView &view);

    QList<QAction *> all() const;
    /// The command with this id; null: there is none.
    QAction *find(QStringView id) const;
    QList<QAction *> in(CommandGroup group) const;

    /// The enabled command that the key stands for; null: none.
    QAction *matching(const QKeyEvent &key);
    /// Adds the group's commands to a menu; the menus of exclusive choices have their own title.
    void addTo(QMenu &menu, CommandGroup group) const;

    void refresh();
    void retranslate();

private:
    QAction *make(const CommandRow &row);

    struct Entry
    {
        const CommandRow *row;
        QAction *action;
    };
    OrgChartView &m_view;
    std::vector<Entry> m_entries;
};

/// The menu of a card, a line or an empty place: what can be done there, and the ways to do by menu
/// what can be dragged. The caller owns it.
QMenu *contextMenu(OrgChartView &view, QPoint global);

} // namespace facet::canvas
