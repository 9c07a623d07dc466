// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "objectivedelegate.h"

#include "dateeditor.h"
#include "edit/objectives.h"
#include "edit/objects.h"
#include "objectivemodel.h"
#include "texts.h"

#include <QLocale>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

ObjectRef rowAt(const QModelIndex &index)
{
    return index.data(ObjectTreeModel::ObjectRole).value<ObjectRef>();
}

QList<QStringList> linesFor(Kind kind)
{
    if (kind == kindOf<Objective>()) {
        return {{u"title"_s}, {u"use"_s, u"facet"_s}, {u"start"_s, u"due"_s}};
    }
    if (kind == kindOf<Kpi>()) {
        return {{u"name"_s}, {u"baseline"_s, u"target"_s, u"measure"_s}, {u"kind"_s, u"rhythm"_s}};
    }
    return {{u"date"_s, u"value"_s}, {u"source"_s}};
}

} // namespace

void showProgress(RowContent &row, const assess::Progress &progress, const render::Theme &theme)
{
    row.end = ObjectiveDelegate::tr("%1 %2").arg(QString(render::healthMark(progress.health)),
                                                 assess::healthName(progress.health));
    row.endColour =
        progress.health == assess::Health::NoData ? theme.mutedText : theme.health(progress.health);
    row.endSecond = shareText(progress.progress);
    row.hasBar = true;
    row.barColour = theme.health(progress.health);
    row.bar = progress.progress;
}

RowContent ObjectiveDelegate::content(const QModelIndex &index) const
{
    const Plan &plan = context().plan();
    const ObjectRef object = rowAt(index);
    if (const Objective *objective = plan.find(object.as<Objective>())) {
        return objectiveContent(*objective);
    }
    if (const Kpi *kpi = plan.find(object.as<Kpi>())) {
        return kpiContent(*kpi);
    }
    if (const Observation *observation = plan.find(object.as<Observation>())) {
        return observationContent(*observation);
    }
    RowContent row;
    row.heading = object.as<Unit>() || object == ObjectiveModel::nobody();
    row.placeholder = !row.heading;
    row.first = index.data().toString();
    if (row.heading) {
        row.end = QLocale().toString(index.model()->rowCount(index));
    }
    return row;
}

RowContent ObjectiveDelegate::objectiveContent(const Objective &objective) const
{
    const Plan &plan = context().plan();
    const render::Theme &theme = context().theme();
    RowContent row;
    if (objective.facet) {
        row.mark = render::facetMark(*objective.facet);
        row.markColour = theme.facetTexts[static_cast<size_t>(*objective.facet)];
    }
    row.first = objective.title;
    const QString channels = channelsText(objective.id);
    const QString use = objective.use == Use::None ? tr("use not stated") : labelOf(objective.use);
    row.second =
        channels.isEmpty() ? tr("%1 · no channel").arg(use) : tr("%1 · %2").arg(use, channels);
    showProgress(row, assess::progressOf(plan, objective.id, context().today()).mean, theme);
    return row;
}

RowContent ObjectiveDelegate::kpiContent(const Kpi &kpi) const
{
    const assess::Progress progress =
        assess::progressOf(context().plan(), kpi.id, context().today());
    RowContent row;
    row.first = kpi.name;
    row.second = kpiText(kpi, progress);
    showProgress(row, progress, context().theme());
    return row;
}

RowContent ObjectiveDelegate::observationContent(const Observation &observation) const
{
    RowContent row;
    row.first = DateEditor::write(observation.date);
    row.firstMore = observation.source;
    row.end = measured(observation.value, context().plan().get(observation.kpi).measure);
    return row;
}

/// "Blog 3, YouTube 2": the channels with their fit, best first.
QString ObjectiveDelegate::channelsText(Id<Objective> objective) const
{
    const Plan &plan = context().plan();
    QList<const Fit *> fits;
    for (const Id<Fit> id : plan.referring<&Fit::objective>(objective)) {
        fits.append(plan.find(id));
    }
    std::ranges::sort(fits, [](const Fit *a, const Fit *b) {
        return std::tie(b->score, a->id) < std::tie(a->score, b->id);
    });
    QStringList texts;
    for (const Fit *fit : std::as_const(fits)) {
        texts.append(
            tr("%1 %2").arg(plan.get(fit->channel).platform, QLocale().toString(fit->score)));
    }
    return texts.join(u", "_s);
}

RowEditor *ObjectiveDelegate::makeEditor(QWidget *parent, const QModelIndex &index) const
{
    const ObjectRef object = rowAt(index);
    Kind kind = object.kind;
    QHash<QString, QVariant> defaults;
    if (ObjectiveModel::kpiAdderOf(object)) {
        kind = kindOf<Kpi>();
        defaults = {{u"kind"_s, keyOf(KpiKind::Rise)}, {u"rhythm"_s, keyOf(Rhythm::Monthly)}};
    } else if (ObjectiveModel::valueAdderOf(object)) {
        kind = kindOf<Observation>();
        defaults = {{u"date"_s, context().today().toString(Qt::ISODate)}};
    }
    auto *editor = new RowEditor(context(), kind, linesFor(kind), parent);
    editor->setObject(ObjectTreeModel::isObject(object) ? object : ObjectRef(), defaults);
    return editor;
}

void ObjectiveDelegate::take(const RowEditor &editor, const QModelIndex &index) const
{
    const ObjectRef object = rowAt(index);
    if (const Id<Objective> objective = ObjectiveModel::kpiAdderOf(object)) {
        addKpi(objective, editor);
    } else if (const Id<Kpi> kpi = ObjectiveModel::valueAdderOf(object)) {
        addValue(kpi, editor);
    } else if (const auto changes = editor.changes(); !changes.isEmpty()) {
        context().perform(setFields(context().plan(), object, changes));
    }
}

void ObjectiveDelegate::addKpi(Id<Objective> objective, const RowEditor &editor) const
{
    const QString name = editor.value(u"name"_s).toString().trimmed();
    if (name.isEmpty()) {
        return; // nothing was entered
    }
    const Plan &before = context().plan();
    Result<edit::Step> step = edit::addKpi(before, objective, name);
    if (step) {
        const QString text = step->text;
        step = setFields(step->plan, edit::added<Kpi>(before, step->plan), editor.changes());
        if (step) {
            step->text = text;
        }
    }
    context().perform(step);
}

void ObjectiveDelegate::addValue(Id<Kpi> kpi, const RowEditor &editor) const
{
    if (editor.value(u"value"_s).toString().trimmed().isEmpty()) {
        return; // nothing was entered
    }
    const Result<double> value = value::numberFrom(editor.value(u"value"_s));
    const Result<QDate> date = value::dateFrom(editor.value(u"date"_s));
    if (!value || !date) {
        emit context().refused((value ? date.error() : value.error()).message);
        return;
    }
    context().perform(
        edit::observe(context().plan(), kpi, *date, *value, editor.value(u"source"_s).toString()));
}

} // namespace facet::panels
