// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/channels.h"
#include "panelfixture.h"
#include "panels/chartview.h"
#include "panels/explainview.h"
#include "panels/historypanel.h"
#include "panels/integrationpanel.h"
#include "panels/linkbutton.h"

#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace facet;
using namespace facet::panels;
using facet::test::Workplace;

namespace {

/// The integration panel of a rich plan, shown with its scores.
struct Shown : Workplace
{
    Shown() : panel(context)
    {
        QVERIFY(test::showPanel(panel, {960, 360}));
        QTRY_VERIFY(!document->scores().departments.isEmpty());
    }

    bool says(const QString &words) const
    {
        return std::ranges::any_of(
            panel.explainView()->findChildren<QLabel *>(),
            [&](const QLabel *label) { return label->text().contains(words); });
    }

    IntegrationPanel panel;
};

} // namespace

class TestIntegrationPanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void aClickOnABarIsExplained()
    {
        Shown shown;
        const QList<render::ChartMark> marks = shown.panel.chartView()->marks();
        const auto piece = std::ranges::find_if(marks, [](const render::ChartMark &mark) {
            return mark.practice.has_value() && mark.area.width() > 4;
        });
        QVERIFY(piece != marks.end());
        QTest::mouseClick(shown.panel.chartView()->viewport(), Qt::LeftButton, {},
                          piece->area.center().toPoint());
        QVERIFY(shown.panel.explainView()->isVisible());
        QCOMPARE(shown.panel.explainView()->unit(), piece->object.as<Unit>());
        QVERIFY(shown.panel.explainView()->practice() == *piece->practice);
        QCOMPARE(shown.selection.current(), piece->object);
        QVERIFY(shown.says(labelOf(*piece->practice)));
    }

    void barsAreWalkedByKey()
    {
        Shown shown;
        shown.panel.chartView()->setFocus();
        QTest::keyClick(shown.panel.chartView(), Qt::Key_Right);
        QTest::keyClick(shown.panel.chartView(), Qt::Key_Right);
        QTest::keyClick(shown.panel.chartView(), Qt::Key_Return);
        QVERIFY(shown.panel.explainView()->isVisible());
        const render::ChartMark second = shown.panel.chartView()->marks().at(1);
        QCOMPARE(shown.panel.explainView()->unit(), second.object.as<Unit>());
        QTest::keyClick(shown.panel.chartView(), Qt::Key_Escape);
        QVERIFY(!shown.panel.explainView()->isVisible());
    }

    void factsLeadToTheirObjects()
    {
        Shown shown;
        shown.panel.explain(test::operations, Practice::Purpose);
        QList<LinkButton *> links = shown.panel.explainView()->findChildren<LinkButton *>();
        links.removeIf([](const LinkButton *link) { return !link->isEnabled(); });
        QVERIFY(!links.isEmpty());
        QSignalSpy selected(&shown.selection, &Selection::changed);
        links.first()->setFocus();
        QTest::keyClick(links.first(), Qt::Key_Return);
        QTRY_COMPARE(selected.size(), 1);
        QVERIFY(!shown.selection.current().isNull());
    }

    void anExplanationFollowsThePlan()
    {
        Shown shown;
        shown.panel.explain(test::people, Practice::Channels);
        QVERIFY(shown.says(u"no data"_s));
        shown.context.perform(
            edit::participate(shown.plan(), test::people, test::intranet, edit::Role::Engages));
        QTRY_VERIFY(shown.says(u"1 of 4"_s));
    }

    void anExplanationIsAskedForFromElsewhere()
    {
        Shown shown;
        shown.context.explain(test::marketing, Practice::Guidance);
        QCOMPARE(shown.panel.explainView()->unit(), test::marketing);
        QVERIFY(shown.panel.explainView()->isVisible());
    }

    void theTableSaysTheSame()
    {
        Shown shown;
        shown.panel.showView(IntegrationPanel::Table);
        QTableView &table = *shown.panel.tableView();
        QVERIFY(table.isVisible());
        QCOMPARE(table.model()->rowCount(), 3);
        table.setFocus();
        table.setCurrentIndex(table.model()->index(0, 5));
        QTest::keyClick(&table, Qt::Key_Return);
        QVERIFY(shown.panel.explainView()->isVisible());
        QVERIFY(shown.panel.explainView()->practice() == Practice::Measurement);
    }

    void everyViewHasMarks_data()
    {
        QTest::addColumn<IntegrationPanel::View>("view");
        QTest::newRow("bars") << IntegrationPanel::Bars;
        QTest::newRow("radar") << IntegrationPanel::Radar;
        QTest::newRow("levels") << IntegrationPanel::Levels;
    }

    void everyViewHasMarks()
    {
        QFETCH(const IntegrationPanel::View, view);
        Shown shown;
        shown.panel.showView(view);
        QVERIFY(shown.panel.chartView()->marks().size() >= 3);
        QVERIFY(!shown.panel.chartView()->accessibleDescription().isEmpty());
    }

    void aStepOfTheHistoryIsGoneBackTo()
    {
        Workplace workplace;
        workplace.context.perform(edit::setTier(workplace.plan(), test::video, Tier::Core));
        workplace.context.perform(edit::setTier(workplace.plan(), test::blog, Tier::Retire));
        HistoryPanel panel(workplace.context);
        QVERIFY(test::showPanel(panel));
        auto *view = panel.findChild<QListView *>();
        const auto click = [view](int row) {
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                              view->visualRect(view->model()->index(row, 0)).center());
        };
        click(0);
        QCOMPARE(workplace.plan(), test::richPlan());
        QCOMPARE(view->currentIndex().row(), 0);
        click(2);
        QVERIFY(workplace.plan().get(test::blog).tier == Tier::Retire);
        view->setCurrentIndex(view->model()->index(1, 0));
        QTest::keyClick(view, Qt::Key_Return);
        QVERIFY(workplace.plan().get(test::blog).tier == Tier::Core);
    }
};

QTEST_MAIN(TestIntegrationPanel)

#include "tst_integration_panel.moc"
