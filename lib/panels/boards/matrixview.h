// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "matrixmodel.h"

#include <QTableView>

#include <functional>

namespace facet::panels {

class MatrixHeader;

/// A matrix to think in: arrows walk, a key puts its value into all selected cells, Delete empties
/// them, Enter or a double click asks, the menu offers what keys do. The row's object becomes the
/// window's selection. Takes `context` and a model; nothing else need be known to use it.
class MatrixView final : public QTableView
{
    Q_OBJECT

public:
    /// Asks for more than a key can say, at a place (global).
    using Opener = std::function<void(const MatrixPlace &cell, QPoint place)>;

    MatrixView(PanelContext &context, MatrixModel *model, QWidget *parent);

    /// What Enter and a double click do, and under which @p verb the menu offers it; without it
    /// they open the menu.
    void setOpener(const QString &verb, Opener opener);
    /// How wide the heads of rows are and how wide a column is at least and at most.
    void setWidths(int head, int least, int most);

    MatrixPlace currentPlace() const;
    QList<MatrixPlace> selectedPlaces() const;
    /// Makes a cell current and shows it.
    void showPlace(const MatrixPlace &place);

signals:
    /// An editable cell became the current one, or none.
    void placeChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyboardSearch(const QString &search) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void open(const QModelIndex &index);
    void openMenu(QPoint place);
    bool take(const QString &key);
    void followSelection();
    void fit();
    QPoint placeOf(const QModelIndex &index) const;

    PanelContext &m_context;
    MatrixModel *m_model;
    MatrixHeader *m_rows;
    MatrixHeader *m_columns;
    QWidget *m_corner; ///< where the heads meet
    QString m_verb;
    Opener m_opener;
    int m_least = 72;
    int m_most = 160;
    bool m_following = false;
};

/// What shades mean: the numbers 0–4, each with its word, in a line.
class MatrixLegend final : public QWidget
{
    Q_OBJECT

public:
    MatrixLegend(PanelContext &context, const QStringList &words, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PanelContext &m_context;
    QStringList m_words;
};

} // namespace facet::panels
