// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boardlooks.h"
#include "panels/boards/chartcanvas.h"
#include "panels/boards/deskcheckview.h"
#include "panels/boards/deskmodels.h"
#include "panels/boards/fieldtable.h"
#include "panels/boards/messagesource.h"
#include "panels/boards/routesboard.h"
#include "render/routesflow.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace facet;
using namespace facet::panels;
using test::buttonSaying;
using test::control;
using test::named;

namespace {

constexpr Id<Signal> complaint{201}, pressAsks{202};
constexpr Id<Route> careRoute{211};

Plan routedPlan()
{
    Plan plan = test::richPlan();
    plan = plan.with(
        Signal{.id = complaint, .name = u"Complaint"_s, .words = u"broken"_s, .priority = 10});
    plan = plan.with(
        Signal{.id = pressAsks, .name = u"Press"_s, .words = u"interview"_s, .priority = 20});
    return plan.with(Route{.id = careRoute,
                           .signal = complaint,
                           .unit = test::support,
                           .backup = test::marketing,
                           .answerWithin = 240});
}

routing::MessageTable fourMessages()
{
    return {.name = u"posts.csv"_s,
            .columns = {u"text"_s, u"date"_s, u"owner"_s},
            .rows = {{u"It arrived broken"_s, u"2026-03-01 10:15"_s, u"Support"_s},
                     {u"broken again"_s, u"2026-03-01 10:45"_s, u"Marketing"_s},
                     {u"An interview please"_s, u"2026-03-02 09:00"_s, u"Marketing"_s},
                     {u"Hello"_s, u"2026-03-02 09:01"_s, QString()}}};
}

struct Shown : test::Workplace
{
    explicit Shown(const Plan &plan = routedPlan()) : Workplace(plan), board(context)
    {
        QVERIFY(test::showPanel(board, {1280, 720}));
    }

    FieldTableView &table(const QString &name) const
    {
        auto *view = control<FieldTableView>(board, name);
        Q_ASSERT(view);
        return *view;
    }

    /// Double-clicks the cell of a field.
    static void open(FieldTableView &view, ObjectRef object, int column)
    {
        view.showObject(object, column);
        const QPoint middle = view.visualRect(view.currentIndex()).center();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middle);
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, middle);
    }

    RoutesBoard board;
};

} // namespace

class TestRoutesBoard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        test::dress(render::Look::Light);
    }

    void listsSignalsByPriorityAndTheirRoutes()
    {
        Shown shown;
        const auto &heard = shown.table(u"Signals"_s);
        QCOMPARE(test::textOf(*heard.model()), u"Press\nComplaint\n"_s);
        const auto *routes = shown.table(u"Routes"_s).model();
        QCOMPARE(routes->rowCount(), 1);
        QCOMPARE(routes->index(0, 1).data().toString(), u"Any channel"_s);
        QCOMPARE(routes->index(0, 4).data().toString(), u"4 h"_s);
    }

    void editsACellInPlaceAsOneStep()
    {
        Shown shown;
        FieldTableView &routes = shown.table(u"Routes"_s);
        Shown::open(routes, careRoute, 4);
        auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(line);
        test::typeInto(line, u"30"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(shown.plan().get(careRoute).answerWithin, 30);
        QCOMPARE(shown.undo().count(), 1);
        QCOMPARE(routes.model()->index(0, 4).data().toString(), u"30 min"_s);
        shown.undo().undo();
        QCOMPARE(routes.model()->index(0, 4).data().toString(), u"4 h"_s);
    }

    void escapeGivesUpAndDeleteRemoves()
    {
        Shown shown;
        FieldTableView &routes = shown.table(u"Routes"_s);
        routes.showObject(careRoute, 4);
        routes.setFocus();
        QTest::keyClick(&routes, Qt::Key_F2);
        QTest::keyClicks(QApplication::focusWidget(), u"9"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(shown.undo().count(), 0);
        routes.setFocus();
        QTest::keyClick(&routes, Qt::Key_Delete);
        QVERIFY(!shown.plan().contains(careRoute));
        QCOMPARE(routes.model()->rowCount(), 0);
    }

    void addsARouteForTheSelectedSignal()
    {
        Shown shown;
        shown.selection.select(test::marketing);
        FieldTableView &heard = shown.table(u"Signals"_s);
        heard.showObject(pressAsks);
        QTest::mouseClick(buttonSaying(shown.board, u"Add route"_s), Qt::LeftButton);
        QVERIFY(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        const Plan &plan = shown.plan();
        QCOMPARE(plan.all<Route>().size(), 2U);
        const auto &added = plan.referring<&Route::signal>(pressAsks);
        QCOMPARE(added.size(), 1U);
        QCOMPARE(plan.get(added[0]).unit, test::marketing);
    }

    void addsASignalAndNamesIt()
    {
        Shown shown{test::richPlan()};
        QTest::mouseClick(buttonSaying(shown.board, u"Add signal"_s), Qt::LeftButton);
        QCOMPARE(shown.plan().all<Signal>().size(), 1U);
        auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(line);
        test::typeInto(line, u"Praise"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(named<Signal>(shown.plan(), u"Praise"_s));
    }

    void wordsAreWrittenBesideTheTable()
    {
        Shown shown;
        FieldTableView &heard = shown.table(u"Signals"_s);
        Shown::open(heard, complaint, 3);
        auto *words = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
        QVERIFY(words);
        QCOMPARE(words->toPlainText(), u"broken"_s);
        QTest::keyClick(words, Qt::Key_End, Qt::ControlModifier);
        QTest::keyClick(words, Qt::Key_Return);
        QTest::keyClicks(words, u"torn"_s);
        QCOMPARE(shown.plan().get(complaint).words, u"broken\ntorn"_s);
        QCOMPARE(shown.undo().count(), 1);
    }

    void aMessageCanBeTried()
    {
        Shown shown;
        QLineEdit *line = nullptr;
        for (auto *candidate : shown.board.findChildren<QLineEdit *>()) {
            line = candidate->placeholderText().contains(u"tent"_s) ? candidate : line;
        }
        QVERIFY(line);
        const auto says = [&](const QString &words) {
            const auto labels = shown.board.findChildren<QLabel *>();
            return std::ranges::any_of(
                labels, [&](const QLabel *label) { return label->text().contains(words); });
        };
        test::typeInto(line, u"broken!"_s);
        QVERIFY(says(u"Complaint: goes to Support, answered within 4 h"_s));
        test::typeInto(line, u"an interview"_s);
        QVERIFY(says(u"no route: nobody answers"_s));
    }

    void filtersBothTables()
    {
        Shown shown;
        QVERIFY(shown.board.startSearch());
        QTest::keyClicks(shown.board.filter(), u"compl"_s);
        QCOMPARE(test::textOf(*shown.table(u"Signals"_s).model()), u"Complaint\n"_s);
        QTest::keyClicks(shown.board.filter(), u"zzz"_s);
        QCOMPARE(shown.table(u"Routes"_s).model()->rowCount(), 0);
    }

    void modelsFollowEveryEdit()
    {
        Shown shown;
        const QAbstractItemModelTester heard(shown.table(u"Signals"_s).model());
        const QAbstractItemModelTester routes(shown.table(u"Routes"_s).model());
        for (int i = 0; i < 6; ++i) {
            Plan next = shown.plan().with(
                Signal{.id = {300 + i}, .name = u"S%1"_s.arg(i), .priority = 7 * i % 30});
            next = next.with(Route{.id = {400 + i},
                                   .signal = {i % 2 ? 300 + i : complaint.value},
                                   .unit = test::support});
            shown.context.perform(edit::Step{u"Add"_s, next});
        }
        shown.context.perform(edit::Step{u"Remove"_s, shown.plan().without(careRoute)});
        while (shown.undo().canUndo()) {
            shown.undo().undo();
        }
        QCOMPARE(shown.plan(), routedPlan());
        QCOMPARE(shown.table(u"Routes"_s).model()->rowCount(), 1);
    }

    void theFlowIsWalkedAndSelects()
    {
        Shown shown;
        shown.board.showPage(RoutesBoard::Flow);
        auto *flow = control<ChartCanvas>(shown.board, u"Flow of messages"_s);
        QVERIFY(flow && flow->marks().size() >= 5);
        flow->setFocus();
        QTest::keyClick(flow, Qt::Key_Home);
        QTest::keyClick(flow, Qt::Key_Down);
        QTest::keyClick(flow, Qt::Key_Return);
        QCOMPARE(shown.selection.current(), ObjectRef(pressAsks));
        const auto marks = flow->marks();
        QTest::mouseClick(flow, Qt::LeftButton, {}, marks.last().area.center().toPoint());
        QCOMPARE(shown.selection.current(), marks.last().object);
    }

    void theFlowShowsDeadEnds()
    {
        const render::RoutesFlow flow(
            routedPlan(),
            {.theme = render::makeTheme(render::Look::Light, QApplication::font()),
             .locale = QLocale()});
        QCOMPARE(flow.table().rows.size(), 1);
        int deadEnds = 0;
        for (const render::ChartMark &mark : flow.marks({0, 0, 900, 500})) {
            QVERIFY(QRectF(0, 0, 900, 500).contains(mark.area));
            deadEnds += mark.text.contains(u"nobody answers"_s) ? 1 : 0;
        }
        QCOMPARE(deadEnds, 1);
    }

    void theDeskCheckFollowsEdits()
    {
        messageSource() = {.read = [](const QString &) { return fourMessages(); },
                           .ask = [](QWidget *) { return u"posts.csv"_s; }};
        Shown shown;
        shown.board.showPage(RoutesBoard::Desk);
        QSignalSpy checked(&shown.board.desk(), &DeskCheckView::checked);
        QTest::mouseClick(buttonSaying(shown.board, u"Import messages …"_s), Qt::LeftButton);
        QTRY_COMPARE(checked.count(), 1);
        const auto *summary = control<QLabel>(shown.board, u"What the desk check found"_s);
        QVERIFY(summary->text().contains(u"50 % go to a unit"_s));
        const auto *messages = control<QTableView>(shown.board, u"Messages"_s)->model();
        QCOMPARE(messages->rowCount(), 4);
        QCOMPARE(messages->index(0, DeskMessageModel::UnitColumn).data().toString(), u"Support"_s);
        QCOMPARE(messages->index(3, DeskMessageModel::UnitColumn).data().toString(),
                 u"✗ not recognised"_s);
        const auto *loads = control<QTableView>(shown.board, u"Load of the units"_s)->model();
        QCOMPARE(loads->index(0, DeskLoadModel::RushColumn).data().toString(),
                 u"2 within 4 h: 0.5 an hour"_s);
        shown.context.perform(edit::Step{
            u"Route"_s,
            shown.plan().with(Route{.id = {500}, .signal = pressAsks, .unit = test::marketing})});
        QTRY_COMPARE(checked.count(), 2);
        QVERIFY(summary->text().contains(u"75 % go to a unit"_s));
        QCOMPARE(messages->index(2, DeskMessageModel::UnitColumn).data().toString(),
                 u"Marketing"_s);
    }

    void theDeskCheckShowsWhatNobodyAnswers()
    {
        messageSource() = {.read = [](const QString &) { return fourMessages(); }, .ask = {}};
        Shown shown;
        shown.board.showPage(RoutesBoard::Desk);
        QSignalSpy checked(&shown.board.desk(), &DeskCheckView::checked);
        shown.board.desk().importFile(u"posts.csv"_s);
        QTRY_VERIFY(!checked.isEmpty());
        auto *view = control<QTableView>(shown.board, u"Messages"_s);
        const QAbstractItemModelTester tester(view->model());
        for (auto *combo : shown.board.desk().findChildren<QComboBox *>()) {
            if (combo->itemText(1) == u"What nobody answers"_s) {
                combo->setFocus();
                QTest::keyClick(combo, Qt::Key_Down);
            }
        }
        QCOMPARE(view->model()->rowCount(), 2);
    }

    void aFileThatCannotBeReadSaysWhy()
    {
        messageSource() = {.read = [](const QString &) -> Result<routing::MessageTable> {
                               return failure(u"No such file."_s);
                           },
                           .ask = {}};
        Shown shown;
        shown.board.desk().importFile(u"gone.csv"_s);
        QTRY_COMPARE(shown.refusals, QStringList{u"No such file."_s});
    }

    void looks()
    {
        messageSource() = {.read = [](const QString &) { return fourMessages(); }, .ask = {}};
        const Plan sample = test::samplePlan();
        QVERIFY(sample.all<Route>().size() > 0);
        test::lookAtBoard<RoutesBoard>(sample, u"routes"_s, [](RoutesBoard &board, auto look) {
            look(u"table"_s);
            board.showPage(RoutesBoard::Flow);
            look(u"flow"_s);
            board.showPage(RoutesBoard::Desk);
            look(u"desk-empty"_s);
            QSignalSpy checked(&board.desk(), &DeskCheckView::checked);
            board.desk().importFile(u"posts.csv"_s);
            QTRY_VERIFY(!checked.isEmpty());
            look(u"desk"_s);
        });
        test::lookAtBoard<RoutesBoard>(Plan(), u"routes"_s,
                                       [](RoutesBoard &, auto look) { look(u"empty"_s); });
    }
};

QTEST_MAIN(TestRoutesBoard)
#include "tst_routes_board.moc"
