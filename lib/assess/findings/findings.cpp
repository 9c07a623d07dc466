// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findings.h"

#include "model/checkagain.h"
#include "model/navigate.h"
#include "model/tr.h"
#include "rule.h"
#include "survey.h"

namespace facet::assess {

/// What each rule has found, in the order of rules(), before waivers.
struct FoundByRule
{
    using Found = std::shared_ptr<const std::vector<Finding>>;
    std::vector<Found> found;
    QList<Violation> violations;
};

namespace {

FoundByRule::Found run(const Rule &rule, Survey &survey)
{
    Report report(rule);
    rule.find(survey, report);
    return std::make_shared<const std::vector<Finding>>(report.take());
}

/// The waivers that hold on a day, by rule and subject; of several the lowest id.
QHash<std::pair<QString, QString>, Id<Waiver>> waiversOn(const Plan &plan, QDate date)
{
    QHash<std::pair<QString, QString>, Id<Waiver>> holding;
    each<Waiver>(plan, [&](const Waiver &waiver) {
        const bool holds = !waiver.until.isValid() || waiver.until >= date;
        if (holds && !waiver.reason.trimmed().isEmpty()) {
            Id<Waiver> &known = holding[{waiver.rule.trimmed(), waiver.subject.trimmed()}];
            known = !known || waiver.id < known ? waiver.id : known;
        }
    });
    return holding;
}

Findings concluded(const Plan &plan, QDate date, FoundByRule found)
{
    Findings findings{.date = date};
    const auto waivers = waiversOn(plan, date);
    for (const FoundByRule::Found &ofRule : found.found) {
        for (const Finding &finding : *ofRule) {
            const Id<Waiver> waiver = waivers.isEmpty()
                ? Id<Waiver>()
                : waivers.value({QString::fromLatin1(finding.rule->key), finding.subject()});
            if (waiver) {
                findings.waived.append({finding, waiver});
            } else {
                findings.open.append(finding);
            }
        }
    }
    findings.state = std::make_shared<const FoundByRule>(std::move(found));
    return findings;
}

/// The unit that an object stands with on the chart; null: none.
Id<Unit> unitOf(const Plan &plan, ObjectRef object)
{
    if (const auto position = object.as<Position>()) {
        return plan.get(position).unit;
    }
    if (const auto objective = object.as<Objective>()) {
        return plan.get(objective).unit;
    }
    if (const auto kpi = object.as<Kpi>()) {
        return plan.get(plan.get(kpi).objective).unit;
    }
    if (const auto activity = object.as<Activity>()) {
        return plan.get(activity).unit;
    }
    if (const auto route = object.as<Route>()) {
        return plan.get(route).unit;
    }
    if (const auto concern = object.as<Concern>()) {
        return plan.get(concern).unit;
    }
    return unitsOf(plan, object.as<Person>()).value(0);
}

} // namespace

int Findings::count(Gravity gravity) const
{
    return static_cast<int>(std::ranges::count(open, gravity, &Finding::gravity));
}

Findings check(const Plan &plan, const Scores &scores)
{
    Survey survey(plan, scores);
    FoundByRule found;
    for (const Rule *rule : rules()) {
        found.found.push_back(run(*rule, survey));
    }
    found.violations = survey.violations();
    return concluded(plan, scores.date, std::move(found));
}

Findings recheck(const Findings &before, const Plan &after, const Scores &scores,
                 const Difference &difference)
{
    if (!before.state || before.date != scores.date) {
        return check(after, scores);
    }
    FoundByRule found = *before.state;
    found.violations = checkAgain(found.violations, after, difference);
    Survey survey(after, scores, found.violations);
    for (size_t i = 0; i < rules().size(); ++i) {
        const Rule &rule = *rules()[i];
        if (rule.reads.scores || rule.reads.concern(difference)) {
            found.found[i] = run(rule, survey);
        }
    }
    return concluded(after, scores.date, std::move(found));
}

QHash<ObjectRef, FindingCount> countsByObject(const Plan &plan, const Findings &findings)
{
    QHash<ObjectRef, FindingCount> counts;
    for (const Finding &finding : findings.open) {
        const ObjectRef object = finding.object();
        if (object.isNull() || !contains(plan, object)) {
            continue;
        }
        counts[object].add(finding.gravity);
        if (const Id<Unit> unit = unitOf(plan, object)) {
            counts[unit].add(finding.gravity);
        }
    }
    return counts;
}

QList<Finding> findingsAt(const Plan &plan, const Findings &findings, ObjectRef object)
{
    QList<Finding> found;
    for (const Finding &finding : findings.open) {
        const ObjectRef at = finding.object();
        if (!at.isNull() && contains(plan, at)
            && (at == object || ObjectRef(unitOf(plan, at)) == object)) {
            found.append(finding);
        }
    }
    std::ranges::stable_sort(found, {}, &Finding::gravity);
    return found;
}

QStringList sentencesOf(const QList<Finding> &findings)
{
    constexpr qsizetype most = 6;
    const qsizetype shown = findings.size() > most ? most - 1 : findings.size();
    QStringList sentences;
    for (const Finding &finding : findings.first(shown)) {
        sentences.append(Tr::tr("%1: %2", "severity: what is wrong")
                             .arg(labelOf(finding.gravity), finding.text));
    }
    if (const auto more = static_cast<int>(findings.size() - shown); more > 0) {
        sentences.append(Tr::tr("and %n more", nullptr, more));
    }
    return sentences;
}

} // namespace facet::assess
