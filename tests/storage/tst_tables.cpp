// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/check.h"
#include "storage/changecodec.h"
#include "storage/connection.h"
#include "storage/plantables.h"
#include "storage/schema.h"
#include "support/randomplan.h"

#include <QSqlQuery>
#include <QTest>

using namespace facet;
using namespace facet::storage;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Connection> emptyTables()
{
    auto connection = Connection::open(inMemory.toString(), Access::Create).value();
    migrate(*connection, {}, presentVersion()).value();
    return connection;
}

} // namespace

/// Rows in and out of tables, and differences in and out of the history: nothing is lost, nothing
/// goes unnoticed.
class TestTables : public QObject
{
    Q_OBJECT

private slots:
    void plansComeBackEqual_data();
    void plansComeBackEqual();
    void changesLeadToTheSameTables();
    void digestTellsEveryAlteration();
    void digestDoesNotDependOnOrder();
    void misfitsAreCountedAndLeftOut();
    void hiddenCharactersAreTakenOut();
    void keysOfReferencesHold();
    void keptChangesLeadBackAndForth();
    void keptChangesArePackedWhenLong();
    void damagedChangesAreRefused();
    void strangeChangesAreRefused();
};

void TestTables::plansComeBackEqual_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 30; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestTables::plansComeBackEqual()
{
    QFETCH(const quint32, seed);
    const Plan plan = test::randomPlan(seed, 12);
    QVERIFY(check(plan).isEmpty());
    const auto connection = emptyTables();
    const Digest written = writeTables(*connection, plan).value();
    const TableContents read = readTables(*connection, TextPolicy::Harmless).value();
    QCOMPARE(read.repairs, QStringList());
    QVERIFY(read.plan == plan);
    QVERIFY(read.digest == written);
    QVERIFY(digestOf(plan) == written);
    QVERIFY(digestOfTables(*connection, presentVersion()).value() == written);
}

void TestTables::changesLeadToTheSameTables()
{
    Plan plan = test::randomPlan(7);
    test::Random random(11);
    const auto connection = emptyTables();
    Digest digest = writeTables(*connection, plan).value();
    ChangeWriter writer(*connection);
    for (int i = 0; i < 300; ++i) {
        const Plan edited = test::randomlyEdited(plan, random);
        QVERIFY(writer.write(difference(plan, edited), digest));
        plan = edited;
    }
    const TableContents read = readTables(*connection, TextPolicy::AsIs).value();
    QVERIFY(read.plan == plan);
    QVERIFY(read.digest == digest);
    QVERIFY(digestOf(plan) == digest);
}

void TestTables::digestTellsEveryAlteration()
{
    const Plan plan = test::randomPlan(3);
    test::Random random(5);
    QSet<QByteArray> seen{digestOf(plan).text()};
    for (int i = 0; i < 500; ++i) {
        const Plan edited = test::randomlyEdited(plan, random);
        if (edited != plan) {
            QVERIFY(digestOf(edited) != digestOf(plan));
            seen.insert(digestOf(edited).text());
        }
    }
    QVERIFY(seen.size() > 100);
}

void TestTables::digestDoesNotDependOnOrder()
{
    RowDigest one(1, 2);
    one.addBytes("a");
    RowDigest two(1, 3);
    two.addWhole(7);
    Digest forth;
    forth += one.result();
    forth += two.result();
    Digest back;
    back += two.result();
    back += one.result();
    QVERIFY(forth == back);
    forth -= two.result();
    QVERIFY(forth == one.result());
    RowDigest swapped(1, 2);
    swapped.addWhole(7);
    QVERIFY(swapped.result() != two.result());
}

void TestTables::misfitsAreCountedAndLeftOut()
{
    const auto connection = emptyTables();
    Unit unit;
    unit.id = Id<Unit>{5};
    unit.name = u"Sales"_s;
    QVERIFY(writeTables(*connection, Plan().with(unit)));
    QVERIFY(connection->run(u"UPDATE units SET kind='galaxy', parent=-3"_s));
    const TableContents read = readTables(*connection, TextPolicy::Harmless).value();
    QCOMPARE(read.plan.get(unit.id).kind, UnitKind::Department);
    QVERIFY(read.plan.get(unit.id).parent.isNull());
    QCOMPARE(read.repairs, QStringList{u"Units: 2 value(s) did not fit and were left out."_s});
}

void TestTables::hiddenCharactersAreTakenOut()
{
    const auto connection = emptyTables();
    Unit unit;
    unit.id = Id<Unit>{5};
    unit.name = u"Sa\u202Eles\u0007"_s;
    unit.needs = u"one\n\ttwo"_s;
    QVERIFY(writeTables(*connection, Plan().with(unit)));
    QCOMPARE(readTables(*connection, TextPolicy::AsIs)->plan.get(unit.id), unit);
    const TableContents read = readTables(*connection, TextPolicy::Harmless).value();
    QCOMPARE(read.plan.get(unit.id).name, u"Sales"_s);
    QCOMPARE(read.plan.get(unit.id).needs, u"one\n\ttwo"_s);
    QCOMPARE(read.repairs.size(), 1);
}

/// The declared references agree with the plan: SQLite's own check finds nothing wrong in a sound
/// plan.
void TestTables::keysOfReferencesHold()
{
    for (quint32 seed = 40; seed < 45; ++seed) {
        const auto connection = emptyTables();
        QVERIFY(writeTables(*connection, test::randomPlan(seed)));
        QSqlQuery wrong = connection->run(u"PRAGMA foreign_key_check"_s).value();
        QVERIFY(!wrong.next());
    }
}

void TestTables::keptChangesLeadBackAndForth()
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        test::Random random(seed);
        const Plan before = test::randomPlan(seed);
        Plan after = before;
        for (int i = 0; i < 30; ++i) {
            after = test::randomlyEdited(after, random);
        }
        const QByteArray kept = encodeChange(difference(before, after));
        QVERIFY(isWhole(kept));
        QVERIFY(apply(decodeChange(kept, before, Direction::Forth).value(), before) == after);
        QVERIFY(apply(decodeChange(kept, after, Direction::Back).value(), after) == before);
        // everything from nothing, as an import does
        const QByteArray whole = encodeChange(difference(Plan(), after));
        QVERIFY(apply(decodeChange(whole, Plan(), Direction::Forth).value(), Plan()) == after);
        QVERIFY(apply(decodeChange(whole, after, Direction::Back).value(), after) == Plan());
    }
}

void TestTables::keptChangesArePackedWhenLong()
{
    Unit unit;
    unit.id = Id<Unit>{5};
    unit.name = u"Sales"_s;
    Unit changed = unit;
    changed.needs = QString(500'000, u'a');
    const Plan before = Plan().with(unit);
    const Plan after = Plan().with(changed);
    const QByteArray kept = encodeChange(difference(before, after));
    QVERIFY(kept.size() < 50'000);
    QVERIFY(apply(decodeChange(kept, before, Direction::Forth).value(), before) == after);
}

void TestTables::damagedChangesAreRefused()
{
    test::Random random(3);
    const Plan before = test::randomPlan(3);
    Plan after = before;
    for (int i = 0; i < 20; ++i) {
        after = test::randomlyEdited(after, random);
    }
    const QByteArray kept = encodeChange(difference(before, after));
    for (int i = 0; i < 2000; ++i) {
        QByteArray damaged = kept;
        damaged[test::anyNumber(random, 0, static_cast<int>(kept.size()) - 1)] ^=
            static_cast<char>(1 << test::anyNumber(random, 0, 7));
        QVERIFY(!isWhole(damaged));
        QVERIFY(!decodeChange(damaged, before, Direction::Forth));
    }
    for (qsizetype size = 0; size < kept.size(); size += 7) {
        QVERIFY(!decodeChange(kept.first(size), before, Direction::Forth));
    }
}

/// A change that is whole but starts at another plan.
void TestTables::strangeChangesAreRefused()
{
    const Plan plan = test::randomPlan(3);
    Unit unit;
    unit.id = Id<Unit>{5};
    const QByteArray added = encodeChange(difference(plan, plan.with(unit)));
    QVERIFY(decodeChange(added, plan, Direction::Forth));
    QVERIFY(!decodeChange(added, plan, Direction::Back));
    QVERIFY(!decodeChange(added, plan.with(unit), Direction::Forth));
    Unit renamed = unit;
    renamed.name = u"Sales"_s;
    const QByteArray changed = encodeChange(difference(plan.with(unit), plan.with(renamed)));
    QVERIFY(!decodeChange(changed, plan, Direction::Forth));
}

QTEST_GUILESS_MAIN(TestTables)
#include "tst_tables.moc"
