// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boardlooks.h"
#include "edit/objects.h"
#include "sourcedesk.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QStyleFactory>
#include <QToolButton>

#include <BreezeIcons>

using namespace Qt::StringLiterals;
using namespace facet;
using namespace facet::panels;
using facet::test::Desk;

class TestSourceBoard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
        BreezeIcons::initIcons();
        QIcon::setThemeName(u"breeze"_s);
    }

    void definitionKnowsEveryWordOfTheModel();
    void showsThePlanAndFollowsIt();
    void appliesTypingAsOneStep();
    void keepsIdsAndCursor();
    void underlinesFaultsWithTheReason();
    void applyWaitsForTheCheckAndRefusesFaults();
    void dropsOutdatedResults();
    void joinsWhatWasChangedElsewhere();
    void editsTheSelectionAlone();
    void discards();
    void tellsOfCommentsBeforeTheyGo();
    void teachesWhenEmpty();
    void looks_data();
    void looks();
};

void TestSourceBoard::definitionKnowsEveryWordOfTheModel()
{
    KSyntaxHighlighting::Repository repository;
    repository.addCustomSearchPath(u":/facet"_s);
    const auto definition = repository.definitionForName(u"Facet Plan"_s);
    QVERIFY(definition.isValid());
    QSet<QString> parts{u"facet"_s};
    QSet<QString> fields{u"id"_s, u"units"_s};
    QSet<QString> words{u"true"_s, u"false"_s};
    forEachKind([&]<class E>() {
        parts.insert(QString::fromLatin1(Describe<E>::plural));
        for (const FieldInfo &field : infoOf(kindOf<E>()).fields) {
            fields.insert(QString::fromLatin1(field.key));
            for (const Choice &choice : field.choices) {
                words.insert(QString::fromLatin1(choice.key));
            }
        }
    });
    const auto list = [&](const QString &name) {
        const QStringList items = definition.keywordList(name);
        return QSet<QString>(items.begin(), items.end());
    };
    QCOMPARE(list(u"parts"_s), parts);
    QCOMPARE(list(u"fields"_s), fields);
    QCOMPARE(list(u"words"_s), words);
}

void TestSourceBoard::showsThePlanAndFollowsIt()
{
    Desk desk;
    QVERIFY(desk.isReady);
    QCOMPARE(desk.text().toUtf8(), exchange::toYaml(desk.plan()));
    QVERIFY(!desk.board->isEdited());
    desk.context.perform(edit::setField(desk.plan(), test::support, u"name", u"Service"_s));
    QTRY_VERIFY(desk.text().contains(u"name: Service"));
    desk.undo().undo();
    QTRY_VERIFY(!desk.text().contains(u"name: Service"));
    QCOMPARE(desk.text().toUtf8(), exchange::toYaml(desk.plan()));
}

void TestSourceBoard::appliesTypingAsOneStep()
{
    Desk desk;
    QVERIFY(desk.isReady);
    const Plan before = desk.plan();
    desk.type(u"name: Support"_s, u" and Repairs"_s);
    desk.type(u"name: Marketing"_s, u" and Sales"_s);
    QVERIFY(desk.board->isEdited());
    QVERIFY(desk.waitChecked());
    QCOMPARE(desk.plan(), before);
    QVERIFY(desk.named<QLabel>(u"2 change(s) to apply"_s));
    QTest::mouseClick(desk.named<QPushButton>(u"Apply"_s), Qt::LeftButton);
    QCOMPARE(desk.undo().count(), 1);
    QCOMPARE(desk.plan().get(test::support).name, u"Support and Repairs"_s);
    QCOMPARE(desk.plan().get(test::marketing).name, u"Marketing and Sales"_s);
    QCOMPARE(difference(before, desk.plan()).count(), 2);
    QVERIFY(!desk.board->isEdited());
    desk.undo().undo();
    QCOMPARE(desk.plan(), before);
}

void TestSourceBoard::keepsIdsAndCursor()
{
    Desk desk;
    QVERIFY(desk.isReady);
    desk.type(u"name: Support"_s, u"s"_s);
    const int line = desk.editor().textCursor().blockNumber();
    QTest::keyClick(&desk.editor(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(desk.undo().count(), 1);
    QTRY_VERIFY(!desk.board->isEdited());
    QCOMPARE(desk.editor().textCursor().blockNumber(), line);
    QCOMPARE(desk.plan().all<Unit>().size(), test::richPlan().all<Unit>().size());
    QCOMPARE(desk.undo().text(0).remove(QChar(0x2068)).remove(QChar(0x2069)),
             u"Change “Supports” in the source"_s);

    // A new object gets an id of its own, which the text then shows.
    desk.goBehind(u"\nunits:"_s);
    QTest::keyClick(&desk.editor(), Qt::Key_Return);
    QTest::keyClicks(&desk.editor(), u"- name: Legal"_s);
    QTest::keyClick(&desk.editor(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(desk.undo().count(), 2);
    QTRY_COMPARE(desk.text().toUtf8(), exchange::toYaml(desk.plan()));
    QCOMPARE(desk.plan().all<Unit>().size(), test::richPlan().all<Unit>().size() + 1);
}

void TestSourceBoard::underlinesFaultsWithTheReason()
{
    Desk desk;
    QVERIFY(desk.isReady);
    desk.type(u"kind: team"_s, u"s"_s);
    QVERIFY(desk.waitChecked());
    desk.goBehind(u"kind: tea"_s);
    const int line = desk.editor().textCursor().blockNumber();
    QVERIFY(desk.editor().hasFault(line));
    QVERIFY(desk.editor().faultAt(desk.editor().textCursor()).contains(u"teams"));
    const auto waved = [&] {
        QStringList texts;
        for (const QTextEdit::ExtraSelection &mark : desk.editor().extraSelections()) {
            if (mark.format.underlineStyle() == QTextCharFormat::WaveUnderline) {
                texts.append(mark.cursor.selectedText());
            }
        }
        return texts;
    };
    QCOMPARE(waved(), QStringList{u"teams"_s});
    QVERIFY(desk.named<QLabel>(u"1 fault(s)"_s));
    QVERIFY(!desk.named<QPushButton>(u"Apply"_s)->isEnabled());

    // From far away a key leads to it; taking the letter back cures it.
    desk.editor().moveCursor(QTextCursor::Start);
    QTest::keyClick(&desk.editor(), Qt::Key_F8);
    QCOMPARE(desk.editor().textCursor().blockNumber(), line);
    desk.goBehind(u"kind: teams"_s);
    QTest::keyClick(&desk.editor(), Qt::Key_Backspace);
    QVERIFY(desk.waitChecked());
    QCOMPARE(waved(), QStringList());
    QVERIFY(desk.named<QLabel>(u"The text says what the plan says"_s));
}

void TestSourceBoard::applyWaitsForTheCheckAndRefusesFaults()
{
    Desk desk;
    QVERIFY(desk.isReady);
    desk.type(u"name: Support"_s, u": x"_s);
    QTest::keyClick(&desk.editor(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(desk.refusals.size(), 1);
    QCOMPARE(desk.undo().count(), 0);
    QVERIFY(desk.board->isEdited());
    QTest::keyClick(&desk.editor(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!desk.board->isEdited());
}

void TestSourceBoard::dropsOutdatedResults()
{
    Desk desk;
    QVERIFY(desk.isReady);
    PlanLanguage slow = test::yaml();
    QAtomicInt calls;
    slow.read = [read = slow.read, &calls](const QString &text, const Plan &plan,
                                           const QList<ObjectRef> &only) {
        if (calls.fetchAndAddRelaxed(1) == 0) {
            QTest::qSleep(400);
        }
        return read(text, plan, only);
    };
    desk.context.setLanguage(slow);
    desk.type(u"kind: team"_s, u"s"_s);
    QTRY_COMPARE(calls.loadRelaxed(), 1);
    QTest::keyClick(&desk.editor(), Qt::Key_Backspace);
    QVERIFY(desk.waitChecked());
    QCOMPARE(calls.loadRelaxed(), 2);
    QVERIFY(desk.named<QLabel>(u"The text says what the plan says"_s));
}

void TestSourceBoard::joinsWhatWasChangedElsewhere()
{
    Desk desk;
    QVERIFY(desk.isReady);
    desk.type(u"name: Support"_s, u"s"_s);
    desk.context.perform(edit::setField(desk.plan(), test::support, u"target", 3));
    desk.context.perform(edit::setField(desk.plan(), test::people, u"name", u"Folk"_s));
    QVERIFY(desk.text().contains(u"name: Supports"));
    QVERIFY(desk.board->isEdited());
    QTest::keyClick(&desk.editor(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(desk.plan().get(test::support).name, u"Supports"_s);
    QCOMPARE(desk.plan().get(test::support).target, 3);
    QCOMPARE(desk.plan().get(test::people).name, u"Folk"_s);
    QTRY_COMPARE(desk.text().toUtf8(), exchange::toYaml(desk.plan()));
}

void TestSourceBoard::editsTheSelectionAlone()
{
    Desk desk;
    QVERIFY(desk.isReady);
    desk.selection.select(test::support);
    QTest::mouseClick(desk.named<QToolButton>(u"Selection"_s), Qt::LeftButton);
    QTRY_COMPARE(desk.text().toUtf8(), exchange::toYaml(desk.plan(), {test::support}));
    QVERIFY(!desk.text().contains(u"Marketing"));
    desk.type(u"name: Support"_s, u"s"_s);

    // Another selection waits until the text is applied.
    desk.selection.select(test::marketing);
    QVERIFY(desk.text().contains(u"Supports"));
    QTest::keyClick(&desk.editor(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(desk.plan().get(test::support).name, u"Supports"_s);
    QCOMPARE(difference(test::richPlan(), desk.plan()).count(), 1);
    QTRY_VERIFY(desk.text().contains(u"name: Marketing"));
}

void TestSourceBoard::discards()
{
    Desk desk;
    QVERIFY(desk.isReady);
    desk.type(u"name: Support"_s, u"s"_s);
    QTest::mouseClick(desk.named<QPushButton>(u"Discard changes"_s), Qt::LeftButton);
    QTRY_COMPARE(desk.text().toUtf8(), exchange::toYaml(desk.plan()));
    QVERIFY(!desk.board->isEdited());
    QCOMPARE(desk.undo().count(), 0);
}

void TestSourceBoard::tellsOfCommentsBeforeTheyGo()
{
    Desk desk;
    QVERIFY(desk.isReady);
    const auto told = [&] {
        const auto labels = desk.board->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"comment(s)"_s);
        });
    };
    desk.type(u"name: Support"_s, u" and Repairs"_s);
    QVERIFY(desk.waitChecked());
    QVERIFY(!told());
    desk.type(u" and Repairs"_s, u" # agreed in May"_s);
    QVERIFY(desk.waitChecked());
    QVERIFY(told());
    desk.board->apply();
    QTRY_VERIFY(!desk.text().contains(u"agreed in May"_s)); // written anew
    QVERIFY(desk.text().contains(u"Support and Repairs"_s));
    QVERIFY(!told());
}

void TestSourceBoard::teachesWhenEmpty()
{
    Desk desk{Plan()};
    QVERIFY(desk.isReady);
    QVERIFY(!desk.editor().isVisible());
    auto *begin = desk.named<QPushButton>(u"Begin with an example"_s);
    QVERIFY(begin && begin->isVisible());
    QTest::mouseClick(begin, Qt::LeftButton);
    QVERIFY(desk.editor().isVisible());
    QTest::keyClick(&desk.editor(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(desk.plan().all<Unit>().size(), 2u);
    QCOMPARE(desk.plan().all<Objective>().size(), 1u);

    QTest::mouseClick(desk.named<QToolButton>(u"Selection"_s), Qt::LeftButton);
    auto *whole = desk.named<QPushButton>(u"Show the whole plan"_s);
    QTRY_VERIFY(whole->isVisible());
    QTest::mouseClick(whole, Qt::LeftButton);
    QTRY_VERIFY(desk.editor().isVisible());
    QVERIFY(desk.named<QToolButton>(u"Whole plan"_s)->isChecked());
}

void TestSourceBoard::looks_data()
{
    QTest::addColumn<render::Look>("look");
    QTest::newRow("light") << render::Look::Light;
    QTest::newRow("dark") << render::Look::Dark;
    QTest::newRow("contrast") << render::Look::HighContrast;
}

/// FACET_SHOTS names a folder to keep the pictures in.

void TestSourceBoard::looks()
{
    QFETCH(const render::Look, look);
    test::dress(look);
    Desk desk(test::richPlan(), look);
    QVERIFY(desk.isReady);
    desk.board->resize(1600, 900);
    const auto keep = [&](const char *name) {
        test::keepPicture(*desk.board,
                          u"source-%1-%2"_s.arg(QString::fromLatin1(name),
                                                QString::fromLatin1(QTest::currentDataTag())));
    };
    keep("plan");
    desk.type(u"kind: team"_s, u"s"_s);
    QVERIFY(desk.waitChecked());
    desk.context.perform(edit::setField(desk.plan(), test::people, u"name", u"Folk"_s));
    QTest::keyClick(&desk.editor(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(desk.board->findChild<QLineEdit *>(), u"name"_s);
    keep("fault");
    desk.board->resize(640, 600);
    desk.board->startSearch();
    desk.board->editor().foldAll();
    keep("narrow");
}

QTEST_MAIN(TestSourceBoard)
#include "tst_source_board.moc"
