// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "goalmodel.h"
#include "panels/rowdelegate.h"

namespace facet::panels {

/// How the rows of the trace look and are edited.
class GoalDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    GoalDelegate(PanelContext &context, const GoalModel &model, QObject *parent = nullptr);

protected:
    RowContent content(const QModelIndex &index) const override;
    RowEditor *makeEditor(QWidget *parent, const QModelIndex &index) const override;
    void take(const RowEditor &editor, const QModelIndex &index) const override;

private:
    RowContent goalContent(const Goal &goal) const;
    RowContent objectiveContent(const Objective &objective) const;
    RowContent kpiContent(const Kpi &kpi) const;
    RowContent fitContent(const Fit &fit) const;
    RowContent traceContent(const Participation &participation) const;
    RowContent looseContent(ObjectRef object) const;

    const GoalModel &m_model;
};

/// The weighted mean progress of a goal's objectives, the weakest health of them; without data
/// where none has any.
assess::Progress progressOfGoal(const Plan &plan, Id<Goal> goal, QDate date);

} // namespace facet::panels
