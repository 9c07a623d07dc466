// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "planfiles.h"
#include "storage/schema.h"
#include "storage/storedatabase.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace facet;
using namespace facet::storage;
using namespace Qt::StringLiterals;

namespace {

StoreSeed emptySeed()
{
    StoreSeed seed;
    seed.plan = Plan();
    seed.planId = u"plan"_s;
    return seed;
}

/// Makes a finished store in @p folder that holds one named state.
void makeStore(const QString &folder)
{
    const auto store = StoreDatabase::create(folder, emptySeed()).value();
    const NamedState state{1, 0, QDateTime::currentDateTime(), u"Anna"_s, u"Before the board"_s};
    QVERIFY(store->named().keep(state, Plan()));
}

/// Takes the tables of the plan out of a store, as if it came from before the first migration.
QStringList statementsBackToTheBeginning()
{
    QStringList statements;
    for (const QString &object : expectedObjects(presentVersion()).keys()) {
        if (object.startsWith(u"table "_s)) {
            statements.append(u"DROP "_s + object.first(6) + u'"' + object.sliced(6) + u'"');
        }
    }
    return statements + QStringList{u"PRAGMA user_version=0"_s};
}

/// Pictures are the only values that nothing makes smaller.
Plan planWithPhotos(int count)
{
    Plan plan;
    QRandomGenerator random(1);
    for (int i = 1; i <= count; ++i) {
        QList<quint32> noise(1024 * 1024 / 4);
        random.fillRange(noise.data(), noise.size());
        Person person;
        person.id = Id<Person>{i};
        person.photo = QByteArray(reinterpret_cast<const char *>(noise.constData()),
                                  noise.size() * qsizetype(sizeof(quint32)));
        plan = plan.with(person);
    }
    return plan;
}

Commit commitOf(const Plan &before, const Plan &after, qint64 sequence)
{
    Commit commit;
    commit.revision = sequence;
    commit.difference = std::make_shared<const Difference>(difference(before, after));
    commit.row = {sequence, QDateTime::currentDateTime(), u"Anna"_s, u"Step"_s, false};
    return commit;
}

} // namespace

/// What becomes of the database of a work store when Facet is renewed, and of steps of any size.
class TestStoreDatabase : public QObject
{
    Q_OBJECT

private slots:
    void anOlderStoreIsBroughtUpWithItsNamedStates();
    void bringingUpIsWholeOrNotAtAll();
    void aVeryLargeStepCanBeUndoneAfterARestart();
};

void TestStoreDatabase::anOlderStoreIsBroughtUpWithItsNamedStates()
{
    const QTemporaryDir folder;
    makeStore(folder.path());
    QVERIFY(test::alter(folder.filePath(u"store.db"_s), statementsBackToTheBeginning()));
    const auto store = StoreDatabase::open(folder.path());
    QVERIFY2(store, store ? "" : qPrintable(store.error().message));
    const auto contents = (*store)->load();
    QVERIFY2(contents, contents ? "" : qPrintable(contents.error().message));
    QCOMPARE(contents->named.size(), 1);
    QCOMPARE(contents->named.first().name, u"Before the board"_s);
}

/// A store whose small values cannot be written, without a key to find them by, stands for a
/// machine that stops at that moment.
void TestStoreDatabase::bringingUpIsWholeOrNotAtAll()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"store.db"_s);
    makeStore(folder.path());
    const QStringList withoutKey{
        u"DELETE FROM named_states"_s, u"ALTER TABLE store RENAME TO old"_s,
        u"CREATE TABLE store (key TEXT, value TEXT)"_s,
        u"INSERT INTO store SELECT key, value FROM old"_s, u"DROP TABLE old"_s};
    QVERIFY(test::alter(file, statementsBackToTheBeginning() + withoutKey));
    QVERIFY(!StoreDatabase::open(folder.path()));
    const auto connection = Connection::open(file, Access::Create).value();
    QCOMPARE(connection->value(u"PRAGMA user_version"_s)->toInt(), 0);
    QVERIFY(!objectsIn(*connection)->contains(u"table units"_s));
}

void TestStoreDatabase::aVeryLargeStepCanBeUndoneAfterARestart()
{
    const QTemporaryDir folder;
    const Plan large = planWithPhotos(static_cast<int>(mostHistoryBytes >> 20) + 1);
    {
        const auto store = StoreDatabase::create(folder.path(), emptySeed()).value();
        QVERIFY(store->commit(commitOf({}, large, 1)));
    }
    const auto store = StoreDatabase::open(folder.path()).value();
    const auto contents = store->load();
    QVERIFY(contents);
    QVERIFY(!contents->historyCut);
    QCOMPARE(contents->history.size(), 1);
    const auto back = store->change(1, contents->plan, Direction::Back);
    QVERIFY(back);
    QVERIFY(apply(*back, contents->plan) == Plan());
}

QTEST_GUILESS_MAIN(TestStoreDatabase)
#include "tst_storedatabase.moc"
