// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/kinds.h"

#include <span>

namespace facet::test {

/// One plan, one unit, one practice, and what a person made of it.
struct PracticeCase
{
    const char *name;
    Practice practice;
    const char *plan; ///< beside the units of practiceFrame
    int score;
    bool hasData = true;
    const char *unit = "D";
};

/// Four departments; D has two teams and T a sub-team.
inline constexpr auto practiceFrame =
    "unit Org kind=organisation; unit D parent=Org; unit E parent=Org;"
    "unit F parent=Org; unit G parent=Org; unit T parent=D kind=team;"
    "unit T2 parent=D kind=team; unit Sub parent=T kind=team\n";

/// Purpose, Measurement, Channels and Listening.
std::span<const PracticeCase> strategyCases();
/// People, Facets and Training.
std::span<const PracticeCase> peopleCases();
/// Lines, Guidance and Perspectives.
std::span<const PracticeCase> organisationCases();

} // namespace facet::test
