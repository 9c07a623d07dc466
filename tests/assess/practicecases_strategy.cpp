// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practicecases.h"

namespace facet::test {

namespace {

/// An objective with all that Purpose 3 asks for, O of D.
#define FULL_OBJECTIVE                                                                             \
    "goal Z; channel C tier=core; objective O unit=D goal=Z due=2026-12-31;"                       \
    "kpi K objective=O baseline=10 target=5; fit - channel=C objective=O score=2\n"

const PracticeCase cases[] = {
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

} // namespace

std::span<const PracticeCase> strategyCases() { return cases; }

} // namespace facet::test
