// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/document.h"
#include "steps.h"
#include "storage/planfile.h"
#include "storage/storefolder.h"
#include "support/randomplan.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QUndoStack>

using namespace facet;
using namespace facet::test;
using namespace Qt::StringLiterals;

/// What was shown as saved is there after the process was killed at any moment, and can be undone.
class TestKilled : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_places = std::make_unique<Places>(); }
    void nothingSavedIsLost();
    void theSecondStarterIsTold();
    void ofManyStartersOneGetsThePlan();

private:
    QString path() const { return m_places->planFile(); }
    static QString editor()
    {
        return QCoreApplication::applicationDirPath() + u"/document_test_editor"_s;
    }
    static int lastNumber(const QByteArray &output);

    std::unique_ptr<Places> m_places;
};

int TestKilled::lastNumber(const QByteArray &output)
{
    const QByteArray whole = output.first(output.lastIndexOf('\n') + 1);
    return whole.trimmed().split('\n').last().toInt();
}

void TestKilled::nothingSavedIsLost()
{
    Document::create(path(), smallPlan()).value()->flush().value();
    Random random(QRandomGenerator::global()->generate());
    int edits = 0;
    for (int round = 0; round < 20; ++round) {
        QProcess process;
        process.start(editor(), {path(), u"60"_s});
        QVERIFY(process.waitForReadyRead(30'000));
        process.waitForReadyRead(anyNumber(random, 0, 200));
        QTest::qSleep(anyNumber(random, 0, 300));
        process.kill();
        QVERIFY(process.waitForFinished());
        const int saved = lastNumber(process.readAllStandardOutput());
        // Whatever happens next, the file is one whole plan, old or new.
        const auto file = storage::readPlanFile(path());
        QVERIFY2(file, qPrintable(file ? QString() : file.error().message));
        const auto document = Document::open(path()).value();
        QCOMPARE(document->openingReport(), QStringList());
        QVERIFY(document->changedOutsideReason().isEmpty());
        const int found = nameIn(document->plan()).toInt();
        QVERIFY2(found >= saved,
                 qPrintable(u"%1 was shown as saved, %2 is there"_s.arg(saved).arg(found)));
        QVERIFY(found >= edits);
        const int steps = std::min(found, 1000);
        QCOMPARE(document->undoStack()->index(), steps);
        for (int back = 1; back <= std::min(steps, 5); ++back) {
            document->undoStack()->undo();
            QCOMPARE(nameIn(document->plan()).toInt(), found - back);
        }
        document->undoStack()->setIndex(steps);
        QCOMPARE(nameIn(document->plan()).toInt(), found);
        edits = found;
    }
    QVERIFY2(edits > 20, "the editor must have come to edit");
    QCOMPARE(QDir(QFileInfo(path()).absolutePath()).entryList(QDir::Files),
             QStringList{u"plan.facet"_s});
}

void TestKilled::theSecondStarterIsTold()
{
    const auto document = Document::create(path(), smallPlan()).value();
    QVERIFY(document->flush());
    QProcess process;
    process.start(editor(), {path(), u"1"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    const QString told = QString::fromUtf8(process.readAllStandardError());
    QVERIFY2(told.contains(u"already open in another Facet (process %1 on"_s.arg(
                 QCoreApplication::applicationPid())),
             qPrintable(told));
}

void TestKilled::ofManyStartersOneGetsThePlan()
{
    for (int round = 0; round < 3; ++round) {
        Document::create(path(), smallPlan()).value()->flush().value();
        std::vector<std::unique_ptr<QProcess>> starters;
        for (int i = 0; i < 6; ++i) {
            starters.push_back(std::make_unique<QProcess>());
            starters.back()->start(editor(), {path(), u"4"_s});
        }
        int opened = 0;
        for (const auto &starter : starters) {
            QVERIFY(starter->waitForFinished());
            opened += starter->exitCode() == 0 ? 1 : 0;
            QVERIFY(starter->exitCode() == 0
                    || starter->readAllStandardError().contains("already open in another Facet"));
        }
        QCOMPARE(opened, 1);
        QVERIFY(QFile::remove(path()));
    }
}

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
