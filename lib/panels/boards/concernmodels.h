// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cardmodel.h"
#include "departmentindex.h"
#include "fieldtable.h"
#include "matrixmodel.h"

namespace facet::panels {

/// Concerns counted by department and management layer.
class ConcernMatrix final : public MatrixModel
{
    Q_OBJECT

public:
    explicit ConcernMatrix(PanelContext &context, QObject *parent = nullptr);

    static ObjectRef columnOf(Layer layer);
    /// The concerns of a cell, the most severe first.
    QList<Id<Concern>> concernsOf(const MatrixPlace &place) const;

    MatrixCell cell(const MatrixPlace &place) const override;
    MatrixHead rowHead(ObjectRef row) const override;
    MatrixHead columnHead(ObjectRef column) const override;

protected:
    QList<ObjectRef> wantedRows() const override;
    QList<ObjectRef> wantedColumns() const override;
    bool reshapes(const Difference &difference) const override;
    bool concerns(const Difference &difference) const override;

private:
    ObjectRef rowOf(Id<Unit> unit) const;

    mutable DepartmentIndex m_departments;
};

/// Concerns by what became of them, dragged from open to answered to resolved.
class ConcernCards final : public CardModel
{
    Q_OBJECT

public:
    explicit ConcernCards(PanelContext &context, QObject *parent = nullptr);

    void setFilter(const QString &text);

    static ObjectRef columnOf(ConcernState state);

    CardContent card(ObjectRef column, ObjectRef object) const override;
    ColumnContent column(ObjectRef column) const override;
    Result<edit::Step> moved(const QList<ObjectRef> &objects, ObjectRef from,
                             ObjectRef to) const override;

protected:
    QList<ObjectRef> wantedColumns() const override;
    QList<ObjectRef> wantedCards(ObjectRef column) const override;
    bool reshapes(const Difference &difference) const override;
    bool concerns(const Difference &difference) const override;

private:
    QString m_filter;
};

/// All concerns, the open and most severe first.
QList<Id<Concern>> concernsInOrder(const Plan &plan);

/// What a table of concerns shows; names are hidden while projecting.
FieldTableSpec concernSpec(PanelContext &context, const QList<FieldColumn> &columns);

} // namespace facet::panels
