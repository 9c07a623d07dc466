// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schema.h"

#include "migrations.h"
#include "model/object.h"
#include "model/tr.h"

namespace facet::storage {

using namespace Qt::StringLiterals;

namespace {

/// Every migration there ever was, oldest first; a released one never changes again.
const QList<Migration> &migrations()
{
    static const QList<Migration> list{
        {1000, statementsOfVersion1000()},
    };
    return list;
}

QString columnType(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Flag:
    case ValueKind::Whole:
    case ValueKind::Reference:
        return u"INTEGER"_s;
    case ValueKind::Number:
        return u"REAL"_s;
    case ValueKind::Picture:
        return u"BLOB"_s;
    case ValueKind::Line:
    case ValueKind::Markdown:
    case ValueKind::Date:
    case ValueKind::Choice:
    case ValueKind::References:
        break;
    }
    return u"TEXT"_s;
}

/// Whether the field always has a value in its variant form.
bool isNeverNull(const FieldInfo &field)
{
    return !field.optional && field.kind != ValueKind::Date && field.kind != ValueKind::Picture
        && field.kind != ValueKind::Reference;
}

/// The references only document: SQLite is never told to enforce them, for a plan that is not sound
/// must be kept as it is. What enforces them is check().
QString wantedTable(const KindInfo &kind)
{
    QStringList lines{u"\"id\" INTEGER PRIMARY KEY NOT NULL"_s};
    for (const FieldInfo &field : kind.fields) {
        QString line = u"\"%1\" %2"_s.arg(QLatin1StringView(field.key), columnType(field.kind));
        if (isNeverNull(field)) {
            line += u" NOT NULL"_s;
        }
        if (field.kind == ValueKind::Reference) {
            line += u" REFERENCES \"%1\"(\"id\") DEFERRABLE INITIALLY DEFERRED"_s.arg(
                QLatin1StringView(infoOf(field.refersTo).plural));
        }
        lines.append(line);
    }
    return u"CREATE TABLE \"%1\" (\n    %2\n) STRICT"_s.arg(QLatin1StringView(kind.plural),
                                                            lines.join(u",\n    "_s));
}

Result<SchemaObjects> objectsAfter(SchemaVersion version)
{
    return Connection::open(inMemory.toString(), Access::Create)
        .and_then([&](const std::unique_ptr<Connection> &connection) {
            return migrate(*connection, {}, version).and_then([&] {
                return objectsIn(*connection);
            });
        });
}

} // namespace

QString SchemaVersion::text() const { return u"%1.%2"_s.arg(major()).arg(minor()); }

SchemaVersion presentVersion() { return {migrations().last().version}; }

QList<SchemaVersion> knownVersions()
{
    QList<SchemaVersion> versions;
    for (const Migration &migration : migrations()) {
        versions.append(SchemaVersion{migration.version});
    }
    return versions;
}

Result<void> migrate(const Connection &connection, SchemaVersion from, SchemaVersion to,
                     const std::function<Result<void>()> &then)
{
    return connection.transaction([&]() -> Result<void> {
        for (const Migration &migration : migrations()) {
            if (migration.version <= from.number || migration.version > to.number) {
                continue;
            }
            if (const Result<void> done = connection.runAll(migration.statements); !done) {
                return done;
            }
        }
        const Result<void> done =
            connection.runAll({u"PRAGMA application_id=%1"_s.arg(applicationId),
                               u"PRAGMA user_version=%1"_s.arg(to.number)});
        return done && then ? then() : done;
    });
}

const SchemaObjects &expectedObjects(SchemaVersion version)
{
    static const QMap<int, SchemaObjects> known = [] {
        QMap<int, SchemaObjects> all;
        for (const SchemaVersion each : knownVersions()) {
            all.insert(each.number, objectsAfter(each).value_or(SchemaObjects()));
        }
        return all;
    }();
    static const SchemaObjects none;
    const auto found = known.constFind(version.number);
    return found == known.cend() ? none : *found;
}

Result<SchemaObjects> objectsIn(const Connection &connection)
{
    Result<QSqlQuery> query =
        connection.run(u"SELECT type, name, coalesce(sql, '') FROM sqlite_schema LIMIT 500"_s);
    if (!query) {
        return std::unexpected(query.error());
    }
    SchemaObjects objects;
    while (query->next()) {
        objects.insert(query->value(0).toString() + u' ' + query->value(1).toString(),
                       query->value(2).toString());
    }
    return objects;
}

QStringList wantedTables()
{
    QStringList tables;
    forEachKind([&]<class E>() { tables.append(wantedTable(infoOf(kindOf<E>()))); });
    return tables;
}

} // namespace facet::storage
