// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectorroutes.h"

#include "orgchartdata.h"

#include <QFontMetricsF>
#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace facet::render {

namespace {

/// Both cards of a link, and how far from their middles it starts, so that several links do not
/// hide one another.
struct Ends
{
    QRectF from;
    QRectF to;
    double grid;
    double lane;
};

/// From side to side, turning at @p x.
QPolygonF sideways(const Ends &ends, double x)
{
    const double height = 17 * ends.grid + ends.lane; // below the header, clear of connectors
    const double y1 = ends.from.top() + height;
    const double y2 = ends.to.top() + height;
    const double start = x > ends.from.center().x() ? ends.from.right() : ends.from.left();
    const double end = x > ends.to.center().x() ? ends.to.right() : ends.to.left();
    return QPolygonF({{start, y1}, {x, y1}, {x, y2}, {end, y2}});
}

/// Out at the top or bottom, along at the height @p y, and in.
QPolygonF along(const Ends &ends, double y)
{
    const double offset = ends.from.width() / 4 + ends.lane;
    const double x1 =
        ends.from.center().x() + (ends.to.center().x() > ends.from.center().x() ? offset : -offset);
    const double x2 =
        ends.to.center().x() + (ends.to.center().x() > ends.from.center().x() ? -offset : offset);
    const double start = y < ends.from.center().y() ? ends.from.top() : ends.from.bottom();
    const double end = y < ends.to.center().y() ? ends.to.top() : ends.to.bottom();
    return QPolygonF({{x1, start}, {x1, y}, {x2, y}, {x2, end}});
}

/// Out at the side, along at the height @p y, and in at the side.
QPolygonF around(const Ends &ends, double y)
{
    const double gap = 2 * ends.grid + ends.lane / 2;
    const double height = 17 * ends.grid + ends.lane; // below the header, clear of connectors
    const bool rightwards = ends.to.center().x() > ends.from.center().x();
    const double x1 = rightwards ? ends.from.right() : ends.from.left();
    const double x2 = rightwards ? ends.to.left() : ends.to.right();
    const double out = rightwards ? gap : -gap;
    const double y1 = ends.from.top() + height;
    const double y2 = ends.to.top() + height;
    return QPolygonF(
        {{x1, y1}, {x1 + out, y1}, {x1 + out, y}, {x2 - out, y}, {x2 - out, y2}, {x2, y2}});
}

double laneOffset(const Ends &ends)
{
    return 2.5 * ends.grid + ends.lane / 2; // clear of the bars between levels
}

QList<QPolygonF> candidates(const Ends &ends)
{
    const double gap = 2 * ends.grid + ends.lane / 2;
    const double off = laneOffset(ends);
    QList<QPolygonF> ways;
    if (ends.from.right() < ends.to.left() || ends.to.right() < ends.from.left()) {
        const QRectF &left = ends.from.right() < ends.to.left() ? ends.from : ends.to;
        const QRectF &right = &left == &ends.from ? ends.to : ends.from;
        ways << sideways(ends, (left.right() + right.left()) / 2)
             << sideways(ends, left.right() + gap) << sideways(ends, right.left() - gap);
    } else {
        ways << sideways(ends, std::max(ends.from.right(), ends.to.right()) + gap)
             << sideways(ends, std::min(ends.from.left(), ends.to.left()) - gap);
    }
    ways << along(ends, std::min(ends.from.top(), ends.to.top()) - off)
         << along(ends, std::max(ends.from.bottom(), ends.to.bottom()) + off);
    if (ends.from.bottom() + off < ends.to.top()) {
        ways << along(ends, ends.from.bottom() + off) << along(ends, ends.to.top() - off);
    } else if (ends.to.bottom() + off < ends.from.top()) {
        ways << along(ends, ends.to.bottom() + off) << along(ends, ends.from.top() - off);
    }
    return ways;
}

/// Ways above and below all that stands between the two cards.
QList<QPolygonF> detours(const OrgChart::Data &chart, const Ends &ends)
{
    QRectF between = ends.from.united(ends.to);
    const layout::Box area = chart.toLayout(between);
    chart.forest.visit(area, 0, [&](int, const layout::Box &box) {
        if (box.meets(area)) {
            const QRectF card = chart.fromLayout(box);
            between.setTop(std::min(between.top(), card.top()));
            between.setBottom(std::max(between.bottom(), card.bottom()));
        }
    });
    const double off = laneOffset(ends);
    QList<QPolygonF> ways;
    for (const double y : {between.top() - off, between.bottom() + off}) {
        ways << along(ends, y) << around(ends, y);
    }
    return ways;
}

int crossings(const OrgChart::Data &chart, int from, int to, const QPolygonF &way)
{
    int count = 0;
    for (qsizetype i = 1; i < way.size(); ++i) {
        const QRectF line = QRectF(way[i - 1], way[i]).normalized();
        const layout::Box area = chart.toLayout(line);
        chart.forest.visit(area, 0, [&](int card, const layout::Box &box) {
            count += card != from && card != to && box.meets(area) ? 1 : 0;
        });
    }
    return count;
}

double length(const QPolygonF &way)
{
    double sum = 0;
    for (qsizetype i = 1; i < way.size(); ++i) {
        sum += QLineF(way[i - 1], way[i]).length();
    }
    return sum;
}

/// Whether a label there covers no card and no line down to one.
bool isFree(const OrgChart::Data &chart, const QRectF &label)
{
    const double level = static_cast<double>(chart.forest.spacing().level);
    bool free = true;
    chart.forest.visit(
        chart.toLayout(label.adjusted(0, 0, 0, level)), 0, [&](int, const layout::Box &box) {
            const QRectF card = chart.fromLayout(box);
            const bool isAbove =
                std::abs(card.center().x() - label.center().x()) < label.width() / 2
                && card.top() < label.bottom() + level;
            free = free && !card.intersects(label) && (!isAbove || card.bottom() < label.top());
        });
    return free;
}

/// A place on the way where a label is free, as near the middle of one of its long parts as can be;
/// shortened where only that fits, empty where a label would cover what is more important.
QRectF labelPlace(const OrgChart::Data &chart, const QPolygonF &way, const QString &text)
{
    QList<QLineF> parts;
    for (qsizetype i = 1; i < way.size(); ++i) {
        parts.append(QLineF(way[i - 1], way[i]));
    }
    std::ranges::stable_sort(parts, std::ranges::greater(), &QLineF::length);
    const double grid = chart.metrics->grid();
    const QFontMetricsF metrics(chart.metrics->smallFont());
    const double whole = std::min(metrics.horizontalAdvance(text), 40 * grid) + 2 * grid;
    QRectF label(0, 0, whole, std::ceil(metrics.height()));
    for (const double width : {whole, std::min(whole, 18 * grid)}) {
        label.setWidth(width);
        for (const QLineF &part : std::as_const(parts)) {
            for (const double share : {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8}) {
                label.moveCenter(part.pointAt(share));
                if (isFree(chart, label)) {
                    return label;
                }
            }
        }
    }
    return {};
}

} // namespace

QPolygonF plainRoute(const QRectF &from, const QRectF &to, double grid)
{
    return candidates({from, to, grid, 0}).constFirst();
}

Route routeBetween(const OrgChart::Data &chart, int from, int to, const Link &link)
{
    const double grid = chart.metrics->grid();
    const double lane = static_cast<double>(link.id.value % 3 - 1) * grid;
    const Ends ends{chart.rectOf(from), chart.rectOf(to), grid, lane};
    Route route{.from = from,
                .to = to,
                .points = {},
                .label = {},
                .text = link.label.isEmpty() ? labelOf(link.kind) : link.label,
                .oneWay = link.kind != LinkKind::Shares};
    double best = std::numeric_limits<double>::infinity();
    const double dear = 1000 * grid; // of crossing a card
    for (const QPolygonF &way : candidates(ends) + detours(chart, ends)) {
        const double bends = static_cast<double>(way.size()) * 2 * grid;
        const double cost = crossings(chart, from, to, way) * dear + length(way) + bends;
        if (cost < best) {
            best = cost;
            route.points = way;
        }
    }
    route.label = labelPlace(chart, route.points, route.text);
    return route;
}

} // namespace facet::render
