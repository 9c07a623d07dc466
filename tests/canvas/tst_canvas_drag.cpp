// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartfixture.h"

#include <QDrag>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QScrollBar>
#include <QTest>
#include <QTimer>
#include <QWindow>

using namespace facet;
using namespace facet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int stepInterval = 15;
constexpr int longest = 6000;

/// A place from which something is dragged, as a panel would.
class Source final : public QWidget
{
public:
    using QWidget::QWidget;
    DraggedObjects carried;

protected:
    void mouseMoveEvent(QMouseEvent *) override
    {
        auto *drag = new QDrag(this);
        drag->setMimeData(encodeObjects(carried).release());
        drag->exec(Qt::CopyAction | Qt::MoveAction | Qt::LinkAction, Qt::CopyAction);
    }
};

/// One drag with real events of the window system.
struct Gesture
{
    QWidget *from;
    QPoint start;
    QWidget *to;
    QPoint end;
    Qt::KeyboardModifiers modifiers;
    std::function<void()> hover; ///< called over the target, before letting go
    int rest = 2;                ///< steps to stay over the target
    bool escape = false;         ///< give up instead of letting go
};

/// Performs the gesture; whether a drag was under way in the course of it.
bool perform(const Gesture &gesture)
{
    QWidget *window = gesture.from->window();
    QWindow *handle = window->windowHandle();
    const QPoint start = gesture.from->mapTo(window, gesture.start);
    const QPoint end = gesture.to->mapTo(window, gesture.end);
    constexpr int moves = 6;
    bool dragged = false;
    int step = 0;
    QTimer timer;
    QElapsedTimer clock;
    clock.start();
    const auto moveTo = [&](QPoint to) {
        QTest::mouseEvent(QTest::MouseMove, handle, Qt::NoButton, gesture.modifiers, to);
    };
    const auto finish = [&] {
        timer.stop();
        if (gesture.escape || clock.elapsed() > longest / 2) {
            QTest::keyClick(handle, Qt::Key_Escape);
        }
        QTest::mouseRelease(handle, Qt::LeftButton, gesture.modifiers, end);
    };
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        dragged |= window->findChild<QDrag *>() != nullptr;
        ++step;
        if (clock.elapsed() > longest / 2 || step > moves + 1 + gesture.rest) {
            finish();
        } else if (step <= moves) {
            moveTo(start + (end - start) * step / moves);
        } else {
            moveTo(end + QPoint(step % 2, 0));
            if (gesture.hover && step == moves + 1 + gesture.rest) {
                gesture.hover();
            }
        }
    });
    QTest::mousePress(handle, Qt::LeftButton, gesture.modifiers, start);
    timer.start(stepInterval);
    moveTo(
        start
        + QPoint(QApplication::startDragDistance() + 5, 0)); // may enter the drag's own event loop
    while (timer.isActive() && clock.elapsed() < longest) {
        QTest::qWait(5);
    }
    QTest::qWait(20);
    return dragged;
}

} // namespace

/// True drags of the window system from beginning to end; needs an X server.
class DragTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QWidget> window;
    std::unique_ptr<Chart> chart;
    Source *source = nullptr;

    QWidget *viewport() const { return chart->view->viewport(); }
    bool dragCard(Id<Unit> unit, QPoint to)
    {
        return perform(
            {.from = viewport(), .start = chart->onName(unit), .to = viewport(), .end = to});
    }
    bool dragIn(const DraggedObjects &objects, Id<Unit> unit, Qt::KeyboardModifiers modifiers = {})
    {
        source->carried = objects;
        return perform({.from = source,
                        .start = source->rect().center(),
                        .to = viewport(),
                        .end = chart->middle(unit),
                        .modifiers = modifiers});
    }

private slots:
    void initTestCase()
    {
        if (QGuiApplication::platformName() != u"xcb"_s) {
            QSKIP("True drags need an X server: run with xvfb-run and QT_QPA_PLATFORM=xcb.");
        }
    }

    void init()
    {
        window = std::make_unique<QWidget>();
        window->resize(1200, 760);
        chart = std::make_unique<Chart>();
        chart->view->setParent(window.get());
        chart->view->setGeometry(160, 0, 1040, 760);
        source = new Source(window.get());
        source->setGeometry(0, 0, 150, 760);
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }
    void cleanup()
    {
        chart.reset();
        window.reset();
    }

    void unitOntoUnit()
    {
        QVERIFY(dragCard(support, chart->middle(technology)));
        QVERIFY2(chart->outline().contains(u"Technology(Support)"_s), qPrintable(chart->outline()));
        QCOMPARE(chart->document->undoStack()->count(), 1);
    }

    void unitBetweenSiblings()
    {
        QVERIFY(dragCard(people, chart->across(marketing, 0.06)));
        QVERIFY2(chart->outline().startsWith(u"Acme(People Marketing"_s),
                 qPrintable(chart->outline()));
    }

    void severalUnits()
    {
        chart->selection.select({brand, social});
        QVERIFY(dragCard(social, chart->middle(people)));
        QVERIFY2(chart->outline().contains(u"People(Brand Social)"_s),
                 qPrintable(chart->outline()));
        QCOMPARE(chart->document->undoStack()->count(), 1);
    }

    void intoItselfIsRefused()
    {
        bool refused = false;
        QVERIFY(perform({.from = viewport(),
                         .start = chart->onName(marketing),
                         .to = viewport(),
                         .end = chart->middle(brand),
                         .hover = [&] {
                             const auto &proposal =
                                 chart->view->findChild<canvas::DropFollower *>()->proposal();
                             refused = !proposal.allowed && !proposal.text.isEmpty();
                         }}));
        QVERIFY(refused);
        QCOMPARE(chart->plan(), acmePlan());
    }

    void escapeCancels()
    {
        QVERIFY(perform({.from = viewport(),
                         .start = chart->onName(support),
                         .to = viewport(),
                         .end = chart->middle(technology),
                         .escape = true}));
        QCOMPARE(chart->plan(), acmePlan());
        QVERIFY(chart->view->findChild<canvas::DropFollower *>()->proposal().spot.unit.isNull());
    }

    void personOntoUnit()
    {
        QVERIFY(perform({.from = viewport(),
                         .start = chart->onLine(ben),
                         .to = viewport(),
                         .end = chart->middle(support)}));
        QCOMPARE(unitsOf(chart->plan(), ben), QList{support});
    }

    void vacantPositionOntoUnit()
    {
        QVERIFY(perform({.from = viewport(),
                         .start = chart->onLine(analyst),
                         .to = viewport(),
                         .end = chart->middle(support)}));
        QCOMPARE(chart->plan().get(analyst).unit, support);
    }

    void channelOntoUnit()
    {
        chart->view->editing().questions.roles = [](QWidget *, const canvas::RolesQuestion &,
                                                    const auto &then) { then(edit::Role::Guides); };
        QVERIFY(dragIn({{blog}, {}}, support));
        QTRY_COMPARE(edit::rolesOf(chart->plan(), support, blog), edit::Roles(edit::Role::Guides));
    }

    void objectiveOntoUnit()
    {
        QVERIFY(dragIn({{fewerCalls}, {}}, support));
        QCOMPARE(chart->plan().get(fewerCalls).unit, support);
    }

    void objectiveOntoUnitWithControl()
    {
        QVERIFY(dragIn({{fewerCalls}, {}}, technology, Qt::ControlModifier));
        QCOMPARE(chart->plan().get(fewerCalls).unit, operations);
        QCOMPARE(chart->plan().get(fewerCalls).contributors, QList{technology});
    }

    void edgesScroll()
    {
        chart->view->zoomAbout(chart->middle(support), 2);
        chart->view->ensureVisible(support);
        const int before = chart->view->verticalScrollBar()->value();
        QVERIFY(perform({.from = viewport(),
                         .start = chart->onName(support),
                         .to = viewport(),
                         .end = {500, 5},
                         .rest = 20,
                         .escape = true}));
        QVERIFY(chart->view->verticalScrollBar()->value() < before - 20);
        QCOMPARE(chart->plan(), acmePlan());
    }

    void foldedUnitsSpringOpen()
    {
        chart->view->scene().setCollapsed(marketing, true);
        bool open = false;
        QVERIFY(perform({.from = viewport(),
                         .start = chart->onName(support),
                         .to = viewport(),
                         .end = chart->middle(marketing),
                         .hover = [&] { open = !chart->view->scene().isCollapsed(marketing); },
                         .rest = 60}));
        QVERIFY(open);
        QVERIFY(chart->outline().contains(u"Marketing(Brand Social Events Support)"_s));
    }
};

QTEST_MAIN(DragTest)
#include "tst_canvas_drag.moc"
