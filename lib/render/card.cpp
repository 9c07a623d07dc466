// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "card.h"

#include "base/text.h"
#include "model/navigate.h"
#include "model/tr.h"

#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace facet::render {

namespace {

/// Calls @p visit(position, person or null, seats) for each seat of a unit, heads first: one per
/// holder, and one for all the seats of a position that nobody is named for.
template <class Visitor> void forEachSeat(const Plan &plan, Id<Unit> unit, Visitor &&visit)
{
    for (const Id<Position> id : positionsOf(plan, unit)) {
        const Position &position = plan.get(id);
        int held = 0;
        for (const Id<Holding> holding : plan.referring<&Holding::position>(id)) {
            if (const Person *person = plan.find(plan.get(holding).person)) {
                visit(position, person, 1);
                ++held;
            }
        }
        if (const int open = position.headcount - held; open > 0) {
            visit(position, static_cast<const Person *>(nullptr), open);
        }
    }
}

CardLine lineOf(const Position &position, const Person *person, int seats)
{
    CardLine line{.title = position.title, .seats = seats};
    if (person) {
        line.name = person->name;
        line.object = person->id;
    } else {
        line.object = position.id;
    }
    return line;
}

} // namespace

QString CardLine::text() const
{
    if (!isVacant()) {
        return title.isEmpty() ? name : Tr::tr("%1, %2").arg(isolated(name), isolated(title));
    }
    const QString what = seats > 1 ? Tr::tr("%n seats", nullptr, seats) : Tr::tr("Vacant");
    return title.isEmpty() ? what : Tr::tr("%1, %2").arg(what, isolated(title));
}

Seats seatsOf(const Plan &plan, Id<Unit> unit)
{
    Seats seats;
    forEachSeat(plan, unit, [&](const Position &position, const Person *person, int open) {
        const CardLine line = lineOf(position, person, open);
        if (position.head && seats.head.object.isNull()) {
            seats.head = line;
        } else {
            seats.others.append(line);
        }
    });
    return seats;
}

SeatSum sumSeats(const Plan &plan, Id<Unit> unit)
{
    SeatSum sum;
    bool headSeen = false;
    forEachSeat(plan, unit, [&](const Position &position, const Person *person, int open) {
        const bool isHead = position.head && !headSeen;
        headSeen = headSeen || position.head;
        sum.lines += isHead ? 0 : 1;
        if (!person) {
            sum.headcount += position.headcount > 1 ? open : 0;
            return;
        }
        ++sum.headcount;
        for (const Facet facet : allOf<Facet>()) {
            const int level = levelIn(*person, facet);
            sum.facets[static_cast<size_t>(facet)] += level;
            sum.covered[static_cast<size_t>(facet)] |= level >= 2;
        }
    });
    return sum;
}

CardMetrics::CardMetrics(const Theme &theme)
    : m_nameFont(theme.font), m_textFont(theme.font), m_smallFont(theme.small())
{
    m_nameFont.setWeight(QFont::DemiBold);
    m_grid = std::max(3.0, std::round(theme.font.pixelSize() * 4 / 13.0));
    m_width = 60 * m_grid;
    const auto lines = [this](const QFont &font) {
        return std::ceil(QFontMetricsF(font).height() / m_grid) * m_grid;
    };
    m_nameLine = lines(m_nameFont);
    m_textLine = lines(m_textFont);
    m_smallLine = lines(m_smallFont);
    m_listLine = m_smallLine + m_grid;
    const QFontMetricsF metrics(m_nameFont);
    for (size_t i = 0; i < m_advances.size(); ++i) {
        m_advances[i] =
            static_cast<float>(metrics.horizontalAdvance(QChar(static_cast<char16_t>(i))));
    }
}

/// Good enough to tell one line from two, at a fraction of the time that shaping takes.
double CardMetrics::nameWidth(const QString &name) const
{
    double width = 0;
    for (const QChar c : name) {
        if (c.unicode() >= m_advances.size()) {
            return QFontMetricsF(m_nameFont).horizontalAdvance(name);
        }
        width += static_cast<double>(m_advances[c.unicode()]);
    }
    return width;
}

int CardMetrics::nameLines(const QString &name) const
{
    return nameWidth(name) <= nameRect(1).width() - m_grid ? 1 : 2;
}

double CardMetrics::headerHeight(int nameLines) const
{
    return 2 * m_grid + nameLines * m_nameLine + m_smallLine + 2 * m_grid;
}

QRectF CardMetrics::nameRect(int nameLines) const
{
    const double ring = ringRect(nameLines).left();
    return {pad(), 2 * m_grid, ring - 2 * m_grid - pad(), nameLines * m_nameLine};
}

QRectF CardMetrics::wordRect(int nameLines) const
{
    const QRectF name = nameRect(nameLines);
    return {name.left(), name.bottom(), name.width(), m_smallLine};
}

QRectF CardMetrics::ringRect(int nameLines) const
{
    const double size = 9 * m_grid;
    return {m_width - 2 * m_grid - size, (headerHeight(nameLines) - size) / 2, size, size};
}

QRectF CardMetrics::headRect(int nameLines) const
{
    return {pad(), headerHeight(nameLines) + 2 * m_grid, m_width - 2 * pad() - 16 * m_grid,
            m_textLine};
}

QRectF CardMetrics::countRect(int nameLines) const
{
    const QRectF head = headRect(nameLines);
    return {head.right() + m_grid, head.top(), m_width - pad() - head.right() - m_grid,
            head.height()};
}

QRectF CardMetrics::marksRect(int nameLines) const
{
    return {pad(), headRect(nameLines).bottom() + m_grid, m_width - 2 * pad(), m_smallLine};
}

double CardMetrics::linesTop(int nameLines) const
{
    return marksRect(nameLines).bottom() + 4 * m_grid;
}

QRectF CardMetrics::lineRect(int nameLines, int line) const
{
    return {pad(), linesTop(nameLines) + line * m_listLine, m_width - 2 * pad(), m_listLine};
}

int CardMetrics::lineAt(int nameLines, int lines, double y) const
{
    const double line = std::floor((y - linesTop(nameLines)) / m_listLine);
    return line >= 0 && line < lines ? static_cast<int>(line) : -1;
}

QSizeF CardMetrics::size(int nameLines, int lines) const
{
    const double bottom = lines > 0 ? lineRect(nameLines, lines - 1).bottom() + m_grid
                                    : marksRect(nameLines).bottom() + 2 * m_grid;
    return {m_width, bottom};
}

} // namespace facet::render
