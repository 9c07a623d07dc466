// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings.h"

#include <QCryptographicHash>
#include <QFile>
#include <QGuiApplication>
#include <QScreen>

namespace facet::window {

namespace {

using namespace Qt::StringLiterals;

QString digest(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(16));
}

QString screensKey()
{
    QString text;
    for (const QScreen *screen : QGuiApplication::screens()) {
        const QRect r = screen->geometry();
        text += u"%1,%2 %3x%4;"_s.arg(r.x()).arg(r.y()).arg(r.width()).arg(r.height());
    }
    return digest(text);
}

} // namespace

QByteArray loadLayout(const QString &part)
{
    return QSettings().value(u"layout/%1/%2"_s.arg(screensKey(), part)).toByteArray();
}

void saveLayout(const QString &part, const QByteArray &state)
{
    QSettings().setValue(u"layout/%1/%2"_s.arg(screensKey(), part), state);
}

void forgetDocks() { QSettings().remove(u"layout/%1/docks"_s.arg(screensKey())); }

QByteArray loadView(const QString &planPath)
{
    return QSettings().value(u"views/"_s + digest(planPath)).toByteArray();
}

void saveView(const QString &planPath, const QByteArray &state)
{
    QSettings().setValue(u"views/"_s + digest(planPath), state);
}

QString rememberedMapping(const QString &fingerprint)
{
    return QSettings().value(u"import/"_s + digest(fingerprint)).toString();
}

void rememberMapping(const QString &fingerprint, const QString &mapping)
{
    QSettings().setValue(u"import/"_s + digest(fingerprint), mapping);
}

void setAsideDamagedSettings()
{
    QSettings settings;
    settings.allKeys();
    if (settings.status() != QSettings::FormatError) {
        return;
    }
    const QString path = settings.fileName();
    QFile::remove(path + u".bad"_s);
    QFile::rename(path, path + u".bad"_s);
}

} // namespace facet::window
