// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cardmodel.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QItemSelectionModel;
class QScrollArea;

namespace facet::panels {

class CardColumn;

/// Columns of cards that are dragged from one to another. By key: arrows walk, Alt with an arrow
/// moves the selected cards, F2 or a double click edits in place, Delete asks to remove; the menu
/// offers every column. Cards and the window share one selection.
class CardColumns final : public QWidget
{
    Q_OBJECT

public:
    CardColumns(PanelContext &context, CardModel *model, QWidget *parent);

    /// How many columns at the start stay in sight while the others scroll sideways; before any
    /// column is shown.
    void setPinned(int columns);
    /// How wide a column is at least, and how many lines of text a card has below its two.
    void setShape(int leastWidth, int textLines);
    /// Which fields of objects of a kind are edited in place, line by line.
    void setEditor(Kind kind, const QList<QStringList> &lines);

    CardModel *model() const { return m_model; }

    QItemSelectionModel *selectionModel() const { return m_selection; }

    /// The list of a column's cards, and its frame, which takes drops.
    CardColumn *columnOf(ObjectRef column) const;
    ObjectRef currentColumn() const;
    QList<ObjectRef> selectedObjects() const;
    /// Makes a card current and shows it.
    void showCard(ObjectRef column, ObjectRef object);

signals:
    /// Delete was pressed on these cards of a column.
    void removeAsked(facet::ObjectRef column, const QList<facet::ObjectRef> &objects);
    /// The menu of a column's head is wanted at a place (global).
    void columnMenuAsked(facet::ObjectRef column, QPoint place);

private:
    friend class CardColumn;

    void followModel();
    void addColumn(int at);
    void removeColumn(int at);
    void refresh(int first, int last);
    void followSelection();
    void tellSelection();
    void walk(int places);
    void carry(int places);
    void move(ObjectRef to);
    bool put(const QList<ObjectRef> &objects, ObjectRef from, ObjectRef to);
    void openMenu(QPoint place);
    void scrollNear(QPoint place);
    int currentPlace() const;

    PanelContext &m_context;
    CardModel *m_model;
    QItemSelectionModel *m_selection;
    QHBoxLayout *m_pinned;
    QHBoxLayout *m_scrolled;
    QScrollArea *m_area;
    QList<CardColumn *> m_columns;
    QTimer m_scroll;
    int m_scrollBy = 0;
    int m_pinnedCount = 0;
    int m_leastWidth = 176;
    int m_textLines = 0;
    Kind m_editedKind{-1};
    QList<QStringList> m_editedLines;
    bool m_following = false;
    ObjectRef m_here; ///< the column that the keyboard is in
};

} // namespace facet::panels
