// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartfixture.h"

#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace facet;
using namespace facet::test;
using namespace Qt::StringLiterals;

/// Real key events on the real widget: each command of the keyboard.
class KeysTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Chart> chart;

    QString current() const { return nameOf(chart->plan(), chart->selection.current()); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(chart->view.get(), key, modifiers);
    }
    QLineEdit *editor() const { return chart->view->findChild<QLineEdit *>(u"inplaceEditor"_s); }
    /// Types into the field that is open over a card.
    void answer(const QString &text, Qt::Key last = Qt::Key_Return)
    {
        QVERIFY(editor());
        QTRY_VERIFY(editor()->hasFocus());
        QTest::keyClicks(editor(), text);
        QTest::keyClick(editor(), last);
        QTRY_VERIFY(chart->view->hasFocus());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

private slots:
    void init()
    {
        chart = std::make_unique<Chart>();
        chart->view->show();
        chart->view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(chart->view.get()));
        chart->view->setFocus();
        chart->selection.select(marketing);
    }
    void cleanup() { chart.reset(); }

    void arrowsWalk_data()
    {
        QTest::addColumn<Id<Unit>>("from");
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("to");
        QTest::newRow("up to the parent") << marketing << int(Qt::Key_Up) << u"Acme"_s;
        QTest::newRow("down to the first child") << acme << int(Qt::Key_Down) << u"Marketing"_s;
        QTest::newRow("right to the next") << marketing << int(Qt::Key_Right) << u"Operations"_s;
        QTest::newRow("left to the previous") << technology << int(Qt::Key_Left) << u"Operations"_s;
        QTest::newRow("nothing before the first")
            << marketing << int(Qt::Key_Left) << u"Marketing"_s;
        QTest::newRow("nothing above the root") << acme << int(Qt::Key_Up) << u"Acme"_s;
        QTest::newRow("home") << support << int(Qt::Key_Home) << u"Acme"_s;
        QTest::newRow("end") << acme << int(Qt::Key_End) << u"People"_s;
    }
    void arrowsWalk()
    {
        QFETCH(Id<Unit>, from);
        QFETCH(int, key);
        chart->selection.select(from);
        press(static_cast<Qt::Key>(key));
        QTEST(current(), "to");
    }

    void arrowsMirrorFromRightToLeft()
    {
        chart->view->setLayoutDirection(Qt::RightToLeft);
        QVERIFY(chart->middle(operations).x() < chart->middle(marketing).x());
        press(Qt::Key_Left);
        QCOMPARE(current(), u"Operations"_s);
        press(Qt::Key_Right);
        QCOMPARE(current(), u"Marketing"_s);
    }

    void arrowsBeginInTheMiddleWhenNothingIsCurrent()
    {
        chart->selection.clear();
        press(Qt::Key_Down);
        QVERIFY(!chart->view->scene().current().isNull());
    }

    void arrowsWalkStacks()
    {
        auto options = chart->view->scene().options();
        options.leaves = layout::Leaves::Stacked;
        chart->view->scene().setOptions(options);
        chart->selection.select(brand);
        press(Qt::Key_Down);
        QCOMPARE(current(), u"Social"_s);
        press(Qt::Key_Up);
        QCOMPARE(current(), u"Brand"_s);
        press(Qt::Key_Up);
        QCOMPARE(current(), u"Marketing"_s);
        chart->selection.select(social);
        press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(
            chart->outline(),
            u"Acme(Marketing(Social Brand Events) Operations(Support Logistics) Technology People)"_s);
    }

    void shiftArrowsSelectSeveral()
    {
        press(Qt::Key_Right, Qt::ShiftModifier);
        press(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(chart->selection.of<Unit>(), (QList{marketing, operations, technology}));
    }

    void controlArrowsWalkThePeople()
    {
        press(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(current(), u"Anna Berg"_s);
        press(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(current(), u"Ben Cole"_s);
        press(Qt::Key_Up, Qt::ControlModifier);
        press(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(current(), u"Marketing"_s);
    }

    void typingFindsByBeginning()
    {
        QTest::keyClicks(chart->view.get(), u"te"_s);
        QCOMPARE(current(), u"Technology"_s);
    }

    void enterAddsASibling()
    {
        press(Qt::Key_Return);
        answer(u"Sales"_s);
        QCOMPARE(
            chart->outline(),
            u"Acme(Marketing(Brand Social Events) Sales Operations(Support Logistics) Technology People)"_s);
        QCOMPARE(current(), u"Sales"_s);
        QVERIFY2(chart->undoText().contains(u"Sales"_s), qPrintable(chart->undoText()));
        chart->undo();
        QCOMPARE(chart->outline(), outline(acmePlan()));
    }

    void tabAddsAChild()
    {
        chart->selection.select(technology);
        press(Qt::Key_Tab);
        answer(u"Platform"_s, Qt::Key_Tab);
        QVERIFY(chart->outline().contains(u"Technology(Platform)"_s));
        QCOMPARE(chart->document->undoStack()->count(), 1);
    }

    void tabLeavesWhenNothingIsCurrent()
    {
        QWidget window;
        QLineEdit other(&window);
        Chart inside;
        inside.view->setParent(&window);
        QWidget::setTabOrder(inside.view.get(), &other);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        inside.view->setFocus();
        inside.selection.select(technology);
        QTest::keyClick(inside.view.get(), Qt::Key_Escape);
        QVERIFY(inside.selection.isEmpty());
        QTest::keyClick(inside.view.get(), Qt::Key_Tab);
        QVERIFY(!inside.view->hasFocus());
        QCOMPARE(inside.outline(), outline(acmePlan()));
        inside.view->setFocus();
        inside.selection.select(technology);
        QTest::keyClick(inside.view.get(), Qt::Key_Tab, Qt::ControlModifier);
        QVERIFY(!inside.view->hasFocus());
        QCOMPARE(inside.outline(), outline(acmePlan()));
        inside.view->setParent(nullptr);
    }

    void escapeTakesTheNewUnitBack()
    {
        press(Qt::Key_Return);
        QVERIFY(editor());
        QTest::keyClick(editor(), Qt::Key_Escape);
        QCOMPARE(chart->outline(), outline(acmePlan()));
        QTRY_VERIFY(chart->view->hasFocus());
    }

    /// What somebody else did meanwhile is not what Esc takes back.
    void escapeTakesOnlyTheNewUnitBack()
    {
        press(Qt::Key_Return);
        QVERIFY(editor());
        Unit foreign = chart->plan().get(technology);
        foreign.name = u"Engineering"_s;
        chart->document->perform({u"Merge"_s, chart->plan().with(foreign)});
        QVERIFY(editor());
        QTest::keyClick(editor(), Qt::Key_Escape);
        QCOMPARE(chart->plan(), acmePlan().with(foreign));
    }

    void f2Renames()
    {
        press(Qt::Key_F2);
        answer(u"Brand & voice"_s);
        QCOMPARE(chart->plan().get(marketing).name, u"Brand & voice"_s);
        chart->undo();
        QCOMPARE(chart->plan().get(marketing).name, u"Marketing"_s);
    }

    void f2AndEscapeChangeNothing()
    {
        press(Qt::Key_F2);
        answer(u"Nonsense"_s, Qt::Key_Escape);
        QCOMPARE(chart->plan(), acmePlan());
        QCOMPARE(chart->document->undoStack()->count(), 0);
    }

    void f2RenamesThePersonOfALine()
    {
        chart->selection.select(ben);
        press(Qt::Key_F2);
        answer(u"Ben Kohl"_s);
        QCOMPARE(chart->plan().get(ben).name, u"Ben Kohl"_s);
    }

    void insertAddsAPosition()
    {
        press(Qt::Key_Insert);
        answer(u"Editor"_s);
        const QList<Id<Position>> seats = positionsOf(chart->plan(), marketing);
        QCOMPARE(chart->plan().get(seats.last()).title, u"Editor"_s);
        QCOMPARE(chart->document->undoStack()->count(), 1);
    }

    void deleteWithNothingBelowAsksNothing()
    {
        chart->selection.select(brand);
        chart->view->editing().questions.removal =
            [](auto &&...) -> std::optional<canvas::Removal> {
            QTest::qFail("asked", __FILE__, __LINE__);
            return std::nullopt;
        };
        press(Qt::Key_Delete);
        QVERIFY(!chart->plan().contains(brand));
        QCOMPARE(current(), u"Social"_s);
    }

    void deleteAsksWhatBecomesOfWhatIsBelow_data()
    {
        QTest::addColumn<std::optional<canvas::Removal>>("answer");
        QTest::addColumn<QString>("outline");
        using edit::Below;
        const auto row = [](const char *name, std::optional<canvas::Removal> answer,
                            const QString &outline) { QTest::newRow(name) << answer << outline; };
        row("up", canvas::Removal{Below::MoveUp, {}},
            u"Acme(Brand Social Events Operations(Support Logistics) Technology People)"_s);
        row("to another", canvas::Removal{Below::MoveTo, technology},
            u"Acme(Operations(Support Logistics) Technology(Brand Social Events) People)"_s);
        row("too", canvas::Removal{Below::Remove, {}},
            u"Acme(Operations(Support Logistics) Technology People)"_s);
        row("rather not", std::nullopt, outline(acmePlan()));
    }
    void deleteAsksWhatBecomesOfWhatIsBelow()
    {
        using Answer = std::optional<canvas::Removal>;
        QFETCH(Answer, answer);
        int asked = 0;
        chart->view->editing().questions.removal = [&](QWidget *,
                                                       const canvas::RemovalQuestion &question) {
            ++asked;
            [&] { QCOMPARE(question.units, QList{marketing}); }();
            return answer;
        };
        press(Qt::Key_Delete);
        QCOMPARE(asked, 1);
        QTEST(chart->outline(), "outline");
        QCOMPARE(chart->document->undoStack()->count(), answer ? 1 : 0);
    }

    void deleteEmptiesASeatAndThenRemovesIt()
    {
        chart->selection.select(ben);
        press(Qt::Key_Delete);
        QVERIFY(unitsOf(chart->plan(), ben).isEmpty());
        QVERIFY(chart->plan().contains(ben));
        chart->selection.select(designer);
        press(Qt::Key_Delete);
        QVERIFY(!chart->plan().contains(designer));
    }

    void altArrowsReorderPromoteDemote()
    {
        press(Qt::Key_Right, Qt::AltModifier);
        QVERIFY(chart->outline().startsWith(u"Acme(Operations(Support Logistics) Marketing("_s));
        press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(chart->outline(), outline(acmePlan()));
        chart->selection.select(technology);
        press(Qt::Key_Down, Qt::AltModifier);
        QVERIFY(chart->outline().contains(u"Operations(Support Logistics Technology)"_s));
        press(Qt::Key_Left, Qt::AltModifier); // it stands in a stack now: out of it is sideways
        QCOMPARE(chart->outline(), outline(acmePlan()));
        QCOMPARE(current(), u"Technology"_s);
        press(Qt::Key_Up, Qt::AltModifier);
        QVERIFY(chart->outline().endsWith(u" Technology"_s)); // stands on its own
        press(Qt::Key_Up, Qt::AltModifier);
        QVERIFY2(!chart->refusals.isEmpty(), "a root cannot go up, and says so");
    }

    /// The keys that menus show are those that move a card that way on the screen.
    void menusShowTheArrowsThatAct()
    {
        canvas::Commands &commands = chart->view->commands();
        const auto keyOf = [&](const QString &id) { return commands.find(id)->shortcut(); };
        chart->selection.select(technology);
        QCOMPARE(keyOf(u"chart.moveLater"_s), QKeySequence(u"Alt+Right"_s));
        QCOMPARE(keyOf(u"chart.demote"_s), QKeySequence(u"Alt+Down"_s));
        chart->selection.select(social); // in a stack
        QCOMPARE(keyOf(u"chart.moveEarlier"_s), QKeySequence(u"Alt+Up"_s));
        QCOMPARE(keyOf(u"chart.promote"_s), QKeySequence(u"Alt+Left"_s));
        const double before = chart->view->scene().chart().rectOf(social).top();
        press(Qt::Key_Up, Qt::AltModifier);
        QVERIFY(chart->outline().contains(u"(Social Brand Events)"_s));
        QVERIFY(chart->view->scene().chart().rectOf(social).top() < before);
    }

    void cutAndPasteMoveABranch()
    {
        chart->selection.select(marketing);
        press(Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(chart->view->editing().cutUnits(), QSet{marketing});
        chart->selection.select(technology);
        press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(
            chart->outline(),
            u"Acme(Operations(Support Logistics) Technology(Marketing(Brand Social Events)) People)"_s);
        QVERIFY(chart->view->editing().cutUnits().isEmpty());
        press(Qt::Key_V, Qt::ControlModifier); // once only
        QCOMPARE(chart->document->undoStack()->count(), 1);
    }

    void escapeForgetsTheCut()
    {
        press(Qt::Key_X, Qt::ControlModifier);
        press(Qt::Key_Escape);
        QVERIFY(chart->view->editing().cutUnits().isEmpty());
        QVERIFY(!chart->view->editing().canPaste());
        QCOMPARE(current(), u"Marketing"_s);
    }

    void somethingElseOnTheClipboardForgetsTheCut()
    {
        press(Qt::Key_X, Qt::ControlModifier);
        QGuiApplication::clipboard()->setText(u"elsewhere"_s);
        QVERIFY(chart->view->editing().cutUnits().isEmpty());
    }

    void cutAndPasteMoveAPerson()
    {
        chart->selection.select(ben);
        press(Qt::Key_X, Qt::ControlModifier);
        chart->selection.select(support);
        press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(unitsOf(chart->plan(), ben), QList{support});
    }

    void cutAndPasteSeveralIsOneStep()
    {
        chart->selection.select({brand, social});
        press(Qt::Key_X, Qt::ControlModifier);
        chart->selection.select(people);
        press(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(chart->outline().contains(u"People(Brand Social)"_s));
        QCOMPARE(chart->document->undoStack()->count(), 1);
        QVERIFY(chart->undoText().contains(u"2"));
    }

    void pasteIntoItselfIsRefused()
    {
        press(Qt::Key_X, Qt::ControlModifier);
        chart->selection.select(brand);
        press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(chart->outline(), outline(acmePlan()));
        QCOMPARE(chart->refusals.size(), 1);
    }

    void spaceFolds()
    {
        press(Qt::Key_Space);
        QCOMPARE(shown(*chart->view),
                 u"Acme Marketing Operations Support Logistics Technology People"_s);
        press(Qt::Key_Space);
        QVERIFY(shown(*chart->view).contains(u"Brand"_s));
        QCOMPARE(chart->document->undoStack()->count(), 0);
    }

    void levels()
    {
        press(Qt::Key_2, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(shown(*chart->view), u"Acme Marketing Operations Technology People"_s);
        QVERIFY(chart->view->viewport()->rect().contains(chart->view->cardRect(acme).center()));
        press(Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(shown(*chart->view), u"Acme"_s);
        press(Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(chart->view->scene().chart().count(), 10);
    }

    void branches()
    {
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(shown(*chart->view), u"Marketing Brand Social Events"_s);
        press(Qt::Key_Backspace);
        QCOMPARE(chart->view->scene().chart().count(), 10);
        press(Qt::Key_Return, Qt::ControlModifier);
        press(Qt::Key_Backspace, Qt::ControlModifier);
        QCOMPARE(chart->view->scene().chart().count(), 10);
        QVERIFY(chart->view->scene().options().top.isNull());
    }

    void selectAll()
    {
        press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(chart->selection.all().size(), 10);
    }

    void zoomKeys()
    {
        const double before = chart->view->zoom();
        press(Qt::Key_Plus);
        QVERIFY(chart->view->zoom() > before);
        press(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(chart->view->zoom(), before);
        press(Qt::Key_Plus, Qt::ShiftModifier); // where + is made with Shift
        QVERIFY(chart->view->zoom() > before);
        press(Qt::Key_0, Qt::ControlModifier);
        QVERIFY(chart->view->camera().showsAll());
    }

    void ourKeysGoBeforeTheWindowsOwn()
    {
        QAction mine(chart->view.get());
        mine.setShortcut(QKeySequence(u"Ctrl+X"_s));
        mine.setShortcutContext(Qt::WindowShortcut);
        QSignalSpy triggered(&mine, &QAction::triggered);
        chart->view->addAction(&mine);
        press(Qt::Key_X, Qt::ControlModifier);
        QVERIFY(triggered.isEmpty());
        QCOMPARE(chart->view->editing().cutUnits().size(), 1);
    }

    void keysOfFieldsOverTheChartStayThere()
    {
        chart->view->openFind();
        auto *field = chart->view->findChild<QWidget *>(u"findBar"_s)->findChild<QLineEdit *>();
        QTRY_VERIFY(field->hasFocus());
        for (const auto &[key, modifiers] :
             {std::pair(Qt::Key_Right, Qt::AltModifier), std::pair(Qt::Key_F2, Qt::NoModifier),
              std::pair(Qt::Key_Insert, Qt::NoModifier),
              std::pair(Qt::Key_X, Qt::ControlModifier)}) {
            QTest::keyClick(field, key, modifiers);
        }
        QCOMPARE(chart->plan(), acmePlan());
        QVERIFY(chart->view->editing().cutUnits().isEmpty());
        QVERIFY(!editor());
    }

    void everyCommandHasIdTextAndIsInTheTableOnce()
    {
        QSet<QString> ids;
        for (const QAction *action : chart->view->commands().all()) {
            QVERIFY(action->objectName().startsWith(u"chart."_s));
            QVERIFY(!action->text().isEmpty());
            QVERIFY2(!ids.contains(action->objectName()), qPrintable(action->objectName()));
            ids.insert(action->objectName());
        }
    }

    void noTwoCommandsHaveTheSameKey()
    {
        QHash<QKeySequence, QString> keys;
        for (const QAction *action : chart->view->commands().all()) {
            for (const QKeySequence &key : action->shortcuts()) {
                QVERIFY2(!key.isEmpty() && !keys.contains(key),
                         qPrintable(action->objectName() + key.toString()));
                keys.insert(key, action->objectName());
            }
        }
        QVERIFY(keys.size() > 20);
    }
};

QTEST_MAIN(KeysTest)
#include "tst_canvas_keys.moc"
