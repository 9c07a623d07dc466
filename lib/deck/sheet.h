// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/charts.h"
#include "render/charts_text.h"

#include <QFont>
#include <QRectF>

namespace facet::deck {

/// The master every slide is set on, in points; 16:9.
namespace sheet {

inline constexpr double width = 960;
inline constexpr double height = 540;
inline constexpr double margin = 48;
inline constexpr double inner = width - 2 * margin;
inline constexpr double stripe = 8; ///< the band of the five facets along the top edge
inline constexpr double titleTop = 26;
inline constexpr double titleGap = 14; ///< between title and body
inline constexpr double bodyBottom = 486;
inline constexpr double footerTop = 496;
inline constexpr double least = 24;  ///< no text is smaller
inline constexpr double gutter = 24; ///< between columns
inline constexpr double hair = 1;

} // namespace sheet

/// Colours, fonts, numbers and direction of a whole deck.
struct DeckStyle
{
    render::Theme theme;
    QLocale locale;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    double leading = 0.9; ///< from line to line, as a share of the fonts' own line height
    QFont text;           ///< 24 points, the least
    QFont strong;         ///< the same, bold
    QFont heading;        ///< 26, bold
    QFont title;          ///< 30, bold
    QFont display;        ///< 54, bold

    render::ChartStyle chart() const { return {theme, locale, direction, leading}; }
    render::TextStyle textStyle(const QFont &font, Qt::Alignment align = Qt::AlignLeading) const
    {
        return {.font = font, .align = align, .direction = direction, .leading = leading};
    }
    /// From one line of @p font to the next.
    double line(const QFont &font) const { return render::lineHeight(font) * leading; }
};

/// The style of a deck in @p locale (empty: the default locale).
DeckStyle makeStyle(const QString &locale);

} // namespace facet::deck
