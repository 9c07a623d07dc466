// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cardpaint.h"

#include "model/tr.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace facet::render {

namespace {

QPainterPath trianglePath(const QRectF &r)
{
    QPainterPath path(QPointF(r.center().x(), r.top() + 0.04 * r.height()));
    path.lineTo(r.right(), r.bottom() - 0.06 * r.height());
    path.lineTo(r.left(), r.bottom() - 0.06 * r.height());
    path.closeSubpath();
    return path;
}

QPainterPath diamondPath(const QRectF &r)
{
    QPainterPath path(QPointF(r.center().x(), r.top()));
    path.lineTo(r.right(), r.center().y());
    path.lineTo(r.center().x(), r.bottom());
    path.lineTo(r.left(), r.center().y());
    path.closeSubpath();
    return path;
}

QPainterPath heartPath(const QRectF &r)
{
    const auto at = [&r](double x, double y) {
        return QPointF(r.left() + x * r.width(), r.top() + y * r.height());
    };
    QPainterPath path(at(0.5, 0.96));
    path.cubicTo(at(0.2, 0.74), at(0, 0.55), at(0, 0.32));
    path.cubicTo(at(0, -0.02), at(0.4, -0.02), at(0.5, 0.26));
    path.cubicTo(at(0.6, -0.02), at(1, -0.02), at(1, 0.32));
    path.cubicTo(at(1, 0.55), at(0.8, 0.74), at(0.5, 0.96));
    path.closeSubpath();
    return path;
}

/// The largest size between @p least and @p most, in pixels, at which the words of a text stand
/// whole in a room; @p least where none does.
double fittingSize(const QString &text, QFont font, const QSizeF &room, double least, double most)
{
    constexpr double step = 0.93;
    for (double size = most; size > least; size *= step) {
        font.setPixelSize(static_cast<int>(size));
        const QRectF needed = QFontMetricsF(font).boundingRect(
            QRectF(0, 0, room.width(), room.height()), Qt::TextWordWrap, text);
        if (needed.width() <= room.width() && needed.height() <= room.height()) {
            return size;
        }
    }
    return least;
}

/// The upper part of a rounded card.
QPainterPath headerPath(const QSizeF &size, double height, double radius)
{
    const double r = 2 * radius;
    QPainterPath path(QPointF(0, height));
    path.lineTo(0, radius);
    path.arcTo(0, 0, r, r, 180, -90);
    path.lineTo(size.width() - radius, 0);
    path.arcTo(size.width() - r, 0, r, r, 90, -90);
    path.lineTo(size.width(), height);
    path.closeSubpath();
    return path;
}

} // namespace

QPainterPath markPath(Facet facet, const QRectF &rect)
{
    QPainterPath path;
    switch (facet) {
    case Facet::Marketing:
        return trianglePath(rect);
    case Facet::PublicRelations:
        path.addEllipse(rect.adjusted(0.03 * rect.width(), 0.03 * rect.height(),
                                      -0.03 * rect.width(), -0.03 * rect.height()));
        return path;
    case Facet::Technical:
        path.addRect(rect.adjusted(0.08 * rect.width(), 0.08 * rect.height(), -0.08 * rect.width(),
                                   -0.08 * rect.height()));
        return path;
    case Facet::Communications:
        return diamondPath(rect);
    case Facet::Human:
        return heartPath(rect);
    }
    return path;
}

CardPainter::CardPainter(QPainter &painter, const CardMetrics &metrics, const Theme &theme,
                         Qt::LayoutDirection direction)
    : m_painter(painter), m_metrics(metrics), m_theme(theme), m_direction(direction)
{
    m_painter.setLayoutDirection(direction);
}

QRectF CardPainter::placed(const QRectF &rect) const
{
    if (m_direction == Qt::LeftToRight) {
        return rect;
    }
    return {m_metrics.width() - rect.right(), rect.top(), rect.width(), rect.height()};
}

void CardPainter::setFont(const QFont &font, const QColor &color)
{
    m_painter.setFont(font);
    m_painter.setPen(color);
}

double CardPainter::paintText(const QString &text, const QRectF &rect, Qt::Alignment alignment)
{
    const QFontMetricsF metrics(m_painter.font());
    double width = metrics.horizontalAdvance(text);
    QString shown = text;
    if (width > rect.width()) {
        shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
        width = rect.width();
    }
    m_painter.drawText(
        rect,
        static_cast<int>(alignment | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip),
        shown);
    return width;
}

void CardPainter::paintWrapped(const QString &text, const QRectF &rect, double lineHeight,
                               int lines)
{
    QTextLayout layout(text, m_painter.font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList parts;
    int from = 0;
    while (parts.size() + 1 < lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(rect.width());
        from = line.textStart() + line.textLength();
        parts.append(text.sliced(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    if (from < text.size()) {
        parts.append(text.sliced(from));
    }
    double y = rect.top()
        + std::max(0.0, (rect.height() - lineHeight * static_cast<double>(parts.size())) / 2);
    for (const QString &part : std::as_const(parts)) {
        paintText(part, {rect.left(), y, rect.width(), lineHeight});
        y += lineHeight;
    }
}

void CardPainter::paintFrame(const QColor &fill, double headerHeight, const QSizeF &size)
{
    const QRectF card(QPointF(), size);
    const double radius = m_metrics.radius();
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.surface);
    m_painter.drawRoundedRect(card, radius, radius);
    m_painter.setBrush(fill);
    m_painter.drawPath(headerPath(size, headerHeight, radius));
    const double line = m_metrics.grid() / 4;
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_theme.border, line));
    const double half = line / 2;
    m_painter.drawRoundedRect(card.adjusted(half, half, -half, -half), radius - half,
                              radius - half);
}

void CardPainter::paintRing(const CardContent &content, const QRectF &rect)
{
    const double width = rect.width() / 9;
    const QRectF circle = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(mixed(content.fill, content.onFill, 0.25), width));
    m_painter.drawEllipse(circle);
    if (content.index && *content.index > 0) {
        m_painter.setPen(QPen(content.onFill, width, Qt::SolidLine, Qt::RoundCap));
        m_painter.drawArc(circle, 90 * 16,
                          -static_cast<int>(std::lround(*content.index * 3.6 * 16)));
    }
    QFont font = m_metrics.nameFont();
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(rect.width() * 0.35))));
    setFont(font, content.onFill);
    const QString number = content.index
        ? QLocale().toString(static_cast<int>(std::lround(*content.index)))
        : QStringLiteral("–");
    m_painter.drawText(rect, Qt::AlignCenter | Qt::TextDontClip, number);
}

void CardPainter::paintHeader(const CardContent &content, int nameLines)
{
    setFont(m_metrics.nameFont(), content.onFill);
    const QRectF name = m_metrics.nameRect(nameLines);
    paintWrapped(content.name, placed(name), name.height() / nameLines, nameLines);
    setFont(m_metrics.smallFont(), content.onFill);
    paintText(content.colourWord, placed(m_metrics.wordRect(nameLines)));
    paintRing(content, placed(m_metrics.ringRect(nameLines)));
}

/// A head and shoulders.
void CardPainter::paintPerson(const QRectF &rect)
{
    const double u = rect.width() / 12;
    QPainterPath path;
    path.addEllipse(QRectF(rect.left() + 3.5 * u, rect.top() + 0.5 * u, 5 * u, 5 * u));
    path.moveTo(rect.left() + 1 * u, rect.top() + 11.5 * u);
    path.cubicTo(rect.left() + 1 * u, rect.top() + 4.8 * u, rect.left() + 11 * u,
                 rect.top() + 4.8 * u, rect.left() + 11 * u, rect.top() + 11.5 * u);
    path.closeSubpath();
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.mutedText);
    m_painter.drawPath(path);
}

/// A centre with spokes.
void CardPainter::paintHub(const QRectF &rect)
{
    const double u = rect.width() / 12;
    const QPointF centre = rect.center();
    m_painter.setPen(QPen(m_theme.mutedText, 1.2 * u));
    m_painter.setBrush(m_theme.mutedText);
    constexpr int spokes = 5;
    for (int i = 0; i < spokes; ++i) {
        const double angle = (i * 2.0 / spokes - 0.5) * M_PI;
        const QPointF end = centre + QPointF(std::cos(angle), std::sin(angle)) * 4.8 * u;
        m_painter.drawLine(centre, end);
        m_painter.drawEllipse(end, 0.6 * u, 0.6 * u);
    }
    m_painter.drawEllipse(centre, 1.6 * u, 1.6 * u);
}

void CardPainter::paintMark(Facet facet, const QRectF &rect, bool covered)
{
    const double line = rect.width() / 10;
    if (covered) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme.facets[static_cast<size_t>(facet)]);
        m_painter.drawPath(markPath(facet, rect));
        return;
    }
    m_painter.setPen(QPen(m_theme.noData, line, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPath(markPath(facet, rect.adjusted(line / 2, line / 2, -line / 2, -line / 2)));
}

void CardPainter::paintBody(const CardContent &content, int nameLines)
{
    const CardLine &head = content.headLine;
    const bool named = !head.isVacant();
    QFont font = m_metrics.textFont();
    font.setItalic(!named);
    setFont(font, named ? m_theme.text : m_theme.mutedText);
    const QString none = head.object.isNull() ? Tr::tr("No head named") : head.text();
    paintText(named ? head.name : none, placed(m_metrics.headRect(nameLines)));

    const QRectF count = m_metrics.countRect(nameLines);
    setFont(m_metrics.textFont(), m_theme.mutedText);
    const double glyph = m_metrics.markSize();
    const double space = m_metrics.grid() + glyph;
    const QRectF number = count.adjusted(space, 0, 0, 0);
    const double width =
        paintText(QLocale().toString(content.headcount), placed(number), Qt::AlignRight);
    paintPerson(
        placed({count.right() - width - space, count.center().y() - glyph / 2, glyph, glyph}));

    const QRectF marks = m_metrics.marksRect(nameLines);
    double x = marks.left();
    for (const Facet facet : allOf<Facet>()) {
        const QRectF mark(x, marks.center().y() - glyph / 2, glyph, glyph);
        paintMark(facet, placed(mark), content.facets[static_cast<size_t>(facet)]);
        x += glyph + 1.5 * m_metrics.grid();
    }
    if (content.hub) {
        setFont(m_metrics.smallFont(), m_theme.mutedText);
        const QRectF word(x, marks.top(), marks.right() - x, marks.height());
        const double wide = paintText(Tr::tr("Hub"), placed(word), Qt::AlignRight);
        paintHub(
            placed({marks.right() - wide - space, marks.center().y() - glyph / 2, glyph, glyph}));
    }
}

void CardPainter::paintLine(const CardLine &line, const QRectF &rect)
{
    QFont font = m_metrics.smallFont();
    if (line.isVacant()) {
        font.setItalic(true);
        setFont(font, m_theme.mutedText);
        paintText(line.text(), placed(rect));
        return;
    }
    setFont(font, m_theme.text);
    const double width = paintText(line.name, placed(rect));
    const QRectF rest = rect.adjusted(width, 0, 0, 0);
    if (!line.title.isEmpty() && rest.width() > 3 * m_metrics.pad()) {
        setFont(font, m_theme.mutedText);
        const double comma = paintText(Tr::tr(", ", "between a name and a title"), placed(rest));
        paintText(line.title, placed(rest.adjusted(comma, 0, 0, 0)));
    }
}

void CardPainter::paintLines(const CardContent &content, int nameLines, int lines)
{
    if (lines == 0) {
        return;
    }
    const QRectF first = m_metrics.lineRect(nameLines, 0);
    const double y = first.top() - m_metrics.grid();
    m_painter.setPen(QPen(m_theme.border, m_metrics.grid() / 4));
    m_painter.drawLine(QPointF(first.left(), y), QPointF(first.right(), y));
    int line = 0;
    for (const CardLine &seat : content.lines) {
        paintLine(seat, m_metrics.lineRect(nameLines, line++));
    }
    if (content.more > 0) {
        setFont(m_metrics.smallFont(), m_theme.mutedText);
        paintText(Tr::tr("+%1 more").arg(QLocale().toString(content.more)),
                  placed(m_metrics.lineRect(nameLines, line)));
    }
}

void CardPainter::paintFull(const CardContent &content, int nameLines, int lines)
{
    paintFrame(content.fill, m_metrics.headerHeight(nameLines), m_metrics.size(nameLines, lines));
    paintHeader(content, nameLines);
    paintBody(content, nameLines);
    paintLines(content, nameLines, lines);
}

void CardPainter::paintName(const CardContent &content, const QSizeF &size, double scale)
{
    constexpr double readable = 12; // pixels of the device
    constexpr double least = 6;
    constexpr double ringFrom = 0.36;
    paintFrame(content.fill, size.height(), size);
    const double grid = m_metrics.grid();
    const double twoLines = (m_metrics.size(1, 0).height() - 3 * grid) / 2; // in the lowest card
    const QFontMetricsF usual(m_metrics.nameFont());
    const double most = twoLines * m_metrics.nameFont().pixelSize() / usual.height();
    double height = std::clamp(readable / scale, most / 3, most);
    if (height * scale < least) {
        return;
    }
    QRectF room(2 * grid, 2 * grid, size.width() - 4 * grid, size.height() - 4 * grid);
    QRectF beside(room.left(), room.top(), room.width(), std::min(room.height(), 14 * grid));
    if (scale >= ringFrom) {
        const double ring = 14 * grid;
        paintRing(content, placed({room.right() - ring, room.top(), ring, ring}));
        beside.setRight(room.right() - ring - 2 * grid);
    }
    // Names are as large as one another, but for the longest words.
    constexpr double usualWord = 6.2; // in sizes of the font
    QFont font = m_metrics.nameFont();
    height = std::min(height, beside.width() / usualWord);
    height = fittingSize(content.name, font, {beside.width() - grid, beside.height()}, height * 0.7,
                         height);
    font.setPixelSize(static_cast<int>(height));
    setFont(font, content.onFill);
    const double line = std::ceil(QFontMetricsF(font).height());
    const int lines = std::clamp(static_cast<int>((room.height() + grid) / line), 1, 3);
    paintWrapped(content.name, placed(beside), line, lines);
}

} // namespace facet::render
