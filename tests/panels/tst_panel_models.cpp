// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/channels.h"
#include "edit/objectives.h"
#include "edit/objects.h"
#include "edit/people.h"
#include "edit/units.h"
#include "panelfixture.h"
#include "panels/channelmodel.h"
#include "panels/channelpanel.h"
#include "panels/historymodel.h"
#include "panels/objectivemodel.h"
#include "panels/objecttreeview.h"
#include "panels/relatedmodel.h"
#include "panels/scoretable.h"
#include "panels/seatmodel.h"
#include "support/randomplan.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace facet;
using namespace facet::panels;
using facet::test::Workplace;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

/// All models of the panels on one document, each watched by a model tester.
struct Models
{
    explicit Models(Workplace &workplace)
        : channels(workplace.context),
          objectives(workplace.context),
          seats(workplace.context),
          related(workplace.context),
          scores(workplace.context),
          history(workplace.context)
    {
        seats.setUnit(test::support);
        related.setViewed(test::support);
        for (QAbstractItemModel *model : all()) {
            testers.push_back(std::make_unique<QAbstractItemModelTester>(model, fatal));
        }
    }

    QList<QAbstractItemModel *> all()
    {
        return {&channels, &objectives, &seats, &related, &scores, &history};
    }

    QString text()
    {
        QString text;
        for (const QAbstractItemModel *model : all()) {
            text += test::textOf(*model) + u"--\n"_s;
        }
        return text;
    }

    ChannelModel channels;
    ObjectiveModel objectives;
    SeatModel seats;
    RelatedModel related;
    ScoreTable scores;
    HistoryModel history;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
};

/// What freshly made models say of the present plan.
QString freshText(Workplace &workplace) { return Models(workplace).text(); }

} // namespace

class TestPanelModels : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void channelsStandUnderTheirTiers()
    {
        Workplace workplace;
        ChannelModel model(workplace.context);
        QCOMPARE(test::textOf(model),
                 u"Core\n  Blog\n  Forum\nPilot\n  YouTube\nWatch\n  Intranet\n"_s);
        workplace.context.perform(edit::setTier(workplace.plan(), test::video, Tier::Core));
        QCOMPARE(test::textOf(model), u"Core\n  Blog\n  Forum\n  YouTube\nWatch\n  Intranet\n"_s);
        model.setFilter(u"FO"_s);
        QCOMPARE(test::textOf(model), u"Core\n  Forum\n"_s);
        model.setFilter({});
        workplace.undo().undo();
        QCOMPARE(test::textOf(model),
                 u"Core\n  Blog\n  Forum\nPilot\n  YouTube\nWatch\n  Intranet\n"_s);
    }

    /// What stays is not touched: one row goes, and one moves.
    void oneChangeOfManyRowsIsOneSignal()
    {
        Plan plan;
        for (int i = 1; i <= 50; ++i) {
            plan = plan.with(Channel{
                .id = {i}, .platform = QString::number(i), .order = double(i), .tier = Tier::Core});
        }
        Workplace workplace(plan);
        ChannelModel model(workplace.context);
        const QAbstractItemModelTester tester(&model, fatal);
        QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        workplace.document->perform(
            {u"Remove the first"_s, workplace.plan().without(Id<Channel>{1})});
        QCOMPARE(moved.size(), 0);
        QCOMPARE(removed.size(), 1);
        Channel last = workplace.plan().get(Id<Channel>{2});
        last.order = 99;
        workplace.document->perform({u"Put the first last"_s, workplace.plan().with(last)});
        QCOMPARE(moved.size(), 1);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(model.indexOf(Id<Channel>{2}).row(), 48);
    }

    /// A panel that nobody sees does nothing, and has caught up when it is shown.
    void panelsOutOfSightWait()
    {
        Workplace workplace;
        QStackedWidget stack;
        stack.addWidget(new QWidget);
        auto *panel = new ChannelPanel(workplace.context);
        stack.addWidget(panel);
        stack.show();
        const auto *model = panel->findChild<ChannelModel *>();
        const auto *view = panel->findChild<ObjectTreeView *>();
        QVERIFY(model && view);
        const QString before = test::textOf(*model);
        QSignalSpy removed(model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy inserted(model, &QAbstractItemModel::rowsInserted);
        QSignalSpy touched(model, &QAbstractItemModel::dataChanged);
        const Channel fresh{.id = {400}, .platform = u"Podcast"_s, .tier = Tier::Core};
        workplace.context.perform(edit::setTier(workplace.plan(), test::video, Tier::Core));
        workplace.document->perform({u"Add"_s, workplace.plan().with(fresh)});
        workplace.selection.select(fresh.id);
        QCOMPARE(test::textOf(*model), before);
        QCOMPARE(removed.size() + inserted.size() + touched.size(), 0);
        stack.setCurrentWidget(panel);
        QVERIFY(test::textOf(*model).contains(u"Podcast"_s));
        QCOMPARE(test::textOf(*model), test::textOf(ChannelModel(workplace.context)));
        QCOMPARE(view->currentObject(), ObjectRef(fresh.id));
    }

    void objectivesStandUnderTheirUnits()
    {
        Workplace workplace;
        ObjectiveModel model(workplace.context);
        const QModelIndex objective = model.indexOf(test::fewerCalls);
        QCOMPARE(objective.parent().data().toString(), u"Support"_s);
        QCOMPARE(model.index(0, 0).data().toString(), u"Nobody yet"_s);
        const QModelIndex kpi = model.indexOf(test::calls);
        QCOMPARE(model.rowCount(kpi), 3); // the row that records a value, and two values
        workplace.context.perform(
            edit::observe(workplace.plan(), test::calls, QDate::currentDate(), 250));
        QCOMPARE(model.rowCount(kpi), 4);
        QVERIFY(model.data(kpi, Qt::AccessibleTextRole).toString().contains(u"now 250"_s));
        workplace.context.perform(
            edit::setAccountable(workplace.plan(), test::orphan, test::people));
        QCOMPARE(model.indexOf(test::orphan).parent().data().toString(), u"People"_s);
        QVERIFY(!model.indexOf(ObjectiveModel::nobody()).isValid());
    }

    void objectivesAreShownForTheSelectedUnitAndBelow()
    {
        Workplace workplace;
        ObjectiveModel model(workplace.context);
        model.setScope(test::operations);
        QVERIFY(model.indexOf(test::fewerCalls).isValid());
        QVERIFY(!model.indexOf(test::knownBrand).isValid());
        workplace.context.perform(
            edit::addContributor(workplace.plan(), test::knownBrand, test::support));
        QVERIFY(model.indexOf(test::knownBrand).isValid());
    }

    void seatsFollowTheirUnit()
    {
        Workplace workplace;
        SeatModel model(workplace.context);
        model.setUnit(test::support);
        QCOMPARE(test::textOf(model), u"Anna Berg\nCara Diaz\nvacant\n"_s);
        workplace.context.perform(edit::shiftPosition(workplace.plan(), test::vacancy, -1));
        QCOMPARE(test::textOf(model), u"Anna Berg\nvacant\nCara Diaz\n"_s);
        QVERIFY(!edit::shiftPosition(workplace.plan(), test::vacancy, -1));
        workplace.context.perform(edit::makeHead(workplace.plan(), test::agent));
        QCOMPARE(test::textOf(model).section(u'\n', 0, 0), u"Cara Diaz"_s);
        workplace.context.perform(
            edit::movePositions(workplace.plan(), {test::vacancy}, test::marketing));
        QCOMPARE(model.rowCount(), 2);
    }

    void relatedObjectsAreNamedFromTheOtherSide()
    {
        Workplace workplace;
        RelatedModel model(workplace.context);
        model.setViewed(test::forum);
        QCOMPARE(test::textOf(model),
                 u"Fits\n  Fewer calls\nParticipations\n  Marketing\n  Support\n"_s);
        model.setViewed(test::support);
        QVERIFY(test::textOf(model).contains(u"Participations\n  Forum\n"_s));
        const QModelIndex taking = model.indexOf(Id<Participation>{81});
        QCOMPARE(model.data(taking, Qt::AccessibleTextRole).toString(),
                 u"Forum, Listens · Engages"_s);
    }

    void historyFollowsUndo()
    {
        Workplace workplace;
        HistoryModel model(workplace.context);
        workplace.context.perform(edit::setTier(workplace.plan(), test::video, Tier::Core));
        workplace.context.perform(edit::setTier(workplace.plan(), test::blog, Tier::Grow));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.currentRow(), 2);
        QCOMPARE(model.index(2).data().toString(), workplace.undo().undoText());
        workplace.undo().undo();
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.currentRow(), 1);
        QCOMPARE(model.index(2).data(HistoryModel::PlaceRole).toInt(), 1);
        workplace.context.perform(edit::setTier(workplace.plan(), test::blog, Tier::Retire));
        QCOMPARE(model.index(2).data().toString(), workplace.undo().undoText());
    }

    void followRandomEdits_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 8; ++seed) {
            QTest::addRow("seed %u", seed) << seed;
        }
    }

    /// After any edits, undone and redone, every model says what a fresh one would, and its signals
    /// were right.
    void followRandomEdits()
    {
        QFETCH(const quint32, seed);
        test::Random random(seed);
        Workplace workplace(seed % 2 == 0 ? test::richPlan() : test::randomPlan(seed));
        Models models(workplace);
        for (int step = 0; step < 40; ++step) {
            if (test::anyNumber(random, 0, 3) == 0) {
                workplace.undo().setIndex(test::anyNumber(random, 0, workplace.undo().count()));
            } else {
                workplace.document->perform(
                    edit::Step{u"Edit"_s, test::randomlyEdited(workplace.plan(), random)});
            }
            if (step % 8 == 7) {
                QCOMPARE(models.channels.rowCount(), ChannelModel(workplace.context).rowCount());
                QCOMPARE(models.text(), freshText(workplace));
            }
        }
    }
};

QTEST_MAIN(TestPanelModels)

#include "tst_panel_models.moc"
