// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judge.h"

#include <limits>

namespace facet::assess {

namespace {

int targetOf(const Plan &plan, Id<Unit> unit)
{
    return std::clamp(plan.get(unit).target.value_or(plan.settings().target), 1, 4);
}

/// Whether the unit or one below it did anything at all.
bool didAnything(const UnitState &state, const UnitScores &scores)
{
    if (state.whole.work.ownGuidance) {
        return true;
    }
    for (const Practice practice : allOf<Practice>()) {
        const PracticeScore &score = scores.of(practice);
        if (score.score > 0 && (practice != Practice::Guidance || score.byRoom)) {
            return true;
        }
    }
    return false;
}

void applyRoomScores(const Source &source, Id<Unit> unit, UnitScores &scores)
{
    if (source.plan.referring<&Assessment::unit>(unit).empty()) {
        return;
    }
    for (const Practice practice : allOf<Practice>()) {
        if (const Assessment *room = roomScore(source.plan, unit, practice, source.date)) {
            PracticeScore &score = scores.practices[static_cast<size_t>(practice)];
            score.score = std::clamp(room->score, 0, 4);
            score.hasData = true;
            score.byRoom = true;
        }
    }
}

/// A department's scores and how much it counts.
struct Share
{
    const UnitScores *scores;
    int weight;
};

std::vector<Share> sharesOf(const Plan &plan, const Scores &scores)
{
    const QList<int> weights = departmentWeights(plan, scores);
    std::vector<Share> shares;
    for (qsizetype i = 0; i < weights.size(); ++i) {
        shares.push_back({&scores.of(scores.departments[i]), weights[i]});
    }
    return shares;
}

/// The mean of a practice over all departments, rounded down.
PracticeScore meanScore(const std::vector<Share> &departments, Practice practice)
{
    PracticeScore mean;
    qint64 sum = 0;
    qint64 total = 0;
    for (const Share &department : departments) {
        const PracticeScore &score = department.scores->of(practice);
        sum += qint64{department.weight} * score.score;
        total += department.weight;
        mean.hasData = mean.hasData || score.hasData;
    }
    mean.score = total > 0 ? static_cast<int>(sum / total) : 0;
    return mean;
}

/// The practice whose mean share of the departments' targets is lowest.
std::optional<Practice> weakestOnAverage(const std::vector<Share> &departments,
                                         const Weights &weights)
{
    std::optional<Practice> weakest;
    double lowest = std::numeric_limits<double>::max();
    for (const Practice practice : allOf<Practice>()) {
        double share = 0;
        for (const Share &department : departments) {
            const PracticeScore &score = department.scores->of(practice);
            share += static_cast<double>(department.weight) * std::min(score.score, score.target)
                / score.target;
        }
        if (weights[static_cast<size_t>(practice)] > 0 && share < lowest) {
            lowest = share;
            weakest = practice;
        }
    }
    return weakest;
}

} // namespace

Verdicts verdictsOf(const UnitState &unit)
{
    const PeoplePart &crew = unit.whole.people;
    const WorkPart &work = unit.whole.work;
    const auto at = [](Practice practice) { return static_cast<size_t>(practice); };
    Verdicts verdicts;
    verdicts[at(Practice::Purpose)] = purpose(work.purpose);
    verdicts[at(Practice::Measurement)] = measurement(work.purpose);
    verdicts[at(Practice::Channels)] = channels(work.channels);
    verdicts[at(Practice::Listening)] = listening(work.listening, unit.depth);
    verdicts[at(Practice::People)] = people(crew.people);
    verdicts[at(Practice::Facets)] = facets(crew.facets, work.groupFacets);
    verdicts[at(Practice::Training)] = training(crew.training);
    verdicts[at(Practice::Lines)] = lines(work.lines, unit.depth, unit.inDepartment);
    verdicts[at(Practice::Guidance)] = guidance(unit.guidance);
    verdicts[at(Practice::Perspectives)] = perspectives(work.perspectives);
    return verdicts;
}

Weights weightsOf(const Settings &settings)
{
    Weights weights{settings.purposeWeight,     settings.measurementWeight, settings.channelsWeight,
                    settings.listeningWeight,   settings.peopleWeight,      settings.facetsWeight,
                    settings.trainingWeight,    settings.linesWeight,       settings.guidanceWeight,
                    settings.perspectivesWeight};
    for (double &weight : weights) {
        weight = std::max(weight, 0.0);
    }
    return weights;
}

double indexOf(const std::array<PracticeScore, practiceCount> &practices, const Weights &weights)
{
    double reached = 0;
    double aimedAt = 0;
    for (size_t i = 0; i < practiceCount; ++i) {
        reached += weights[i] * std::min(practices[i].score, practices[i].target);
        aimedAt += weights[i] * practices[i].target;
    }
    return aimedAt > 0 ? 100 * reached / aimedAt : 0;
}

std::optional<Practice> weakestOf(const UnitScores &scores, const Weights &weights)
{
    std::optional<Practice> weakest;
    double lowest = std::numeric_limits<double>::max();
    for (const Practice practice : allOf<Practice>()) {
        const PracticeScore &score = scores.of(practice);
        const double share = static_cast<double>(score.score) / score.target;
        if (weights[static_cast<size_t>(practice)] > 0 && share < lowest) {
            lowest = share;
            weakest = practice;
        }
    }
    return scores.hasData ? weakest : std::nullopt;
}

Level levelOf(const std::array<PracticeScore, practiceCount> &practices, bool anything)
{
    const auto score = [&](Practice practice) {
        return practices[static_cast<size_t>(practice)].score;
    };
    if (!anything) {
        return Level::Absent;
    }
    if (score(Practice::Purpose) < 2 || score(Practice::Channels) < 1) {
        return Level::Exploring;
    }
    if (score(Practice::Purpose) < 3 || score(Practice::Lines) < 2 || score(Practice::Guidance) < 2
        || score(Practice::People) < 3) {
        return Level::Purposeful;
    }
    const bool all =
        std::ranges::all_of(practices, [](const PracticeScore &p) { return p.score >= 3; });
    return all && score(Practice::People) == 4 ? Level::Integrated : Level::Connected;
}

UnitScores judged(const Source &source, Id<Unit> unit, const UnitState &state,
                  const Weights &weights)
{
    UnitScores scores;
    const int target = targetOf(source.plan, unit);
    for (size_t i = 0; i < practiceCount; ++i) {
        scores.practices[i] = {state.verdicts[i].score, target, state.verdicts[i].hasData, false};
    }
    applyRoomScores(source, unit, scores);
    scores.hasData =
        std::ranges::any_of(scores.practices, [](const PracticeScore &p) { return p.hasData; });
    scores.headcount = state.whole.people.people.headcount;
    scores.index = indexOf(scores.practices, weights);
    scores.level = levelOf(scores.practices, didAnything(state, scores));
    scores.weakest = weakestOf(scores, weights);
    return scores;
}

QList<int> departmentWeights(const Plan &plan, const Scores &scores)
{
    QList<int> weights;
    if (plan.settings().weighting == Weighting::Headcount) {
        for (const Id<Unit> department : scores.departments) {
            weights.append(scores.of(department).headcount);
        }
    }
    if (std::ranges::all_of(weights, [](int weight) { return weight == 0; })) {
        weights = QList<int>(scores.departments.size(), 1);
    }
    return weights;
}

void addOrganisation(const Plan &plan, Scores &scores)
{
    UnitScores &organisation = scores.organisation;
    const std::vector<Share> departments = sharesOf(plan, scores);
    for (const Practice practice : allOf<Practice>()) {
        PracticeScore &mean = organisation.practices[static_cast<size_t>(practice)];
        mean = meanScore(departments, practice);
        mean.target = std::clamp(plan.settings().target, 1, 4);
        organisation.hasData = organisation.hasData || mean.hasData;
    }
    double sum = 0;
    double total = 0;
    bool anything = false;
    for (const Share &department : departments) {
        sum += department.weight * department.scores->index;
        total += department.weight;
        anything = anything || department.scores->level != Level::Absent;
    }
    organisation.index = total > 0 ? sum / total : 0;
    organisation.level = levelOf(organisation.practices, anything);
    if (organisation.hasData) {
        organisation.weakest = weakestOnAverage(departments, weightsOf(plan.settings()));
    }
    const auto &roots = plan.referring<&Unit::parent>({});
    for (const Id<Unit> root : roots) {
        organisation.headcount += scores.of(root).headcount;
    }
    if (roots.size() == 1 && !scores.departments.contains(*roots.begin())) {
        scores.whole = *roots.begin();
    }
}

} // namespace facet::assess
