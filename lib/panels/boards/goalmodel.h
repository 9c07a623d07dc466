// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/objecttree.h"

#include <QSet>

namespace facet::panels {

/// The trace goal → objective → channel and KPI → unit, and beneath it what hangs loose:
/// objectives without a goal, channels that serve no objective, departments that have none.
class GoalModel final : public ObjectTreeModel
{
    Q_OBJECT

public:
    /// What hangs loose, under a heading each.
    enum class Loose { Objectives, Channels, Departments };

    /// A unit that takes part in a channel that serves an objective.
    struct Trace
    {
        Id<Fit> fit;
        Id<Participation> participation;
    };

    explicit GoalModel(PanelContext &context, QObject *parent = nullptr);

    /// The row that adds a goal, and the one that adds an objective to a goal.
    static ObjectRef goalAdder();
    static ObjectRef objectiveAdder(Id<Goal> goal);
    /// The goal that an adding row adds to; null: it is none.
    static Id<Goal> objectiveAdderOf(ObjectRef row);
    static ObjectRef headingFor(Loose loose);
    static std::optional<Loose> looseOf(ObjectRef row);
    /// What a unit's row stands for; null references where it is none.
    Trace traceOf(ObjectRef row) const { return m_traces.value(row); }

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    QList<ObjectRef> below(ObjectRef parent) const override;
    QList<ObjectRef> parentsTouchedBy(const Difference &difference) const override;
    bool isEditable(ObjectRef row) const override;
    bool concerns(const Difference &difference) const override;

private:
    QList<ObjectRef> top() const;
    QList<ObjectRef> objectivesOf(Id<Goal> goal) const;
    QList<ObjectRef> partsOf(Id<Objective> objective) const;
    QList<ObjectRef> unitsOn(Id<Fit> fit) const;
    QList<ObjectRef> loose(Loose loose) const;
    QList<ObjectRef> looseChannels() const;
    QList<ObjectRef> looseDepartments() const;

    mutable QHash<ObjectRef, Trace> m_traces;
};

} // namespace facet::panels
