// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/progress.h"
#include "plantext.h"

#include <QTest>

using namespace facet;
using namespace facet::assess;
using namespace Qt::StringLiterals;

/// Progress, pace and health of KPIs and objectives, computed by hand.
class TestProgress final : public QObject
{
    Q_OBJECT

private slots:
    void kpi_data();
    void kpi();
    void freshness_data();
    void freshness();
    void objective_data();
    void objective();
    void fits();
};

namespace {

constexpr double none = -1; // nothing to say

/// A hundred days from start to due; half of them are gone.
const QDate middle(2026, 2, 20);
const QString year = u"objective O unit=D start=2026-01-01 due=2026-04-11\n"_s;

double orNone(const std::optional<double> &value) { return value.value_or(none); }

} // namespace

namespace {

void risingRows()
{
    const QString rise = year
        + u"kpi K objective=O baseline=10 target=20; observation - kpi=K date=2026-02-19 value="_s;
    // Half of the way in half of the time.
    QTest::newRow("on the dot") << rise + u"15"_s << 0.5 << 0.5 << 1.0 << Health::Green;
    // 0.45 / 0.5 = 0.9: the least that is green.
    QTest::newRow("just green") << rise + u"14.5"_s << 0.45 << 0.5 << 0.9 << Health::Green;
    // 0.4 / 0.5 = 0.8.
    QTest::newRow("amber") << rise + u"14"_s << 0.4 << 0.5 << 0.8 << Health::Amber;
    // 0.35 / 0.5 = 0.7: the least that is amber.
    QTest::newRow("just amber") << rise + u"13.5"_s << 0.35 << 0.5 << 0.7 << Health::Amber;
    QTest::newRow("red") << rise + u"13"_s << 0.3 << 0.5 << 0.6 << Health::Red;
    QTest::newRow("the wrong way") << rise + u"5"_s << 0.0 << 0.5 << 0.0 << Health::Red;
    QTest::newRow("beyond the target") << rise + u"40"_s << 1.0 << 0.5 << 2.0 << Health::Green;
    // The last observation counts, not the last one entered; the one from tomorrow does not.
    QTest::newRow("the latest observation") << rise
            + u"15; observation - kpi=K date=2026-01-05 value=11; observation - kpi=K date=2026-02-21 value=20"_s
                                            << 0.5 << 0.5 << 1.0 << Health::Green;
}

void otherKindRows()
{
    // 1200 calls to 900: at 1050 half of the way.
    QTest::newRow("falling") << year
            + u"kpi K objective=O kind=fall baseline=1200 target=900; observation - kpi=K date=2026-02-19 value=1050"_s
                             << 0.5 << 0.5 << 1.0 << Health::Green;
    const QString within = year
        + u"kpi K objective=O kind=within baseline=100 target=20 upper=60; observation - kpi=K date=2026-02-19 value="_s;
    QTest::newRow("within the band") << within + u"60"_s << 1.0 << 1.0 << 1.0 << Health::Green;
    // 10 above a band that is 40 wide: a quarter is lost.
    QTest::newRow("beside the band") << within + u"70"_s << 0.75 << 1.0 << 0.75 << Health::Amber;
    QTest::newRow("a band's width beside it")
        << within + u"-20"_s << 0.0 << 1.0 << 0.0 << Health::Red;
    // 6 of 24 steps are done.
    QTest::newRow("milestone") << year
            + u"kpi K objective=O kind=milestone baseline=0 target=24; observation - kpi=K date=2026-02-19 value=6"_s
                               << 0.25 << 0.5 << 0.5 << Health::Red;
    const QString yesNo =
        year + u"kpi K objective=O kind=yesNo; observation - kpi=K date=2026-02-19 value="_s;
    QTest::newRow("yes") << yesNo + u"1"_s << 1.0 << 0.5 << 2.0 << Health::Green;
    QTest::newRow("no") << yesNo + u"0"_s << 0.0 << 0.5 << 0.0 << Health::Red;
    QTest::newRow("no answer yet")
        << year + u"kpi K objective=O kind=yesNo"_s << none << 0.5 << none << Health::NoData;
}

void unknownRows()
{
    // Grey, whatever was observed.
    QTest::newRow("no baseline") << year
            + u"kpi K objective=O target=20; observation - kpi=K date=2026-02-19 value=20"_s
                                 << none << 0.5 << none << Health::NoData;
    QTest::newRow("no target") << year
            + u"kpi K objective=O baseline=10; observation - kpi=K date=2026-02-19 value=20"_s
                               << none << 0.5 << none << Health::NoData;
    QTest::newRow("half a band") << year
            + u"kpi K objective=O kind=within baseline=1 target=20; observation - kpi=K date=2026-02-19 value=20"_s
                                 << none << 1.0 << none << Health::NoData;
    QTest::newRow("never observed") << year + u"kpi K objective=O baseline=10 target=20"_s << none
                                    << 0.5 << none << Health::NoData;
    QTest::newRow("nowhere to go") << year
            + u"kpi K objective=O baseline=10 target=10; observation - kpi=K date=2026-02-19 value=10"_s
                                   << none << 0.5 << none << Health::NoData;
    // Progress is known, but not by when it was wanted: no health.
    QTest::newRow("no due date")
        << u"objective O start=2026-01-01; kpi K objective=O baseline=10 target=20; observation - kpi=K date=2026-02-19 value=15"_s
        << 0.5 << none << none << Health::NoData;
}

void dateRows()
{
    QTest::newRow("starts at the baseline's date")
        << u"objective O due=2026-04-11; kpi K objective=O baseline=10 target=20 "
           u"baselineDate=2026-01-01;"
           "observation - kpi=K date=2026-02-19 value=15"_s
        << 0.5 << 0.5 << 1.0 << Health::Green;
    // Starts tomorrow: nothing is expected, and what was seen is enough.
    QTest::newRow("before the start")
        << u"objective O start=2026-02-21 due=2026-04-11; kpi K objective=O baseline=10 target=20;"
           "observation - kpi=K date=2026-02-19 value=10"_s
        << 0.0 << 0.0 << 1.0 << Health::Green;
    QTest::newRow("past its due date")
        << u"objective O start=2026-01-01 due=2026-01-31; kpi K objective=O baseline=10 target=20;"
           "observation - kpi=K date=2026-02-19 value=19"_s
        << 0.9 << 1.0 << 0.9 << Health::Green;
}

} // namespace

void TestProgress::kpi_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("progress");
    QTest::addColumn<double>("expected");
    QTest::addColumn<double>("pace");
    QTest::addColumn<Health>("health");
    risingRows();
    otherKindRows();
    unknownRows();
    dateRows();
}

void TestProgress::kpi()
{
    QFETCH(QString, text);
    test::PlanText written(text);
    const Progress found = progressOf(written.plan(), written.id<Kpi>(u"K"_s), middle);
    QTEST(orNone(found.progress), "progress");
    QTEST(orNone(found.expected), "expected");
    QTEST(orNone(found.pace), "pace");
    QFETCH(Health, health);
    QCOMPARE(healthName(found.health), healthName(health));
}

void TestProgress::freshness_data()
{
    QTest::addColumn<QString>("rhythm");
    QTest::addColumn<int>("days"); // the oldest observation that is fresh
    QTest::newRow("weekly: 1.5 · 7") << u"weekly"_s << 10;
    QTest::newRow("monthly: 1.5 · 365.25 / 12") << u"monthly"_s << 45;
    QTest::newRow("quarterly: 1.5 · 365.25 / 4") << u"quarterly"_s << 136;
    QTest::newRow("yearly: 1.5 · 365.25") << u"yearly"_s << 547;
}

void TestProgress::freshness()
{
    QFETCH(QString, rhythm);
    QFETCH(int, days);
    for (const int age : {days, days + 1}) {
        test::PlanText written(
            u"objective O; kpi K objective=O rhythm=%1; observation - kpi=K value=3 date=%2"_s.arg(
                rhythm, middle.addDays(-age).toString(Qt::ISODate)));
        const Progress found = progressOf(written.plan(), written.id<Kpi>(u"K"_s), middle);
        QCOMPARE(found.fresh, age == days);
        QCOMPARE(orNone(found.actual), 3.0);
        QCOMPARE(found.observed, middle.addDays(-age));
    }
}

void TestProgress::objective_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("progress");
    QTest::addColumn<Health>("health");
    QTest::addColumn<QString>("weakest");
    const QString two = year
        + u"kpi K objective=O baseline=0 target=10 weight=%1; observation - kpi=K date=2026-02-19 "
          u"value=6\n"
          "kpi L objective=O baseline=0 target=10 weight=%2; observation - kpi=L date=2026-02-19 value=2\n"_s;
    // (0.6 + 0.2) / 2 = 0.4 of 0.5: amber; L is the weaker.
    QTest::newRow("evenly") << two.arg(1).arg(1) << 0.4 << Health::Amber << u"L"_s;
    // (3·0.6 + 0.2) / 4 = 0.5: green on the whole, and still L lags.
    QTest::newRow("weighted") << two.arg(3).arg(1) << 0.5 << Health::Green << u"L"_s;
    // A KPI without data neither helps nor hurts.
    QTest::newRow("one grey") << two.arg(1).arg(1) + u"kpi M objective=O target=3"_s << 0.4
                              << Health::Amber << u"L"_s;
    QTest::newRow("all grey") << year + u"kpi K objective=O target=3"_s << none << Health::NoData
                              << QString();
    QTest::newRow("no KPI") << year << none << Health::NoData << QString();
}

void TestProgress::objective()
{
    QFETCH(QString, text);
    QFETCH(double, progress);
    QFETCH(Health, health);
    QFETCH(QString, weakest);
    test::PlanText written(text);
    const ObjectiveProgress found =
        progressOf(written.plan(), written.id<Objective>(u"O"_s), middle);
    QCOMPARE(orNone(found.mean.progress), progress);
    QCOMPARE(healthName(found.mean.health), healthName(health));
    QCOMPARE(found.weakest, weakest.isEmpty() ? Id<Kpi>() : written.id<Kpi>(weakest));
}

void TestProgress::fits()
{
    test::PlanText written(
        u"channel C; channel B; objective O; objective P; fit - channel=C objective=O score=4;"
        "fit - channel=C objective=P score=1"_s);
    const Plan plan = written.plan();
    QCOMPARE(orNone(meanFit(plan, written.id<Channel>(u"C"_s))), 2.5);
    QCOMPARE(orNone(meanFit(plan, written.id<Channel>(u"B"_s))), none);
}

QTEST_GUILESS_MAIN(TestProgress)
#include "tst_progress.moc"
