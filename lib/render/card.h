// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/scores.h"
#include "theme.h"

#include <QRectF>

#include <array>
#include <optional>

namespace facet::render {

/// One seat in a unit's card: who holds it, or that nobody does.
struct CardLine
{
    QString name;     ///< of the person; empty: vacant
    QString title;    ///< of the position
    int seats = 1;    ///< of a shared seat that nobody is named for
    ObjectRef object; ///< the person, or the position where nobody holds it

    bool isVacant() const { return name.isEmpty(); }
    /// "Anna Berg, Head of Support", "Vacant, Editor", "12 seats, Agent".
    QString text() const;
};

/// Everything one card says, in words and numbers, ready to be painted or read out.
struct CardContent
{
    QString name;
    QString head;
    QStringList people; ///< "Name, title" lines shown in the card; vacant seats named so
    int headcount = 0;
    int hidden = 0; ///< units hidden below, where it is collapsed
    std::optional<double> index;
    assess::Level level{};
    std::array<bool, 5> facets{}; ///< covered by somebody at level ≥ 2, with units below
    bool hub = false;
    QColor fill;           ///< by the colouring
    QString colourWord;    ///< the same in a word
    QColor onFill;         ///< text upon the fill
    CardLine headLine;     ///< the head's seat; no object: the unit has none
    QList<CardLine> lines; ///< what people says, one by one
    int more = 0;          ///< seats that are not listed for want of room
};

/// At most so many lines of people in a card; the last one says how many more there are.
inline constexpr int mostLines = 8;

/// The seats of a unit, its head's apart.
struct Seats
{
    CardLine head;
    QList<CardLine> others;
};
Seats seatsOf(const Plan &plan, Id<Unit> unit);

/// What a unit's seats amount to, without the units below.
struct SeatSum
{
    int lines = 0; ///< lines in the card, before any is left out
    int headcount = 0;
    std::array<int, 5> facets{};   ///< sum of the people's levels
    std::array<bool, 5> covered{}; ///< somebody at level ≥ 2
};
SeatSum sumSeats(const Plan &plan, Id<Unit> unit);

/// Where everything stands in cards of one theme, on a grid of 4 at the usual font size. All
/// rectangles relative to the card's top left corner, for reading from left to right.
class CardMetrics
{
public:
    explicit CardMetrics(const Theme &theme);

    /// One or two lines for the name.
    int nameLines(const QString &name) const;
    QSizeF size(int nameLines, int lines) const;

    double width() const { return m_width; }
    double grid() const { return m_grid; }
    double pad() const { return 3 * m_grid; }
    double radius() const { return 1.5 * m_grid; }
    double headerHeight(int nameLines) const;
    QRectF nameRect(int nameLines) const;
    QRectF wordRect(int nameLines) const;
    QRectF ringRect(int nameLines) const;
    QRectF headRect(int nameLines) const;
    QRectF countRect(int nameLines) const;
    QRectF marksRect(int nameLines) const;
    QRectF lineRect(int nameLines, int line) const;
    /// The line of people at a height, −1: none.
    int lineAt(int nameLines, int lines, double y) const;
    double markSize() const { return 3 * m_grid; }
    double handleSize() const { return 5 * m_grid; }

    const QFont &nameFont() const { return m_nameFont; }
    const QFont &textFont() const { return m_textFont; }
    const QFont &smallFont() const { return m_smallFont; }

private:
    double nameWidth(const QString &name) const;
    double linesTop(int nameLines) const;

    QFont m_nameFont;
    QFont m_textFont;
    QFont m_smallFont;
    double m_grid = 4;
    double m_width = 240;
    double m_nameLine = 20;
    double m_textLine = 20;
    double m_smallLine = 16;
    double m_listLine = 20;
    std::array<float, 0x250> m_advances{}; ///< of the Latin letters of the name's font
};

} // namespace facet::render
