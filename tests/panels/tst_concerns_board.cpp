// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boardlooks.h"
#include "panels/boards/cardcolumn.h"
#include "panels/boards/cardcolumns.h"
#include "panels/boards/concernmodels.h"
#include "panels/boards/concernsboard.h"
#include "panels/boards/discretion.h"
#include "panels/boards/fieldtable.h"
#include "panels/boards/matrixview.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace facet;
using namespace facet::panels;
using test::buttonSaying;
using test::control;

namespace {

constexpr Id<Concern> clash{311};

Plan worriedPlan()
{
    return test::richPlan().with(Concern{.id = clash,
                                         .statement = u"Anna speaks off brand"_s,
                                         .unit = test::marketing,
                                         .layer = Layer::Executive,
                                         .kind = ConcernKind::Voice,
                                         .conflictWith = test::support,
                                         .severity = Severity::Severe,
                                         .response = u"Anna and Ben agree on a tone."_s});
}

render::Theme projectedTheme()
{
    render::Theme theme = render::makeTheme(render::Look::Light, QApplication::font());
    theme.projecting = true;
    return theme;
}

struct Shown : test::Workplace
{
    explicit Shown(const Plan &plan = worriedPlan()) : Workplace(plan), board(context)
    {
        QVERIFY(test::showPanel(board, {1400, 800}));
    }

    FieldTableView &list() const { return *control<FieldTableView>(board, u"Concerns"_s); }

    MatrixView &matrix() const
    {
        return *control<MatrixView>(board, u"Concerns by department and layer"_s);
    }

    QString text(const QAbstractItemModel &model) const
    {
        QString all;
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                all += model.index(row, column).data().toString() + u'\n';
            }
        }
        return all;
    }

    ConcernsBoard board;
};

} // namespace

class TestConcernsBoard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        test::dress(render::Look::Light);
    }

    void countsByDepartmentAndLayer()
    {
        Shown shown;
        const ConcernMatrix matrix(shown.context);
        QCOMPARE(matrix.rowCount(), 2); // Marketing, and Operations with Support
        const MatrixCell cell =
            matrix.cell({test::operations, ConcernMatrix::columnOf(Layer::Middle)});
        QCOMPARE(cell.text, u"1, 1 open"_s);
        QCOMPARE(cell.level, 2);
        QCOMPARE(shown.list().model()->rowCount(), 2);
    }

    void aCellTellsWhatWasSaidThere()
    {
        Shown shown;
        MatrixView &view = shown.matrix();
        const QModelIndex cell =
            qobject_cast<MatrixModel *>(view.model())
                ->indexAt({test::marketing, ConcernMatrix::columnOf(Layer::Executive)});
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(cell).center());
        QCOMPARE(shown.list().model()->rowCount(), 1);
        QCOMPARE(shown.list().model()->index(0, 0).data().toString(), u"Anna speaks off brand"_s);
    }

    void editsInPlace()
    {
        Shown shown;
        shown.list().showObject(clash, 0);
        shown.list().setFocus();
        QTest::keyClick(&shown.list(), Qt::Key_F2);
        auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(line);
        test::typeInto(line, u"Off brand"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(shown.plan().get(clash).statement, u"Off brand"_s);
        QCOMPARE(shown.undo().count(), 1);
    }

    void aResponseIsWrittenBesideTheAnswers()
    {
        Shown shown;
        shown.list().showObject(test::worry, 5);
        shown.list().setFocus();
        QTest::keyClick(&shown.list(), Qt::Key_Return);
        QCOMPARE(shown.board.page(), int(ConcernsBoard::Answers));
        auto *text = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
        QVERIFY(text);
        QTest::keyClicks(text, u"It counts"_s);
        QCOMPARE(shown.plan().get(test::worry).response, u"It counts"_s);
    }

    void anAnswerNeedsAResponse()
    {
        Shown shown;
        shown.board.showPage(ConcernsBoard::Answers);
        auto *cards = shown.board.findChild<CardColumns *>();
        CardColumn *answered = cards->columnOf(ConcernCards::columnOf(ConcernState::Answered));
        const auto put = [&](Id<Concern> concern) {
            return test::drop(answered, answered->rect().center(),
                              {.objects = {concern}, .from = {}});
        };
        QCOMPARE(put(test::worry), Qt::IgnoreAction);
        QVERIFY(put(clash) != Qt::IgnoreAction);
        QCOMPARE(shown.plan().get(clash).state, ConcernState::Answered);
    }

    void addsAConcern()
    {
        Shown shown{Plan(test::richPlan()).without(test::worry)};
        shown.selection.select(test::people);
        QTest::mouseClick(buttonSaying<QPushButton>(shown.board, u"Add concern"_s), Qt::LeftButton);
        QTest::keyClicks(QApplication::focusWidget(), u"Who covers Sundays?"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(shown.plan().all<Concern>().size(), 1U);
        const Concern &added = shown.plan().all<Concern>().begin()->second.get();
        QCOMPARE(added.unit, test::people);
        QCOMPARE(added.layer, Layer::Middle);
        QVERIFY(shown.list().isVisible());
    }

    void escapeLeavesTheEmptyBoard()
    {
        Shown shown{Plan(test::richPlan()).without(test::worry)};
        QTest::mouseClick(buttonSaying<QPushButton>(shown.board, u"Add concern"_s), Qt::LeftButton);
        QTRY_VERIFY(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!control<MatrixView>(shown.board, u"Concerns by department and layer"_s));
        QCOMPARE(shown.undo().count(), 0);
    }

    void nobodyIsNamedWhileProjecting()
    {
        Shown shown;
        const auto *model = shown.list().model();
        QVERIFY(shown.text(*model).contains(u"Anna"_s));
        QVERIFY(shown.text(*model).contains(u"Support"_s));
        shown.context.setTheme(projectedTheme());
        QVERIFY(!shown.text(*model).contains(u"Anna"_s));
        QVERIFY(!shown.text(*model).contains(u"Ben"_s));
        QVERIFY(!shown.text(*model).contains(u"Support"_s)); // its department stands for it
        QVERIFY(shown.text(*model).contains(u"Operations"_s));
        shown.board.showPage(ConcernsBoard::Answers);
        shown.selection.select(clash);
        for (const auto *editor : shown.board.findChildren<QPlainTextEdit *>()) {
            QVERIFY(!editor->isVisible());
        }
    }

    void blotsOutWholeWordsOnly()
    {
        const Plan plan = test::richPlan();
        QCOMPARE(withoutNames(plan, u"Anna, Annabel and Cole's"_s), u"▇▇▇, Annabel and ▇▇▇'s"_s);
        QCOMPARE(withoutNames(plan, u"nobody"_s), u"nobody"_s);
    }

    void modelsFollowEveryEdit()
    {
        Shown shown;
        ConcernMatrix matrix(shown.context);
        ConcernCards cards(shown.context);
        const QAbstractItemModelTester first(&matrix);
        const QAbstractItemModelTester second(&cards);
        const QAbstractItemModelTester third(shown.list().model());
        for (int i = 0; i < 5; ++i) {
            shown.context.perform(
                edit::Step{u"Add"_s,
                           shown.plan().with(Concern{.id = {400 + i},
                                                     .statement = u"C%1"_s.arg(i),
                                                     .unit = i % 2 ? test::people : test::acme,
                                                     .layer = static_cast<Layer>(i),
                                                     .severity = static_cast<Severity>(i % 4)})});
        }
        shown.context.perform(edit::Step{u"Remove"_s, shown.plan().without(clash)});
        while (shown.undo().canUndo()) {
            shown.undo().undo();
        }
        QCOMPARE(matrix.rowCount(), 2);
    }

    void looks()
    {
        test::lookAtBoard<ConcernsBoard>(test::samplePlan(), u"concerns"_s,
                                         [](ConcernsBoard &board, auto look) {
                                             look(u"layers"_s);
                                             board.showPage(ConcernsBoard::Conflicts);
                                             look(u"conflicts"_s);
                                             board.showPage(ConcernsBoard::Answers);
                                             look(u"answers"_s);
                                         });
        test::lookAtBoard<ConcernsBoard>(Plan(), u"concerns"_s,
                                         [](ConcernsBoard &, auto look) { look(u"empty"_s); });
    }
};

QTEST_MAIN(TestConcernsBoard)
#include "tst_concerns_board.moc"
