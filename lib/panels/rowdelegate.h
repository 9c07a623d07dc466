// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "objecttree.h"
#include "roweditor.h"

#include <QStyledItemDelegate>

namespace facet::panels {

/// What a row of a panel's list says, in two lines with a column at the end.
struct RowContent
{
    QString mark; ///< a sign before the text
    QColor markColour;
    QString first;        ///< upper line
    QString firstMore;    ///< behind it, muted
    QString second;       ///< lower line, small and muted
    QString secondStrong; ///< behind it, in the accent
    QString end;          ///< upper line of the end column
    QColor endColour;
    QString endSecond;         ///< lower line of the end column
    std::optional<double> bar; ///< share of 1 of the bar in the end column
    QColor barColour;
    bool hasBar = false; ///< an empty grey bar is drawn where there is no share
    bool heading = false;
    bool placeholder = false; ///< a row that adds something
    bool muted = false;       ///< something that is not so at present
};

/// Paints and edits rows of object trees: one place for how lists look.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RowDelegate(PanelContext &context, QObject *parent = nullptr);

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
    /// A click on the badge of findings asks for them.
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    PanelContext &context() const { return m_context; }

    /// What the row says.
    virtual RowContent content(const QModelIndex &index) const = 0;
    /// The form that edits the row in place; null: it is not edited.
    virtual RowEditor *makeEditor(QWidget *parent, const QModelIndex &index) const = 0;
    /// Makes what the form says true.
    virtual void take(const RowEditor &editor, const QModelIndex &index) const = 0;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void paintCurrent(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const;
    void paintLines(QPainter *painter, const QStyleOptionViewItem &option,
                    const RowContent &row) const;
    void paintBadge(QPainter *painter, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;
    QRect badgeOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintEnd(QPainter *painter, const QRect &area, const RowContent &row, bool selected) const;
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option,
                      const RowContent &row) const;

    PanelContext &m_context;
};

} // namespace facet::panels
