// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benches.h"
#include "document/compare.h"
#include "model/planbuilder.h"
#include "strategy.h"

namespace facet::bench {

namespace {

/// The plan after a good deal of work: every tenth person is rated anew, every tenth unit renamed,
/// every tenth KPI measured once more.
Plan monthsLater(const Plan &plan)
{
    PlanBuilder builder(plan);
    const auto everyTenth = [&plan]<class E>(const E *, const auto &change) {
        for (const auto &[id, entity] : plan.all<E>()) {
            if (id.value % 10 == 0) {
                change(entity.get());
            }
        }
    };
    everyTenth(static_cast<const Person *>(nullptr), [&](Person person) {
        person.technical = (person.technical + 1) % 5;
        builder.put(person);
    });
    everyTenth(static_cast<const Unit *>(nullptr), [&](Unit unit) {
        unit.name += QStringLiteral(" renamed");
        builder.put(unit);
    });
    everyTenth(static_cast<const Kpi *>(nullptr), [&](const Kpi &kpi) {
        builder.put(Observation{
            .id = {500'000'000 + kpi.id.value}, .kpi = kpi.id, .date = today, .value = 18});
    });
    return builder.build();
}

int run(const QStringList &args)
{
    for (const int departments : sizes(args, {10, 100, 1000})) {
        const Plan before = planOfDepartments(departments);
        const Plan after = monthsLater(before);
        const assess::Scores then = assess::assess(before, today.addDays(-90));
        const assess::Scores now = assess::assess(after, today);
        Comparison comparison;
        const double time = nanoseconds([&] { comparison = compare(before, then, after, now); });
        report(QStringLiteral("compare/changed-objects"), departments,
               static_cast<double>(comparison.objects.size()), "objects");
        report(QStringLiteral("compare/plans"), departments, time / 1e6, "ms");
        report(QStringLiteral("compare/scores-of-then"), departments,
               nanoseconds([&] { assess::assess(before, today.addDays(-90)); }) / 1e6, "ms");
    }
    return 0;
}

const bool added = addBench(
    {"compare", "[DEPARTMENTS…] a plan with an earlier state of which a tenth is different", &run});

} // namespace

} // namespace facet::bench
