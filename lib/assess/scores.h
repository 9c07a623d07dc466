// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/difference.h"
#include "model/plan.h"

#include <QDate>

#include <array>
#include <memory>
#include <optional>

namespace facet::assess {

inline constexpr size_t practiceCount = Choices<Practice>::names.size();

/// How far a unit is, by gates and not by the average (DOMAIN.md).
enum class Level { Absent, Exploring, Purposeful, Connected, Integrated };

/// One practice of one unit, 0–4.
struct PracticeScore
{
    int score = 0;
    int target = 4;
    bool hasData = false; ///< false: nothing recorded at all; shown grey, never as a colour
    bool byRoom = false;  ///< scored by an Assessment instead of by the evidence

    bool operator==(const PracticeScore &) const = default;
};

/// How far a unit, with all units below it, has gone toward the integrated approach.
struct UnitScores
{
    std::array<PracticeScore, practiceCount> practices{};
    double index = 0; ///< 0–100
    Level level = Level::Absent;
    std::optional<Practice> weakest; ///< the lowest share of its target; none without any data
    int headcount = 0;
    bool hasData = false;

    bool operator==(const UnitScores &) const = default;
    const PracticeScore &of(Practice practice) const
    {
        return practices[static_cast<size_t>(practice)];
    }
};

struct State;

/// The scores of a whole plan on a day; cheap to copy, safe to hand to another thread.
struct Scores
{
    QDate date;
    immer::map<Id<Unit>, UnitScores> units; ///< every unit of the plan
    QList<Id<Unit>> departments;            ///< facet::departments()
    Id<Unit> whole; ///< the one unit above all departments; null: there are several or none
    /// Departments weighted as the plan says; practices as the weighted mean, rounded down.
    UnitScores organisation;
    std::shared_ptr<const State> state; ///< what reassess() goes on from; nobody else's business

    /// A unit's scores, the organisation's for the unit that is the whole of it; all zero without
    /// data where the unit is unknown.
    const UnitScores &of(Id<Unit> unit) const;
    /// The same scores on the same day; how they were arrived at does not matter.
    bool operator==(const Scores &other) const;
};

/// Scores every unit of @p plan on @p date as DOMAIN.md defines; one pass over the plan, linear in
/// its size.
Scores assess(const Plan &plan, QDate date);

/// The same as assess(after, before.date), computed from @p before and what changed; the cost goes
/// with the change for the edits of every day, and is that of assess() for the rare ones.
Scores reassess(const Scores &before, const Plan &planBefore, const Plan &after,
                const Difference &difference);

/// "Purposeful", translated.
QString levelName(Level level);

} // namespace facet::assess

namespace facet {

template <> struct Choices<assess::Level>
{
    static constexpr std::array names{
        Choice{"absent", QT_TRANSLATE_NOOP("Facet", "Absent")},
        Choice{"exploring", QT_TRANSLATE_NOOP("Facet", "Exploring")},
        Choice{"purposeful", QT_TRANSLATE_NOOP("Facet", "Purposeful")},
        Choice{"connected", QT_TRANSLATE_NOOP("Facet", "Connected")},
        Choice{"integrated", QT_TRANSLATE_NOOP("Facet", "Integrated")},
    };
};

} // namespace facet
