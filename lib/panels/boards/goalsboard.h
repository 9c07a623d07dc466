// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/object.h"
#include "pagedboard.h"

class QLabel;
class QTableView;

namespace facet::panels {

struct DropRules;
class GoalModel;
class ObjectTreeView;
class SensitivityModel;
class ValueModel;

/// Whether everything done serves a goal, and what it is worth: the trace from goals to units with
/// what hangs loose, and the value of objectives as ranges with their assumptions.
class GoalsBoard final : public PagedBoard
{
    Q_OBJECT

public:
    enum Pages { TracePage, ValuePage };

    explicit GoalsBoard(PanelContext &context);

private:
    QWidget *makeTrace();
    QWidget *makeValue();
    QWidget *makeSensitivity();
    DropRules dropRules();
    void chooseGoal(QPoint place);
    void remove(const QList<ObjectRef> &objects);
    QList<Id<Objective>> chosenObjectives() const;
    void showSensitivity();
    void addAssumption();
    void addTimes();
    void refresh();

    GoalModel *m_model;
    ObjectTreeView *m_trace;
    ValueModel *m_values;
    QTableView *m_table;
    SensitivityModel *m_sensitivity;
    QLabel *m_about = nullptr;
    QWidget *m_side = nullptr;
    QWidget *m_price = nullptr; ///< adds the assumption that states the price
    QWidget *m_times = nullptr; ///< adds the one that says how often a year it counts
};

} // namespace facet::panels
