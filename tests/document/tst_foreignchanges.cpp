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

/// What becomes of edits when files are copied, moved, changed by others, damaged or gone.
class TestForeignChanges : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_places = std::make_unique<Places>(); }
    void copiesNeverShareAStore();
    void movedFilesKeepTheirHistory();
    void changesFromElsewhereAreTakenOver();
    void changesFromElsewhereAreNotOverwritten();
    void changesWhileOpenAreTakenIn();
    void editsOfTwoPeopleBecomeOnePlan();
    void contradictionsAreDecidedByAPerson();
    void mergingAgainAfterACrashChangesNothing();
    void filesThatWentAreWrittenOnRequest();
    void plansWhoseFileWentAreRecovered();
    void anotherPlanAtTheSamePathIsAnotherPlan();
    void aDamagedFileLeavesTheStore();
    void aDamagedStoreLeavesTheFile();
    void aDamagedStepLeavesThePlan();
    void anUnnotedWriteIsOurOwn();
    void repairsAreNotWrittenUnasked();
    void damagedFilesCanBeRescued();

private:
    QString path() const { return m_places->planFile(); }
    void writtenByAnother(const Plan &plan) const;

    std::unique_ptr<Places> m_places;
};

void TestForeignChanges::copiesNeverShareAStore()
{
    const QString copy = m_places->file(u"copy.facet"_s);
    madeAt(path()).reset();
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

void TestForeignChanges::movedFilesKeepTheirHistory()
{
    madeAt(path()).reset();
    leaveUnpublished(path(), u"Sales"_s);
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

void TestForeignChanges::changesFromElsewhereAreTakenOver()
{
    madeAt(path()).reset();
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
        QSignalSpy said(document.get(), &Document::performed);
        document->undoStack()->undo();
        QVERIFY2(nameIn(document->plan()) == u"0"_s,
                 qPrintable(said.isEmpty() ? u"nothing said"_s : said.last().first().toString()));
        QVERIFY(document->flush());
    }
    QCOMPARE(nameInFile(path()), u"0"_s);
    QCOMPARE(Document::open(path()).value()->openingReport(), QStringList());
}

void TestForeignChanges::changesFromElsewhereAreNotOverwritten()
{
    madeAt(path()).reset();
    leaveUnpublished(path(), u"Mine"_s);
    const storage::LoadedPlan file = storage::readPlanFile(path()).value();
    QVERIFY(storage::writePlanFile(path(), renamed(file.plan, u"Theirs"_s).plan, file.planId,
                                   {file.identity, false}));
    {
        const auto document = Document::open(path()).value();
        QCOMPARE(nameIn(document->plan()), u"Mine"_s);
        QVERIFY(document->changedOutsideReason().contains(u"not overwritten"_s));
        QVERIFY(soon([&] { return document->pendingMerge().has_value(); }));
        QSignalSpy told(document.get(), &Document::changedOutside);
        QSignalSpy asked(document.get(), &Document::mergeWanted);
        document->publish();
        QCOMPARE(told.size(), 1);
        QCOMPARE(asked.size(), 1);
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

/// Somebody else writes @p plan into the file that holds a version of it.
void TestForeignChanges::writtenByAnother(const Plan &plan) const
{
    const storage::LoadedPlan file = storage::readPlanFile(path()).value();
    QVERIFY(storage::writePlanFile(path(), plan, file.planId, {file.identity, false}));
}

void TestForeignChanges::changesWhileOpenAreTakenIn()
{
    const auto document = madeAt(path());
    QSignalSpy made(document.get(), &Document::performed);
    QTest::qWait(500); // our own write is not noticed
    QCOMPARE(made.size(), 0);
    writtenByAnother(renamed(document->plan(), u"Theirs"_s).plan);
    QVERIFY(soon([&] { return made.size() == 1; }));
    QCOMPARE(made.first().first().toString(), u"Merge changes made elsewhere"_s);
    QCOMPARE(nameIn(document->plan()), u"Theirs"_s);
    QVERIFY(document->flush());
    QCOMPARE(document->saveState().place, Place::File);
    document->undoStack()->undo();
    QCOMPARE(nameIn(document->plan()), u"0"_s);
    QVERIFY(document->flush());
    QCOMPARE(nameInFile(path()), u"0"_s);
}

void TestForeignChanges::editsOfTwoPeopleBecomeOnePlan()
{
    const auto document = madeAt(path());
    const Plan theirs = document->plan().with(unitNamed(u"Theirs"_s, 2));
    document->perform(renamed(document->plan(), u"Mine"_s));
    writtenByAnother(theirs);
    QVERIFY(document->flush()); // comes upon their change when it wants to write
    QCOMPARE(nameIn(document->plan()), u"Mine"_s);
    QVERIFY(document->plan().contains(Id<Unit>{2}));
    QVERIFY(storage::readPlanFile(path()).value().plan == document->plan());
    QCOMPARE(document->undoStack()->count(), 2);
    document->undoStack()->undo();
    QVERIFY(!document->plan().contains(Id<Unit>{2}));
}

void TestForeignChanges::contradictionsAreDecidedByAPerson()
{
    const auto document = madeAt(path());
    QSignalSpy asked(document.get(), &Document::mergeWanted);
    document->perform(renamed(document->plan(), u"Mine"_s));
    writtenByAnother(renamed(document->plan(), u"Theirs"_s).plan);
    QVERIFY(!document->flush());
    QCOMPARE(asked.size(), 1);
    QCOMPARE(nameInFile(path()), u"Theirs"_s);
    QCOMPARE(document->saveState().place, Place::Computer);
    const MergeInput input = document->pendingMerge().value();
    const QList<MergeConflict> conflicts = mergePlans(input).conflicts;
    QCOMPARE(conflicts.size(), 1);
    document->finishMerge({{conflicts.first().place, MergeSide::Theirs}});
    QVERIFY(!document->pendingMerge());
    QCOMPARE(nameIn(document->plan()), u"Theirs"_s);
    document->undoStack()->undo();
    QCOMPARE(nameIn(document->plan()), u"Mine"_s);
    QVERIFY(document->flush());
    QCOMPARE(nameInFile(path()), u"Mine"_s);
}

void TestForeignChanges::mergingAgainAfterACrashChangesNothing()
{
    madeAt(path()).reset();
    leaveUnpublished(path(), u"Mine"_s);
    writtenByAnother(smallPlan().with(unitNamed(u"Theirs"_s, 2)));
    Plan merged;
    for (int round = 0; round < 2; ++round) {
        const auto document = Document::open(path()).value();
        QVERIFY(soon([&] { return document->changedOutsideReason().isEmpty(); }));
        QCOMPARE(nameIn(document->plan()), u"Mine"_s);
        QVERIFY(document->plan().contains(Id<Unit>{2}));
        QCOMPARE(document->undoStack()->count(), 2);
        merged = document->plan();
    }
    QVERIFY(storage::readPlanFile(path()).value().plan == merged);
}

void TestForeignChanges::filesThatWentAreWrittenOnRequest()
{
    const auto document = madeAt(path());
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

void TestForeignChanges::plansWhoseFileWentAreRecovered()
{
    madeAt(path()).reset();
    leaveUnpublished(path(), u"Sales"_s);
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

void TestForeignChanges::anotherPlanAtTheSamePathIsAnotherPlan()
{
    madeAt(path()).reset();
    leaveUnpublished(path(), u"Mine"_s);
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

void TestForeignChanges::aDamagedFileLeavesTheStore()
{
    madeAt(path()).reset();
    leaveUnpublished(path(), u"Mine"_s);
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

void TestForeignChanges::aDamagedStoreLeavesTheFile()
{
    madeAt(path()).reset();
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

void TestForeignChanges::aDamagedStepLeavesThePlan()
{
    {
        const auto document = madeAt(path());
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
void TestForeignChanges::anUnnotedWriteIsOurOwn()
{
    {
        const auto document = madeAt(path());
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

void TestForeignChanges::repairsAreNotWrittenUnasked()
{
    madeAt(path()).reset();
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

void TestForeignChanges::damagedFilesCanBeRescued()
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

QTEST_GUILESS_MAIN(TestForeignChanges)
#include "tst_foreignchanges.moc"
