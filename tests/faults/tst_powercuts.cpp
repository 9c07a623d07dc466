// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cutvfs.h"
#include "storage/storedatabase.h"
#include "support/randomplan.h"
#include "support/trials.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace facet;
using namespace facet::test;
using namespace Qt::StringLiterals;

/// Row A3 of the acceptance matrix: whatever moment the power goes, every edit that was
/// acknowledged is in the store, and the store is whole.
class TestPowerCuts final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingAcknowledgedIsLost();
    void withoutSyncsCutsAreSeen();

private:
    struct Outcome
    {
        int lost = 0;    ///< cuts after which an acknowledged edit was missing
        int damaged = 0; ///< cuts after which the store could not be read
    };
    static Outcome cutOften(const DiskLog &log, int count);

    QTemporaryDir m_folder;
    DiskLog m_log;
};

/// Edits without a pause, until the log of the database has come round to a checkpoint.
void TestPowerCuts::initTestCase()
{
    const QString folder = m_folder.filePath(u"store"_s);
    QVERIFY(QDir().mkpath(folder));
    Plan plan = randomPlan(3, 3);
    {
        storage::StoreSeed seed;
        seed.plan = plan;
        seed.planId = u"plan"_s;
        QVERIFY(storage::StoreDatabase::create(folder, seed));
    }
    DiskLog::begin(folder);
    const auto store = storage::StoreDatabase::open(folder);
    QVERIFY(store);
    QVERIFY((*store)->load());
    constexpr int edits = 400;
    for (int i = 1; i <= edits; ++i) {
        Unit unit;
        unit.id = Id<Unit>{1};
        unit.name = QString::number(i);
        unit.needs = QString(i % 50 * 100, u'n');
        const Plan next = plan.with(unit);
        storage::Commit commit;
        commit.revision = i;
        commit.difference = std::make_shared<const Difference>(difference(plan, next));
        commit.row = {i, QDateTime::currentDateTime(), u"Anna"_s, QString::number(i), false};
        QVERIFY((*store)->commit(commit));
        DiskLog::acknowledge(i);
        plan = next;
    }
    m_log = DiskLog::end();
    QVERIFY2(m_log.size() > 3 * edits, "the layer must have seen the database write");
}

TestPowerCuts::Outcome TestPowerCuts::cutOften(const DiskLog &log, int count)
{
    Outcome outcome;
    Random random(17);
    for (int i = 0; i < count; ++i) {
        const auto moment =
            static_cast<qsizetype>(anyNumber(random, 0, static_cast<int>(log.size())));
        const QTemporaryDir folder;
        log.cut(moment, folder.path(), random);
        const auto contents =
            storage::StoreDatabase::open(folder.path())
                .and_then([](const std::unique_ptr<storage::StoreDatabase> &store) {
                    return store->load();
                });
        if (!contents || contents->historyCut) {
            ++outcome.damaged;
            continue;
        }
        const QString name = contents->plan.get(Id<Unit>{1}).name;
        const bool isWhole = name.toLongLong() == contents->revision
            && contents->history.size() == contents->revision;
        outcome.damaged += isWhole ? 0 : 1;
        outcome.lost += contents->revision < log.acknowledgedBefore(moment) ? 1 : 0;
    }
    return outcome;
}

void TestPowerCuts::nothingAcknowledgedIsLost()
{
    const Outcome outcome = cutOften(m_log, trials(1'000, 100'000));
    QCOMPARE(outcome.lost, 0);
    QCOMPARE(outcome.damaged, 0);
}

void TestPowerCuts::withoutSyncsCutsAreSeen()
{
    const Outcome outcome = cutOften(m_log.withoutSyncs(), 100);
    QVERIFY2(outcome.lost + outcome.damaged > 50,
             "a disk that is never told to hurry must be seen to lose edits");
}

QTEST_GUILESS_MAIN(TestPowerCuts)
#include "tst_powercuts.moc"
