// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/organisation.h"
#include "plantext.h"

#include <QTest>

using namespace facet;
using namespace facet::assess;
using namespace Qt::StringLiterals;

/// The organisation's stage and structure, gate by gate.
class TestOrganisation final : public QObject
{
    Q_OBJECT

private slots:
    void stage_data();
    void stage();
    void stageShowsWhatIsMissing();
    void structure_data();
    void structure();
};

namespace {

const QDate today(2026, 11, 20);

const QString fourDepartments =
    u"unit Org kind=organisation; unit D parent=Org; unit E parent=Org; unit F parent=Org;"
    "unit H parent=Org\n"_s;

// What each stage needs beyond the one before.
const QString planning =
    u"goal Z; objective O unit=D goal=Z due=2026-12-31; channel C tier=core pointOfView=x"
    " reviewDate=2027-12-31; participation p unit=D channel=C listens\n"_s;
const QString presence =
    u"kpi K objective=O baseline=1 target=9; participation p unit=D channel=C listens engages\n"_s;
const QString engagement = u"signal S; route - signal=S unit=D backup=E answerWithin=60;"
                           "objective O unit=D goal=Z due=2026-12-31 use=support\n"_s;
const QString formalized =
    u"person boss; settings s sponsor=boss; unit H parent=Org hub;"
    "policySection a element=access state=adopted; policySection b element=legal state=adopted;"
    "policySection c element=conduct state=adopted; policySection d element=content state=adopted scope=Org\n"_s;
const QString strategic =
    u"fit - channel=C objective=O score=3; observation - kpi=K date=2026-11-19 value=5;"
    "objective P unit=E goal=Z due=2026-12-31; kpi L objective=P baseline=1 target=9;"
    "fit - channel=C objective=P score=2; observation - kpi=L date=2026-11-19 value=5;"
    "seat ann unit=D; seat bob unit=E; group G objective=O members=ann,bob\n"_s;

/// Every department at @p score in all practices, by the room.
QString allAt(int score)
{
    QString text;
    for (const QString &unit : {u"D"_s, u"E"_s, u"F"_s, u"H"_s}) {
        for (const Practice practice : allOf<Practice>()) {
            text +=
                u"assessment - unit=%1 practice=%2 score=%3 reason=x\n"_s.arg(unit, keyOf(practice))
                    .arg(score);
        }
    }
    return text;
}

} // namespace

void TestOrganisation::stage_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Stage6>("stage");
    const QString base = fourDepartments;
    QTest::newRow("nothing") << base << Stage6::None;
    QTest::newRow("an objective, nobody listens")
        << base + u"goal Z; objective O unit=D goal=Z"_s << Stage6::None;
    QTest::newRow("planning") << base + planning << Stage6::Planning;
    QTest::newRow("presence") << base + planning + presence << Stage6::Presence;
    // Inside the house one is not present.
    QTest::newRow("present inside only")
        << base + planning + presence + u"channel C tier=core side=inside"_s << Stage6::Planning;
    QTest::newRow("engagement") << base + planning + presence + engagement << Stage6::Engagement;
    QTest::newRow("formalised") << base + planning + presence + engagement + formalized
                                << Stage6::Formalized;
    // Four sections, one of them for one department only.
    QTest::newRow("three sections for all") << base + planning + presence + engagement + formalized
            + u"policySection d element=content state=adopted scope=D"_s
                                            << Stage6::Engagement;
    // The higher gates do not help while the sponsor is missing.
    QTest::newRow("no sponsor") << base + planning + presence + engagement + formalized + strategic
            + u"settings s"_s << Stage6::Engagement;
    // D and E of four departments: half.
    QTest::newRow("strategic") << base + planning + presence + engagement + formalized + strategic
                               << Stage6::Strategic;
    QTest::newRow("strategic, but the group is over") << base + planning + presence + engagement
            + formalized + strategic + u"group G objective=O members=ann,bob end=2026-11-19"_s
                                                      << Stage6::Formalized;
    QTest::newRow("converged") << base + planning + presence + engagement + formalized + strategic
            + allAt(3) << Stage6::Converged;
    QTest::newRow("all but converged")
        << base + planning + presence + engagement + formalized + strategic + allAt(3)
            + u"assessment - unit=F practice=measurement score=2 reason=x date=2026-11-01"_s
        << Stage6::Strategic;
}

void TestOrganisation::stage()
{
    QFETCH(QString, text);
    QFETCH(Stage6, stage);
    const Plan plan = test::PlanText(text).plan();
    QCOMPARE(stageName(stageOf(plan, assess::assess(plan, today)).stage), stageName(stage));
}

void TestOrganisation::stageShowsWhatIsMissing()
{
    test::PlanText written(fourDepartments + planning + presence);
    const Plan plan = written.plan();
    const StageFinding finding = stageOf(plan, assess::assess(plan, today));
    bool sponsorMissing = false;
    for (const Evidence &evidence : finding.evidence) {
        QVERIFY(!evidence.text.isEmpty());
        sponsorMissing =
            sponsorMissing || (evidence.stage == Stage6::Formalized && !evidence.holds);
        if (evidence.stage <= Stage6::Presence) {
            QVERIFY2(evidence.holds && !evidence.objects.isEmpty(), qPrintable(evidence.text));
        }
    }
    QVERIFY(sponsorMissing);
}

namespace {

const QString base = fourDepartments;
const QString all = u"objective d unit=D; objective e unit=E; objective f unit=F\n"_s;
const QString hub = u"unit H parent=Org hub\n"_s;
const QString guides = u"link - from=H to=D kind=guides; link - from=H to=E kind=guides\n"_s;

} // namespace

void TestOrganisation::structure_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Structure>("structure");
    QTest::addColumn<Structure>("nearest");
    const auto row = [](const char *name, const QString &text, Structure structure,
                        Structure nearest) { QTest::newRow(name) << text << structure << nearest; };
    const auto plain = [&](const char *name, const QString &text, Structure structure) {
        row(name, text, structure, structure);
    };
    plain("nobody is active", base + hub, Structure::None);
    plain("no hub", base + all, Structure::Decentralised);
    // The only channel is engaged on by the hub alone.
    plain("the hub does it",
          base + hub + all + u"channel C tier=core; participation - unit=H channel=C engages"_s,
          Structure::Centralised);
    // One channel of two is the hub's (0.5), and it guides two of three (0.67).
    plain(
        "it guides two of three",
        base + hub + all + guides
            + u"channel C tier=core; participation - unit=H channel=C engages; channel B tier=core;"
              "participation - unit=D channel=B engages; participation - unit=H channel=B engages"_s,
        Structure::HubAndSpoke);
    // One of three is guided (0.33, 0.27 short of 0.6); no channel is the hub's (0.8 short).
    row("it guides one of three", base + hub + all + u"link - from=H to=D kind=guides"_s,
        Structure::None, Structure::HubAndSpoke);
    // A link that only supports is no guidance.
    row("support is not guidance",
        base + hub + all + u"link - from=H to=D; link - from=H to=E; link - from=H to=F"_s,
        Structure::None, Structure::HubAndSpoke);
    // Three of four channels are the hub's: 0.05 short of centralised; nobody is guided.
    row("nearly central",
        base + hub + all
            + u"channel A tier=core; participation - unit=H channel=A engages; channel B "
              u"tier=core; participation - unit=H channel=B engages;"
              "channel C tier=core; participation - unit=H channel=C engages; channel X tier=core; participation - unit=D channel=X engages"_s,
        Structure::None, Structure::Centralised);
    // Two hubs below the top hub, each guiding two teams and guided from above; D, E and F are all
    // guided.
    plain("hubs below a hub",
          base + hub + all
              + u"unit DH parent=D kind=team hub; unit D1 parent=D kind=team; unit D2 parent=D "
                u"kind=team;"
                "unit EH parent=E kind=team hub; unit E1 parent=E kind=team; unit E2 parent=E "
                "kind=team;"
                "link - from=H to=DH kind=guides; link - from=H to=EH kind=guides; link - from=H "
                "to=F kind=guides;"
                "link - from=DH to=D1 kind=guides; link - from=DH to=D2 kind=guides;"
                "link - from=EH to=E1 kind=guides; link - from=EH to=E2 kind=guides"_s,
          Structure::Dandelion);
    // All four departments active and guided, somebody empowered in each.
    const QString honeycomb = base + hub + all + guides
        + u"objective h unit=H; link - from=H to=F kind=guides; seat a unit=D stage=empowered; "
          u"seat b unit=E stage=empowered;"
          "seat c unit=F stage=empowered; seat d unit=H stage=empowered\n"_s;
    plain("everybody", honeycomb, Structure::Holistic);
    // Three of four departments with somebody empowered: 0.75.
    plain("not quite everybody", honeycomb + u"seat d unit=H stage=trained"_s,
          Structure::HubAndSpoke);
}

void TestOrganisation::structure()
{
    QFETCH(QString, text);
    QFETCH(Structure, structure);
    QFETCH(Structure, nearest);
    const StructureFinding found = structureOf(test::PlanText(text).plan());
    QCOMPARE(keyOf(found.structure), keyOf(structure));
    QCOMPARE(keyOf(found.nearest), keyOf(nearest));
    QVERIFY(!found.evidence.isEmpty());
}

QTEST_GUILESS_MAIN(TestOrganisation)
#include "tst_organisation.moc"
