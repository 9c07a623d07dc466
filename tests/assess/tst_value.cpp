// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/organisation.h"
#include "assess/value.h"
#include "plantext.h"

#include <QTest>

using namespace facet;
using namespace facet::assess;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 20);

const QString calls =
    u"unit D; objective O unit=D; kpi Calls objective=O kind=fall baseline=1200 target=900 "
    "unitValue=35\n"_s;
const QString observed = u"observation - kpi=Calls date=2026-11-02 value=945\n"_s;

ObjectiveValue valueIn(const QString &text)
{
    test::PlanText plan(text);
    return valueOf(plan.plan(), plan.id<Objective>(u"O"_s), today);
}

} // namespace

/// What objectives are worth, always as a range and never without data.
class TestValue final : public QObject
{
    Q_OBJECT

private slots:
    void unitsGainedTimesTheirValue()
    {
        const ObjectiveValue value = valueIn(calls + observed);
        QCOMPARE(value.kpis.size(), 1);
        QCOMPARE(value.kpis.first().gained.value(), 255.0);
        QCOMPARE(value.kpis.first().planned.value(), 300.0);
        // $35 is the source post's: looked at from $5 on.
        QCOMPARE(value.soFar.value(), (ValueRange{255 * 5.0, 255 * 35.0}));
        QCOMPARE(value.atTarget.value(), (ValueRange{300 * 5.0, 300 * 35.0}));
        QVERIFY(value.isUnsourced);
    }

    void costIsTakenOff()
    {
        const ObjectiveValue value = valueIn(
            calls + observed + u"activity A objective=O cost=1000; activity B objective=O\n"_s);
        QCOMPARE(value.cost, 1000.0);
        QCOMPARE(value.soFar.value(), (ValueRange{275, 7925}));
    }

    void nothingWithoutData()
    {
        QVERIFY(!valueIn(calls).soFar);
        QVERIFY(valueIn(calls).atTarget);
        const ObjectiveValue bare = valueIn(
            u"unit D; objective O unit=D; kpi K objective=O unitValue=3; activity A objective=O "
            "cost=9; observation - kpi=K date=2026-01-01 value=4\n"_s);
        QVERIFY(!bare.soFar && !bare.atTarget); // the cost alone is no value
        QVERIFY(valueIn(u"unit D; objective O unit=D; kpi K objective=O baseline=1 target=2\n"_s)
                    .kpis.isEmpty());
        QVERIFY(valueIn(u"unit D; objective O unit=D; kpi K objective=O kind=within baseline=1 "
                        "target=2 upper=3 unitValue=4\n"_s)
                    .kpis.isEmpty());
    }

    void observationsFromLaterDoNotCount()
    {
        QVERIFY(!valueIn(calls + u"observation - kpi=Calls date=2026-12-24 value=1\n"_s).soFar);
    }

    void lossesAreSaid()
    {
        const ObjectiveValue value =
            valueIn(calls + u"observation - kpi=Calls date=2026-11-02 value=1210\n"_s);
        QCOMPARE(value.soFar.value(), (ValueRange{-350, -50}));
    }

    void assumptionsOfferThePrices()
    {
        test::PlanText text(
            u"settings s currency=EUR; unit D; objective O unit=D; kpi K objective=O "
            "baseline=0 target=10 unitValue=12; assumption a \"name=Price of a visit\" value=12 "
            "measure=EUR; assumption b \"name=Price of a visit, careful\" value=4 measure=EUR;"
            "assumption c \"name=Price of a visit in hours\" value=9 measure=hours;"
            "assumption d \"name=Rent\" value=1 measure=EUR\n"_s);
        const Plan plan = text.plan();
        const ObjectiveValue value = valueOf(plan, text.id<Objective>(u"O"_s), today);
        QCOMPARE(value.atTarget.value(), (ValueRange{40, 120}));
        QCOMPARE(value.assumptions,
                 (QList{text.id<Assumption>(u"b"_s), text.id<Assumption>(u"a"_s)}));
        QVERIFY(!value.isUnsourced);
    }

    void whatCountsOftenIsMultiplied()
    {
        const ObjectiveValue value =
            valueIn(calls + u"assumption w name=calls value=52 \"measure=times a year\"\n"_s);
        QCOMPARE(value.kpis.first().times, 52.0);
        // The table of the source: 300 calls a week fewer.
        const QList<Sensitivity> lines = sensitivityOf(value.kpis.first());
        QCOMPARE(lines.size(), 4);
        const QList<double> expected{78'000, 156'000, 312'000, 546'000};
        for (qsizetype i = 0; i < lines.size(); ++i) {
            QCOMPARE(lines.at(i).price.price, callPrices[static_cast<size_t>(i)]);
            QCOMPARE(lines.at(i).atTarget.value(), expected.at(i));
            QVERIFY(!lines.at(i).soFar);
        }
    }

    void otherPricesStandAlone()
    {
        const ObjectiveValue value = valueIn(
            u"unit D; objective O unit=D; kpi K objective=O baseline=0 target=6 unitValue=4200;"
            "assumption f name=Fee value=4200 measure=USD\n"_s);
        QCOMPARE(value.kpis.first().prices.size(), 1);
        QCOMPARE(value.atTarget.value(), (ValueRange{25'200, 25'200}));
    }

    // --- what leads to a structure ---

    void changesLeadToTheTarget_data()
    {
        QTest::addColumn<Structure>("target");
        QTest::newRow("decentralised") << Structure::Decentralised;
        QTest::newRow("hub and spoke") << Structure::HubAndSpoke;
        QTest::newRow("holistic") << Structure::Holistic;
    }

    /// Doing what is said leads there, and nothing is said where one is there.
    void changesLeadToTheTarget()
    {
        QFETCH(const Structure, target);
        test::PlanText text(
            u"unit Org kind=organisation; unit D parent=Org; unit E parent=Org; unit F parent=Org;"
            "unit H parent=Org hub; objective O unit=D; objective P unit=E; objective Q unit=F;"
            "channel C tier=core pointOfView=x; participation p unit=D channel=C engages;"
            "seat d unit=D stage=empowered; seat e unit=E stage=empowered;"
            "seat f unit=F stage=empowered; seat h unit=H stage=empowered\n"_s);
        Plan plan = text.plan();
        QVERIFY(structureOf(plan).structure != target);
        const QList<StructureChange> changes = changesTo(plan, target);
        QVERIFY(!changes.isEmpty());
        qint64 last = 9000;
        for (const StructureChange &change : changes) {
            QVERIFY(!change.text.isEmpty());
            if (change.from) {
                plan = plan.with(Link{{++last}, change.from, change.to, LinkKind::Guides, {}});
            } else if (target == Structure::Decentralised) {
                Unit hub = plan.get(change.objects.first().as<Unit>());
                hub.hub = false;
                plan = plan.with(hub);
            } else if (change.objects == QList<ObjectRef>{text.id<Unit>(u"H"_s)}
                       && target == Structure::Holistic) {
                plan = plan.with(
                    Objective{.id = {++last}, .unit = text.id<Unit>(u"H"_s), .title = u"Guide"_s});
            }
        }
        QCOMPARE(labelOf(structureOf(plan).structure), labelOf(target));
        QVERIFY(changesTo(plan, target).isEmpty());
    }

    void noTargetNoChanges()
    {
        QVERIFY(changesTo(Plan(), Structure::None).isEmpty());
        QCOMPARE(changesTo(Plan(), Structure::Centralised).size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestValue)
#include "tst_value.moc"
