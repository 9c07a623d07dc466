// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/object.h"
#include "storage/connection.h"
#include "storage/schema.h"

#include <QSqlQuery>
#include <QTest>

using namespace facet;
using namespace facet::storage;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Connection> emptyDatabase()
{
    return Connection::open(inMemory.toString(), Access::Create).value();
}

/// A table as text: its columns and its references.
QString describe(const Connection &connection, const QString &table)
{
    QStringList lines;
    QSqlQuery columns = connection.run(u"PRAGMA table_xinfo(\"%1\")"_s.arg(table)).value();
    while (columns.next()) {
        QStringList cells;
        for (int i = 1; i < 7; ++i) {
            cells.append(columns.value(i).toString());
        }
        lines.append(cells.join(u'|'));
    }
    QSqlQuery keys = connection.run(u"PRAGMA foreign_key_list(\"%1\")"_s.arg(table)).value();
    QStringList references;
    while (keys.next()) {
        QStringList cells;
        for (int i = 2; i < 8; ++i) {
            cells.append(keys.value(i).toString());
        }
        references.append(cells.join(u'|'));
    }
    references.sort();
    return (lines + references).join(u'\n');
}

} // namespace

/// The tables of a file: those that the migrations make are those that the field lists ask for.
class TestSchema : public QObject
{
    Q_OBJECT

private slots:
    void migrationsLeadToWhatTheFieldListsAskFor();
    void migrationsMakeNoOtherTables();
    void versionAndApplicationStandInTheHeader();
    void tablesAreStrictAndKeysDeferred();
    void everyKnownVersionHasItsObjects();
};

/// Where this fails, a field or kind was added without a migration: the table it prints is what a
/// new one has to lead to.
void TestSchema::migrationsLeadToWhatTheFieldListsAskFor()
{
    const auto migrated = emptyDatabase();
    QVERIFY(migrate(*migrated, {}, presentVersion()));
    const auto wanted = emptyDatabase();
    QVERIFY(wanted->runAll(wantedTables()));
    const QStringList texts = wantedTables();
    forEachKind([&]<class E>() {
        const QString table = QString::fromLatin1(Describe<E>::plural);
        const QString text = texts[static_cast<int>(kindOf<E>())];
        QVERIFY2(describe(*migrated, table) == describe(*wanted, table),
                 qPrintable(u"\n%1;"_s.arg(text)));
    });
}

void TestSchema::migrationsMakeNoOtherTables()
{
    const auto migrated = emptyDatabase();
    QVERIFY(migrate(*migrated, {}, presentVersion()));
    QStringList names = objectsIn(*migrated).value().keys();
    QStringList wanted{u"table meta"_s};
    forEachKind(
        [&]<class E>() { wanted.append(u"table "_s + QLatin1StringView(Describe<E>::plural)); });
    wanted.sort();
    QCOMPARE(names, wanted);
}

void TestSchema::versionAndApplicationStandInTheHeader()
{
    const auto migrated = emptyDatabase();
    QVERIFY(migrate(*migrated, {}, presentVersion()));
    QCOMPARE(migrated->value(u"PRAGMA application_id"_s)->toUInt(), 0x46414345U);
    QCOMPARE(migrated->value(u"PRAGMA user_version"_s)->toInt(), presentVersion().number);
    QCOMPARE((SchemaVersion{2007}).text(), u"2.7"_s);
}

void TestSchema::tablesAreStrictAndKeysDeferred()
{
    for (const QString &text : wantedTables()) {
        QVERIFY(text.endsWith(u"STRICT"_s));
        QCOMPARE(text.count(u"REFERENCES"_s), text.count(u"DEFERRABLE INITIALLY DEFERRED"_s));
        QVERIFY(!text.contains(u"CASCADE"_s) && !text.contains(u"UNIQUE"_s)
                && !text.contains(u"CHECK"_s));
    }
}

void TestSchema::everyKnownVersionHasItsObjects()
{
    QVERIFY(!knownVersions().isEmpty());
    for (const SchemaVersion version : knownVersions()) {
        QVERIFY(expectedObjects(version).size() > 1);
    }
    QVERIFY(expectedObjects({9999}).isEmpty());
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
