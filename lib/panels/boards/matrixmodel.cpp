// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrixmodel.h"

#include "panels/keepup.h"
#include "panels/panel.h"

#include <QSet>

#include <algorithm>

namespace facet::panels {

using namespace Qt::StringLiterals;

MatrixModel::MatrixModel(PanelContext &context, QObject *parent)
    : QAbstractTableModel(parent), m_context(context)
{
    keepUp(context, News::Plan, this, &MatrixModel::follow);
}

MatrixPlace MatrixModel::placeAt(const QModelIndex &index) const
{
    return index.isValid() ? MatrixPlace{rowAt(index.row()), columnAt(index.column())}
                           : MatrixPlace{};
}

QModelIndex MatrixModel::indexAt(const MatrixPlace &place) const
{
    const qsizetype row = m_rows.indexOf(place.row);
    const qsizetype column = m_columns.indexOf(place.column);
    return row < 0 || column < 0 ? QModelIndex()
                                 : index(static_cast<int>(row), static_cast<int>(column));
}

QList<MatrixChoice> MatrixModel::choices(ObjectRef) const { return {}; }

Result<edit::Step> MatrixModel::put(const QList<MatrixPlace> &, const QString &) const
{
    return failure(tr("These numbers are computed; they change with what they are computed from."));
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    const MatrixPlace place = placeAt(index);
    switch (role) {
    case RowRole:
        return QVariant::fromValue(place.row);
    case ColumnRole:
        return QVariant::fromValue(place.column);
    case Qt::DisplayRole:
        return cell(place).text;
    case Qt::ToolTipRole:
        return plainToolTip(cell(place).tip);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignCenter));
    case Qt::AccessibleTextRole: {
        const MatrixCell said = cell(place);
        //: a cell of a table, read aloud: row, column, value
        return tr("%1, %2: %3")
            .arg(rowHead(place.row).title, columnHead(place.column).title,
                 said.text.isEmpty() ? tr("empty") : said.text);
    }
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isColumn = orientation == Qt::Horizontal;
    const ObjectRef object = isColumn ? columnAt(section) : rowAt(section);
    return headData(isColumn ? columnHead(object) : rowHead(object), role);
}

QVariant MatrixModel::headData(const MatrixHead &head, int role) const
{
    QStringList parts{head.title, head.second, head.end};
    parts.removeAll(QString());
    switch (role) {
    case Qt::DisplayRole:
        return head.title;
    case Qt::ToolTipRole:
        return plainToolTip(parts.join(u" · "_s));
    case Qt::AccessibleTextRole:
        return parts.join(u", "_s);
    default:
        return {};
    }
}

Qt::ItemFlags MatrixModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

void MatrixModel::follow(const Difference &difference)
{
    if (reshapes(difference)) {
        reshape();
    }
    if (concerns(difference)) {
        touchAll();
    }
}

void MatrixModel::reshape()
{
    arrange(m_columns, wantedColumns(), Qt::Horizontal);
    arrange(m_rows, wantedRows(), Qt::Vertical);
}

void MatrixModel::touchAll()
{
    if (m_rows.isEmpty() || m_columns.isEmpty()) {
        return;
    }
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

/// Takes away what is gone, puts the rest in order, inserts what is new: each with its signals.
void MatrixModel::arrange(QList<ObjectRef> &present, const QList<ObjectRef> &wanted,
                          Qt::Orientation side)
{
    if (present == wanted) {
        return;
    }
    removeGone(present, QSet<ObjectRef>(wanted.begin(), wanted.end()), side);
    const QSet<ObjectRef> known(present.begin(), present.end());
    QList<ObjectRef> order;
    std::ranges::copy_if(wanted, std::back_inserter(order),
                         [&known](ObjectRef object) { return known.contains(object); });
    if (order != present) {
        reorder(present, order, side);
    }
    insertNew(present, wanted, side);
}

void MatrixModel::removeGone(QList<ObjectRef> &present, const QSet<ObjectRef> &wanted,
                             Qt::Orientation side)
{
    qsizetype last = present.size() - 1;
    while (last >= 0) {
        qsizetype first = last;
        while (first >= 0 && !wanted.contains(present[first])) {
            --first;
        }
        if (const qsizetype count = last - first; count > 0) {
            const auto from = static_cast<int>(first + 1);
            const auto to = static_cast<int>(last);
            side == Qt::Vertical ? beginRemoveRows({}, from, to) : beginRemoveColumns({}, from, to);
            present.remove(first + 1, count);
            side == Qt::Vertical ? endRemoveRows() : endRemoveColumns();
        }
        last = first - 1;
    }
}

void MatrixModel::reorder(QList<ObjectRef> &present, const QList<ObjectRef> &order,
                          Qt::Orientation side)
{
    emit layoutAboutToBeChanged({}, side == Qt::Vertical ? VerticalSortHint : HorizontalSortHint);
    QHash<ObjectRef, int> places;
    for (const ObjectRef object : order) {
        places.insert(object, static_cast<int>(places.size()));
    }
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &old : before) {
        after.append(side == Qt::Vertical
                         ? index(places.value(present.at(old.row())), old.column())
                         : index(old.row(), places.value(present.at(old.column()))));
    }
    present = order;
    changePersistentIndexList(before, after);
    emit layoutChanged({}, side == Qt::Vertical ? VerticalSortHint : HorizontalSortHint);
}

void MatrixModel::insertNew(QList<ObjectRef> &present, const QList<ObjectRef> &wanted,
                            Qt::Orientation side)
{
    const QSet<ObjectRef> known(present.begin(), present.end());
    qsizetype at = 0;
    while (at < wanted.size()) {
        qsizetype end = at;
        while (end < wanted.size() && !known.contains(wanted[end])) {
            ++end;
        }
        if (end > at) {
            const auto first = static_cast<int>(at);
            const auto last = static_cast<int>(end - 1);
            side == Qt::Vertical ? beginInsertRows({}, first, last)
                                 : beginInsertColumns({}, first, last);
            present = present.first(at) + wanted.sliced(at, end - at) + present.sliced(at);
            side == Qt::Vertical ? endInsertRows() : endInsertColumns();
        }
        at = end + 1;
    }
}

} // namespace facet::panels
