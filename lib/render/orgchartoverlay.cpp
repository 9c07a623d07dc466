// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orgchartoverlay.h"

#include "model/navigate.h"
#include "orgchartdata.h"

#include <QFontMetricsF>
#include <QLocale>

#include <cmath>

namespace facet::render {

using namespace Qt::StringLiterals;

Overlay::Overlay(QPainter &painter, const OrgChart::Data &chart, const PaintState &state,
                 double scale)
    : m_painter(painter), m_chart(chart), m_state(state), m_scale(scale)
{
    if (const Id<Person> person = state.selectedLine.as<Person>()) {
        m_lineUnits = unitsOf(chart.plan, person);
    } else if (const Position *position = chart.plan.find(state.selectedLine.as<Position>())) {
        m_lineUnits = {position->unit};
    }
}

double Overlay::atLeast(double chartPixels, double pixels) const
{
    return std::max(chartPixels, pixels / m_scale);
}

void Overlay::paint(int card, const QRectF &rect)
{
    const Id<Unit> unit = m_chart.cards.at(card).id;
    const bool selected = m_state.selected.contains(unit);
    const bool current = unit == m_state.current;
    const bool hovered = unit == m_state.hovered;
    const Theme &theme = m_chart.theme;
    if (selected) {
        paintOutline(rect, theme.accent, atLeast(2.5, 2));
    } else if (hovered) {
        paintOutline(rect, mixed(theme.accent, theme.surface, 0.35), atLeast(1.5, 1.5));
    }
    if (current) {
        const double gap = atLeast(m_chart.metrics->grid(), 3);
        paintOutline(rect.adjusted(-gap, -gap, gap, gap), theme.accent, atLeast(1.5, 1),
                     Qt::DotLine);
    }
    if (m_scale >= nameScale) {
        paintLineOutline(card, rect);
        paintHandle(card, rect, selected || current || hovered);
    }
    if (const int findings = m_scale >= blockScale ? m_state.findings.value(unit) : 0;
        findings > 0) {
        paintBadge(findings, rect);
    }
    if (unit == m_state.dropTarget && unit) {
        paintDropTarget(rect);
        m_dropRect = rect;
    }
}

void Overlay::paintOutline(const QRectF &rect, const QColor &color, double width,
                           Qt::PenStyle style)
{
    const double radius = m_chart.metrics->radius();
    const double out = style == Qt::SolidLine ? width / 2 : 0;
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(color, width, style, Qt::RoundCap));
    m_painter.drawRoundedRect(rect.adjusted(-out, -out, out, out), radius + out, radius + out);
}

/// A pill with how many units are hidden, or a disc to fold what is open; the latter only where one
/// is about.
void Overlay::paintHandle(int card, const QRectF &rect, bool near)
{
    const int hidden = m_chart.hiddenBelow(card);
    const QRectF handle = m_chart.handleAt(card, rect);
    if (handle.isEmpty() || (hidden == 0 && !near)) {
        return;
    }
    const Theme &theme = m_chart.theme;
    const double radius = handle.height() / 2;
    m_painter.setPen(QPen(theme.connector, theme.line));
    m_painter.setBrush(theme.surface);
    const double half = theme.line / 2;
    m_painter.drawRoundedRect(handle.adjusted(half, half, -half, -half), radius - half,
                              radius - half);
    if (hidden > 0) {
        m_painter.setFont(m_chart.metrics->smallFont());
        m_painter.setPen(theme.text);
        m_painter.drawText(handle, Qt::AlignCenter | Qt::TextDontClip,
                           u'+' + QLocale().toString(hidden));
        return;
    }
    m_painter.setPen(QPen(theme.text, theme.line, Qt::SolidLine, Qt::RoundCap));
    const double arm = radius * 0.45;
    m_painter.drawLine(handle.center() - QPointF(arm, 0), handle.center() + QPointF(arm, 0));
}

void Overlay::paintBadge(int findings, const QRectF &rect)
{
    const Theme &theme = m_chart.theme;
    const double size = 4.5 * m_chart.metrics->grid();
    QFont font = m_chart.metrics->nameFont();
    font.setPixelSize(m_chart.metrics->smallFont().pixelSize());
    const QString text = u"! "_s + QLocale().toString(findings);
    const double width =
        std::max(size, QFontMetricsF(font).horizontalAdvance(text) + 2 * m_chart.metrics->grid());
    const double x =
        m_chart.isMirrored() ? rect.left() - size / 3 : rect.right() + size / 3 - width;
    const QRectF badge(x, rect.top() - size / 2, width, size);
    m_painter.setPen(QPen(theme.window, theme.line));
    m_painter.setBrush(theme.fair);
    m_painter.drawRoundedRect(badge, size / 2, size / 2);
    m_painter.setFont(font);
    m_painter.setPen(theme.textOn(theme.fair));
    m_painter.drawText(badge, Qt::AlignCenter | Qt::TextDontClip, text);
}

void Overlay::paintLineOutline(int card, const QRectF &rect)
{
    const Card &record = m_chart.cards.at(card);
    if (!m_lineUnits.contains(record.id)) {
        return;
    }
    const CardContent content = m_chart.contentOf(card);
    const CardMetrics &metrics = *m_chart.metrics;
    QRectF line;
    if (content.headLine.object == m_state.selectedLine) {
        line = metrics.headRect(record.nameLines);
    }
    for (qsizetype i = 0; i < content.lines.size() && line.isNull(); ++i) {
        if (content.lines[i].object == m_state.selectedLine) {
            line = metrics.lineRect(record.nameLines, static_cast<int>(i));
        }
    }
    if (!line.isNull()) {
        const double grid = metrics.grid();
        const QRectF whole(grid * 1.5, line.top(), metrics.width() - 3 * grid, line.height());
        paintOutline(whole.translated(rect.topLeft()), m_chart.theme.accent, 1.5);
    }
}

/// Filled where the drop may be done, struck through where not.
void Overlay::paintDropTarget(const QRectF &rect)
{
    const Theme &theme = m_chart.theme;
    QColor tint = m_state.dropAllowed ? theme.accent : theme.poor;
    const double width = atLeast(3, 2);
    const double radius = m_chart.metrics->radius();
    paintOutline(rect, tint, width);
    tint.setAlphaF(m_state.dropAllowed ? 0.22F : 0.55F);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_state.dropAllowed ? QBrush(tint) : QBrush(Qt::NoBrush));
    m_painter.drawRoundedRect(rect, radius, radius);
    if (m_state.dropAllowed) {
        return;
    }
    m_painter.save();
    m_painter.setClipRect(rect, Qt::IntersectClip);
    m_painter.setPen(QPen(tint, atLeast(1.5, 1)));
    const double step = atLeast(3 * m_chart.metrics->grid(), 4);
    for (double x = rect.left() - rect.height(); x < rect.right(); x += step) {
        m_painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    }
    m_painter.restore();
}

void Overlay::paintDropText()
{
    if (m_dropRect.isNull() || m_state.dropText.isEmpty()) {
        return;
    }
    const Theme &theme = m_chart.theme;
    const double grid = atLeast(m_chart.metrics->grid(), 3);
    QFont font = m_chart.metrics->nameFont();
    font.setPixelSize(static_cast<int>(std::ceil(atLeast(font.pixelSize(), 11))));
    const QFontMetricsF metrics(font);
    const QString text = m_state.dropAllowed ? m_state.dropText : u"✗ "_s + m_state.dropText;
    QRectF label(0, 0, metrics.horizontalAdvance(text) + 4 * grid,
                 std::ceil(metrics.height()) + 2 * grid);
    label.moveCenter({m_dropRect.center().x(), m_dropRect.top() - label.height() / 2 - 2 * grid});
    const QColor fill = m_state.dropAllowed ? theme.accent : theme.poor;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(fill);
    m_painter.drawRoundedRect(label, 1.5 * grid, 1.5 * grid);
    m_painter.setFont(font);
    m_painter.setPen(m_state.dropAllowed ? theme.onAccent : theme.textOn(fill));
    m_painter.drawText(label, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, text);
}

} // namespace facet::render
