// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "groupsboard.h"

#include "base/text.h"
#include "cardcolumns.h"
#include "edit/groups.h"
#include "edit/objects.h"
#include "fieldspopup.h"
#include "groupcards.h"
#include "model/navigate.h"
#include "panels/emptystate.h"
#include "panels/keepup.h"
#include "render/icon.h"

#include <QIcon>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr int groupWidth = 240;
constexpr int listHeight = 240;

PanelIdentity identity()
{
    return {u"groupsBoard"_s, GroupsBoard::tr("Groups"), u"group"_s, Qt::NoDockWidgetArea};
}

/// The objectives that units of the group's members work on, and its own.
QList<Id<Objective>> objectivesNear(const Plan &plan, const Group &group)
{
    QList<Id<Objective>> near{group.objective};
    for (const Id<Person> member : group.members) {
        for (const Id<Unit> unit : unitsOf(plan, member)) {
            for (const Id<Objective> objective : plan.referring<&Objective::unit>(unit)) {
                near.append(objective);
            }
        }
    }
    return near;
}

} // namespace

GroupsBoard::GroupsBoard(PanelContext &context)
    : PagedBoard(context, identity(), tr("Filter people")),
      m_groups(new GroupCards(context, this)),
      m_columns(new CardColumns(context, m_groups, this))
{
    m_columns->setPinned(1);
    m_columns->setShape(groupWidth, 0);
    addPage(tr("Groups"), tr("Several small groups, one objective each"), m_columns,
            tr("Drag people into groups and between them, or press Alt with an arrow; the menu "
               "key offers every group. Delete takes people out."));
    connect(m_columns, &CardColumns::removeAsked, this, &GroupsBoard::removeCards);
    connect(m_columns, &CardColumns::columnMenuAsked, this,
            [this](ObjectRef column, QPoint place) { openMenu(column.as<Group>(), place); });
    makeTools();
    connect(filter(), &QLineEdit::textChanged, this, &GroupsBoard::filterAll);
    keepUp(context, News::Context, this, &GroupsBoard::filterAll);
    keepUp(context, News::Plan, this, &GroupsBoard::refresh);
    refresh();
}

void GroupsBoard::makeTools()
{
    m_scope = new QToolButton(this);
    m_scope->setText(tr("Selected unit"));
    m_scope->setToolTip(tr("Offer only people of the selected unit and of the units below it"));
    m_scope->setCheckable(true);
    m_scope->setFocusPolicy(Qt::TabFocus);
    tools()->addWidget(m_scope);
    connect(m_scope, &QToolButton::toggled, this, &GroupsBoard::filterAll);
    auto *add = new QToolButton(this);
    add->setIcon(render::icon(u"list-add"_s));
    add->setText(tr("Add group"));
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add->setFocusPolicy(Qt::TabFocus);
    tools()->addWidget(add);
    connect(add, &QToolButton::clicked, this,
            [this, add] { addGroup(add->mapToGlobal(add->rect().bottomLeft())); });
    auto *empty = new EmptyState(
        tr("No groups yet. One big task force spins in circles; several small groups, each with "
           "one specific objective, get much further."),
        tr("Add group"), this);
    connect(empty, &EmptyState::triggered, this,
            [this, empty] { addGroup(empty->mapToGlobal(empty->rect().center())); });
    setEmptyPage(empty);
}

void GroupsBoard::addGroup(QPoint place)
{
    auto *popup = new FieldsPopup(context(), tr("Which group, for which objective?"),
                                  kindOf<Group>(), {u"name"_s, u"objective"_s, u"end"_s}, this);
    const Id<Objective> objective = context().objective();
    popup->setMaker({{u"objective"_s, objective ? QVariant(objective.value) : QVariant()}},
                    tr("Add group"), [this](const FieldsPopup::Values &values) {
                        QVariantMap fields;
                        for (const auto &[key, value] : values) {
                            fields.insert(key, value);
                        }
                        return edit::addObject(plan(), kindOf<Group>(), fields);
                    });
    popup->ask(place);
}

void GroupsBoard::openMenu(Id<Group> group, QPoint place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString &icon, const QString &text, auto &&run) {
        connect(menu->addAction(render::icon(icon), text), &QAction::triggered, this, run);
    };
    add(u"edit-rename"_s, tr("&Edit …"), [this, group, place] { editGroup(group, place); });
    add(u"split"_s, tr("Split by &objective …"),
        [this, group, place] { (new SplitPopup(context(), group, this))->ask(place); });
    add(u"split"_s, tr("Split by &facet"),
        [this, group] { context().perform(edit::splitByFacet(plan(), group)); });
    menu->addSeparator();
    add(u"edit-delete"_s, tr("&Dissolve"),
        [this, group] { context().perform(edit::remove(plan(), group)); });
    menu->popup(place);
}

void GroupsBoard::editGroup(Id<Group> group, QPoint place)
{
    auto *popup = new FieldsPopup(context(), tr("Which group, for which objective?"),
                                  kindOf<Group>(), {u"name"_s, u"objective"_s, u"end"_s}, this);
    popup->setObject(group, tr("Change group"));
    popup->ask(place);
}

void GroupsBoard::removeCards(ObjectRef column, const QList<ObjectRef> &people)
{
    context().perform(m_groups->moved(people, column, GroupCards::everybody()));
}

void GroupsBoard::filterAll()
{
    m_groups->setFilter(
        {comparable(filter()->text()), m_scope->isChecked() ? context().unit() : Id<Unit>{}});
}

void GroupsBoard::refresh() { setEmpty(plan().all<Group>().size() == 0); }

SplitPopup::SplitPopup(PanelContext &context, Id<Group> group, QWidget *parent)
    : AskPopup(
          context,
          tr("Into which objectives is %1 split?").arg(isolated(nameOf(context.plan(), group))),
          parent),
      m_group(group),
      m_objectives(new QListWidget(this))
{
    const Plan &plan = context.plan();
    const QList<Id<Objective>> near = objectivesNear(plan, plan.get(group));
    QList<Id<Objective>> all;
    for (const auto &[id, box] : plan.all<Objective>()) {
        all.append(id);
    }
    std::ranges::sort(all, {}, [&](Id<Objective> id) {
        return std::tuple(!near.contains(id), nameOf(plan, id), id);
    });
    for (const Id<Objective> id : std::as_const(all)) {
        auto *item = new QListWidgetItem(nameOf(plan, id), m_objectives);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(id == plan.get(group).objective ? Qt::Checked : Qt::Unchecked);
        item->setData(Qt::UserRole, id.value);
    }
    m_objectives->setAccessibleName(tr("Objectives"));
    m_objectives->setFixedHeight(listHeight);
    m_objectives->setCurrentRow(0);
    answers()->addWidget(m_objectives);
    setFocusProxy(m_objectives);
    connect(m_objectives, &QListWidget::itemChanged, this, &SplitPopup::nameButton);
    nameButton();
}

void SplitPopup::nameButton()
{
    const auto count = static_cast<int>(chosen().size());
    takeButton()->setEnabled(count > 1);
    takeButton()->setText(count > 1 ? tr("Split into %Ln group(s)", nullptr, count)
                                    : tr("Choose two or more"));
}

QList<Id<Objective>> SplitPopup::chosen() const
{
    QList<Id<Objective>> objectives;
    for (int row = 0; row < m_objectives->count(); ++row) {
        const QListWidgetItem *item = m_objectives->item(row);
        if (item->checkState() == Qt::Checked) {
            objectives.append(Id<Objective>{item->data(Qt::UserRole).toLongLong()});
        }
    }
    return objectives;
}

bool SplitPopup::take()
{
    return context().perform(edit::splitByObjective(context().plan(), m_group, chosen()));
}

} // namespace facet::panels
