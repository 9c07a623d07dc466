// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boardlooks.h"
#include "edit/channels.h"
#include "edit/objectives.h"
#include "edit/objects.h"
#include "edit/units.h"
#include "panels/boards/changemodel.h"
#include "panels/boards/historyboard.h"
#include "panels/boards/indexchangemodel.h"
#include "panels/historymodel.h"
#include "panels/historypanel.h"
#include "panels/objecttreeview.h"
#include "support/randomplan.h"

#include <QAbstractItemModelTester>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QStandardPaths>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace facet;
using namespace facet::panels;
using facet::test::Workplace;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

/// A board that compares, on a plan to which a few things were done.
struct Bench
{
    Bench() : board(workplace.context)
    {
        const auto perform = [this](const Result<edit::Step> &step) {
            workplace.context.perform(step);
        };
        perform(edit::addObjective(workplace.plan(), test::people, u"Find technicians"_s));
        perform(edit::remove(workplace.plan(), test::fewerCalls));
        perform(edit::setField(workplace.plan(), test::knownBrand, u"title", u"Known"_s));
    }

    ObjectTreeView *tree() const { return board.findChild<ObjectTreeView *>(); }

    ChangeModel *changes() const { return qobject_cast<ChangeModel *>(tree()->model()); }

    /// Waits until the board has compared the plan as it is now.
    bool compared(qsizetype objects) const
    {
        return QTest::qWaitFor([&] {
            return changes()->comparison().objects.size() == objects
                && changes()->comparison().after == workplace.plan();
        });
    }

    Workplace workplace;
    HistoryBoard board;
};

/// A click into the middle of a row.
void click(QAbstractItemView &view, const QModelIndex &index, Qt::KeyboardModifiers modifiers = {})
{
    view.scrollTo(index);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers, view.visualRect(index).center());
}

} // namespace

/// What the plan was like, beside what it is like, and the way back.
class TestHistoryCompare : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        test::dress(render::Look::Light);
    }

    void saysWhatBecameOfEachObject()
    {
        Bench bench;
        QVERIFY(test::showPanel(bench.board, {1280, 720}));
        QVERIFY(
            bench.compared(8)); // the KPI, two values and two fits of the objective went with it
        const QString text = test::textOf(*bench.changes());
        QVERIFY2(text.contains(u"Objectives (3)\n"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Title: A brand people talk about → Known"_s), qPrintable(text));
        QVERIFY2(text.contains(u"KPIs (1)\n  Calls a day\n"_s), qPrintable(text));
        const auto *summary = bench.board.findChild<QLabel *>(u"summary"_s);
        QVERIFY2(summary->text().contains(u"1 object(s) added"_s)
                     || summary->text().contains(u"1 object added"_s),
                 qPrintable(summary->text()));
    }

    void restoresTheSelectedObject()
    {
        Bench bench;
        QVERIFY(test::showPanel(bench.board, {1280, 720}));
        QVERIFY(bench.compared(8));
        const Plan start = bench.workplace.document->stateAt(0).value();
        bench.tree()->expandAll();
        click(*bench.tree(), bench.changes()->indexOf(test::fewerCalls));
        QTest::keyClick(bench.tree(), Qt::Key_R, Qt::ControlModifier);
        QVERIFY(bench.workplace.plan().contains(test::fewerCalls));
        QVERIFY(bench.workplace.plan().contains(test::calls));
        QVERIFY(bench.workplace.undo().undoText().startsWith(u"Restore"_s));
        QVERIFY(bench.compared(2));
        bench.workplace.undo().undo();
        QVERIFY(!bench.workplace.plan().contains(test::fewerCalls));
        QVERIFY(bench.compared(8));
    }

    void restoresSeveralAsOneStep()
    {
        Bench bench;
        QVERIFY(test::showPanel(bench.board, {1280, 720}));
        QVERIFY(bench.compared(8));
        bench.tree()->expandAll();
        const int steps = bench.workplace.undo().count();
        click(*bench.tree(), bench.changes()->indexOf(test::fewerCalls));
        click(*bench.tree(), bench.changes()->indexOf(test::knownBrand), Qt::ControlModifier);
        QTest::mouseClick(test::buttonSaying(bench.board, u"Restore selected"_s), Qt::LeftButton);
        QCOMPARE(bench.workplace.undo().count(), steps + 1);
        QCOMPARE(bench.workplace.plan().get(test::knownBrand).title,
                 u"A brand people talk about"_s);
        QVERIFY(bench.workplace.plan().contains(test::fewerCalls));
    }

    void restoresEverything()
    {
        Bench bench;
        QVERIFY(test::showPanel(bench.board, {1280, 720}));
        QVERIFY(bench.compared(8));
        QTest::mouseClick(test::buttonSaying(bench.board, u"Restore everything"_s), Qt::LeftButton);
        QVERIFY(bench.workplace.plan() == bench.workplace.document->stateAt(0).value());
        QVERIFY(bench.compared(0));
        QVERIFY(!test::buttonSaying(bench.board, u"Restore everything"_s)->isEnabled());
        bench.workplace.undo().undo();
        QVERIFY(bench.compared(8));
    }

    void namesStates()
    {
        Bench bench;
        QVERIFY(test::showPanel(bench.board, {1280, 720}));
        auto *name = test::control<QLineEdit>(bench.board, u"Name for the present state"_s);
        test::typeInto(name, u"Kick-off"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(bench.workplace.document->namedStates().size(), 1);
        QVERIFY(name->text().isEmpty());
        QTest::keyClick(name, Qt::Key_Return); // without a name
        QCOMPARE(bench.workplace.document->namedStates().size(), 1);
        QCOMPARE(bench.workplace.refusals.size(), 1);
    }

    void tellsTheChangeOfEachDepartment()
    {
        Bench bench;
        QVERIFY(test::showPanel(bench.board, {1280, 720}));
        QVERIFY(bench.compared(8));
        const auto *table = bench.board.findChild<QTableView *>();
        QCOMPARE(table->model()->rowCount(), 4); // the organisation and three departments
        const auto gain = [&](int row) {
            return table->model()->index(row, IndexChangeModel::Gain).data().toString();
        };
        QVERIFY2(gain(0).contains(u"▼"_s), qPrintable(gain(0)));
        click(*const_cast<QTableView *>(table), table->model()->index(2, 0));
        QCOMPARE(bench.workplace.selection.current(), ObjectRef(test::operations));
    }

    void followsTheHistoryPanel()
    {
        Bench bench;
        HistoryPanel panel(bench.workplace.context);
        QVERIFY(test::showPanel(bench.board, {1280, 720}));
        QVERIFY(test::showPanel(panel));
        auto *list = panel.findChild<QListView *>();
        // The current step is the last one: nothing has changed since.
        QTest::mouseClick(test::control<QWidget>(panel, u"Compare"_s), Qt::LeftButton);
        QVERIFY(bench.compared(0));
        auto *name = test::control<QLineEdit>(panel, u"Name for the present state"_s);
        test::typeInto(name, u"Done"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(list->model()->index(3, 0).data(HistoryModel::NameRole).toString(), u"Done"_s);
        bench.workplace.context.compareWith(bench.workplace.document->history().first().sequence);
        QVERIFY(bench.compared(7)); // all but the first step
    }

    /// Rows follow every edit without a reset that would close what is open.
    void theModelStaysSound()
    {
        Workplace workplace(test::randomPlan(5, 4));
        HistoryBoard board(workplace.context);
        QVERIFY(test::showPanel(board, {1280, 720}));
        auto *tree = board.findChild<ObjectTreeView *>();
        QAbstractItemModelTester tester(tree->model(), fatal);
        QAbstractItemModelTester table(board.findChild<QTableView *>()->model(), fatal);
        test::Random random(6);
        auto *model = qobject_cast<ChangeModel *>(tree->model());
        for (int i = 0; i < 30; ++i) {
            workplace.document->perform(
                {u"Step"_s, test::randomlyEdited(workplace.plan(), random)});
            QTRY_VERIFY(model->comparison().after == workplace.plan());
            tree->expandAll();
        }
        const qsizetype all = model->rowCount();
        QVERIFY(all > 0);
        auto *filter = test::control<QLineEdit>(board, u"Filter changes"_s);
        test::typeInto(filter, u"no object is called so"_s);
        QCOMPARE(model->rowCount(), 0);
        filter->clear();
        QCOMPARE(model->rowCount(), all);
    }

    void looks_data()
    {
        QTest::addColumn<render::Look>("how");
        QTest::newRow("light") << render::Look::Light;
        QTest::newRow("dark") << render::Look::Dark;
    }

    void statesGetOtherNames()
    {
        Workplace workplace;
        HistoryPanel panel(workplace.context);
        QVERIFY(test::showPanel(panel));
        QVERIFY(
            workplace.document->nameState(u"Before the fair"_s, workplace.document->presentStep()));
        auto *view = panel.findChild<QListView *>();
        emit view->customContextMenuRequested(view->visualRect(view->currentIndex()).center());
        auto *menu = panel.findChild<QMenu *>();
        QVERIFY(menu);
        const auto actions = menu->actions();
        const auto rename = std::ranges::find_if(
            actions, [](const QAction *action) { return action->text().contains("Rename"_L1); });
        QVERIFY(rename != actions.end());
        (*rename)->trigger();
        auto *dialog = panel.findChild<QInputDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->textValue(), u"Before the fair"_s);
        dialog->setTextValue(u"Before the summer fair"_s);
        dialog->accept();
        QCOMPARE(workplace.document->namedStates().first().name, u"Before the summer fair"_s);
    }

    /// A plan with two milestones and what was done since.
    void looks()
    {
        QFETCH(const render::Look, how);
        const QString suffix = QString::fromLatin1(QTest::currentDataTag());
        test::dress(how);
        Workplace workplace(test::samplePlan(), how);
        HistoryBoard board(workplace.context);
        QVERIFY(test::showPanel(board, {1920, 1080}));
        test::keepPicture(board, u"history-empty-"_s + suffix);
        const auto work = [&](const QString &state, Tier tier) {
            QVERIFY(workplace.document->nameState(state, workplace.document->presentStep()));
            const Plan before = workplace.plan();
            for (const ObjectRef objective : objectsOf(before, kindOf<Objective>()).first(3)) {
                workplace.context.perform(
                    edit::setField(workplace.plan(), objective, u"due", u"2027-03-31"_s));
            }
            workplace.context.perform(
                edit::setTier(workplace.plan(),
                              objectsOf(before, kindOf<Channel>()).first().as<Channel>(), tier));
            workplace.context.perform(
                edit::remove(workplace.plan(), objectsOf(before, kindOf<Objective>()).last()));
            workplace.context.perform(
                edit::addUnit(workplace.plan(), state, edit::Place::Into,
                              childUnits(before, childUnits(before, {}).first()).first()));
        };
        work(u"Kick-off"_s, Tier::Watch);
        work(u"Before the workshop"_s, Tier::Core);
        auto *tree = board.findChild<ObjectTreeView *>();
        QTRY_VERIFY(tree->model()->rowCount() > 0);
        QTest::qWait(200);
        tree->expandAll();
        test::keepPicture(board, u"history-"_s + suffix);
        HistoryPanel panel(workplace.context);
        QVERIFY(test::showPanel(panel));
        test::keepPicture(panel, u"history-panel-"_s + suffix);
        test::dress(render::Look::Light);
    }
};

QTEST_MAIN(TestHistoryCompare)

#include "tst_history_compare.moc"
