// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boardfixture.h"
#include "edit/channels.h"
#include "edit/objects.h"
#include "panels/askpopup.h"
#include "panels/boards/accountmodel.h"
#include "panels/boards/channelcards.h"
#include "panels/boards/channelsboard.h"
#include "panels/boards/fieldspopup.h"
#include "panels/boards/fitmodel.h"
#include "panels/roweditor.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
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

struct Shown : test::Workplace
{
    explicit Shown(ChannelsBoard::Page page, const Plan &plan = test::richPlan(),
                   render::Look look = render::Look::Light)
        : Workplace(plan, look), board(context)
    {
        board.showPage(page);
        QVERIFY(test::showPanel(board, projector));
    }

    int fit(Id<Channel> channel, Id<Objective> objective) const
    {
        for (const Id<Fit> id : plan().referring<&Fit::channel>(channel)) {
            if (plan().get(id).objective == objective) {
                return plan().get(id).score;
            }
        }
        return -1;
    }

    ChannelsBoard board;
};

} // namespace

class TestChannelsBoard final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void ratesByDigit();
    void ratesSeveralCellsAtOnce();
    void asksWhyInPlace();
    void offersChoicesByMenu();
    void headingsAreNotRated();
    void tellsMeans();
    void groupsObjectivesByDepartment();
    void filtersRowsOrColumns();
    void dragsBetweenTiers();
    void movesTiersByKey();
    void walksBetweenColumns();
    void editsACardInPlace();
    void refusesWhatIsNoChannel();
    void marksOverdueReviews();
    void reviewingMovesOn();
    void writesAPointOfView();
    void registersAccounts();
    void teachesWhenEmpty();
    void followsTheWindow();
    void modelsAreSound();
    void looks_data();
    void looks();
};

void TestChannelsBoard::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale(QLocale::English));
    BreezeIcons::initIcons();
    QIcon::setThemeName(u"breeze"_s);
    test::dress(render::Look::Light);
}

void TestChannelsBoard::ratesByDigit()
{
    Shown shown(ChannelsBoard::Fits);
    MatrixView &view = *shown.board.fits();
    test::clickCell(view, {test::fewerCalls, test::video});
    QTest::keyClick(&view, Qt::Key_3);
    QCOMPARE(shown.fit(test::video, test::fewerCalls), 3);
    QCOMPARE(shown.undo().count(), 1);
    QTest::keyClick(&view, Qt::Key_7);
    QCOMPARE(shown.undo().count(), 1); // no value
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_1);
    QCOMPARE(shown.undo().count(), 2);
    QTest::keyClick(&view, Qt::Key_Delete);
    QCOMPARE(shown.plan().referring<&Fit::objective>(test::fewerCalls).size(), 3U);
    shown.undo().undo();
    QCOMPARE(shown.plan().referring<&Fit::objective>(test::fewerCalls).size(), 4U);
}

void TestChannelsBoard::ratesSeveralCellsAtOnce()
{
    Shown shown(ChannelsBoard::Fits);
    MatrixView &view = *shown.board.fits();
    test::clickCell(view, {test::fewerCalls, test::video});
    test::clickCell(view, {test::orphan, test::intranet}, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_2);
    QCOMPARE(shown.fit(test::video, test::fewerCalls), 2);
    QCOMPARE(shown.fit(test::intranet, test::orphan), 2);
    QCOMPARE(shown.undo().count(), 1);
}

void TestChannelsBoard::asksWhyInPlace()
{
    Shown shown(ChannelsBoard::Fits);
    MatrixView &view = *shown.board.fits();
    test::clickCell(view, {test::fewerCalls, test::forum});
    QTest::keyClick(&view, Qt::Key_Return);
    auto *popup = shown.board.findChild<FitPopup *>();
    QVERIFY(popup);
    typeInto(control<QLineEdit>(*popup, u"Why"_s), u"They help one another there"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    const MatrixCell cell =
        static_cast<FitModel *>(view.model())->cell({test::fewerCalls, test::forum});
    QVERIFY(cell.hasNote);
    QVERIFY(cell.tip.contains(u"They help one another there"_s));
    QCOMPARE(cell.level, 4);
}

void TestChannelsBoard::offersChoicesByMenu()
{
    Shown shown(ChannelsBoard::Fits);
    MatrixView &view = *shown.board.fits();
    test::clickCell(view, {test::knownBrand, test::video});
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(view.viewport(), &event);
    auto *menu = view.findChild<QMenu *>();
    QVERIFY(menu);
    menu->actions().at(4)->trigger();
    QCOMPARE(shown.fit(test::video, test::knownBrand), 4);
    menu->close();
}

void TestChannelsBoard::headingsAreNotRated()
{
    Shown shown(ChannelsBoard::Fits);
    MatrixView &view = *shown.board.fits();
    test::clickCell(view, {FitModel::headingOf(test::operations), test::video});
    QTest::keyClick(&view, Qt::Key_3);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(shown.undo().count(), 0);
    QVERIFY(!shown.board.findChild<FitPopup *>());
}

void TestChannelsBoard::tellsMeans()
{
    Shown shown(ChannelsBoard::Fits);
    const auto &model = *static_cast<FitModel *>(shown.board.fits()->model());
    QCOMPARE(model.rowHead(test::fewerCalls).end, u"2.5"_s);   // 4 and 1
    QCOMPARE(model.columnHead(test::blog).end, u"mean 2.0"_s); // 1 and 3
    QCOMPARE(model.columnHead(test::intranet).end, u"no fit rated"_s);
    QCOMPARE(model.cell({FitModel::headingOf(test::operations), test::forum}).text, u"4.0"_s);
    QCOMPARE(model.cell({FitModel::headingOf(test::operations), test::video}).text, QString());
}

void TestChannelsBoard::groupsObjectivesByDepartment()
{
    Shown shown(ChannelsBoard::Fits);
    const auto &model = *static_cast<FitModel *>(shown.board.fits()->model());
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        rows.append(model.rowHead(model.rowAt(row)).title);
    }
    QCOMPARE(rows,
             QStringList({u"Marketing"_s, u"A brand people talk about"_s, u"Operations"_s,
                          u"Fewer calls"_s, u"Nobody yet"_s, u"Hear of defects early"_s}));
    shown.context.perform(edit::setField(shown.plan(), test::orphan, u"unit", test::people.value));
    QCOMPARE(model.rowHead(model.rowAt(4)).title, u"People"_s);
    QCOMPARE(model.rowAt(5), ObjectRef(test::orphan));
}

void TestChannelsBoard::filtersRowsOrColumns()
{
    Shown shown(ChannelsBoard::Fits);
    const QAbstractItemModel &model = *shown.board.fits()->model();
    QVERIFY(shown.board.startSearch());
    QTest::keyClicks(QApplication::focusWidget(), u"calls"_s);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.columnCount(), 4);
    typeInto(shown.board.filter(), u"blog"_s);
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.columnCount(), 1);
}

void TestChannelsBoard::dragsBetweenTiers()
{
    Shown shown(ChannelsBoard::Tiers);
    CardColumns &tiers = *shown.board.tiers();
    const ObjectRef core = TierCards::columnOf(Tier::Core);
    const ObjectRef pilot = TierCards::columnOf(Tier::Pilot);
    QCOMPARE(test::cardsOf(tiers, core), QStringList({u"Blog"_s, u"Forum"_s}));
    QCOMPARE(test::dragCard(tiers, pilot, test::video, core), Qt::LinkAction);
    QCOMPARE(shown.plan().get(test::video).tier, Tier::Core);
    QCOMPARE(test::cardsOf(tiers, core), QStringList({u"Blog"_s, u"Forum"_s, u"YouTube"_s}));
    QCOMPARE(tiers.selectedObjects(), QList<ObjectRef>{test::video});
    shown.undo().undo();
    QCOMPARE(test::cardsOf(tiers, pilot), QStringList({u"YouTube"_s}));
}

void TestChannelsBoard::movesTiersByKey()
{
    Shown shown(ChannelsBoard::Tiers);
    CardColumns &tiers = *shown.board.tiers();
    test::clickCard(tiers, TierCards::columnOf(Tier::Core), test::blog);
    QCOMPARE(shown.selection.current(), ObjectRef(test::blog));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(shown.plan().get(test::blog).tier, Tier::Grow);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(shown.plan().get(test::blog).tier, Tier::Pilot); // the keyboard went along
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(shown.plan().get(test::blog).tier, Tier::Grow);
    QCOMPARE(shown.undo().count(), 3);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QVERIFY(!shown.plan().contains(test::blog));
}

void TestChannelsBoard::walksBetweenColumns()
{
    Shown shown(ChannelsBoard::Tiers);
    CardColumns &tiers = *shown.board.tiers();
    test::clickCard(tiers, TierCards::columnOf(Tier::Core), test::forum);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right); // grow is empty
    QVERIFY(tiers.selectedObjects().isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(tiers.selectedObjects(), QList<ObjectRef>{test::video});
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QCOMPARE(tiers.selectedObjects(), QList<ObjectRef>{test::blog});
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(tiers.selectedObjects(), QList<ObjectRef>{test::forum});
}

void TestChannelsBoard::editsACardInPlace()
{
    Shown shown(ChannelsBoard::Tiers);
    CardColumns &tiers = *shown.board.tiers();
    test::clickCard(tiers, TierCards::columnOf(Tier::Pilot), test::video);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
    auto *editor = tiers.findChild<RowEditor *>();
    QVERIFY(editor);
    typeInto(control<QLineEdit>(*editor, u"Platform"_s), u"PeerTube"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(shown.plan().get(test::video).platform, u"PeerTube"_s);
    QCOMPARE(shown.undo().count(), 1);
}

void TestChannelsBoard::refusesWhatIsNoChannel()
{
    Shown shown(ChannelsBoard::Tiers);
    CardColumn *core = shown.board.tiers()->columnOf(TierCards::columnOf(Tier::Core));
    QCOMPARE(test::drop(core, core->rect().center(), {.objects = {test::anna}, .from = {}}),
             Qt::IgnoreAction);
    QCOMPARE(shown.undo().count(), 0);
}

void TestChannelsBoard::marksOverdueReviews()
{
    const QDate today(2026, 6, 1);
    Channel channel{.id = {1}, .platform = u"Blog"_s};
    QCOMPARE(reviewOf(channel, today), Review::Missing);
    channel.pointOfView = u"Worth it."_s;
    QCOMPARE(reviewOf(channel, today), Review::Soon); // without a date
    channel.reviewDate = today.addDays(-1);
    QCOMPARE(reviewOf(channel, today), Review::Overdue);
    channel.reviewDate = today;
    QCOMPARE(reviewOf(channel, today), Review::Soon);
    channel.reviewDate = today.addDays(31);
    QCOMPARE(reviewOf(channel, today), Review::InDate);
}

void TestChannelsBoard::reviewingMovesOn()
{
    Plan plan = test::richPlan();
    Channel channel = plan.get(test::blog);
    channel.pointOfView = u"Ours for long texts."_s;
    channel.reviewDate = QDate::currentDate().addDays(-9);
    Shown shown(ChannelsBoard::Views, plan.with(channel));
    CardColumns &views = *shown.board.views();
    const ObjectRef overdue = ReviewCards::columnOf(Review::Overdue);
    const ObjectRef inDate = ReviewCards::columnOf(Review::InDate);
    QVERIFY(views.model()->card(overdue, test::blog).warning.contains(u"overdue"_s));
    const ObjectRef missing = ReviewCards::columnOf(Review::Missing);
    QCOMPARE(test::dragCard(views, missing, test::forum, inDate), Qt::IgnoreAction);
    QCOMPARE(test::dragCard(views, overdue, test::blog, missing), Qt::IgnoreAction);
    QCOMPARE(test::dragCard(views, overdue, test::blog, inDate), Qt::LinkAction);
    QCOMPARE(shown.plan().get(test::blog).reviewDate, shown.context.today().addMonths(6));
    QCOMPARE(test::cardsOf(views, inDate), QStringList({u"Blog"_s}));
}

void TestChannelsBoard::writesAPointOfView()
{
    Shown shown(ChannelsBoard::Views);
    CardColumns &views = *shown.board.views();
    const ObjectRef missing = ReviewCards::columnOf(Review::Missing);
    test::clickCard(views, missing, test::video);
    auto *text = shown.board.findChild<QPlainTextEdit *>();
    QVERIFY(text && text->isVisible());
    text->setFocus();
    QTest::keyClicks(text, u"Films show what words cannot."_s);
    QCOMPARE(shown.plan().get(test::video).pointOfView, u"Films show what words cannot."_s);
    QCOMPARE(shown.undo().count(), 1);
    QCOMPARE(test::cardsOf(views, ReviewCards::columnOf(Review::Soon)),
             QStringList({u"YouTube"_s}));
    QVERIFY(text->hasFocus());
}

void TestChannelsBoard::registersAccounts()
{
    Shown shown(ChannelsBoard::Accounts);
    MatrixView &view = *shown.board.accounts();
    const ObjectRef factor = AccountModel::columnOf(AccountModel::Part::TwoFactor);
    const ObjectRef holder = AccountModel::columnOf(AccountModel::Part::Holder);
    QCOMPARE(accountGaps(shown.plan().get(test::blog)).size(), 3);
    test::clickCell(view, {test::blog, factor});
    QTest::keyClick(&view, Qt::Key_Y);
    QVERIFY(shown.plan().get(test::blog).twoFactor);
    QTest::keyClick(&view, Qt::Key_Return);
    QVERIFY(!shown.plan().get(test::blog).twoFactor);
    test::clickCell(view, {test::blog, holder});
    QTest::keyClick(&view, Qt::Key_Return);
    auto *popup = shown.board.findChild<FieldsPopup *>();
    QVERIFY(popup);
    auto *line = popup->findChild<QLineEdit *>();
    typeInto(line, u"Anna Berg"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(shown.plan().get(test::blog).accountOwner, test::anna);
    QCOMPARE(accountGaps(shown.plan().get(test::blog)).size(), 2);
    test::clickCell(view, {test::blog, holder});
    QTest::keyClick(&view, Qt::Key_Delete);
    QVERIFY(!shown.plan().get(test::blog).accountOwner);
}

void TestChannelsBoard::teachesWhenEmpty()
{
    Shown shown(ChannelsBoard::Tiers, Plan());
    QVERIFY(!shown.board.tiers()->isVisible());
    QPushButton *add = nullptr;
    for (auto *button : shown.board.findChildren<QPushButton *>()) {
        add = button->isVisible() ? button : add;
    }
    QVERIFY(add);
    QTest::mouseClick(add, Qt::LeftButton);
    auto *popup = shown.board.findChild<FieldsPopup *>();
    QVERIFY(popup);
    typeInto(control<QLineEdit>(*popup, u"Platform"_s), u"Blog"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(shown.plan().all<Channel>().size(), 1U);
    QVERIFY(shown.board.tiers()->isVisible());
    QCOMPARE(shown.undo().count(), 1);
}

void TestChannelsBoard::followsTheWindow()
{
    Shown shown(ChannelsBoard::Tiers);
    shown.selection.select(test::intranet);
    QCOMPARE(shown.board.tiers()->selectedObjects(), QList<ObjectRef>{test::intranet});
    shown.board.showPage(ChannelsBoard::Fits);
    shown.selection.select(test::knownBrand);
    QCOMPARE(shown.board.fits()->currentPlace().row, ObjectRef(test::knownBrand));
}

void TestChannelsBoard::modelsAreSound()
{
    Shown shown(ChannelsBoard::Fits);
    constexpr auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    for (QAbstractItemModel *model :
         {shown.board.fits()->model(), shown.board.accounts()->model(),
          static_cast<QAbstractItemModel *>(shown.board.tiers()->model()),
          static_cast<QAbstractItemModel *>(shown.board.views()->model())}) {
        new QAbstractItemModelTester(model, mode, &shown.board);
    }
    shown.context.perform(edit::addChannel(shown.plan(), u"Mastodon"_s, Side::Outside));
    shown.context.perform(edit::setTier(shown.plan(), test::blog, Tier::Decline));
    shown.context.perform(edit::setTier(shown.plan(), test::intranet, Tier::Retire));
    shown.context.perform(edit::remove(shown.plan(), test::forum));
    shown.context.perform(edit::remove(shown.plan(), test::marketing));
    shown.context.perform(edit::remove(shown.plan(), test::fewerCalls));
    shown.board.filter()->setText(u"t"_s);
    shown.board.filter()->clear();
    while (shown.undo().canUndo()) {
        shown.undo().undo();
    }
    QCOMPARE(shown.board.fits()->model()->rowCount(), 6);
    QCOMPARE(shown.board.accounts()->model()->rowCount(), 4);
}

void TestChannelsBoard::looks_data()
{
    QTest::addColumn<render::Look>("look");
    QTest::newRow("light") << render::Look::Light;
    QTest::newRow("dark") << render::Look::Dark;
}

void TestChannelsBoard::looks()
{
    QFETCH(const render::Look, look);
    test::dress(look);
    const QString suffix = u"-"_s + QString::fromLatin1(QTest::currentDataTag());
    const Plan sample = test::samplePlan();
    QVERIFY(sample.all<Channel>().size() > 0);
    {
        Shown shown(ChannelsBoard::Fits, sample, look);
        const auto &model = *static_cast<MatrixModel *>(shown.board.fits()->model());
        shown.board.fits()->showPlace(model.placeAt(model.index(1, 1)));
        test::keepPicture(shown.board, u"channels-fit"_s + suffix);
        shown.board.showPage(ChannelsBoard::Tiers);
        test::keepPicture(shown.board, u"channels-tiers"_s + suffix);
        shown.board.showPage(ChannelsBoard::Views);
        shown.selection.select(objectsOf(sample, kindOf<Channel>()).first());
        test::keepPicture(shown.board, u"channels-views"_s + suffix);
        shown.board.showPage(ChannelsBoard::Accounts);
        test::keepPicture(shown.board, u"channels-accounts"_s + suffix);
    }
    Shown empty(ChannelsBoard::Fits, Plan(), look);
    test::keepPicture(empty.board, u"channels-empty"_s + suffix);
    test::dress(render::Look::Light);
}

QTEST_MAIN(TestChannelsBoard)

#include "tst_channels_board.moc"
