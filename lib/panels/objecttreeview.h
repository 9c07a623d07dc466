// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/mime.h"
#include "objecttree.h"

#include <QTreeView>

#include <functional>

namespace facet::panels {

class RowDelegate;

/// What a list does with objects that are dragged onto its rows.
struct DropRules
{
    /// What would happen, in a word or two for the hint; the reason where it would be refused.
    std::function<Result<QString>(const DraggedObjects &dragged, ObjectRef target)> judge;
    /// Does it, or asks at the place (global) what is still open.
    std::function<void(const DraggedObjects &dragged, ObjectRef target, QPoint place)> drop;
};

/// The list of a panel: shares the window's selection, is dragged from and dropped onto, edits rows
/// in place.
class ObjectTreeView final : public QTreeView
{
    Q_OBJECT

public:
    ObjectTreeView(PanelContext &context, ObjectTreeModel *model, RowDelegate *delegate,
                   QWidget *parent);

    /// Selects for itself only; a double click or Enter makes the row's object the window's
    /// selection.
    void keepOwnSelection();
    /// Is as high as its rows, up to @p most pixels.
    void fitContents(int most);
    void setDropRules(const DropRules &rules) { m_rules = rules; }

    /// The current row's object; null where it is a heading or nothing.
    ObjectRef currentObject() const;
    /// The selected objects.
    QList<ObjectRef> selectedObjects() const;
    /// Makes the object current and shows it.
    void showObject(ObjectRef object);
    /// Opens the editor on the object's row.
    void editObject(ObjectRef object);
    QSize sizeHint() const override;

signals:
    /// Delete was pressed on these objects.
    void removeAsked(const QList<facet::ObjectRef> &objects);
    /// A menu is wanted for the current row, at this place (global).
    void menuAsked(QPoint place);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

private:
    void followSelection();
    void goTo(const QModelIndex &index);
    void fitHeight();
    void openIfPlaceholder(const QModelIndex &index);
    void showDrop(const QModelIndex &target, const Result<QString> &verdict);
    void paintDrop();

    PanelContext &m_context;
    ObjectTreeModel *m_model;
    DropRules m_rules;
    QPersistentModelIndex m_dropTarget;
    Result<QString> m_verdict = QString();
    bool m_following = false;
    bool m_ownSelection = false;
    QPersistentModelIndex m_pressed;
    bool m_wasSelected = false; ///< what was pressed, before it was
    int m_mostHeight = 0;       ///< 0: as high as the layout makes it
};

} // namespace facet::panels
