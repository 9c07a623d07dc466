// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "matrixmodel.h"

namespace facet::panels {

/// The register of accounts: who holds each, who is the backup, whether signing in takes two
/// factors. Never a password.
class AccountModel final : public MatrixModel
{
    Q_OBJECT

public:
    enum class Part { Handle, Holder, Backup, TwoFactor };

    explicit AccountModel(PanelContext &context, QObject *parent = nullptr);

    /// Shows only channels whose platform, handle, holder or backup contains @p text.
    void setFilter(const QString &text);

    static ObjectRef columnOf(Part part);
    /// The field of a channel that a column shows.
    static QString fieldOf(ObjectRef column);

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
    QString m_filter; ///< comparable()
};

/// What is missing before nobody can be locked out of a channel's account, in words; empty:
/// nothing.
QStringList accountGaps(const Channel &channel);

} // namespace facet::panels
