// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "token.h"

#include "model/object.h"

#include <QCryptographicHash>

#include <limits>

using namespace Qt::StringLiterals;

namespace facet::exchange {

namespace {

constexpr qsizetype digits = 16;
constexpr auto largest = static_cast<quint64>(std::numeric_limits<qint64>::max());

} // namespace

QString tokenOf(qint64 id)
{
    return u'x' + QString::number(static_cast<quint64>(id), 16).rightJustified(digits, u'0');
}

qint64 idFromExactToken(QStringView token)
{
    if (token.size() != digits + 1 || !token.startsWith(u'x')) {
        return 0;
    }
    bool ok = false;
    const quint64 number = token.sliced(1).toULongLong(&ok, 16);
    return ok && number <= largest ? static_cast<qint64>(number) : 0;
}

qint64 idFromToken(Kind kind, QStringView token)
{
    if (token.isEmpty()) {
        return 0;
    }
    if (const qint64 id = idFromExactToken(token)) {
        return id;
    }
    const QByteArray text = infoOf(kind).key + QByteArray(":") + token.toUtf8();
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    quint64 number = 0;
    for (int i = 0; i < 8; ++i) {
        number = number << 8 | static_cast<unsigned char>(hash.at(i));
    }
    number &= largest;
    return number == 0 ? 1 : static_cast<qint64>(number);
}

} // namespace facet::exchange
