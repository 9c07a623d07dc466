// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection.h"

#include <QMap>
#include <QStringList>

#include <functional>

namespace facet::storage {

inline constexpr quint32 applicationId =
    0x46414345; ///< "FACE", in the header of every file of ours

/// The version of a file's tables: readers of the same major version understand it.
struct SchemaVersion
{
    int number = 0; ///< major * 1000 + minor, as SQLite's user_version

    auto operator<=>(const SchemaVersion &) const = default;
    int major() const { return number / 1000; }
    int minor() const { return number % 1000; }
    /// "1.0"
    QString text() const;
};

/// The version that this program writes.
SchemaVersion presentVersion();

/// The versions that this program can bring up to the present one, oldest first.
QList<SchemaVersion> knownVersions();

/// Brings the tables of a file from @p from (0: an empty file) up to @p to, in one transaction with
/// the version and with what @p then writes: the digest that belongs to the new tables.
Result<void> migrate(const Connection &connection, SchemaVersion from, SchemaVersion to,
                     const std::function<Result<void>()> &then = {});

/// Every object of a schema: its type and name ("table units") and its defining SQL text.
using SchemaObjects = QMap<QString, QString>;

/// What a file of @p version must consist of, word for word.
const SchemaObjects &expectedObjects(SchemaVersion version);

/// What the file consists of; reads nothing but the schema itself.
Result<SchemaObjects> objectsIn(const Connection &connection);

/// The CREATE TABLE statements that the field lists of the model ask for today: what a new
/// migration has to lead to.
QStringList wantedTables();

} // namespace facet::storage
