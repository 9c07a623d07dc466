// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cardmodel.h"
#include "panels/roweditor.h"

#include <QFrame>
#include <QListView>
#include <QStyledItemDelegate>

class QLabel;
class QDropEvent;
class QToolButton;

namespace facet::panels {

class DropHint;

/// Paints cards and edits them in place.
class CardDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    CardDelegate(PanelContext &context, const CardModel &model, QObject *parent);

    /// What is edited in place, see CardColumns::setEditor(); and the lines of text a card has.
    void setShape(Kind kind, const QList<QStringList> &lines, int textLines);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void paintLines(QPainter *painter, const QRect &area, const CardContent &card,
                    Qt::LayoutDirection direction) const;
    void paintFoot(QPainter *painter, const QRect &area, const CardContent &card,
                   Qt::LayoutDirection direction) const;

    PanelContext &m_context;
    const CardModel &m_model;
    Kind m_kind{-1};
    QList<QStringList> m_lines;
    int m_textLines = 0;
};

/// The cards of one column.
class CardList final : public QListView
{
    Q_OBJECT

public:
    explicit CardList(QWidget *parent);

signals:
    /// An arrow to the side was pressed (−1 or 1), with Alt or without.
    void walked(int places);
    void carried(int places);
    void deletePressed();
    void menuAsked(QPoint place);
    void entered();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
};

/// One column: its head, its cards, and the place where cards are dropped.
class CardColumn final : public QFrame
{
    Q_OBJECT

public:
    CardColumn(PanelContext &context, CardModel &model, ObjectRef column, QWidget *parent);

    ObjectRef column() const { return m_column; }

    CardList *list() const { return m_list; }

    CardDelegate *delegate() const { return m_delegate; }

    /// Shows what the column's head says now.
    void refresh();
    /// Takes up the theme's colours and fonts.
    void restyle();

signals:
    void dropped(const QList<facet::ObjectRef> &objects, facet::ObjectRef from);
    /// A drag is at this place (of the column).
    void draggedAt(QPoint place);
    void menuAsked(QPoint place);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeHead();
    Result<edit::Step> judge(const QDropEvent &event) const;

    PanelContext &m_context;
    CardModel &m_model;
    ObjectRef m_column;
    CardDelegate *m_delegate;
    CardList *m_list;
    QLabel *m_title;
    QLabel *m_count;
    QLabel *m_second;
    QLabel *m_warnings;
    QLabel *m_hint;
    QToolButton *m_menu;
    DropHint *m_drop; ///< what a drop would do, drawn over the cards
};

} // namespace facet::panels
