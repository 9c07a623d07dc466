// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/findings/findings.h"
#include "benches.h"
#include "model/checkagain.h"
#include "strategy.h"

namespace facet::bench {

namespace {

/// One everyday edit of a plan of departments.
struct Edit
{
    const char *name;
    Plan (*make)(const Plan &plan);
};

template <class E> const E &anyOf(const Plan &plan) { return plan.all<E>().begin()->second.get(); }

Plan withLevel(const Plan &plan)
{
    Person person = anyOf<Person>(plan);
    person.technical = (person.technical + 2) % 5;
    return plan.with(person);
}

Plan withUnitRenamed(const Plan &plan)
{
    Unit unit = plan.get(Id<Unit>{1002});
    unit.name = QStringLiteral("Renamed");
    return plan.with(unit);
}

Plan withObjectiveDue(const Plan &plan)
{
    Objective objective = anyOf<Objective>(plan);
    objective.due = today.addDays(90);
    return plan.with(objective);
}

Plan withRouteLater(const Plan &plan)
{
    Route route = anyOf<Route>(plan);
    route.answerWithin = 240;
    return plan.with(route);
}

Plan withoutChannel(const Plan &plan) { return plan.without(anyOf<Channel>(plan).id); }

constexpr Edit edits[] = {{"level", withLevel},
                          {"unit-renamed", withUnitRenamed},
                          {"objective", withObjectiveDue},
                          {"route", withRouteLater},
                          {"channel-removed", withoutChannel}};

void measure(int departments)
{
    const Plan plan = planOfDepartments(departments);
    const assess::Scores scores = assess::assess(plan, today);
    assess::Findings findings;
    const double whole = nanoseconds([&] { findings = assess::check(plan, scores); });
    report(QStringLiteral("findings/whole"), departments, whole / 1e6, "ms");
    const QList<Violation> sound = check(plan);
    report(QStringLiteral("findings/integrity-whole"), departments,
           nanoseconds([&] { check(plan); }) / 1e6, "ms");
    for (const Edit &edit : edits) {
        const QLatin1StringView name(edit.name);
        const Plan after = edit.make(plan);
        const Difference changes = difference(plan, after);
        const assess::Scores rated = assess::reassess(scores, plan, after, changes);
        report(QStringLiteral("findings/integrity-after-%1").arg(name), departments,
               nanoseconds([&] { checkAgain(sound, after, changes); }) / 1e6, "ms");
        report(QStringLiteral("findings/after-%1").arg(name), departments,
               nanoseconds([&] { assess::recheck(findings, after, rated, changes); }) / 1e6, "ms");
    }
}

int run(const QStringList &args)
{
    for (const int departments : sizes(args, {10, 100, 1000})) {
        measure(departments);
    }
    return 0;
}

const bool added = addBench({"findings",
                             "[DEPARTMENTS…] the checker over a whole plan, and after one edit; "
                             "goal at 100: 50 ms after an edit",
                             &run});

} // namespace

} // namespace facet::bench
