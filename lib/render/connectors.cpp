// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectors.h"

#include "orgchartdata.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace facet::render {

namespace {

/// Lines that lead far out of sight are cut here, since painters get slow and inexact with them.
constexpr double outOfSight = 200;

/// A polyline at right angles with rounded corners.
QPainterPath roundedPath(const QPolygonF &points, double radius)
{
    QPainterPath path(points.constFirst());
    for (qsizetype i = 1; i + 1 < points.size(); ++i) {
        const QLineF in(points[i], points[i - 1]);
        const QLineF out(points[i], points[i + 1]);
        const double r = std::min({radius, in.length() / 2, out.length() / 2});
        if (r <= 0) {
            continue;
        }
        path.lineTo(in.pointAt(r / in.length()));
        path.quadTo(points[i], out.pointAt(r / out.length()));
    }
    path.lineTo(points.constLast());
    return path;
}

void paintArrow(QPainter &painter, const QPolygonF &points, double size)
{
    QLineF end(points.constLast(), points[points.size() - 2]);
    if (end.length() < 0.1) {
        return;
    }
    const QPointF tip = end.p1();
    const QPointF along = (end.p2() - tip) / end.length() * size;
    const QPointF across(-along.y() * 0.5, along.x() * 0.5);
    painter.drawPolygon(QPolygonF({tip, tip + along + across, tip + along - across}));
}

void paintLine(QPainter &painter, const OrgChart::Data &chart, const Route &route,
               const QPolygonF &points)
{
    const Theme &theme = chart.theme;
    const double grid = chart.metrics->grid();
    QPen pen(theme.mutedText, theme.line, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({0.1, 2.4});
    painter.strokePath(roundedPath(points, 2 * grid), pen);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.mutedText);
    if (route.oneWay) {
        paintArrow(painter, points, 2 * grid);
    }
}

void paintLabel(QPainter &painter, const OrgChart::Data &chart, const Route &route,
                const QRectF &label)
{
    const Theme &theme = chart.theme;
    const double grid = chart.metrics->grid();
    const QFontMetricsF metrics(chart.metrics->smallFont());
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.window);
    painter.drawRoundedRect(label, grid, grid);
    painter.setFont(chart.metrics->smallFont());
    painter.setPen(theme.mutedText);
    painter.drawText(label, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip,
                     metrics.elidedText(route.text, Qt::ElideRight, label.width() - 2 * grid + 1));
}

} // namespace

Connectors::Connectors(const OrgChart::Data &chart, const PaintState &state, const QRectF &visible,
                       double scale)
    : m_chart(chart),
      m_state(state),
      m_visible(visible.adjusted(-outOfSight, -outOfSight, outOfSight, outOfSight)),
      m_scale(scale),
      m_rounded(scale >= nameScale)
{ }

QRectF Connectors::rectOf(int card, const layout::Box &box) const
{
    const QRectF rect = m_chart.fromLayout(box);
    return m_state.shifts.isEmpty()
        ? rect
        : rect.translated(m_state.shifts.value(m_chart.cards.at(card).id));
}

double Connectors::clampedX(double x) const
{
    return std::clamp(x, m_visible.left(), m_visible.right());
}

void Connectors::addLine(QPointF from, QPointF to)
{
    const auto inside = [this](QPointF p) {
        return QPointF(clampedX(p.x()), std::clamp(p.y(), m_visible.top(), m_visible.bottom()));
    };
    const QPointF a = inside(from);
    const QPointF b = inside(to);
    if (a == b) {
        return;
    }
    if (!m_rounded) {
        m_lines.emplace_back(a, b);
        return;
    }
    m_path.moveTo(a);
    m_path.lineTo(b);
}

/// From one end over a corner, rounded, to the other end.
void Connectors::addCorner(QPointF from, QPointF corner, QPointF to)
{
    if (!m_rounded || !m_visible.contains(corner)) {
        addLine(from, corner);
        addLine(corner, to);
        return;
    }
    const QLineF in(corner, from);
    const QLineF out(corner, to);
    const double r = std::min({2 * m_chart.metrics->grid(), in.length(), out.length()});
    if (r < 0.5) {
        addLine(from, corner);
        addLine(corner, to);
        return;
    }
    addLine(from, in.pointAt(r / in.length()));
    m_path.moveTo(in.pointAt(r / in.length()));
    m_path.quadTo(corner, out.pointAt(r / out.length()));
    addLine(out.pointAt(r / out.length()), to);
}

/// Hangs a stacked card on the line at its side.
void Connectors::addStacked(std::vector<Drop> &drops, const QRectF &card) const
{
    const double aside = static_cast<double>(m_chart.forest.spacing().indent) / 2;
    const double x = m_chart.isMirrored() ? card.right() + aside : card.left() - aside;
    const double y = card.top() + std::min(card.height(), m_chart.metrics->headerHeight(1)) / 2;
    if (drops.empty() || drops.back().stubs.empty() || std::abs(drops.back().x - x) > 0.5) {
        drops.push_back({.x = x,
                         .end = y,
                         .stubs = {},
                         .stubEnd = m_chart.isMirrored() ? card.right() : card.left()});
    }
    drops.back().stubs.push_back(y);
    drops.back().end = y;
}

/// The part of a connector below the bar.
void Connectors::addDrop(const Drop &drop, double from)
{
    if (drop.stubs.empty()) {
        addLine({drop.x, from}, {drop.x, drop.end});
        return;
    }
    addCorner({drop.x, from}, {drop.x, drop.end}, {drop.stubEnd, drop.end});
    for (size_t i = 0; i + 1 < drop.stubs.size(); ++i) {
        addLine({drop.x, drop.stubs[i]}, {drop.stubEnd, drop.stubs[i]});
    }
}

void Connectors::addBar(const QRectF &card, const std::vector<Drop> &drops)
{
    const double middle = card.center().x();
    const double bar = card.bottom() + static_cast<double>(m_chart.forest.spacing().level) / 2;
    const auto [first, last] = std::ranges::minmax_element(drops, {}, &Drop::x);
    addLine({middle, card.bottom()}, {middle, bar});
    for (const Drop &drop : drops) {
        const bool isEnd = &drop == &*first || &drop == &*last;
        const bool inSight = drop.x >= m_visible.left() && drop.x <= m_visible.right();
        if (!isEnd) {
            if (inSight) {
                addDrop(drop, bar);
            }
        } else if (std::abs(drop.x - middle) < 0.5) {
            addDrop(drop, bar);
        } else {
            const double turn = std::min(bar + 2 * m_chart.metrics->grid(),
                                         drop.stubs.empty() ? drop.end : drop.stubs.front());
            addCorner({middle, bar}, {drop.x, bar}, {drop.x, turn});
            addDrop(drop, turn);
        }
    }
}

void Connectors::add(int card, const layout::Box &box)
{
    const layout::Forest &forest = m_chart.forest;
    if (forest.firstChildOf(card) < 0) {
        return;
    }
    const QRectF rect = rectOf(card, box);
    std::vector<Drop> drops;
    forest.forEachChild(card, box, [&](int child, const layout::Box &childBox) {
        const QRectF below = rectOf(child, childBox);
        if (forest.isStacked(child)) {
            addStacked(drops, below);
        } else {
            drops.push_back({.x = below.center().x(), .end = below.top(), .stubs = {}});
        }
    });
    if (forest.hangs(card)) {
        addDrop(drops.front(), rect.bottom());
        return;
    }
    addBar(rect, drops);
}

void Connectors::paint(QPainter &painter) const
{
    if (m_rounded) {
        painter.strokePath(m_path, QPen(m_chart.theme.connector, m_chart.theme.line));
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QColor pale = mixed(m_chart.theme.connector, m_chart.theme.window, 0.25);
    painter.setPen(QPen(pale, 1 / m_scale));
    painter.drawLines(m_lines.data(), static_cast<int>(m_lines.size()));
    painter.restore();
}

void paintLinks(QPainter &painter, const OrgChart::Data &chart, const QRectF &visible,
                const PaintState &state)
{
    for (const Route &route : chart.routes()) {
        const QPointF fromShift = state.shifts.value(chart.cards.at(route.from).id);
        const QPointF toShift = state.shifts.value(chart.cards.at(route.to).id);
        QPolygonF points = route.points.translated(fromShift);
        if (fromShift != toShift) {
            points = plainRoute(chart.rectOf(route.from).translated(fromShift),
                                chart.rectOf(route.to).translated(toShift), chart.metrics->grid());
        }
        const double margin = 10 * chart.metrics->grid();
        if (points.boundingRect().adjusted(-margin, -margin, margin, margin).intersects(visible)) {
            paintLine(painter, chart, route, points);
        }
    }
}

void paintLinkLabels(QPainter &painter, const OrgChart::Data &chart, const QRectF &visible,
                     const PaintState &state)
{
    for (const Route &route : chart.routes()) {
        const QPointF shift = state.shifts.value(chart.cards.at(route.from).id);
        const QRectF label = route.label.translated(shift);
        if (!label.isEmpty() && shift == state.shifts.value(chart.cards.at(route.to).id)
            && label.intersects(visible)) {
            paintLabel(painter, chart, route, label);
        }
    }
}

} // namespace facet::render
