// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/scores.h"
#include "model/difference.h"
#include "model/object.h"

namespace facet {

/// What became of an object between two plans.
enum class Fate { Added, Removed, Changed };

/// One field that says something else, in its variant form.
struct FieldChange
{
    const FieldInfo *field = nullptr;
    QVariant before;
    QVariant after;
};

/// One object that came, went or changed.
struct ObjectChange
{
    ObjectRef object;
    Fate fate = Fate::Changed;
    QString name; ///< what it is called where it is, else what it was called
    QList<FieldChange> fields;
};

/// How far a department was and is.
struct IndexChange
{
    Id<Unit> unit; ///< null: the organisation
    QString name;
    assess::UnitScores before; ///< without data where it was not there
    assess::UnitScores after;

    /// The points gained; none where either has no data.
    std::optional<double> gain() const;
};

/// All that a person wants to know of two plans.
struct Comparison
{
    Plan before;
    Plan after;
    QList<ObjectChange> objects; ///< by kind; within a kind by name
    QList<IndexChange> indexes;  ///< the organisation, then the departments of either

    int count(Fate fate) const;
};

/// Compares two plans, each with its own scores. Costs what the differences cost, and the
/// departments.
Comparison compare(const Plan &before, const assess::Scores &scoresBefore, const Plan &after,
                   const assess::Scores &scoresAfter);

} // namespace facet
