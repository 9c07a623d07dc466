// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panelfixture.h"
#include "panels/askpopup.h"
#include "panels/objectivemodel.h"
#include "panels/objectivepanel.h"
#include "panels/objecttreeview.h"
#include "panels/roweditor.h"

#include <QHelpEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace facet;
using namespace facet::panels;
using facet::test::control;
using facet::test::typeInto;
using facet::test::Workplace;

namespace {

/// The objective panel of a rich plan, shown.
struct Shown : Workplace
{
    Shown() : panel(context), view(*panel.view()) { QVERIFY(test::showPanel(panel)); }

    ObjectiveModel &model() const { return *static_cast<ObjectiveModel *>(view.model()); }

    QPoint middle(ObjectRef row) const { return view.visualRect(model().indexOf(row)).center(); }

    void click(ObjectRef row)
    {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middle(row));
    }

    QToolButton *button(const QString &text) const
    {
        for (auto *button : panel.findChildren<QToolButton *>()) {
            if (button->defaultAction() && button->defaultAction()->text() == text) {
                return button;
            }
        }
        return nullptr;
    }

    RowEditor *editor() const { return view.findChild<RowEditor *>(); }

    QLineEdit *field(const QString &name) const { return control<QLineEdit>(*editor(), name); }

    ObjectivePanel panel;
    ObjectTreeView &view;
};

} // namespace

class TestObjectivePanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void addsForTheSelectedUnit()
    {
        Shown shown;
        shown.selection.select(test::people);
        auto *line = control<QLineEdit>(shown.panel, u"Title of the new objective"_s);
        typeInto(line, u"More candidates"_s);
        QTest::keyClick(line, Qt::Key_Return);
        const Objective &added = shown.plan().get(shown.selection.current().as<Objective>());
        QCOMPARE(added.title, u"More candidates"_s);
        QCOMPARE(added.unit, test::people);
    }

    /// What was found at a row is counted at its end; a click there asks for it, a tooltip tells
    /// it.
    void badgeLeadsToFindings()
    {
        Shown shown;
        QTRY_VERIFY(shown.context.findingsOf(test::orphan).total() > 0);
        const QModelIndex row = shown.model().indexOf(test::orphan);
        QVERIFY(!row.data(Qt::AccessibleDescriptionRole).toString().isEmpty());
        const QRect rect = shown.view.visualRect(row);
        const QPoint badge(rect.right() - space::normal - 6, rect.top() + space::small + 6);
        QSignalSpy asked(&shown.context, &PanelContext::findingsAsked);
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, badge);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<ObjectRef>(), ObjectRef(test::orphan));
        QHelpEvent help(QEvent::ToolTip, badge, shown.view.viewport()->mapToGlobal(badge));
        QApplication::sendEvent(shown.view.viewport(), &help);
        QVERIFY2(QToolTip::text().contains(u"<div>"_s), qPrintable(QToolTip::text()));
        shown.context.setFindingsShown(false);
        QCOMPARE(shown.context.findingsOf(test::orphan).total(), 0);
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, badge);
        QCOMPARE(asked.size(), 1);
    }

    void editsInPlace()
    {
        Shown shown;
        shown.click(test::fewerCalls);
        QTest::keyClick(&shown.view, Qt::Key_F2);
        QVERIFY(shown.editor());
        typeInto(shown.field(u"Title"_s), u"Half the calls"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(shown.plan().get(test::fewerCalls).title, u"Half the calls"_s);
        QVERIFY(shown.plan().get(test::fewerCalls).use == Use::Support);
    }

    void entersAKpiInPlace()
    {
        Shown shown;
        shown.click(test::orphan);
        QTest::mouseClick(shown.button(u"Add &KPI"_s), Qt::LeftButton);
        QVERIFY(shown.editor());
        QVERIFY(shown.field(u"Name"_s)->hasFocus());
        QTest::keyClicks(QApplication::focusWidget(), u"Days until a defect is known"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), u"12"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), u"2.5"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        const auto kpis = shown.plan().referring<&Kpi::objective>(test::orphan);
        QCOMPARE(kpis.size(), 1U);
        const Kpi &kpi = shown.plan().get(kpis[0]);
        QCOMPARE(kpi.name, u"Days until a defect is known"_s);
        QCOMPARE(kpi.baseline, std::optional(12.0));
        QCOMPARE(kpi.target, std::optional(2.5));
        QCOMPARE(shown.undo().count(), 1);
        QVERIFY(shown.undo().undoText().startsWith(u"Add"_s));
    }

    void recordsAValueInPlace()
    {
        Shown shown;
        shown.view.expandAll();
        shown.click(ObjectiveModel::valueAdder(test::calls));
        QVERIFY(shown.editor());
        typeInto(shown.field(u"Value"_s), u"240"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(shown.plan().referring<&Observation::kpi>(test::calls).size(), 3U);
        const auto progress = assess::progressOf(shown.plan(), test::calls, QDate::currentDate());
        QCOMPARE(progress.actual, std::optional(240.0));
        QCOMPARE(progress.observed, QDate::currentDate());
    }

    void saysWhyAValueIsNone()
    {
        Shown shown;
        shown.view.expandAll();
        shown.click(ObjectiveModel::valueAdder(test::calls));
        typeInto(shown.field(u"Value"_s), u"many"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(shown.undo().count(), 0);
        QCOMPARE(shown.refusals.size(), 1);
    }

    void anAddRowThatStaysEmptyAddsNothing()
    {
        Shown shown;
        shown.view.expandAll();
        shown.click(ObjectiveModel::kpiAdder(test::fewerCalls));
        QVERIFY(shown.editor());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(shown.undo().count(), 0);
        QVERIFY(shown.refusals.isEmpty());
    }

    void aChannelDroppedOnAnObjectiveAsksForTheFit()
    {
        Shown shown;
        const DraggedObjects dragged{.objects = {test::video}, .from = {}};
        QCOMPARE(test::drop(shown.view.viewport(), shown.middle(test::fewerCalls), dragged),
                 Qt::LinkAction);
        auto *popup = shown.panel.findChild<FitPopup *>();
        QVERIFY(popup);
        QTest::keyClick(popup->focusWidget(), Qt::Key_2);
        auto *why = popup->findChild<QLineEdit *>();
        typeInto(why, u"Shows how to fix it"_s);
        QTest::keyClick(why, Qt::Key_Return);
        const auto fits = shown.plan().referring<&Fit::channel>(test::video);
        QCOMPARE(fits.size(), 1U);
        QCOMPARE(shown.plan().get(fits[0]).score, 2);
        QCOMPARE(shown.plan().get(fits[0]).why, u"Shows how to fix it"_s);
    }

    void aChannelIsNotDroppedOnAUnit()
    {
        Shown shown;
        const DraggedObjects dragged{.objects = {test::video}, .from = {}};
        QCOMPARE(test::drop(shown.view.viewport(), shown.middle(test::support), dragged),
                 Qt::IgnoreAction);
    }

    void theSelectedUnitBecomesAccountableOrContributesByKey()
    {
        Shown shown;
        shown.selection.select(test::people);
        shown.click(test::fewerCalls);
        auto *contribute = shown.button(u"Let c&ontribute"_s);
        contribute->setFocus(Qt::TabFocusReason);
        QTest::keyClick(contribute, Qt::Key_Space);
        QCOMPARE(shown.plan().get(test::fewerCalls).contributors, QList{test::people});
        auto *accountable = shown.button(u"Make &accountable"_s);
        accountable->setFocus(Qt::TabFocusReason);
        QTest::keyClick(accountable, Qt::Key_Space);
        QCOMPARE(shown.plan().get(test::fewerCalls).unit, test::people);
        QVERIFY(!accountable->isEnabled());
    }

    void anObjectiveDroppedOnAHeadingGoesThere()
    {
        Shown shown;
        const DraggedObjects dragged{.objects = {test::orphan}, .from = {}};
        QCOMPARE(test::drop(shown.view.viewport(), shown.middle(test::support), dragged),
                 Qt::LinkAction);
        QCOMPARE(shown.plan().get(test::orphan).unit, test::support);
    }

    void deletingNeverTakesAUnit()
    {
        Shown shown;
        shown.click(test::support);
        QTest::keyClick(&shown.view, Qt::Key_Delete);
        QVERIFY(shown.plan().contains(test::support));
        shown.click(test::fewerCalls);
        QTest::keyClick(&shown.view, Qt::Key_Delete);
        QVERIFY(!shown.plan().contains(test::fewerCalls));
        QVERIFY(!shown.plan().contains(test::calls));
    }

    void narrowsToTheSelectedUnit()
    {
        Shown shown;
        shown.selection.select(test::operations);
        auto *scope = shown.panel.findChildren<QToolButton *>().first();
        for (auto *button : shown.panel.findChildren<QToolButton *>()) {
            scope = button->isCheckable() ? button : scope;
        }
        QTest::mouseClick(scope, Qt::LeftButton);
        QVERIFY(!shown.model().indexOf(test::knownBrand).isValid());
        QVERIFY(shown.model().indexOf(test::fewerCalls).isValid());
        QTest::mouseClick(scope, Qt::LeftButton);
        QVERIFY(shown.model().indexOf(test::knownBrand).isValid());
    }
};

QTEST_MAIN(TestObjectivePanel)

#include "tst_objective_panel.moc"
