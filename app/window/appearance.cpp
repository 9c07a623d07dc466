// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appearance.h"

#include "settings.h"

#include <QApplication>
#include <QIcon>
#include <QStyleFactory>
#include <QStyleHints>

#include <BreezeIcons>

namespace facet::window {

namespace {

using namespace Qt::StringLiterals;
using render::Look;

constexpr double projectorScale = 1.6;

} // namespace

Appearance::Appearance(QObject *parent)
    : QObject(parent), m_look(lookSetting.value()), m_font(QApplication::font())
{
    BreezeIcons::initIcons();
    QIcon::setThemeName(u"breeze"_s);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_look == "system"_L1) {
            apply();
        }
    });
    apply();
}

void Appearance::setLook(const QString &look)
{
    m_look = look;
    lookSetting.set(look);
    apply();
}

void Appearance::setProjecting(bool projecting)
{
    if (m_projecting != projecting) {
        m_projecting = projecting;
        apply();
    }
}

Look Appearance::effectiveLook() const
{
    if (m_look == "highContrast"_L1) {
        return Look::HighContrast;
    }
    const bool systemDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    const bool dark = m_look == "dark"_L1 || (m_look == "system"_L1 && systemDark);
    return dark ? Look::Dark : Look::Light;
}

void Appearance::apply()
{
    QFont font = m_font;
    if (m_projecting) {
        font.setPointSizeF(font.pointSizeF() * projectorScale);
    }
    const Look look = effectiveLook();
    m_theme = render::makeTheme(look, font);
    m_theme.projecting = m_projecting;
    if (m_projecting) {
        m_theme.line = std::max(m_theme.line, 3.0);
    }
    QApplication::setFont(font);
    QApplication::setPalette(render::paletteOf(m_theme));
    emit changed();
}

} // namespace facet::window
