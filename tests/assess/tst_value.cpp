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
