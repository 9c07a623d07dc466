// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "objectivepanel.h"

#include "askpopup.h"
#include "base/text.h"
#include "edit/objectives.h"
#include "edit/objects.h"
#include "emptystate.h"
#include "keepup.h"
#include "objectivedelegate.h"
#include "objectivemodel.h"
#include "objecttreeview.h"
#include "render/icon.h"

#include <QAction>
#include <QIcon>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

PanelIdentity identity()
{
    return {u"objectives"_s, ObjectivePanel::tr("Objectives"), u"flag"_s, Qt::RightDockWidgetArea};
}

/// What a drag onto a row of the list would do.
Result<QString> judgeDrop(const Plan &plan, const DraggedObjects &dragged, ObjectRef target)
{
    const Id<Objective> objective = target.as<Objective>();
    if (dragged.only<Channel>() && objective) {
        return ObjectivePanel::tr("rate the fit …");
    }
    if (dragged.only<Unit>() && objective) {
        return ObjectivePanel::tr("becomes accountable");
    }
    if (dragged.only<Objective>() && (target.as<Unit>() || target == ObjectiveModel::nobody())) {
        return ObjectivePanel::tr("goes to %1")
            .arg(target.as<Unit>() ? isolated(nameOf(plan, target))
                                   : ObjectivePanel::tr("nobody yet"));
    }
    return failure(
        ObjectivePanel::tr("Drop a channel or a unit on an objective, or an objective on a unit."));
}

} // namespace

ObjectivePanel::ObjectivePanel(PanelContext &context)
    : Panel(context, identity()),
      m_model(new ObjectiveModel(context, this)),
      m_pages(new QStackedWidget(this))
{
    auto *column = new QVBoxLayout(this);
    setPanelMargins(column);
    column->addWidget(makeFilterLine());
    makeActions();
    makeList();
    column->addWidget(m_pages, 1);
    column->addWidget(makeAddLine());
    column->addWidget(makeButtons());
    keepUp(context, News::Selection, this, &ObjectivePanel::refresh);
    keepUp(context, News::Context, this, &ObjectivePanel::followScope);
    keepUp(context, News::Plan, this, &ObjectivePanel::refresh);
    refresh();
}

bool ObjectivePanel::startSearch()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
    return true;
}

QWidget *ObjectivePanel::makeFilterLine()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(space::small);
    m_filter = new QLineEdit(line);
    m_filter->setPlaceholderText(tr("Filter objectives"));
    m_filter->setAccessibleName(tr("Filter objectives"));
    m_filter->setClearButtonEnabled(true);
    row->addWidget(m_filter, 1);
    m_scope = new QToolButton(line);
    m_scope->setText(tr("Selected unit"));
    m_scope->setToolTip(tr("Show only objectives of the selected unit and of the units below it"));
    m_scope->setCheckable(true);
    row->addWidget(m_scope);
    connect(m_filter, &QLineEdit::textChanged, m_model, &ObjectiveModel::setFilter);
    connect(m_scope, &QToolButton::toggled, this, &ObjectivePanel::followScope);
    return line;
}

void ObjectivePanel::makeActions()
{
    const auto make = [this](const QString &text, const QString &icon, auto &&run) {
        auto *action = new QAction(render::icon(icon), text, this);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    m_accountable = make(tr("Make &accountable"), u"user-identity"_s, [this] {
        context().perform(edit::setAccountable(plan(), objective(), context().unit()));
    });
    m_contribute = make(tr("Let c&ontribute"), u"list-add-user"_s, [this] {
        context().perform(edit::addContributor(plan(), objective(), context().unit()));
    });
    m_edit = make(tr("&Edit in place"), u"edit-rename"_s,
                  [this] { m_view->editObject(m_view->currentObject()); });
    m_edit->setShortcut(Qt::Key_F2);
    m_edit->setShortcutContext(
        Qt::WidgetShortcut); // shown in the menu; the list itself takes the key
    m_addKpi = make(tr("Add &KPI"), u"list-add"_s, [this] {
        m_view->expand(m_model->indexOf(objective()));
        m_view->editObject(ObjectiveModel::kpiAdder(objective()));
    });
    m_remove = make(tr("&Delete"), u"edit-delete"_s, [this] { remove(m_view->selectedObjects()); });
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
}

void ObjectivePanel::makeList()
{
    m_view = new ObjectTreeView(context(), m_model, new ObjectiveDelegate(context()), m_pages);
    m_view->setAccessibleName(tr("Objectives by accountable unit"));
    m_view->setDropRules(dropRules());
    auto *empty = new EmptyState(tr("No objectives yet. Ask one department what social media does "
                                    "for its own aim, and write that down."),
                                 tr("Add objective"), m_pages);
    m_pages->addWidget(m_view);
    m_pages->addWidget(empty);
    connect(empty, &EmptyState::triggered, this, [this] { m_new->setFocus(); });
    connect(m_view, &ObjectTreeView::menuAsked, this, &ObjectivePanel::openMenu);
    connect(m_view, &ObjectTreeView::removeAsked, this, &ObjectivePanel::remove);
}

QWidget *ObjectivePanel::makeAddLine()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(space::small);
    m_new = new QLineEdit(line);
    m_new->setAccessibleName(tr("Title of the new objective"));
    row->addWidget(m_new, 1);
    auto *button = new QToolButton(line);
    button->setIcon(render::icon(u"list-add"_s));
    button->setText(tr("Add"));
    button->setToolTip(tr("Add objective (Enter)"));
    button->setAccessibleName(tr("Add objective"));
    row->addWidget(button);
    connect(m_new, &QLineEdit::returnPressed, this, &ObjectivePanel::add);
    connect(button, &QToolButton::clicked, this, &ObjectivePanel::add);
    return line;
}

QWidget *ObjectivePanel::makeButtons()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(space::small);
    for (QAction *action : {m_accountable, m_contribute, m_addKpi}) {
        auto *button = new QToolButton(line);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    return line;
}

DropRules ObjectivePanel::dropRules()
{
    return {
        .judge = [this](const DraggedObjects &dragged,
                        ObjectRef target) { return judgeDrop(plan(), dragged, target); },
        .drop =
            [this](const DraggedObjects &dragged, ObjectRef target, QPoint place) {
                const Id<Objective> objective = target.as<Objective>();
                if (const Id<Channel> channel = dragged.only<Channel>()) {
                    (new FitPopup(context(), channel, objective, this))->ask(place);
                } else if (const Id<Unit> unit = dragged.only<Unit>()) {
                    context().perform(edit::setAccountable(plan(), objective, unit));
                } else if (const Id<Objective> moved = dragged.only<Objective>()) {
                    context().perform(edit::setAccountable(plan(), moved, target.as<Unit>()));
                }
            },
    };
}

void ObjectivePanel::add()
{
    const Plan before = plan();
    if (context().perform(edit::addObjective(before, context().unit(), m_new->text()))) {
        m_new->clear();
        m_filter->clear();
        context().selection().select(edit::added<Objective>(before, plan()));
    }
}

/// Removes what belongs here; units, whose headings can be selected as well, are not this panel's
/// to remove.
void ObjectivePanel::remove(const QList<ObjectRef> &objects)
{
    QList<ObjectRef> removed;
    std::ranges::copy_if(objects, std::back_inserter(removed),
                         [](ObjectRef object) { return !object.as<Unit>(); });
    if (!removed.isEmpty()) {
        context().perform(edit::remove(plan(), removed));
    }
}

void ObjectivePanel::refresh()
{
    m_pages->setCurrentIndex(plan().all<Objective>().size() == 0 ? 1 : 0);
    const Id<Objective> chosen = objective();
    const Id<Unit> unit = context().unit();
    const QString unitName = isolated(nameOf(plan(), unit));
    m_accountable->setEnabled(chosen && unit && plan().get(chosen).unit != unit);
    m_contribute->setEnabled(chosen && unit && plan().get(chosen).unit != unit
                             && !plan().get(chosen).contributors.contains(unit));
    m_addKpi->setEnabled(!chosen.isNull());
    const ObjectRef current = m_view->currentObject();
    m_edit->setEnabled(!current.isNull() && !current.as<Unit>());
    m_remove->setEnabled(m_edit->isEnabled());
    const QString missing = tr("Select an objective here and a unit on the chart first.");
    m_accountable->setToolTip(plainToolTip(
        chosen && unit ? tr("Make %1 accountable for “%2”").arg(unitName, nameOf(plan(), chosen))
                       : missing));
    m_contribute->setToolTip(plainToolTip(
        chosen && unit ? tr("Let %1 contribute to “%2”").arg(unitName, nameOf(plan(), chosen))
                       : missing));
    m_new->setPlaceholderText(unit ? tr("New objective for %1").arg(unitName)
                                   : tr("New objective"));
}

void ObjectivePanel::followScope()
{
    m_model->setScope(m_scope->isChecked() ? context().unit() : Id<Unit>{});
    refresh();
}

void ObjectivePanel::openMenu(QPoint place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_accountable, m_contribute});
    fillFitMenu(menu->addMenu(tr("Rate &fit of")));
    menu->addSeparator();
    menu->addActions({m_edit, m_addKpi});
    menu->addSeparator();
    menu->addAction(m_remove);
    addFindingsTo(*menu, context(), m_view->currentObject());
    menu->popup(place);
}

void ObjectivePanel::fillFitMenu(QMenu *menu)
{
    menu->setEnabled(!objective().isNull() && plan().all<Channel>().size() > 0);
    QList<ObjectRef> channels = objectsOf(plan(), kindOf<Channel>());
    std::ranges::sort(channels, [this](ObjectRef a, ObjectRef b) {
        return QString::localeAwareCompare(nameOf(plan(), a), nameOf(plan(), b)) < 0;
    });
    for (const ObjectRef channel : std::as_const(channels)) {
        QString name = nameOf(plan(), channel);
        QAction *action = menu->addAction(name.replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, channel] {
            (new FitPopup(context(), channel.as<Channel>(), objective(), this))->ask(rowPlace());
        });
    }
}

/// The objective the current row is or belongs to.
Id<Objective> ObjectivePanel::objective() const
{
    for (QModelIndex index = m_view->currentIndex(); index.isValid(); index = index.parent()) {
        if (const Id<Objective> found = m_model->objectAt(index).as<Objective>();
            plan().contains(found)) {
            return found;
        }
    }
    return {};
}

QPoint ObjectivePanel::rowPlace() const
{
    const QRect row = m_view->visualRect(m_view->currentIndex());
    return m_view->viewport()->mapToGlobal(row.bottomLeft());
}

} // namespace facet::panels
