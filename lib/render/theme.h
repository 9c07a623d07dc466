// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/findings/gravity.h"
#include "assess/progress.h"
#include "assess/scores.h"

#include <QColor>
#include <QFont>
#include <QPalette>

#include <array>

namespace facet::render {

/// Which colours and line widths: for screens, for dark rooms, for poor sight, for paper.
enum class Look { Light, Dark, HighContrast, Print };

/// All colours, fonts and widths that painting uses; UX.md states the values and their contrast.
struct Theme
{
    Look look = Look::Light;
    QColor window;  ///< behind everything
    QColor surface; ///< cards, panels
    QColor raised;  ///< hovered or alternate
    QColor border;
    QColor text;
    QColor mutedText;
    QColor accent;
    QColor onAccent;
    QColor connector;
    QColor noData;                    ///< grey for everything without data
    QColor good, fair, poor;          ///< progress: green, amber, red; fit for text on the surface
    std::array<QColor, 5> facets;     ///< marks, by Facet
    std::array<QColor, 5> facetTexts; ///< the same dark or light enough for text
    std::array<QColor, 5> levels;     ///< sequential ramp, by assess::Level
    std::array<QColor, 5> onLevels;   ///< text upon them
    std::array<QColor, 10>
        practices;     ///< series of the stacked bars, by Practice; neighbours differ in lightness
    QFont font;        ///< text size 1.0, in pixels, so that it is the same on every device
    double line = 1.5; ///< connectors, in logical pixels
    double textContrast = 4.5; ///< the least contrast of text in this look
    bool projecting = false;   ///< shown to a room: larger, and discreet

    /// @p font in one of the four sizes only: 0.85, 1.0, 1.25, 1.6.
    QFont small() const;
    QFont heading() const;
    QFont title() const;
    QColor health(assess::Health health) const;
    QColor gravity(assess::Gravity gravity) const;
    /// (Nearly) black or white, whichever reads better upon @p fill.
    QColor textOn(const QColor &fill) const;

    bool operator==(const Theme &) const = default;
};

Theme makeTheme(Look look, const QFont &font);

/// The same colours for widgets: what QApplication::setPalette wants.
QPalette paletteOf(const Theme &theme);

/// The contrast of two colours after WCAG 2.2: 1 (none) to 21 (black on white).
double contrastRatio(const QColor &a, const QColor &b);

/// @p color moved towards black or white just far enough that its contrast with each of @p grounds
/// is at least @p ratio.
QColor withContrast(const QColor &color, const QList<QColor> &grounds, double ratio);

/// The colour a @p share (0–1) of the way from @p from to @p to; without transparency, which some
/// PDF cannot show.
QColor mixed(const QColor &from, const QColor &to, double share);

/// The shape that stands with a facet's colour: ▲ ● ■ ◆ ♥.
QChar facetMark(Facet facet);

/// The sign that stands with a health's colour: ✓ ! ✗ –.
QChar healthMark(assess::Health health);

/// The sign that stands with a gravity's colour: ✗ ! i.
QChar gravityMark(assess::Gravity gravity);

} // namespace facet::render
