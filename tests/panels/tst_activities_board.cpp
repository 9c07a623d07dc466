// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boardlooks.h"
#include "edit/activities.h"
#include "edit/objects.h"
#include "panels/boards/activitiesboard.h"
#include "panels/boards/fieldtable.h"
#include "panels/boards/matrixview.h"
#include "panels/boards/racimatrix.h"
#include "panels/boards/roadmapview.h"
#include "render/roadmap.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QMouseEvent>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace facet;
using namespace facet::panels;
using test::buttonSaying;
using test::control;

namespace {

constexpr Id<Activity> films{321}, audit{322};
constexpr Id<Milestone> opening{331};

Plan busyPlan()
{
    const QDate today = QDate::currentDate();
    Plan plan = test::richPlan().with(Activity{.id = films,
                                               .title = u"Films"_s,
                                               .unit = test::marketing,
                                               .start = today.addDays(-60),
                                               .due = today.addDays(60)});
    plan = plan.with(Activity{.id = audit, .title = u"Audit"_s, .unit = test::support});
    plan = plan.with(Assignment{
        .id = {341}, .activity = films, .person = test::anna, .duty = Duty::Accountable});
    return plan.with(Milestone{
        .id = opening, .title = u"Opening"_s, .date = today.addDays(20), .unit = test::support});
}

struct Shown : test::Workplace
{
    explicit Shown(const Plan &plan = busyPlan()) : Workplace(plan), board(context)
    {
        QVERIFY(test::showPanel(board, {1400, 800}));
    }

    MatrixView &duties() const { return *control<MatrixView>(board, u"Duties"_s); }

    RoadmapView &roadmap()
    {
        board.showPage(ActivitiesBoard::Time);
        QTest::qWait(10); // the page gets its size
        return *control<RoadmapView>(board, u"Roadmap"_s);
    }

    ActivitiesBoard board;
};

/// Drags from one point of a widget to another with the left button.
void drag(QWidget &widget, QPoint from, QPoint to)
{
    QTest::mousePress(&widget, Qt::LeftButton, {}, from);
    for (const double share : {0.3, 0.7, 1.0}) {
        const QPointF at = QPointF(from) + share * QPointF(to - from);
        QMouseEvent move(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(&widget, &move);
    }
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, to);
}

} // namespace

class TestActivitiesBoard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        test::dress(render::Look::Light);
    }

    void showsWhoDoesWhatByDepartment()
    {
        Shown shown;
        const RaciMatrix matrix(shown.context);
        QCOMPARE(matrix.cell({films, test::operations}).text, u"A"_s); // Anna heads Support
        QVERIFY(matrix.cell({films, test::operations}).tip.contains(u"Anna"_s));
        QCOMPARE(matrix.rowHead(films).end, u"! nobody responsible"_s);
        QVERIFY(matrix.rowHead(audit).end.contains(u"! nobody accountable"_s));
    }

    void aLetterGivesADuty()
    {
        Shown shown;
        shown.duties().showPlace({films, test::marketing});
        shown.duties().setFocus();
        QTest::keyClick(&shown.duties(), Qt::Key_R);
        const RaciMatrix matrix(shown.context);
        QCOMPARE(matrix.cell({films, test::marketing}).text, u"R"_s);
        QCOMPARE(matrix.rowHead(films).end, u"✓"_s);
        QTest::keyClick(&shown.duties(), Qt::Key_A);
        QCOMPARE(matrix.cell({films, test::marketing}).text, u"R A"_s);
        QCOMPARE(matrix.cell({films, test::operations}).text, QString()); // there is one only
        QTest::keyClick(&shown.duties(), Qt::Key_Delete);
        QCOMPARE(matrix.cell({films, test::marketing}).text, QString());
        QCOMPARE(shown.undo().count(), 3);
    }

    void addsAnActivity()
    {
        Shown shown{test::richPlan()};
        shown.selection.select(test::people);
        QTest::mouseClick(buttonSaying<QPushButton>(shown.board, u"Add activity"_s),
                          Qt::LeftButton);
        QTest::keyClicks(QApplication::focusWidget(), u"Open day"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        const Id<Activity> added = test::named<Activity>(shown.plan(), u"Open day"_s);
        QVERIFY(added);
        QCOMPARE(shown.plan().get(added).unit, test::people);
        QCOMPARE(shown.duties().currentPlace().row, ObjectRef(added));
    }

    void aBarIsDragged()
    {
        Shown shown;
        RoadmapView &roadmap = shown.roadmap();
        const Activity before = shown.plan().get(films);
        const QRectF bar = roadmap.placeOf(films);
        QVERIFY(bar.width() > 60);
        const double day = bar.width() / double(before.start.daysTo(before.due) + 1);
        const QPoint from = bar.center().toPoint();
        drag(roadmap, from, from + QPoint(qRound(20 * day), 0));
        const Activity after = shown.plan().get(films);
        QVERIFY(qAbs(before.start.daysTo(after.start) - 20) <= 1);
        QCOMPARE(after.start.daysTo(after.due), before.start.daysTo(before.due));
        QCOMPARE(shown.undo().count(), 1);
        QCOMPARE(shown.selection.current(), ObjectRef(films));
        shown.undo().undo();
        QCOMPARE(shown.plan().get(films), before);
    }

    void aBarsEndIsDragged()
    {
        Shown shown;
        RoadmapView &roadmap = shown.roadmap();
        const Activity before = shown.plan().get(films);
        const QRectF bar = roadmap.placeOf(films);
        const QPoint end(qRound(bar.right()) - 2, qRound(bar.center().y()));
        drag(roadmap, end, end - QPoint(60, 0));
        const Activity after = shown.plan().get(films);
        QCOMPARE(after.start, before.start);
        QVERIFY(after.due < before.due);
    }

    void aMilestoneIsDragged()
    {
        Shown shown;
        RoadmapView &roadmap = shown.roadmap();
        const QPoint from = roadmap.placeOf(opening).center().toPoint();
        drag(roadmap, from, from + QPoint(50, 0));
        QVERIFY(shown.plan().get(opening).date > busyPlan().get(opening).date);
        QCOMPARE(shown.undo().count(), 1);
    }

    void keysMoveInTime()
    {
        Shown shown;
        RoadmapView &roadmap = shown.roadmap();
        roadmap.setFocus();
        QTest::keyClick(&roadmap, Qt::Key_Home);
        const Activity before = shown.plan().get(films);
        QTest::keyClick(&roadmap, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(shown.plan().get(films).start, before.start.addDays(1));
        QCOMPARE(shown.plan().get(films).due, before.due.addDays(1));
        QTest::keyClick(&roadmap, Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(shown.plan().get(films).start, before.start.addDays(1));
        QCOMPARE(shown.plan().get(films).due, before.due);
        QTest::keyClick(&roadmap, Qt::Key_Right, Qt::AltModifier | Qt::ControlModifier);
        QCOMPARE(shown.plan().get(films).start, before.start.addDays(31));
        QCOMPARE(shown.undo().count(), 3);
    }

    void theRoadmapStaysWithinItsArea()
    {
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            const render::Roadmap roadmap(
                busyPlan(), QDate::currentDate(),
                {.theme = render::makeTheme(render::Look::Light, QApplication::font()),
                 .locale = QLocale(),
                 .direction = direction});
            const QRectF area(0, 0, 900, 400);
            for (const render::ChartMark &mark : roadmap.marks(area)) {
                QVERIFY2(area.contains(mark.area), qPrintable(mark.text));
            }
            QCOMPARE(roadmap.marks(area).size(), 3);
            QCOMPARE(roadmap.table().rows.size(), 5); // two departments, two bars, a milestone
        }
    }

    void filters()
    {
        Shown shown;
        shown.board.startSearch();
        QTest::keyClicks(shown.board.filter(), u"film"_s);
        QCOMPARE(shown.duties().model()->rowCount(), 1);
        QVERIFY(shown.roadmap().placeOf(audit).isNull());
    }

    void modelsFollowEveryEdit()
    {
        Shown shown;
        RaciMatrix matrix(shown.context);
        const QAbstractItemModelTester tester(&matrix);
        shown.context.perform(
            edit::toggleDuty(shown.plan(), {{audit, test::acme}}, Duty::Informed));
        QCOMPARE(matrix.columnCount(), 4); // Acme stands above the three departments
        shown.context.perform(edit::moveActivity(shown.plan(), films, 5));
        shown.context.perform(edit::remove(shown.plan(), ObjectRef(films)));
        while (shown.undo().canUndo()) {
            shown.undo().undo();
        }
        QCOMPARE(matrix.columnCount(), 3);
        QCOMPARE(matrix.rowCount(), 2);
    }

    void looks()
    {
        test::lookAtBoard<ActivitiesBoard>(test::samplePlan(), u"activities"_s,
                                           [](ActivitiesBoard &board, auto look) {
                                               look(u"duties"_s);
                                               board.showPage(ActivitiesBoard::Time);
                                               look(u"roadmap"_s);
                                               board.showPage(ActivitiesBoard::List);
                                               look(u"list"_s);
                                           });
        test::lookAtBoard<ActivitiesBoard>(Plan(), u"activities"_s,
                                           [](ActivitiesBoard &, auto look) { look(u"empty"_s); });
    }
};

QTEST_MAIN(TestActivitiesBoard)
#include "tst_activities_board.moc"
