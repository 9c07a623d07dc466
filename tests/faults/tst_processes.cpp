// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/document.h"
#include "storage/backups.h"
#include "storage/planfile.h"
#include "storage/storedplans.h"
#include "support/randomplan.h"
#include "support/trials.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include <cerrno>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace facet;
using namespace facet::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Unit unitOf(qint64 id, const QString &name)
{
    Unit unit;
    unit.id = Id<Unit>{id};
    unit.name = name;
    return unit;
}

qint64 numberIn(const Plan &plan, qint64 unit)
{
    return plan.get(Id<Unit>{unit}).name.toLongLong();
}

/// The last number that a worker said was saved.
qint64 lastSaved(const QByteArray &said)
{
    qint64 last = 0;
    for (const QByteArray &line : said.first(said.lastIndexOf('\n') + 1).split('\n')) {
        last = line.startsWith("saved ") ? line.mid(6).toLongLong() : last;
    }
    return last;
}

} // namespace

/// Faults of the machine around a person who edits: rows A1, A2, A4–A7, A9, A10, A22–A24 of the
/// acceptance matrix.
class TestProcesses final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void killedAtAnyMoment();
    void everyCallThatFails_data();
    void everyCallThatFails();
    void theShimIsSeen();
    void lyingDisksAreNotBelieved();
    void fullDisks();
    void copiesWhileEditingAreWhole();
    void hostsWithoutLocksLoseNothing();
    void withoutTheIdentityCheckEditsAreLost();
    void filesTakenAwayWhileOpen();
    void littleMemory();
    void wrongClocks();
    void slowMediaDoNotStopTheWindow();
    void whatIsNewerComesBackAtStart();

private:
    QString plan() const { return m_folder->filePath(u"files/plan.facet"_s); }
    QString state(const QString &name = u"state"_s) const { return m_folder->filePath(name); }
    QProcessEnvironment shim(const QString &below) const;
    QByteArray run(const QStringList &arguments, const QProcessEnvironment &environment,
                   int *exitCode = nullptr) const;
    void start(QProcess &process, const QStringList &arguments) const;
    void makePlan() const;
    void checkAfterFault(qint64 saved, const QByteArray &what);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProcesses::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(u"files"_s));
    qputenv("FACET_STATE_DIR", QFile::encodeName(state()));
}

void TestProcesses::makePlan() const
{
    QDir(state()).removeRecursively();
    QFile::remove(plan());
    const Plan base = randomPlan(5, 4).with(unitOf(1, u"0"_s)).with(unitOf(2, u"0"_s));
    Document::create(plan(), base).value()->flush().value();
}

QProcessEnvironment TestProcesses::shim(const QString &below) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_PRELOAD"_s,
                       QCoreApplication::applicationDirPath() + u"/libfacet_faultshim.so"_s);
    environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s);
    environment.insert(u"FACET_SHIM_BELOW"_s, below);
    return environment;
}

void TestProcesses::start(QProcess &process, const QStringList &arguments) const
{
    process.start(QCoreApplication::applicationDirPath() + u"/faults_worker"_s, arguments);
}

QByteArray TestProcesses::run(const QStringList &arguments, const QProcessEnvironment &environment,
                              int *exitCode) const
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    start(process, arguments);
    constexpr int patience = 120'000;
    const bool ended = process.waitForFinished(patience);
    if (exitCode) {
        *exitCode = ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }
    return process.readAllStandardOutput();
}

/// The file is one whole plan, and everything that was shown as saved is there and in the file
/// after opening and closing it.
void TestProcesses::checkAfterFault(qint64 saved, const QByteArray &what)
{
    const auto file = storage::readPlanFile(plan());
    QVERIFY2(file,
             (what + ": " + (file ? QByteArray() : file.error().message.toUtf8())).constData());
    {
        const auto document = Document::open(plan());
        QVERIFY2(document, what.constData());
        QVERIFY2((*document)->changedOutsideReason().isEmpty(), what.constData());
        const qint64 found = numberIn((*document)->plan(), 1);
        QVERIFY2(
            found >= saved,
            (what + ": saved " + QByteArray::number(saved) + ", found " + QByteArray::number(found))
                .constData());
        QVERIFY2((*document)->flush(), what.constData());
        QVERIFY(storage::readPlanFile(plan())->plan == (*document)->plan());
    }
    QCOMPARE(QDir(QFileInfo(plan()).absolutePath()).entryList(QDir::Files | QDir::Hidden),
             QStringList{u"plan.facet"_s});
}

/// A1, A2: opening, editing, publishing and closing in turn.
void TestProcesses::killedAtAnyMoment()
{
    makePlan();
    Random random(static_cast<quint32>(QDateTime::currentMSecsSinceEpoch()));
    const int count = trials(100, 10'000);
    qint64 before = 0;
    for (int i = 0; i < count; ++i) {
        QProcess process;
        start(process, {u"work"_s, plan(), u"1"_s, u"1000"_s, u"5"_s});
        QVERIFY(process.waitForReadyRead(30'000)); // has begun to open
        QTest::qSleep(anyNumber(random, 0, 120));
        process.kill();
        QVERIFY(process.waitForFinished());
        const qint64 saved = std::max(before, lastSaved(process.readAllStandardOutput()));
        const auto file = storage::readPlanFile(plan());
        QVERIFY2(file, file ? "" : qPrintable(file.error().message));
        if (i % 10 == 9) {
            checkAfterFault(saved, "kill " + QByteArray::number(i));
            before = numberIn(storage::readPlanFile(plan())->plan, 1);
        } else {
            before = saved;
        }
    }
    QVERIFY2(before > count / 10, "the worker must have come to edit");
}

void TestProcesses::everyCallThatFails_data()
{
    QTest::addColumn<QString>("below");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("how");
    for (const auto &[name, code] :
         {std::pair("EIO", EIO), std::pair("ENOSPC", ENOSPC), std::pair("EROFS", EROFS)}) {
        for (const QString &below : {u"files"_s, u"state"_s}) {
            for (const QString &how : {u"once"_s, u"forever"_s}) {
                QTest::newRow(qPrintable(u"%1 %2 %3"_s.arg(QLatin1StringView(name), below, how)))
                    << below << code << how;
            }
        }
    }
}

/// A4: every call on the plan's folder or on the store fails once, or from then on.
void TestProcesses::everyCallThatFails()
{
    QFETCH(QString, below);
    QFETCH(int, code);
    QFETCH(QString, how);
    const QStringList work{u"work"_s, plan(), u"1"_s, u"1"_s, u"3"_s};
    QProcessEnvironment environment = shim(m_folder->filePath(below));
    const QString countFile = m_folder->filePath(u"count"_s);
    environment.insert(u"FACET_SHIM_COUNT"_s, countFile);
    makePlan();
    QVERIFY(run(work, environment).contains("file\n"));
    const int calls = bytesOf(countFile).trimmed().toInt();
    QVERIFY2(calls > 10, "the shim must have seen the worker");
    const int step = trials(std::max(1, calls / 8), 1);
    makePlan();
    for (int call = 1; call <= calls; call += step) {
        const QByteArray what = "call " + QByteArray::number(call);
        environment.insert(u"FACET_SHIM_FAIL"_s, u"%1 %2 %3"_s.arg(call).arg(code).arg(how));
        const QByteArray before = bytesOf(plan());
        const qint64 had = numberIn(storage::readPlanFile(plan()).value().plan, 1);
        int exitCode = 0;
        const QByteArray said = run(work, environment, &exitCode);
        QVERIFY2(exitCode == 0 || exitCode == 1, (what + " crashed: " + said).constData());
        if (said.contains("unwritten: ") || exitCode == 1) { // the old file or, with a notice that
                                                             // came too late, a whole new one
            QVERIFY2(bytesOf(plan()) == before || storage::readPlanFile(plan()), what.constData());
            QVERIFY2(said.size() > 30, "the reason must be a sentence");
        }
        checkAfterFault(std::max(had, lastSaved(said)), what + ": " + said);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
}

/// The detector: a call that is made to fail is noticed by whoever makes it.
void TestProcesses::theShimIsSeen()
{
    makePlan();
    QProcessEnvironment environment = shim(m_folder->filePath(u"files"_s));
    environment.insert(u"FACET_SHIM_FAIL"_s, u"1 %1 forever"_s.arg(ENOSPC));
    const QByteArray said = run({u"work"_s, plan(), u"1"_s, u"1"_s, u"1"_s}, environment);
    QVERIFY2(said.contains("unwritten: ") || !said.contains("file\n"), said.constData());
}

/// A6: a disk that cannot keep what it took says so at fsync alone.
void TestProcesses::lyingDisksAreNotBelieved()
{
    for (int i = 0; i < trials(5, 200); ++i) {
        makePlan();
        const QByteArray before = bytesOf(plan());
        QProcessEnvironment environment = shim(m_folder->filePath(u"files"_s));
        environment.insert(u"FACET_SHIM_ONLY"_s, u"sync"_s);
        environment.insert(u"FACET_SHIM_FAIL"_s, u"1 %1 forever"_s.arg(EIO));
        const QByteArray said = run({u"work"_s, plan(), u"1"_s, u"1"_s, u"2"_s}, environment);
        QVERIFY2(said.contains("unwritten: "), said.constData());
        QCOMPARE(bytesOf(plan()), before);
        checkAfterFault(lastSaved(said), "lying disk");
    }
}

/// A5: files may grow to any of several sizes and no further, as on a full disk.
void TestProcesses::fullDisks()
{
    const int sizes = trials(16, 500);
    for (int i = 1; i <= sizes; ++i) {
        makePlan();
        QProcess process;
        constexpr int largest = 1'000'000; // bytes
        const auto limit = static_cast<rlim_t>(i) * largest / static_cast<rlim_t>(sizes);
        process.setChildProcessModifier([limit] {
            const rlimit most{limit, limit};
            ::signal(SIGXFSZ, SIG_IGN);
            ::setrlimit(RLIMIT_FSIZE, &most);
        });
        start(process, {u"work"_s, plan(), u"1"_s, u"1"_s, u"3"_s});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        const QByteArray said = process.readAllStandardOutput();
        checkAfterFault(lastSaved(said), "limit " + QByteArray::number(quint64(limit)));
    }
}

/// A10: whoever copies the file at any moment has a whole plan.
void TestProcesses::copiesWhileEditingAreWhole()
{
    makePlan();
    QProcess process;
    start(process, {u"work"_s, plan(), u"1"_s, u"100000"_s, u"3"_s});
    QVERIFY(process.waitForReadyRead(30'000));
    const QString copy = m_folder->filePath(u"copy.facet"_s);
    qint64 last = 0;
    const int count = trials(100, 10'000);
    for (int i = 0; i < count; ++i) {
        QFile::remove(copy);
        QVERIFY(QFile::copy(plan(), copy));
        const auto read = storage::readPlanFile(copy);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QVERIFY(numberIn(read->plan, 1) >= last);
        last = numberIn(read->plan, 1);
    }
    process.kill();
    QVERIFY(process.waitForFinished());
    QVERIFY2(last > 0, "the file must have changed meanwhile");
}

/// A9, A7: two computers on one file see no lock of one another; each has its own work store.
void TestProcesses::hostsWithoutLocksLoseNothing()
{
    makePlan();
    QProcessEnvironment other = QProcessEnvironment::systemEnvironment();
    other.insert(u"FACET_STATE_DIR"_s, state(u"other"_s));
    const int rounds = trials(20, 2'000);
    qint64 mine = 0;
    qint64 theirs = 0;
    for (int i = 0; i < rounds; ++i) {
        QProcess there;
        there.setProcessEnvironment(other);
        start(there, {u"work"_s, plan(), u"2"_s, u"1"_s, u"5"_s});
        const QByteArray here = run({u"work"_s, plan(), u"1"_s, u"1"_s, u"5"_s},
                                    QProcessEnvironment::systemEnvironment());
        QVERIFY(there.waitForFinished(60'000));
        mine = std::max(mine, lastSaved(here));
        theirs = std::max(theirs, lastSaved(there.readAllStandardOutput()));
    }
    // Each opens once more, so that what the last one wrote reaches the other.
    run({u"work"_s, plan(), u"1"_s, u"1"_s, u"0"_s}, QProcessEnvironment::systemEnvironment());
    run({u"work"_s, plan(), u"2"_s, u"1"_s, u"0"_s}, other);
    const Plan last = storage::readPlanFile(plan()).value().plan;
    QCOMPARE(numberIn(last, 1), qint64(5 * rounds));
    QCOMPARE(numberIn(last, 2), qint64(5 * rounds));
    QCOMPARE(numberIn(last, 1), mine);
    QCOMPARE(numberIn(last, 2), theirs);
}

/// The detector of the test above: two writers that do not look what stands there lose edits.
void TestProcesses::withoutTheIdentityCheckEditsAreLost()
{
    makePlan();
    const storage::LoadedPlan read = storage::readPlanFile(plan()).value();
    for (const qint64 unit : {1, 2}) {
        const auto present = storage::identityOf(plan()).value(); // whatever it is by now
        QVERIFY(storage::writePlanFile(plan(), read.plan.with(unitOf(unit, u"5"_s)), read.planId,
                                       {present, true}));
    }
    const Plan last = storage::readPlanFile(plan()).value().plan;
    QVERIFY(numberIn(last, 1) != 5 || numberIn(last, 2) != 5);
}

/// A7: deleted, replaced by another plan, overwritten in place with rubbish, renamed.
void TestProcesses::filesTakenAwayWhileOpen()
{
    const QString aside = m_folder->filePath(u"aside.facet"_s);
    const auto another = [&] {
        QVERIFY(QFile::remove(plan()));
        QVERIFY(storage::writePlanFile(plan(), Plan().with(unitOf(1, u"another"_s))));
    };
    const auto rubbish = [&] {
        QFile file(plan());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Dear all") == 8);
    };
    const QList<std::function<void()>> accidents{[&] { QVERIFY(QFile::remove(plan())); }, another,
                                                 rubbish,
                                                 [&] { QVERIFY(QFile::rename(plan(), aside)); }};
    for (int round = 0; round < trials(5, 500); ++round) {
        for (const auto &accident : accidents) {
            QFile::remove(aside);
            makePlan();
            const auto document = Document::open(plan()).value();
            accident();
            const QByteArray left = bytesOf(plan());
            const QByteArray moved = bytesOf(aside);
            document->perform({u"Count"_s, document->plan().with(unitOf(1, u"77"_s))});
            QVERIFY(!document->flush());
            QCOMPARE(bytesOf(plan()), left); // nothing that is there is touched
            QCOMPARE(bytesOf(aside), moved);
            QCOMPARE(document->saveState().place, SaveState::Place::Computer);
            QVERIFY(document->saveState().trouble.size() > 30);
            const QString saved = m_folder->filePath(u"saved.facet"_s);
            QFile::remove(saved);
            QVERIFY(document->saveAs(saved));
            QCOMPARE(numberIn(storage::readPlanFile(saved)->plan, 1), qint64(77));
        }
    }
}

/// A22: whatever is refused for want of memory, the plan is whole afterwards.
void TestProcesses::littleMemory()
{
    makePlan();
    const int steps = trials(12, 500);
    for (int i = 0; i < steps; ++i) {
        constexpr rlim_t least = 60;
        constexpr rlim_t most = 400;
        const rlim_t limit =
            (least + static_cast<rlim_t>(i) * (most - least) / static_cast<rlim_t>(steps)) << 20U;
        QProcess process;
        process.setChildProcessModifier([limit] {
            const rlimit space{limit, limit};
            ::setrlimit(RLIMIT_AS, &space);
        });
        start(process, {u"work"_s, plan(), u"1"_s, u"1"_s, u"3"_s});
        constexpr int patience = 10'000;
        if (!process.waitForFinished(patience)) {
            process.kill(); // waits for a thread that cannot be made; a person would end it as well
            QVERIFY(process.waitForFinished());
        }
        checkAfterFault(lastSaved(process.readAllStandardOutput()),
                        "memory " + QByteArray::number(quint64(limit)));
    }
}

/// A23: no lock is stolen, no backup goes, nothing is lost when the clock is ten years off.
void TestProcesses::wrongClocks()
{
    makePlan();
    const auto planId = storage::readPlanFile(plan())->planId;
    qsizetype backups = 0;
    qint64 saved = 0;
    constexpr long year = 31'557'600;
    for (const long years : {0L, -10L, 10L, -3L, 1L}) {
        QProcessEnvironment environment = shim(u"/nowhere"_s);
        environment.insert(u"FACET_SHIM_CLOCK"_s, QString::number(years * year));
        const QByteArray said = run({u"work"_s, plan(), u"1"_s, u"1"_s, u"3"_s}, environment);
        QVERIFY2(said.contains("file\n"), said.constData());
        saved = std::max(saved, lastSaved(said));
        const qsizetype now = storage::backupsOf(planId).size();
        QVERIFY2(now >= backups, "a wrong clock took backups away");
        backups = now;
        checkAfterFault(saved, "clock " + QByteArray::number(qint64(years)));
        // Nobody takes the lock of a living process, however old it looks.
        const auto document = Document::open(plan()).value();
        int exitCode = 0;
        const QByteArray told =
            run({u"work"_s, plan(), u"1"_s, u"1"_s, u"1"_s}, environment, &exitCode);
        QCOMPARE(exitCode, 1);
        QVERIFY(told.contains("already open"));
    }
    QVERIFY(backups > 2);
}

/// A24: the file lies on a medium that takes 50 ms, or 500 ms, for every call.
void TestProcesses::slowMediaDoNotStopTheWindow()
{
    for (const QString &delay : {u"50"_s, u"500"_s}) {
        makePlan();
        QProcessEnvironment environment = shim(m_folder->filePath(u"files"_s));
        environment.insert(u"FACET_SHIM_DELAY"_s, delay);
        const QByteArray said = run({u"loop"_s, plan(), u"6000"_s}, environment);
        const qsizetype at = said.indexOf("gap ");
        QVERIFY2(at >= 0, said.constData());
        const int gap = said.mid(at + 4).trimmed().toInt();
        const int most = trials(400, 100); // ms; other programs run beside the tests of every day
        QVERIFY2(gap < most, said.constData());
        checkAfterFault(0, "slow medium");
    }
}

/// Recovery: what a killed process left in the store is in the file again, without anybody opening
/// the plan; what cannot be written waits for a person.
void TestProcesses::whatIsNewerComesBackAtStart()
{
    makePlan();
    const QString folder = QFileInfo(plan()).absolutePath();
    QCOMPARE(::chmod(qPrintable(plan()), 0444), 0);
    {
        const auto document = Document::open(plan()).value();
        document->perform({u"Count"_s, document->plan().with(unitOf(1, u"33"_s))});
        QVERIFY(!document->flush());
    }
    QCOMPARE(storage::bringBackUnpublished(), QStringList()); // still read-only
    QCOMPARE(storage::storedPlans().first().hasUnpublished, true);
    QCOMPARE(::chmod(qPrintable(plan()), 0644), 0);
    QCOMPARE(run({u"recover"_s}, QProcessEnvironment::systemEnvironment()).trimmed(),
             QByteArray("plan"));
    QCOMPARE(numberIn(storage::readPlanFile(plan())->plan, 1), qint64(33));
    QCOMPARE(storage::storedPlans().first().hasUnpublished, false);
    const auto document = Document::open(plan()).value();
    document->undoStack()->undo(); // the history came through as well
    QCOMPARE(numberIn(document->plan(), 1), qint64(0));
}

QTEST_GUILESS_MAIN(TestProcesses)
#include "tst_processes.moc"
