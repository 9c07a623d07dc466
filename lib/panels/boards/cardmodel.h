// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/panelcontext.h"

#include <QAbstractItemModel>

#include <array>
#include <optional>

namespace facet::panels {

/// What a card says.
struct CardContent
{
    QString title;
    QString end{};     ///< at the end of the title's line
    QString second{};  ///< below the title, small and muted
    QString text{};    ///< below that, wrapped over as many lines as the cards have
    QString warning{}; ///< a word that asks for something to be done
    std::optional<std::array<int, 5>> facets{}; ///< levels to be shown by their marks
    bool isStrong = false;                      ///< the end matters: it stands in the accent
};

/// What stands at the head of a column.
struct ColumnContent
{
    QString title;
    QString second{};       ///< below the title, muted
    QStringList warnings{}; ///< what is wrong with the column
    QString hint{};         ///< what an empty column says
    bool hasMenu = false;   ///< offers columnMenuAsked()
};

/// Columns with cards: two levels that follow the open plan, each Difference as insertions and
/// removals, never a reset. The same object may stand in several columns. Columns that are no
/// objects have references of negative kinds.
class CardModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Roles { ObjectRole = Qt::UserRole + 1, ColumnRole };

    explicit CardModel(PanelContext &context, QObject *parent = nullptr);

    QList<ObjectRef> columns() const;
    /// The column that an index is, or lies in.
    ObjectRef columnAt(const QModelIndex &index) const;
    /// The card's object; null for a column.
    ObjectRef objectAt(const QModelIndex &index) const;
    QModelIndex columnIndex(ObjectRef column) const;
    /// Where a card stands; with a null column: the first place.
    QModelIndex cardIndex(ObjectRef column, ObjectRef object) const;

    virtual CardContent card(ObjectRef column, ObjectRef object) const = 0;
    virtual ColumnContent column(ObjectRef column) const = 0;
    /// What putting cards from one column (null: from elsewhere in the window) into another does:
    /// the step, whose text is shown while dragging, or why not.
    virtual Result<edit::Step> moved(const QList<ObjectRef> &objects, ObjectRef from,
                                     ObjectRef to) const = 0;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override;

protected:
    PanelContext &context() const { return m_context; }

    const Plan &plan() const { return m_context.plan(); }

    virtual QList<ObjectRef> wantedColumns() const = 0;
    virtual QList<ObjectRef> wantedCards(ObjectRef column) const = 0;
    /// Whether columns or cards may have come, gone or moved.
    virtual bool reshapes(const Difference &difference) const = 0;
    /// Whether what heads and cards say may have become something else.
    virtual bool concerns(const Difference &difference) const = 0;

    /// Brings columns and cards up to date: at the start, and when a filter changed.
    void reshape();
    /// Tells views that every card and head may say something else.
    void touchAll();

private:
    struct Column
    {
        quintptr serial; ///< stays the column's as others come and go
        ObjectRef object;
        QList<ObjectRef> cards;
    };

    void follow(const Difference &difference);
    void arrangeColumns(const QList<ObjectRef> &wanted);
    void arrangeCards(int column, const QList<ObjectRef> &wanted);
    int columnOf(quintptr serial) const;

    PanelContext &m_context;
    QList<Column> m_columns;
    quintptr m_lastSerial = 0;
};

} // namespace facet::panels
