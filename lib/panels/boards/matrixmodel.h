// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/panelcontext.h"

#include <QAbstractTableModel>

#include <optional>

namespace facet::panels {

/// One cell of a matrix: which row, which column.
struct MatrixPlace
{
    ObjectRef row;
    ObjectRef column;

    bool operator==(const MatrixPlace &) const = default;
};

/// What a cell says.
struct MatrixCell
{
    QString text;               ///< a number or a word
    std::optional<int> level{}; ///< 0–4: how dark the cell is painted
    bool warns = false;         ///< the word asks for something to be done
    bool hasNote = false;       ///< the tip says more; a corner tells so
    bool isEditable = true;     ///< keys and menu change it
    QString tip{};              ///< plain text
};

/// What stands at the head of a row or column.
struct MatrixHead
{
    QString title;
    QString second{}; ///< below the title, small and muted
    QString end{};    ///< at the end of a row's head, in a column's third line: a mean, a count
    QString mark{};   ///< a sign before the title
    QColor markColour{};
    bool isStrong = false;  ///< the end matters: it stands in the accent
    bool isHeading = false; ///< stands for the rows below it; its cells sum them up
};

/// A value for cells that a key puts in, and that their menu offers.
struct MatrixChoice
{
    QString key;
    QString label;
};

/// Objects against objects: a table whose rows and columns follow the open plan, each Difference
/// as insertions, removals and changes, never a reset. Headings have references of negative kinds.
class MatrixModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Roles { RowRole = Qt::UserRole + 1, ColumnRole };

    explicit MatrixModel(PanelContext &context, QObject *parent = nullptr);

    ObjectRef rowAt(int row) const { return m_rows.value(row); }

    ObjectRef columnAt(int column) const { return m_columns.value(column); }

    MatrixPlace placeAt(const QModelIndex &index) const;
    /// The index of a cell; invalid where it is not shown.
    QModelIndex indexAt(const MatrixPlace &place) const;

    virtual MatrixCell cell(const MatrixPlace &place) const = 0;
    virtual MatrixHead rowHead(ObjectRef row) const = 0;
    virtual MatrixHead columnHead(ObjectRef column) const = 0;
    /// What may be put into cells of a column.
    virtual QList<MatrixChoice> choices(ObjectRef column) const;
    /// Puts the value of @p key (empty: nothing) into cells, as one step.
    virtual Result<edit::Step> put(const QList<MatrixPlace> &cells, const QString &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

protected:
    PanelContext &context() const { return m_context; }

    const Plan &plan() const { return m_context.plan(); }

    virtual QList<ObjectRef> wantedRows() const = 0;
    virtual QList<ObjectRef> wantedColumns() const = 0;
    /// Whether rows or columns may have come, gone or moved.
    virtual bool reshapes(const Difference &difference) const = 0;
    /// Whether what heads and cells say may have become something else.
    virtual bool concerns(const Difference &difference) const = 0;

    /// Brings rows and columns up to date: at the start, and when a filter changed.
    void reshape();
    /// Tells views that every cell and head may say something else.
    void touchAll();

private:
    void follow(const Difference &difference);
    QVariant headData(const MatrixHead &head, int role) const;
    void arrange(QList<ObjectRef> &present, const QList<ObjectRef> &wanted, Qt::Orientation side);
    void removeGone(QList<ObjectRef> &present, const QSet<ObjectRef> &wanted, Qt::Orientation side);
    void reorder(QList<ObjectRef> &present, const QList<ObjectRef> &order, Qt::Orientation side);
    void insertNew(QList<ObjectRef> &present, const QList<ObjectRef> &wanted, Qt::Orientation side);

    PanelContext &m_context;
    QList<ObjectRef> m_rows;
    QList<ObjectRef> m_columns;
};

} // namespace facet::panels
