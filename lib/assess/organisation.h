// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/object.h"
#include "scores.h"

namespace facet::assess {

/// The six stages of Li and Solis, "The Evolution of Social Business" (Altimeter, 2013).
enum class Stage6 { None, Planning, Presence, Engagement, Formalized, Strategic, Converged };

/// One condition that was looked at, whether it holds, and what it was seen from.
struct Evidence
{
    QString text;
    bool holds = false;
    QList<ObjectRef> objects;
    Stage6 stage = Stage6::None; ///< the stage whose gate it is; None: it speaks of the structure
};

/// The stage an organisation is in, by gates, with every gate's evidence.
struct StageFinding
{
    Stage6 stage = Stage6::None;
    QList<Evidence> evidence;
};

/// The structure detected from the drawn links (DOMAIN-SOURCES.md 3.2); Structure::None:
/// transitional, with the nearest, or nothing to see yet where that is None too.
struct StructureFinding
{
    Structure structure = Structure::None;
    Structure nearest = Structure::None;
    QList<Evidence> evidence;
};

StageFinding stageOf(const Plan &plan, const Scores &scores);
StructureFinding structureOf(const Plan &plan);

/// One thing to do on the way to a structure.
struct StructureChange
{
    QString text; ///< an imperative sentence: "Draw a link: Social Media Hub guides Stores."
    QList<ObjectRef> objects;
    Id<Unit> from; ///< where the change is a guiding link that is to be drawn, its ends
    Id<Unit> to;
};

/// What leads to @p target; empty where the plan is there already or no target is stated. Where
/// some of several links are enough, all are named, the sentence before them says how many.
QList<StructureChange> changesTo(const Plan &plan, Structure target);

/// What a structure means, in a sentence (Owyang, 2010).
QString structureMeaning(Structure structure);
QString stageName(Stage6 stage);

} // namespace facet::assess
