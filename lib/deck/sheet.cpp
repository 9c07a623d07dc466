// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet.h"

using namespace Qt::StringLiterals;

namespace facet::deck {

namespace {

QFont fontOf(double size, QFont::Weight weight)
{
    QFont font(QStringList{u"Noto Sans"_s, u"Inter"_s, u"DejaVu Sans"_s, u"sans-serif"_s});
    font.setPixelSize(static_cast<int>(size));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

DeckStyle makeStyle(const QString &locale)
{
    DeckStyle style;
    style.text = fontOf(sheet::least, QFont::Normal);
    style.strong = fontOf(sheet::least, QFont::Bold);
    style.heading = fontOf(26, QFont::Bold);
    style.title = fontOf(30, QFont::Bold);
    style.display = fontOf(54, QFont::Bold);
    style.theme = render::makeTheme(render::Look::Print, style.text);
    style.locale = locale.isEmpty() ? QLocale() : QLocale(locale);
    style.direction = style.locale.textDirection();
    return style;
}

} // namespace facet::deck
