// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importmodels.h"

#include "exchange/table.h"

#include <QComboBox>

namespace facet::window {

namespace {

using namespace Qt::StringLiterals;

constexpr int previewRows = 50;
constexpr int previewColumns = 64;
constexpr int exampleValues = 3;
constexpr int exampleLength = 24;
constexpr int searchedRows = 200;
constexpr int longestShownCell = 200;

} // namespace

void MappingModel::reset(const exchange::Table *table, const exchange::Mapping &mapping)
{
    beginResetModel();
    m_table = table;
    m_mapping = mapping;
    endResetModel();
}

int MappingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_table ? 0 : static_cast<int>(m_table->columns.size());
}

int MappingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MappingModel::example(int column) const
{
    QStringList values;
    for (int row = 0; row < std::min(m_table->rowCount(), searchedRows); ++row) {
        const QString value = m_table->cell(row, column).simplified().left(exampleLength);
        if (!value.isEmpty() && !values.contains(value)) {
            values.append(value);
        }
        if (values.size() == exampleValues) {
            break;
        }
    }
    return values.join(u" · "_s);
}

QVariant MappingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (index.column()) {
    case Header:
        return role == Qt::DisplayRole ? QVariant(m_table->shownColumn(index.row())) : QVariant();
    case Example:
        return role == Qt::DisplayRole ? QVariant(example(index.row())) : QVariant();
    case Meaning:
        if (role == Qt::DisplayRole) {
            return labelOf(m_mapping.contentOf(index.row()));
        }
        return role == Qt::EditRole ? QVariant(static_cast<int>(m_mapping.contentOf(index.row())))
                                    : QVariant();
    default:
        return {};
    }
}

bool MappingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != Meaning
        || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    m_mapping.assign(index.row(), static_cast<exchange::Content>(value.toInt()));
    emit dataChanged(this->index(0, Meaning), this->index(rowCount() - 1, Meaning));
    emit mappingChanged();
    return true;
}

QVariant MappingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    const QStringList names{tr("Column in the file"), tr("Examples"), tr("Is taken for")};
    return names.value(section);
}

Qt::ItemFlags MappingModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Meaning ? flags | Qt::ItemIsEditable : flags;
}

void PreviewModel::reset(const exchange::Table *table)
{
    beginResetModel();
    m_table = table;
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_table ? 0 : std::min(m_table->rowCount(), previewRows);
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_table
        ? 0
        : std::min(static_cast<int>(m_table->columns.size()), previewColumns);
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    return m_table->cell(index.row(), index.column()).simplified().left(longestShownCell);
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || !m_table) {
        return {};
    }
    return orientation == Qt::Horizontal ? QVariant(m_table->shownColumn(section))
                                         : QVariant(m_table->shownRow(section));
}

QWidget *MeaningDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
                                       const QModelIndex & /*index*/) const
{
    auto *combo = new QComboBox(parent);
    combo->setAccessibleName(tr("Is taken for"));
    for (const exchange::Content content : allOf<exchange::Content>()) {
        combo->addItem(labelOf(content), static_cast<int>(content));
    }
    connect(combo, &QComboBox::activated, this, [this, combo] {
        auto *self =
            const_cast<MeaningDelegate *>(this); // NOLINT: signals of a delegate are not const
        emit self->commitData(combo);
        emit self->closeEditor(combo);
    });
    return combo;
}

void MeaningDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *combo = static_cast<QComboBox *>(editor);
    combo->setCurrentIndex(combo->findData(index.data(Qt::EditRole)));
}

void MeaningDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                   const QModelIndex &index) const
{
    model->setData(index, static_cast<QComboBox *>(editor)->currentData(), Qt::EditRole);
}

} // namespace facet::window
