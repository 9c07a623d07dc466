// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evidence.h"

#include "model/navigate.h"

#include <cmath>

namespace facet::assess {

namespace {

double daysOf(Rhythm rhythm)
{
    constexpr double year = 365.25;
    switch (rhythm) {
    case Rhythm::Weekly:
        return 7;
    case Rhythm::Monthly:
        return year / 12;
    case Rhythm::Quarterly:
        return year / 4;
    case Rhythm::Yearly:
        return year;
    }
    return year;
}

template <class Ids>
void appendCounting(const Plan &plan, const Ids &ids, std::vector<Id<Objective>> &found)
{
    std::ranges::copy_if(ids, std::back_inserter(found),
                         [&](Id<Objective> id) { return counts(plan.get(id)); });
}

} // namespace

bool counts(const Objective &objective) { return objective.state != ObjectiveState::Dropped; }

std::vector<Id<Objective>> ownObjectives(const Plan &plan, Id<Unit> unit)
{
    std::vector<Id<Objective>> found;
    appendCounting(plan, plan.referring<&Objective::unit>(unit), found);
    return found;
}

UnitObjectives objectivesOf(const Plan &plan, Id<Unit> unit)
{
    UnitObjectives found;
    found.own = ownObjectives(plan, unit);
    found.shared = found.own;
    appendCounting(plan, plan.referring<&Objective::contributors>(unit), found.shared);
    std::ranges::sort(found.shared);
    const auto repeated = std::ranges::unique(found.shared);
    found.shared.erase(repeated.begin(), repeated.end());
    return found;
}

bool hasTarget(const Kpi &kpi)
{
    switch (kpi.kind) {
    case KpiKind::YesNo:
        return true;
    case KpiKind::Within:
        return kpi.target && kpi.upper;
    case KpiKind::Rise:
    case KpiKind::Fall:
    case KpiKind::Milestone:
        break;
    }
    return kpi.target.has_value();
}

bool hasBaseline(const Kpi &kpi) { return kpi.kind == KpiKind::YesNo || kpi.baseline; }

const Observation *lastObservation(const Plan &plan, Id<Kpi> kpi, QDate date)
{
    const Observation *last = nullptr;
    for (const Id<Observation> id : plan.referring<&Observation::kpi>(kpi)) {
        const Observation *observation = plan.find(id);
        if (!observation || !observation->date.isValid() || observation->date > date) {
            continue;
        }
        if (!last || std::pair(last->date, last->id) < std::pair(observation->date, id)) {
            last = observation;
        }
    }
    return last;
}

bool isFresh(Rhythm rhythm, QDate observed, QDate date)
{
    return observed.isValid() && static_cast<double>(observed.daysTo(date)) <= 1.5 * daysOf(rhythm);
}

bool isUpToDate(const Plan &plan, const Kpi &kpi, QDate date)
{
    const Observation *last = lastObservation(plan, kpi.id, date);
    return last
        && (isFresh(kpi.rhythm, last->date, date)
            || plan.get(kpi.objective).state == ObjectiveState::Done);
}

bool hasCompleteKpi(const Plan &plan, Id<Objective> objective)
{
    return std::ranges::any_of(plan.referring<&Kpi::objective>(objective), [&](Id<Kpi> id) {
        const Kpi *kpi = plan.find(id);
        return kpi && hasTarget(*kpi) && hasBaseline(*kpi);
    });
}

bool servesGoal(const Plan &plan, const Objective &objective)
{
    return plan.contains(objective.goal);
}

bool hasFittingChannel(const Plan &plan, Id<Objective> objective)
{
    return std::ranges::any_of(plan.referring<&Fit::objective>(objective), [&](Id<Fit> id) {
        const Fit &fit = plan.get(id);
        const Channel *channel = plan.find(fit.channel);
        return fit.score >= 2 && channel && isInUse(*channel);
    });
}

int purposeStep(const Plan &plan, const Objective &objective)
{
    if (!objective.due.isValid() || !hasCompleteKpi(plan, objective.id)) {
        return 1;
    }
    return servesGoal(plan, objective) && hasFittingChannel(plan, objective.id) ? 3 : 2;
}

int measurementStep(const Plan &plan, const Kpi &kpi, QDate date)
{
    if (!hasTarget(kpi)) {
        return 0;
    }
    if (!hasBaseline(kpi)) {
        return 1;
    }
    return lastObservation(plan, kpi.id, date) ? 3 : 2;
}

bool isInUse(const Channel &channel) { return channel.tier != Tier::Retire; }

bool isWatchedOnly(const Channel &channel) { return channel.tier == Tier::Watch; }

bool isEmerging(const Channel &channel)
{
    return channel.tier == Tier::Pilot || channel.tier == Tier::Watch;
}

bool hasPointOfView(const Channel &channel) { return !channel.pointOfView.trimmed().isEmpty(); }

bool isPointOfViewInDate(const Channel &channel, QDate date)
{
    return hasPointOfView(channel) && channel.reviewDate.isValid() && channel.reviewDate >= date;
}

bool takesPart(const Participation &participation)
{
    return participation.listens || participation.engages || participation.routes
        || participation.guides;
}

bool counts(const Plan &plan, const Route &route)
{
    if (!route.channel) {
        return true;
    }
    const Channel *channel = plan.find(route.channel);
    return channel && isInUse(*channel);
}

bool isBacked(const Route &route)
{
    return route.backup && route.backup != route.unit && route.answerWithin;
}

bool isAtWork(const Group &group, QDate date) { return !group.end.isValid() || group.end >= date; }

int peopleStep(const Person &person)
{
    if (person.stage != Stage::Empowered) {
        return static_cast<int>(person.stage);
    }
    return facetsCovered(person) >= 3 ? 4 : 3;
}

quint8 facetsOf(const Person &person)
{
    unsigned bits = 0;
    for (const Facet facet : allOf<Facet>()) {
        bits |= levelIn(person, facet) >= 2 ? 1U << static_cast<unsigned>(facet) : 0U;
    }
    return static_cast<quint8>(bits);
}

bool isAssessed(const Person &person)
{
    return person.stage != Stage::None || person.marketing > 0 || person.publicRelations > 0
        || person.technical > 0 || person.communications > 0 || person.human > 0;
}

void Learning::add(const Plan &plan, const Completion &completion, QDate date)
{
    recorded = true;
    const Course *course = plan.find(completion.course);
    if (course && completion.finished.isValid() && completion.finished <= date) {
        finished = true;
        practised = practised || course->level >= CourseLevel::Practise;
    }
}

Learning learningOf(const Plan &plan, Id<Person> person, QDate date)
{
    Learning learning;
    for (const Id<Completion> id : plan.referring<&Completion::person>(person)) {
        learning.add(plan, plan.get(id), date);
    }
    return learning;
}

bool isAnswered(const Concern &concern) { return concern.state != ConcernState::Open; }

bool counts(const Assessment &assessment, QDate date)
{
    return !assessment.reason.trimmed().isEmpty()
        && (!assessment.date.isValid() || assessment.date <= date);
}

const Assessment *roomScore(const Plan &plan, Id<Unit> unit, Practice practice, QDate date)
{
    const Assessment *latest = nullptr;
    for (const Id<Assessment> id : plan.referring<&Assessment::unit>(unit)) {
        const Assessment *found = plan.find(id);
        if (!found || found->practice != practice || !counts(*found, date)) {
            continue;
        }
        if (!latest || std::pair(latest->date, latest->id) < std::pair(found->date, id)) {
            latest = found;
        }
    }
    return latest;
}

} // namespace facet::assess
