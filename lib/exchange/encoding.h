// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace facet::exchange {

inline constexpr qint64 largestFile = 512 * 1024 * 1024; ///< bytes

/// A text and how its bytes were read.
struct DecodedText
{
    QString text;
    QString encoding; ///< as QStringConverter names it
    bool sure = true; ///< false: another encoding fits the bytes as well, the person should look
    QStringList candidates; ///< the encodings that read the bytes without an error, likeliest first
};

/// Reads bytes of unknown encoding: byte order mark, zero bytes where UTF-16 has them, UTF-8, then
/// what their statistics suggest; an encoding that fails on the bytes gives way to the next one.
DecodedText decodeText(const QByteArray &bytes);

/// Reads bytes in an encoding that somebody chose; refuses an unknown name and bytes that are not
/// in that encoding.
Result<DecodedText> decodeText(const QByteArray &bytes, const QString &encoding);

/// Every encoding that decodeText() can read on this system, for a list to choose from; the common
/// ones first.
QStringList knownEncodings();

/// The bytes of a regular file of at most 512 MiB; refuses anything else with a sentence.
Result<QByteArray> readFile(const QString &path);

} // namespace facet::exchange
