// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "orgchart.h"

namespace facet::render {

/// Paints what concerns a card only for the moment: handle, badge, selection, hover, drop target.
class Overlay
{
public:
    Overlay(QPainter &painter, const OrgChart::Data &chart, const PaintState &state, double scale);

    void paint(int card, const QRectF &rect);
    /// The words at the drop target, above all cards and within what is seen.
    void paintDropText(const QRectF &visible);

private:
    void paintHandle(int card, const QRectF &rect, bool near);
    void paintBadge(const assess::FindingCount &count, const QRectF &badge);
    void paintOutline(const QRectF &rect, const QColor &color, double width,
                      Qt::PenStyle style = Qt::SolidLine);
    void paintDropTarget(const QRectF &rect);
    void paintLineOutline(int card, const QRectF &rect);
    /// At least so many chart pixels that it is @p pixels on the device.
    double atLeast(double chartPixels, double pixels) const;

    QPainter &m_painter;
    const OrgChart::Data &m_chart;
    const PaintState &m_state;
    double m_scale;
    QList<Id<Unit>> m_lineUnits; ///< whose cards list the selected line
    QRectF m_dropRect;
};

/// A place for words of this size by a target: above it, or else below or beside, within @p room
/// and clear of what is @p covered where that can be.
QRectF hintPlace(QSizeF size, const QRectF &target, const QRectF &room, const QRectF &covered,
                 double gap);

} // namespace facet::render
