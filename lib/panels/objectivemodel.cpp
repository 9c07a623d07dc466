// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "objectivemodel.h"

#include "base/text.h"
#include "dateeditor.h"
#include "model/navigate.h"
#include "texts.h"

#include <QLocale>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr Kind nobodyKind{-2};
constexpr Kind kpiAdderKind{-3};
constexpr Kind valueAdderKind{-4};

/// The ids as rows, sorted by @p less on the entities.
template <class E> QList<ObjectRef> sorted(const Plan &plan, const auto &ids, auto less)
{
    QList<const E *> entities;
    for (const Id<E> id : ids) {
        if (const E *entity = plan.find(id)) {
            entities.append(entity);
        }
    }
    std::ranges::sort(entities, [&less](const E *a, const E *b) { return less(*a, *b); });
    QList<ObjectRef> rows;
    for (const E *entity : std::as_const(entities)) {
        rows.append(entity->id);
    }
    return rows;
}

} // namespace

ObjectiveModel::ObjectiveModel(PanelContext &context, QObject *parent)
    : ObjectTreeModel(context, parent)
{
    rearrangeAll();
}

void ObjectiveModel::setFilter(const QString &text)
{
    m_filter = comparable(text);
    rearrangeAll();
}

void ObjectiveModel::setScope(Id<Unit> unit)
{
    m_scope = unit;
    rearrangeAll();
}

QVariant ObjectiveModel::data(const QModelIndex &index, int role) const
{
    const ObjectRef row = objectAt(index);
    if (role == Qt::DisplayRole) {
        return text(row);
    }
    return role == Qt::AccessibleTextRole ? accessibleText(row)
                                          : ObjectTreeModel::data(index, role);
}

bool ObjectiveModel::isEditable(ObjectRef row) const { return !row.as<Unit>() && row != nobody(); }

ObjectRef ObjectiveModel::nobody() { return {nobodyKind, 1}; }

ObjectRef ObjectiveModel::kpiAdder(Id<Objective> objective)
{
    return {kpiAdderKind, objective.value};
}

Id<Objective> ObjectiveModel::kpiAdderOf(ObjectRef row)
{
    return row.kind == kpiAdderKind ? Id<Objective>{row.id} : Id<Objective>{};
}

ObjectRef ObjectiveModel::valueAdder(Id<Kpi> kpi) { return {valueAdderKind, kpi.value}; }

Id<Kpi> ObjectiveModel::valueAdderOf(ObjectRef row)
{
    return row.kind == valueAdderKind ? Id<Kpi>{row.id} : Id<Kpi>{};
}

QList<ObjectRef> ObjectiveModel::below(ObjectRef parent) const
{
    const auto inOrder = [](const auto &a, const auto &b) {
        return std::tie(a.order, a.id) < std::tie(b.order, b.id);
    };
    if (parent.isNull()) {
        return headings();
    }
    if (parent == nobody() || parent.as<Unit>()) {
        return sorted<Objective>(plan(), objectivesOf(parent.as<Unit>()), inOrder);
    }
    if (const Id<Objective> objective = parent.as<Objective>()) {
        return sorted<Kpi>(plan(), plan().referring<&Kpi::objective>(objective), inOrder)
            << kpiAdder(objective);
    }
    if (const Id<Kpi> kpi = parent.as<Kpi>()) {
        const auto newestFirst = [](const Observation &a, const Observation &b) {
            return std::tie(b.date, b.id) < std::tie(a.date, a.id);
        };
        return QList{valueAdder(kpi)}
        << sorted<Observation>(plan(), plan().referring<&Observation::kpi>(kpi), newestFirst);
    }
    return {};
}

/// The shown objectives a unit is accountable for; null: those that nobody is.
QList<Id<Objective>> ObjectiveModel::objectivesOf(Id<Unit> unit) const
{
    QList<Id<Objective>> shown;
    const auto add = [&](const Objective &objective) {
        if (objective.unit == unit && isShown(objective)) {
            shown.append(objective.id);
        }
    };
    if (unit) {
        for (const Id<Objective> id : plan().referring<&Objective::unit>(unit)) {
            add(plan().get(id));
        }
    } else {
        for (const auto &[id, box] : plan().all<Objective>()) {
            add(box.get());
        }
    }
    return shown;
}

/// The units that are accountable for something shown, in chart order, and "nobody".
QList<ObjectRef> ObjectiveModel::headings() const
{
    QSet<Id<Unit>> accountable;
    for (const auto &[id, box] : plan().all<Objective>()) {
        if (isShown(box.get())) {
            accountable.insert(box.get().unit);
        }
    }
    QList<ObjectRef> rows;
    if (accountable.contains(Id<Unit>{})) {
        rows.append(nobody());
    }
    for (const Id<Unit> unit : unitsInOrder(plan())) {
        if (accountable.contains(unit)) {
            rows.append(unit);
        }
    }
    return rows;
}

QList<ObjectRef> ObjectiveModel::parentsTouchedBy(const Difference &difference) const
{
    QList<ObjectRef> parents;
    if (difference.touches<Objective, Unit>()) {
        parents.append(ObjectRef());
    }
    const auto add = [&parents](ObjectRef parent) {
        if (!parents.contains(parent)) {
            parents.append(parent);
        }
    };
    const auto heading = [](Id<Unit> unit) { return unit ? ObjectRef(unit) : nobody(); };
    for (const Change<Objective> &change : difference.of<Objective>()) {
        add(heading(change.before.value_or(Objective()).unit));
        add(heading(change.after.value_or(Objective()).unit));
    }
    for (const Change<Kpi> &change : difference.of<Kpi>()) {
        add(change.before.value_or(Kpi()).objective);
        add(change.after.value_or(Kpi()).objective);
    }
    for (const Change<Observation> &change : difference.of<Observation>()) {
        add(change.before.value_or(Observation()).kpi);
        add(change.after.value_or(Observation()).kpi);
    }
    return parents;
}

bool ObjectiveModel::concerns(const Difference &difference) const
{
    return difference.touches<Objective, Kpi, Observation, Fit, Channel, Unit, Settings>();
}

bool ObjectiveModel::isShown(const Objective &objective) const
{
    const bool inScope = m_scope.isNull() || isInside(plan(), objective.unit, m_scope)
        || std::ranges::any_of(objective.contributors,
                               [this](Id<Unit> unit) { return isInside(plan(), unit, m_scope); });
    return inScope && (m_filter.isEmpty() || comparable(objective.title).contains(m_filter));
}

QString ObjectiveModel::text(ObjectRef row) const
{
    if (row == nobody()) {
        return tr("Nobody yet");
    }
    if (kpiAdderOf(row)) {
        return tr("+ Add KPI");
    }
    if (valueAdderOf(row)) {
        return tr("+ Record a value");
    }
    if (const Observation *observation = plan().find(row.as<Observation>())) {
        return DateEditor::write(observation->date);
    }
    return nameOf(plan(), row);
}

QString ObjectiveModel::accessibleText(ObjectRef row) const
{
    const QDate today = context().today();
    if (const Id<Objective> objective = row.as<Objective>()) {
        const assess::Progress mean = assess::progressOf(plan(), objective, today).mean;
        return tr("%1, %2 %3")
            .arg(text(row), assess::healthName(mean.health), shareText(mean.progress));
    }
    if (const Kpi *kpi = plan().find(row.as<Kpi>())) {
        const assess::Progress progress = assess::progressOf(plan(), kpi->id, today);
        return tr("KPI %1, %2, %3")
            .arg(kpi->name, kpiText(*kpi, progress), assess::healthName(progress.health));
    }
    if (const Observation *observation = plan().find(row.as<Observation>())) {
        return tr("%1: %2").arg(text(row),
                                measured(observation->value, plan().get(observation->kpi).measure));
    }
    return text(row);
}

} // namespace facet::panels
