// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/scores.h"
#include "plantext.h"

#include <QTest>

using namespace facet;
using namespace Qt::StringLiterals;

/// The ten practices, each step of each, on small plans scored by hand. The day is 2026-11-20.
class TestPractices final : public QObject
{
    Q_OBJECT

private slots:
    void scores_data();
    void scores();
};

namespace {

/// One plan, one unit, one practice, and what a person made of it.
struct Case
{
    const char *name;
    Practice practice;
    const char *plan; ///< beside the units of the frame
    int score;
    bool hasData = true;
    const char *unit = "D";
};

/// Four departments; D has two teams and T a sub-team.
constexpr auto frame = "unit Org kind=organisation; unit D parent=Org; unit E parent=Org;"
                       "unit F parent=Org; unit G parent=Org; unit T parent=D kind=team;"
                       "unit T2 parent=D kind=team; unit Sub parent=T kind=team\n";

/// An objective with all that Purpose 3 asks for, O of D.
#define FULL_OBJECTIVE                                                                             \
    "goal Z; channel C tier=core; objective O unit=D goal=Z due=2026-12-31;"                       \
    "kpi K objective=O baseline=10 target=5; fit - channel=C objective=O score=2\n"

const Case purposeCases[] = {
    // No objective anywhere: nothing to say, and nothing recorded.
    {"nothing", Practice::Purpose, "", 0, false},
    // An objective alone, even a draft: the first step.
    {"an objective", Practice::Purpose, "objective O unit=D", 1},
    // E only contributes: the purpose is D's.
    {"contributing is not owning", Practice::Purpose, "objective O unit=D contributors=E", 0, false,
     "E"},
    // Given up: as if it were not there.
    {"a dropped objective", Practice::Purpose, "objective O unit=D state=dropped", 0, false},
    // A KPI with baseline and target, but no due date: not yet the second step.
    {"no due date", Practice::Purpose, "objective O unit=D; kpi K objective=O baseline=10 target=5",
     1},
    // A due date and a KPI with a target but no baseline: still the first.
    {"no baseline", Practice::Purpose,
     "objective O unit=D due=2026-12-31; kpi K objective=O target=5", 1},
    // Baseline on one KPI and target on another do not make a complete one.
    {"halves of two KPIs", Practice::Purpose,
     "objective O unit=D due=2026-12-31; kpi K objective=O target=5; kpi L objective=O baseline=1",
     1},
    {"measurable", Practice::Purpose,
     "objective O unit=D due=2026-12-31; kpi K objective=O baseline=10 target=5", 2},
    // The team's objective counts for the department above it.
    {"measurable, in a team below", Practice::Purpose,
     "objective O unit=Sub due=2026-12-31; kpi K objective=O baseline=10 target=5", 2},
    // A goal but no channel: the third step asks for both.
    {"a goal alone", Practice::Purpose,
     "goal Z; objective O unit=D goal=Z due=2026-12-31; kpi K objective=O baseline=10 target=5", 2},
    // A channel, but it fits badly.
    {"a fit of 1", Practice::Purpose,
     "goal Z; channel C tier=core; objective O unit=D goal=Z due=2026-12-31;"
     "kpi K objective=O baseline=10 target=5; fit - channel=C objective=O score=1",
     2},
    // A good fit, but the channel is being retired.
    {"a retired channel", Practice::Purpose,
     "goal Z; channel C tier=retire; objective O unit=D goal=Z due=2026-12-31;"
     "kpi K objective=O baseline=10 target=5; fit - channel=C objective=O score=4",
     2},
    // One is complete, the other a mere title: 3, as not every objective is.
    {"one of two complete", Practice::Purpose, FULL_OBJECTIVE "objective P unit=D", 3},
    // Two measurable ones without goal and channel beside a complete one in a team: still 3.
    {"completeness counts over teams", Practice::Purpose,
     FULL_OBJECTIVE "objective P unit=T due=2026-12-31; kpi L objective=P baseline=1 target=2", 3},
    // The only objective is complete, so every one is.
    {"every objective complete", Practice::Purpose, FULL_OBJECTIVE, 4},
    // What was dropped does not hold the others back.
    {"a dropped one beside", Practice::Purpose, FULL_OBJECTIVE "objective P unit=D state=dropped",
     4},
};

const Case measurementCases[] = {
    {"no KPI", Practice::Measurement, "objective O unit=D", 0, false},
    // There is a KPI, so something is known: it has no target.
    {"a KPI without target", Practice::Measurement,
     "objective O unit=D; kpi K objective=O baseline=3", 0},
    {"a target", Practice::Measurement, "objective O unit=D; kpi K objective=O target=3", 1},
    // A band needs both bounds before it is a target.
    {"half a band", Practice::Measurement,
     "objective O unit=D; kpi K objective=O kind=within target=3", 0},
    {"a baseline too", Practice::Measurement,
     "objective O unit=D; kpi K objective=O target=3 baseline=1", 2},
    // Yes or no: target and baseline are in the question.
    {"yes or no", Practice::Measurement, "objective O unit=D; kpi K objective=O kind=yesNo", 2},
    // Observed, but by a KPI that has no baseline: the other one keeps the score at 2.
    {"observed elsewhere", Practice::Measurement,
     "objective O unit=D; kpi K objective=O target=3 baseline=1; kpi L objective=O target=1;"
     "observation - kpi=L date=2026-11-19 value=2",
     2},
    // An observation from tomorrow has not been made yet.
    {"an observation to come", Practice::Measurement,
     "objective O unit=D; kpi K objective=O target=3 baseline=1;"
     "observation - kpi=K date=2026-11-21 value=2",
     2},
    // Monthly, last observed 46 days ago; one and a half months are 45.7 days: no longer fresh.
    {"stale by a day", Practice::Measurement,
     "objective O unit=D; kpi K objective=O target=3 baseline=1;"
     "observation - kpi=K date=2026-10-05 value=2",
     3},
    {"fresh by a day", Practice::Measurement,
     "objective O unit=D; kpi K objective=O target=3 baseline=1;"
     "observation - kpi=K date=2026-10-06 value=2",
     4},
    // Weekly: ten days old is fresh, eleven is not.
    {"weekly, ten days", Practice::Measurement,
     "objective O unit=D; kpi K objective=O target=3 baseline=1 rhythm=weekly;"
     "observation - kpi=K date=2026-11-10 value=2",
     4},
    {"weekly, eleven days", Practice::Measurement,
     "objective O unit=D; kpi K objective=O target=3 baseline=1 rhythm=weekly;"
     "observation - kpi=K date=2026-11-09 value=2",
     3},
    // One of two is fresh, the other was never observed.
    {"one never observed", Practice::Measurement,
     "objective O unit=D; kpi K objective=O target=3 baseline=1; kpi L objective=O;"
     "observation - kpi=K date=2026-11-19 value=2",
     3},
    // The objective is done: nobody need observe it any more.
    {"stale but done", Practice::Measurement,
     "objective O unit=D state=done; kpi K objective=O target=3 baseline=1;"
     "observation - kpi=K date=2026-01-05 value=2",
     4},
};

const Case channelCases[] = {
    {"none", Practice::Channels, "channel C tier=core", 0, false},
    // Listed on the channel, but doing nothing there: known, and nothing.
    {"an empty participation", Practice::Channels,
     "channel C tier=core; participation - unit=D channel=C", 0},
    {"a retired channel", Practice::Channels,
     "channel C tier=retire; participation - unit=D channel=C engages", 0},
    {"takes part", Practice::Channels,
     "channel C tier=core; participation - unit=D channel=C listens", 1},
    // The channel serves an objective, but of another department.
    {"serves others", Practice::Channels,
     "channel C tier=core; participation - unit=D channel=C engages; objective O unit=E;"
     "fit - channel=C objective=O score=4",
     1},
    // The channel serves an objective of another department to which D contributes: that is one
    // of its objectives. No point of view: no more than 2.
    {"serves what it contributes to", Practice::Channels,
     "channel C tier=core; participation - unit=D channel=C engages;"
     "objective O unit=E contributors=D; fit - channel=C objective=O score=4",
     2},
    // One of two channels serves nothing.
    {"one of two serves", Practice::Channels,
     "channel C tier=core; channel B tier=grow; participation - unit=D channel=C engages;"
     "participation - unit=D channel=B engages; objective O unit=D;"
     "fit - channel=C objective=O score=4; fit - channel=B objective=O score=0",
     1},
    // A team is on the channel, another has the objective: together in D they are at 2, alone not.
    {"served across teams", Practice::Channels,
     "channel C tier=core; participation - unit=T channel=C engages; objective O unit=T2;"
     "fit - channel=C objective=O score=1",
     2},
    {"served across teams, seen from one", Practice::Channels,
     "channel C tier=core; participation - unit=T channel=C engages; objective O unit=T2;"
     "fit - channel=C objective=O score=1",
     1, true, "T"},
    // Best fits 3 and 1: mean 2, with points of view in date: 3. The 0 for the other objective does
    // not count against C, which need not serve everything.
    {"mean fit of 2", Practice::Channels,
     "channel C tier=core pointOfView=x reviewDate=2026-11-20; objective O unit=D; objective P "
     "unit=D;"
     "channel B tier=grow pointOfView=x reviewDate=2027-01-01; participation - unit=D channel=C "
     "engages;"
     "participation - unit=D channel=B routes; fit - channel=C objective=O score=3;"
     "fit - channel=C objective=P score=0; fit - channel=B objective=O score=1",
     3},
    // Best fits 2 and 1: mean 1.5.
    {"mean fit below 2", Practice::Channels,
     "channel C tier=core pointOfView=x reviewDate=2026-11-20; objective O unit=D;"
     "channel B tier=grow pointOfView=x reviewDate=2027-01-01; participation - unit=D channel=C "
     "engages;"
     "participation - unit=D channel=B routes; fit - channel=C objective=O score=2;"
     "fit - channel=B objective=O score=1",
     2},
    // A good fit, but the point of view was due for review yesterday.
    {"point of view overdue", Practice::Channels,
     "channel C tier=core pointOfView=x reviewDate=2026-11-19; participation - unit=D channel=C "
     "engages;"
     "objective O unit=D; fit - channel=C objective=O score=4",
     2},
    // A pilot with a point of view: on trial. It is active, so it must serve as well, and does.
    {"a pilot", Practice::Channels,
     "channel C tier=pilot pointOfView=x reviewDate=2027-01-01; participation - unit=D channel=C "
     "engages;"
     "objective O unit=D; fit - channel=C objective=O score=2",
     4},
    // Only watched: exempt from serving, so the core channel decides, and it is the emerging one.
    {"a watched channel", Practice::Channels,
     "channel C tier=core pointOfView=x reviewDate=2027-01-01; participation - unit=D channel=C "
     "engages;"
     "objective O unit=D; fit - channel=C objective=O score=2; channel W tier=watch pointOfView=y;"
     "participation - unit=D channel=W listens",
     4},
    {"watched without a point of view", Practice::Channels,
     "channel C tier=core pointOfView=x reviewDate=2027-01-01; participation - unit=D channel=C "
     "engages;"
     "objective O unit=D; fit - channel=C objective=O score=2; channel W tier=watch;"
     "participation - unit=D channel=W listens",
     3},
    // Watching alone is taking part, but no activity that could serve anything.
    {"watching only", Practice::Channels,
     "channel W tier=watch pointOfView=y; participation - unit=D channel=W listens; objective O "
     "unit=D;"
     "fit - channel=W objective=O score=4",
     1},
};

const Case listeningCases[] = {
    {"nothing", Practice::Listening, "", 0, false},
    // It engages without listening: that is known, and it is nothing.
    {"talks only", Practice::Listening,
     "channel C tier=core; participation - unit=D channel=C engages", 0},
    {"listens", Practice::Listening,
     "channel C tier=core; participation - unit=D channel=C listens", 1},
    // A route without listening: the steps build on each other.
    {"routed to the deaf", Practice::Listening,
     "signal S; route - signal=S unit=D backup=E answerWithin=60", 0},
    {"a route", Practice::Listening,
     "channel C tier=core; participation - unit=D channel=C listens; signal S; route - signal=S "
     "unit=D",
     2},
    {"a route for a retired channel", Practice::Listening,
     "channel C tier=core; channel R tier=retire; participation - unit=D channel=C listens; signal "
     "S;"
     "route - signal=S unit=D channel=R",
     1},
    // The team hears, another team has the route: D as a whole does both.
    {"team by team", Practice::Listening,
     "channel C tier=core; participation - unit=T channel=C listens; signal S; route - signal=S "
     "unit=T2",
     2},
    // A backup without answer time is half of the third step.
    {"a backup alone", Practice::Listening,
     "channel C tier=core; participation - unit=D channel=C listens; signal S;"
     "route - signal=S unit=D backup=E",
     2},
    // Nobody can be their own backup.
    {"its own backup", Practice::Listening,
     "channel C tier=core; participation - unit=D channel=C listens; signal S;"
     "route - signal=S unit=D backup=D answerWithin=60",
     2},
    {"backup and answer time", Practice::Listening,
     "channel C tier=core; participation - unit=D channel=C listens; signal S;"
     "route - signal=S unit=D backup=E answerWithin=60",
     3},
    // Who learns is a team of its own: nothing leaves the department …
    {"learnt within", Practice::Listening,
     "channel C tier=core; participation - unit=T channel=C listens; signal S;"
     "route - signal=S unit=T backup=E answerWithin=60 learners=T2",
     3},
    // … but for the team it is another unit.
    {"learnt next door", Practice::Listening,
     "channel C tier=core; participation - unit=T channel=C listens; signal S;"
     "route - signal=S unit=T backup=E answerWithin=60 learners=T2",
     4, true, "T"},
    {"passed on", Practice::Listening,
     "channel C tier=core; participation - unit=D channel=C listens; signal S;"
     "route - signal=S unit=D backup=E answerWithin=60 learners=E",
     4},
    // Another route, without backup, is passed on: that is enough.
    {"passed on by another route", Practice::Listening,
     "channel C tier=core; participation - unit=D channel=C listens; signal S; signal R;"
     "route - signal=S unit=D backup=E answerWithin=60; route - signal=R unit=Sub learners=F",
     4},
    // Seen from the organisation nothing leaves it.
    {"the organisation keeps it", Practice::Listening,
     "channel C tier=core; participation - unit=D channel=C listens; signal S;"
     "route - signal=S unit=D backup=E answerWithin=60 learners=E",
     3, true, "Org"},
};

const Case peopleCases[] = {
    // There are people, but nothing was ever entered about them.
    {"unknown people", Practice::People, "seat ann unit=D", 0, false},
    // Levels were entered, no stage: known, and nothing.
    {"levels only", Practice::People, "seat ann unit=D technical=3", 0},
    {"identified", Practice::People, "seat ann unit=D stage=identified; seat bob unit=D", 1},
    {"recruited", Practice::People,
     "seat ann unit=D stage=identified; seat bob unit=T stage=recruited", 2},
    {"trained", Practice::People, "seat ann unit=Sub stage=trained", 3},
    // Empowered with two facets at level 2 and a third at 1: stays at 3.
    {"empowered, two facets", Practice::People,
     "seat ann unit=D stage=empowered marketing=2 technical=4 human=1", 3},
    {"empowered, three facets", Practice::People,
     "seat ann unit=D stage=empowered marketing=2 technical=4 human=2", 4},
    // Two people who together cover three are not one who does.
    {"three facets in two people", Practice::People,
     "seat ann unit=D stage=empowered marketing=2 technical=4; seat bob unit=D stage=trained "
     "human=3",
     3},
    // Holds no position: belongs to no unit.
    {"nobody's person", Practice::People, "person ann stage=empowered", 0, false},
    // One person, seats in D and E: counts in both.
    {"in two departments", Practice::People,
     "seat ann unit=D stage=recruited; position p unit=E; holding - position=p person=ann", 2, true,
     "E"},
};

const Case facetCases[] = {
    {"nothing", Practice::Facets, "seat ann unit=D", 0, false},
    // Level 1 is below what counts.
    {"level 1", Practice::Facets, "seat ann unit=D human=1", 0},
    {"one", Practice::Facets, "seat ann unit=D human=2", 1},
    {"two people, one facet", Practice::Facets, "seat ann unit=D human=2; seat bob unit=T human=4",
     1},
    {"two", Practice::Facets, "seat ann unit=D human=2; seat bob unit=T technical=4", 2},
    {"three", Practice::Facets, "seat ann unit=D human=2 marketing=2; seat bob unit=T technical=4",
     3},
    {"four", Practice::Facets,
     "seat ann unit=D human=2 marketing=2 communications=2; seat bob unit=T technical=4", 3},
    {"five", Practice::Facets,
     "seat ann unit=D human=2 marketing=2 communications=2; seat bob unit=T technical=4 "
     "publicRelations=2",
     4},
    // Bob sits in E but works in the group for D's objective: D has his two facets …
    {"from a group", Practice::Facets,
     "seat ann unit=D human=2; seat bob unit=E technical=4 marketing=3; objective O unit=D;"
     "group - objective=O members=bob",
     3},
    // … and so has F, which contributes to the objective.
    {"from a group it contributes to", Practice::Facets,
     "seat bob unit=E technical=4 marketing=3; objective O unit=D contributors=F;"
     "group - objective=O members=bob",
     2, true, "F"},
    {"from a group that is over", Practice::Facets,
     "seat ann unit=D human=2; seat bob unit=E technical=4 marketing=3; objective O unit=D;"
     "group - objective=O members=bob end=2026-11-19",
     1},
};

/// Two courses, and D on a channel.
#define SCHOOL                                                                                     \
    "course A level=aware; course P level=practise; course R level=represent; channel C "          \
    "tier=core;"                                                                                   \
    "participation - unit=D channel=C engages\n"

const Case trainingCases[] = {
    {"nothing", Practice::Training, "seat ann unit=D", 0, false},
    {"planned", Practice::Training,
     "course A; seat ann unit=D; completion - course=A person=ann planned=2026-12-01", 0},
    // Will be finished next week: not yet.
    {"finished in the future", Practice::Training,
     "course A; seat ann unit=D; completion - course=A person=ann finished=2026-11-27", 0},
    {"somebody finished something", Practice::Training,
     SCHOOL
     "seat ann unit=D; seat bob unit=D; completion - course=A person=ann finished=2026-11-01",
     1},
    // Nobody is on a channel, so nobody's training can be called enough.
    {"trained but nowhere active", Practice::Training,
     "course P level=practise; seat ann unit=D; completion - course=P person=ann "
     "finished=2026-11-01",
     1},
    // One of three: a third.
    {"a third", Practice::Training,
     SCHOOL "seat ann unit=D; seat bob unit=D; seat cem unit=D;"
            "completion - course=P person=ann finished=2026-11-01",
     1},
    // No seat is marked as speaking, so all four below the active unit count, two of them trained.
    {"half", Practice::Training,
     SCHOOL "seat ann unit=D; seat bob unit=D; seat cem unit=T; seat dee unit=Sub;"
            "completion - course=P person=ann finished=2026-11-01;"
            "completion - course=R person=cem finished=2026-11-01",
     2},
    // Two may speak, one of them is trained; the other three do not count.
    {"half of those who speak", Practice::Training,
     SCHOOL "seat ann unit=D speaks; seat bob unit=D speaks; seat cem unit=T; seat dee unit=T; "
            "seat eva unit=D;"
            "completion - course=P person=ann finished=2026-11-01",
     2},
    // Ann holds two speaking seats and counts once: one of two is trained, not two of three.
    {"two seats, one person", Practice::Training,
     SCHOOL "seat ann unit=D speaks; seat bob unit=D speaks; position p unit=T speaks;"
            "holding - position=p person=ann; completion - course=P person=ann finished=2026-11-01",
     2},
    // Five may speak, four of them finished.
    {"four of five", Practice::Training,
     SCHOOL "seat ann unit=D speaks; seat bob unit=D speaks; seat cem unit=T speaks; seat dee "
            "unit=T speaks;"
            "seat eva unit=D speaks; completion - course=P person=ann finished=2026-11-01;"
            "completion - course=P person=bob finished=2026-11-01;"
            "completion - course=P person=cem finished=2026-11-01;"
            "completion - course=R person=dee finished=2026-11-01",
     3},
    {"all", Practice::Training,
     SCHOOL "seat ann unit=D speaks; seat bob unit=T; completion - course=P person=ann "
            "finished=2026-11-01",
     4},
    // T is on the channel, not D: only T's people are active, and they are all trained.
    {"only the team is active", Practice::Training,
     "course P level=practise; channel C tier=core; participation - unit=T channel=C engages;"
     "seat ann unit=D; seat bob unit=Sub; completion - course=P person=bob finished=2026-11-01",
     4},
    // Watching a channel makes nobody active.
    {"watching only", Practice::Training,
     "course P level=practise; channel W tier=watch; participation - unit=D channel=W listens;"
     "seat ann unit=D; completion - course=P person=ann finished=2026-11-01",
     1},
};

const Case lineCases[] = {
    {"nothing", Practice::Lines, "", 0, false},
    // A line within the department reaches no other.
    {"within", Practice::Lines, "link - from=T to=T2", 0},
    {"a link", Practice::Lines, "link - from=E to=T kind=guides", 1},
    // Three lines to the same department are one.
    {"one department, three lines", Practice::Lines,
     "link - from=D to=E; objective O unit=D contributors=E; signal S; route - signal=S unit=D "
     "learners=E",
     1},
    {"two", Practice::Lines, "link - from=D to=E; link - from=F to=D", 2},
    // Three departments, all by links.
    {"three in one way", Practice::Lines,
     "link - from=D to=E; link - from=F to=D; link - from=T to=G", 3},
    {"three in two ways", Practice::Lines,
     "link - from=D to=E; link - from=F to=D; objective O unit=G contributors=Sub", 4},
    // Contributors of one objective work with each other as well.
    {"fellow contributors", Practice::Lines, "objective O unit=E contributors=D,F", 2},
    {"a dropped objective", Practice::Lines, "objective O unit=E contributors=D,F state=dropped", 0,
     false},
    // The backup and the learner of a route are in touch with where it leads, not with each other.
    {"a route", Practice::Lines, "signal S; route - signal=S unit=E backup=D learners=F", 1},
    {"a route, from the middle", Practice::Lines,
     "signal S; route - signal=S unit=E backup=D learners=F", 2, true, "E"},
    // Members of D, E and F in one group for G's objective: all four are joined.
    {"a group", Practice::Lines,
     "seat ann unit=D; seat bob unit=E; seat cem unit=F; objective O unit=G;"
     "group - objective=O members=ann,bob,cem",
     3},
    {"a group's department", Practice::Lines,
     "seat bob unit=E; seat cem unit=F; objective O unit=D; group - objective=O members=bob,cem",
     2},
    {"a group that is over", Practice::Lines,
     "seat bob unit=E; objective O unit=D; group - objective=O members=bob end=2026-01-01", 0,
     false},
    // Above the departments: the organisation counts which of its departments are reached.
    {"seen from the top", Practice::Lines, "link - from=D to=E", 2, true, "Org"},
    // A department within a department: for the outer one the line stays inside.
    {"a department within", Practice::Lines, "unit X parent=D; link - from=X to=T", 0},
    {"a department within, seen from it", Practice::Lines, "unit X parent=D; link - from=X to=T", 1,
     true, "X"},
};

/// The eight elements, adopted for all and in date.
#define POLICY                                                                                     \
    "policySection a element=access state=adopted reviewDate=2027-06-01;"                          \
    "policySection b element=accounts state=adopted reviewDate=2027-06-01;"                        \
    "policySection c element=acceptableUse state=adopted reviewDate=2027-06-01;"                   \
    "policySection d element=conduct state=adopted reviewDate=2027-06-01;"                         \
    "policySection e element=content state=adopted reviewDate=2027-06-01;"                         \
    "policySection f element=security state=adopted reviewDate=2027-06-01;"                        \
    "policySection g element=legal state=adopted reviewDate=2027-06-01\n"

const Case guidanceCases[] = {
    {"nothing", Practice::Guidance, "", 0, false},
    // A section known to be missing is something known.
    {"missing", Practice::Guidance, "policySection a element=legal state=missing", 0},
    {"a draft for all", Practice::Guidance, "policySection a element=legal state=draft", 1},
    // For another department.
    {"a draft elsewhere", Practice::Guidance, "policySection a element=legal state=draft scope=E",
     0, false},
    {"a draft for the unit above", Practice::Guidance,
     "policySection a element=legal state=draft scope=D", 1, true, "Sub"},
    // Guidance for a team does not guide the department.
    {"a draft for a team", Practice::Guidance, "policySection a element=legal state=draft scope=T",
     0, false},
    {"three adopted", Practice::Guidance,
     "policySection a element=access state=adopted; policySection b element=legal state=adopted;"
     "policySection c element=conduct state=adopted; policySection d element=content "
     "state=inReview",
     1},
    // Four of eight, two of them for the department alone.
    {"half", Practice::Guidance,
     "policySection a element=access state=adopted; policySection b element=legal state=adopted;"
     "policySection c element=conduct state=adopted scope=D; policySection d element=content "
     "state=adopted scope=D",
     2},
    // The same element twice is one element.
    {"four sections of three elements", Practice::Guidance,
     "policySection a element=access state=adopted; policySection b element=access state=adopted "
     "scope=D;"
     "policySection c element=conduct state=adopted; policySection d element=content state=adopted",
     1},
    {"seven", Practice::Guidance, POLICY, 2},
    {"eight, one overdue", Practice::Guidance,
     POLICY "policySection h element=publicConduct state=adopted reviewDate=2026-11-19", 3},
    {"eight, one never to be reviewed", Practice::Guidance,
     POLICY "policySection h element=publicConduct state=adopted", 3},
    {"eight in date", Practice::Guidance,
     POLICY "policySection h element=publicConduct state=adopted reviewDate=2026-11-20", 4},
};

const Case perspectiveCases[] = {
    {"nothing", Practice::Perspectives, "", 0, false},
    {"a concern", Practice::Perspectives, "concern - unit=T layer=staff", 1},
    // Answered, but nobody asked the middle managers.
    {"answered, none from the middle", Practice::Perspectives,
     "concern - unit=D layer=staff state=answered", 1},
    {"severe and open", Practice::Perspectives,
     "concern - unit=D layer=middle severity=low; concern - unit=T layer=line severity=severe", 2},
    // No severe concern is open, another one is.
    {"severe one answered", Practice::Perspectives,
     "concern - unit=D layer=middle severity=high; concern - unit=T layer=line severity=severe "
     "state=answered",
     3},
    {"none severe", Practice::Perspectives, "concern - unit=D layer=middle severity=high", 3},
    {"all answered or resolved", Practice::Perspectives,
     "concern - unit=D layer=middle state=resolved; concern - unit=T layer=line severity=severe "
     "state=answered",
     4},
};

template <size_t N> void addRows(const Case (&cases)[N])
{
    for (const Case &c : cases) {
        const QByteArray name = keyOf(c.practice).toLatin1() + ": " + c.name;
        QTest::newRow(name.constData()) << QString::fromLatin1(c.plan) << c.practice << c.score
                                        << c.hasData << QByteArray(c.unit);
    }
}

} // namespace

void TestPractices::scores_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Practice>("practice");
    QTest::addColumn<int>("score");
    QTest::addColumn<bool>("hasData");
    QTest::addColumn<QByteArray>("unit");
    addRows(purposeCases);
    addRows(measurementCases);
    addRows(channelCases);
    addRows(listeningCases);
    addRows(peopleCases);
    addRows(facetCases);
    addRows(trainingCases);
    addRows(lineCases);
    addRows(guidanceCases);
    addRows(perspectiveCases);
}

void TestPractices::scores()
{
    QFETCH(QString, text);
    QFETCH(Practice, practice);
    QFETCH(int, score);
    QFETCH(bool, hasData);
    QFETCH(QByteArray, unit);
    test::PlanText written(QString::fromLatin1(frame) + text);
    const assess::Scores scores = assess::assess(written.plan(), QDate(2026, 11, 20));
    // What the unit itself comes to, also where it stands for the organisation.
    const assess::UnitScores &judged = scores.units.at(written.unit(unit.constData()));
    const assess::PracticeScore &found = judged.of(practice);
    QCOMPARE(found.score, score);
    QCOMPARE(found.hasData, hasData);
    QVERIFY(!found.byRoom);
}

QTEST_GUILESS_MAIN(TestPractices)
#include "tst_practices.moc"
