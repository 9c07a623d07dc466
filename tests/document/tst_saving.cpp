// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/document.h"
#include "steps.h"
#include "storage/connection.h"
#include "storage/planfile.h"
#include "storage/storedplans.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace facet;
using namespace facet::test;
using namespace Qt::StringLiterals;

using Place = SaveState::Place;

/// Where edits are kept, what is said about it, and what becomes of them when files change, go or
/// cannot be written.
class TestSaving : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_places = std::make_unique<Places>(); }
    void theFileFollowsByItself();
    void theFileFollowsWhileEditingGoesOn();
    void stateIsToldInWords();
    void existingFilesAreNotOverwrittenByNewPlans();
    void plansWithoutFileAreKept();
    void untouchedPlansWithoutFileAreNot();
    void savingUnderAnotherName();
    void whatIsReplacedOnRequestIsKeptAside();
    void readOnlyFoldersKeepEditsHere();
    void aFullDiskKeepsEditsUntilThereIsRoom();
    void viewingSeesWhatTheFileHasNot();
    void oneHolderAtATime();
    void preparedInAnotherThread();

private:
    QString path() const { return m_places->planFile(); }

    std::unique_ptr<Places> m_places;
};

void TestSaving::theFileFollowsByItself()
{
    const auto document = madeAt(path());
    QSignalSpy states(document.get(), &Document::saveStateChanged);
    document->perform(renamed(document->plan(), u"Sales"_s));
    QVERIFY(document->saveState().place != Place::File);
    QCOMPARE(nameInFile(path()), u"0"_s);
    QVERIFY(soon([&] { return document->saveState().place == Place::Computer; }));
    QVERIFY(soon([&] { return document->saveState().place == Place::File; }));
    QCOMPARE(nameInFile(path()), u"Sales"_s);
    QVERIFY(states.size() >= 2);
}

void TestSaving::theFileFollowsWhileEditingGoesOn()
{
    const auto document = madeAt(path());
    QElapsedTimer timer;
    timer.start();
    for (int i = 1; nameInFile(path()) == u"0"_s && timer.elapsed() < 30'000; ++i) {
        document->perform(renamed(document->plan(), QString::number(i)));
        QTest::qWait(200);
    }
    QVERIFY(nameInFile(path()) != u"0"_s);
}

void TestSaving::stateIsToldInWords()
{
    SaveState state;
    QCOMPARE(state.text(), u"Saving…"_s);
    state.trouble = u"The disk is full."_s;
    QCOMPARE(state.text(), u"Not saved yet: The disk is full."_s);
    state.place = Place::Computer;
    QCOMPARE(state.text(), u"Saved on this computer, file not yet written: The disk is full."_s);
    state = {Place::File, QDateTime(QDate(2026, 3, 31), QTime(10, 42)), {}};
    QVERIFY(state.text().startsWith(u"Saved to file 10:42"_s));
}

void TestSaving::existingFilesAreNotOverwrittenByNewPlans()
{
    madeAt(path()).reset();
    const auto document = Document::create(path(), Plan());
    QVERIFY(!document);
    QVERIFY(document.error().message.contains(u"already"_s));
    QCOMPARE(nameInFile(path()), u"0"_s);
}

void TestSaving::plansWithoutFileAreKept()
{
    {
        const auto document = Document::create({}, smallPlan()).value();
        document->perform(renamed(document->plan(), u"Kept"_s));
        QVERIFY(document->flush());
        QCOMPARE(document->saveState().place, Place::Computer);
        QVERIFY(!document->saveState().trouble.isEmpty());
    }
    const QList<storage::StoredPlan> stored = storage::storedPlans();
    QCOMPARE(stored.size(), 1);
    QVERIFY(stored.first().hasUnpublished && !stored.first().isOpen
            && stored.first().path.isEmpty());
    {
        const auto document = Document::recover(stored.first().folder).value();
        QCOMPARE(nameIn(document->plan()), u"Kept"_s);
        QVERIFY(document->undoStack()->canUndo());
        QVERIFY(storage::storedPlans().first().isOpen);
    }
    storage::removeOldStores();
    QCOMPARE(storage::storedPlans().size(), 1);
}

void TestSaving::untouchedPlansWithoutFileAreNot()
{
    {
        const auto document = Document::create({}, smallPlan()).value();
        QVERIFY(!document->displayName().isEmpty());
    }
    QCOMPARE(storage::storedPlans().size(), 0);
    QCOMPARE(m_places->stores().size(), 0);
}

void TestSaving::savingUnderAnotherName()
{
    const QString other = m_places->file(u"other.facet"_s);
    {
        const auto document = madeAt(path());
        document->perform(renamed(document->plan(), u"Sales"_s));
        QVERIFY(document->saveAs(other));
        QCOMPARE(document->path(), other);
        QCOMPARE(document->displayName(), u"other"_s);
        QCOMPARE(document->saveState().place, Place::File);
        document->perform(renamed(document->plan(), u"Support"_s));
    }
    QCOMPARE(nameInFile(path()), u"0"_s);
    QCOMPARE(nameInFile(other), u"Support"_s);
    const auto first = Document::open(path()).value();
    QCOMPARE(first->undoStack()->count(), 0);
    const auto second = Document::open(other).value();
    QCOMPARE(second->undoStack()->count(), 2);
    const auto taken = first->saveAs(other); // open in another document
    QVERIFY(!taken);
    QVERIFY2(taken.error().message.contains(u"already open"_s), qPrintable(taken.error().message));
    QCOMPARE(nameInFile(other), u"Support"_s);
}

void TestSaving::whatIsReplacedOnRequestIsKeptAside()
{
    const auto document = madeAt(path());
    const QString letter = m_places->file(u"letter"_s);
    QFile file(letter);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Dear all") == 8);
    file.close();
    QVERIFY(document->saveAs(letter));
    QCOMPARE(nameInFile(letter), u"0"_s);
    const QDir backups(m_places->state(u"backups/overwritten"_s));
    QCOMPARE(backups.entryList(QDir::Files).size(), 1);
    QFile kept(backups.filePath(backups.entryList(QDir::Files).first()));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("Dear all"));
}

void TestSaving::readOnlyFoldersKeepEditsHere()
{
    madeAt(path()).reset();
    const QString folder = QFileInfo(path()).absolutePath();
    QCOMPARE(::chmod(qPrintable(folder), 0555), 0);
    {
        const auto document = Document::open(path()).value();
        QVERIFY(document->saveState().trouble.contains(u"read-only"_s));
        document->perform(renamed(document->plan(), u"Sales"_s));
        const Result<void> flushed = document->flush();
        QVERIFY(!flushed);
        QVERIFY(flushed.error().message.contains(u"read-only"_s));
        QCOMPARE(document->saveState().place, Place::Computer);
        QVERIFY(document->saveState().text().startsWith(
            u"Saved on this computer, file not yet written:"_s));
        const QString other = m_places->state(u"elsewhere.facet"_s);
        QVERIFY(document->saveAs(other));
        QCOMPARE(nameInFile(other), u"Sales"_s);
    }
    QCOMPARE(::chmod(qPrintable(folder), 0755), 0);
    QCOMPARE(nameInFile(path()), u"0"_s);
}

/// No file may grow beyond a limit: neither the store nor the plan file can be written, until they
/// can.
void TestSaving::aFullDiskKeepsEditsUntilThereIsRoom()
{
    const auto document = madeAt(path());
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit usual = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &usual), 0);
    const rlimit tight{4096, usual.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
    for (int i = 1; i <= 20; ++i) {
        document->perform(renamed(document->plan(), QString::number(i)));
    }
    const Result<void> flushed = document->flush();
    const SaveState state = document->saveState();
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &usual), 0);
    QVERIFY(!flushed);
    QCOMPARE(nameIn(document->plan()), u"20"_s);
    QCOMPARE(nameInFile(path()), u"0"_s);
    QCOMPARE(state.place, Place::Nowhere);
    QVERIFY(soon([&] { return document->saveState().place == Place::Computer; }));
    QVERIFY(document->flush());
    QCOMPARE(nameInFile(path()), u"20"_s);
}

void TestSaving::viewingSeesWhatTheFileHasNot()
{
    madeAt(path()).reset();
    leaveUnpublished(path(), u"Mine"_s);
    const auto viewed = storage::viewPlan(path()).value();
    QCOMPARE(nameIn(viewed.plan), u"Mine"_s);
    QCOMPARE(viewed.history.size(), 1);
    QCOMPARE(nameInFile(path()), u"0"_s);
    const auto document = Document::open(path()).value();
    const auto beside = storage::viewPlan(path()).value();
    QCOMPARE(nameIn(beside.plan), u"0"_s);
    QCOMPARE(beside.report.size(), 1);
    QVERIFY(!storage::viewPlan(m_places->file(u"missing"_s)));
}

void TestSaving::oneHolderAtATime()
{
    const auto document = madeAt(path());
    const auto holder = storage::holderOfPlan(path());
    QVERIFY(holder);
    QCOMPARE(holder->process, QCoreApplication::applicationPid());
    const auto second = Document::open(path());
    QVERIFY(!second);
    QVERIFY(second.error().message.contains(u"already open in another Facet"_s));
    QVERIFY(!storage::holderOfPlan(m_places->file(u"other.facet"_s)));
}

void TestSaving::preparedInAnotherThread()
{
    madeAt(path()).reset();
    Result<Document::Prepared> prepared;
    std::thread([&] { prepared = Document::prepare(path()); }).join();
    const auto document = Document::adopt(prepared.value());
    document->perform(renamed(document->plan(), u"Sales"_s));
    QVERIFY(document->flush());
    QCOMPARE(nameInFile(path()), u"Sales"_s);
}

QTEST_GUILESS_MAIN(TestSaving)
#include "tst_saving.moc"
