// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace facet::window {

/// One setting of the program: its key, its type, what it is unless somebody chose otherwise.
template <class T> struct Setting
{
    const char *key;
    T fallback;

    T value() const
    {
        return QSettings()
            .value(QLatin1StringView(key), QVariant::fromValue(fallback))
            .template value<T>();
    }
    void set(const T &value) const
    {
        QSettings().setValue(QLatin1StringView(key), QVariant::fromValue(value));
    }
};

inline const Setting<QString> lookSetting{"appearance/look", QStringLiteral("system")};
inline const Setting<bool> animatedSetting{"appearance/animated", true};
inline const Setting<bool> findingsSetting{"appearance/findings", true};
inline const Setting<QStringList> recentPlans{"plans/recent", {}};
inline const Setting<QString> lastFolder{"plans/folder", {}};

/// The window's geometry and docks, kept for each set-up of screens.
QByteArray loadLayout(const QString &part);
void saveLayout(const QString &part, const QByteArray &state);
/// Forgets how the docks were, on this set-up of screens.
void forgetDocks();

/// How a plan was last looked at.
QByteArray loadView(const QString &planPath);
void saveView(const QString &planPath, const QByteArray &state);

/// The columns chosen by hand for files with this header.
QString rememberedMapping(const QString &fingerprint);
void rememberMapping(const QString &fingerprint, const QString &mapping);

/// Puts a damaged settings file aside, so that what it held is not overwritten by what little could
/// be read of it.
void setAsideDamagedSettings();

} // namespace facet::window
