// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/dragsource.h"
#include "canvas/rolespopup.h"
#include "chartfixture.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace facet;
using namespace facet::test;
using namespace Qt::StringLiterals;

/// What each kind of drop does, by the events that the platform sends.
class DropsTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Chart> chart;

    DraggedObjects units(QList<ObjectRef> refs) const { return {std::move(refs), {}}; }
    /// Enters and hovers without dropping.
    void hover(QPoint at, const QMimeData &mime, Qt::KeyboardModifiers modifiers = {})
    {
        const Qt::DropActions actions = Qt::CopyAction | Qt::MoveAction | Qt::LinkAction;
        QDragEnterEvent enter(at, actions, &mime, Qt::LeftButton, modifiers);
        QApplication::sendEvent(chart->view->viewport(), &enter);
        QDragMoveEvent move(at, actions, &mime, Qt::LeftButton, modifiers);
        QApplication::sendEvent(chart->view->viewport(), &move);
    }
    void leave()
    {
        QDragLeaveEvent event;
        QApplication::sendEvent(chart->view->viewport(), &event);
    }
    canvas::DropFollower &follower() { return *chart->view->findChild<canvas::DropFollower *>(); }

private slots:
    void init()
    {
        chart = std::make_unique<Chart>();
        chart->view->show();
        QVERIFY(QTest::qWaitForWindowExposed(chart->view.get()));
    }
    void cleanup() { chart.reset(); }

    void unitOntoUnit()
    {
        QCOMPARE(drop(*chart, chart->middle(technology), units({support})), Qt::MoveAction);
        QCOMPARE(
            chart->outline(),
            u"Acme(Marketing(Brand Social Events) Operations(Logistics) Technology(Support) People)"_s);
        QCOMPARE(chart->document->undoStack()->count(), 1);
        QVERIFY2(chart->undoText().contains(u"Support"_s)
                     && chart->undoText().contains(u"Technology"_s),
                 qPrintable(chart->undoText()));
        QVERIFY(chart->selection.contains(support));
        chart->undo();
        QCOMPARE(chart->outline(), outline(acmePlan()));
    }

    void unitBetweenSiblings_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<QString>("outline");
        QTest::newRow("before")
            << 0.08
            << u"Acme(People Marketing(Brand Social Events) Operations(Support Logistics) Technology)"_s;
        QTest::newRow("into")
            << 0.5
            << u"Acme(Marketing(Brand Social Events People) Operations(Support Logistics) Technology)"_s;
        QTest::newRow("after")
            << 0.93
            << u"Acme(Marketing(Brand Social Events) People Operations(Support Logistics) Technology)"_s;
    }
    void unitBetweenSiblings()
    {
        QFETCH(double, share);
        drop(*chart, chart->across(marketing, share), units({people}));
        QTEST(chart->outline(), "outline");
    }

    void unitBetweenSiblingsFromRightToLeft()
    {
        chart->view->setLayoutDirection(Qt::RightToLeft);
        drop(*chart, chart->across(marketing, 0.93),
             units({people})); // the right end is the beginning
        QVERIFY(chart->outline().startsWith(u"Acme(People Marketing"_s));
    }

    void unitIntoTheGap()
    {
        const QRect left = chart->view->cardRect(operations);
        drop(*chart, QPoint(left.right() + 5, left.center().y()), units({marketing}));
        QVERIFY2(chart->outline().startsWith(u"Acme(Operations(Support Logistics) Marketing("_s),
                 qPrintable(chart->outline()));
    }

    void stackedUnitsGoAboveAndBelow()
    {
        auto options = chart->view->scene().options();
        options.leaves = layout::Leaves::Stacked;
        chart->view->scene().setOptions(options);
        const QRect card = chart->view->cardRect(brand);
        drop(*chart, QPoint(card.center().x(), card.top() + 3), units({events}));
        QVERIFY2(chart->outline().contains(u"Marketing(Events Brand Social)"_s),
                 qPrintable(chart->outline()));
    }

    void unitIntoItselfSaysWhy()
    {
        const auto mime = encodeObjects(units({marketing}));
        hover(chart->middle(brand), *mime);
        QCOMPARE(follower().proposal().allowed, false);
        QVERIFY2(!follower().proposal().text.isEmpty(), "says why");
        leave();
        QCOMPARE(drop(*chart, chart->middle(brand), units({marketing})), Qt::IgnoreAction);
        QCOMPARE(chart->plan(), acmePlan());
    }

    void unitOnNothingIsNothing()
    {
        QCOMPARE(drop(*chart, QPoint(3, chart->view->viewport()->height() - 3), units({support})),
                 Qt::IgnoreAction);
        QCOMPARE(chart->plan(), acmePlan());
    }

    void severalUnitsAreOneStep()
    {
        drop(*chart, chart->middle(people), units({brand, support}));
        QVERIFY(chart->outline().contains(u"People(Brand Support)"_s));
        QCOMPARE(chart->document->undoStack()->count(), 1);
        drop(*chart, chart->across(marketing, 0.05), units({brand, support}));
        QVERIFY2(chart->outline().startsWith(u"Acme(Brand Support Marketing"_s),
                 qPrintable(chart->outline()));
    }

    void personOntoUnit()
    {
        QCOMPARE(drop(*chart, chart->middle(support), {{ben}, marketing}), Qt::MoveAction);
        QCOMPARE(unitsOf(chart->plan(), ben), QList{support});
        QCOMPARE(chart->document->undoStack()->count(), 1);
        QVERIFY(chart->undoText().contains(u"Ben"_s));
    }

    void personWhereTheyAreSaysSo()
    {
        QCOMPARE(drop(*chart, chart->middle(marketing), {{ben}, marketing}), Qt::IgnoreAction);
        QCOMPARE(chart->plan(), acmePlan());
    }

    void positionOntoUnit()
    {
        drop(*chart, chart->middle(technology), {{analyst}, marketing});
        QCOMPARE(chart->plan().get(analyst).unit, technology);
    }

    void channelOntoUnitAsksWhatItDoes()
    {
        QList<canvas::RolesQuestion> asked;
        chart->view->editing().questions.roles =
            [&](QWidget *, const canvas::RolesQuestion &question, const auto &then) {
                asked.append(question);
                then(edit::Role::Listens | edit::Role::Engages);
            };
        QCOMPARE(drop(*chart, chart->middle(support), {{blog}, {}}), Qt::LinkAction);
        QTRY_COMPARE(asked.size(), 1);
        QCOMPARE(asked.first().unit, u"Support"_s);
        QCOMPARE(asked.first().proposed, edit::Roles(edit::Role::Listens));
        QCOMPARE(edit::rolesOf(chart->plan(), support, blog),
                 edit::Role::Listens | edit::Role::Engages);
        QCOMPARE(chart->document->undoStack()->count(), 1);

        drop(*chart, chart->middle(brand), {{forum}, {}}); // remembers the last
        QTRY_COMPARE(asked.size(), 2);
        QCOMPARE(asked.last().proposed, edit::Role::Listens | edit::Role::Engages);
        drop(*chart, chart->middle(support), {{blog}, {}}); // proposes what it does already
        QTRY_COMPARE(asked.size(), 3);
        QVERIFY(asked.last().takesPart);
    }

    void thePopupTakesByEnterAndGivesUpByEscape()
    {
        drop(*chart, chart->middle(support), {{blog}, {}});
        QTRY_VERIFY(chart->view->findChild<canvas::RolesPopup *>());
        auto *popup = chart->view->findChild<canvas::RolesPopup *>();
        QVERIFY(QTest::qWaitForWindowExposed(popup));
        QTest::keyClick(popup, Qt::Key_Escape);
        QTRY_VERIFY(!chart->view->findChild<canvas::RolesPopup *>());
        QCOMPARE(chart->plan(), acmePlan());

        drop(*chart, chart->middle(support), {{blog}, {}});
        QTRY_VERIFY(chart->view->findChild<canvas::RolesPopup *>());
        popup = chart->view->findChild<canvas::RolesPopup *>();
        QVERIFY(QTest::qWaitForWindowExposed(popup));
        QTest::keyClick(popup->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(edit::rolesOf(chart->plan(), support, blog), edit::Roles(edit::Role::Listens));
    }

    void objectiveOntoUnitMakesAccountable()
    {
        QCOMPARE(drop(*chart, chart->middle(support), {{fewerCalls}, {}}), Qt::LinkAction);
        QCOMPARE(chart->plan().get(fewerCalls).unit, support);
        QCOMPARE(chart->document->undoStack()->count(), 1);
    }

    void objectiveOntoUnitWithControlContributes()
    {
        drop(*chart, chart->middle(support), {{fewerCalls}, {}}, Qt::ControlModifier);
        QCOMPARE(chart->plan().get(fewerCalls).unit, operations);
        QCOMPARE(chart->plan().get(fewerCalls).contributors, QList{support});
    }

    void theAccountableUnitIsToldSo()
    {
        QCOMPARE(drop(*chart, chart->middle(operations), {{fewerCalls}, {}}), Qt::IgnoreAction);
        QCOMPARE(chart->plan(), acmePlan());
    }

    void strangersAreRefused()
    {
        QMimeData text;
        text.setText(u"Support"_s);
        QCOMPARE(drop(chart->view->viewport(), chart->middle(technology), text), Qt::IgnoreAction);
        QMimeData forged;
        QByteArray bytes = encodeObjects(units({support}))->data(objectsMimeType());
        bytes[7] = static_cast<char>(bytes[7] + 1); // another process
        forged.setData(objectsMimeType(), bytes);
        QCOMPARE(drop(chart->view->viewport(), chart->middle(technology), forged),
                 Qt::IgnoreAction);
        QCOMPARE(chart->plan(), acmePlan());
    }

    void theTargetIsHighlightedWhileHovering()
    {
        const auto mime = encodeObjects(units({support}));
        const QImage before = chart->view->grab().toImage();
        hover(chart->middle(technology), *mime);
        QCOMPARE(follower().proposal().spot.unit, technology);
        QVERIFY(follower().proposal().allowed);
        QVERIFY(chart->view->grab().toImage() != before);
        hover(chart->across(technology, 0.05), *mime);
        QCOMPARE(follower().proposal().spot.place, edit::Place::Before);
        leave();
        QVERIFY(follower().proposal().spot.unit.isNull());
        QCOMPARE(chart->view->grab().toImage(), before);
    }

    void edgesScroll()
    {
        chart->view->zoomAbout(chart->middle(acme), 2.5);
        const auto mime = encodeObjects(units({support}));
        QScrollBar *bar = chart->view->horizontalScrollBar();
        const int before = bar->value();
        hover(QPoint(chart->view->viewport()->width() - 4, 300), *mime);
        QTRY_VERIFY(bar->value() > before + 50);
        hover(QPoint(chart->view->viewport()->width() / 2, 300), *mime);
        const int still = bar->value();
        QTest::qWait(100);
        QCOMPARE(bar->value(), still);
        hover(QPoint(4, 300), *mime);
        QTRY_VERIFY(bar->value() < still);
        leave();
        const int left = bar->value();
        QTest::qWait(60);
        QCOMPARE(bar->value(), left);
    }

    void foldedUnitsSpringOpenAndFoldAgain()
    {
        chart->view->scene().setCollapsed(marketing, true);
        const auto mime = encodeObjects(units({support}));
        QElapsedTimer clock;
        clock.start();
        hover(chart->middle(marketing), *mime);
        QTRY_VERIFY(!chart->view->scene().isCollapsed(marketing));
        QVERIFY(clock.elapsed() >= canvas::DropFollower::springDelay - 50);
        leave();
        QVERIFY(chart->view->scene().isCollapsed(marketing));
    }

    void aDropBelowASprungUnitLeavesItOpen()
    {
        chart->view->scene().setCollapsed(marketing, true);
        const auto mime = encodeObjects(units({support}));
        hover(chart->middle(marketing), *mime);
        QTRY_VERIFY(!chart->view->scene().isCollapsed(marketing));
        const QPoint at = chart->middle(brand);
        QDragMoveEvent move(at, Qt::MoveAction, mime.get(), Qt::LeftButton, {});
        QApplication::sendEvent(chart->view->viewport(), &move);
        QDropEvent event(at, Qt::MoveAction, mime.get(), Qt::LeftButton, {});
        QApplication::sendEvent(chart->view->viewport(), &event);
        QCOMPARE(chart->plan().get(support).parent, brand);
        QVERIFY(!chart->view->scene().isCollapsed(marketing));
    }

    void whatADragTakesAlong()
    {
        canvas::OrgChartView &view = *chart->view;
        QCOMPARE(canvas::draggedFrom(view, {.unit = brand, .line = {}}).objects,
                 QList<ObjectRef>{brand});
        chart->selection.select({brand, social, marketing});
        QCOMPARE(canvas::draggedFrom(view, {.unit = brand, .line = {}}).objects,
                 QList<ObjectRef>{marketing});
        QCOMPARE(canvas::draggedFrom(view, {.unit = support, .line = {}}).objects,
                 QList<ObjectRef>{support});
        const DraggedObjects person = canvas::draggedFrom(view, {.unit = marketing, .line = ben});
        QCOMPARE(person.objects, QList<ObjectRef>{ben});
        QCOMPARE(person.from, ObjectRef(marketing));
    }

    void ghostsShowWhatIsDragged()
    {
        const QPixmap card = canvas::ghostOf(*chart->view, units({marketing}));
        const QPixmap line = canvas::ghostOf(*chart->view, {{ben}, marketing});
        QVERIFY(card.width() > 60 && card.height() > 30);
        QVERIFY(line.width() > 30 && line.height() < card.height());
        QVERIFY(card.toImage()
                != canvas::ghostOf(*chart->view, units({marketing, support})).toImage());
    }
};

QTEST_MAIN(DropsTest)
#include "tst_canvas_drops.moc"
