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

namespace {

/// Smaller cards have no badges: they would hide more than they tell.
constexpr double badgeScale = 0.3;

QFont badgeFont(const OrgChart::Data &chart, double height)
{
    QFont font = chart.metrics->nameFont();
    font.setPixelSize(std::max(1, static_cast<int>(height * 0.62)));
    return font;
}

QString badgeText(const assess::FindingCount &count)
{
    return QString(gravityMark(count.worst())) + u'\u2009' + QLocale().toString(count.total());
}

/// The badge at the upper outer corner of a card.
QRectF badgeIn(const OrgChart::Data &chart, const QRectF &card, double scale,
               const assess::FindingCount &count)
{
    if (scale < badgeScale || count.total() == 0) {
        return {};
    }
    constexpr double least = 15; // pixels of the device that its text needs
    const double height = std::max(4.5 * chart.metrics->grid(), least / scale);
    const double text = QFontMetricsF(badgeFont(chart, height)).horizontalAdvance(badgeText(count));
    const double width = std::max(height, text + height * 0.6);
    const double x =
        chart.isMirrored() ? card.left() - height / 3 : card.right() + height / 3 - width;
    return {x, card.top() - height / 2, width, height};
}

} // namespace

QRectF badgeRect(const OrgChart &chart, Id<Unit> unit, double scale,
                 const assess::FindingCount &count)
{
    return chart.isShown(unit) ? badgeIn(chart.data(), chart.rectOf(unit), scale, count) : QRectF();
}

QRectF hintPlace(QSizeF size, const QRectF &target, const QRectF &room, const QRectF &covered,
                 double gap)
{
    QRectF hint(QPointF(), size);
    const double across = (target.width() + size.width()) / 2 + gap;
    const double down = (target.height() + size.height()) / 2 + gap;
    for (const QPointF by :
         {QPointF(0, -down), QPointF(0, down), QPointF(across, 0), QPointF(-across, 0)}) {
        hint.moveCenter(target.center() + by);
        hint.moveLeft(std::clamp(hint.left(), room.left(),
                                 std::max(room.left(), room.right() - size.width())));
        hint.moveTop(std::clamp(hint.top(), room.top(),
                                std::max(room.top(), room.bottom() - size.height())));
        if (!hint.intersects(covered)) {
            return hint;
        }
    }
    hint.moveCenter({room.center().x(), room.top() + size.height() / 2 + gap});
    return hint;
}

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
    if (const auto count = m_state.findings.constFind(unit); count != m_state.findings.cend()) {
        paintBadge(*count, badgeIn(m_chart, rect, m_scale, *count));
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

/// A count with the sign of the worst; its shape and colour say how bad that is.
void Overlay::paintBadge(const assess::FindingCount &count, const QRectF &badge)
{
    if (badge.isEmpty()) {
        return;
    }
    using assess::Gravity;
    const Theme &theme = m_chart.theme;
    const Gravity worst = count.worst();
    const QColor colour = theme.gravity(worst);
    const bool filled = worst != Gravity::Info;
    const double radius = worst == Gravity::Error ? badge.height() / 8 : badge.height() / 2;
    m_painter.setPen(QPen(filled ? theme.window : colour, atLeast(theme.line, 1)));
    m_painter.setBrush(filled ? colour : theme.surface);
    m_painter.drawRoundedRect(badge, radius, radius);
    m_painter.setFont(badgeFont(m_chart, badge.height()));
    m_painter.setPen(filled ? theme.textOn(colour) : theme.text);
    m_painter.drawText(badge, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip,
                       badgeText(count));
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

void Overlay::paintDropText(const QRectF &visible)
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
    const double widest = std::max(0.0, visible.width() - 6 * grid);
    const QSizeF words =
        metrics.boundingRect(QRectF(0, 0, widest, 0), Qt::TextWordWrap, text).size();
    const QRectF label =
        hintPlace({words.width() + 4 * grid, std::ceil(words.height()) + 2 * grid}, m_dropRect,
                  visible.adjusted(grid, grid, -grid, -grid), m_state.covered, 2 * grid);
    const QColor fill = m_state.dropAllowed ? theme.accent : theme.poor;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(fill);
    m_painter.drawRoundedRect(label, 1.5 * grid, 1.5 * grid);
    m_painter.setFont(font);
    m_painter.setPen(m_state.dropAllowed ? theme.onAccent : theme.textOn(fill));
    m_painter.drawText(label, Qt::AlignCenter | Qt::TextWordWrap | Qt::TextDontClip, text);
}

} // namespace facet::render
