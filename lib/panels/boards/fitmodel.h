// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "departmentindex.h"
#include "matrixmodel.h"

namespace facet::panels {

/// Objectives under their departments against channels: how well each channel serves each
/// objective, 0–4. Means stand in the heads; a department's row has the means of its objectives.
class FitModel final : public MatrixModel
{
    Q_OBJECT

public:
    explicit FitModel(PanelContext &context, QObject *parent = nullptr);

    /// Shows only objectives and departments, or else channels, whose name contains @p text.
    void setFilter(const QString &text);

    MatrixCell cell(const MatrixPlace &place) const override;
    MatrixHead rowHead(ObjectRef row) const override;
    MatrixHead columnHead(ObjectRef column) const override;
    QList<MatrixChoice> choices(ObjectRef column) const override;
    Result<edit::Step> put(const QList<MatrixPlace> &cells, const QString &key) const override;

    /// The heading of a department (null: of objectives that nobody is accountable for).
    static ObjectRef headingOf(Id<Unit> department);

protected:
    QList<ObjectRef> wantedRows() const override;
    QList<ObjectRef> wantedColumns() const override;
    bool reshapes(const Difference &difference) const override;
    bool concerns(const Difference &difference) const override;

private:
    QList<Id<Objective>> objectivesOf(ObjectRef heading) const;
    const Fit *fitOf(Id<Objective> objective, Id<Channel> channel) const;
    MatrixCell headingCell(ObjectRef heading, Id<Channel> channel) const;

    mutable DepartmentIndex m_departments;
    QString m_filter; ///< comparable()
};

} // namespace facet::panels
