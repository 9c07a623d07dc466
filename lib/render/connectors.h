// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "orgchart.h"

#include <QLineF>
#include <QPainterPath>

namespace facet::layout {
struct Box;
}

namespace facet::render {

/// Collects the lines between cards and those below them, and paints them in one go.
class Connectors
{
public:
    /// With rounded corners; where @p scale leaves no more than names, one device pixel wide.
    Connectors(const OrgChart::Data &chart, const PaintState &state, const QRectF &visible,
               double scale);

    /// The lines from a shown card to the cards right below it.
    void add(int card, const layout::Box &box);
    void paint(QPainter &painter) const;

private:
    /// Where a line leaves the bar below a card, and the heights at which stacked cards hang on it;
    /// none: it ends at a card.
    struct Drop
    {
        double x;
        double end;
        std::vector<double> stubs;
        double stubEnd = 0;
    };

    QRectF rectOf(int card, const layout::Box &box) const;
    void addStacked(std::vector<Drop> &drops, const QRectF &card) const;
    void addDrop(const Drop &drop, double from);
    void addBar(const QRectF &card, const std::vector<Drop> &drops);
    void addCorner(QPointF from, QPointF corner, QPointF to);
    void addLine(QPointF from, QPointF to);
    double clampedX(double x) const;

    const OrgChart::Data &m_chart;
    const PaintState &m_state;
    QRectF m_visible;
    double m_scale;
    bool m_rounded;
    QPainterPath m_path;
    std::vector<QLineF> m_lines;
};

/// Paints the links between units that meet @p visible: dotted, with an arrow where they go one
/// way.
void paintLinks(QPainter &painter, const OrgChart::Data &chart, const QRectF &visible,
                const PaintState &state);

/// Paints the words on these links, above the cards, so that none hides behind one.
void paintLinkLabels(QPainter &painter, const OrgChart::Data &chart, const QRectF &visible,
                     const PaintState &state);

} // namespace facet::render
