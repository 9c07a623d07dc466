// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/object.h"
#include "scores.h"

namespace facet::assess {

/// One thing a score was computed from, with the object that a click selects.
struct Fact
{
    QString text;
    ObjectRef object;
    bool speaksFor = true; ///< false: it is what keeps the score down
};

/// One thing that would raise a score.
struct Advice
{
    QString text; ///< an imperative sentence: "Give “Fewer calls” a KPI with baseline and target."
    ObjectRef object;
    Id<Unit> unit;
    Practice practice{};
    int reaches = 0; ///< the practice's score once it is done
    double gain = 0; ///< points of the unit's index
};

/// What one practice of one unit was computed from and what would raise it.
struct Explanation
{
    PracticeScore score;
    QString criterion;     ///< what the present score means, from DOMAIN.md's table
    QString nextCriterion; ///< what the next score asks; empty at 4
    QList<Fact> facts;
    QList<Advice> advice;
};

/// Explains one practice of a unit (null: of the organisation). @p scores are those of @p plan;
/// with scores from before its last edits the explanation may lack what they do not know yet.
Explanation explain(const Plan &plan, const Scores &scores, Id<Unit> unit, Practice practice);

/// The steps that would raise a unit's index most (null: the organisation's), best first, at most
/// @p most, each of another practice or unit. For the organisation, gains count in points of its
/// index, and no department comes twice before each has come once.
QList<Advice> nextSteps(const Plan &plan, const Scores &scores, Id<Unit> unit, int most);

} // namespace facet::assess
