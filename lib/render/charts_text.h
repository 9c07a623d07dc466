// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QPainter>
#include <QString>

#include <memory>

QT_BEGIN_NAMESPACE
class QTextLayout;
QT_END_NAMESPACE

namespace facet::render {

/// How a text is set: its font, and where its lines stand.
struct TextStyle
{
    QFont font;
    Qt::Alignment align =
        Qt::AlignLeading; ///< Leading and Trailing follow the direction; Left and Right do not
    Qt::LayoutDirection direction = Qt::LeftToRight; ///< of texts whose own letters tell none
    double leading = 1; ///< from line to line, as a share of the line's own height
    int bold = 0;       ///< how many characters from the first on are set bold, as a label is
};

/// A text broken into lines no wider than a given width: between words, and within a word only
/// where it alone is wider. Nothing is ever cut off. Cheap to copy; to be drawn in the thread it
/// was made in.
class TextBlock
{
public:
    TextBlock(const QString &text, const TextStyle &style, double width);

    int lineCount() const;
    /// The height of all lines, or of @p count lines from @p first.
    double height() const;
    double height(int first, int count) const;
    /// How many lines from @p first fit into @p room.
    int linesFitting(int first, double room) const;
    /// The width of the longest line, and of one.
    double widest() const;
    double widthOf(int line) const;

    void draw(QPainter &painter, QPointF at, const QColor &colour) const;
    void draw(QPainter &painter, QPointF at, const QColor &colour, int first, int count) const;
    /// Where the characters from @p start on stand within the block, one rectangle a line, counted
    /// from line @p first.
    QList<QRectF> rectsOf(int start, int length, int first, int count) const;
    /// The characters that the lines from @p first hold.
    QString textOf(int first, int count) const;
    /// How many characters of the text stand in the first @p count lines.
    int lengthOf(int count) const;

private:
    std::shared_ptr<QTextLayout> m_layout;
    double m_width = 0;
    double m_leading = 1;
    Qt::Alignment m_align;
    bool m_rightToLeft = false;
};

/// The width of @p text on one line.
double textWidth(const QString &text, const QFont &font);

/// The height of one line.
double lineHeight(const QFont &font);

/// Draws one line of text into @p area, centred in its height; it must fit.
void drawLine(QPainter &painter, const QRectF &area, const QString &text, const TextStyle &style,
              const QColor &colour);

/// Draws one line of text into @p area and ends it with "…" where it does not fit. For the screen,
/// which has tooltips.
void drawElided(QPainter &painter, const QRectF &area, const QString &text, const TextStyle &style,
                const QColor &colour);

/// Black or white, whichever reads better upon @p ground.
QColor inkOn(const QColor &ground);

/// @p area seen in a mirror within @p frame where the direction is right to left.
QRectF mirrored(const QRectF &area, const QRectF &frame, Qt::LayoutDirection direction);

} // namespace facet::render
