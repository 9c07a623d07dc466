// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "book.h"

#include <algorithm>

namespace facet::deck {

namespace {

constexpr double usualLeading = 0.9; // the fonts' own line spacing is made for smaller text
constexpr double tightLeading = 0.85;

} // namespace

Book::Book(DeckStyle style) : m_style(std::move(style)) { }

void Book::begin(Slide slide)
{
    const QString anchor = slide.anchor;
    m_slides.append(std::move(slide));
    addAnchor(anchor);
}

void Book::addAnchor(const QString &anchor)
{
    if (!anchor.isEmpty() && !m_pages.contains(anchor)) {
        m_pages.insert(anchor, pages());
    }
}

void Book::setTight(bool tight)
{
    m_tight = tight;
    m_style.leading = tight ? tightLeading : usualLeading;
}

void Book::dropFrom(int slide)
{
    m_slides.resize(slide);
    m_pages.removeIf([slide](const auto &entry) { return entry.value() > slide; });
}

void Book::compose(const std::function<void()> &slides)
{
    constexpr double nearlyEmpty = 0.34;
    const int first = pages();
    m_filled = 1;
    slides();
    const int usual = pages() - first;
    if (usual < 2 || m_filled > nearlyEmpty || m_tight) {
        return;
    }
    dropFrom(first);
    setTight(true);
    slides();
    setTight(false);
    if (pages() - first >= usual) {
        dropFrom(first);
        slides();
    }
}

int Book::element(Role role, int parent, const QString &alternative)
{
    QList<Element> &elements = m_slides.last().elements;
    elements.append({parent, role, alternative, {}, 1});
    return static_cast<int>(elements.size()) - 1;
}

QRectF Book::placed(const QRectF &area) const
{
    return render::mirrored(area, {0, 0, sheet::width, sheet::height}, m_style.direction);
}

void Book::paint(int element, const QRectF &area, PaintFunction paint)
{
    m_slides.last().drawings.append({element, placed(area), std::move(paint)});
}

void Book::text(int element, const QRectF &area, const render::TextBlock &block,
                const QColor &colour, Lines lines)
{
    const int first = lines.first;
    const int count = lines.count < 0 ? block.lineCount() - first : lines.count;
    if (element >= 0) {
        Element &e = m_slides.last().elements[element];
        // Glyphs spell neither the blank at a line's end nor the letters behind right-to-left
        // shapes.
        const QString words = block.textOf(first, count);
        if (e.alternative.isEmpty() && (count > 1 || hasRightToLeft(words))) {
            e.actual += e.actual.isEmpty() ? words : u' ' + words;
        }
    }
    paint(element, area, [=](QPainter &painter, const QRectF &at, const Book &) {
        block.draw(painter, at.topLeft(), colour, first, count);
    });
}

double Book::paragraph(const QRectF &area, const QString &text, const QFont &font,
                       const QColor &colour, Role role)
{
    const render::TextBlock block(text, m_style.textStyle(font), area.width());
    const int part = element(role);
    this->text(part, {area.x(), area.y(), area.width(), block.height()}, block, colour);
    return block.height();
}

void Book::fill(const QRectF &area, const QColor &colour, double radius)
{
    paint(-1, area, [=](QPainter &painter, const QRectF &at, const Book &) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        if (radius > 0) {
            painter.drawRoundedRect(at, radius, radius);
        } else {
            painter.drawRect(at);
        }
    });
}

void Book::line(QPointF from, QPointF to, const QColor &colour, double width)
{
    const bool falls = (from.x() - to.x()) * (from.y() - to.y()) >= 0;
    paint(-1, QRectF(from, to).normalized(),
          [=, this](QPainter &painter, const QRectF &at, const Book &) {
              painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap));
              const bool mirror = m_style.direction == Qt::RightToLeft;
              painter.drawLine(falls != mirror ? at.topLeft() : at.bottomLeft(),
                               falls != mirror ? at.bottomRight() : at.topRight());
          });
}

void Book::linkTo(const QRectF &area, const QString &anchor, const QString &text, int element)
{
    m_slides.last().links.append({placed(area), anchor, {}, text, element});
}

void Book::linkOut(const QRectF &area, const QByteArray &address, const QString &text, int element)
{
    m_slides.last().links.append({placed(area), {}, address, text, element});
}

bool hasRightToLeft(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
    });
}

} // namespace facet::deck
