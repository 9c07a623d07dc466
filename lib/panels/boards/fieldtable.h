// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/objecttree.h"
#include "panels/rowdelegate.h"

#include <QTableView>

#include <functional>

namespace facet::panels {

/// One column of a table of objects.
struct FieldColumn
{
    QString key;           ///< of the field that it shows and edits
    int weight = 1;        ///< its share of the width
    QString label{};       ///< instead of the field's own
    bool isInPlace = true; ///< edited in the cell; else the board is asked to open it
};

/// Which objects of one kind a table shows, and what it says of them.
struct FieldTableSpec
{
    Kind kind;
    QList<FieldColumn> columns;
    /// The objects in their order.
    std::function<QList<ObjectRef>(const Plan &plan)> rows;
    /// What a cell says instead of its field's value; nothing: that.
    std::function<std::optional<QString>(ObjectRef object, const QString &key)> text = {};
    /// The colour of a cell's text; invalid: the usual.
    std::function<QColor(ObjectRef object, const QString &key)> ink = {};
    bool editsInPlace = true;
};

/// Objects of one kind, a row each and a field a column, as the open plan has them.
class FieldTableModel final : public ObjectTreeModel
{
    Q_OBJECT

public:
    FieldTableModel(PanelContext &context, FieldTableSpec spec, QObject *parent = nullptr);

    /// Shows only rows of which some cell has these letters.
    void setFilter(const QString &text);
    const FieldTableSpec &spec() const { return m_spec; }

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Something outside the plan changed which rows there are or what they say.
    void refresh();

protected:
    QList<ObjectRef> below(ObjectRef parent) const override;
    QList<ObjectRef> parentsTouchedBy(const Difference &difference) const override;
    bool isEditable(ObjectRef row) const override;
    bool concerns(const Difference &difference) const override;

private:
    const FieldInfo &field(int column) const;
    QString text(ObjectRef object, int column) const;
    bool isShown(ObjectRef object) const;

    FieldTableSpec m_spec;
    QString m_filter;
};

/// Paints cells and edits one field in place.
class CellDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

protected:
    RowContent content(const QModelIndex &index) const override;
    RowEditor *makeEditor(QWidget *parent, const QModelIndex &index) const override;
    void take(const RowEditor &editor, const QModelIndex &index) const override;
};

/// A table of objects: arrows walk the cells, F2, Enter or a double click edits one, Delete removes
/// the row's object; the current row is the window's selection.
class FieldTableView final : public QTableView
{
    Q_OBJECT

public:
    FieldTableView(PanelContext &context, FieldTableModel *model, QWidget *parent);

    using QTableView::edit;

    /// The current row's object; null: none.
    ObjectRef currentObject() const;
    /// Makes a cell current and shows it.
    void showObject(ObjectRef object, int column = 0);

signals:
    void currentObjectChanged();
    /// A cell whose column is not edited in place is to be edited.
    void openAsked(facet::ObjectRef object, const QString &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;

private:
    void followSelection();
    void fit();

    PanelContext &m_context;
    FieldTableModel *m_model;
    bool m_following = false;
};

} // namespace facet::panels
