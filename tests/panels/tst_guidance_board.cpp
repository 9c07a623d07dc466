// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boardlooks.h"
#include "edit/governance.h"
#include "panels/boards/cardcolumn.h"
#include "panels/boards/cardcolumns.h"
#include "panels/boards/guidanceboard.h"
#include "panels/boards/guidancemodels.h"
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

constexpr Id<PolicySection> rules{301}, supportLegal{302};

Plan guidedPlan()
{
    const Plan plan = test::richPlan().with(PolicySection{.id = rules,
                                                          .element = PolicyElement::Access,
                                                          .state = PolicyState::Adopted,
                                                          .text = u"Everybody may."_s,
                                                          .reviewDate = {2020, 1, 1}});
    return plan.with(PolicySection{.id = supportLegal,
                                   .element = PolicyElement::Legal,
                                   .scope = test::support,
                                   .state = PolicyState::Draft});
}

struct Shown : test::Workplace
{
    explicit Shown(const Plan &plan = guidedPlan()) : Workplace(plan), board(context)
    {
        QVERIFY(test::showPanel(board, {1400, 800}));
    }

    MatrixView &matrix() const
    {
        return *control<MatrixView>(board, u"Elements of the guidance"_s);
    }

    GuidanceBoard board;
};

} // namespace

class TestGuidanceBoard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        test::dress(render::Look::Light);
    }

    void showsElementsAndWhereTheyApply()
    {
        Shown shown;
        const auto *model = shown.matrix().model();
        QCOMPARE(model->rowCount(), 8);
        QCOMPARE(model->columnCount(), 2); // the whole organisation and Support
        const PolicyMatrix matrix(shown.context);
        const MatrixPlace first{PolicyMatrix::rowOf(PolicyElement::Access),
                                PolicyMatrix::columnOf({})};
        QCOMPARE(matrix.cell(first).text, u"! review"_s);
        const MatrixPlace second{PolicyMatrix::rowOf(PolicyElement::Legal),
                                 PolicyMatrix::columnOf({})};
        QVERIFY(matrix.cell(second).warns);
        QVERIFY(guidanceSummary(shown.plan(), shown.context.today())
                    .startsWith(u"1 of 8 elements are adopted"_s));
    }

    void aKeySetsTheState()
    {
        Shown shown;
        MatrixView &view = shown.matrix();
        view.showPlace(
            {PolicyMatrix::rowOf(PolicyElement::Legal), PolicyMatrix::columnOf(test::support)});
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_A);
        QCOMPARE(shown.plan().get(supportLegal).state, PolicyState::Adopted);
        QCOMPARE(shown.undo().count(), 1);
        shown.undo().undo();
        QCOMPARE(shown.plan(), guidedPlan());
    }

    void enterBeginsAndWrites()
    {
        Shown shown;
        MatrixView &view = shown.matrix();
        view.showPlace({PolicyMatrix::rowOf(PolicyElement::Content), PolicyMatrix::columnOf({})});
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Return);
        const Id<PolicySection> begun = edit::sectionAt(shown.plan(), {PolicyElement::Content, {}});
        QCOMPARE(shown.plan().get(begun).state, PolicyState::Draft);
        auto *text = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
        QVERIFY(text);
        QTest::keyClicks(text, u"Ask first"_s);
        QCOMPARE(shown.plan().get(begun).text, u"Ask first"_s);
    }

    void theSelectedUnitMayGetRulesOfItsOwn()
    {
        Shown shown;
        shown.selection.select(test::marketing);
        QCOMPARE(shown.matrix().model()->columnCount(), 3);
    }

    void cardsAreDroppedOnStates()
    {
        Shown shown;
        shown.board.showPage(GuidanceBoard::States);
        auto *cards = shown.board.findChild<CardColumns *>();
        CardColumn *adopted = cards->columnOf(PolicyCards::columnOf(PolicyState::Adopted));
        const DraggedObjects dragged{.objects = {supportLegal}, .from = {}};
        QVERIFY(test::drop(adopted, adopted->rect().center(), dragged) != Qt::IgnoreAction);
        QCOMPARE(shown.plan().get(supportLegal).state, PolicyState::Adopted);
        QCOMPARE(shown.plan().get(supportLegal).reviewDate, shown.context.today().addYears(1));
    }

    void filters()
    {
        Shown shown;
        shown.board.startSearch();
        QTest::keyClicks(shown.board.filter(), u"everybody"_s);
        QCOMPARE(shown.matrix().model()->rowCount(), 1);
    }

    void anEmptyBoardStartsWithEight()
    {
        Shown shown{test::richPlan()};
        QTest::mouseClick(buttonSaying(shown.board, u"Start with the eight elements"_s),
                          Qt::LeftButton);
        QCOMPARE(shown.plan().all<PolicySection>().size(), 8U);
        QVERIFY(shown.matrix().isVisible());
    }

    void modelsFollowEveryEdit()
    {
        Shown shown{test::richPlan()};
        PolicyMatrix matrix(shown.context);
        PolicyCards cards(shown.context);
        const QAbstractItemModelTester first(&matrix);
        const QAbstractItemModelTester second(&cards);
        shown.context.perform(edit::startGuidance(shown.plan()));
        shown.context.perform(edit::setPolicyStates(
            shown.plan(), QList<edit::PolicyPlace>{{PolicyElement::Legal, test::people}},
            PolicyState::InReview));
        QCOMPARE(matrix.columnCount(), 2);
        while (shown.undo().canUndo()) {
            shown.undo().undo();
        }
        QCOMPARE(matrix.columnCount(), 1);
    }

    void looks()
    {
        test::lookAtBoard<GuidanceBoard>(
            test::samplePlan(), u"guidance"_s, [](GuidanceBoard &board, auto look) {
                auto *view = control<MatrixView>(board, u"Elements of the guidance"_s);
                view->showPlace(
                    {PolicyMatrix::rowOf(PolicyElement::Security), PolicyMatrix::columnOf({})});
                look(u"elements"_s);
                board.showPage(GuidanceBoard::States);
                look(u"states"_s);
            });
        test::lookAtBoard<GuidanceBoard>(Plan(), u"guidance"_s,
                                         [](GuidanceBoard &, auto look) { look(u"empty"_s); });
    }
};

QTEST_MAIN(TestGuidanceBoard)
#include "tst_guidance_board.moc"
