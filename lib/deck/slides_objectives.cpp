// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/navigate.h"
#include "model/tr.h"
#include "slides.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace facet::deck {

namespace {

QString section() { return Tr::tr("Objectives"); }

/// Where a KPI comes from, where it goes and where it is: "1,200 → 700, now 950".
QString journeyOf(const Context &context, const Kpi &kpi, const assess::Progress &progress)
{
    const auto value = [&](double number) {
        const bool whole = number == std::round(number) || std::abs(number) >= 100;
        return context.number(number, whole ? 0 : 1);
    };
    const QString from = kpi.baseline ? value(*kpi.baseline) : u"?"_s;
    QString to = kpi.target ? value(*kpi.target) : u"?"_s;
    if (kpi.kind == KpiKind::Within && kpi.upper) {
        to = Tr::tr("%1 to %2", "range").arg(to, value(*kpi.upper));
    }
    const QString aim = Tr::tr("%1 → %2", "baseline and target").arg(from, to);
    return progress.actual
        ? Tr::tr("%1, now %2", "baseline → target, latest value").arg(aim, value(*progress.actual))
        : aim;
}

QString objectivesTitle(const Context &context, const QList<Id<Objective>> &all)
{
    int onPace = 0;
    int noData = 0;
    for (const Id<Objective> id : all) {
        const assess::Health health =
            assess::progressOf(context.plan, id, context.options.date).mean.health;
        onPace += health == assess::Health::Green ? 1 : 0;
        noData += health == assess::Health::NoData ? 1 : 0;
    }
    const QString count =
        Tr::tr("%1 of %2 objectives are on pace")
            .arg(context.number(onPace), context.number(static_cast<double>(all.size())));
    return noData == 0
        ? count
        : Tr::tr("%1; %n have no data yet", "after: … are on pace", noData).arg(count);
}

void addObjective(Table &table, const Context &context, Id<Objective> id)
{
    const Plan &plan = context.plan;
    const Objective &objective = plan.get(id);
    const QDate date = context.options.date;
    const QString due = objective.due.isValid()
        ? Tr::tr("due %1").arg(context.shortDate(objective.due))
        : Tr::tr("no due date");
    QList<QList<Cell>> rows{{{.text = objective.title, .strong = true},
                             {.text = due, .colour = context.style().theme.mutedText},
                             progressCell(context, assess::progressOf(plan, id, date).mean)}};
    const QList<Id<Kpi>> kpis = kpisOf(plan, id);
    for (const Id<Kpi> kpi : kpis) {
        const assess::Progress progress = assess::progressOf(plan, kpi, date);
        const Kpi &entry = plan.get(kpi);
        const QString name = entry.measure.isEmpty()
            ? entry.name
            : Tr::tr("%1 (%2)", "KPI and its unit of measure").arg(entry.name, entry.measure);
        // One KPI alone is the objective's progress, which stands above it.
        rows.append({{.text = name},
                     {.text = journeyOf(context, entry, progress)},
                     kpis.size() > 1 ? progressCell(context, progress) : Cell{}});
    }
    table.rows(rows);
}

} // namespace

void addGoals(Context &context)
{
    QList<Goal> goals;
    for (const auto &[id, goal] : context.plan.all<Goal>()) {
        goals.append(goal.get());
    }
    if (goals.isEmpty()) {
        return;
    }
    std::ranges::sort(goals, {}, [](const Goal &goal) { return std::pair(goal.order, goal.id); });
    qsizetype served = 0;
    for (const Goal &goal : goals) {
        served += context.plan.referring<&Objective::goal>(goal.id).size() > 0 ? 1 : 0;
    }
    Flow flow(context.book,
              {.section = Tr::tr("Goals"),
               .title = Tr::tr("Objectives serve %1 of the %2 goals of the organisation")
                            .arg(context.number(static_cast<double>(served)),
                                 context.number(static_cast<double>(goals.size()))),
               .bookmark = Tr::tr("Goals")});
    Table table(flow,
                {{Tr::tr("Goal"), 0, Qt::AlignLeading},
                 {Tr::tr("Objectives that serve it"), 420, Qt::AlignLeading}});
    for (const Goal &goal : goals) {
        QStringList titles;
        QList<Id<Objective>> serving;
        for (const Id<Objective> id : context.plan.referring<&Objective::goal>(goal.id)) {
            serving.append(id);
        }
        std::ranges::sort(serving, {}, [&](Id<Objective> id) {
            return std::tuple(context.plan.get(id).order, id);
        });
        for (const Id<Objective> id : serving) {
            titles.append(context.plan.get(id).title);
        }
        table.row({{.text = goal.title, .strong = true},
                   {.text = titles.isEmpty() ? Tr::tr("none yet") : titles.join(u'\n'),
                    .colour = titles.isEmpty() ? context.style().theme.mutedText : QColor()}});
    }
}

void addObjectives(Context &context, const QList<Id<Unit>> &units)
{
    QList<Id<Objective>> all;
    QStringList without;
    for (const Id<Unit> unit : units) {
        const QList<Id<Objective>> own = objectivesOf(context.plan, unit);
        all.append(own);
        if (own.isEmpty()) {
            without.append(context.nameOf(unit));
        }
    }
    const QString title = all.isEmpty() ? Tr::tr("No department has an objective yet")
                                        : objectivesTitle(context, all);
    Flow flow(context.book,
              {.section = section(),
               .title = title,
               .bookmark = Tr::tr("Objectives by department"),
               .anchor = anchors::objectives()});
    if (!all.isEmpty()) {
        Table table(flow,
                    {{Tr::tr("Objective and KPI"), 0, Qt::AlignLeading},
                     {Tr::tr("Baseline → target"), 290, Qt::AlignLeading},
                     {Tr::tr("Progress"), 228, Qt::AlignLeading}});
        for (const Id<Unit> unit : units) {
            const QList<Id<Objective>> own = objectivesOf(context.plan, unit);
            if (!own.isEmpty()) {
                table.group(context.nameOf(unit), anchors::unit(unit));
            }
            for (const Id<Objective> id : own) {
                addObjective(table, context, id);
            }
        }
        if (!without.isEmpty()) {
            table.group(Tr::tr("Without an objective: %1").arg(context.list(without)));
            table.finish();
        }
    } else {
        flow.text(
            Tr::tr("Every department asks what the new tools do for its own objective; give each "
                   "one at least one, with a KPI, a baseline, a target and a due date."));
    }
}

} // namespace facet::deck
