// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts_text.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace facet::render {

namespace {

/// Whether the text starts from the right: by its first letter that tells, else by the
/// surroundings.
bool startsFromRight(const QString &text, Qt::LayoutDirection direction)
{
    for (const QChar c : text) {
        switch (c.direction()) {
        case QChar::DirL:
            return false;
        case QChar::DirR:
        case QChar::DirAL:
            return true;
        default:
            break;
        }
    }
    return direction == Qt::RightToLeft;
}

Qt::Alignment resolved(Qt::Alignment align, Qt::LayoutDirection direction)
{
    const bool leading = align & Qt::AlignLeading && !(align & Qt::AlignAbsolute);
    const bool trailing = align & Qt::AlignTrailing && !(align & Qt::AlignAbsolute);
    if (!(leading || trailing) || direction == Qt::LeftToRight) {
        return align;
    }
    return (align & ~Qt::AlignHorizontal_Mask) | (leading ? Qt::AlignRight : Qt::AlignLeft);
}

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

} // namespace

TextBlock::TextBlock(const QString &text, const TextStyle &style, double width)
    : m_layout(std::make_shared<QTextLayout>(QString(text).replace(u'\n', QChar::LineSeparator),
                                             style.font)),
      m_width(width),
      m_leading(style.leading),
      m_align(resolved(style.align, style.direction)),
      m_rightToLeft(startsFromRight(text, style.direction))
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    option.setTextDirection(m_rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    m_layout->setTextOption(option);
    if (style.bold > 0) {
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        m_layout->setFormats({{0, style.bold, format}});
    }
    m_layout->setCacheEnabled(true);
    m_layout->beginLayout();
    double y = 0;
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(std::max(1.0, width));
        const double space = width - line.naturalTextWidth();
        const double x = m_align & Qt::AlignHCenter ? space / 2
            : m_align & Qt::AlignRight              ? space
                                                    : 0;
        line.setPosition({x, y});
        y += line.height() * m_leading;
    }
    m_layout->endLayout();
}

int TextBlock::lineCount() const { return m_layout->lineCount(); }

double TextBlock::height() const { return height(0, lineCount()); }

double TextBlock::height(int first, int count) const
{
    double sum = 0;
    for (int i = first; i < first + count; ++i) {
        sum += m_layout->lineAt(i).height() * m_leading;
    }
    return sum;
}

int TextBlock::linesFitting(int first, double room) const
{
    int count = 0;
    for (double used = 0; first + count < lineCount(); ++count) {
        used += m_layout->lineAt(first + count).height() * m_leading;
        if (used > room + 0.01) {
            break;
        }
    }
    return count;
}

double TextBlock::widest() const
{
    double widest = 0;
    for (int i = 0; i < lineCount(); ++i) {
        widest = std::max(widest, widthOf(i));
    }
    return widest;
}

double TextBlock::widthOf(int line) const { return m_layout->lineAt(line).naturalTextWidth(); }

void TextBlock::draw(QPainter &painter, QPointF at, const QColor &colour) const
{
    draw(painter, at, colour, 0, lineCount());
}

void TextBlock::draw(QPainter &painter, QPointF at, const QColor &colour, int first,
                     int count) const
{
    if (count == 0) {
        return;
    }
    painter.setPen(colour);
    const QPointF origin = at - QPointF(0, m_layout->lineAt(first).y());
    for (int i = first; i < first + count; ++i) {
        m_layout->lineAt(i).draw(&painter, origin);
    }
}

QList<QRectF> TextBlock::rectsOf(int start, int length, int first, int count) const
{
    QList<QRectF> rects;
    for (int i = first; i < first + count; ++i) {
        const QTextLine line = m_layout->lineAt(i);
        const int from = std::max(start, line.textStart());
        const int to = std::min(start + length, line.textStart() + line.textLength());
        if (from < to) {
            const double a = line.cursorToX(from);
            const double b = line.cursorToX(to);
            rects.append(QRectF(std::min(a, b), line.y() - m_layout->lineAt(first).y(),
                                std::abs(b - a), line.height()));
        }
    }
    return rects;
}

QString TextBlock::textOf(int first, int count) const
{
    if (count == 0) {
        return {};
    }
    const QTextLine last = m_layout->lineAt(first + count - 1);
    const int from = m_layout->lineAt(first).textStart();
    QString text = m_layout->text().mid(from, last.textStart() + last.textLength() - from);
    return text.replace(QChar::LineSeparator, u' ').trimmed();
}

int TextBlock::lengthOf(int count) const
{
    if (count == 0) {
        return 0;
    }
    const QTextLine last = m_layout->lineAt(count - 1);
    return last.textStart() + last.textLength();
}

double textWidth(const QString &text, const QFont &font)
{
    return TextBlock(text, {.font = font}, 1e6).widest();
}

double lineHeight(const QFont &font) { return QFontMetricsF(font).height(); }

void drawLine(QPainter &painter, const QRectF &area, const QString &text, const TextStyle &style,
              const QColor &colour)
{
    const double width = std::max(area.width(), textWidth(text, style.font) + 1);
    const Qt::Alignment align = resolved(style.align, style.direction);
    const double share = align & Qt::AlignHCenter ? 0.5 : align & Qt::AlignRight ? 1 : 0;
    const TextBlock block(text, style, width);
    block.draw(painter,
               {area.x() + (area.width() - width) * share, area.center().y() - block.height() / 2},
               colour);
}

void drawElided(QPainter &painter, const QRectF &area, const QString &text, const TextStyle &style,
                const QColor &colour)
{
    const bool fits = textWidth(text, style.font) <= area.width() + 0.5;
    const QString shown =
        fits ? text : QFontMetricsF(style.font).elidedText(text, Qt::ElideRight, area.width() - 1);
    drawLine(painter, area.adjusted(-0.5, 0, 0.5, 0), shown, style, colour);
}

QColor inkOn(const QColor &ground)
{
    const double luminance = 0.2126 * channel(ground.redF()) + 0.7152 * channel(ground.greenF())
        + 0.0722 * channel(ground.blueF());
    return luminance > 0.179 ? QColor(Qt::black) : QColor(Qt::white);
}

QRectF mirrored(const QRectF &area, const QRectF &frame, Qt::LayoutDirection direction)
{
    if (direction == Qt::LeftToRight) {
        return area;
    }
    return {frame.left() + frame.right() - area.right(), area.y(), area.width(), area.height()};
}

} // namespace facet::render
