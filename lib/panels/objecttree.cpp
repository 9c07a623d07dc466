// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "objecttree.h"

#include "document/mime.h"

#include <QMimeData>

namespace facet::panels {

struct ObjectTreeModel::Node
{
    ObjectRef object;
    Node *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;
};

ObjectTreeModel::ObjectTreeModel(PanelContext &context, QObject *parent)
    : QAbstractItemModel(parent), m_context(context), m_top(std::make_unique<Node>())
{
    m_nodes.insert(ObjectRef(), m_top.get());
    connect(&context.document(), &Document::changed, this, &ObjectTreeModel::follow);
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
    std::vector<std::pair<ObjectRef, size_t>> counts;
    QList<ObjectRef> todo = parents;
    for (qsizetype i = 0; i < todo.size(); ++i) {
        Node *node = m_nodes.value(todo[i]);
        if (!node) {
            continue;
        }
        const QList<ObjectRef> wanted = below(todo[i]);
        for (int row = 0; row < wanted.size(); ++row) {
            if (const Node *added = place(node, row, wanted[row])) {
                todo.append(added->object);
            }
        }
        counts.emplace_back(todo[i], static_cast<size_t>(wanted.size()));
    }
    for (const auto &[object, count] : counts) {
        if (Node *node = m_nodes.value(object)) {
            trim(node, count);
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

/// Makes @p object the child at @p row: leaves it, moves it there from where it stands, or inserts
/// it, in which case the new node is returned.
ObjectTreeModel::Node *ObjectTreeModel::place(Node *parent, int row, ObjectRef object)
{
    const auto at = static_cast<size_t>(row);
    if (at < parent->children.size() && parent->children[at]->object == object) {
        return nullptr;
    }
    if (Node *existing = m_nodes.value(object)) {
        move(existing, parent, row);
        return nullptr;
    }
    return insert(parent, row, object);
}

ObjectTreeModel::Node *ObjectTreeModel::insert(Node *parent, int row, ObjectRef object)
{
    beginInsertRows(indexOfNode(parent), row, row);
    auto node = std::make_unique<Node>();
    node->object = object;
    node->parent = parent;
    Node *added = node.get();
    parent->children.insert(parent->children.begin() + row, std::move(node));
    renumber(*parent, static_cast<size_t>(row));
    m_nodes.insert(object, added);
    endInsertRows();
    return added;
}

void ObjectTreeModel::move(Node *node, Node *parent, int row)
{
    Node *source = node->parent;
    const int from = node->row;
    beginMoveRows(indexOfNode(source), from, from, indexOfNode(parent), row);
    auto taken = std::move(source->children[static_cast<size_t>(from)]);
    source->children.erase(source->children.begin() + from);
    taken->parent = parent;
    parent->children.insert(parent->children.begin() + row, std::move(taken));
    renumber(*source, 0);
    renumber(*parent, 0);
    endMoveRows();
}

void ObjectTreeModel::trim(Node *parent, size_t count)
{
    if (parent->children.size() <= count) {
        return;
    }
    const int last = static_cast<int>(parent->children.size()) - 1;
    beginRemoveRows(indexOfNode(parent), static_cast<int>(count), last);
    for (size_t i = count; i < parent->children.size(); ++i) {
        forget(*parent->children[i]);
    }
    parent->children.resize(count);
    endRemoveRows();
}

void ObjectTreeModel::forget(const Node &node)
{
    m_nodes.remove(node.object);
    for (const auto &child : node.children) {
        forget(*child);
    }
}

void ObjectTreeModel::renumber(Node &parent, size_t from)
{
    for (size_t i = from; i < parent.children.size(); ++i) {
        parent.children[i]->row = static_cast<int>(i);
    }
}

} // namespace facet::panels
