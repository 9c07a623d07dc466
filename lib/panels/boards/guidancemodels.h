// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cardmodel.h"
#include "matrixmodel.h"

namespace facet::panels {

/// The eight policy elements against where a section of them applies.
class PolicyMatrix final : public MatrixModel
{
    Q_OBJECT

public:
    explicit PolicyMatrix(PanelContext &context, QObject *parent = nullptr);

    void setFilter(const QString &text);

    static ObjectRef rowOf(PolicyElement element);
    /// The column of a scope; null: of the whole organisation.
    static ObjectRef columnOf(Id<Unit> scope);
    /// The section of a cell; null: there is none.
    Id<PolicySection> sectionAt(const MatrixPlace &place) const;

    MatrixCell cell(const MatrixPlace &place) const override;
    MatrixHead rowHead(ObjectRef row) const override;
    MatrixHead columnHead(ObjectRef column) const override;
    QList<MatrixChoice> choices(ObjectRef column) const override;
    Result<edit::Step> put(const QList<MatrixPlace> &cells, const QString &key) const override;

protected:
    QList<ObjectRef> wantedRows() const override;
    QList<ObjectRef> wantedColumns() const override;
    bool reshapes(const Difference &difference) const override;
    bool concerns(const Difference &difference) const override;

private:
    QString m_filter;
};

/// Policy sections by how far they are, dragged from state to state.
class PolicyCards final : public CardModel
{
    Q_OBJECT

public:
    explicit PolicyCards(PanelContext &context, QObject *parent = nullptr);

    void setFilter(const QString &text);

    static ObjectRef columnOf(PolicyState state);

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

/// "5 of 8 elements are adopted …": how far the guidance of the whole organisation is.
QString guidanceSummary(const Plan &plan, QDate today);

} // namespace facet::panels
