// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/compare.h"
#include "panels/panelcontext.h"

#include <QAbstractTableModel>

namespace facet::panels {

/// How far each department was and is: index and level before and after, and the points gained.
class IndexChangeModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns { Department, Before, After, Gain, ColumnCount };
    enum Roles { ObjectRole = Qt::UserRole + 1 };

    explicit IndexChangeModel(PanelContext &context, QObject *parent = nullptr);

    void setChanges(const QList<IndexChange> &changes);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const IndexChange &change, int column) const;

    PanelContext &m_context;
    QList<IndexChange> m_changes;
};

} // namespace facet::panels
