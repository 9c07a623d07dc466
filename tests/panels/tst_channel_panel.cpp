// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/channels.h"
#include "panelfixture.h"
#include "panels/askpopup.h"
#include "panels/channelmodel.h"
#include "panels/channelpanel.h"
#include "panels/objecttreeview.h"
#include "panels/roweditor.h"

#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QStyleOption>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace facet;
using namespace facet::panels;
using facet::test::control;
using facet::test::typeInto;
using facet::test::Workplace;

namespace {

/// The channel panel of a rich plan, shown.
struct Shown : Workplace
{
    explicit Shown(const Plan &plan = test::richPlan())
        : Workplace(plan), panel(context), view(*panel.view())
    {
        QVERIFY(test::showPanel(panel));
    }

    ChannelModel &model() const { return *static_cast<ChannelModel *>(view.model()); }

    QPoint middle(ObjectRef row) const { return view.visualRect(model().indexOf(row)).center(); }

    void click(ObjectRef row)
    {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middle(row));
    }

    Qt::DropAction drop(ObjectRef what, ObjectRef onto)
    {
        return test::drop(view.viewport(), middle(onto), {.objects = {what}, .from = {}});
    }

    QAction *action(const QString &text) const
    {
        for (QAction *action : panel.findChildren<QAction *>()) {
            if (action->text() == text) {
                return action;
            }
        }
        return nullptr;
    }

    ChannelPanel panel;
    ObjectTreeView &view;
};

} // namespace

class TestChannelPanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void addsWhatIsTyped()
    {
        Shown shown;
        auto *line = control<QLineEdit>(shown.panel, u"Platform of the new channel"_s);
        typeInto(line, u"Mastodon"_s);
        QTest::keyClick(line, Qt::Key_Return);
        const Id<Channel> added = shown.selection.current().as<Channel>();
        QCOMPARE(shown.plan().get(added).platform, u"Mastodon"_s);
        QCOMPARE(shown.view.currentObject(), ObjectRef(added));
        QVERIFY(line->text().isEmpty());
        QCOMPARE(shown.undo().count(), 1);
        QTest::keyClick(line, Qt::Key_Return); // nothing typed
        QCOMPARE(shown.undo().count(), 1);
        QCOMPARE(shown.refusals.size(), 1);
    }

    void anEmptyPanelTeachesTheNextStep()
    {
        Shown shown{Plan()};
        QVERIFY(!shown.view.isVisible());
        QPushButton *add = nullptr;
        for (auto *button : shown.panel.findChildren<QPushButton *>()) {
            add = button->isVisible() ? button : add;
        }
        QVERIFY(add);
        QTest::mouseClick(add, Qt::LeftButton);
        QTest::keyClicks(QApplication::focusWidget(), u"Blog"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(shown.view.isVisible());
        QCOMPARE(shown.plan().all<Channel>().size(), 1U);
    }

    void editsInPlaceAsOneStep()
    {
        Shown shown;
        shown.click(test::video);
        QTest::keyClick(&shown.view, Qt::Key_F2);
        auto *editor = shown.view.findChild<RowEditor *>();
        QVERIFY(editor);
        auto *platform = control<QLineEdit>(*editor, u"Platform"_s);
        QVERIFY(platform->hasFocus());
        typeInto(platform, u"Video"_s);
        QTest::keyClick(platform, Qt::Key_Tab);
        auto *handle = control<QLineEdit>(*editor, u"Handle"_s);
        QVERIFY(handle->hasFocus());
        typeInto(handle, u"@acme-film"_s);
        QTest::keyClick(handle, Qt::Key_Return);
        QCOMPARE(shown.plan().get(test::video).platform, u"Video"_s);
        QCOMPARE(shown.plan().get(test::video).handle, u"@acme-film"_s);
        QCOMPARE(shown.undo().count(), 1);
    }

    void escapeGivesUpAnEdit()
    {
        Shown shown;
        shown.click(test::video);
        QTest::mouseDClick(shown.view.viewport(), Qt::LeftButton, {}, shown.middle(test::video));
        auto *editor = shown.view.findChild<RowEditor *>();
        QVERIFY(editor);
        typeInto(control<QLineEdit>(*editor, u"Platform"_s), u"Video"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(shown.plan().get(test::video).platform, u"YouTube"_s);
        QCOMPARE(shown.undo().count(), 0);
    }

    void leavingTakesAnEdit()
    {
        Shown shown;
        shown.click(test::video);
        QTest::keyClick(&shown.view, Qt::Key_F2);
        typeInto(control<QLineEdit>(*shown.view.findChild<RowEditor *>(), u"Platform"_s),
                 u"Video"_s);
        control<QLineEdit>(shown.panel, u"Filter channels"_s)->setFocus();
        QTRY_COMPARE(shown.plan().get(test::video).platform, u"Video"_s);
    }

    void filters()
    {
        Shown shown;
        QVERIFY(shown.panel.startSearch());
        QTest::keyClicks(QApplication::focusWidget(), u"blo"_s);
        QCOMPARE(test::textOf(shown.model()), u"Core\n  Blog\n"_s);
    }

    void sharesTheSelection()
    {
        Shown shown;
        shown.click(test::blog);
        QCOMPARE(shown.selection.current(), ObjectRef(test::blog));
        shown.selection.select(test::forum);
        QCOMPARE(shown.view.currentObject(), ObjectRef(test::forum));
        shown.selection.select(test::support);
        QVERIFY(!shown.view.selectionModel()->hasSelection());
        QCOMPARE(shown.selection.current(), ObjectRef(test::support));
    }

    void retiresAndDeletes()
    {
        Shown shown;
        shown.click(test::blog);
        shown.action(u"&Retire"_s)->trigger();
        QCOMPARE(shown.plan().get(test::blog).tier, Tier::Retire);
        shown.click(test::blog);
        QTest::keyClick(&shown.view, Qt::Key_Delete);
        QVERIFY(!shown.plan().contains(test::blog));
        QCOMPARE(shown.plan().all<Fit>().size(), 1U); // its own went with it
    }

    void takesPartByKey()
    {
        Shown shown;
        QVERIFY(!shown.action(u"&Take part …"_s)->isEnabled());
        shown.selection.select(test::support);
        shown.click(test::video);
        shown.action(u"&Take part …"_s)->trigger();
        auto *popup = shown.panel.findChild<RolesPopup *>();
        QVERIFY(popup);
        QVERIFY(popup->roles() == edit::Role::Listens); // what is offered first
        QVERIFY(popup->focusWidget() && qobject_cast<QCheckBox *>(popup->focusWidget()));
        QTest::keyClick(popup->focusWidget(), Qt::Key_Down);
        QTest::keyClick(popup->focusWidget(), Qt::Key_Space);
        QTest::keyClick(popup->focusWidget(), Qt::Key_Return);
        const edit::Roles roles = edit::rolesOf(shown.plan(), test::support, test::video);
        QVERIFY(roles == (edit::Role::Listens | edit::Role::Engages));
        QVERIFY(shown.context.lastRoles() == roles);
    }

    void leavesAChannelByTakingAllRolesAway()
    {
        Shown shown;
        auto *popup = new RolesPopup(shown.context, test::marketing, test::forum, &shown.panel);
        popup->ask(shown.panel.mapToGlobal(QPoint()));
        QTest::keyClick(popup->focusWidget(), Qt::Key_Space);
        QVERIFY(!popup->roles());
        QCOMPARE(popup->takeButton()->text(), u"Stop taking part"_s);
        QTest::mouseClick(popup->takeButton(), Qt::LeftButton);
        QVERIFY(!edit::rolesOf(shown.plan(), test::marketing, test::forum));
    }

    void escapeLeavesAQuestionOpen()
    {
        Shown shown;
        QPointer popup = new RolesPopup(shown.context, test::people, test::forum, &shown.panel);
        popup->ask(shown.panel.mapToGlobal(QPoint()));
        QTest::keyClick(popup->focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!popup);
        QCOMPARE(shown.undo().count(), 0);
    }

    void aUnitDroppedOnAChannelTakesPart()
    {
        Shown shown;
        QCOMPARE(shown.drop(test::people, test::intranet), Qt::LinkAction);
        auto *popup = shown.panel.findChild<RolesPopup *>();
        QVERIFY(popup);
        QTest::keyClick(popup->focusWidget(), Qt::Key_Return);
        QVERIFY(edit::rolesOf(shown.plan(), test::people, test::intranet) == edit::Role::Listens);
    }

    void anObjectiveDroppedOnAChannelAsksForTheFit()
    {
        Shown shown;
        QCOMPARE(shown.drop(test::fewerCalls, test::video), Qt::LinkAction);
        auto *popup = shown.panel.findChild<FitPopup *>();
        QVERIFY(popup);
        QTest::keyClick(popup->focusWidget(), Qt::Key_3);
        QTest::keyClick(popup->focusWidget(), Qt::Key_Return);
        const auto fits = shown.plan().referring<&Fit::channel>(test::video);
        QCOMPARE(fits.size(), 1U);
        QCOMPARE(shown.plan().get(fits[0]).score, 3);
    }

    void aChannelDroppedOnATierMovesThere()
    {
        Shown shown;
        QCOMPARE(shown.drop(test::video, ChannelModel::headingOf(Tier::Core)), Qt::LinkAction);
        QCOMPARE(shown.plan().get(test::video).tier, Tier::Core);
        QCOMPARE(shown.undo().count(), 1);
    }

    void refusesWhatMeansNothing()
    {
        Shown shown;
        QCOMPARE(shown.drop(test::anna, test::forum), Qt::IgnoreAction);
        QCOMPARE(shown.drop(test::video, test::forum), Qt::IgnoreAction);
        QCOMPARE(shown.undo().count(), 0);
    }

    void rowsAreDraggedAsObjects()
    {
        Shown shown;
        const QModelIndex index = shown.model().indexOf(test::video);
        const std::unique_ptr<QMimeData> mime(shown.model().mimeData({index}));
        QCOMPARE(decodeObjects(mime.get()).only<Channel>(), test::video);
        QVERIFY(!(shown.model().flags(index.parent()) & Qt::ItemIsDragEnabled));
    }
};

QTEST_MAIN(TestChannelPanel)

#include "tst_channel_panel.moc"
