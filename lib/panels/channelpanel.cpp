// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "channelpanel.h"

#include "askpopup.h"
#include "base/text.h"
#include "channeldelegate.h"
#include "channelmodel.h"
#include "edit/objects.h"
#include "emptystate.h"
#include "keepup.h"
#include "objecttreeview.h"
#include "render/icon.h"

#include <QAction>
#include <QIcon>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

PanelIdentity identity()
{
    return {u"channels"_s, ChannelPanel::tr("Channels"), u"im-user-online"_s,
            Qt::LeftDockWidgetArea};
}

/// What a drag onto a channel or a tier would do.
Result<QString> judgeDrop(const Plan &plan, const DraggedObjects &dragged, ObjectRef target)
{
    const QList<Id<Channel>> channels = dragged.allOf<Channel>();
    if (const auto tier = ChannelModel::tierOf(target); tier && !channels.isEmpty()) {
        return ChannelPanel::tr("moves to “%1”").arg(labelOf(*tier));
    }
    if (dragged.only<Unit>() && target.as<Channel>()) {
        return ChannelPanel::tr("takes part in %1").arg(isolated(nameOf(plan, target)));
    }
    if (dragged.only<Objective>() && target.as<Channel>()) {
        return ChannelPanel::tr("rate the fit …");
    }
    return failure(
        ChannelPanel::tr("Drop a unit or an objective on a channel, or a channel on a tier."));
}

} // namespace

ChannelPanel::ChannelPanel(PanelContext &context)
    : Panel(context, identity()),
      m_model(new ChannelModel(context, this)),
      m_pages(new QStackedWidget(this)),
      m_filter(new QLineEdit(this))
{
    auto *column = new QVBoxLayout(this);
    setPanelMargins(column);
    m_filter->setPlaceholderText(tr("Filter channels"));
    m_filter->setAccessibleName(tr("Filter channels"));
    m_filter->setClearButtonEnabled(true);
    column->addWidget(m_filter);
    makeActions();
    makeList();
    column->addWidget(m_pages, 1);
    column->addWidget(makeAddLine());
    column->addWidget(makeButtons());
    connect(m_filter, &QLineEdit::textChanged, m_model, &ChannelModel::setFilter);
    keepUp(context, News::Selection, this, &ChannelPanel::refresh);
    keepUp(context, News::Context, this, &ChannelPanel::refresh);
    keepUp(context, News::Plan, this, &ChannelPanel::refresh);
    refresh();
}

bool ChannelPanel::startSearch()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
    return true;
}

void ChannelPanel::makeActions()
{
    const auto make = [this](const QString &text, const QString &icon, auto &&run) {
        auto *action = new QAction(render::icon(icon), text, this);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    m_takePart = make(tr("&Take part …"), u"list-add-user"_s, [this] {
        (new RolesPopup(context(), context().unit(), channel(), this))->ask(rowPlace());
    });
    m_rateFit = make(tr("Rate &fit …"), u"rating"_s, [this] {
        (new FitPopup(context(), channel(), context().objective(), this))->ask(rowPlace());
    });
    m_edit =
        make(tr("&Edit in place"), u"edit-rename"_s, [this] { m_view->editObject(channel()); });
    m_edit->setShortcut(Qt::Key_F2);
    m_edit->setShortcutContext(
        Qt::WidgetShortcut); // shown in the menu; the list itself takes the key
    m_retire = make(tr("&Retire"), u"archive-remove"_s,
                    [this] { context().perform(edit::setTier(plan(), channel(), Tier::Retire)); });
    m_remove = make(tr("&Delete"), u"edit-delete"_s,
                    [this] { context().perform(edit::remove(plan(), m_view->selectedObjects())); });
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
}

void ChannelPanel::makeList()
{
    m_view = new ObjectTreeView(context(), m_model, new ChannelDelegate(context()), m_pages);
    m_view->setAccessibleName(tr("Channels by tier"));
    m_view->setDropRules(dropRules());
    auto *empty = new EmptyState(tr("No channels yet. A few that are done well beat being "
                                    "everywhere: start with the one your people use most."),
                                 tr("Add channel"), m_pages);
    m_pages->addWidget(m_view);
    m_pages->addWidget(empty);
    connect(empty, &EmptyState::triggered, this, [this] { m_new->setFocus(); });
    connect(m_view, &ObjectTreeView::menuAsked, this, &ChannelPanel::openMenu);
    connect(m_view, &ObjectTreeView::removeAsked, m_remove, &QAction::trigger);
}

QWidget *ChannelPanel::makeAddLine()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(space::small);
    m_new = new QLineEdit(line);
    m_new->setPlaceholderText(tr("New channel, for instance YouTube"));
    m_new->setAccessibleName(tr("Platform of the new channel"));
    row->addWidget(m_new, 1);
    auto *button = new QToolButton(line);
    button->setIcon(render::icon(u"list-add"_s));
    button->setText(tr("Add"));
    button->setToolTip(tr("Add channel (Enter)"));
    button->setAccessibleName(tr("Add channel"));
    row->addWidget(button);
    connect(m_new, &QLineEdit::returnPressed, this, &ChannelPanel::add);
    connect(button, &QToolButton::clicked, this, &ChannelPanel::add);
    return line;
}

QWidget *ChannelPanel::makeButtons()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(space::small);
    for (QAction *action : {m_takePart, m_rateFit}) {
        auto *button = new QToolButton(line);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    return line;
}

DropRules ChannelPanel::dropRules()
{
    return {
        .judge = [this](const DraggedObjects &dragged,
                        ObjectRef target) { return judgeDrop(plan(), dragged, target); },
        .drop =
            [this](const DraggedObjects &dragged, ObjectRef target, QPoint place) {
                if (const auto tier = ChannelModel::tierOf(target)) {
                    edit::Step all{QString(), plan()};
                    for (const Id<Channel> id : dragged.allOf<Channel>()) {
                        if (const auto step = edit::setTier(all.plan, id, *tier)) {
                            all = *step;
                        }
                    }
                    context().perform(all);
                } else if (const Id<Unit> unit = dragged.only<Unit>()) {
                    (new RolesPopup(context(), unit, target.as<Channel>(), this))->ask(place);
                } else if (const Id<Objective> objective = dragged.only<Objective>()) {
                    (new FitPopup(context(), target.as<Channel>(), objective, this))->ask(place);
                }
            },
    };
}

void ChannelPanel::add()
{
    const Plan before = plan();
    const Result<edit::Step> step = edit::addChannel(before, m_new->text(), Side::Outside);
    if (context().perform(step)) {
        m_new->clear();
        m_filter->clear();
        context().selection().select(edit::added<Channel>(before, plan()));
    }
}

/// Offers what the present selection allows and says what is missing for the rest.
void ChannelPanel::refresh()
{
    m_pages->setCurrentIndex(plan().all<Channel>().size() == 0 ? 1 : 0);
    const Id<Channel> chosen = channel();
    const Id<Unit> unit = context().unit();
    const Id<Objective> objective = context().objective();
    m_takePart->setEnabled(chosen && unit);
    m_rateFit->setEnabled(chosen && objective);
    for (QAction *action : {m_edit, m_retire, m_remove}) {
        action->setEnabled(!chosen.isNull());
    }
    m_takePart->setToolTip(plainToolTip(
        m_takePart->isEnabled()
            ? tr("What does %1 do on %2?").arg(nameOf(plan(), unit), nameOf(plan(), chosen))
            : tr("Select a channel here and a unit on the chart first.")));
    m_rateFit->setToolTip(plainToolTip(
        m_rateFit->isEnabled() ? tr("How well does %1 serve “%2”?")
                                     .arg(nameOf(plan(), chosen), nameOf(plan(), objective))
                               : tr("Select a channel here and an objective first.")));
}

void ChannelPanel::openMenu(QPoint place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_takePart, m_rateFit});
    menu->addSeparator();
    menu->addAction(m_edit);
    fillTierMenu(menu->addMenu(tr("&Move to tier")));
    menu->addSeparator();
    menu->addActions({m_retire, m_remove});
    addFindingsTo(*menu, context(), m_view->currentObject());
    menu->popup(place);
}

void ChannelPanel::fillTierMenu(QMenu *menu)
{
    menu->setEnabled(!channel().isNull());
    for (const Tier tier : allOf<Tier>()) {
        QAction *action = menu->addAction(labelOf(tier));
        action->setCheckable(true);
        action->setChecked(plan().get(channel()).tier == tier);
        connect(action, &QAction::triggered, this,
                [this, tier] { context().perform(edit::setTier(plan(), channel(), tier)); });
    }
}

Id<Channel> ChannelPanel::channel() const
{
    const Id<Channel> current = m_view->currentObject().as<Channel>();
    return plan().contains(current) ? current : Id<Channel>{};
}

QPoint ChannelPanel::rowPlace() const
{
    const QRect row = m_view->visualRect(m_view->currentIndex());
    return m_view->viewport()->mapToGlobal(row.bottomLeft());
}

} // namespace facet::panels
