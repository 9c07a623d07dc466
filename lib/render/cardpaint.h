// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "card.h"

#include <QPainter>

namespace facet::render {

/// Paints the parts of unit cards with any painter; the card's top left corner is the painter's
/// origin.
class CardPainter
{
public:
    CardPainter(QPainter &painter, const CardMetrics &metrics, const Theme &theme,
                Qt::LayoutDirection direction);

    /// The whole card.
    void paintFull(const CardContent &content, int nameLines, int lines);
    /// Name and ring only, the name as large as it takes to read it at @p scale.
    void paintName(const CardContent &content, const QSizeF &size, double scale);
    /// One line's shape and colour: a facet's mark, filled where covered.
    void paintMark(Facet facet, const QRectF &rect, bool covered);

private:
    QRectF placed(const QRectF &rect) const; ///< mirrored where the card is
    void paintFrame(const QColor &fill, double headerHeight, const QSizeF &size);
    void paintHeader(const CardContent &content, int nameLines);
    void paintBody(const CardContent &content, int nameLines);
    void paintLines(const CardContent &content, int nameLines, int lines);
    void paintLine(const CardLine &line, const QRectF &rect);
    void paintRing(const CardContent &content, const QRectF &rect);
    void paintPerson(const QRectF &rect);
    void paintHub(const QRectF &rect);
    /// In at most so many lines, the last one elided; centred in height where there is room.
    void paintWrapped(const QString &text, const QRectF &rect, double lineHeight, int lines);
    /// Elided; returns how wide it came out.
    double paintText(const QString &text, const QRectF &rect,
                     Qt::Alignment alignment = Qt::AlignLeft);
    void setFont(const QFont &font, const QColor &color);

    QPainter &m_painter;
    const CardMetrics &m_metrics;
    const Theme &m_theme;
    Qt::LayoutDirection m_direction;
};

/// The outline of a facet's mark within a square.
QPainterPath markPath(Facet facet, const QRectF &rect);

} // namespace facet::render
