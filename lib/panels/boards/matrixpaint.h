// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "matrixmodel.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace facet::panels {

/// Paints a matrix's cells: a shade with its number, a word, or a place that waits for one.
class MatrixDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    MatrixDelegate(PanelContext &context, const MatrixModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintShade(QPainter *painter, const QRectF &area, int level) const;
    void paintText(QPainter *painter, const QRectF &area, const MatrixCell &cell,
                   bool isHeading) const;

    PanelContext &m_context;
    const MatrixModel &m_model;
};

/// The head of a matrix: titles with a second line and a mean or count, which stay in sight while
/// the cells scroll.
class MatrixHeader final : public QHeaderView
{
    Q_OBJECT

public:
    MatrixHeader(PanelContext &context, const MatrixModel &model, Qt::Orientation orientation,
                 QWidget *parent);

    /// How wide the heads of rows are, in logical pixels.
    void setHeadWidth(int width);
    /// How high a row or the head of columns is.
    int lineHeight() const;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;

private:
    MatrixHead head(int section) const;
    void paintRow(QPainter *painter, const QRect &rect, const MatrixHead &head) const;
    void paintColumn(QPainter *painter, const QRect &rect, const MatrixHead &head) const;
    bool isCurrent(int section) const;

    PanelContext &m_context;
    const MatrixModel &m_model;
    int m_headWidth = 256;
};

} // namespace facet::panels
