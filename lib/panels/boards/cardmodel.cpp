// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cardmodel.h"

#include "document/mime.h"
#include "panels/keepup.h"
#include "panels/stayers.h"

#include <QMimeData>
#include <QSet>

namespace facet::panels {

using namespace Qt::StringLiterals;

CardModel::CardModel(PanelContext &context, QObject *parent)
    : QAbstractItemModel(parent), m_context(context)
{
    keepUp(context, News::Plan, this, &CardModel::follow);
}

QList<ObjectRef> CardModel::columns() const
{
    QList<ObjectRef> objects;
    for (const Column &column : m_columns) {
        objects.append(column.object);
    }
    return objects;
}

ObjectRef CardModel::columnAt(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return {};
    }
    const int at = index.internalId() == 0 ? index.row() : columnOf(index.internalId());
    return m_columns.at(at).object;
}

ObjectRef CardModel::objectAt(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() != 0
        ? m_columns.at(columnOf(index.internalId())).cards.value(index.row())
        : ObjectRef();
}

QModelIndex CardModel::columnIndex(ObjectRef column) const
{
    const qsizetype at = columns().indexOf(column);
    return at < 0 ? QModelIndex() : index(static_cast<int>(at), 0);
}

QModelIndex CardModel::cardIndex(ObjectRef column, ObjectRef object) const
{
    for (const Column &candidate : m_columns) {
        if (column.isNull() || candidate.object == column) {
            if (const qsizetype row = candidate.cards.indexOf(object); row >= 0) {
                return createIndex(static_cast<int>(row), 0, candidate.serial);
            }
        }
    }
    return {};
}

QModelIndex CardModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, parent.isValid() ? m_columns.at(parent.row()).serial : 0);
}

QModelIndex CardModel::parent(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() != 0
        ? createIndex(columnOf(index.internalId()), 0, quintptr(0))
        : QModelIndex();
}

int CardModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(m_columns.size());
    }
    const bool isColumn = parent.internalId() == 0 && parent.column() == 0;
    return isColumn ? static_cast<int>(m_columns.at(parent.row()).cards.size()) : 0;
}

int CardModel::columnCount(const QModelIndex &) const { return 1; }

QVariant CardModel::data(const QModelIndex &index, int role) const
{
    const ObjectRef column = columnAt(index);
    const ObjectRef object = objectAt(index);
    if (role == ObjectRole || role == ColumnRole) {
        return QVariant::fromValue(role == ObjectRole ? object : column);
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    if (object.isNull()) {
        const ColumnContent head = this->column(column);
        return role == Qt::DisplayRole
            ? head.title
            : tr("%1, %Ln card(s)", nullptr, rowCount(index)).arg(head.title);
    }
    const CardContent said = card(column, object);
    QStringList parts{said.title, said.end, said.second, said.warning};
    parts.removeAll(QString());
    return role == Qt::DisplayRole ? said.title : parts.join(u", "_s);
}

Qt::ItemFlags CardModel::flags(const QModelIndex &index) const
{
    if (objectAt(index).isNull()) {
        return index.isValid() ? Qt::ItemIsEnabled : Qt::NoItemFlags;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemIsEditable
        | Qt::ItemNeverHasChildren;
}

QStringList CardModel::mimeTypes() const { return {objectsMimeType()}; }

QMimeData *CardModel::mimeData(const QModelIndexList &indexes) const
{
    DraggedObjects dragged;
    for (const QModelIndex &index : indexes) {
        if (const ObjectRef object = objectAt(index); !object.isNull()) {
            dragged.objects.append(object);
            dragged.from = columnAt(index);
        }
    }
    return dragged.isEmpty() ? nullptr : encodeObjects(dragged).release();
}

Qt::DropActions CardModel::supportedDragActions() const
{
    return Qt::CopyAction | Qt::MoveAction | Qt::LinkAction;
}

void CardModel::follow(const Difference &difference)
{
    if (reshapes(difference)) {
        reshape();
    }
    if (concerns(difference)) {
        touchAll();
    }
}

void CardModel::reshape()
{
    arrangeColumns(wantedColumns());
    for (int column = 0; column < rowCount(); ++column) {
        arrangeCards(column, wantedCards(m_columns.at(column).object));
    }
}

void CardModel::touchAll()
{
    if (m_columns.isEmpty()) {
        return;
    }
    emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex column = index(row, 0);
        if (const int count = rowCount(column); count > 0) {
            emit dataChanged(index(0, 0, column), index(count - 1, 0, column));
        }
    }
}

/// Columns that stand in another order than wanted are taken away and put in again.
void CardModel::arrangeColumns(const QList<ObjectRef> &wanted)
{
    for (int at = 0; at < wanted.size() || at < rowCount();) {
        const bool isThere = at < rowCount();
        if (isThere && at < wanted.size() && m_columns.at(at).object == wanted.at(at)) {
            ++at;
        } else if (isThere
                   && (at >= wanted.size() || !wanted.sliced(at).contains(m_columns.at(at).object)
                       || columns().contains(wanted.at(at)))) {
            beginRemoveRows({}, at, at);
            m_columns.removeAt(at);
            endRemoveRows();
        } else {
            beginInsertRows({}, at, at);
            m_columns.insert(at, {++m_lastSerial, wanted.at(at), {}});
            endInsertRows();
            ++at;
        }
    }
}

/// Removes what is gone or stands elsewhere now, in runs; then inserts what is missing, in runs.
void CardModel::arrangeCards(int column, const QList<ObjectRef> &wanted)
{
    QList<ObjectRef> &cards = m_columns[column].cards;
    if (cards == wanted) {
        return;
    }
    const QModelIndex parent = index(column, 0);
    QHash<ObjectRef, qsizetype> placeOf;
    for (const ObjectRef object : wanted) {
        placeOf.insert(object, placeOf.size());
    }
    QList<qsizetype> places;
    for (const ObjectRef object : std::as_const(cards)) {
        places.append(placeOf.value(object, -1));
    }
    const QList<bool> keeps = stayers(places);
    for (qsizetype last = cards.size() - 1; last >= 0; --last) {
        qsizetype first = last;
        while (first >= 0 && !keeps[first]) {
            --first;
        }
        if (first < last) {
            beginRemoveRows(parent, static_cast<int>(first + 1), static_cast<int>(last));
            cards.remove(first + 1, last - first);
            endRemoveRows();
        }
        last = first;
    }
    const QSet<ObjectRef> kept(cards.begin(), cards.end());
    for (qsizetype at = 0; at < wanted.size(); ++at) {
        qsizetype end = at;
        while (end < wanted.size() && !kept.contains(wanted[end])) {
            ++end;
        }
        if (end > at) {
            beginInsertRows(parent, static_cast<int>(at), static_cast<int>(end - 1));
            cards = cards.first(at) + wanted.sliced(at, end - at) + cards.sliced(at);
            endInsertRows();
        }
        at = end;
    }
}

int CardModel::columnOf(quintptr serial) const
{
    for (int at = 0; at < m_columns.size(); ++at) {
        if (m_columns.at(at).serial == serial) {
            return at;
        }
    }
    return -1;
}

} // namespace facet::panels
