// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/findings/rule.h"
#include "panelfixture.h"
#include "panels/askpopup.h"
#include "panels/boards/findingdetail.h"
#include "panels/boards/findingsboard.h"
#include "panels/linkbutton.h"
#include "panels/objecttreeview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace facet;
using namespace facet::panels;
using assess::Finding;
using test::control;

namespace {

/// A board on a plan, shown, with the findings of the plan as it is.
struct Shown : test::Workplace
{
    explicit Shown(const Plan &plan = test::richPlan()) : Workplace(plan), board(context)
    {
        QVERIFY(test::showPanel(board, {1280, 720}));
        settle();
    }

    /// Waits until the checker has looked at the plan as it is.
    bool settle() const
    {
        return QTest::qWaitFor([this] {
            return document->findings()
                == assess::check(plan(), assess::assess(plan(), QDate::currentDate()));
        });
    }

    ObjectTreeView &list(FindingsBoard::Page page = FindingsBoard::ByObject) const
    {
        return *board.view(page);
    }

    /// The row of a rule's finding at an object; invalid where there is none.
    QModelIndex rowOf(const char *key, ObjectRef object,
                      FindingsBoard::Page page = FindingsBoard::ByObject) const
    {
        const FindingModel &model = *board.model(page);
        for (int group = 0; group < model.rowCount(); ++group) {
            const QModelIndex heading = model.index(group, 0);
            for (int row = 0; row < model.rowCount(heading); ++row) {
                const QModelIndex index = model.index(row, 0, heading);
                const Finding *finding = model.findingAt(index);
                if (finding && QLatin1StringView(finding->rule->key) == QLatin1StringView(key)
                    && finding->object() == object) {
                    return index;
                }
            }
        }
        return {};
    }

    /// Clicks the row with the mouse.
    void click(const QModelIndex &index, FindingsBoard::Page page = FindingsBoard::ByObject) const
    {
        list(page).scrollTo(index);
        QTest::mouseClick(list(page).viewport(), Qt::LeftButton, {},
                          list(page).visualRect(index).center());
    }

    QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : board.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text().remove(u'&').startsWith(text)) {
                return button;
            }
        }
        return nullptr;
    }

    bool says(const QString &words) const
    {
        const auto labels = board.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }

    FindingsBoard board;
};

} // namespace

/// The board of findings, with real mouse and key events.
class TestFindingsBoard final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void modelsAreSound();
    void groupsByObjectAndRule();
    void tellsWhyAndWhereFrom();
    void fixesByClickAndKey();
    void fixesAllSafeOnes();
    void acceptsForAReason();
    void takesBack();
    void linksSelect();
    void enterSelects();
    void filters();
    void showsTheFirstOfAll();
    void showsOneObjectOnly();
    void keepsItsPlace();
    void isEmptyWhereNothingIsFound();
    void everythingHasAName();
};

void TestFindingsBoard::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale(QLocale::English));
}

void TestFindingsBoard::modelsAreSound()
{
    Shown shown;
    QList<QAbstractItemModelTester *> testers;
    for (const auto page :
         {FindingsBoard::ByObject, FindingsBoard::ByRule, FindingsBoard::Accepted}) {
        testers.append(new QAbstractItemModelTester(
            const_cast<FindingModel *>(shown.board.model(page)),
            QAbstractItemModelTester::FailureReportingMode::QtTest, &shown.board));
    }
    const Plan before = shown.plan();
    for (int i = 0; i < 12; ++i) {
        const QList<Finding> &open = shown.document->findings().open;
        const Finding finding = open.at(i * 3 % open.size());
        if (const Result<Plan> after = assess::fixed(shown.plan(), finding)) {
            shown.context.perform(edit::Step{u"Fix"_s, *after});
        } else {
            shown.context.perform(
                edit::Step{u"Accept"_s, *assess::waived(shown.plan(), finding, u"so"_s, QDate())});
        }
        QVERIFY(shown.settle());
    }
    QVERIFY(shown.board.model(FindingsBoard::Accepted)->rowCount() > 0);
    while (shown.undo().canUndo()) {
        shown.undo().undo();
    }
    QVERIFY(shown.settle());
    QCOMPARE(shown.plan(), before);
    QCOMPARE(shown.board.model(FindingsBoard::Accepted)->rowCount(), 0);
}

void TestFindingsBoard::groupsByObjectAndRule()
{
    Shown shown;
    const FindingModel &objects = *shown.board.model(FindingsBoard::ByObject);
    const QModelIndex row = shown.rowOf("L06", test::views);
    QVERIFY(row.isValid());
    QVERIFY(row.parent().data().toString().startsWith(u"Mentions"));
    QVERIFY(objects.countAt(row.parent())->errors >= 1);
    const QModelIndex byRule = shown.rowOf("L06", test::views, FindingsBoard::ByRule);
    QVERIFY(byRule.parent().data().toString().startsWith(u"L06"));
    int rows = 0;
    for (int group = 0; group < objects.rowCount(); ++group) {
        rows += objects.rowCount(objects.index(group, 0));
    }
    QCOMPARE(rows, shown.document->findings().open.size());
}

void TestFindingsBoard::tellsWhyAndWhereFrom()
{
    Shown shown;
    const QModelIndex row = shown.rowOf("L06", test::views);
    shown.click(row);
    const Finding *finding = shown.board.model(FindingsBoard::ByObject)->findingAt(row);
    QVERIFY(shown.says(finding->text));
    QVERIFY(shown.says(finding->rule->translatedWhy()));
    QVERIFY(shown.says(finding->rule->translatedSource()));
    QVERIFY(shown.says(u"Error"_s));
    QVERIFY(!shown.button(u"Fix"_s) || !shown.button(u"Fix"_s)->text().contains(u"&Fix"));
    const QString spoken = row.data(Qt::AccessibleTextRole).toString();
    QVERIFY(spoken.contains(u"L06") && spoken.contains(finding->text));
}

void TestFindingsBoard::fixesByClickAndKey()
{
    Shown shown;
    const Plan before = shown.plan();
    shown.click(shown.rowOf("L05", test::orphan));
    const auto fixButton = [&]() -> QPushButton * {
        for (QPushButton *button : shown.board.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == u"&Fix"_s) {
                return button;
            }
        }
        return nullptr;
    };
    QVERIFY(fixButton());
    QTest::mouseClick(fixButton(), Qt::LeftButton);
    QCOMPARE(shown.plan().referring<&Kpi::objective>(test::orphan).size(), 1U);
    QVERIFY(shown.undo().undoText().contains(u"KPI"));
    QVERIFY(shown.settle());
    QVERIFY(!shown.rowOf("L05", test::orphan).isValid());

    shown.click(shown.rowOf("L03", test::orphan));
    QTest::keyClick(&shown.list(), Qt::Key_F);
    QCOMPARE(shown.plan().get(test::orphan).unit, test::acme);
    shown.undo().undo();
    shown.undo().undo();
    QCOMPARE(shown.plan(), before);
}

void TestFindingsBoard::fixesAllSafeOnes()
{
    Plan plan = test::richPlan();
    plan = plan.with(Group{.id = {301}, .name = u"Callers"_s, .objective = test::fewerCalls});
    Shown shown(plan);
    QPushButton *all = shown.button(u"Fix all"_s);
    QVERIFY(all && all->isEnabled());
    QTest::mouseClick(all, Qt::LeftButton);
    QCOMPARE(shown.plan().get(Id<Group>{301}).end, shown.plan().get(test::fewerCalls).due);
    QCOMPARE(shown.undo().count(), 1);
    QVERIFY(shown.settle());
    QVERIFY(!shown.button(u"Fix all"_s)->isEnabled());
    shown.undo().undo();
    QCOMPARE(shown.plan(), plan);
}

void TestFindingsBoard::acceptsForAReason()
{
    Shown shown;
    shown.click(shown.rowOf("L06", test::views));
    QTest::keyClick(&shown.list(), Qt::Key_A);
    auto *popup = shown.board.findChild<WaivePopup *>();
    QVERIFY(popup);
    QVERIFY(QTest::qWaitForWindowExposed(popup));
    QVERIFY(!popup->takeButton()->isEnabled()); // not without a reason
    auto *reason = control<QLineEdit>(*popup, u"Reason"_s);
    QVERIFY(reason);
    QTest::keyClicks(reason, u"Agreed in spring"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY(shown.settle());
    QVERIFY(!shown.rowOf("L06", test::views).isValid());
    const QModelIndex accepted = shown.rowOf("L06", test::views, FindingsBoard::Accepted);
    QVERIFY(accepted.isValid());
    const Id<Waiver> waiver = shown.board.model(FindingsBoard::Accepted)->waiverAt(accepted);
    QCOMPARE(shown.plan().get(waiver).reason, u"Agreed in spring"_s);
    QCOMPARE(shown.plan().get(waiver).until, QDate::currentDate().addDays(90));
    QCOMPARE(shown.undo().count(), 1);
}

void TestFindingsBoard::takesBack()
{
    Shown shown;
    const QModelIndex row = shown.rowOf("L06", test::views);
    const Finding finding = *shown.board.model(FindingsBoard::ByObject)->findingAt(row);
    shown.context.perform(
        edit::Step{u"Accept"_s, *assess::waived(shown.plan(), finding, u"so"_s, QDate())});
    QVERIFY(shown.settle());
    shown.board.showPage(FindingsBoard::Accepted);
    shown.click(shown.rowOf("L06", test::views, FindingsBoard::Accepted), FindingsBoard::Accepted);
    QVERIFY(shown.says(u"so"_s));
    QPushButton *back = shown.button(u"Take back"_s);
    QVERIFY(back);
    QTest::mouseClick(back, Qt::LeftButton);
    QVERIFY(shown.settle());
    QVERIFY(shown.rowOf("L06", test::views).isValid());
    QCOMPARE(shown.plan().all<Waiver>().size(), 0U);
}

void TestFindingsBoard::linksSelect()
{
    Shown shown;
    shown.click(shown.rowOf("L06", test::views));
    LinkButton *objective = nullptr;
    QVERIFY(QTest::qWaitFor([&] {
        for (LinkButton *link : shown.board.findChildren<LinkButton *>()) {
            objective =
                link->isVisible() && link->text().startsWith(u"Objective") ? link : objective;
        }
        return objective != nullptr;
    }));
    QTest::mouseClick(objective, Qt::LeftButton);
    QCOMPARE(shown.selection.current(), ObjectRef(test::knownBrand));
}

void TestFindingsBoard::enterSelects()
{
    Shown shown;
    shown.click(shown.rowOf("L06", test::views));
    QTest::keyClick(&shown.list(), Qt::Key_Return);
    QCOMPARE(shown.selection.current(), ObjectRef(test::views));
}

void TestFindingsBoard::filters()
{
    Shown shown;
    auto *filter = control<QLineEdit>(shown.board, u"Filter findings"_s);
    QVERIFY(filter);
    QVERIFY(shown.board.startSearch());
    QTest::keyClicks(filter, u"L06"_s);
    QCOMPARE(shown.board.model(FindingsBoard::ByRule)->rowCount(), 1);
    QVERIFY(shown.rowOf("L06", test::views).isValid());
    filter->clear();
    auto *least = control<QComboBox>(shown.board, u"How severe"_s);
    QVERIFY(least);
    QTest::keyClick(least, Qt::Key_End);
    const FindingModel &rules = *shown.board.model(FindingsBoard::ByRule);
    QVERIFY(rules.rowCount() > 0);
    for (int group = 0; group < rules.rowCount(); ++group) {
        QCOMPARE(rules.countAt(rules.index(group, 0))->warnings, 0);
    }
}

/// Before anything is chosen the first finding is there to be read, not an empty half.
void TestFindingsBoard::showsTheFirstOfAll()
{
    Shown shown;
    const Finding *first =
        shown.board.model(FindingsBoard::ByObject)->findingAt(shown.list().currentIndex());
    QVERIFY(first);
    QVERIFY(shown.says(first->text));
}

/// A badge leads to what was found at its object; one click leads back to everything.
void TestFindingsBoard::showsOneObjectOnly()
{
    Shown shown;
    const FindingModel &model = *shown.board.model(FindingsBoard::ByObject);
    const int all = model.rowCount();
    QVERIFY(all > 1);
    shown.context.askFindings(test::views);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(shown.rowOf("L06", test::views).isValid());
    QPushButton *only = shown.button(u"Only: "_s);
    QVERIFY(only);
    QTest::mouseClick(only, Qt::LeftButton);
    QCOMPARE(model.rowCount(), all);
    QVERIFY(!only->isVisible());
}

/// What is open and current stays so when an edit elsewhere changes other findings.
void TestFindingsBoard::keepsItsPlace()
{
    Shown shown;
    const QPersistentModelIndex row = shown.rowOf("L06", test::views);
    shown.click(row);
    QSignalSpy resets(shown.board.model(FindingsBoard::ByObject), &QAbstractItemModel::modelReset);
    Channel channel = shown.plan().get(test::forum);
    channel.tier = Tier::Retire;
    shown.context.perform(edit::Step{u"Retire"_s, shown.plan().with(channel)});
    QVERIFY(shown.settle());
    QCOMPARE(shown.list().currentIndex(), QModelIndex(row));
    QCOMPARE(resets.size(), 0);
}

void TestFindingsBoard::isEmptyWhereNothingIsFound()
{
    Shown shown((Plan()));
    QVERIFY(shown.says(u"Nothing to find"_s));
    QVERIFY(!shown.list().isVisible());
    shown.context.perform(edit::Step{u"Add"_s, Plan().with(Unit{.id = {1}, .name = u"Acme"_s})});
    QVERIFY(shown.settle());
    QVERIFY(shown.list().isVisible());
}

void TestFindingsBoard::everythingHasAName()
{
    Shown shown;
    shown.click(shown.rowOf("L05", test::orphan));
    for (const QWidget *widget : shown.board.findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus)) {
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     widget->metaObject()->className());
        }
    }
}

QTEST_MAIN(TestFindingsBoard)
#include "tst_findings_board.moc"
