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

} // namespace

QSizeF paintLegend(QPainter &painter, const OrgChart &chart, QPointF at)
{
    const OrgChart::Data &data = chart.data();
    const Theme &theme = data.theme;
    const CardMetrics &metrics = *data.metrics;
    const double grid = metrics.grid();
    CardPainter cardPainter(painter, metrics, theme, Qt::LeftToRight);
    QList<LegendRow> rows{{titleOf(data.options.colouring), {}}};
    for (const LegendEntry &entry : chart.legend()) {
        rows.append({entry.word, [&painter, &theme, colour = entry.colour](const QRectF &sign) {
                         paintSwatch(painter, sign, colour, theme);
                     }});
    }
    rows.append({Tr::tr("Facets covered"), {}});
    for (const Facet facet : allOf<Facet>()) {
        rows.append({labelOf(facet), [&cardPainter, facet](const QRectF &sign) {
                         cardPainter.paintMark(facet, sign, true);
                     }});
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF words(metrics.smallFont());
    const QFontMetricsF headings(metrics.nameFont());
    const double sign = metrics.markSize();
    const double height = std::max(words.height(), sign) + 2 * grid;
    double width = 0;
    for (const LegendRow &row : std::as_const(rows)) {
        width = std::max(width,
                         row.paintSign ? sign + 2 * grid + words.horizontalAdvance(row.word)
                                       : headings.horizontalAdvance(row.word));
    }
    const bool mirrored = data.isMirrored();
    painter.setLayoutDirection(data.options.direction);
    double y = at.y();
    for (const LegendRow &row : std::as_const(rows)) {
        if (!row.paintSign && y > at.y()) {
            y += 2 * grid;
        }
        QRectF word(at.x(), y, width, height);
        if (row.paintSign) {
            row.paintSign({mirrored ? word.right() - sign : word.left(),
                           word.center().y() - sign / 2, sign, sign});
            word.adjust(mirrored ? 0 : sign + 2 * grid, 0, mirrored ? -sign - 2 * grid : 0, 0);
        }
        painter.setFont(row.paintSign ? metrics.smallFont() : metrics.nameFont());
        painter.setPen(row.paintSign ? theme.text : theme.mutedText);
        painter.drawText(word,
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                         row.word);
        y += height;
    }
    painter.restore();
    return {std::ceil(width) + grid, y - at.y()}; // some letters lean out
}

} // namespace facet::render
