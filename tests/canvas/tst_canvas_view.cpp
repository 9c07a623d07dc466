// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartfixture.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QWheelEvent>

using namespace facet;
using namespace facet::test;
using namespace Qt::StringLiterals;

/// The pointer, the camera, searching, folding and what lies over the chart.
class ViewTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Chart> chart;

    QWidget *viewport() const { return chart->view->viewport(); }
    void click(QPoint at, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(viewport(), Qt::LeftButton, modifiers, at);
    }
    void wheel(QPoint at, QPoint delta, Qt::KeyboardModifiers modifiers = {})
    {
        QWheelEvent event(at, viewport()->mapToGlobal(at), {}, delta, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(viewport(), &event);
    }
    void dragBy(Qt::MouseButton button, QPoint from, QPoint by,
                Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(viewport(), button, modifiers, from);
        for (int step = 1; step <= 4; ++step) {
            QMouseEvent move(QEvent::MouseMove, from + by * step / 4,
                             viewport()->mapToGlobal(from + by * step / 4), Qt::NoButton, button,
                             modifiers);
            QApplication::sendEvent(viewport(), &move);
        }
        QTest::mouseRelease(viewport(), button, modifiers, from + by);
    }
    QPoint emptyPlace() const { return {6, viewport()->height() / 2}; }
    QLineEdit *findField() const
    {
        return chart->view->findChild<QWidget *>(u"findBar"_s)->findChild<QLineEdit *>();
    }
    QString current() const { return nameOf(chart->plan(), chart->selection.current()); }

private slots:
    void init()
    {
        chart = std::make_unique<Chart>();
        chart->view->show();
        chart->view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(chart->view.get()));
        chart->view->setFocus();
    }
    void cleanup() { chart.reset(); }

    void clickSelects()
    {
        click(chart->middle(technology));
        QCOMPARE(chart->selection.all(), QList<ObjectRef>{technology});
        click(chart->middle(people), Qt::ControlModifier);
        QCOMPARE(chart->selection.of<Unit>(), (QList{technology, people}));
        click(chart->middle(people), Qt::ControlModifier);
        QCOMPARE(chart->selection.of<Unit>(), QList{technology});
        click(chart->middle(people), Qt::ShiftModifier);
        QCOMPARE(chart->selection.of<Unit>(), (QList{technology, people}));
        click(emptyPlace());
        QVERIFY(chart->selection.isEmpty());
    }

    void shiftClickSelectsTheSiblingsBetween()
    {
        click(chart->across(operations, 0.3));
        chart->selection.select(marketing);
        click(chart->middle(technology), Qt::ShiftModifier);
        QCOMPARE(chart->selection.of<Unit>(), (QList{marketing, operations, technology}));
    }

    void clickOnALineSelectsThePerson()
    {
        const QRect line = chart->view->lineRect(ben);
        QVERIFY(!line.isEmpty());
        click(chart->onLine(ben));
        QCOMPARE(chart->selection.all(), QList<ObjectRef>{ben});
        QCOMPARE(chart->view->scene().current(), marketing);
        click(chart->onLine(analyst)); // nobody sits there
        QCOMPARE(chart->selection.all(), QList<ObjectRef>{analyst});
    }

    void clickOnTheHandleFolds()
    {
        const QRectF handle =
            chart->view->camera().toView(chart->view->scene().chart().handleOf(marketing));
        QVERIFY(!handle.isEmpty());
        click(handle.center().toPoint());
        QVERIFY(!shown(*chart->view).contains(u"Brand"_s));
        const QRectF again =
            chart->view->camera().toView(chart->view->scene().chart().handleOf(marketing));
        QCOMPARE(again.center().toPoint(),
                 handle.center().toPoint()); // what was clicked stays under the pointer
        click(again.center().toPoint());
        QVERIFY(shown(*chart->view).contains(u"Brand"_s));
    }

    void doubleClickRenames()
    {
        QTest::mouseDClick(viewport(), Qt::LeftButton, {}, chart->across(technology, 0.2));
        auto *editor = chart->view->findChild<QLineEdit *>(u"inplaceEditor"_s);
        QVERIFY(editor);
        QCOMPARE(editor->text(), u"Technology"_s);
        QVERIFY(chart->view->cardRect(technology).intersects(editor->geometry()));
        editor->setText(u"Engineering"_s);
        click(emptyPlace()); // going elsewhere takes it
        QCOMPARE(chart->plan().get(technology).name, u"Engineering"_s);
    }

    void bandSelects()
    {
        const QRect first = chart->view->cardRect(technology);
        const QRect last = chart->view->cardRect(people);
        const QPoint from = first.topLeft() - QPoint(4, 4);
        QVERIFY(chart->view->hitAt(from).isEmpty());
        dragBy(Qt::LeftButton, from, last.center() - from, Qt::ShiftModifier);
        QCOMPARE(chart->selection.of<Unit>(), (QList{technology, people}));
    }

    void middleDragPans()
    {
        const QPoint before = chart->middle(marketing);
        dragBy(Qt::MiddleButton, before, {60, -40});
        QCOMPARE(chart->middle(marketing), before + QPoint(60, -40));
        QVERIFY(chart->selection.isEmpty());
    }

    void spaceDragPansAndDoesNotFold()
    {
        chart->selection.select(marketing);
        const QPoint before = chart->middle(marketing);
        QTest::keyPress(chart->view.get(), Qt::Key_Space);
        dragBy(Qt::LeftButton, before, {50, 30});
        QTest::keyRelease(chart->view.get(), Qt::Key_Space);
        QCOMPARE(chart->middle(marketing), before + QPoint(50, 30));
        QVERIFY(!chart->view->scene().isCollapsed(marketing));
    }

    void dragOfAnEmptyPlacePansAndKeepsTheSelection()
    {
        chart->selection.select(marketing);
        const QPoint before = chart->middle(marketing);
        dragBy(Qt::LeftButton, emptyPlace(), {40, 0});
        QCOMPARE(chart->middle(marketing), before + QPoint(40, 0));
        QVERIFY(chart->selection.contains(marketing));
    }

    void wheelScrolls()
    {
        const QPoint before = chart->middle(marketing);
        wheel({300, 300}, {0, -120});
        QVERIFY(chart->middle(marketing).y() < before.y());
        QCOMPARE(chart->middle(marketing).x(), before.x());
        wheel({300, 300}, {0, -120}, Qt::ShiftModifier);
        QVERIFY(chart->middle(marketing).x() < before.x());
    }

    void controlWheelZoomsAboutThePointer()
    {
        QSignalSpy zoomed(chart->view.get(), &OrgChartView::zoomChanged);
        const QPoint at = chart->middle(support);
        const double before = chart->view->zoom();
        wheel(at, {0, 120}, Qt::ControlModifier);
        QVERIFY(chart->view->zoom() > before * 1.1);
        QVERIFY((chart->middle(support) - at).manhattanLength() <= 2);
        QVERIFY(!zoomed.isEmpty());
        for (int i = 0; i < 60; ++i) {
            wheel(at, {0, -120}, Qt::ControlModifier);
        }
        QCOMPARE(chart->view->zoom(), canvas::Camera::leastZoom);
    }

    void fittedStaysFittedWhenResized()
    {
        chart->view->fit();
        QVERIFY(chart->view->camera().showsAll());
        chart->view->resize(700, 420);
        QVERIFY(chart->view->camera().showsAll());
        chart->view->zoomStep(3);
        const double zoom = chart->view->zoom();
        chart->view->resize(1100, 700);
        QCOMPARE(chart->view->zoom(), zoom);
    }

    void scrollBarsFollow()
    {
        QVERIFY(!chart->view->horizontalScrollBar()->isVisible());
        chart->view->zoomStep(6);
        QVERIFY(chart->view->horizontalScrollBar()->isVisible());
        const QPoint before = chart->middle(acme);
        chart->view->horizontalScrollBar()->setValue(chart->view->horizontalScrollBar()->value()
                                                     + 100);
        QVERIFY((chart->middle(acme) - before + QPoint(100, 0)).manhattanLength()
                <= 1); // bars count whole pixels
    }

    void findUnfoldsCentresAndSelects()
    {
        chart->view->scene().showLevels(1);
        QCOMPARE(chart->view->scene().chart().count(), 1);
        QTest::keyClick(chart->view.get(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(findField()->hasFocus());
        QTest::keyClicks(findField(), u"cara"_s);
        QTRY_COMPARE(current(), u"Cara Diaz"_s);
        QVERIFY(chart->view->scene().isShown(support));
        QVERIFY((chart->middle(support) - viewport()->rect().center()).manhattanLength() <= 20);
        QTest::keyClick(findField(), Qt::Key_Escape);
        QTRY_VERIFY(chart->view->hasFocus());
        QVERIFY(!findField()->isVisible());
        QCOMPARE(current(), u"Cara Diaz"_s);
    }

    void findGoesRound()
    {
        QTest::keyClick(chart->view.get(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(findField(), u"MÄRK"_s); // whatever the case and the accents
        QTRY_COMPARE(current(), u"Marketing"_s);
        QTest::keyClick(findField(), Qt::Key_Return);
        QCOMPARE(current(), u"Head of marketing"_s);
        QTest::keyClick(findField(), Qt::Key_Return);
        QCOMPARE(current(), u"Marketing"_s);
        QTest::keyClick(findField(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(current(), u"Head of marketing"_s);
        QTest::keyClick(chart->view.get(), Qt::Key_F3);
        QCOMPARE(current(), u"Marketing"_s);
    }

    void findTellsWhenThereIsNothing()
    {
        QTest::keyClick(chart->view.get(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(findField(), u"zzz"_s);
        const auto *count = chart->view->findChild<QWidget *>(u"findBar"_s)->findChild<QLabel *>();
        QTRY_VERIFY(!count->text().isEmpty());
        QVERIFY(!chart->view->hasMatches());
    }

    void findSeesWhatIsNew()
    {
        QTest::keyClick(chart->view.get(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(findField(), u"brand"_s);
        QTRY_COMPARE(current(), u"Brand"_s);
        chart->view->editing().rename(technology, u"Brand lab"_s);
        QTest::keyClick(findField(), Qt::Key_Return);
        QTest::keyClick(findField(), Qt::Key_Return);
        QCOMPARE(current(), u"Brand lab"_s);
    }

    void selectionFromElsewhereIsShown()
    {
        chart->view->scene().showLevels(2);
        chart->selection.select(logistics);
        QVERIFY(chart->view->scene().isShown(logistics));
        QVERIFY(viewport()->rect().intersects(chart->view->cardRect(logistics)));
        chart->selection.select(blog); // no part of the chart: the keyboard stays where it was
        QCOMPARE(chart->view->scene().current(), logistics);
    }

    void branchesHaveACrumb()
    {
        chart->view->scene().showBranch(marketing);
        auto *crumb = chart->view->findChild<QWidget *>(u"breadcrumb"_s);
        QVERIFY(crumb->isVisible());
        QList<QToolButton *> steps = crumb->findChildren<QToolButton *>();
        steps.removeIf([](const QToolButton *step) { return !step->isVisible(); });
        QCOMPARE(steps.size(), 2); // everything, Acme
        steps.first()->click();
        QCOMPARE(chart->view->scene().chart().count(), 10);
        QVERIFY(!crumb->isVisible());
    }

    void aBranchThatIsRemovedShowsEverything()
    {
        chart->view->scene().showBranch(marketing);
        chart->document->perform(*edit::removeUnit(chart->plan(), marketing, edit::Below::Remove));
        QVERIFY(chart->view->scene().options().top.isNull());
        QCOMPARE(chart->view->scene().chart().count(), 6);
    }

    void theAnchorStaysWhereItIs()
    {
        chart->view->zoomStep(1);
        const QPoint before = chart->middle(operations);
        chart->view->scene().setCollapsed(operations, true);
        QCOMPARE(chart->middle(operations), before);
    }

    void editsFromElsewhereAreFollowed()
    {
        chart->document->perform(
            *edit::moveUnit(chart->plan(), support, edit::Place::Into, people));
        QCOMPARE(chart->view->scene().chart().parentOf(support), people);
        chart->undo();
        QCOMPARE(chart->view->scene().chart().parentOf(support), operations);
    }

    void removedUnitsLeaveTheSelection()
    {
        chart->selection.select({brand, support});
        chart->document->perform(*edit::removeUnit(chart->plan(), support, edit::Below::Remove));
        QCOMPARE(chart->selection.all(), QList<ObjectRef>{brand});
    }

    void cardsGlideToTheirNewPlace()
    {
        chart->view->setAnimated(true);
        if (!chart->view->isAnimated()) {
            QSKIP("This platform asks for no animation.");
        }
        auto *settling = chart->view->findChild<canvas::Settling *>();
        chart->document->perform(
            *edit::moveUnit(chart->plan(), support, edit::Place::Into, people));
        QVERIFY(settling->shifts().contains(support));
        QTRY_VERIFY(settling->shifts().isEmpty());
        chart->view->setAnimated(false);
        chart->undo();
        QVERIFY(settling->shifts().isEmpty());
    }

    void emptyChartTeaches()
    {
        Chart empty{Plan()};
        QSignalSpy import(empty.view.get(), &OrgChartView::importRequested);
        empty.view->show();
        empty.view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(empty.view.get()));
        auto *state = empty.view->findChild<QWidget *>(u"emptyState"_s);
        QVERIFY(state->isVisible());
        const auto buttons = state->findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 2);
        buttons.at(1)->click();
        QCOMPARE(import.size(), 1);
        buttons.at(0)->click();
        QCOMPARE(empty.view->scene().chart().count(), 1);
        QVERIFY(!state->isVisible());
        auto *editor = empty.view->findChild<QLineEdit *>(u"inplaceEditor"_s);
        QVERIFY(editor);
        QTest::keyClicks(editor, u"Acme"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(empty.outline(), u"Acme"_s);
    }

    void enterOnAnEmptyChartAddsTheFirstUnit()
    {
        Chart empty{Plan()};
        empty.view->show();
        empty.view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(empty.view.get()));
        empty.view->setFocus();
        QTest::keyClick(empty.view.get(), Qt::Key_Return);
        QCOMPARE(empty.view->scene().chart().count(), 1);
    }

    void contextMenuByMouseAndKey()
    {
        QContextMenuEvent byMouse(QContextMenuEvent::Mouse, chart->middle(technology),
                                  viewport()->mapToGlobal(chart->middle(technology)));
        QApplication::sendEvent(viewport(), &byMouse);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QCOMPARE(current(), u"Technology"_s);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QStringList ids;
        for (const QAction *action : menu->actions()) {
            ids.append(action->objectName());
        }
        for (const QString &id : {u"chart.addChild"_s, u"chart.rename"_s, u"chart.cut"_s,
                                  u"chart.remove"_s, u"chart.fold"_s}) {
            QVERIFY2(ids.contains(id), qPrintable(id));
        }
        menu->close();
        QContextMenuEvent byKey(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(chart->view.get(), &byKey);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QApplication::activePopupWidget()->close();
    }

    void theMenuAssignsChannelsAndObjectives()
    {
        chart->selection.select(support);
        chart->view->editing().questions.roles = [](QWidget *, const canvas::RolesQuestion &,
                                                    const auto &then) { then(edit::Role::Routes); };
        const std::unique_ptr<QMenu> menu(canvas::contextMenu(*chart->view, {}));
        const auto choose = [&](const QString &name, int nth) {
            for (QMenu *sub : menu->findChildren<QMenu *>()) {
                for (QAction *action : sub->actions()) {
                    if (action->text() == name && nth-- == 0) {
                        action->trigger();
                        return true;
                    }
                }
            }
            return false;
        };
        QVERIFY(choose(u"Blog"_s, 0));
        QTRY_COMPARE(edit::rolesOf(chart->plan(), support, blog), edit::Roles(edit::Role::Routes));
        QVERIFY(choose(u"Fewer calls"_s, 1));
        QCOMPARE(chart->plan().get(fewerCalls).contributors, QList{support});
        QVERIFY(choose(u"Fewer calls"_s, 0));
        QCOMPARE(chart->plan().get(fewerCalls).unit, support);
    }

    void tooltipsAreNoMarkUp()
    {
        chart->view->editing().rename(technology, u"<b>Tech</b> & more"_s);
        const QPoint at = chart->middle(technology);
        QHelpEvent event(QEvent::ToolTip, at, viewport()->mapToGlobal(at));
        QApplication::sendEvent(viewport(), &event);
        QVERIFY2(QToolTip::text().contains(u"&lt;b&gt;Tech"_s), qPrintable(QToolTip::text()));
    }

    void coloursAndLegend()
    {
        canvas::Commands &commands = chart->view->commands();
        QVERIFY(commands.find(u"chart.colourLevel")->isChecked());
        commands.find(u"chart.colourKind")->trigger();
        QCOMPARE(chart->view->scene().options().colouring, render::Colouring::Kind);
        QVERIFY(commands.find(u"chart.colourKind")->isChecked());
        QVERIFY(!commands.find(u"chart.colourLevel")->isChecked());
        QVERIFY(chart->view->isLegendShown());
        commands.find(u"chart.showLegend")->trigger();
        QVERIFY(!chart->view->isLegendShown());
    }

    void stateIsKept()
    {
        chart->view->zoomStep(2);
        chart->view->scene().setCollapsed(marketing, true);
        chart->view->commands().find(u"chart.colourIndex")->trigger();
        const QByteArray state = chart->view->saveState();
        Chart other;
        other.view->show();
        QVERIFY(other.view->restoreState(state));
        QCOMPARE(other.view->zoom(), chart->view->zoom());
        QVERIFY(other.view->scene().isCollapsed(marketing));
        QCOMPARE(other.view->scene().options().colouring, render::Colouring::Index);
        QCOMPARE(other.middle(operations), chart->middle(operations));
        QVERIFY(!other.view->restoreState(state.left(20)));
        QVERIFY(!other.view->restoreState("nonsense"));
    }

    void everyFieldAndButtonHasAName()
    {
        chart->view->openFind();
        chart->view->scene().showBranch(brand);
        for (const QWidget *widget : chart->view->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget == viewport()
                || qobject_cast<const QScrollBar *>(widget)) {
                continue;
            }
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(ViewTest)
#include "tst_canvas_view.moc"
