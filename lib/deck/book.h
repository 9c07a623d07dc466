// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet.h"

#include <QHash>
#include <QList>

#include <functional>

namespace facet::deck {

class Book;

/// What a part of a slide is, for those who have the slide read to them.
enum class Role { Heading, Subheading, Paragraph, Figure, Table, Row, HeadCell, Cell, Link };

/// A part of a slide in the tree that screen readers walk; parts without one are decoration.
struct Element
{
    int parent = -1; ///< within the slide; −1: the slide itself
    Role role = Role::Paragraph;
    QString alternative; ///< what a figure shows
    QString actual;      ///< the text where its glyphs do not spell it
    int span = 1;        ///< of a table's cell: over how many columns
};

/// Paints into the area it was placed at; page numbers are known by then.
using PaintFunction = std::function<void(QPainter &, const QRectF &, const Book &)>;

/// Something painted on a slide.
struct Drawing
{
    int element = -1; ///< −1: decoration
    QRectF area;
    PaintFunction paint;
};

/// Some of a text's lines.
struct Lines
{
    int first = 0;
    int count = -1; ///< −1: all from the first on
};

/// An area that leads somewhere: to a slide's anchor, or to an address.
struct Hyperlink
{
    QRectF area;
    QString anchor;
    QByteArray address;
    QString text;
    int element = -1;
};

/// One page.
struct Slide
{
    QString section;
    QString bookmark;
    QString anchor; ///< may be empty
    bool opensSection = false;
    bool continues = false; ///< carries on the slide before
    bool plain = false;     ///< without stripe and footer
    QList<Element> elements;
    QList<Drawing> drawings;
    QList<Hyperlink> links;
};

/// All slides of a deck as lists of what is painted where. Areas are given as for a deck that reads
/// from the left and are mirrored where it reads from the right.
class Book
{
public:
    explicit Book(DeckStyle style);
    Book(const Book &) = delete;
    Book &operator=(const Book &) = delete;

    const DeckStyle &style() const { return m_style; }

    /// Composes some slides; where the last of several would be nearly empty, once more set
    /// tighter, and keeps whichever takes fewer slides.
    void compose(const std::function<void()> &slides);
    bool isTight() const { return m_tight; }
    /// How much of the last slide's body is used, 0–1; told by who fills it.
    void setFilled(double share) { m_filled = share; }
    const QList<Slide> &slides() const { return m_slides; }
    int pages() const { return static_cast<int>(m_slides.size()); }
    /// The page, from 1, of the slide with @p anchor; 0: there is none.
    int pageOf(const QString &anchor) const { return m_pages.value(anchor, 0); }

    /// Begins a slide; everything below goes onto the last one begun.
    void begin(Slide slide);
    /// Makes the last slide begun the target of one more anchor.
    void addAnchor(const QString &anchor);
    void setSpan(int element, int columns) { m_slides.last().elements[element].span = columns; }
    /// Adds an element and returns its number.
    int element(Role role, int parent = -1, const QString &alternative = {});
    void paint(int element, const QRectF &area, PaintFunction paint);
    /// Puts lines of @p block with their top left corner at @p area's.
    void text(int element, const QRectF &area, const render::TextBlock &block, const QColor &colour,
              Lines lines = {});
    /// One paragraph that fits @p area's width; returns its height.
    double paragraph(const QRectF &area, const QString &text, const QFont &font,
                     const QColor &colour, Role role = Role::Paragraph);
    void fill(const QRectF &area, const QColor &colour, double radius = 0);
    void line(QPointF from, QPointF to, const QColor &colour, double width = sheet::hair);
    void linkTo(const QRectF &area, const QString &anchor, const QString &text, int element = -1);
    void linkOut(const QRectF &area, const QByteArray &address, const QString &text,
                 int element = -1);

private:
    QRectF placed(const QRectF &area) const;
    void setTight(bool tight);
    void dropFrom(int slide);

    DeckStyle m_style;
    QList<Slide> m_slides;
    QHash<QString, int> m_pages;
    double m_filled = 1;
    bool m_tight = false;
};

/// Whether @p text has letters that are written from right to left.
bool hasRightToLeft(const QString &text);

} // namespace facet::deck
