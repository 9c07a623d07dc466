// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/navigate.h"
#include "model/tr.h"
#include "render/charts_trend.h"
#include "slides.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace facet::deck {

namespace {

QString section() { return Tr::tr("Objectives"); }

/// Where a KPI comes from, where it goes and where it is: "1,200 → 700, now 950".
QString journeyOf(const Context &context, const Kpi &kpi, const assess::Progress &progress)
{
    if (kpi.kind == KpiKind::YesNo) {
        return !progress.actual       ? Tr::tr("not known yet")
            : *progress.actual >= 0.5 ? Tr::tr("yes")
                                      : Tr::tr("not yet");
    }
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

/// A KPI's name with its unit of measure.
QString measured(const Kpi &kpi)
{
    return kpi.measure.isEmpty()
        ? kpi.name
        : Tr::tr("%1 (%2)", "KPI and its unit of measure").arg(kpi.name, kpi.measure);
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
    const QString count = Tr::tr("%n of %1 objectives are on pace", nullptr, onPace)
                              .arg(context.number(static_cast<double>(all.size())));
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
    QList<QList<Cell>> rows{
        {{.text = Tr::tr("%1, %2", "objective, its due date").arg(objective.title, due),
          .strong = true,
          .span = 2},
         progressCell(context, assess::progressOf(plan, id, date).mean)}};
    const QList<Id<Kpi>> kpis = kpisOf(plan, id);
    for (const Id<Kpi> kpi : kpis) {
        const assess::Progress progress = assess::progressOf(plan, kpi, date);
        const Kpi &entry = plan.get(kpi);
        // One KPI alone is the objective's progress, which stands above it.
        rows.append({{.text = measured(entry)},
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

namespace {

/// The objectives of @p units, and the names of those without any.
struct Sum
{
    QList<Id<Objective>> all;
    QStringList without;
};

Sum sumOf(const Context &context, const QList<Id<Unit>> &units)
{
    Sum sum;
    for (const Id<Unit> unit : units) {
        const QList<Id<Objective>> own = objectivesOf(context.plan, unit);
        sum.all.append(own);
        if (own.isEmpty()) {
            sum.without.append(context.nameOf(unit));
        }
    }
    return sum;
}

Head headOf(const Context &context, const Sum &sum)
{
    return {.section = section(),
            .title = sum.all.isEmpty() ? Tr::tr("No department has an objective yet")
                                       : objectivesTitle(context, sum.all),
            .bookmark = Tr::tr("Objectives by department"),
            .anchor = anchors::objectives()};
}

void addAdvice(Flow &flow)
{
    flow.text(Tr::tr("Every department asks what the new tools do for its own objective; give each "
                     "one at least one, with a "
                     "KPI, a baseline, a target and a due date."));
}

/// A KPI that was observed often enough to show a line.
bool hasTrend(const Context &context, Id<Kpi> kpi)
{
    return context.plan.referring<&Observation::kpi>(kpi).size() >= 2;
}

void addTrendPair(Context &context, const QList<Id<Kpi>> &pair)
{
    QStringList points;
    for (const Id<Kpi> kpi : pair) {
        const assess::Health health =
            assess::progressOf(context.plan, kpi, context.options.date).health;
        points.append(Tr::tr("%1: %2", "KPI: how it is doing")
                          .arg(context.plan.get(kpi).name, assess::healthName(health)));
    }
    const QString title =
        shortEnough({points.join(Tr::tr("; ", "between two statements")), Tr::tr("KPIs over time")},
                    context.style());
    Flow flow(context.book, {.section = section(), .title = title, .bookmark = title});
    const QRectF body = flow.body();
    const double width = (body.width() - 2 * sheet::gutter) / 2;
    double x = body.left();
    for (const Id<Kpi> kpi : pair) {
        const auto chart = std::make_shared<render::KpiTrend>(
            context.plan, kpi, context.options.date, context.style().chart());
        const render::TextBlock label(measured(context.plan.get(kpi)),
                                      context.style().textStyle(context.style().text), width);
        const double top = body.top() + std::min(label.height(), body.height() / 2) + 10;
        context.book.text(
            context.book.element(Role::Paragraph), {x, body.top(), width, label.height()}, label,
            context.style().theme.mutedText, {0, label.linesFitting(0, body.height() / 2)});
        const QRectF area(x, top, pair.size() == 1 ? body.width() : width, body.bottom() - top);
        context.book.paint(context.book.element(Role::Figure, -1, chart->description()), area,
                           [chart](QPainter &painter, const QRectF &at, const Book &) {
                               chart->paint(painter, at);
                           });
        x += width + 2 * sheet::gutter;
    }
}

} // namespace

void addObjectives(Context &context, const QList<Id<Unit>> &units)
{
    const Sum sum = sumOf(context, units);
    Flow flow(context.book, headOf(context, sum));
    if (sum.all.isEmpty()) {
        addAdvice(flow);
        return;
    }
    if (!sum.without.isEmpty()) {
        flow.muted(Tr::tr("Without an objective: %1.").arg(context.list(sum.without)));
        flow.space(6);
    }
    Table table(flow,
                {{Tr::tr("Objective and KPI"), 0, Qt::AlignLeading},
                 {Tr::tr("Baseline → target"), 280, Qt::AlignLeading},
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
}

void addTrends(Context &context)
{
    QList<Id<Kpi>> pair;
    for (const Id<Unit> unit : context.scores.departments) {
        for (const Id<Objective> id : objectivesOf(context.plan, unit)) {
            for (const Id<Kpi> kpi : kpisOf(context.plan, id)) {
                if (hasTrend(context, kpi)) {
                    pair.append(kpi);
                }
                if (pair.size() == 2) {
                    addTrendPair(context, pair);
                    pair.clear();
                }
            }
        }
    }
    if (!pair.isEmpty()) {
        addTrendPair(context, pair);
    }
}

void addObjectivesSummary(Context &context)
{
    const Sum sum = sumOf(context, context.scores.departments);
    Flow flow(context.book, headOf(context, sum));
    if (sum.all.isEmpty()) {
        addAdvice(flow);
        return;
    }
    constexpr std::array order{assess::Health::Green, assess::Health::Amber, assess::Health::Red,
                               assess::Health::NoData};
    QList<Column> columns{{Tr::tr("Department"), 0, Qt::AlignLeading}};
    for (const assess::Health health : order) {
        columns.append({assess::healthName(health), 122, Qt::AlignTrailing});
    }
    Table table(flow, columns);
    for (const Id<Unit> unit : context.scores.departments) {
        std::array<int, 4> counts{};
        for (const Id<Objective> id : objectivesOf(context.plan, unit)) {
            ++counts.at(static_cast<size_t>(
                assess::progressOf(context.plan, id, context.options.date).mean.health));
        }
        QList<Cell> cells{{.text = context.nameOf(unit)}};
        for (const assess::Health health : order) {
            const int count = counts.at(static_cast<size_t>(health));
            cells.append({.text = count > 0 ? context.number(count) : u"–"_s,
                          .strong = count > 0,
                          .colour = count > 0 ? context.style().theme.health(health)
                                              : context.style().theme.mutedText});
        }
        table.row(cells);
    }
}

} // namespace facet::deck
