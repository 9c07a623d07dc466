// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boardfixture.h"
#include "edit/groups.h"
#include "edit/objects.h"
#include "panels/boards/fieldspopup.h"
#include "panels/boards/groupadvice.h"
#include "panels/boards/groupcards.h"
#include "panels/boards/groupsboard.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QStandardPaths>
#include <QToolButton>

#include <BreezeIcons>

using namespace Qt::StringLiterals;
using namespace facet;
using namespace facet::panels;
using test::control;
using test::typeInto;

namespace {

constexpr QSize projector{1920, 1080};
constexpr Id<Group> helpers{601}, talkers{602};

Plan groupedPlan()
{
    return test::richPlan()
        .with(Group{.id = helpers,
                    .name = u"Helpers"_s,
                    .objective = test::fewerCalls,
                    .members = {test::anna, test::cara},
                    .end = QDate::currentDate().addDays(60)})
        .with(Group{.id = talkers, .name = u"Talkers"_s, .members = {test::ben}});
}

struct Shown : test::Workplace
{
    explicit Shown(const Plan &plan = groupedPlan(), render::Look look = render::Look::Light)
        : Workplace(plan, look), board(context), columns(*board.columns())
    {
        QVERIFY(test::showPanel(board, projector));
    }

    /// Opens a group's menu and runs the entry of that text.
    void choose(Id<Group> group, const QString &text)
    {
        auto *button = columns.columnOf(group)->findChild<QToolButton *>();
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        auto *menu = board.findChild<QMenu *>();
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->text() == text) {
                action->trigger();
            }
        }
        menu->close();
    }

    QStringList warnings(Id<Group> group) const { return columns.model()->column(group).warnings; }

    GroupsBoard board;
    CardColumns &columns;
};

} // namespace

class TestGroupsBoard final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup() { test::dress(render::Look::Light); }
    void peopleAreDroppedIntoGroups();
    void peopleMoveBetweenGroups();
    void movesByKey();
    void takesOutByKey();
    void anObjectiveIsDroppedOnAGroup();
    void refusesTwice();
    void warns();
    void warnsOfSize();
    void splitsByObjective();
    void splitsByFacet();
    void editsAndDissolves();
    void addsAGroup();
    void filtersOnlyThePeople();
    void teachesWhenEmpty();
    void modelIsSound();
    void looks_data();
    void looks();
};

void TestGroupsBoard::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale(QLocale::English));
    BreezeIcons::initIcons();
    QIcon::setThemeName(u"breeze"_s);
    test::dress(render::Look::Light);
}

void TestGroupsBoard::peopleAreDroppedIntoGroups()
{
    Shown shown;
    QCOMPARE(test::dragCard(shown.columns, GroupCards::everybody(), test::anna, talkers),
             Qt::LinkAction);
    QCOMPARE(shown.plan().get(talkers).members, QList({test::ben, test::anna}));
    QCOMPARE(shown.plan().get(helpers).members, QList({test::anna, test::cara})); // stays there
    // from the chart, which knows nothing of columns
    CardColumn *target = shown.columns.columnOf(talkers);
    QCOMPARE(test::drop(target, {20, 20}, {.objects = {test::cara}, .from = test::support}),
             Qt::LinkAction);
    QCOMPARE(shown.plan().get(talkers).members.size(), 3);
    QCOMPARE(shown.undo().count(), 2);
}

void TestGroupsBoard::peopleMoveBetweenGroups()
{
    Shown shown;
    QCOMPARE(test::dragCard(shown.columns, helpers, test::cara, talkers), Qt::LinkAction);
    QCOMPARE(shown.plan().get(helpers).members, QList({test::anna}));
    QCOMPARE(shown.plan().get(talkers).members, QList({test::ben, test::cara}));
    QCOMPARE(test::dragCard(shown.columns, talkers, test::ben, GroupCards::everybody()),
             Qt::LinkAction);
    QCOMPARE(shown.plan().get(talkers).members, QList({test::cara}));
}

void TestGroupsBoard::movesByKey()
{
    Shown shown;
    test::clickCard(shown.columns, helpers, test::cara);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(shown.plan().get(talkers).members, QList({test::ben, test::cara}));
    QCOMPARE(shown.columns.currentColumn(), ObjectRef(talkers));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(shown.plan().get(helpers).members, QList({test::anna, test::cara}));
    test::clickCard(shown.columns, GroupCards::everybody(), test::ben);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right, Qt::AltModifier);
    QVERIFY(shown.plan().get(helpers).members.contains(test::ben));
}

void TestGroupsBoard::takesOutByKey()
{
    Shown shown;
    test::clickCard(shown.columns, helpers, test::anna);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QCOMPARE(shown.plan().get(helpers).members, QList({test::cara}));
    QVERIFY(shown.plan().contains(test::anna));
}

void TestGroupsBoard::anObjectiveIsDroppedOnAGroup()
{
    Shown shown;
    CardColumn *target = shown.columns.columnOf(talkers);
    QCOMPARE(test::drop(target, {20, 20}, {.objects = {test::knownBrand}, .from = {}}),
             Qt::LinkAction);
    QCOMPARE(shown.plan().get(talkers).objective, test::knownBrand);
}

void TestGroupsBoard::refusesTwice()
{
    Shown shown;
    QCOMPARE(test::dragCard(shown.columns, GroupCards::everybody(), test::anna, helpers),
             Qt::IgnoreAction);
    CardColumn *target = shown.columns.columnOf(talkers);
    QCOMPARE(test::drop(target, {20, 20}, {.objects = {test::support}, .from = {}}),
             Qt::IgnoreAction);
    QCOMPARE(shown.undo().count(), 0);
}

void TestGroupsBoard::warns()
{
    Shown shown;
    const QStringList helped = shown.warnings(helpers);
    QVERIFY(helped.contains(u"Fewer than 3 members"_s));
    QVERIFY(helped.contains(u"All from Operations"_s));
    QVERIFY(helped.last().startsWith(u"Nobody covers"_s));
    QVERIFY(!helped.contains(u"No objective"_s));
    const QStringList talked = shown.warnings(talkers);
    QVERIFY(talked.contains(u"No objective"_s));
    QVERIFY(talked.contains(u"No end date"_s));
    shown.context.perform(edit::setField(shown.plan(), helpers, u"end", u"2020-01-01"_s));
    QVERIFY(shown.warnings(helpers).contains(u"Its time is over"_s));
}

void TestGroupsBoard::warnsOfSize()
{
    Plan plan = groupedPlan();
    Group group = plan.get(helpers);
    for (int i = 0; i < 8; ++i) {
        const Person person{.id = {900 + i}, .name = u"Person %1"_s.arg(i)};
        plan = plan.with(person);
        group.members.append(person.id);
    }
    const QDate today = QDate::currentDate();
    const QStringList troubles = groupTroubles(plan.with(group), helpers, today);
    QVERIFY(troubles.first().startsWith(u"Too many: 10"_s));
    group.members.removeLast();
    QVERIFY(!groupTroubles(plan.with(group), helpers, today).first().startsWith(u"Too many"_s));
}

void TestGroupsBoard::splitsByObjective()
{
    Shown shown;
    shown.choose(helpers, u"Split by &objective …"_s);
    auto *popup = shown.board.findChild<SplitPopup *>();
    QVERIFY(popup);
    QVERIFY(!popup->takeButton()->isEnabled()); // only its own is chosen
    for (int row = 0; row < popup->objectives()->count(); ++row) {
        if (popup->objectives()->item(row)->text() == u"A brand people talk about") {
            popup->objectives()->setCurrentRow(row);
        }
    }
    QTest::keyClick(popup->objectives(), Qt::Key_Space);
    QVERIFY(popup->takeButton()->isEnabled());
    QTest::mouseClick(popup->takeButton(), Qt::LeftButton);
    QCOMPARE(shown.plan().all<Group>().size(), 3U);
    QCOMPARE(shown.columns.model()->rowCount(), 4);
    QCOMPARE(shown.undo().count(), 1);
}

void TestGroupsBoard::splitsByFacet()
{
    Shown shown;
    shown.choose(helpers, u"Split by &facet"_s);
    QCOMPARE(shown.plan().all<Group>().size(), 3U); // Anna is technical, Cara communicates
    shown.choose(talkers, u"Split by &facet"_s);
    QCOMPARE(shown.refusals.size(), 1);
}

void TestGroupsBoard::editsAndDissolves()
{
    Shown shown;
    shown.choose(talkers, u"&Edit …"_s);
    auto *popup = shown.board.findChild<FieldsPopup *>();
    QVERIFY(popup);
    typeInto(control<QLineEdit>(*popup, u"Name"_s), u"Story tellers"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(shown.plan().get(talkers).name, u"Story tellers"_s);
    QCOMPARE(shown.undo().count(), 1);
    QTRY_VERIFY(!shown.board.findChild<QMenu *>());
    shown.choose(talkers, u"&Dissolve"_s);
    QVERIFY(!shown.plan().contains(talkers));
    QCOMPARE(shown.columns.model()->rowCount(), 2);
    shown.undo().undo();
    QCOMPARE(test::cardsOf(shown.columns, talkers), QStringList({u"Ben Cole"_s}));
}

void TestGroupsBoard::addsAGroup()
{
    Shown shown;
    shown.selection.select(test::knownBrand);
    for (auto *button : shown.board.findChildren<QToolButton *>()) {
        if (button->text() == u"Add group") {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    auto *popup = shown.board.findChild<FieldsPopup *>();
    QVERIFY(popup);
    typeInto(control<QLineEdit>(*popup, u"Name"_s), u"Brand friends"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    const Id<Group> added = shown.selection.current().as<Group>();
    QCOMPARE(shown.plan().get(added).objective, test::knownBrand);
    QVERIFY(shown.columns.columnOf(added));
}

void TestGroupsBoard::filtersOnlyThePeople()
{
    Shown shown;
    QVERIFY(shown.board.startSearch());
    QTest::keyClicks(QApplication::focusWidget(), u"ben"_s);
    QCOMPARE(test::cardsOf(shown.columns, GroupCards::everybody()), QStringList({u"Ben Cole"_s}));
    QCOMPARE(test::cardsOf(shown.columns, helpers), QStringList({u"Anna Berg"_s, u"Cara Diaz"_s}));
}

void TestGroupsBoard::teachesWhenEmpty()
{
    Shown shown(test::richPlan());
    QVERIFY(!shown.columns.isVisible());
    shown.context.perform(edit::addGroup(shown.plan(), u"First"_s, test::fewerCalls));
    QVERIFY(shown.columns.isVisible());
}

void TestGroupsBoard::modelIsSound()
{
    Shown shown;
    new QAbstractItemModelTester(static_cast<QAbstractItemModel *>(shown.columns.model()),
                                 QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 &shown.board);
    shown.context.perform(edit::addGroup(shown.plan(), u"Aardvarks"_s, test::fewerCalls));
    shown.context.perform(edit::join(shown.plan(), talkers, {test::anna, test::cara}));
    shown.context.perform(edit::setField(shown.plan(), helpers, u"name", u"Zebras"_s));
    shown.context.perform(edit::remove(shown.plan(), test::anna));
    shown.context.perform(edit::remove(shown.plan(), talkers));
    shown.board.filter()->setText(u"b"_s);
    shown.board.filter()->clear();
    while (shown.undo().canUndo()) {
        shown.undo().undo();
    }
    QCOMPARE(shown.columns.model()->rowCount(), 3);
    QCOMPARE(test::cardsOf(shown.columns, helpers), QStringList({u"Anna Berg"_s, u"Cara Diaz"_s}));
}

void TestGroupsBoard::looks_data()
{
    QTest::addColumn<render::Look>("look");
    QTest::newRow("light") << render::Look::Light;
    QTest::newRow("dark") << render::Look::Dark;
}

void TestGroupsBoard::looks()
{
    QFETCH(const render::Look, look);
    test::dress(look);
    const QString suffix = u"-"_s + QString::fromLatin1(QTest::currentDataTag());
    const Plan sample = test::samplePlan();
    QVERIFY(sample.all<Group>().size() > 0);
    {
        Shown shown(sample, look);
        test::keepPicture(shown.board, u"groups"_s + suffix);
    }
    Shown empty(Plan(), look);
    test::keepPicture(empty.board, u"groups-empty"_s + suffix);
}

QTEST_MAIN(TestGroupsBoard)

#include "tst_groups_board.moc"
