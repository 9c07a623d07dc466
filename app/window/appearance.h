// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/theme.h"

#include <QObject>
#include <QPalette>

namespace facet::window {

/// How the whole program looks: its palette, its font and the theme that charts are painted in.
class Appearance final : public QObject
{
    Q_OBJECT

public:
    /// Takes the chosen look up and applies it to the application.
    explicit Appearance(QObject *parent = nullptr);

    const render::Theme &theme() const { return m_theme; }
    /// "system", "light", "dark" or "highContrast".
    QString look() const { return m_look; }
    void setLook(const QString &look);
    bool isProjecting() const { return m_projecting; }
    /// Larger type and the strongest contrast for a projector.
    void setProjecting(bool projecting);

signals:
    void changed();

private:
    void apply();
    render::Look effectiveLook() const;

    QString m_look;
    QFont m_font;
    render::Theme m_theme;
    bool m_projecting = false;
};

} // namespace facet::window
