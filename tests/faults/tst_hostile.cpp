// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/document.h"
#include "exchange/yaml.h"
#include "storage/backups.h"
#include "storage/planfile.h"
#include "support/randomplan.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace facet;
using namespace facet::test;
using namespace Qt::StringLiterals;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr int burden = 5; // the sanitizer's share of time and memory
#else
constexpr int burden = 1;
#endif
constexpr qint64 mostTime = 2000 * burden;         // ms
constexpr qint64 mostMemory = 256 * 1024 * burden; // KiB
const QString folderOfTests = QFileInfo(QString::fromUtf8(__FILE__)).absolutePath();

/// What faults_reader told about one file.
struct Reading
{
    QString answer; ///< "opened …" or "refused …"; empty: neither
    QStringList statements;
    qint64 time = mostTime + 1;
    qint64 memory = mostMemory + 1;
};

Reading readBy(const QStringList &arguments)
{
    QProcess process;
    process.start(QCoreApplication::applicationDirPath() + u"/faults_reader"_s, arguments);
    constexpr int patience = 60'000;
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
    }
    Reading reading;
    for (const QString &line : QString::fromUtf8(process.readAllStandardOutput()).split(u'\n')) {
        const QString rest = line.section(u' ', 1);
        if (line.startsWith("sql "_L1)) {
            reading.statements.append(rest);
        } else if (line.startsWith("time "_L1)) {
            reading.time = rest.toLongLong();
        } else if (line.startsWith("memory "_L1)) {
            reading.memory = rest.toLongLong();
        } else if (!line.isEmpty()) {
            reading.answer = line;
        }
    }
    return reading;
}

/// The statements that look into tables, or let SQLite look into all of them.
QStringList looksIntoTables(const Reading &reading)
{
    return reading.statements.filter(QRegularExpression(
        u"(quick|integrity)_check|^(?!PRAGMA)(?!.*(sqlite_schema|sqlite_master|sqlite_source_id))"_s,
        QRegularExpression::CaseInsensitiveOption));
}

} // namespace

/// Files from strangers and from other times: rows A12 and A17 of the acceptance matrix.
class TestHostile final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void foreignSchemasAreRefusedUnseen_data() { listFiles(u"schema"_s); }
    void foreignSchemasAreRefusedUnseen();
    void hostileContentDoesNoHarm_data() { listFiles(u"content"_s); }
    void hostileContentDoesNoHarm();
    void theTracerSeesWhoTrusts();
    void newerFilesAreNamed();
    void filesOfReleasesOpen_data();
    void filesOfReleasesOpen();

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }
    void listFiles(const QString &kind) const;

    QTemporaryDir m_folder;
};

void TestHostile::initTestCase()
{
    qputenv("FACET_STATE_DIR", QFile::encodeName(file(u"state"_s)));
    QVERIFY(storage::writePlanFile(file(u"good.facet"_s), randomPlan(5, 12)));
    QProcess script;
    script.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    script.start(
        u"python3"_s,
        {u"-B"_s, folderOfTests + u"/hostile.py"_s, file(u"good.facet"_s), file(u"out"_s)});
    QVERIFY(script.waitForFinished(120'000));
    QCOMPARE(script.exitCode(), 0);
}

void TestHostile::listFiles(const QString &kind) const
{
    QTest::addColumn<QString>("path");
    const QDir folder(file(u"out/"_s + kind));
    const QStringList names = folder.entryList({u"*.facet"_s}, QDir::Files);
    QVERIFY2(names.size() >= (kind == "schema"_L1 ? 40 : 20),
             QByteArray::number(names.size()).constData());
    for (const QString &name : names) {
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
}

void TestHostile::foreignSchemasAreRefusedUnseen()
{
    QFETCH(const QString, path);
    const Reading reading = readBy({path});
    QVERIFY2(reading.answer.startsWith("refused "_L1), qPrintable(reading.answer));
    QVERIFY2(reading.answer.endsWith(u'.') && reading.answer.contains(u'“'),
             qPrintable(reading.answer));
    QCOMPARE(looksIntoTables(reading), QStringList());
    QVERIFY2(reading.time < mostTime, QByteArray::number(reading.time).constData());
    QVERIFY2(reading.memory < mostMemory, QByteArray::number(reading.memory).constData());
}

/// What is refused says why; what is opened is as it should be, or was mended.
void TestHostile::hostileContentDoesNoHarm()
{
    QFETCH(const QString, path);
    const Reading reading = readBy({path});
    QVERIFY2(reading.answer == "opened sound"_L1
                 || (reading.answer.startsWith("refused "_L1) && reading.answer.endsWith(u'.')),
             qPrintable(reading.answer));
    QVERIFY2(reading.time < mostTime, QByteArray::number(reading.time).constData());
    QVERIFY2(reading.memory < mostMemory, QByteArray::number(reading.memory).constData());
}

/// The detectors of the tests above: a program that trusts its file is seen to look into tables,
/// and a good file is not refused.
void TestHostile::theTracerSeesWhoTrusts()
{
    const QString path = file(u"trusted.facet"_s);
    QVERIFY(QFile::copy(file(u"out/schema/trigger-after-UPDATE.facet"_s), path));
    const Reading trusting = readBy({path, u"trust"_s});
    QVERIFY(looksIntoTables(trusting).size() >= 3);
    QVERIFY2(trusting.statements.join(u' ').contains("DELETE FROM people"_L1),
             "the trigger must have run");
    const Reading good = readBy({file(u"good.facet"_s)});
    QCOMPARE(good.answer, u"opened sound"_s);
    QVERIFY(looksIntoTables(good).size() > 10);
    const Reading bomb =
        readBy({file(u"out/schema/column-of-a-billion-bytes.facet"_s), u"trust"_s});
    QVERIFY2(bomb.memory > mostMemory || bomb.time > mostTime,
             QByteArray::number(bomb.memory).constData());
}

void TestHostile::newerFilesAreNamed()
{
    for (const auto &[name, version] :
         {std::pair(u"newer-format"_s, u"1.1"_s), std::pair(u"next-format"_s, u"2.0"_s)}) {
        const Reading reading = readBy({file(u"out/content/%1.facet"_s.arg(name))});
        QVERIFY2(reading.answer.contains(u"newer Facet: its format is %1"_s.arg(version)),
                 qPrintable(reading.answer));
        QCOMPARE(reading.statements, QStringList());
    }
}

void TestHostile::filesOfReleasesOpen_data()
{
    QTest::addColumn<QString>("release");
    for (const QString &name : QDir(folderOfTests + u"/releases"_s).entryList({u"*.sql"_s})) {
        QTest::newRow(qPrintable(name)) << name.chopped(4);
    }
}

/// A file of every release means what it meant, is not touched by being opened, and stays as a
/// backup when it is first saved.
void TestHostile::filesOfReleasesOpen()
{
    QFETCH(const QString, release);
    const QString source = folderOfTests + u"/releases/"_s + release;
    const QString path = file(release + u".facet"_s);
    QProcess sqlite;
    sqlite.setStandardInputFile(source + u".sql"_s);
    sqlite.start(u"sqlite3"_s, {path});
    QVERIFY(sqlite.waitForFinished());
    QCOMPARE(sqlite.exitCode(), 0);
    QFile yaml(source + u".yaml"_s);
    QVERIFY(yaml.open(QIODevice::ReadOnly));
    const Plan meant = exchange::fromYaml(yaml.readAll()).value();
    const auto before = storage::identityOf(path).value();
    const auto read = storage::readPlanFile(path);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(exchange::toYaml(read->plan), exchange::toYaml(meant));
    QVERIFY(read->isSound && !read->isRepaired && read->report.isEmpty());
    const auto document = Document::open(path).value();
    QCOMPARE(storage::identityOf(path).value(), before);
    Person person;
    person.id = Id<Person>::create();
    person.name = u"Cara"_s;
    document->perform({u"Add Cara"_s, document->plan().with(person)});
    QVERIFY(document->flush());
    QVERIFY(storage::readPlanFile(path)->plan == document->plan());
    const auto backups = storage::backupsOf(document->planId());
    QCOMPARE(backups.size(), 1);
    QVERIFY(storage::readPlanFile(backups.first().file)->plan == read->plan);
}

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
