// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boardlooks.h"
#include "edit/links.h"
#include "panels/boards/linkmodel.h"
#include "panels/boards/structureboard.h"
#include "panels/boards/structureview.h"
#include "panels/linkbutton.h"
#include "panels/objecttreeview.h"
#include "panels/roweditor.h"
#include "support/randomplan.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace facet;
using namespace facet::panels;
using facet::test::Workplace;

namespace {

/// The board on the rich plan, shown.
struct Shown
{
    Shown() : board(workplace.context) { test::showPanel(board, {1280, 720}); }

    StructureView *view() const { return board.findChild<StructureView *>(); }

    ObjectTreeView *links() const { return board.findChild<ObjectTreeView *>(); }

    /// The popup that asks what kind of link it is, and its answer by the keyboard.
    bool answer(const QString &label) const
    {
        auto *popup = board.findChild<LinkPopup *>();
        if (!popup || !QTest::qWaitForWindowExposed(popup)) {
            return false;
        }
        auto *line = popup->findChild<QLineEdit *>();
        QTest::keyClicks(line, label);
        QTest::keyClick(line, Qt::Key_Return);
        return QTest::qWaitFor([&] { return workplace.plan().all<Link>().size() > 0; });
    }

    Link link() const
    {
        const auto &all = workplace.plan().all<Link>();
        return all.size() == 0 ? Link() : (*all.begin()).second.get();
    }

    Workplace workplace;
    StructureBoard board;
};

} // namespace

/// Lines of communication over the org chart.
class TestStructureBoard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        test::dress(render::Look::Light);
    }

    void aDragFromUnitToUnitLinksThem()
    {
        Shown shown;
        const QPoint from = shown.view()->rectOf(test::marketing).center();
        const QPoint to = shown.view()->rectOf(test::people).center();
        QVERIFY(!from.isNull() && !to.isNull());
        QTest::mousePress(shown.view(), Qt::LeftButton, {}, from);
        QTest::mouseMove(shown.view(), (from + to) / 2);
        QTest::mouseMove(shown.view(), to);
        QTest::mouseRelease(shown.view(), Qt::LeftButton, {}, to);
        QVERIFY(shown.answer(u"Campaigns"_s));
        QCOMPARE(shown.link().from, test::marketing);
        QCOMPARE(shown.link().to, test::people);
        QCOMPARE(shown.link().kind, LinkKind::Guides);
        QCOMPARE(shown.link().label, u"Campaigns"_s);
        shown.workplace.undo().undo();
        QCOMPARE(int(shown.workplace.plan().all<Link>().size()), 0);
    }

    void aDragToNowhereIsGivenUp()
    {
        Shown shown;
        const QPoint from = shown.view()->rectOf(test::marketing).center();
        QTest::mousePress(shown.view(), Qt::LeftButton, {}, from);
        QTest::mouseMove(shown.view(), from + QPoint(40, 40));
        QTest::mouseMove(shown.view(), {2, 2});
        QTest::mouseRelease(shown.view(), Qt::LeftButton, {}, {2, 2});
        QVERIFY(!shown.board.findChild<LinkPopup *>());
    }

    void theKeyboardLinksThem()
    {
        Shown shown;
        shown.view()->setFocus();
        shown.workplace.selection.select(test::acme);
        QTest::keyClick(shown.view(), Qt::Key_Down); // Marketing
        QTest::keyClick(shown.view(), Qt::Key_L);
        QTest::keyClick(shown.view(), Qt::Key_Right); // Operations
        QTest::keyClick(shown.view(), Qt::Key_Return);
        QVERIFY(shown.answer(u"Defects"_s));
        QCOMPARE(shown.link().from, test::marketing);
        QCOMPARE(shown.link().to, test::operations);
    }

    void escapeGivesUp()
    {
        Shown shown;
        QSignalSpy drawn(shown.view(), &StructureView::linkDrawn);
        shown.view()->setFocus();
        QTest::keyClick(shown.view(), Qt::Key_Down);
        QTest::keyClick(shown.view(), Qt::Key_L);
        QTest::keyClick(shown.view(), Qt::Key_Right);
        QTest::keyClick(shown.view(), Qt::Key_Escape);
        QTest::keyClick(shown.view(), Qt::Key_Return);
        QCOMPARE(drawn.size(), 0);
        QCOMPARE(shown.workplace.selection.current(), ObjectRef(test::operations));
    }

    void labelsAreEditedInPlaceAndLinksRemoved()
    {
        Shown shown;
        shown.workplace.context.perform(
            edit::addLink(shown.workplace.plan(), test::marketing, test::people, LinkKind::Shares));
        ObjectTreeView *links = shown.links();
        shown.workplace.selection.select(shown.link().id);
        links->setFocus();
        QTest::keyClick(links, Qt::Key_F2);
        auto *editor = links->findChild<RowEditor *>();
        QVERIFY(editor);
        auto *line = editor->findChild<QLineEdit *>();
        test::typeInto(line, u"Every Friday"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(shown.link().label, u"Every Friday"_s);
        links->setFocus();
        QTest::keyClick(links, Qt::Key_Delete);
        QCOMPARE(int(shown.workplace.plan().all<Link>().size()), 0);
    }

    void evidenceLeadsToItsObjects()
    {
        Shown shown;
        for (auto *button : shown.board.findChildren<LinkButton *>()) {
            if (button->text().contains(u"departments have an objective"_s)) {
                QTest::keyClick(button, Qt::Key_Return);
            }
        }
        QVERIFY(shown.workplace.selection.all().contains(ObjectRef(test::marketing)));
    }

    void theModelStaysSound()
    {
        Workplace workplace(test::randomPlan(9, 6));
        LinkModel model(workplace.context);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        StructureBoard board(workplace.context);
        QVERIFY(test::showPanel(board, {1000, 700}));
        test::Random random(10);
        for (int i = 0; i < 80; ++i) {
            workplace.document->perform(
                {u"Step"_s, test::randomlyEdited(workplace.plan(), random)});
            QCOMPARE(test::textOf(model), test::textOf(LinkModel(workplace.context)));
        }
        while (workplace.undo().canUndo()) {
            workplace.undo().undo();
        }
        QCOMPARE(test::textOf(model), test::textOf(LinkModel(workplace.context)));
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
            StructureBoard board(workplace.context);
            QVERIFY(test::showPanel(board, {1920, 1080}));
            QTRY_VERIFY(!workplace.document->scores().departments.isEmpty());
            QTest::qWait(50);
            test::keepPicture(board, u"structure-"_s + suffix);
            const auto &links = workplace.plan().all<Link>();
            workplace.selection.select((*links.begin()).first);
            test::keepPicture(board, u"structure-link-"_s + suffix);
        }
        Workplace nothing(Plan(), how);
        StructureBoard empty(nothing.context);
        QVERIFY(test::showPanel(empty, {1920, 1080}));
        test::keepPicture(empty, u"structure-empty-"_s + suffix);
        test::dress(render::Look::Light);
    }
};

QTEST_MAIN(TestStructureBoard)

#include "tst_structure_board.moc"
