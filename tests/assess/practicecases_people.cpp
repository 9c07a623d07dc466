// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practicecases.h"

namespace facet::test {

namespace {

/// Two courses, and D on a channel.
#define SCHOOL                                                                                     \
    "course A level=aware; course P level=practise; course R level=represent; channel C "          \
    "tier=core;"                                                                                   \
    "participation - unit=D channel=C engages\n"

const PracticeCase cases[] = {
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

} // namespace

std::span<const PracticeCase> peopleCases() { return cases; }

} // namespace facet::test
