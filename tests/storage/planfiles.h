// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/connection.h"
#include "storage/plantables.h"

#include <QFile>
#include <QStringList>

namespace facet::test {

/// The bytes of a file; empty where there is none.
inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate)
        && file.write(bytes) == bytes.size();
}

/// Alters a database as another program would.
inline bool alter(const QString &path, const QStringList &statements)
{
    const auto connection = storage::Connection::open(path, storage::Access::Create);
    return connection && (*connection)->runAll(statements).has_value();
}

/// The same, and then writes the digest that belongs to what is there now, as somebody would who
/// knows how.
inline bool alterAndSeal(const QString &path, const QStringList &statements)
{
    const auto connection = storage::Connection::open(path, storage::Access::Create);
    if (!connection || !(*connection)->runAll(statements)) {
        return false;
    }
    const auto digest = storage::digestOfTables(**connection, storage::presentVersion());
    return digest
        && (*connection)
               ->run(QStringLiteral("UPDATE meta SET value=? WHERE key='digest'"),
                     {QString::fromLatin1(digest->text())})
               .has_value();
}

} // namespace facet::test
