// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boardlooks.h"
#include "edit/goals.h"
#include "edit/objects.h"
#include "panels/boards/goalmodel.h"
#include "panels/boards/goalsboard.h"
#include "panels/boards/valuemodel.h"
#include "panels/objecttreeview.h"
#include "panels/roweditor.h"
#include "support/randomplan.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace facet;
using namespace facet::panels;
using facet::test::Workplace;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;
constexpr Id<Goal> lighter{801};
constexpr Id<Goal> known{802};

/// The rich plan with two goals, one of which an objective serves.
Plan goalPlan()
{
    Plan plan = test::richPlan();
    plan = plan.with(Goal{.id = lighter, .order = 1, .title = u"A lighter cost of service"_s});
    plan = plan.with(Goal{.id = known, .order = 2, .title = u"Known for repair"_s});
    return edit::setGoal(plan, {test::fewerCalls}, lighter)->plan;
}

struct Shown
{
    explicit Shown(const Plan &plan = goalPlan()) : workplace(plan), board(workplace.context)
    {
        test::showPanel(board, {1280, 720});
    }

    ObjectTreeView *tree() const { return board.findChild<ObjectTreeView *>(); }

    GoalModel *model() const { return qobject_cast<GoalModel *>(tree()->model()); }

    QPoint centreOf(ObjectRef object) const
    {
        tree()->scrollTo(model()->indexOf(object));
        return tree()->visualRect(model()->indexOf(object)).center();
    }

    Id<Goal> goalOf(Id<Objective> objective) const { return workplace.plan().get(objective).goal; }

    Workplace workplace;
    GoalsBoard board;
};

} // namespace

/// The trace from goals to units, and the value of objectives.
class TestGoalsBoard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        test::dress(render::Look::Light);
    }

    void showsTheTraceAndWhatHangsLoose()
    {
        const Shown shown;
        QCOMPARE(test::textOf(*shown.model()),
                 u"A lighter cost of service\n"
                 "  Fewer calls\n"
                 "    Calls a day\n"
                 "    Forum, fit 4 of 4\n"
                 "      Marketing listens\n"
                 "      Support listens, engages\n"
                 "    Blog, fit 1 of 4\n"
                 "      Marketing engages, guides\n"
                 "  Add objective …\n"
                 "Known for repair\n"
                 "  Add objective …\n"
                 "Add goal …\n"
                 "Objectives without a goal\n"
                 "  Hear of defects early\n"
                 "  A brand people talk about\n"
                 "    Mentions\n"
                 "    Blog, fit 3 of 4\n"
                 "      Marketing engages, guides\n"
                 "Channels that serve no objective\n"
                 "  YouTube\n"
                 "  Intranet\n"
                 "Departments without an objective\n"
                 "  People\n"_s);
    }

    void aDragLetsAnObjectiveServeAGoal()
    {
        const Shown shown;
        QWidget *viewport = shown.tree()->viewport();
        const DraggedObjects dragged{{ObjectRef(test::knownBrand)}, {}};
        QVERIFY(test::drop(viewport, shown.centreOf(known), dragged) != Qt::IgnoreAction);
        QCOMPARE(shown.goalOf(test::knownBrand), known);
        QCOMPARE(shown.model()->indexOf(test::knownBrand).parent(), shown.model()->indexOf(known));
        const ObjectRef loose = GoalModel::headingFor(GoalModel::Loose::Objectives);
        QVERIFY(test::drop(viewport, shown.centreOf(loose), dragged) != Qt::IgnoreAction);
        QVERIFY(!shown.goalOf(test::knownBrand));
        shown.workplace.undo().undo();
        QCOMPARE(shown.goalOf(test::knownBrand), known);
    }

    void aDepartmentIsDraggedToAnObjective()
    {
        const Shown shown;
        QVERIFY(test::drop(shown.tree()->viewport(), shown.centreOf(test::orphan),
                           {{ObjectRef(test::people)}, {}})
                != Qt::IgnoreAction);
        QCOMPARE(shown.workplace.plan().get(test::orphan).unit, test::people);
        QVERIFY(test::drop(shown.tree()->viewport(), shown.centreOf(known),
                           {{ObjectRef(test::video)}, {}})
                == Qt::IgnoreAction); // a channel serves an objective, not a goal
    }

    void goalsAndObjectivesAreAddedInPlace()
    {
        const Shown shown;
        const auto enter = [&](ObjectRef row, const QString &text) {
            QTRY_VERIFY(!shown.tree()->findChild<RowEditor *>());
            shown.tree()->setFocus();
            QTest::mouseClick(shown.tree()->viewport(), Qt::LeftButton, {}, shown.centreOf(row));
            auto *editor = shown.tree()->findChild<RowEditor *>();
            QVERIFY(editor);
            auto *line = editor->findChild<QLineEdit *>();
            QTest::keyClicks(line, text);
            QTest::keyClick(line, Qt::Key_Return);
        };
        enter(GoalModel::goalAdder(), u"Full repair bench"_s);
        QTRY_COMPARE(int(shown.workplace.plan().all<Goal>().size()), 3);
        const Id<Goal> bench = test::named<Goal>(shown.workplace.plan(), u"Full repair bench"_s);
        QCOMPARE(shown.model()->indexOf(bench).row(), 2);
        enter(GoalModel::objectiveAdder(bench), u"Find technicians"_s);
        QTRY_VERIFY(test::named<Objective>(shown.workplace.plan(), u"Find technicians"_s));
        QCOMPARE(
            shown.goalOf(test::named<Objective>(shown.workplace.plan(), u"Find technicians"_s)),
            bench);
        QCOMPARE(shown.workplace.undo().count(), 2);
    }

    void removingAGoalLeavesItsObjectives()
    {
        const Shown shown;
        shown.tree()->setFocus();
        QTest::mouseClick(shown.tree()->viewport(), Qt::LeftButton, {}, shown.centreOf(lighter));
        QTest::keyClick(shown.tree(), Qt::Key_Delete);
        QVERIFY(!shown.workplace.plan().contains(lighter));
        QVERIFY(shown.workplace.plan().contains(test::fewerCalls));
        QCOMPARE(shown.model()->objectAt(shown.model()->indexOf(test::fewerCalls).parent()),
                 GoalModel::headingFor(GoalModel::Loose::Objectives));
    }

    void theFilterKeepsWhatLeadsToAMatch()
    {
        const Shown shown;
        auto *filter = test::control<QLineEdit>(shown.board, u"Filter goals and objectives"_s);
        test::typeInto(filter, u"calls"_s);
        const QModelIndex goal = shown.model()->indexOf(lighter);
        QVERIFY(!shown.tree()->isRowHidden(goal.row(), {}));
        QVERIFY(shown.tree()->isRowHidden(shown.model()->indexOf(known).row(), {}));
        filter->clear();
        QVERIFY(!shown.tree()->isRowHidden(shown.model()->indexOf(known).row(), {}));
    }

    void valuesAreRangesAndGreyWithoutData()
    {
        Plan plan = goalPlan();
        plan = edit::setField(plan, test::calls, u"unitValue", 35)->plan;
        plan = edit::setField(plan, test::views, u"unitValue", 2)->plan;
        const Shown shown(plan);
        QTest::mouseClick(test::buttonSaying(shown.board, u"Value"_s), Qt::LeftButton);
        auto *table = test::control<QTableView>(shown.board, u"Value of objectives"_s);
        QVERIFY(table);
        QCOMPARE(table->model()->rowCount(), 2);
        const auto text = [&](int row, int column) {
            return table->model()->index(row, column).data().toString();
        };
        QCOMPARE(text(0, ValueModel::SoFar), u"no data"_s);
        QCOMPARE(text(0, ValueModel::AtTarget), u"no data"_s);
        QCOMPARE(text(1, ValueModel::SoFar), u"USD 600 to USD 4,200"_s); // 120 calls fewer
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(1, 0)).center());
        QCOMPARE(shown.workplace.selection.current(), ObjectRef(test::fewerCalls));
        auto *prices = test::control<QTableView>(shown.board, u"Value at each price of one unit"_s);
        QVERIFY(prices);
        QCOMPARE(prices->model()->rowCount(), 4);
        QCOMPARE(prices->model()->index(0, SensitivityModel::AtTarget).data().toString(),
                 u"USD 1,000"_s);
    }

    void anEmptyPlanTeachesTheFirstStep()
    {
        const Shown shown{Plan()};
        QTest::mouseClick(test::buttonSaying(shown.board, u"Add goal"_s), Qt::LeftButton);
        auto *editor = shown.tree()->findChild<RowEditor *>();
        QVERIFY(editor);
        auto *line = editor->findChild<QLineEdit *>();
        QTest::keyClicks(line, u"Keep customers"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(int(shown.workplace.plan().all<Goal>().size()), 1);
        QVERIFY(shown.tree()->isVisible());
    }

    void theModelsStaySound()
    {
        Workplace workplace(test::randomPlan(21, 6));
        GoalModel model(workplace.context);
        ValueModel values(workplace.context);
        QAbstractItemModelTester trace(&model, fatal);
        QAbstractItemModelTester table(&values, fatal);
        test::Random random(22);
        const auto compare = [&] {
            QCOMPARE(test::textOf(model), test::textOf(GoalModel(workplace.context)));
            QCOMPARE(test::textOf(values), test::textOf(ValueModel(workplace.context)));
        };
        for (int i = 0; i < 150; ++i) {
            workplace.document->perform(
                {u"Step"_s, test::randomlyEdited(workplace.plan(), random)});
            compare();
        }
        while (workplace.undo().canUndo()) {
            workplace.undo().undo();
            compare();
        }
    }

    void looks_data()
    {
        QTest::addColumn<render::Look>("how");
        QTest::newRow("light") << render::Look::Light;
        QTest::newRow("dark") << render::Look::Dark;
    }

    void looks()
    {
        QFETCH(const render::Look, how);
        const QString suffix = QString::fromLatin1(QTest::currentDataTag());
        test::dress(how);
        {
            Workplace workplace(test::samplePlan(), how);
            GoalsBoard board(workplace.context);
            QVERIFY(test::showPanel(board, {1920, 1080}));
            board.findChild<ObjectTreeView *>()->expandToDepth(2);
            test::keepPicture(board, u"goals-"_s + suffix);
            board.showPage(GoalsBoard::ValuePage);
            auto *table = test::control<QTableView>(board, u"Value of objectives"_s);
            table->selectRow(1);
            test::keepPicture(board, u"value-"_s + suffix);
        }
        Workplace nothing(Plan(), how);
        GoalsBoard empty(nothing.context);
        QVERIFY(test::showPanel(empty, {1920, 1080}));
        test::keepPicture(empty, u"goals-empty-"_s + suffix);
        test::dress(render::Look::Light);
    }
};

QTEST_MAIN(TestGoalsBoard)

#include "tst_goals_board.moc"
