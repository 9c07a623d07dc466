// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/scores.h"
#include "finding.h"

#include <memory>

namespace facet::assess {

struct FoundByRule;

/// All that the checker has to say about a plan on a day; cheap to copy, safe to hand to another
/// thread.
struct Findings
{
    QDate date;
    QList<Finding> open;                      ///< by rule and object
    QList<WaivedFinding> waived;              ///< accepted until a day that has not passed
    std::shared_ptr<const FoundByRule> state; ///< what recheck() goes on from; nobody else's

    int count(Gravity gravity) const;
    /// The same findings on the same day.
    bool operator==(const Findings &other) const
    {
        return date == other.date && open == other.open && waived == other.waived;
    }
};

/// Runs every rule over @p plan, whose scores are @p scores; the day is that of the scores.
Findings check(const Plan &plan, const Scores &scores);

/// The same as check(after, scores), going on from @p before: only rules run that look at something
/// in @p difference.
Findings recheck(const Findings &before, const Plan &after, const Scores &scores,
                 const Difference &difference);

/// What is open at each object, counting a finding at the first of its objects, and for each unit
/// also what is open at the objects that belong to it: its positions, objectives, KPIs, activities,
/// routes and concerns. Objects that have gone since do not count.
QHash<ObjectRef, FindingCount> countsByObject(const Plan &plan, const Findings &findings);

/// The open findings that are counted at @p object so, the worst first; none of an object that has
/// gone since.
QList<Finding> findingsAt(const Plan &plan, const Findings &findings, ObjectRef object);

/// What findings say, one sentence each with its severity, for a tooltip: the first few, and how
/// many more there are.
QStringList sentencesOf(const QList<Finding> &findings);

} // namespace facet::assess
