// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "departmentindex.h"
#include "matrixmodel.h"

namespace facet::panels {

/// Activities against departments: who is responsible, accountable, consulted, informed; what is
/// given to a team, a position or a person counts for its department.
class RaciMatrix final : public MatrixModel
{
    Q_OBJECT

public:
    explicit RaciMatrix(PanelContext &context, QObject *parent = nullptr);

    void setFilter(const QString &text);

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

} // namespace facet::panels
