// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme.h"

#include <QFontInfo>

#include <algorithm>
#include <cmath>

namespace facet::render {

namespace {

/// The neutral colours of one look and the ramp for levels.
struct Base
{
    QRgb window, surface, raised, border, text, mutedText, accent, onAccent, connector, noData;
    QRgb good, fair, poor;
    std::array<QRgb, 5> levels;
    double line, markContrast, textContrast;
};

constexpr Base lightBase{.window = 0xF3F4F6,
                         .surface = 0xFFFFFF,
                         .raised = 0xEDF1F7,
                         .border = 0xCDD3DB,
                         .text = 0x1A1F27,
                         .mutedText = 0x566070,
                         .accent = 0x1D5FC4,
                         .onAccent = 0xFFFFFF,
                         .connector = 0x7B8695,
                         .noData = 0x7A8492,
                         .good = 0x16783A,
                         .fair = 0x8F5F00,
                         .poor = 0xC62828,
                         .levels = {0xE7EAEE, 0xBCDCE4, 0x76B3CB, 0x2C7A9B, 0x12445F},
                         .line = 1.5,
                         .markContrast = 3,
                         .textContrast = 4.5};

constexpr Base darkBase{.window = 0x15181D,
                        .surface = 0x20252C,
                        .raised = 0x2B323B,
                        .border = 0x444D59,
                        .text = 0xE9EDF2,
                        .mutedText = 0xA5AFBC,
                        .accent = 0x6FA8FF,
                        .onAccent = 0x0B1728,
                        .connector = 0x7E8A99,
                        .noData = 0x8C96A3,
                        .good = 0x56C475,
                        .fair = 0xE0A83C,
                        .poor = 0xFF7B72,
                        .levels = {0x353C46, 0x295467, 0x357A94, 0x6DB6CC, 0xC4E8EF},
                        .line = 1.5,
                        .markContrast = 3,
                        .textContrast = 4.5};

constexpr Base highContrastBase{.window = 0x000000,
                                .surface = 0x000000,
                                .raised = 0x1F1F1F,
                                .border = 0xFFFFFF,
                                .text = 0xFFFFFF,
                                .mutedText = 0xE0E0E0,
                                .accent = 0xFFD60A,
                                .onAccent = 0x000000,
                                .connector = 0xFFFFFF,
                                .noData = 0xBDBDBD,
                                .good = 0x6FE38A,
                                .fair = 0xFFC94D,
                                .poor = 0xFF9A94,
                                .levels = {0x1F1F1F, 0x1C4456, 0x5FA3BC, 0x9AD0E0, 0xE6F7FB},
                                .line = 2,
                                .markContrast = 4.5,
                                .textContrast = 7};

constexpr Base printBase{.window = 0xFFFFFF,
                         .surface = 0xFFFFFF,
                         .raised = 0xF4F5F7,
                         .border = 0x8A929D,
                         .text = 0x000000,
                         .mutedText = 0x3F4753,
                         .accent = 0x174EA6,
                         .onAccent = 0xFFFFFF,
                         .connector = 0x5C6673,
                         .noData = 0x6B7480,
                         .good = 0x0B5A27,
                         .fair = 0x6B4700,
                         .poor = 0x9E1B1B,
                         .levels = {0xECEEF1, 0xBCDCE4, 0x7FBCD2, 0x205C77, 0x0C3349},
                         .line = 1.5,
                         .markContrast = 3,
                         .textContrast = 7};

/// After Okabe and Ito: five colours that people with any kind of colour blindness tell apart.
constexpr std::array<QRgb, 5> facetHues{0xE69F00, 0x56B4E9, 0x009E73, 0xCC79A7, 0xD55E00};

/// Dark and light in turn, so that neighbours in a stacked bar stay apart in grey.
constexpr std::array<QRgb, 10> practiceHues{0x1F5A99, 0x9CC9F0, 0x0A6B58, 0x8FD6BF, 0x8A5200,
                                            0xF3C879, 0x7E3769, 0xE7B1D2, 0xA23B20, 0xF5B79F};

constexpr const Base &baseOf(Look look)
{
    switch (look) {
    case Look::Dark:
        return darkBase;
    case Look::HighContrast:
        return highContrastBase;
    case Look::Print:
        return printBase;
    case Look::Light:
        break;
    }
    return lightBase;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

bool standsOut(const QColor &color, const QList<QColor> &grounds, double ratio)
{
    return std::ranges::all_of(
        grounds, [&](const QColor &ground) { return contrastRatio(color, ground) >= ratio; });
}

QFont sized(const QFont &font, double factor)
{
    QFont result = font;
    result.setPixelSize(qRound(font.pixelSize() * factor));
    return result;
}

/// Dark hues must stand out from a dark surface, light ones must stay apart from them.
QColor practiceColour(size_t index, const Base &base, const QColor &surface)
{
    const QColor hue = QColor::fromRgb(practiceHues[index]);
    return index % 2 == 0 ? withContrast(hue, {surface}, base.markContrast) : hue;
}

} // namespace

double contrastRatio(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto between = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return QColor(between(from.red(), to.red()), between(from.green(), to.green()),
                  between(from.blue(), to.blue()));
}

QColor withContrast(const QColor &color, const QList<QColor> &grounds, double ratio)
{
    const bool onDark = !grounds.isEmpty() && luminance(grounds.first()) < 0.18;
    const QColor end = onDark ? QColor(Qt::white) : QColor(Qt::black);
    for (int percent = 0; percent < 100; ++percent) {
        const QColor candidate = mixed(color, end, percent / 100.0);
        if (standsOut(candidate, grounds, ratio)) {
            return candidate;
        }
    }
    return end;
}

QFont Theme::small() const { return sized(font, 0.85); }

QFont Theme::heading() const
{
    QFont result = sized(font, 1.25);
    result.setWeight(QFont::DemiBold);
    return result;
}

QFont Theme::title() const
{
    QFont result = sized(font, 1.6);
    result.setWeight(QFont::DemiBold);
    return result;
}

QColor Theme::health(assess::Health health) const
{
    switch (health) {
    case assess::Health::Green:
        return good;
    case assess::Health::Amber:
        return fair;
    case assess::Health::Red:
        return poor;
    case assess::Health::NoData:
        break;
    }
    return noData;
}

QColor Theme::gravity(assess::Gravity gravity) const
{
    switch (gravity) {
    case assess::Gravity::Error:
        return poor;
    case assess::Gravity::Warning:
        return fair;
    case assess::Gravity::Info:
        break;
    }
    return mutedText;
}

QColor Theme::textOn(const QColor &fill) const
{
    const QColor light(Qt::white);
    const QColor ink = textContrast > 4.5 ? QColor(Qt::black) : QColor(0x10151B);
    const QColor dark = contrastRatio(ink, fill) >= textContrast ? ink : QColor(Qt::black);
    return contrastRatio(dark, fill) >= contrastRatio(light, fill) ? dark : light;
}

Theme makeTheme(Look look, const QFont &font)
{
    const Base &base = baseOf(look);
    Theme theme;
    theme.look = look;
    theme.textContrast = base.textContrast;
    theme.window = QColor::fromRgb(base.window);
    theme.surface = QColor::fromRgb(base.surface);
    theme.raised = QColor::fromRgb(base.raised);
    theme.border = QColor::fromRgb(base.border);
    theme.text = QColor::fromRgb(base.text);
    theme.mutedText = QColor::fromRgb(base.mutedText);
    theme.accent = QColor::fromRgb(base.accent);
    theme.onAccent = QColor::fromRgb(base.onAccent);
    theme.connector = QColor::fromRgb(base.connector);
    theme.noData = QColor::fromRgb(base.noData);
    theme.good = QColor::fromRgb(base.good);
    theme.fair = QColor::fromRgb(base.fair);
    theme.poor = QColor::fromRgb(base.poor);
    const QList<QColor> grounds{theme.surface, theme.window, theme.raised};
    for (size_t i = 0; i < facetHues.size(); ++i) {
        const QColor hue = QColor::fromRgb(facetHues[i]);
        theme.facets[i] = withContrast(hue, grounds, base.markContrast);
        theme.facetTexts[i] = withContrast(hue, grounds, base.textContrast);
        theme.levels[i] = QColor::fromRgb(base.levels[i]);
        theme.onLevels[i] = theme.textOn(theme.levels[i]);
    }
    for (size_t i = 0; i < practiceHues.size(); ++i) {
        theme.practices[i] = practiceColour(i, base, theme.surface);
    }
    theme.font = font;
    if (font.pixelSize() <= 0) {
        theme.font.setPixelSize(QFontInfo(font).pixelSize());
    }
    theme.line = base.line;
    return theme;
}

QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::AlternateBase, theme.raised);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.mutedText);
    palette.setColor(QPalette::Button, theme.raised);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.poor);
    palette.setColor(QPalette::ToolTipBase, theme.raised);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.onAccent);
    palette.setColor(QPalette::Accent, theme.accent);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, mixed(theme.accent, theme.text, 0.3));
    palette.setColor(QPalette::Light, mixed(theme.surface, Qt::white, 0.3));
    palette.setColor(QPalette::Midlight, theme.raised);
    palette.setColor(QPalette::Mid, theme.border);
    palette.setColor(QPalette::Dark, mixed(theme.border, theme.text, 0.3));
    palette.setColor(QPalette::Shadow, mixed(theme.window, Qt::black, 0.6));
    const QColor faded = mixed(theme.mutedText, theme.surface, 0.4);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, faded);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.border);
    return palette;
}

QChar facetMark(Facet facet)
{
    constexpr std::array<char16_t, 5> marks{u'▲', u'●', u'■', u'◆', u'♥'};
    return marks[static_cast<size_t>(facet)];
}

QChar healthMark(assess::Health health)
{
    switch (health) {
    case assess::Health::Green:
        return u'✓';
    case assess::Health::Amber:
        return u'!';
    case assess::Health::Red:
        return u'✗';
    case assess::Health::NoData:
        break;
    }
    return u'–';
}

QChar gravityMark(assess::Gravity gravity)
{
    constexpr std::array<char16_t, 3> marks{u'✗', u'!', u'i'};
    return marks[static_cast<size_t>(gravity)];
}

} // namespace facet::render
