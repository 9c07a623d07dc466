// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cardpaint.h"
#include "model/tr.h"
#include "orgchartdata.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <functional>

namespace facet::render {

namespace {

QString titleOf(Colouring colouring)
{
    switch (colouring) {
    case Colouring::Level:
        return Tr::tr("Level");
    case Colouring::Index:
        return Tr::tr("Integration index");
    case Colouring::WeakestPractice:
        return Tr::tr("Weakest practice");
    case Colouring::Facet:
        return Tr::tr("Strongest facet");
    case Colouring::Kind:
        return Tr::tr("Kind");
    }
    return {};
}

/// One row of the legend: a sign and its word; without a sign a heading.
struct LegendRow
{
    QString word;
    std::function<void(const QRectF &)> paintSign;
};

void paintSwatch(QPainter &painter, const QRectF &rect, const QColor &color, const Theme &theme)
{
    painter.setPen(QPen(theme.border, 1));
    painter.setBrush(color);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
}

using Rows = QList<LegendRow>;

Rows rowsOf(const OrgChart &chart, QPainter &painter, CardPainter &cardPainter,
            const LegendShape &shape)
{
    const Theme &theme = chart.theme();
    Rows rows{{titleOf(chart.options().colouring), {}}};
    for (const LegendEntry &entry : chart.legend()) {
        rows.append({entry.word, [&painter, &theme, colour = entry.colour](const QRectF &sign) {
                         paintSwatch(painter, sign, colour, theme);
                     }});
    }
    if (!shape.facets) {
        return rows;
    }
    rows.append({Tr::tr("Facets covered"), {}});
    for (const Facet facet : allOf<Facet>()) {
        rows.append({labelOf(facet), [&cardPainter, facet](const QRectF &sign) {
                         cardPainter.paintMark(facet, sign, true);
                     }});
    }
    return rows;
}

double widthOf(const Rows &rows, const CardMetrics &metrics)
{
    const QFontMetricsF words(metrics.smallFont());
    const QFontMetricsF headings(metrics.nameFont());
    const double sign = metrics.markSize() + 2 * metrics.grid();
    double width = 0;
    for (const LegendRow &row : rows) {
        width = std::max(width,
                         row.paintSign ? sign + words.horizontalAdvance(row.word)
                                       : headings.horizontalAdvance(row.word));
    }
    return std::ceil(width) + metrics.grid(); // some letters lean out
}

void paintRow(QPainter &painter, const OrgChart::Data &data, const LegendRow &row, QRectF word)
{
    const CardMetrics &metrics = *data.metrics;
    const double sign = metrics.markSize();
    if (row.paintSign) {
        const double x = data.isMirrored() ? word.right() - sign : word.left();
        row.paintSign({x, word.center().y() - sign / 2, sign, sign});
        const double space = sign + 2 * metrics.grid();
        word.adjust(data.isMirrored() ? 0 : space, 0, data.isMirrored() ? -space : 0, 0);
    }
    painter.setFont(row.paintSign ? metrics.smallFont() : metrics.nameFont());
    painter.setPen(row.paintSign ? data.theme.text : data.theme.mutedText);
    painter.drawText(word, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                     row.word);
}

/// How wide a row of a folding legend is, with the gap behind it.
double lengthOf(const LegendRow &row, const CardMetrics &metrics)
{
    const double gap = 4 * metrics.grid();
    return row.paintSign
        ? metrics.markSize() + 2 * metrics.grid()
            + std::ceil(QFontMetricsF(metrics.smallFont()).horizontalAdvance(row.word)) + gap
        : std::ceil(QFontMetricsF(metrics.nameFont()).horizontalAdvance(row.word)) + gap;
}

/// Sets the rows beside one another in lines, each heading at the beginning of one; @p line: the
/// first.
QSizeF paintLines(QPainter &painter, const OrgChart::Data &data, const Rows &rows,
                  const QRectF &line)
{
    QPointF next(0, 0);
    double widest = 0;
    for (const LegendRow &row : rows) {
        const double length = std::min(lengthOf(row, *data.metrics), line.width());
        if (next.x() > 0 && (!row.paintSign || next.x() + length > line.width())) {
            next = {0, next.y() + line.height()};
        }
        const double x =
            data.isMirrored() ? line.right() - next.x() - length : line.left() + next.x();
        paintRow(painter, data, row, QRectF(x, line.top() + next.y(), length, line.height()));
        next.rx() += length;
        widest = std::max(widest, next.x());
    }
    return {widest, next.y() + line.height()};
}

QSizeF paintColumn(QPainter &painter, const OrgChart::Data &data, const Rows &rows, QPointF at,
                   double height)
{
    const double width = widthOf(rows, *data.metrics);
    double y = at.y();
    for (const LegendRow &row : rows) {
        if (!row.paintSign && y > at.y()) {
            y += 2 * data.metrics->grid();
        }
        paintRow(painter, data, row, QRectF(at.x(), y, width, height));
        y += height;
    }
    return {width, y - at.y()};
}

} // namespace

QSizeF paintLegend(QPainter &painter, const OrgChart &chart, QPointF at, const LegendShape &shape)
{
    const OrgChart::Data &data = chart.data();
    const CardMetrics &metrics = *data.metrics;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    CardPainter cardPainter(painter, metrics, data.theme, Qt::LeftToRight);
    const Rows rows = rowsOf(chart, painter, cardPainter, shape);
    const double height = std::max(QFontMetricsF(metrics.smallFont()).height(), metrics.markSize())
        + 2 * metrics.grid();
    painter.setLayoutDirection(data.options.direction);
    const QSizeF size = shape.width > 0
        ? paintLines(painter, data, rows, {at, QSizeF(shape.width, height)})
        : paintColumn(painter, data, rows, at, height);
    painter.restore();
    return size;
}

} // namespace facet::render
