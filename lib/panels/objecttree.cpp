// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "objecttree.h"

#include "document/mime.h"
#include "keepup.h"
#include "stayers.h"

#include <QMimeData>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace facet::panels {

struct ObjectTreeModel::Node
{
    ObjectRef object;
    Node *parent = nullptr;
    int row = 0;
    int round = 0; ///< the last rearrangement that wanted it
    std::vector<std::unique_ptr<Node>> children;
};

ObjectTreeModel::ObjectTreeModel(PanelContext &context, QObject *parent)
    : QAbstractItemModel(parent), m_context(context), m_top(std::make_unique<Node>())
{
    m_nodes.insert(ObjectRef(), m_top.get());
    keepUp(context, News::Plan, this, &ObjectTreeModel::follow);
}

ObjectTreeModel::~ObjectTreeModel() = default;

ObjectRef ObjectTreeModel::objectAt(const QModelIndex &index) const
{
    return index.isValid() ? nodeAt(index)->object : ObjectRef();
}

QModelIndex ObjectTreeModel::indexOf(ObjectRef object) const
{
    return indexOfNode(m_nodes.value(object));
}

QModelIndex ObjectTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, nodeAt(parent)->children[static_cast<size_t>(row)].get());
}

QModelIndex ObjectTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOfNode(nodeAt(index)->parent) : QModelIndex();
}

int ObjectTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeAt(parent)->children.size());
}

int ObjectTreeModel::columnCount(const QModelIndex &) const { return 1; }

QVariant ObjectTreeModel::data(const QModelIndex &index, int role) const
{
    const ObjectRef object = objectAt(index);
    if (role == ObjectRole) {
        return QVariant::fromValue(object);
    }
    if (role == Qt::AccessibleDescriptionRole) {
        return m_context.findingsOf(object).text();
    }
    return role == Qt::DisplayRole && isObject(object) ? nameOf(plan(), object) : QVariant();
}

Qt::ItemFlags ObjectTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    const ObjectRef row = objectAt(index);
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    flags.setFlag(Qt::ItemIsDragEnabled, isObject(row));
    flags.setFlag(Qt::ItemIsEditable, isEditable(row));
    return flags;
}

bool ObjectTreeModel::isEditable(ObjectRef) const { return false; }

QStringList ObjectTreeModel::mimeTypes() const { return {objectsMimeType()}; }

QMimeData *ObjectTreeModel::mimeData(const QModelIndexList &indexes) const
{
    DraggedObjects dragged;
    for (const QModelIndex &index : indexes) {
        if (const ObjectRef object = objectAt(index); isObject(object)) {
            dragged.objects.append(object);
        }
    }
    return dragged.isEmpty() ? nullptr : encodeObjects(dragged).release();
}

Qt::DropActions ObjectTreeModel::supportedDragActions() const
{
    return Qt::CopyAction | Qt::MoveAction | Qt::LinkAction;
}

void ObjectTreeModel::rearrange(const QList<ObjectRef> &parents)
{
    ++m_round;
    QList<ObjectRef> todo = parents;
    for (qsizetype i = 0; i < todo.size(); ++i) {
        if (Node *node = m_nodes.value(todo[i])) {
            todo += arrange(node, below(todo[i]));
        }
    }
    for (const ObjectRef object : std::as_const(todo)) { // what is left has gone from everywhere
        if (Node *node = m_nodes.value(object)) {
            removeLeft(node);
        }
    }
}

void ObjectTreeModel::rearrangeAll()
{
    QList<ObjectRef> parents{ObjectRef()};
    for (qsizetype i = 0; i < parents.size(); ++i) {
        for (const auto &child : m_nodes.value(parents[i])->children) {
            parents.append(child->object);
        }
    }
    rearrange(parents);
}

void ObjectTreeModel::touchAll()
{
    for (const Node *node : std::as_const(m_nodes)) {
        if (!node->children.empty()) {
            const QModelIndex parent = indexOfNode(node);
            emit dataChanged(index(0, 0, parent),
                             index(rowCount(parent) - 1, columnCount(parent) - 1, parent));
        }
    }
}

void ObjectTreeModel::follow(const Difference &difference)
{
    rearrange(parentsTouchedBy(difference));
    if (concerns(difference)) {
        touchAll();
    }
}

ObjectTreeModel::Node *ObjectTreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_top.get();
}

QModelIndex ObjectTreeModel::indexOfNode(const Node *node) const
{
    return node && node != m_top.get() ? createIndex(node->row, 0, node) : QModelIndex();
}

/// Brings the wanted children into their order, each leaving its place only where it has to, and
/// returns those that are new; what is not wanted is left where it stands.
QList<ObjectRef> ObjectTreeModel::arrange(Node *parent, const QList<ObjectRef> &wanted)
{
    const QSet<ObjectRef> staying = stayingBelow(*parent, wanted);
    QList<ObjectRef> added;
    int row = 0;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        Node *node = m_nodes.value(wanted[i]);
        if (!node) {
            qsizetype end = i + 1;
            while (end < wanted.size() && !m_nodes.contains(wanted[end])) {
                ++end;
            }
            const QList<ObjectRef> fresh = wanted.sliced(i, end - i);
            insert(parent, row, fresh);
            added += fresh;
            row += static_cast<int>(fresh.size());
            i = end - 1;
            continue;
        }
        if (!staying.contains(wanted[i])) {
            move(node, parent, row);
        }
        node->round = m_round;
        row = node->row + 1;
    }
    return added;
}

/// The children that need not move when their parent gets the @p wanted ones.
QSet<ObjectRef> ObjectTreeModel::stayingBelow(const Node &parent, const QList<ObjectRef> &wanted)
{
    QHash<ObjectRef, qsizetype> placeOf;
    for (const ObjectRef object : wanted) {
        placeOf.insert(object, placeOf.size());
    }
    QList<qsizetype> places;
    for (const auto &child : parent.children) {
        places.append(placeOf.value(child->object, -1));
    }
    const QList<bool> stays = stayers(places);
    QSet<ObjectRef> staying;
    for (size_t i = 0; i < parent.children.size(); ++i) {
        if (stays[static_cast<qsizetype>(i)]) {
            staying.insert(parent.children[i]->object);
        }
    }
    return staying;
}

void ObjectTreeModel::insert(Node *parent, int row, const QList<ObjectRef> &objects)
{
    beginInsertRows(indexOfNode(parent), row, row + static_cast<int>(objects.size()) - 1);
    std::vector<std::unique_ptr<Node>> nodes;
    for (const ObjectRef object : objects) {
        nodes.push_back(std::make_unique<Node>());
        nodes.back()->object = object;
        nodes.back()->parent = parent;
        nodes.back()->round = m_round;
        m_nodes.insert(object, nodes.back().get());
    }
    parent->children.insert(parent->children.begin() + row, std::make_move_iterator(nodes.begin()),
                            std::make_move_iterator(nodes.end()));
    renumber(*parent, row);
    endInsertRows();
}

/// Moves a node to before @p row, as the rows of @p parent are counted now.
void ObjectTreeModel::move(Node *node, Node *parent, int row)
{
    Node *source = node->parent;
    const int from = node->row;
    const bool isWithin = source == parent;
    if (isWithin && (row == from || row == from + 1)) {
        return;
    }
    beginMoveRows(indexOfNode(source), from, from, indexOfNode(parent), row);
    const int to = isWithin && from < row ? row - 1 : row;
    auto taken = std::move(source->children[static_cast<size_t>(from)]);
    source->children.erase(source->children.begin() + from);
    taken->parent = parent;
    parent->children.insert(parent->children.begin() + to, std::move(taken));
    if (isWithin) {
        renumber(*parent, std::min(from, to), std::max(from, to) + 1);
    } else {
        renumber(*source, from);
        renumber(*parent, to);
    }
    endMoveRows();
}

/// Removes the children that were not wanted in this round, in runs.
void ObjectTreeModel::removeLeft(Node *parent)
{
    auto &children = parent->children;
    const auto isLeft = [&](int row) {
        return children[static_cast<size_t>(row)]->round != m_round;
    };
    for (int last = static_cast<int>(children.size()) - 1; last >= 0; --last) {
        int first = last;
        while (first >= 0 && isLeft(first)) {
            --first;
        }
        if (first < last) {
            beginRemoveRows(indexOfNode(parent), first + 1, last);
            for (int row = first + 1; row <= last; ++row) {
                forget(*children[static_cast<size_t>(row)]);
            }
            children.erase(children.begin() + first + 1, children.begin() + last + 1);
            renumber(*parent, first + 1);
            endRemoveRows();
        }
        last = first;
    }
}

void ObjectTreeModel::forget(const Node &node)
{
    m_nodes.remove(node.object);
    for (const auto &child : node.children) {
        forget(*child);
    }
}

void ObjectTreeModel::renumber(Node &parent, int from, int end)
{
    const auto count = static_cast<int>(parent.children.size());
    for (int row = from; row < std::min(end, count); ++row) {
        parent.children[static_cast<size_t>(row)]->row = row;
    }
}

} // namespace facet::panels
