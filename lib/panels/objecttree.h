// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panelcontext.h"

#include <QAbstractItemModel>

#include <limits>
#include <memory>
#include <vector>

namespace facet::panels {

/// A tree of objects under headings that follows the open plan. A subclass says what lies below
/// what; each Difference becomes insertions, removals and moves, never a reset, so that views keep
/// what is open, current and scrolled to. An object stands in at most one place; headings have
/// references of negative kinds.
class ObjectTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Roles { ObjectRole = Qt::UserRole + 1 };

    explicit ObjectTreeModel(PanelContext &context, QObject *parent = nullptr);
    ~ObjectTreeModel() override;

    ObjectRef objectAt(const QModelIndex &index) const;
    /// Where the object stands; invalid where it is not shown.
    QModelIndex indexOf(ObjectRef object) const;
    /// Whether the row is an object of the plan, not a heading.
    static bool isObject(ObjectRef object) { return static_cast<int>(object.kind) >= 0; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const final;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override;

protected:
    PanelContext &context() const { return m_context; }

    const Plan &plan() const { return m_context.plan(); }

    /// What lies directly below @p parent (null: at the top), in order.
    virtual QList<ObjectRef> below(ObjectRef parent) const = 0;
    /// The rows (null: the top) below which something may have come, gone or moved; parents before
    /// children.
    virtual QList<ObjectRef> parentsTouchedBy(const Difference &difference) const = 0;
    /// Whether the row is edited in place.
    virtual bool isEditable(ObjectRef row) const;
    /// Whether what rows say may have become something else.
    virtual bool concerns(const Difference &difference) const = 0;

    /// Brings what lies below these rows up to date.
    void rearrange(const QList<ObjectRef> &parents);
    /// Brings everything up to date: at the start, and when a filter changed.
    void rearrangeAll();
    /// Tells views that every row may say something else.
    void touchAll();

private:
    struct Node;

    void follow(const Difference &difference);
    Node *nodeAt(const QModelIndex &index) const;
    QModelIndex indexOfNode(const Node *node) const;
    QList<ObjectRef> arrange(Node *parent, const QList<ObjectRef> &wanted);
    static QSet<ObjectRef> stayingBelow(const Node &parent, const QList<ObjectRef> &wanted);
    void insert(Node *parent, int row, const QList<ObjectRef> &objects);
    void move(Node *node, Node *parent, int row);
    void removeLeft(Node *parent);
    void forget(const Node &node);
    static void renumber(Node &parent, int from, int end = std::numeric_limits<int>::max());

    PanelContext &m_context;
    std::unique_ptr<Node> m_top;
    QHash<ObjectRef, Node *> m_nodes;
    int m_round = 0;
};

} // namespace facet::panels
