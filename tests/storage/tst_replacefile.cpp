// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "planfiles.h"
#include "storage/planfile.h"
#include "storage/storedatabase.h"
#include "support/randomplan.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace facet;
using namespace facet::storage;
using namespace facet::test;
using namespace Qt::StringLiterals;

using Cause = WriteFailure::Cause;

/// Plan files are replaced whole or not at all, and never somebody else's.
class TestReplaceFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theFirstFileGetsTheUsersMode();
    void modeStays();
    void theLinkStaysAndItsFileIsReplaced();
    void whatStandsThereIsNotOverwritten();
    void whatChangedIsNotOverwritten();
    void whatIsGoneIsWrittenOnlyOnRequest();
    void readOnlyFilesStay();
    void readOnlyFoldersStay();
    void missingFoldersAreTold();
    void aFullDiskLeavesTheOldFile();
    void onlyTheRowsOfTodayAreInTheFile();
    void noPersonIsNamedInTheFile();

private:
    QString path() const { return m_folder->filePath(u"plan.facet"_s); }
    QStringList files() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestReplaceFile::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void TestReplaceFile::theFirstFileGetsTheUsersMode()
{
    const mode_t old = ::umask(027);
    QVERIFY(writePlanFile(path(), randomPlan(1)));
    ::umask(old);
    struct stat about = {};
    QCOMPARE(::stat(qPrintable(path()), &about), 0);
    QCOMPARE(about.st_mode & 07777, mode_t(0640));
}

void TestReplaceFile::modeStays()
{
    const FileIdentity first = writePlanFile(path(), randomPlan(1)).value();
    QCOMPARE(::chmod(qPrintable(path()), 0604), 0);
    const FileIdentity second = writePlanFile(path(), randomPlan(2), {}, {first, false}).value();
    QVERIFY(first.inode != second.inode || first.sha256 != second.sha256);
    struct stat about = {};
    QCOMPARE(::stat(qPrintable(path()), &about), 0);
    QCOMPARE(about.st_mode & 07777, mode_t(0604));
    QCOMPARE(identityOf(path()).value(), second);
}

void TestReplaceFile::theLinkStaysAndItsFileIsReplaced()
{
    const FileIdentity first = writePlanFile(path(), randomPlan(1)).value();
    QVERIFY(QDir().mkpath(m_folder->filePath(u"links"_s)));
    const QString link = m_folder->filePath(u"links/here"_s);
    QVERIFY(QFile::link(path(), link));
    QVERIFY(writePlanFile(link, randomPlan(2), {}, {first, false}));
    QVERIFY(QFileInfo(link).isSymLink());
    QVERIFY(readPlanFile(path())->plan == randomPlan(2));
}

void TestReplaceFile::whatStandsThereIsNotOverwritten()
{
    QVERIFY(writeBytes(path(), "a letter"));
    const WriteResult written = writePlanFile(path(), randomPlan(1));
    QVERIFY(!written);
    QCOMPARE(written.error().cause, Cause::ChangedOutside);
    QCOMPARE(bytesOf(path()), QByteArray("a letter"));
    QCOMPARE(files(), QStringList{u"plan.facet"_s});
}

void TestReplaceFile::whatChangedIsNotOverwritten()
{
    const FileIdentity first = writePlanFile(path(), randomPlan(1)).value();
    QVERIFY(writePlanFile(path(), randomPlan(2), {}, {first, false}));
    const QByteArray theirs = bytesOf(path());
    const WriteResult written = writePlanFile(path(), randomPlan(3), {}, {first, false});
    QVERIFY(!written);
    QCOMPARE(written.error().cause, Cause::ChangedOutside);
    QVERIFY(written.error().message.contains(u"changed by somebody else"_s));
    QCOMPARE(bytesOf(path()), theirs);
    QCOMPARE(files(), QStringList{u"plan.facet"_s});
}

void TestReplaceFile::whatIsGoneIsWrittenOnlyOnRequest()
{
    const FileIdentity first = writePlanFile(path(), randomPlan(1)).value();
    QVERIFY(QFile::remove(path()));
    const WriteResult written = writePlanFile(path(), randomPlan(2), {}, {first, false});
    QVERIFY(!written);
    QCOMPARE(written.error().cause, Cause::Gone);
    QCOMPARE(files(), QStringList());
    QVERIFY(writePlanFile(path(), randomPlan(2), {}, {first, true}));
    QVERIFY(readPlanFile(path())->plan == randomPlan(2));
}

void TestReplaceFile::readOnlyFilesStay()
{
    const FileIdentity first = writePlanFile(path(), randomPlan(1)).value();
    QCOMPARE(::chmod(qPrintable(path()), 0444), 0);
    QVERIFY(whyNotWritable(path()).contains(u"is read-only"_s));
    const WriteResult written = writePlanFile(path(), randomPlan(2), {}, {first, false});
    QVERIFY(!written);
    QCOMPARE(written.error().cause, Cause::Forbidden);
    QCOMPARE(identityOf(path()).value(), first);
}

void TestReplaceFile::readOnlyFoldersStay()
{
    const FileIdentity first = writePlanFile(path(), randomPlan(1)).value();
    QCOMPARE(::chmod(qPrintable(m_folder->path()), 0555), 0);
    const WriteResult written = writePlanFile(path(), randomPlan(2), {}, {first, false});
    QVERIFY(readPlanFile(path()));
    QCOMPARE(::chmod(qPrintable(m_folder->path()), 0755), 0);
    QVERIFY(!written);
    QCOMPARE(written.error().cause, Cause::Forbidden);
    QVERIFY(written.error().message.contains(u"folder"_s));
    QCOMPARE(identityOf(path()).value(), first);
}

void TestReplaceFile::missingFoldersAreTold()
{
    const WriteResult written =
        writePlanFile(m_folder->filePath(u"usb/plan.facet"_s), randomPlan(1));
    QVERIFY(!written);
    QCOMPARE(written.error().cause, Cause::Failed);
    QVERIFY(written.error().message.contains(u"does not exist"_s));
}

/// No file may grow beyond a limit, so every write fails in its middle.
void TestReplaceFile::aFullDiskLeavesTheOldFile()
{
    const FileIdentity first = writePlanFile(path(), randomPlan(1)).value();
    const QByteArray before = bytesOf(path());
    QTemporaryDir elsewhere;
    const BuiltPlanFile built =
        buildPlanFile(elsewhere.filePath(u"built"_s), randomPlan(2), newPlanId()).value();
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit usual = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &usual), 0);
    for (rlim_t limit = 0; limit < static_cast<rlim_t>(built.identity.size); limit += 40'000) {
        const rlimit tight{limit, usual.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
        const WriteResult written = replaceFile(path(), built.file, built.identity, {first, false});
        const Result<BuiltPlanFile> rebuilt =
            buildPlanFile(elsewhere.filePath(u"again"_s), randomPlan(2), newPlanId());
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &usual), 0);
        QFile::remove(elsewhere.filePath(u"again"_s));
        QVERIFY(!written);
        QVERIFY(!rebuilt);
        QCOMPARE(bytesOf(path()), before);
        QCOMPARE(files(), QStringList{u"plan.facet"_s});
    }
    QVERIFY(replaceFile(path(), built.file, built.identity, {first, false}));
    QVERIFY(readPlanFile(path())->plan == randomPlan(2));
}

void TestReplaceFile::onlyTheRowsOfTodayAreInTheFile()
{
    Concern secret;
    secret.id = Id<Concern>{77};
    secret.statement = u"CANARY-4711"_s;
    const Plan plan = randomPlan(5);
    const FileIdentity first = writePlanFile(path(), plan.with(secret)).value();
    QVERIFY(bytesOf(path()).contains("CANARY-4711"));
    QVERIFY(writePlanFile(path(), plan, {}, {first, false}));
    QVERIFY(!bytesOf(path()).contains("CANARY"));
    QVERIFY(!bytesOf(path()).contains("history"));
}

void TestReplaceFile::noPersonIsNamedInTheFile()
{
    QVERIFY(!authorName().isEmpty());
    QVERIFY(writePlanFile(path(), Plan()));
    QVERIFY(!bytesOf(path()).contains(authorName().toUtf8()));
    QVERIFY(!bytesOf(path()).contains(QSysInfo::machineHostName().toUtf8()));
}

QTEST_GUILESS_MAIN(TestReplaceFile)
#include "tst_replacefile.moc"
