// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/document.h"
#include "model/check.h"
#include "steps.h"
#include "storage/planfile.h"
#include "support/randomplan.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace facet;
using namespace facet::test;
using namespace Qt::StringLiterals;

/// One open plan: edits, undo, history and scores, and that a restart changes none of it.
class TestDocument : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_places = std::make_unique<Places>(); }
    void editsAreToldAfterTheFact();
    void whatChangesNothingIsNoStep();
    void undoTellsTheWayBack();
    void jumpsAreToldOnce();
    void editsMayFollowAnUndo();
    void typingBecomesOneStep();
    void typingBackAndForthIsNoStep();
    void aNewStepEndsWhatWasUndone();
    void randomScriptsGoBackAndForth_data();
    void randomScriptsGoBackAndForth();
    void historyAndUndoSurviveARestart();
    void everyStateBetweenSurvivesARestart();
    void longHistoriesAreCut();
    void wholePlansCanBeTakenBackAfterARestart();
    void scoresFollow();
    void findingsFollow();

private:
    QString path() const { return m_places->planFile(); }

    std::unique_ptr<Places> m_places;
};

void TestDocument::editsAreToldAfterTheFact()
{
    const auto document = Document::create(path(), smallPlan()).value();
    QSignalSpy said(document.get(), &Document::performed);
    int changes = 0;
    connect(document.get(), &Document::changed, this, [&](const Difference &difference) {
        ++changes;
        QCOMPARE(difference.count(), 1);
        QCOMPARE(difference.of<Unit>().front().before->name, u"0"_s);
        QCOMPARE(nameIn(document->plan()), u"Sales"_s); // after the fact
    });
    document->perform(renamed(document->plan(), u"Sales"_s));
    QCOMPARE(changes, 1);
    QCOMPARE(said.takeFirst().first().toString(), u"Rename to Sales"_s);
    QCOMPARE(document->undoStack()->undoText(), u"Rename to Sales"_s);
    const QList<HistoryEntry> history = document->history();
    QCOMPARE(history.size(), 1);
    QCOMPARE(history.first().text, u"Rename to Sales"_s);
    QVERIFY(!history.first().author.isEmpty());
    QVERIFY(history.first().when.secsTo(QDateTime::currentDateTime()) < 60);
}

void TestDocument::whatChangesNothingIsNoStep()
{
    const auto document = Document::create(path(), smallPlan()).value();
    QSignalSpy said(document.get(), &Document::performed);
    document->perform({u"Nothing"_s, document->plan()});
    document->perform(renamed(document->plan(), u"0"_s));
    QCOMPARE(said.size(), 0);
    QCOMPARE(document->undoStack()->count(), 0);
}

void TestDocument::undoTellsTheWayBack()
{
    const auto document = Document::create(path(), smallPlan()).value();
    document->perform(renamed(document->plan(), u"Sales"_s));
    QSignalSpy said(document.get(), &Document::performed);
    QStringList names;
    connect(document.get(), &Document::changed, this, [&](const Difference &difference) {
        names.append(difference.of<Unit>().front().after->name);
    });
    document->undoStack()->undo();
    QCOMPARE(nameIn(document->plan()), u"0"_s);
    QVERIFY(document->history().first().undone);
    document->undoStack()->redo();
    QCOMPARE(nameIn(document->plan()), u"Sales"_s);
    QVERIFY(!document->history().first().undone);
    QCOMPARE(names, (QStringList{u"0"_s, u"Sales"_s}));
    QCOMPARE(said.takeFirst().first().toString(), u"Undone: Rename to Sales"_s);
    QCOMPARE(said.takeFirst().first().toString(), u"Done again: Rename to Sales"_s);
}

void TestDocument::jumpsAreToldOnce()
{
    const auto document = Document::create(path(), smallPlan()).value();
    for (int i = 1; i <= 5; ++i) {
        document->perform(renamed(document->plan(), QString::number(i)));
    }
    int changes = 0;
    connect(document.get(), &Document::changed, this, [&](const Difference &difference) {
        ++changes;
        QCOMPARE(difference.of<Unit>().front().before->name, u"5"_s);
        QCOMPARE(difference.of<Unit>().front().after->name, u"1"_s);
        QCOMPARE(nameIn(document->plan()), u"1"_s);
        QCOMPARE(document->undoStack()->index(), 1); // what asks the stack gets the new answer
    });
    document->undoStack()->setIndex(1);
    QCOMPARE(changes, 1);
}

/// A receiver of changed() may edit, whatever led to the change.
void TestDocument::editsMayFollowAnUndo()
{
    const auto document = Document::create(path(), smallPlan()).value();
    document->perform(renamed(document->plan(), u"1"_s));
    document->perform(renamed(document->plan(), u"2"_s));
    bool isFirst = true;
    connect(document.get(), &Document::changed, this, [&](const Difference &) {
        if (std::exchange(isFirst, false)) {
            document->perform(renamed(document->plan(), u"3"_s));
        }
    });
    document->undoStack()->undo();
    QCOMPARE(nameIn(document->plan()), u"3"_s);
    QCOMPARE(document->undoStack()->count(), 2);
    document->undoStack()->undo();
    QCOMPARE(nameIn(document->plan()), u"1"_s);
}

void TestDocument::typingBecomesOneStep()
{
    {
        const auto document = Document::create(path(), smallPlan()).value();
        for (const QString &name : {u"S"_s, u"Sa"_s, u"Sal"_s}) {
            document->perform(renamed(document->plan(), name), u"name of 1"_s);
        }
        document->endMerging();
        document->perform(renamed(document->plan(), u"Sale"_s), u"name of 1"_s);
        document->perform(renamed(document->plan(), u"Sales"_s), u"name of 1"_s);
        document->perform(renamed(document->plan(), u"Other"_s), u"another key"_s);
        document->perform(renamed(document->plan(), u"Plain"_s));
        document->perform(renamed(document->plan(), u"Plainer"_s));
        QCOMPARE(document->undoStack()->count(), 5);
        QCOMPARE(document->undoStack()->text(0), u"Rename to Sal"_s);
        QCOMPARE(document->history().size(), 5);
        document->undoStack()->undo();
        document->perform(renamed(document->plan(), u"x"_s), u"name of 1"_s);
        document->undoStack()->undo();
        document->undoStack()->redo();
        document->perform(renamed(document->plan(), u"xy"_s),
                          u"name of 1"_s); // undo ended the typing
        QCOMPARE(document->undoStack()->count(), 6);
    }
    const auto document = Document::open(path()).value();
    QCOMPARE(document->undoStack()->count(), 6);
    QStringList names;
    while (document->undoStack()->canUndo()) {
        document->undoStack()->undo();
        names.append(nameIn(document->plan()));
    }
    QCOMPARE(names, (QStringList{u"x"_s, u"Plain"_s, u"Other"_s, u"Sales"_s, u"Sal"_s, u"0"_s}));
}

void TestDocument::typingBackAndForthIsNoStep()
{
    {
        const auto document = Document::create(path(), smallPlan()).value();
        document->perform(renamed(document->plan(), u"First"_s));
        document->perform(renamed(document->plan(), u"Firs"_s), u"key"_s);
        document->perform(renamed(document->plan(), u"First"_s), u"key"_s);
        QCOMPARE(document->undoStack()->count(), 1);
        QCOMPARE(document->history().size(), 1);
        document->perform(renamed(document->plan(), u"Firstly"_s), u"key"_s);
        QCOMPARE(document->undoStack()->count(), 2);
    }
    const auto document = Document::open(path()).value();
    QCOMPARE(document->undoStack()->count(), 2);
    document->undoStack()->undo();
    QCOMPARE(nameIn(document->plan()), u"First"_s);
}

void TestDocument::aNewStepEndsWhatWasUndone()
{
    {
        const auto document = Document::create(path(), smallPlan()).value();
        for (int i = 1; i <= 5; ++i) {
            document->perform(renamed(document->plan(), QString::number(i)));
        }
        document->undoStack()->setIndex(2);
        QCOMPARE(document->history().size(), 5);
        document->perform(renamed(document->plan(), u"new"_s));
        QCOMPARE(document->history().size(), 3);
    }
    const auto document = Document::open(path()).value();
    QCOMPARE(document->history().size(), 3);
    QCOMPARE(document->undoStack()->count(), 3);
    QVERIFY(!document->undoStack()->canRedo());
}

void TestDocument::randomScriptsGoBackAndForth_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

/// Undo-all gives the first plan, redo-all the last, and opening again gives the plan in memory, at
/// every place.
void TestDocument::randomScriptsGoBackAndForth()
{
    QFETCH(const quint32, seed);
    Random random(seed);
    const Plan first = randomPlan(seed, 5);
    auto document = Document::create(path(), first).value();
    for (int round = 0; round < 4; ++round) {
        for (int i = 0; i < 30; ++i) {
            const Plan next = randomlyEdited(document->plan(), random);
            document->perform({u"Step %1"_s.arg(i), next},
                              anyNumber(random, 1, 4) == 1 ? u"typing"_s : QString());
            if (anyNumber(random, 1, 6) == 1) {
                document->undoStack()->setIndex(
                    anyNumber(random, 0, document->undoStack()->count()));
            }
        }
        const Plan last = document->plan();
        const int index = document->undoStack()->index();
        document->undoStack()->setIndex(0);
        QVERIFY(document->plan() == first);
        document->undoStack()->setIndex(index);
        QVERIFY(document->plan() == last);
        document.reset();
        QVERIFY(storage::readPlanFile(path())->plan == last);
        document = Document::open(path()).value();
        QCOMPARE(document->openingReport(), QStringList());
        QVERIFY(document->plan() == last);
        QCOMPARE(document->undoStack()->index(), index);
    }
    document->undoStack()->setIndex(0);
    QVERIFY(document->plan() == first);
    QVERIFY(check(first).isEmpty());
}

void TestDocument::historyAndUndoSurviveARestart()
{
    QList<HistoryEntry> history;
    {
        const auto document = Document::create(path(), smallPlan()).value();
        for (int i = 1; i <= 5; ++i) {
            document->perform(renamed(document->plan(), QString::number(i)));
        }
        document->undoStack()->undo();
        document->undoStack()->undo();
        history = document->history();
    }
    const auto document = Document::open(path()).value();
    const QList<HistoryEntry> again = document->history();
    QCOMPARE(again.size(), history.size());
    for (qsizetype i = 0; i < again.size(); ++i) {
        QCOMPARE(again[i].sequence, history[i].sequence);
        QCOMPARE(again[i].text, history[i].text);
        QCOMPARE(again[i].author, history[i].author);
        QCOMPARE(again[i].undone, history[i].undone);
        QVERIFY(std::abs(again[i].when.msecsTo(history[i].when)) <= 1);
    }
    QCOMPARE(document->history(2).size(), 2);
    QCOMPARE(document->undoStack()->index(), 3);
    QCOMPARE(document->undoStack()->undoText(), u"Rename to 3"_s);
    document->undoStack()->redo();
    QCOMPARE(nameIn(document->plan()), u"4"_s);
    document->undoStack()->setIndex(0);
    QCOMPARE(nameIn(document->plan()), u"0"_s);
    document->undoStack()->setIndex(5);
    QCOMPARE(nameIn(document->plan()), u"5"_s);
}

void TestDocument::everyStateBetweenSurvivesARestart()
{
    Document::create(path(), smallPlan()).value().reset();
    for (int i = 1; i <= 10; ++i) {
        const auto document = Document::open(path()).value();
        QCOMPARE(nameIn(document->plan()), QString::number(i - 1));
        QCOMPARE(document->undoStack()->count(), i - 1);
        document->perform(renamed(document->plan(), QString::number(i)));
    }
}

void TestDocument::longHistoriesAreCut()
{
    {
        const auto document = Document::create(path(), smallPlan()).value();
        for (int i = 1; i <= 1020; ++i) {
            document->perform(renamed(document->plan(), QString::number(i)));
        }
        QCOMPARE(document->undoStack()->count(), 1000);
        QCOMPARE(document->history(5000).size(), 1000);
    }
    const auto document = Document::open(path()).value();
    QCOMPARE(document->undoStack()->count(), 1000);
    document->undoStack()->setIndex(0);
    QCOMPARE(nameIn(document->plan()), u"20"_s);
}

/// An import makes everything in one step; taking it back needs the whole of it.
void TestDocument::wholePlansCanBeTakenBackAfterARestart()
{
    const Plan first = smallPlan();
    const Plan imported = randomPlan(77, 40);
    {
        const auto document = Document::create(path(), first).value();
        document->perform({u"Import"_s, imported});
    }
    const auto document = Document::open(path()).value();
    QVERIFY(document->plan() == imported);
    document->undoStack()->undo();
    QVERIFY(document->plan() == first);
    document->undoStack()->redo();
    QVERIFY(document->plan() == imported);
}

void TestDocument::scoresFollow()
{
    const auto document = Document::create(path(), randomPlan(3)).value();
    QSignalSpy assessed(document.get(), &Document::assessed);
    QVERIFY(soon([&] { return assessed.size() > 0; }));
    QVERIFY(document->scores() == assess::assess(document->plan(), QDate::currentDate()));
    Random random(4);
    for (int i = 0; i < 50; ++i) {
        document->perform({u"Step"_s, randomlyEdited(document->plan(), random)});
    }
    QVERIFY(soon([&] {
        return document->scores() == assess::assess(document->plan(), QDate::currentDate());
    }));
}

/// Not a measurement, but a guard against work that grows with the plan: an edit of 20,000 people.
/// Findings come in the background; after a burst of edits only those of the last plan are told.
void TestDocument::findingsFollow()
{
    const auto document = Document::create(path(), smallPlan()).value();
    QSignalSpy checked(document.get(), &Document::checked);
    QVERIFY(soon([&] { return checked.size() > 0; }));
    const auto expected = [&] {
        const Plan &plan = document->plan();
        return assess::check(plan, assess::assess(plan, QDate::currentDate()));
    };
    QCOMPARE(document->findings(), expected());
    checked.clear();
    int wrong = 0;
    connect(document.get(), &Document::checked, this,
            [&] { wrong += document->findings() == expected() ? 0 : 1; });
    for (int i = 0; i < 20; ++i) {
        document->perform(renamed(document->plan(), u"Sales %1"_s.arg(i)));
        QCoreApplication::processEvents();
    }
    QVERIFY(soon([&] { return checked.size() > 0 && document->findings() == expected(); }));
    QCOMPARE(wrong, 0);
}

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
