// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "groupunits.h"
#include "tree.h"

#include <QDate>

#include <optional>

/// What counts as evidence, object by object. Scores and explanations both ask here, so that they
/// cannot disagree.
namespace facet::assess {

/// Where evidence is taken from.
struct Source
{
    const Plan &plan;
    QDate date;
    Tree &tree;
    GroupUnits &groups;
};

/// A source together with what it looks up.
class Lookup
{
public:
    Lookup(const Plan &plan, QDate date, DepartmentsBy by)
        : m_tree(plan, by), m_groups(plan, date), m_source{plan, date, m_tree, m_groups}
    { }

    Q_DISABLE_COPY_MOVE(Lookup)

    const Source &source() const { return m_source; }

private:
    Tree m_tree;
    GroupUnits m_groups;
    Source m_source;
};

/// Objectives count from their draft on, also when they are done; dropped ones do not.
bool counts(const Objective &objective);

/// The objectives a unit itself is accountable for, those that count.
std::vector<Id<Objective>> ownObjectives(const Plan &plan, Id<Unit> unit);

/// The objectives a unit itself has to do with, those that count.
struct UnitObjectives
{
    std::vector<Id<Objective>> own;    ///< accountable
    std::vector<Id<Objective>> shared; ///< accountable or contributing
};

UnitObjectives objectivesOf(const Plan &plan, Id<Unit> unit);

/// Of yes-or-no KPIs the target is "yes" by their nature; of those that stay within a band it is
/// both bounds.
bool hasTarget(const Kpi &kpi);
bool hasBaseline(const Kpi &kpi);

/// The last observation on or before @p date.
const Observation *lastObservation(const Plan &plan, Id<Kpi> kpi, QDate date);

/// Whether an observation made on @p observed still speaks on @p date: it is no older than one and
/// a half rhythms.
bool isFresh(Rhythm rhythm, QDate observed, QDate date);

/// Whether a KPI asks for no newer observation: the last one is fresh, or its objective is done.
bool isUpToDate(const Plan &plan, const Kpi &kpi, QDate date);

/// 1: an objective; 2: with a due date and a KPI with baseline and target; 3: which also serves a
/// goal and is served by a channel in use with a fit of at least 2.
int purposeStep(const Plan &plan, const Objective &objective);
bool hasCompleteKpi(const Plan &plan, Id<Objective> objective);
bool servesGoal(const Plan &plan, const Objective &objective);
bool hasFittingChannel(const Plan &plan, Id<Objective> objective);

/// 0: a KPI; 1: with a target; 2: and a baseline; 3: and an observation.
int measurementStep(const Plan &plan, const Kpi &kpi, QDate date);

/// A channel that is being retired is no place to be any more and counts nowhere.
bool isInUse(const Channel &channel);

/// A channel that is only watched needs no purpose yet; on all others in use one is active.
bool isWatchedOnly(const Channel &channel);

/// Emerging: on trial or watched.
bool isEmerging(const Channel &channel);
bool hasPointOfView(const Channel &channel);
bool isPointOfViewInDate(const Channel &channel, QDate date);

/// Does at least one of listening, engaging, routing and guiding.
bool takesPart(const Participation &participation);

/// A route counts unless it is for a channel that is being retired.
bool counts(const Plan &plan, const Route &route);

/// Somebody else than the unit itself takes over, and it is said how soon an answer comes.
bool isBacked(const Route &route);

/// A group works until its end date.
bool isAtWork(const Group &group, QDate date);

/// 0–4 as in practice People; a person is the fourth step only when empowered with at least three
/// facets.
int peopleStep(const Person &person);

/// One bit per facet in which the person has level 2 or better.
quint8 facetsOf(const Person &person);

/// Whether any facet level or stage of the person was ever entered.
bool isAssessed(const Person &person);

/// What a person has learnt.
struct Learning
{
    bool recorded = false;  ///< a course is planned or finished
    bool finished = false;  ///< some course
    bool practised = false; ///< a course of level "practise" or above

    void add(const Plan &plan, const Completion &completion, QDate date);
};

Learning learningOf(const Plan &plan, Id<Person> person, QDate date);

/// An answered or resolved concern.
bool isAnswered(const Concern &concern);

/// Whether the room's score of a practice counts on @p date: it states its reason and is not from
/// later.
bool counts(const Assessment &assessment, QDate date);

/// The room's latest score of a unit's practice; null: none.
const Assessment *roomScore(const Plan &plan, Id<Unit> unit, Practice practice, QDate date);

} // namespace facet::assess
