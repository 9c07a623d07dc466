// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts.h"

#include "charts_text.h"
#include "model/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace facet::render {

const ChartMark *markAt(const QList<ChartMark> &marks, QPointF point)
{
    for (auto mark = marks.crbegin(); mark != marks.crend(); ++mark) {
        if (mark->area.contains(point)) {
            return &*mark;
        }
    }
    return nullptr;
}

QList<PracticeKey> practiceKeys(const ChartStyle &style)
{
    QList<PracticeKey> keys;
    for (const Practice practice : allOf<Practice>()) {
        const auto index = static_cast<size_t>(practice);
        const QColor colour = style.theme.practices[index];
        keys.append({practice, style.locale.toString(static_cast<int>(index) + 1), colour,
                     inkOn(colour), labelOf(practice)});
    }
    return keys;
}

namespace {

/// How the legend's entries stand: column by column, as many columns as fit.
struct LegendGrid
{
    qsizetype rows = 1;
    QList<double> widths; ///< of each column
    double rowHeight = 0;
    double swatch = 0;
    double gap = 0;
};

LegendGrid legendGrid(const QList<PracticeKey> &keys, const ChartStyle &style, double width)
{
    const QFont &font = style.theme.font;
    LegendGrid grid;
    grid.rowHeight = lineHeight(font) * style.leading;
    grid.swatch = textWidth(u"10"_s, font) + grid.rowHeight * 0.35;
    grid.gap = grid.rowHeight * 0.3;
    for (qsizetype columns = keys.size(); columns > 0; --columns) {
        grid.rows = (keys.size() + columns - 1) / columns;
        grid.widths.clear();
        double sum = 0;
        for (qsizetype first = 0; first < keys.size(); first += grid.rows) {
            double widest = 0;
            for (qsizetype i = first; i < std::min(first + grid.rows, keys.size()); ++i) {
                widest = std::max(widest, textWidth(keys.at(i).name, font));
            }
            grid.widths.append(grid.swatch + grid.gap + widest + grid.rowHeight);
            sum += grid.widths.last();
        }
        if (sum - grid.rowHeight <= width) {
            break;
        }
    }
    return grid;
}

void paintEntry(QPainter &painter, const QRectF &area, const PracticeKey &key,
                const LegendGrid &grid, const ChartStyle &style)
{
    const double inset = grid.rowHeight * 0.06;
    const QRectF swatch =
        mirrored({area.x(), area.y() + inset, grid.swatch, grid.rowHeight - 2 * inset}, area,
                 style.direction);
    const QRectF word =
        mirrored(area.adjusted(grid.swatch + grid.gap, 0, 0, 0), area, style.direction);
    painter.setPen(Qt::NoPen);
    painter.setBrush(key.colour);
    painter.drawRoundedRect(swatch, inset * 1.5, inset * 1.5);
    drawLine(painter, swatch, key.number, {style.theme.font, Qt::AlignHCenter}, key.onColour);
    drawElided(painter, word, key.name, {style.theme.font, Qt::AlignLeading, style.direction},
               style.theme.text);
}

} // namespace

double paintPracticeLegend(QPainter *painter, const QRectF &area, const ChartStyle &style)
{
    const QList<PracticeKey> keys = practiceKeys(style);
    const LegendGrid grid = legendGrid(keys, style, area.width());
    for (qsizetype i = 0; painter && i < keys.size(); ++i) {
        const qsizetype column = i / grid.rows;
        double x = area.x();
        for (qsizetype c = 0; c < column; ++c) {
            x += grid.widths.at(c);
        }
        const double width = std::min(grid.widths.at(column), area.right() - x);
        const QRectF cell(x, area.y() + static_cast<double>(i % grid.rows) * grid.rowHeight, width,
                          grid.rowHeight);
        paintEntry(*painter, mirrored(cell, area, style.direction), keys.at(i), grid, style);
    }
    return static_cast<double>(grid.rows) * grid.rowHeight;
}

} // namespace facet::render
