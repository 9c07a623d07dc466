// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "goalmodel.h"

#include "edit/channels.h"
#include "model/navigate.h"

#include <QLocale>

namespace facet::panels {

namespace {

constexpr Kind looseKind{-2};          // its id: what hangs loose plus one
constexpr Kind traceKind{-3};          // its id is drawn from fit and participation
constexpr Kind goalAdderKind{-4};      // its id: 1
constexpr Kind objectiveAdderKind{-5}; // its id: the goal's

template <class E> QList<ObjectRef> inOrder(const Plan &plan, const auto &ids)
{
    QList<Id<E>> sorted(ids.begin(), ids.end());
    std::ranges::sort(sorted, {}, [&plan](Id<E> id) { return std::pair(plan.get(id).order, id); });
    return QList<ObjectRef>(sorted.begin(), sorted.end());
}

ObjectRef rowFor(Id<Fit> fit, Id<Participation> participation)
{
    const size_t mixed = qHashMulti(0x5bd1e995U, fit.value, participation.value);
    return {traceKind, static_cast<qint64>(mixed >> 1U) | 1};
}

} // namespace

GoalModel::GoalModel(PanelContext &context, QObject *parent) : ObjectTreeModel(context, parent)
{
    rearrangeAll();
}

ObjectRef GoalModel::goalAdder() { return {goalAdderKind, 1}; }

ObjectRef GoalModel::objectiveAdder(Id<Goal> goal) { return {objectiveAdderKind, goal.value}; }

Id<Goal> GoalModel::objectiveAdderOf(ObjectRef row)
{
    return row.kind == objectiveAdderKind ? Id<Goal>{row.id} : Id<Goal>();
}

ObjectRef GoalModel::headingFor(Loose loose) { return {looseKind, static_cast<int>(loose) + 1}; }

std::optional<GoalModel::Loose> GoalModel::looseOf(ObjectRef row)
{
    return row.kind == looseKind ? std::optional(static_cast<Loose>(row.id - 1)) : std::nullopt;
}

// --- what lies below what ---

QList<ObjectRef> GoalModel::below(ObjectRef parent) const
{
    if (parent.isNull()) {
        return top();
    }
    if (const Id<Goal> goal = parent.as<Goal>()) {
        return objectivesOf(goal) << objectiveAdder(goal);
    }
    if (const Id<Objective> objective = parent.as<Objective>()) {
        return partsOf(objective);
    }
    if (const Id<Fit> fit = parent.as<Fit>()) {
        return unitsOn(fit);
    }
    const std::optional<Loose> heading = looseOf(parent);
    return heading ? loose(*heading) : QList<ObjectRef>();
}

QList<ObjectRef> GoalModel::top() const
{
    QList<Id<Goal>> goals;
    for (const auto &[id, goal] : plan().all<Goal>()) {
        goals.append(id);
    }
    QList<ObjectRef> rows = inOrder<Goal>(plan(), goals);
    rows.append(goalAdder());
    for (const Loose each : {Loose::Objectives, Loose::Channels, Loose::Departments}) {
        if (!loose(each).isEmpty()) {
            rows.append(headingFor(each));
        }
    }
    return rows;
}

QList<ObjectRef> GoalModel::objectivesOf(Id<Goal> goal) const
{
    return inOrder<Objective>(plan(), plan().referring<&Objective::goal>(goal));
}

QList<ObjectRef> GoalModel::partsOf(Id<Objective> objective) const
{
    QList<ObjectRef> rows = inOrder<Kpi>(plan(), plan().referring<&Kpi::objective>(objective));
    QList<Id<Fit>> fits;
    for (const Id<Fit> id : plan().referring<&Fit::objective>(objective)) {
        if (plan().contains(plan().get(id).channel)) {
            fits.append(id);
        }
    }
    std::ranges::sort(fits, [this](Id<Fit> a, Id<Fit> b) {
        const Fit &one = plan().get(a);
        const Fit &other = plan().get(b);
        return std::tie(other.score, one.id) < std::tie(one.score, other.id);
    });
    for (const Id<Fit> fit : std::as_const(fits)) {
        rows.append(fit);
    }
    return rows;
}

QList<ObjectRef> GoalModel::unitsOn(Id<Fit> fit) const
{
    QList<Id<Participation>> parts;
    for (const Id<Participation> id :
         plan().referring<&Participation::channel>(plan().get(fit).channel)) {
        parts.append(id);
    }
    std::ranges::sort(parts, {}, [this](Id<Participation> id) {
        return std::pair(plan().get(plan().get(id).unit).name, id);
    });
    QList<ObjectRef> rows;
    for (const Id<Participation> part : std::as_const(parts)) {
        rows.append(rowFor(fit, part));
        m_traces.insert(rows.last(), {fit, part});
    }
    return rows;
}

QList<ObjectRef> GoalModel::loose(Loose loose) const
{
    switch (loose) {
    case Loose::Objectives: {
        QList<Id<Objective>> objectives;
        for (const auto &[id, objective] : plan().all<Objective>()) {
            if (!objective->goal) {
                objectives.append(id);
            }
        }
        return inOrder<Objective>(plan(), objectives);
    }
    case Loose::Channels:
        return looseChannels();
    case Loose::Departments:
        return looseDepartments();
    }
    return {};
}

/// Channels in use that no objective was ever found for.
QList<ObjectRef> GoalModel::looseChannels() const
{
    QList<Id<Channel>> channels;
    for (const auto &[id, channel] : plan().all<Channel>()) {
        const bool serves =
            std::ranges::any_of(plan().referring<&Fit::channel>(id),
                                [this](Id<Fit> fit) { return plan().get(fit).score > 0; });
        if (!serves && channel->tier != Tier::Retire) {
            channels.append(id);
        }
    }
    return inOrder<Channel>(plan(), channels);
}

/// Departments that neither answer for an objective nor contribute to one, nor a unit in them.
QList<ObjectRef> GoalModel::looseDepartments() const
{
    QSet<Id<Unit>> busy;
    const auto note = [&](Id<Unit> unit) {
        for (Id<Unit> at = unit; at && !busy.contains(at); at = plan().get(at).parent) {
            busy.insert(at);
        }
    };
    for (const auto &[id, objective] : plan().all<Objective>()) {
        note(objective->unit);
        for (const Id<Unit> unit : objective->contributors) {
            note(unit);
        }
    }
    QList<ObjectRef> rows;
    for (const Id<Unit> unit : departments(plan())) {
        if (!busy.contains(unit)) {
            rows.append(unit);
        }
    }
    return rows;
}

// --- what a change touches ---

namespace {

/// The rows below which something stands now or stood before that has changed.
QSet<ObjectRef> rowsTouchedBy(const Difference &difference, const Plan &plan)
{
    QSet<ObjectRef> parents;
    const auto each = [&]<class E>(const auto &note) {
        for (const Change<E> &change : difference.of<E>()) {
            for (const auto &side : {change.before, change.after}) {
                if (side) {
                    note(*side);
                }
            }
        }
    };
    each.template operator()<Objective>([&](const Objective &objective) {
        parents << ObjectRef(objective.goal) << ObjectRef(objective.id);
    });
    each.template operator()<Goal>([&](const Goal &goal) { parents << ObjectRef(goal.id); });
    each.template operator()<Kpi>([&](const Kpi &kpi) { parents << ObjectRef(kpi.objective); });
    each.template operator()<Fit>(
        [&](const Fit &fit) { parents << ObjectRef(fit.objective) << ObjectRef(fit.id); });
    const auto noteChannel = [&](Id<Channel> channel) {
        for (const Id<Fit> fit : plan.referring<&Fit::channel>(channel)) {
            parents << ObjectRef(fit) << ObjectRef(plan.get(fit).objective);
        }
    };
    each.template operator()<Participation>(
        [&](const Participation &part) { noteChannel(part.channel); });
    each.template operator()<Channel>([&](const Channel &channel) { noteChannel(channel.id); });
    for (const Change<Unit> &change : difference.of<Unit>()) {
        for (const Id<Participation> part : plan.referring<&Participation::unit>(change.id)) {
            noteChannel(plan.get(part).channel); // they stand by the units' names
        }
    }
    return parents;
}

} // namespace

QList<ObjectRef> GoalModel::parentsTouchedBy(const Difference &difference) const
{
    const QSet<ObjectRef> parents = rowsTouchedBy(difference, plan());
    // Parents before children: the top, the goals, the objectives, the fits.
    QList<ObjectRef> rows{ObjectRef()};
    for (const Kind kind : {kindOf<Goal>(), kindOf<Objective>(), kindOf<Fit>()}) {
        std::ranges::copy_if(parents, std::back_inserter(rows),
                             [kind](ObjectRef row) { return row.kind == kind && !row.isNull(); });
    }
    for (const Loose loose : {Loose::Objectives, Loose::Channels, Loose::Departments}) {
        rows.append(headingFor(loose));
    }
    return concerns(difference) ? rows : QList<ObjectRef>();
}

bool GoalModel::concerns(const Difference &difference) const
{
    return difference
        .touches<Goal, Objective, Kpi, Observation, Fit, Participation, Channel, Unit>();
}

bool GoalModel::isEditable(ObjectRef row) const
{
    return row.as<Goal>() || row.as<Objective>() || row.as<Kpi>() || row.as<Fit>()
        || row == goalAdder() || objectiveAdderOf(row);
}

QVariant GoalModel::data(const QModelIndex &index, int role) const
{
    const ObjectRef row = objectAt(index);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return ObjectTreeModel::data(index, role);
    }
    if (const std::optional<Loose> heading = looseOf(row)) {
        return *heading == Loose::Objectives ? tr("Objectives without a goal")
            : *heading == Loose::Channels    ? tr("Channels that serve no objective")
                                             : tr("Departments without an objective");
    }
    if (row == goalAdder()) {
        return tr("Add goal …");
    }
    if (objectiveAdderOf(row)) {
        return tr("Add objective …");
    }
    if (const Trace trace = traceOf(row); trace.fit) {
        const Participation &part = plan().get(trace.participation);
        const QString roles = edit::rolesText(edit::rolesOf(plan(), part.unit, part.channel));
        return tr("%1 %2", "a unit and what it does: listens and engages")
            .arg(plan().get(part.unit).name, roles);
    }
    if (const Fit *fit = plan().find(row.as<Fit>())) {
        return tr("%1, fit %2 of 4")
            .arg(plan().get(fit->channel).platform, QLocale().toString(fit->score));
    }
    return ObjectTreeModel::data(index, Qt::DisplayRole);
}

} // namespace facet::panels
