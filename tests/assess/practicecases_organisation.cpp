// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practicecases.h"

namespace facet::test {

namespace {

/// The eight elements, adopted for all and in date.
#define POLICY                                                                                     \
    "policySection a element=access state=adopted reviewDate=2027-06-01;"                          \
    "policySection b element=accounts state=adopted reviewDate=2027-06-01;"                        \
    "policySection c element=acceptableUse state=adopted reviewDate=2027-06-01;"                   \
    "policySection d element=conduct state=adopted reviewDate=2027-06-01;"                         \
    "policySection e element=content state=adopted reviewDate=2027-06-01;"                         \
    "policySection f element=security state=adopted reviewDate=2027-06-01;"                        \
    "policySection g element=legal state=adopted reviewDate=2027-06-01\n"

const PracticeCase cases[] = {
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

} // namespace

std::span<const PracticeCase> organisationCases() { return cases; }

} // namespace facet::test
