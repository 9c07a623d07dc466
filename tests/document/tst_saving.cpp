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
    void readOnlyFoldersKeepEditsHere();
    void copiesNeverShareAStore();
    void movedFilesKeepTheirHistory();
    void changesFromElsewhereAreTakenOver();
    void changesFromElsewhereAreNotOverwritten();
    void changesWhileOpenAreNoticed();
    void filesThatWentAreWrittenOnRequest();
    void plansWhoseFileWentAreRecovered();
    void anotherPlanAtTheSamePathIsAnotherPlan();
    void aDamagedFileLeavesTheStore();
    void aDamagedStoreLeavesTheFile();
    void aDamagedStepLeavesThePlan();
    void anUnnotedWriteIsOurOwn();
    void aFullDiskKeepsEditsUntilThereIsRoom();
    void viewingSeesWhatTheFileHasNot();
    void oneHolderAtATime();
    void repairsAreNotWrittenUnasked();
    void damagedFilesCanBeRescued();
    void preparedInAnotherThread();

private:
    QString path() const { return m_places->file(u"plan.facet"_s); }
    std::unique_ptr<Document> made() const
    {
        auto document = Document::create(path(), smallPlan()).value();
        document->flush().value();
        return document;
    }
    /// Leaves a store with one edit that the file has not.
    void leaveUnpublished(const QString &name) const;
    static QString nameInFile(const QString &path)
    {
        return nameIn(storage::readPlanFile(path).value_or(storage::LoadedPlan()).plan);
    }

    std::unique_ptr<Places> m_places;
};

void TestSaving::leaveUnpublished(const QString &name) const
{
    QCOMPARE(::chmod(qPrintable(path()), 0444), 0);
    {
        const auto document = Document::open(path()).value();
        document->perform(renamed(document->plan(), name));
        QVERIFY(!document->flush());
        QCOMPARE(document->saveState().place, Place::Computer);
    }
    QCOMPARE(::chmod(qPrintable(path()), 0644), 0);
    QVERIFY(nameInFile(path()) != name);
}

void TestSaving::theFileFollowsByItself()
{
    const auto document = made();
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
    const auto document = made();
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
    made().reset();
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
        const auto document = made();
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

void TestSaving::readOnlyFoldersKeepEditsHere()
{
    made().reset();
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

void TestSaving::copiesNeverShareAStore()
{
    const QString copy = m_places->file(u"copy.facet"_s);
    made().reset();
    QVERIFY(QFile::copy(path(), copy));
    {
        const auto one = Document::open(path()).value();
        const auto two = Document::open(copy).value();
        one->perform(renamed(one->plan(), u"One"_s));
        two->perform(renamed(two->plan(), u"Two"_s));
    }
    QCOMPARE(nameIn(Document::open(path()).value()->plan()), u"One"_s);
    QCOMPARE(nameIn(Document::open(copy).value()->plan()), u"Two"_s);
    QVERIFY(QFile::remove(path())); // the copy does not inherit what the original leaves
    const auto two = Document::open(copy).value();
    QCOMPARE(two->undoStack()->count(), 1);
    two->undoStack()->undo();
    QCOMPARE(nameIn(two->plan()), u"0"_s);
}

void TestSaving::movedFilesKeepTheirHistory()
{
    made().reset();
    leaveUnpublished(u"Sales"_s);
    const QString moved = m_places->file(u"moved.facet"_s);
    QVERIFY(QFile::rename(path(), moved));
    const QString copy = m_places->file(u"copy.facet"_s);
    QVERIFY(QFile::copy(moved, copy));
    QCOMPARE(nameIn(Document::open(copy).value()->plan()),
             u"0"_s); // a copy is not the file that was moved
    const auto document = Document::open(moved).value();
    QCOMPARE(nameIn(document->plan()), u"Sales"_s);
    QVERIFY(document->undoStack()->canUndo());
    QCOMPARE(document->path(), moved);
    QVERIFY(document->flush());
    QCOMPARE(nameInFile(moved), u"Sales"_s);
}

void TestSaving::changesFromElsewhereAreTakenOver()
{
    made().reset();
    const storage::LoadedPlan file = storage::readPlanFile(path()).value();
    QVERIFY(storage::writePlanFile(path(), renamed(file.plan, u"Theirs"_s).plan, file.planId,
                                   {file.identity, false}));
    {
        const auto document = Document::open(path()).value();
        QCOMPARE(nameIn(document->plan()), u"Theirs"_s);
        QVERIFY(document->changedOutsideReason().isEmpty());
        QCOMPARE(document->openingReport().size(), 1);
        QCOMPARE(document->history().last().text, u"Take over changes made elsewhere"_s);
        QCOMPARE(document->saveState().place, Place::File);
        document->undoStack()->undo();
        QCOMPARE(nameIn(document->plan()), u"0"_s);
        QVERIFY(document->flush());
    }
    QCOMPARE(nameInFile(path()), u"0"_s);
    QCOMPARE(Document::open(path()).value()->openingReport(), QStringList());
}

void TestSaving::changesFromElsewhereAreNotOverwritten()
{
    made().reset();
    leaveUnpublished(u"Mine"_s);
    const storage::LoadedPlan file = storage::readPlanFile(path()).value();
    QVERIFY(storage::writePlanFile(path(), renamed(file.plan, u"Theirs"_s).plan, file.planId,
                                   {file.identity, false}));
    {
        const auto document = Document::open(path()).value();
        QCOMPARE(nameIn(document->plan()), u"Mine"_s);
        QVERIFY(document->changedOutsideReason().contains(u"not overwritten"_s));
        QVERIFY(document->openingReport().contains(document->changedOutsideReason()));
        QSignalSpy told(document.get(), &Document::changedOutside);
        document->publish();
        QCOMPARE(told.size(), 1);
        document->perform(renamed(document->plan(), u"Mine too"_s));
        QVERIFY(!document->flush());
        QCOMPARE(document->saveState().place, Place::Computer);
    }
    QCOMPARE(nameInFile(path()), u"Theirs"_s);
    const auto document = Document::open(path()).value();
    QCOMPARE(nameIn(document->plan()), u"Mine too"_s);
    QVERIFY(document->saveAs(m_places->file(u"mine.facet"_s)));
    QVERIFY(document->changedOutsideReason().isEmpty());
    QCOMPARE(document->saveState().place, Place::File);
    QCOMPARE(nameInFile(path()), u"Theirs"_s);
    document->perform(renamed(document->plan(), u"Mine again"_s));
    QVERIFY(document->flush());
    QCOMPARE(nameInFile(m_places->file(u"mine.facet"_s)), u"Mine again"_s);
}

void TestSaving::changesWhileOpenAreNoticed()
{
    const auto document = made();
    QSignalSpy told(document.get(), &Document::changedOutside);
    QTest::qWait(500); // our own write is not noticed
    QCOMPARE(told.size(), 0);
    const storage::LoadedPlan file = storage::readPlanFile(path()).value();
    QVERIFY(storage::writePlanFile(path(), renamed(file.plan, u"Theirs"_s).plan, file.planId,
                                   {file.identity, false}));
    QVERIFY(soon([&] { return told.size() == 1; }));
    document->perform(renamed(document->plan(), u"Mine"_s));
    QVERIFY(!document->flush());
    QCOMPARE(nameInFile(path()), u"Theirs"_s);
    QCOMPARE(nameIn(document->plan()), u"Mine"_s);
}

void TestSaving::filesThatWentAreWrittenOnRequest()
{
    const auto document = made();
    QVERIFY(QFile::remove(path()));
    QVERIFY(
        soon([&] { return document->saveState().trouble.contains(u"no longer where it was"_s); }));
    document->perform(renamed(document->plan(), u"Sales"_s));
    const Result<void> flushed = document->flush();
    QVERIFY(!flushed);
    QVERIFY(flushed.error().message.contains(u"no longer where it was"_s));
    QVERIFY(!QFile::exists(path()));
    document->publish();
    QVERIFY(soon([&] { return document->saveState().place == Place::File; }));
    QCOMPARE(nameInFile(path()), u"Sales"_s);
}

void TestSaving::plansWhoseFileWentAreRecovered()
{
    made().reset();
    leaveUnpublished(u"Sales"_s);
    QVERIFY(QFile::remove(path()));
    {
        const auto document = Document::open(path()).value();
        QCOMPARE(nameIn(document->plan()), u"Sales"_s);
        QVERIFY(document->path().isEmpty());
        QCOMPARE(document->displayName(), u"plan"_s);
        QVERIFY(document->openingReport().first().contains(u"is gone"_s));
        QVERIFY(document->flush());
        QVERIFY(!QFile::exists(path()));
    }
    QVERIFY(!Document::open(path()));
    const auto document = Document::recover(storage::storedPlans().first().folder).value();
    QVERIFY(document->saveAs(path()));
    QCOMPARE(nameInFile(path()), u"Sales"_s);
}

void TestSaving::anotherPlanAtTheSamePathIsAnotherPlan()
{
    made().reset();
    leaveUnpublished(u"Mine"_s);
    QVERIFY(QFile::remove(path()));
    QVERIFY(storage::writePlanFile(path(), renamed(smallPlan(), u"Another"_s).plan));
    const auto document = Document::open(path()).value();
    QCOMPARE(nameIn(document->plan()), u"Another"_s);
    QCOMPARE(document->undoStack()->count(), 0);
    QVERIFY(document->changedOutsideReason().isEmpty());
    const QList<storage::StoredPlan> stored = storage::storedPlans();
    QCOMPARE(stored.size(), 2);
    const auto lost =
        std::ranges::find_if(stored, [](const storage::StoredPlan &s) { return s.path.isEmpty(); });
    QVERIFY(lost != stored.end());
    QCOMPARE(nameIn(Document::recover(lost->folder).value()->plan()), u"Mine"_s);
}

void TestSaving::aDamagedFileLeavesTheStore()
{
    made().reset();
    leaveUnpublished(u"Mine"_s);
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() / 2));
    file.close();
    const auto refused = Document::open(path());
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"can be recovered"_s),
             qPrintable(refused.error().message));
    QCOMPARE(nameIn(Document::recover(storage::storedPlans().first().folder).value()->plan()),
             u"Mine"_s);
}

void TestSaving::aDamagedStoreLeavesTheFile()
{
    made().reset();
    QCOMPARE(m_places->stores().size(), 1);
    QFile store(m_places->stores().first());
    QVERIFY(store.open(QIODevice::ReadWrite));
    QVERIFY(store.seek(store.size() / 2)
            && store.write(QByteArray(static_cast<int>(store.size() / 2), 'x')) > 0);
    store.close();
    {
        const auto document = Document::open(path()).value();
        QCOMPARE(nameIn(document->plan()), u"0"_s);
        QVERIFY2(document->openingReport().value(0).contains(u"was damaged and was put aside"_s),
                 qPrintable(document->openingReport().join(u'\n')));
        QVERIFY(!QDir(m_places->state(u"damaged"_s)).isEmpty());
        document->perform(renamed(document->plan(), u"Sales"_s));
        QVERIFY(document->flush());
    }
    const auto document = Document::open(path()).value();
    QCOMPARE(document->openingReport(), QStringList());
    QCOMPARE(document->undoStack()->count(), 1);
}

void TestSaving::aDamagedStepLeavesThePlan()
{
    {
        const auto document = made();
        for (int i = 1; i <= 5; ++i) {
            document->perform(renamed(document->plan(), QString::number(i)));
        }
    }
    {
        const auto store =
            storage::Connection::open(m_places->stores().first(), storage::Access::Work).value();
        QVERIFY(
            store->run(u"UPDATE history SET change=x'00112233445566778899' WHERE sequence=2"_s));
    }
    const auto document = Document::open(path()).value();
    QCOMPARE(nameIn(document->plan()), u"5"_s);
    QVERIFY(document->openingReport().value(0).contains(u"undo history was damaged"_s));
    QCOMPARE(document->undoStack()->count(), 3);
    document->undoStack()->setIndex(0);
    QCOMPARE(nameIn(document->plan()), u"2"_s);
}

/// Killed after the file was replaced and before that was noted: the file is known as our own all
/// the same.
void TestSaving::anUnnotedWriteIsOurOwn()
{
    {
        const auto document = made();
        document->perform(renamed(document->plan(), u"Sales"_s));
    }
    {
        const auto store =
            storage::Connection::open(m_places->stores().first(), storage::Access::Work).value();
        QVERIFY(store->run(
            u"UPDATE store SET value=(SELECT value FROM store WHERE key='publishedFile') "
            "WHERE key='intendedFile'"_s));
        QVERIFY(store->run(u"UPDATE store SET value='2' WHERE key='intendedRevision'"_s));
        QVERIFY(store->run(u"UPDATE store SET value='1' WHERE key='publishedRevision'"_s));
        QVERIFY(store->run(u"UPDATE store SET value='1 1 1 00' WHERE key='publishedFile'"_s));
    }
    const auto document = Document::open(path()).value();
    QCOMPARE(document->openingReport(), QStringList());
    QVERIFY(document->changedOutsideReason().isEmpty());
    QCOMPARE(document->saveState().place, Place::File);
}

/// No file may grow beyond a limit: neither the store nor the plan file can be written, until they
/// can.
void TestSaving::aFullDiskKeepsEditsUntilThereIsRoom()
{
    const auto document = made();
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
    made().reset();
    leaveUnpublished(u"Mine"_s);
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
    const auto document = made();
    const auto holder = storage::holderOfPlan(path());
    QVERIFY(holder);
    QCOMPARE(holder->process, QCoreApplication::applicationPid());
    const auto second = Document::open(path());
    QVERIFY(!second);
    QVERIFY(second.error().message.contains(u"already open in another Facet"_s));
    QVERIFY(!storage::holderOfPlan(m_places->file(u"other.facet"_s)));
}

void TestSaving::repairsAreNotWrittenUnasked()
{
    made().reset();
    QVERIFY(QFile::remove(path()));
    Plan broken = smallPlan();
    Unit lost = unitNamed(u"Lost"_s, 2);
    lost.parent = Id<Unit>{99};
    QVERIFY(storage::writePlanFile(path(), broken.with(lost)));
    const storage::FileIdentity before = storage::identityOf(path()).value();
    {
        const auto document = Document::open(path()).value();
        QVERIFY(document->plan().get(Id<Unit>{2}).parent.isNull());
        QVERIFY(!document->openingReport().isEmpty());
        QVERIFY(document->flush());
        QCOMPARE(storage::identityOf(path()).value(), before);
        document->perform(renamed(document->plan(), u"Sales"_s));
    }
    QVERIFY(storage::readPlanFile(path()).value().report.isEmpty());
    QVERIFY(storage::identityOf(path()).value() != before);
    QCOMPARE(Document::open(path()).value()->openingReport(), QStringList());
}

void TestSaving::damagedFilesCanBeRescued()
{
    QVERIFY(storage::writePlanFile(path(), smallPlan()));
    {
        const auto file = storage::Connection::open(path(), storage::Access::Create).value();
        QVERIFY(file->run(u"UPDATE units SET name='Altered'"_s)); // no longer what its digest says
    }
    QVERIFY(!Document::open(path()));
    const auto document = Document::rescue(path()).value();
    QCOMPARE(nameIn(document->plan()), u"Altered"_s);
    QVERIFY(document->path().isEmpty());
    QCOMPARE(document->displayName(), u"plan"_s);
    QVERIFY(!document->openingReport().isEmpty());
}

void TestSaving::preparedInAnotherThread()
{
    made().reset();
    Result<Document::Prepared> prepared;
    std::thread([&] { prepared = Document::prepare(path()); }).join();
    const auto document = Document::adopt(prepared.value());
    document->perform(renamed(document->plan(), u"Sales"_s));
    QVERIFY(document->flush());
    QCOMPARE(nameInFile(path()), u"Sales"_s);
}

QTEST_GUILESS_MAIN(TestSaving)
#include "tst_saving.moc"
