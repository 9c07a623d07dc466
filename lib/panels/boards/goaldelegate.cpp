// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "goaldelegate.h"

#include "edit/channels.h"
#include "edit/goals.h"
#include "panels/askpopup.h"
#include "panels/objectivedelegate.h"
#include "panels/texts.h"

#include <QLocale>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

QList<QStringList> linesFor(Kind kind)
{
    if (kind == kindOf<Objective>()) {
        return {{u"title"_s}, {u"start"_s, u"due"_s, u"state"_s}};
    }
    if (kind == kindOf<Kpi>()) {
        return {
            {u"name"_s}, {u"baseline"_s, u"target"_s, u"measure"_s}, {u"kind"_s, u"unitValue"_s}};
    }
    if (kind == kindOf<Fit>()) {
        return {{u"score"_s, u"why"_s}};
    }
    return {{u"title"_s}};
}

} // namespace

assess::Progress progressOfGoal(const Plan &plan, Id<Goal> goal, QDate date)
{
    assess::Progress sum;
    double weights = 0;
    double progress = 0;
    for (const Id<Objective> id : plan.referring<&Objective::goal>(goal)) {
        const Objective &objective = plan.get(id);
        const assess::Progress each = assess::progressOf(plan, id, date).mean;
        if (!each.progress || objective.state == ObjectiveState::Dropped) {
            continue;
        }
        weights += objective.weight;
        progress += objective.weight * *each.progress;
        const bool isWeaker = sum.health == assess::Health::NoData || each.health < sum.health;
        if (isWeaker && each.health != assess::Health::NoData) {
            sum.health = each.health;
        }
    }
    if (weights > 0) {
        sum.progress = progress / weights;
    }
    return sum;
}

GoalDelegate::GoalDelegate(PanelContext &context, const GoalModel &model, QObject *parent)
    : RowDelegate(context, parent), m_model(model)
{ }

RowContent GoalDelegate::content(const QModelIndex &index) const
{
    const Plan &plan = context().plan();
    const ObjectRef object = m_model.objectAt(index);
    if (const Goal *goal = plan.find(object.as<Goal>())) {
        return goalContent(*goal);
    }
    if (const Objective *objective = plan.find(object.as<Objective>())) {
        return objectiveContent(*objective);
    }
    if (const Kpi *kpi = plan.find(object.as<Kpi>())) {
        return kpiContent(*kpi);
    }
    if (const Fit *fit = plan.find(object.as<Fit>())) {
        return fitContent(*fit);
    }
    if (const Participation *part = plan.find(m_model.traceOf(object).participation)) {
        return traceContent(*part);
    }
    if (ObjectTreeModel::isObject(object)) {
        return looseContent(object);
    }
    RowContent row;
    row.heading = GoalModel::looseOf(object).has_value();
    row.placeholder = !row.heading;
    row.first = index.data().toString();
    row.end = row.heading ? QLocale().toString(index.model()->rowCount(index)) : QString();
    return row;
}

RowContent GoalDelegate::goalContent(const Goal &goal) const
{
    const render::Theme &theme = context().theme();
    const auto count =
        static_cast<int>(context().plan().referring<&Objective::goal>(goal.id).size());
    RowContent row;
    row.mark = count > 0 ? u"◎"_s : u"!"_s;
    row.markColour = count > 0 ? theme.accent : theme.fair;
    row.first = goal.title;
    row.second = count > 0 ? tr("%n objective(s)", nullptr, count)
                           : tr("No objective serves it yet: drop one here");
    showProgress(row, progressOfGoal(context().plan(), goal.id, context().today()), theme);
    return row;
}

/// What it lacks is said in the accent's place, so that gaps are seen without opening anything.
RowContent GoalDelegate::objectiveContent(const Objective &objective) const
{
    const Plan &plan = context().plan();
    const render::Theme &theme = context().theme();
    RowContent row;
    if (objective.facet) {
        row.mark = render::facetMark(*objective.facet);
        row.markColour = theme.facetTexts[static_cast<size_t>(*objective.facet)];
    }
    row.first = objective.title;
    row.firstMore = objective.unit ? plan.get(objective.unit).name : tr("nobody yet");
    QStringList gaps;
    if (plan.referring<&Kpi::objective>(objective.id).size() == 0) {
        gaps.append(tr("no KPI"));
    }
    if (plan.referring<&Fit::objective>(objective.id).size() == 0) {
        gaps.append(tr("no channel"));
    }
    row.second = tr("%1 · %2").arg(
        labelOf(objective.state),
        objective.due.isValid()
            ? tr("due %1").arg(QLocale().toString(objective.due, QLocale::ShortFormat))
            : tr("no due date"));
    row.secondStrong = gaps.isEmpty() ? QString() : u"! "_s + gaps.join(u", "_s);
    showProgress(row, assess::progressOf(plan, objective.id, context().today()).mean, theme);
    return row;
}

RowContent GoalDelegate::kpiContent(const Kpi &kpi) const
{
    const assess::Progress progress =
        assess::progressOf(context().plan(), kpi.id, context().today());
    RowContent row;
    row.first = kpi.name;
    row.second = kpiText(kpi, progress);
    showProgress(row, progress, context().theme());
    return row;
}

RowContent GoalDelegate::fitContent(const Fit &fit) const
{
    const Plan &plan = context().plan();
    RowContent row;
    row.first = plan.get(fit.channel).platform;
    row.firstMore = plan.get(fit.channel).handle;
    const bool isAlone = plan.referring<&Participation::channel>(fit.channel).size() == 0;
    row.second = isAlone ? tr("Nobody takes part in this channel") : fit.why;
    row.end = tr("fit %1 of 4").arg(QLocale().toString(fit.score));
    row.endColour = fit.score >= 2 ? context().theme().text : context().theme().mutedText;
    row.endSecond = fitWord(fit.score);
    return row;
}

RowContent GoalDelegate::traceContent(const Participation &participation) const
{
    const Plan &plan = context().plan();
    RowContent row;
    row.first = plan.get(participation.unit).name;
    row.firstMore = edit::rolesText(edit::rolesOf(plan, participation.unit, participation.channel));
    return row;
}

RowContent GoalDelegate::looseContent(ObjectRef object) const
{
    RowContent row;
    row.mark = u"!"_s;
    row.markColour = context().theme().fair;
    row.first = nameOf(context().plan(), object);
    if (const Channel *channel = context().plan().find(object.as<Channel>())) {
        row.firstMore = labelOf(channel->tier);
        row.second = tr("Drag it to the objective that it serves");
    } else {
        row.second = tr("Drag it to an objective to make it accountable");
    }
    return row;
}

RowEditor *GoalDelegate::makeEditor(QWidget *parent, const QModelIndex &index) const
{
    const ObjectRef object = m_model.objectAt(index);
    Kind kind = object.kind;
    if (object == GoalModel::goalAdder()) {
        kind = kindOf<Goal>();
    } else if (GoalModel::objectiveAdderOf(object)) {
        kind = kindOf<Objective>();
    }
    const bool isNew = !ObjectTreeModel::isObject(object);
    auto *editor = new RowEditor(context(), kind,
                                 isNew ? QList<QStringList>{{u"title"_s}} : linesFor(kind), parent);
    editor->setObject(isNew ? ObjectRef() : object);
    return editor;
}

void GoalDelegate::take(const RowEditor &editor, const QModelIndex &index) const
{
    const ObjectRef object = m_model.objectAt(index);
    if (ObjectTreeModel::isObject(object)) {
        if (const auto changes = editor.changes(); !changes.isEmpty()) {
            context().perform(setFields(context().plan(), object, changes));
        }
        return;
    }
    const QString title = editor.value(u"title"_s).toString();
    if (title.trimmed().isEmpty()) {
        return; // nothing was entered
    }
    const Plan &plan = context().plan();
    if (const Id<Goal> goal = GoalModel::objectiveAdderOf(object)) {
        context().perform(edit::addObjective(plan, goal, {}, title));
    } else {
        context().perform(edit::addGoal(plan, title));
    }
}

} // namespace facet::panels
