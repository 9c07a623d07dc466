// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingrows.h"

#include "model/object.h"

#include <QTest>

namespace facet::test {

using namespace Qt::StringLiterals;

namespace {

/// A rule's plans: one it fires on, and the same plan as it should be.
void row(const char *name, const QByteArray &firing, const QByteArray &quiet,
         Cure cure = Cure::Thought)
{
    QTest::newRow(name) << QString::fromUtf8(firing) << QString::fromUtf8(quiet)
                        << static_cast<int>(cure);
}

void purposeRows()
{
    row("L03 nobody", "unit Org; unit D parent=Org; objective O contributors=D",
        "unit Org; unit D parent=Org; objective O unit=D", Cure::Fix);
    row("L03 nobody at all", "unit Org; objective O", "unit Org; objective O unit=Org", Cure::Fix);
    row("L04",
        "unit Org; unit D parent=Org; unit E parent=Org; objective O unit=D title=Calls"
        "\nobjective P unit=E title=calls; kpi K objective=P; channel C; channel B"
        "\nfit - channel=C objective=O score=2; fit - channel=C objective=P score=3"
        "\nfit - channel=B objective=P score=3; group G objective=P",
        "unit Org; unit D parent=Org; unit E parent=Org; objective O unit=D title=Calls"
        "\nobjective P unit=E title=Sales",
        Cure::Fix);
    row("L05", "unit D; objective O unit=D use=support",
        "unit D; objective O unit=D use=support; kpi K objective=O", Cure::Fix);
    row("L05 without a use", "unit D; objective O unit=D",
        "unit D; objective O unit=D state=dropped", Cure::Fix);
    row("L09 one goal", "goal G; unit D; objective O unit=D",
        "goal G; unit D; objective O unit=D goal=G", Cure::Fix);
    row("L09 several goals", "goal G; goal H; unit D; objective O unit=D",
        "goal G; goal H; unit D; objective O unit=D goal=H");
    row("L10",
        "unit Org kind=organisation; unit D parent=Org; unit E parent=Org; objective O unit=D",
        "unit Org kind=organisation; unit D parent=Org; unit E parent=Org"
        "\nobjective O unit=D contributors=E",
        Cure::Fix);
    row("L11", "unit D; objective O unit=D use=talk; objective P unit=D",
        "unit D; objective O unit=D use=talk; objective P unit=D use=listen", Cure::Fix);
}

void measurementRows()
{
    row("L06", "unit D; objective O unit=D; kpi K objective=O",
        "unit D; objective O unit=D; kpi K objective=O target=5");
    row("L06 band", "unit D; objective O unit=D; kpi K objective=O kind=within target=5",
        "unit D; objective O unit=D; kpi K objective=O kind=within target=5 upper=8");
    row("L07 observed",
        "unit D; objective O unit=D; kpi K objective=O"
        "\nobservation - kpi=K date=2026-03-01 value=7; observation - kpi=K date=2026-02-01 "
        "value=5",
        "unit D; objective O unit=D; kpi K objective=O baseline=5 baselineDate=2026-02-01",
        Cure::SafeFix);
    row("L07 undated", "unit D; objective O unit=D start=2026-01-01; kpi K objective=O baseline=5",
        "unit D; objective O unit=D; kpi K objective=O kind=yesNo", Cure::SafeFix);
    row("L07 unknown", "unit D; objective O unit=D; kpi K objective=O",
        "unit D; objective O unit=D state=dropped; kpi K objective=O");
    row("L08",
        "unit D; objective O unit=D use=talk; kpi K objective=O name=Followers"
        "\nkpi L objective=O name=Reach measure=impressions",
        "unit D; objective O unit=D use=talk; kpi K objective=O name=Followers"
        "\nkpi L objective=O name=Conversion",
        Cure::Fix);
    row("L08 likes are no likelihood",
        "unit D; objective O unit=D use=talk; kpi K objective=O name=Likes",
        "unit D; objective O unit=D use=talk; kpi K objective=O name=Likelihood", Cure::Fix);
}

void valueRows()
{
    row("L37 views",
        "unit D; objective O unit=D use=support; kpi K objective=O name=Views unitValue=35"
        "\nactivity A objective=O cost=100",
        "unit D; objective O unit=D use=support; kpi K objective=O name=Questions unitValue=35"
        "\nactivity A objective=O cost=100",
        Cure::Fix);
    row("L37 looks are no reviews",
        "unit D; objective O unit=D use=support; kpi K objective=O name=Views unitValue=35"
        "\nactivity A objective=O cost=100",
        "unit D; objective O unit=D use=support"
        "\nkpi K objective=O \"name=Reviews and interviews\" unitValue=35"
        "\nactivity A objective=O cost=100",
        Cure::Fix);
    row("L37 cost", "unit D; objective O unit=D use=support; kpi K objective=O unitValue=35",
        "unit D; objective O unit=D use=talk; kpi K objective=O unitValue=35", Cure::Fix);
    row("L38 source", "assumption A name=Readers",
        "assumption A name=Readers source=Survey date=2026-01-01");
    row("L38 dear", "assumption A \"name=Cost of one call\" value=35 source=Post date=2010-08-04",
        "assumption A \"name=Cost of one call\" value=12 source=Post date=2010-08-04", Cure::Fix);
    row("L38 calls are no recalls",
        "assumption A \"name=Cost of calls\" value=35 source=Post date=2010-08-04",
        "assumption A \"name=Cost of a recall\" value=35 source=Post date=2010-08-04", Cure::Fix);
    row("L39 stale",
        "unit D; objective O unit=D state=running; kpi K objective=O rhythm=monthly"
        "\nobservation - kpi=K date=2026-09-01 value=1",
        "unit D; objective O unit=D state=running; kpi K objective=O rhythm=monthly"
        "\nobservation - kpi=K date=2026-11-01 value=1");
    row("L39 never", "unit D; objective O unit=D state=running; kpi K objective=O",
        "unit D; objective O unit=D state=draft; kpi K objective=O");
    row("L39 behind",
        "unit D; objective O unit=D state=running start=2026-01-01 due=2026-12-31"
        "\nkpi K objective=O baseline=0 target=10 rhythm=monthly"
        "\nobservation - kpi=K date=2026-11-15 value=1",
        "unit D; objective O unit=D state=running start=2026-01-01 due=2026-12-31"
        "\nkpi K objective=O baseline=0 target=10 rhythm=monthly"
        "\nobservation - kpi=K date=2026-11-15 value=1; activity A objective=O due=2026-12-01",
        Cure::Fix);
}

void channelRows()
{
    row("L01", "channel C tier=core; objective O",
        "channel C tier=core; objective O; fit - channel=C objective=O score=2\nchannel W "
        "tier=watch",
        Cure::Fix);
    row("L02 known",
        "channel C tier=core; audience A; objective O audiences=A"
        "\nfit - channel=C objective=O score=2",
        "channel C tier=core audiences=A; audience A", Cure::SafeFix);
    row("L02 unknown", "channel C tier=grow", "channel C tier=retire");
    row("L26 nobody",
        "unit D; channel C tier=core; objective O unit=D; fit - channel=C objective=O score=2",
        "unit D; channel C tier=core; participation - unit=D channel=C listens engages", Cure::Fix);
    row("L26 only speaks", "unit D; channel C tier=core; participation - unit=D channel=C engages",
        "unit D; channel C tier=watch", Cure::Fix);
    row("L31 alone",
        "unit D; seat ann unit=D; seat bob unit=D; channel C tier=core accountOwner=ann twoFactor",
        "unit D; seat ann unit=D; seat bob unit=D"
        "\nchannel C tier=core accountOwner=ann backupOwner=bob twoFactor",
        Cure::Fix);
    row("L31 password only",
        "unit D; seat ann unit=D; seat bob unit=D"
        "\nchannel C tier=core accountOwner=ann backupOwner=bob",
        "channel C tier=watch", Cure::Fix);
    row("L31 nobody known", "channel C tier=core", "channel C tier=retire");
    row("L33", "unit D; channel C tier=watch; participation - unit=D channel=C listens",
        "unit D; channel C tier=watch pointOfView=Soon reviewDate=2027-01-01"
        "\nparticipation - unit=D channel=C listens",
        Cure::Fix);
    row("L33 no champion", "channel C tier=pilot pointOfView=Soon reviewDate=2027-01-01",
        "channel C tier=core");
    row("L34", "channel C tier=pilot",
        "channel C tier=pilot; activity A channel=C due=2027-01-01 note=Success", Cure::Fix);
    row("L34 no criterion", "channel C tier=pilot; activity A channel=C due=2027-01-01",
        "channel C tier=pilot; activity A channel=C due=2027-01-01; objective O"
        "\nkpi K objective=O target=3; fit - channel=C objective=O score=1",
        Cure::Fix);
    row("L35",
        "unit D; channel A tier=core; channel B tier=core; channel C tier=core; channel E tier=core"
        "\nparticipation - unit=D channel=A engages; participation - unit=D channel=B engages"
        "\nparticipation - unit=D channel=C engages; participation - unit=D channel=E engages"
        "\nobjective O; fit - channel=A objective=O score=3",
        "unit D; channel A tier=core; channel B tier=core; channel C tier=core; channel E tier=core"
        "\nparticipation - unit=D channel=A engages; participation - unit=D channel=B engages"
        "\nparticipation - unit=D channel=C engages; participation - unit=D channel=E engages"
        "\nseat ann unit=D; seat bob unit=D; course P level=practise"
        "\ncompletion - course=P person=ann finished=2026-01-01"
        "\ncompletion - course=P person=bob finished=2026-01-01",
        Cure::Fix);
}

void peopleRows()
{
    row("L12", "person ann marketing=3 publicRelations=2 technical=2 communications=2 human=1",
        "person ann marketing=3 publicRelations=2 technical=2 communications=2"
        "\nobjective O facet=human");
    row("L18",
        "unit D; channel C tier=core; participation - unit=D channel=C engages"
        "\nseat ann unit=D technical=3 human=2",
        "unit D; channel C tier=core; participation - unit=D channel=C engages"
        "\nseat ann unit=D technical=3 human=2 marketing=2");
    row("L19 training", "unit D; seat ann unit=D stage=identified",
        "unit D; seat ann unit=D stage=identified; course P"
        "\ncompletion - course=P person=ann planned=2026-12-01",
        Cure::Fix);
    row("L19 authority", "unit D; seat ann unit=D stage=trained",
        "unit D; seat ann unit=D stage=trained speaks", Cure::Fix);
    row("L25", "unit Org kind=organisation; seat ann unit=Org head",
        "unit Org kind=organisation; seat ann unit=Org head; settings S sponsor=ann", Cure::Fix);
    row("L25 nobody", "unit Org", "goal G");
    row("L32", "unit D; seat ann unit=D speaks; course P level=practise",
        "unit D; seat ann unit=D speaks; course P level=practise"
        "\ncompletion - course=P person=ann finished=2026-01-01",
        Cure::Fix);
    row("L32 finishes one day",
        "unit D; seat ann unit=D speaks; course P level=practise"
        "\ncompletion - course=P person=ann finished=2027-06-01",
        "unit D; seat ann unit=D speaks; course P level=practise"
        "\ncompletion - course=P person=ann planned=2027-06-01",
        Cure::Fix);
    row("L32 no course", "unit D; seat ann unit=D speaks", "unit D; seat ann unit=D", Cure::Fix);
}

void groupRows()
{
    row("L15",
        "unit D; objective O unit=D; group G objective=O members=a,b,c,d,e,f,g,h,i,j"
        "\nperson a; person b; person c; person d; person e; person f; person g; person h; person i"
        "\nperson j",
        "unit D; objective O unit=D; group G objective=O members=a,b,c,d,e,f,g,h,i"
        "\nperson a; person b; person c; person d; person e; person f; person g; person h; person "
        "i",
        Cure::Fix);
    row("L16 end", "objective O due=2027-01-01; group G objective=O",
        "objective O; group G objective=O end=2027-01-01", Cure::SafeFix);
    row("L16 aim", "group G end=2027-01-01", "objective O; group G objective=O end=2027-01-01",
        Cure::Fix);
    row("L16 never ends", "objective O; group G objective=O",
        "objective O; group G objective=O end=2026-01-01");
    row("L17",
        "unit Org kind=organisation; unit D parent=Org; unit E parent=Org"
        "\nobjective O unit=D contributors=E; group G objective=O members=ann"
        "\nseat ann unit=D technical=3; seat bob unit=E human=1; seat eve unit=E human=3",
        "unit Org kind=organisation; unit D parent=Org; unit E parent=Org"
        "\nobjective O unit=D contributors=E; group G objective=O members=ann,eve"
        "\nseat ann unit=D technical=3; seat eve unit=E human=3",
        Cure::Fix);
    row("L17 nobody fits",
        "unit Org kind=organisation; unit D parent=Org; unit E parent=Org"
        "\nobjective O unit=D contributors=E; group G objective=O members=ann"
        "\nseat ann unit=D technical=3; seat bob unit=E",
        "unit Org kind=organisation; unit D parent=Org; objective O unit=D"
        "\ngroup G objective=O members=ann; seat ann unit=D");
}

void structureRows()
{
    row("L13 objectives",
        "settings S targetStructure=hubAndSpoke; unit Org kind=organisation; unit D parent=Org"
        "\nunit E parent=Org; objective A unit=D; objective B unit=D; objective C unit=E"
        "\nobjective F unit=D",
        "settings S targetStructure=hubAndSpoke; unit Org kind=organisation; unit D parent=Org"
        "\nunit E parent=Org; objective A unit=D; objective B unit=D; objective C unit=E"
        "\nobjective F unit=E");
    row("L13 channels",
        "settings S targetStructure=dandelion; unit Org kind=organisation; unit D parent=Org"
        "\nunit E parent=Org; channel A tier=core; channel B tier=core; channel C tier=core"
        "\nparticipation - unit=D channel=A engages; participation - unit=D channel=B engages"
        "\nparticipation - unit=D channel=C engages",
        "settings S targetStructure=centralised; unit Org kind=organisation; unit D parent=Org"
        "\nunit E parent=Org; channel A tier=core; channel B tier=core; channel C tier=core"
        "\nparticipation - unit=D channel=A engages; participation - unit=D channel=B engages"
        "\nparticipation - unit=D channel=C engages");
    row("L14 unit", "unit D \"name=Owners of social media\"", "unit D \"name=Store owners\"",
        Cure::Fix);
    row("L14 towns own nothing", "unit D \"name=Who owns social media\"",
        "unit D \"name=Social media for towns\"", Cure::Fix);
    row("L14 position", "unit D; position P unit=D \"title=Social media owner\"",
        "unit D; position P unit=D \"title=Social media host\"", Cure::Fix);
    row("L14 link", "unit D; unit E; link L from=D to=E \"label=owns all social media\"",
        "unit D; unit E; link L from=D to=E \"label=talks of social media\"", Cure::Fix);
    row("L21",
        "unit Org kind=organisation; unit D parent=Org; unit E parent=Org; unit F parent=Org"
        "\nobjective A unit=D; objective B unit=E; objective C unit=F; link - from=E to=F "
        "kind=guides",
        "unit Org kind=organisation; unit D parent=Org; unit E parent=Org; unit F parent=Org"
        "\nobjective A unit=D; objective B unit=E",
        Cure::Fix);
    row("L22",
        "unit Org kind=organisation; unit D parent=Org hub; unit E parent=Org; objective A unit=E",
        "unit Org kind=organisation; unit D parent=Org hub; unit E parent=Org; objective A unit=E"
        "\nlink - from=D to=E kind=guides",
        Cure::Fix);
    row("L22 guided from above",
        "unit Org kind=organisation; unit H parent=Org kind=team hub; unit E parent=Org"
        "\nobjective A unit=E; link - from=H to=Org kind=supports",
        "unit Org kind=organisation; unit H parent=Org kind=team hub; unit E parent=Org"
        "\nobjective A unit=E; link - from=H to=Org kind=guides",
        Cure::Fix);
    row("L23", "settings S targetStructure=hubAndSpoke; unit D",
        "settings S targetStructure=hubAndSpoke sponsor=ann; person ann; unit D hub"
        "\npolicySection - element=access state=adopted; policySection - element=legal "
        "state=adopted"
        "\npolicySection - element=security state=adopted"
        "\npolicySection - element=content state=adopted");
    row("L24", "settings S start=2026-01-01 end=2026-12-31; unit D",
        "settings S start=2026-01-01 end=2026-12-31; unit D target=1", Cure::Fix);
}

void scoreRows()
{
    row("L24 years", "settings S start=2026-01-01 end=2026-12-31; unit D",
        "settings S start=2026-01-01 end=2029-12-31; unit D", Cure::Fix);
    const auto scored = [](int score) {
        QString text = u"settings S target=2; unit D\n"_s;
        for (const Practice practice : allOf<Practice>()) {
            text += u"assessment - unit=D practice=%1 score=%2 reason=r\n"_s.arg(keyOf(practice))
                        .arg(score);
        }
        return text;
    };
    QTest::newRow("L40") << scored(2) << scored(1) << static_cast<int>(Cure::Fix);
    QTest::newRow("L40 all reached") << scored(3) << scored(4) << static_cast<int>(Cure::Fix);
}

void workRows()
{
    row("L20 nobody accountable",
        "unit D; activity A unit=D; assignment - activity=A unit=D duty=responsible",
        "unit D; activity A unit=D; assignment - activity=A unit=D duty=responsible"
        "\nassignment - activity=A unit=D duty=accountable",
        Cure::SafeFix);
    row("L20 nobody at all", "unit D; activity A unit=D",
        "unit D; activity A; assignment - activity=A unit=D duty=responsible"
        "\nassignment - activity=A unit=D duty=accountable",
        Cure::Fix);
    row("L20 nobody known", "activity A", "goal G");
    row("L20 too many",
        "unit D; activity A; assignment - activity=A unit=D duty=accountable; person ann; person "
        "bob"
        "\nperson eve; assignment - activity=A person=ann; assignment - activity=A person=bob"
        "\nassignment - activity=A person=eve",
        "unit D; activity A; assignment - activity=A unit=D duty=accountable; person ann; person "
        "bob"
        "\nassignment - activity=A person=ann; assignment - activity=A person=bob",
        Cure::Fix);
}

void routeRows()
{
    row("L27 nowhere", "unit H hub; seat ann unit=H; signal S",
        "unit H hub; seat ann unit=H; signal S; route - signal=S unit=H", Cure::Fix);
    row("L27 no hub", "unit D; seat ann unit=D; signal S",
        "unit D; seat ann unit=D; signal S; route - signal=S unit=D");
    row("L27 dead end", "unit H hub; seat ann unit=H; unit D; signal S; route R signal=S unit=D",
        "unit D; unit E parent=D; seat ann unit=E; signal S; route R signal=S unit=D", Cure::Fix);
    row("L27 loop",
        "unit H hub; unit D; seat ann unit=D; signal S; route R signal=S unit=D backup=D",
        "unit H hub; unit D; seat ann unit=D; signal S; route R signal=S unit=D backup=H",
        Cure::Fix);
    row("L27 to and fro",
        "unit H hub; unit D; seat ann unit=D; unit E; seat eve unit=E; signal S"
        "\nroute R signal=S unit=D backup=E; route Q signal=S unit=E backup=D",
        "unit H hub; unit D; seat ann unit=D; unit E; seat eve unit=E; signal S; signal T"
        "\nroute R signal=S unit=D backup=E; route Q signal=T unit=E backup=D",
        Cure::Fix);
    row("L27 in a ring",
        "unit H hub; unit D; seat ann unit=D; unit E; seat eve unit=E; unit F; seat flo unit=F"
        "\nsignal S; channel C; route R signal=S unit=D backup=E"
        "\nroute Q signal=S unit=E backup=F channel=C; route P signal=S unit=F backup=D",
        "unit H hub; unit D; seat ann unit=D; unit E; seat eve unit=E; unit F; seat flo unit=F"
        "\nsignal S; channel C; route R signal=S unit=D backup=E"
        "\nroute Q signal=S unit=E backup=F channel=C; route P signal=S unit=F backup=H",
        Cure::Fix);
    row("L28 backup", "unit H hub; unit D; signal S; route R signal=S unit=D",
        "unit H hub; unit D; signal S; route R signal=S unit=D backup=H", Cure::Fix);
    row("L28 time",
        "unit H hub; unit D; signal S"
        "\nroute R signal=S unit=D backup=H escalation=3 answerWithin=600",
        "unit H hub; unit D; signal S; route R signal=S unit=D backup=H answerWithin=600",
        Cure::Fix);
    row("L28 time altogether",
        "unit H hub; unit D; unit E; signal S"
        "\nroute R signal=S unit=D backup=E escalation=3 answerWithin=40"
        "\nroute Q signal=S unit=E backup=H answerWithin=30",
        "unit H hub; unit D; unit E; signal S"
        "\nroute R signal=S unit=D backup=E escalation=3 answerWithin=30"
        "\nroute Q signal=S unit=E backup=H answerWithin=30",
        Cure::Fix);
    row("L29", "unit Org; seat ann unit=Org; channel C tier=core",
        "unit Org; seat ann unit=Org speaks; channel C tier=core; signal S kind=crisis"
        "\nroute R signal=S unit=Org",
        Cure::Fix);
    row("L29 no voice",
        "unit Org; seat ann unit=Org; channel C tier=core; signal S; route R signal=S unit=Org "
        "escalation=4",
        "unit Org; channel C tier=watch", Cure::Fix);
    row("L29 nobody there", "unit Org; channel C tier=core", "unit Org");
}

void guidanceRows()
{
    const QByteArray all = "unit D\n"
                           "policySection - element=access state=draft\n"
                           "policySection - element=accounts state=draft\n"
                           "policySection - element=acceptableUse state=draft\n"
                           "policySection - element=conduct state=adopted\n"
                           "policySection - element=content state=draft scope=D\n"
                           "policySection - element=security state=draft\n"
                           "policySection - element=publicConduct state=inReview\n";
    row("L30 missing", all, all + "policySection - element=legal state=draft", Cure::Fix);
    row("L30 placeholder", all + "policySection P element=legal state=missing",
        all + "policySection P element=legal state=draft", Cure::Fix);
    row("L30 overdue", all + "policySection P element=legal state=draft reviewDate=2026-11-01",
        all + "policySection P element=legal state=draft reviewDate=2027-11-01", Cure::Fix);
    row("L36 unheard", "unit D; concern - unit=D layer=line",
        "unit D; concern - unit=D layer=middle raised=2026-11-01");
    row("L36 undated", "unit D; concern - unit=D layer=middle",
        "unit D; concern - unit=D layer=middle state=answered");
    row("L36 unanswered", "unit D; concern - unit=D layer=middle raised=2026-10-01",
        "unit D; concern - unit=D layer=middle raised=2026-10-01 state=answered");
    row("M01 points at nothing", "unit D; objective O unit=D goal=G",
        "unit D; goal G; objective O "
        "unit=D goal=G",
        Cure::SafeFix);
    row("M01 circle", "unit D parent=E; unit E parent=D", "unit D; unit E parent=D");
}

} // namespace

void addFindingRows()
{
    purposeRows();
    measurementRows();
    valueRows();
    channelRows();
    peopleRows();
    groupRows();
    structureRows();
    scoreRows();
    workRows();
    routeRows();
    guidanceRows();
}

} // namespace facet::test
