// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "explain.h"

#include "explain/scene.h"
#include "judge.h"
#include "model/navigate.h"

#include <QLocale>

#include <unordered_set>

namespace facet::assess {

namespace {

using Explain = void (*)(const Scene &, Explanation &);

constexpr std::array<Explain, practiceCount> explainers{
    explainPurpose, explainMeasurement, explainChannels, explainListening, explainPeople,
    explainFacets,  explainTraining,    explainLines,    explainGuidance,  explainPerspectives};

/// The points a unit's index gains when one practice gets to @p score.
double gainOf(const UnitScores &scores, Practice practice, int score, const Weights &weights)
{
    auto practices = scores.practices;
    practices[static_cast<size_t>(practice)].score = score;
    return indexOf(practices, weights) - indexOf(scores.practices, weights);
}

/// What the room said, and what to do about a score that evidence cannot change.
void explainRoom(const Scene &scene, Practice practice, int evidence, Explanation &explanation)
{
    const Plan &plan = scene.plan();
    const Assessment *room = roomScore(plan, scene.unit, practice, scene.source.date);
    if (!room) {
        return;
    }
    const QString score = QLocale().toString(explanation.score.score);
    explanation.facts.prepend(
        {Tr::tr("The evidence alone comes to %1.").arg(QLocale().toString(evidence)), scene.unit,
         evidence >= explanation.score.score});
    explanation.facts.prepend({room->date.isValid()
                                   ? Tr::tr("The room scored it %1 on %2: %3")
                                         .arg(score, written(room->date), room->reason)
                                   : Tr::tr("The room scored it %1: %2").arg(score, room->reason),
                               room->id, true});
    explanation.advice.clear();
    if (evidence > explanation.score.score) {
        explanation.advice.append(
            {.text = Tr::tr("Remove the room's score, as the evidence has overtaken it."),
             .object = room->id,
             .reaches = evidence});
    } else if (explanation.score.score < 4) {
        explanation.advice.append(
            {.text = Tr::tr("Show the room what has changed and let it score “%1” again.")
                         .arg(labelOf(practice)),
             .object = room->id,
             .reaches = explanation.score.score + 1});
    }
}

/// Guidance counts for whoever it applies to, which alone makes nobody take part.
void explainAbsence(const Plan &plan, const UnitScores &scores, Id<Unit> unit,
                    Explanation &explanation)
{
    if (scores.level == Level::Absent && explanation.score.score > 0) {
        explanation.facts.prepend(
            {Tr::tr(
                 "Others made this guidance, and it applies here; %1 itself does nothing yet and "
                 "stays “%2”. The guidance alone makes the %3 points of its index.")
                 .arg(called(plan, unit), levelName(Level::Absent),
                      QLocale().toString(scores.index, 'f', 0)),
             unit, false});
    }
}

Explanation explainUnit(const Plan &plan, const Scores &scores, Id<Unit> unit, Practice practice)
{
    Explanation explanation;
    explanation.score = scores.of(unit).of(practice);
    explanation.criterion = criterionOf(practice, explanation.score.score);
    explanation.nextCriterion = criterionOf(practice, explanation.score.score + 1);
    const auto *state = scores.state->units.find(unit);
    if (!state) {
        return explanation;
    }
    const Lookup lookup(plan, scores.date, scores.state->departmentsBy);
    const Scene scene{lookup.source(), unit, subtree(plan, unit), state->get()};
    explainers[static_cast<size_t>(practice)](scene, explanation);
    if (practice == Practice::Guidance) {
        explainAbsence(plan, scores.of(unit), unit, explanation);
    }
    if (explanation.score.byRoom) {
        explainRoom(scene, practice, scene.reached(practice), explanation);
    }
    for (Advice &advice : explanation.advice) {
        advice.unit = unit;
        advice.practice = practice;
        advice.reaches = advice.reaches > 0 ? advice.reaches : explanation.score.score + 1;
        advice.gain = gainOf(scores.of(unit), practice, advice.reaches, weightsOf(plan.settings()));
    }
    return explanation;
}

/// A step that may be taken: where, and what it would bring.
struct Candidate
{
    Id<Unit> unit; ///< null: guidance for all
    Practice practice{};
    double gain = 0;
    double factor = 1; ///< what a point of the unit's index counts
    double share = 0;  ///< of the target reached so far
    Advice advice;     ///< of guidance for all
};

constexpr double same = 1e-9; // gains that differ by less are equal

void sortBest(std::vector<Candidate> &steps)
{
    std::ranges::stable_sort(steps, [](const Candidate &a, const Candidate &b) {
        return std::abs(a.gain - b.gain) > same ? a.gain > b.gain : a.share < b.share;
    });
}

/// The steps by one in every practice of a unit that bring something, each point counting @p
/// factor.
void addSteps(const Plan &plan, const Scores &scores, Id<Unit> unit, double factor,
              std::vector<Candidate> &steps)
{
    const UnitScores &of = scores.of(unit);
    for (const Practice practice : allOf<Practice>()) {
        const PracticeScore &score = of.of(practice);
        const double gain =
            factor * gainOf(of, practice, std::min(score.score + 1, 4), weightsOf(plan.settings()));
        if (gain > 0) {
            steps.push_back({.unit = unit,
                             .practice = practice,
                             .gain = gain,
                             .factor = factor,
                             .share = static_cast<double>(score.score) / score.target});
        }
    }
}

/// What applies to a unit when @p forAll is the guidance for all.
Guidance guidanceWith(const Plan &plan, QDate date, Id<Unit> unit, Guidance forAll)
{
    forAll.merge(guidanceOf(plan, date, unit));
    for (const Id<Unit> above : ancestors(plan, unit)) {
        forAll.merge(guidanceOf(plan, date, above));
    }
    return forAll;
}

/// The next step in the guidance for all, which moves every department that it lifts over a gate.
void addGuidanceForAll(const Plan &plan, const Scores &scores, const QList<int> &weights,
                       double total, std::vector<Candidate> &steps)
{
    const Guidance now = scores.state->guidanceForAll;
    const auto advice = guidanceAdvice(plan, now, {});
    if (!advice) {
        return;
    }
    const Guidance then = afterGuidanceAdvice(now);
    Candidate step{.practice = Practice::Guidance, .advice = *advice};
    for (qsizetype i = 0; i < weights.size(); ++i) {
        const UnitScores &of = scores.of(scores.departments[i]);
        if (!of.of(Practice::Guidance).byRoom) {
            const int score =
                guidance(guidanceWith(plan, scores.date, scores.departments[i], then)).score;
            step.gain += weights[i] / total
                * gainOf(of, Practice::Guidance, score, weightsOf(plan.settings()));
        }
    }
    const PracticeScore &mean = scores.organisation.of(Practice::Guidance);
    step.share = static_cast<double>(mean.score) / mean.target;
    step.advice.reaches = guidance(then).score;
    if (step.gain > 0) {
        steps.push_back(step);
    }
}

std::vector<Candidate> organisationSteps(const Plan &plan, const Scores &scores)
{
    std::vector<Candidate> steps;
    const QList<int> weights = departmentWeights(plan, scores);
    double total = 0;
    for (const int weight : weights) {
        total += weight;
    }
    for (qsizetype i = 0; i < weights.size(); ++i) {
        addSteps(plan, scores, scores.departments[i], weights[i] / total, steps);
    }
    // Guidance comes from above: one step for all, not one for each.
    std::erase_if(steps, [](const Candidate &step) { return step.practice == Practice::Guidance; });
    addGuidanceForAll(plan, scores, weights, total, steps);
    return steps;
}

/// Puts the best step of each unit before the second best of any.
void spreadOverUnits(std::vector<Candidate> &steps)
{
    std::unordered_set<Id<Unit>> seen;
    std::ranges::stable_partition(
        steps, [&](const Candidate &step) { return seen.insert(step.unit).second; });
}

/// The best advice on how to take a step.
std::optional<Advice> adviceFor(const Plan &plan, const Scores &scores, const Candidate &step)
{
    if (!step.unit) {
        Advice advice = step.advice;
        advice.practice = step.practice;
        advice.gain = step.gain;
        return advice;
    }
    QList<Advice> found = explainUnit(plan, scores, step.unit, step.practice).advice;
    if (found.isEmpty()) {
        return std::nullopt;
    }
    found.first().gain *= step.factor;
    return found.first();
}

/// One practice of the organisation: where its departments stand and what would help most.
Explanation explainOrganisation(const Plan &plan, const Scores &scores, Practice practice)
{
    constexpr qsizetype mostAdvice = 10;
    Explanation explanation;
    explanation.score = scores.organisation.of(practice);
    explanation.criterion = criterionOf(practice, explanation.score.score);
    explanation.nextCriterion = criterionOf(practice, explanation.score.score + 1);
    for (const Id<Unit> department : scores.departments) {
        const PracticeScore &score = scores.of(department).of(practice);
        explanation.facts.append(
            {score.hasData ? Tr::tr("%1 is at %2 of %3.")
                                 .arg(called(plan, department), QLocale().toString(score.score),
                                      QLocale().toString(score.target))
                           : Tr::tr("Of %1 nothing is known.").arg(called(plan, department)),
             department, score.score >= score.target});
    }
    std::vector<Candidate> steps = organisationSteps(plan, scores);
    std::erase_if(steps, [&](const Candidate &step) { return step.practice != practice; });
    sortBest(steps);
    for (const Candidate &step : steps) {
        if (explanation.advice.size() == mostAdvice) {
            break;
        }
        if (const auto advice = adviceFor(plan, scores, step)) {
            explanation.advice.append(*advice);
        }
    }
    return explanation;
}

} // namespace

Explanation explain(const Plan &plan, const Scores &scores, Id<Unit> unit, Practice practice)
{
    if (!scores.state) {
        return {};
    }
    return unit && unit != scores.whole ? explainUnit(plan, scores, unit, practice)
                                        : explainOrganisation(plan, scores, practice);
}

QList<Advice> nextSteps(const Plan &plan, const Scores &scores, Id<Unit> unit, int most)
{
    QList<Advice> best;
    if (!scores.state) {
        return best;
    }
    std::vector<Candidate> steps;
    if (unit && unit != scores.whole) {
        addSteps(plan, scores, unit, 1, steps);
    } else {
        steps = organisationSteps(plan, scores);
    }
    sortBest(steps);
    if (!unit) {
        spreadOverUnits(steps);
    }
    for (const Candidate &step : steps) {
        if (best.size() >= most) {
            break;
        }
        if (const auto advice = adviceFor(plan, scores, step)) {
            best.append(*advice);
        }
    }
    std::ranges::stable_sort(
        best, [](const Advice &a, const Advice &b) { return a.gain > b.gain + same; });
    return best;
}

} // namespace facet::assess
