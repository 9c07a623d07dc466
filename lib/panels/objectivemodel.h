// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "objecttree.h"

namespace facet::panels {

/// The objectives of a plan under their accountable units, with their KPIs and those's observations
/// below; a row at each level adds one more.
class ObjectiveModel final : public ObjectTreeModel
{
    Q_OBJECT

public:
    explicit ObjectiveModel(PanelContext &context, QObject *parent = nullptr);

    /// Shows only objectives whose title contains @p text.
    void setFilter(const QString &text);
    /// Shows only objectives of @p unit and the units below it; null: of all.
    void setScope(Id<Unit> unit);

    QVariant data(const QModelIndex &index, int role) const override;

    /// The heading of objectives nobody is accountable for.
    static ObjectRef nobody();
    /// The row that adds a KPI to an objective, and whose it is; null where the row is none.
    static ObjectRef kpiAdder(Id<Objective> objective);
    static Id<Objective> kpiAdderOf(ObjectRef row);
    /// The row that records a value of a KPI, and whose it is; null where the row is none.
    static ObjectRef valueAdder(Id<Kpi> kpi);
    static Id<Kpi> valueAdderOf(ObjectRef row);

protected:
    QList<ObjectRef> below(ObjectRef parent) const override;
    QList<ObjectRef> parentsTouchedBy(const Difference &difference) const override;
    bool isEditable(ObjectRef row) const override;
    bool concerns(const Difference &difference) const override;

private:
    QList<ObjectRef> headings() const;
    QList<Id<Objective>> objectivesOf(Id<Unit> unit) const;
    bool isShown(const Objective &objective) const;
    QString text(ObjectRef row) const;
    QString accessibleText(ObjectRef row) const;

    QString m_filter; ///< comparable()
    Id<Unit> m_scope;
};

} // namespace facet::panels
