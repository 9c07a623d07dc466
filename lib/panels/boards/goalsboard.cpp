// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "goalsboard.h"

#include "base/text.h"
#include "edit/goals.h"
#include "edit/objectives.h"
#include "edit/objects.h"
#include "goaldelegate.h"
#include "panels/askpopup.h"
#include "panels/emptystate.h"
#include "panels/keepup.h"
#include "panels/linkbutton.h"
#include "panels/objecttreeview.h"
#include "valuemodel.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideWidth = 440;

PanelIdentity identity()
{
    return {u"goals"_s, GoalsBoard::tr("Goals"), u"flag"_s, Qt::TopDockWidgetArea};
}

/// Hides what neither holds @p text nor has anything below that does; whether @p index is shown.
bool filterRows(QTreeView &view, const QModelIndex &index, const QString &text)
{
    const QAbstractItemModel &model = *view.model();
    bool isShown = text.isEmpty() || comparable(index.data().toString()).contains(text);
    for (int row = 0; row < model.rowCount(index); ++row) {
        // What lies below a match stays in sight with it.
        const bool below =
            filterRows(view, model.index(row, 0, index), isShown && index.isValid() ? u""_s : text);
        isShown = isShown || below;
    }
    if (index.isValid()) {
        view.setRowHidden(index.row(), index.parent(), !isShown);
    }
    return isShown;
}

void setUpTable(QTableView &table, int stretched)
{
    table.verticalHeader()->hide();
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table.horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setTextElideMode(Qt::ElideRight);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setTabKeyNavigation(false);
    table.setShowGrid(false);
}

/// The goal that a row stands for as a place to drop objectives; none: it is no such place.
std::optional<Id<Goal>> goalAt(const Plan &plan, ObjectRef target)
{
    if (const Id<Goal> goal = target.as<Goal>()) {
        return goal;
    }
    if (const Id<Goal> goal = GoalModel::objectiveAdderOf(target)) {
        return goal;
    }
    if (const Objective *objective = plan.find(target.as<Objective>())) {
        return objective->goal;
    }
    return GoalModel::looseOf(target) == GoalModel::Loose::Objectives ? std::optional(Id<Goal>())
                                                                      : std::nullopt;
}

Result<QString> judgeDrop(const Plan &plan, const DraggedObjects &dragged, ObjectRef target)
{
    const auto goal = goalAt(plan, target);
    if (!dragged.allOf<Objective>().isEmpty() && goal) {
        return *goal ? GoalsBoard::tr("serves %1").arg(isolated(nameOf(plan, *goal)))
                     : GoalsBoard::tr("serves no goal");
    }
    if (dragged.only<Channel>() && target.as<Objective>()) {
        return GoalsBoard::tr("rate the fit …");
    }
    if (dragged.only<Unit>() && target.as<Objective>()) {
        return GoalsBoard::tr("becomes accountable");
    }
    return failure(
        GoalsBoard::tr("Drop objectives on a goal, or a channel or department on an objective."));
}

} // namespace

GoalsBoard::GoalsBoard(PanelContext &context)
    : PagedBoard(context, identity(), tr("Filter goals and objectives")),
      m_model(new GoalModel(context, this)),
      m_trace(new ObjectTreeView(context, m_model, new GoalDelegate(context, *m_model), this)),
      m_values(new ValueModel(context, this)),
      m_table(new QTableView(this)),
      m_sensitivity(new SensitivityModel(context, this))
{
    addPage(tr("Trace"), tr("From goals to the units that work for them"), makeTrace(),
            tr("Drag objectives onto goals, or press G. F2 edits in place, Enter on “Add …” adds, "
               "Delete removes. A gap is marked with “!”."));
    addPage(tr("Value"), tr("What objectives are worth"), makeValue(),
            tr("Units gained times the value of one unit, less the cost of the activities, from "
               "the most careful to the most hopeful price. What has no data stays grey."));
    auto *empty = new EmptyState(tr("No goal yet. Write down what the whole organisation wants; "
                                    "objectives of departments then serve it."),
                                 tr("Add goal"), this);
    setEmptyPage(empty);
    connect(empty, &EmptyState::triggered, this, [this] {
        setEmpty(false);
        m_trace->editObject(GoalModel::goalAdder());
    });
    const auto filterAll = [this] {
        filterRows(*m_trace, {}, comparable(filter()->text()));
        for (int row = 0; row < m_values->rowCount(); ++row) {
            const QString title = m_values->index(row, ValueModel::Title).data().toString();
            m_table->setRowHidden(row, !comparable(title).contains(comparable(filter()->text())));
        }
    };
    connect(filter(), &QLineEdit::textChanged, this, filterAll);
    keepUp(context, News::Plan, this, [this, filterAll] {
        refresh();
        if (!filter()->text().isEmpty()) {
            filterAll();
        }
    });
    refresh();
}

// --- the trace ---

QWidget *GoalsBoard::makeTrace()
{
    m_trace->setAccessibleName(tr("Goals, the objectives that serve them, channels and units"));
    m_trace->setDropRules(dropRules());
    m_trace->expandToDepth(1);
    connect(m_trace, &ObjectTreeView::removeAsked, this, &GoalsBoard::remove);
    connect(m_trace, &ObjectTreeView::menuAsked, this, &GoalsBoard::chooseGoal);
    // The list itself would search for what begins with the letter.
    auto *shortcut = new QShortcut(Qt::Key_G, m_trace);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, [this] {
        const QRect row = m_trace->visualRect(m_trace->currentIndex());
        chooseGoal(m_trace->viewport()->mapToGlobal(row.bottomLeft()));
    });
    return m_trace;
}

DropRules GoalsBoard::dropRules()
{
    return {
        .judge = [this](const DraggedObjects &dragged,
                        ObjectRef target) { return judgeDrop(plan(), dragged, target); },
        .drop =
            [this](const DraggedObjects &dragged, ObjectRef target, QPoint place) {
                const Id<Objective> objective = target.as<Objective>();
                if (const auto moved = dragged.allOf<Objective>(); !moved.isEmpty()) {
                    context().perform(
                        edit::setGoal(plan(), moved, goalAt(plan(), target).value_or(Id<Goal>())));
                } else if (const Id<Channel> channel = dragged.only<Channel>()) {
                    (new FitPopup(context(), channel, objective, this))->ask(place);
                } else if (const Id<Unit> unit = dragged.only<Unit>()) {
                    context().perform(edit::setAccountable(plan(), objective, unit));
                }
            },
    };
}

QList<Id<Objective>> GoalsBoard::chosenObjectives() const
{
    QList<Id<Objective>> chosen;
    for (const ObjectRef object : m_trace->selectedObjects()) {
        if (const Id<Objective> objective = object.as<Objective>()) {
            chosen.append(objective);
        }
    }
    return chosen;
}

/// Asks which goal the chosen objectives serve.
void GoalsBoard::chooseGoal(QPoint place)
{
    const QList<Id<Objective>> chosen = chosenObjectives();
    if (chosen.isEmpty()) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, Id<Goal> goal) {
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, chosen, goal] { context().perform(edit::setGoal(plan(), chosen, goal)); });
    };
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (const Id<Goal> goal = m_model->objectAt(m_model->index(row, 0)).as<Goal>()) {
            add(tr("Serves “%1”").arg(plan().get(goal).title), goal);
        }
    }
    menu->addSeparator();
    add(tr("Serves no goal"), {});
    menu->setActiveAction(menu->actions().constFirst());
    menu->popup(place);
}

/// Removes what belongs here; a channel's row stands for its fit, a unit's for nothing of its own.
void GoalsBoard::remove(const QList<ObjectRef> &objects)
{
    QList<ObjectRef> removed;
    std::ranges::copy_if(objects, std::back_inserter(removed), [](ObjectRef object) {
        return object.as<Goal>() || object.as<Objective>() || object.as<Kpi>() || object.as<Fit>();
    });
    if (!removed.isEmpty()) {
        context().perform(edit::remove(plan(), removed));
    }
}

// --- the value ---

QWidget *GoalsBoard::makeValue()
{
    auto *split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    m_table->setModel(m_values);
    m_table->setAccessibleName(tr("Value of objectives"));
    setUpTable(*m_table, ValueModel::RestsOn);
    split->addWidget(m_table);
    split->addWidget(makeSensitivity());
    split->setStretchFactor(0, 1);
    split->setSizes({3 * sideWidth, sideWidth});
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) {
                if (row.isValid()) {
                    context().selection().select(
                        row.data(ValueModel::ObjectRole).value<ObjectRef>());
                }
                showSensitivity();
            });
    return split;
}

QWidget *GoalsBoard::makeSensitivity()
{
    m_side = new QWidget(this);
    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins(space::normal, 0, 0, 0);
    column->setSpacing(space::normal);
    m_about = new QLabel(m_side);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    column->addWidget(m_about);
    auto *table = new QTableView(m_side);
    table->setModel(m_sensitivity);
    table->setAccessibleName(tr("Value at each price of one unit"));
    setUpTable(*table, SensitivityModel::StatedBy);
    column->addWidget(table, 1);
    auto *price = new LinkButton(context(), tr("State where the price comes from"), m_side);
    price->setMark(u"+"_s, context().theme().accent);
    connect(price, &LinkButton::clicked, this, &GoalsBoard::addAssumption);
    auto *times = new LinkButton(context(), tr("Say how often a year the figure counts"), m_side);
    times->setMark(u"+"_s, context().theme().accent);
    connect(times, &LinkButton::clicked, this, &GoalsBoard::addTimes);
    m_price = price;
    m_times = times;
    column->addWidget(m_price);
    column->addWidget(m_times);
    return m_side;
}

void GoalsBoard::showSensitivity()
{
    const QModelIndex current = m_table->currentIndex();
    m_side->setVisible(current.isValid());
    if (!current.isValid()) {
        return;
    }
    const assess::ObjectiveValue &value = m_values->valueAt(current.row());
    const assess::KpiValue &kpi = value.kpis.first();
    m_sensitivity->setValue(kpi);
    const QString times = kpi.times == 1
        ? tr("Counted once.")
        : tr("Counted %1 times a year.").arg(QLocale().toString(kpi.times));
    m_about->setText(tr("%1: what it brings at each price, before cost. %2")
                         .arg(plan().get(kpi.kpi).name, times));
    m_price->setVisible(value.isUnsourced);
    m_times->setVisible(!kpi.timesStatedBy);
}

/// Adds the assumption that states the price, to be given its source in the inspector.
void GoalsBoard::addAssumption()
{
    const Kpi &kpi = plan().get(m_values->valueAt(m_table->currentIndex().row()).kpis.first().kpi);
    const Plan before = plan();
    const QVariantMap values{{u"name"_s, tr("Value of one unit of “%1”").arg(kpi.name)},
                             {u"value"_s, *kpi.unitValue},
                             {u"measure"_s, before.settings().currency},
                             {u"date"_s, context().today().toString(Qt::ISODate)}};
    if (context().perform(edit::addObject(before, kindOf<Assumption>(), values))) {
        context().selection().select(edit::added<Assumption>(before, plan()));
    }
}

void GoalsBoard::addTimes()
{
    constexpr int weeks = 52;
    const Kpi &kpi = plan().get(m_values->valueAt(m_table->currentIndex().row()).kpis.first().kpi);
    const Plan before = plan();
    const QVariantMap values{{u"name"_s, kpi.name},
                             {u"value"_s, weeks},
                             {u"measure"_s, tr("times a year")},
                             {u"date"_s, context().today().toString(Qt::ISODate)}};
    if (context().perform(edit::addObject(before, kindOf<Assumption>(), values))) {
        context().selection().select(edit::added<Assumption>(before, plan()));
    }
}

void GoalsBoard::refresh()
{
    setEmpty(plan().all<Goal>().size() == 0 && plan().all<Objective>().size() == 0);
    showSensitivity();
}

} // namespace facet::panels
