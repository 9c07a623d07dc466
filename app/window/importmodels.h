// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/columns.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace facet::window {

/// The columns of a file, one a row: its name, what stands in it, what it is taken for (editable).
class MappingModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Header, Example, Meaning, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void reset(const exchange::Table *table, const exchange::Mapping &mapping);
    const exchange::Mapping &mapping() const { return m_mapping; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    /// Somebody chose another meaning for a column.
    void mappingChanged();

private:
    QString example(int column) const;

    const exchange::Table *m_table = nullptr;
    exchange::Mapping m_mapping;
};

/// The first rows of a file as they were read.
class PreviewModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void reset(const exchange::Table *table);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const exchange::Table *m_table = nullptr;
};

/// Lets the meaning of a column be chosen from a list.
class MeaningDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
};

} // namespace facet::window
