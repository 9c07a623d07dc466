// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/organisation.h"
#include "sources.h"
#include "survey.h"

#include <QLocale>

#include <cmath>

namespace facet::assess {

namespace {

void aheadOfItself(Survey &survey, Report &report)
{
    const Structure target = survey.plan.settings().targetStructure;
    if (target != Structure::HubAndSpoke && target != Structure::Dandelion
        && target != Structure::Holistic) {
        return;
    }
    QStringList missing;
    for (const Evidence &evidence : stageOf(survey.plan, survey.scores).evidence) {
        if (evidence.stage == Stage6::Formalized && !evidence.holds) {
            missing.append(evidence.text);
        }
    }
    if (!missing.isEmpty()) {
        report.add({survey.whole()},
                   Tr::tr("The plan wants the structure “%1”; this does not hold yet: %2",
                          "structure, sentences")
                       .arg(labelOf(target), missing.join(u' ')));
    }
}

/// How many levels a department may climb until the plan ends: one a year.
int levelsToClimb(const Plan &plan)
{
    const Settings &settings = plan.settings();
    if (!settings.start.isValid() || !settings.end.isValid() || settings.end < settings.start) {
        return -1;
    }
    constexpr double year = 365.25;
    return std::max(1,
                    static_cast<int>(std::lround(
                        static_cast<double>(settings.start.daysTo(settings.end)) / year)));
}

bool hasMilestone(const Plan &plan, Id<Unit> unit)
{
    return !plan.referring<&Milestone::unit>(unit).empty();
}

void leaping(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    const int most = levelsToClimb(plan);
    const Settings &settings = plan.settings();
    for (const Id<Unit> department : survey.departments()) {
        const int target = plan.get(department).target.value_or(settings.target);
        const int level = static_cast<int>(survey.scores.of(department).level);
        if (most < 0 || target - level <= most || hasMilestone(plan, department)) {
            continue;
        }
        const QString next = levelName(static_cast<Level>(level + 1));
        const QDate half = settings.start.addDays(settings.start.daysTo(settings.end) / 2);
        report
            .add({department},
                 Tr::tr("%1 is to climb %n levels by the end of the plan, with no milestone on "
                        "the way.",
                        nullptr, target - level)
                     .arg(quoted(plan, department)))
            .fix = adding(
            Milestone{.title = Tr::tr("%1 is at level “%2”", "unit, level")
                                   .arg(nameOf(plan, department), next),
                      .date = half,
                      .unit = department},
            Tr::tr("Set a milestone for %1 half-way: “%2”").arg(quoted(plan, department), next));
    }
}

/// The lowest score of the ten practices.
int lowest(const UnitScores &scores)
{
    return std::ranges::min(scores.practices, {}, &PracticeScore::score).score;
}

void standingStill(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    const auto isThere = [&](Id<Unit> department) {
        const UnitScores &scores = survey.scores.of(department);
        return std::ranges::all_of(scores.practices, [](const PracticeScore &practice) {
            return practice.score >= practice.target;
        });
    };
    const QList<Id<Unit>> &departments = survey.departments();
    if (departments.isEmpty() || !std::ranges::all_of(departments, isThere)) {
        return;
    }
    const Id<Unit> next = *std::ranges::min_element(departments, {}, [&](Id<Unit> department) {
        return std::pair(lowest(survey.scores.of(department)), department);
    });
    const int target = lowest(survey.scores.of(next)) + 1;
    if (target > 4) {
        return; // everything is reached
    }
    report
        .add({survey.whole(), next},
             Tr::tr("Every department is where its target is, so nothing is planned to grow."))
        .fix = changing(
        next, Tr::tr("Aim at %1 in %2").arg(QLocale().toString(target), quoted(plan, next)),
        [target](Unit &changed) { changed.target = target; });
}

constexpr Rule table[] = {
    {"L23", Gravity::Error, QT_TRANSLATE_NOOP("Facet", "A structure without its foundations"),
     QT_TRANSLATE_NOOP("Facet",
                       "To organise for scale takes a sponsor, a hub and guidance for all; each "
                       "alone is not enough."),
     source::sixStages, readsScoresAnd<Settings, Unit, Person, PolicySection>(), aheadOfItself},
    {"L24", Gravity::Warning, QT_TRANSLATE_NOOP("Facet", "A leap instead of steps"),
     QT_TRANSLATE_NOOP("Facet",
                       "Nobody goes from the first level to the last at once; plan what lies "
                       "between."),
     source::forrester, readsScoresAnd<Settings, Unit, Milestone>(), leaping},
    {"L40", Gravity::Info, QT_TRANSLATE_NOOP("Facet", "Nothing left to reach"),
     QT_TRANSLATE_NOOP("Facet", "Those who mastered it go on: they equip others and aim higher."),
     source::enterprise, readsScoresAnd<Settings, Unit>(), standingStill},
};

} // namespace

std::span<const Rule> evolutionRules() { return table; }

} // namespace facet::assess
