// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "channelsboard.h"

#include "accountmodel.h"
#include "cardcolumns.h"
#include "channelcards.h"
#include "edit/channels.h"
#include "edit/objectives.h"
#include "edit/objects.h"
#include "fieldspopup.h"
#include "fitmodel.h"
#include "matrixview.h"
#include "panels/emptystate.h"
#include "panels/keepup.h"
#include "panels/objectform.h"
#include "render/icon.h"

#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr int objectiveWidth = 280;
constexpr int channelWidth = 200;
constexpr int sideWidth = 360;
constexpr int viewLines = 4;

PanelIdentity identity()
{
    return {u"channelsBoard"_s, ChannelsBoard::tr("Channels"), u"network-connect"_s,
            Qt::NoDockWidgetArea};
}

QStringList fitWords()
{
    QStringList words;
    for (int score = 0; score <= 4; ++score) {
        words.append(fitWord(score));
    }
    return words;
}

} // namespace

ChannelsBoard::ChannelsBoard(PanelContext &context)
    : PagedBoard(context, identity(), tr("Filter channels and objectives")),
      m_fits(new FitModel(context, this)),
      m_tiers(new TierCards(context, this)),
      m_reviews(new ReviewCards(context, this)),
      m_accounts(new AccountModel(context, this))
{
    addPage(tr("Fit"), tr("How well each channel serves each objective"), makeFits(),
            tr("0–4 rates the selected cells, Enter asks why, Delete takes a rating back."));
    addPage(tr("Tiers"), tr("How much is counted on each channel"), makeTiers(),
            tr("Drag a channel to another tier, or press Alt with an arrow. F2 edits, Delete "
               "removes."));
    addPage(tr("Points of view"), tr("What is thought of each channel, and when next"), makeViews(),
            tr("Select a channel to write. Drag it to “In date” when it was reviewed: the next "
               "review is half a year later."));
    addPage(tr("Accounts"), tr("Who holds each account, and who else could"), makeAccounts(),
            tr("Enter changes an entry, Delete empties it. Never a password: this plan is "
               "shown to others."));
    makeTools();
    connect(filter(), &QLineEdit::textChanged, this, &ChannelsBoard::filterAll);
    keepUp(context, News::Plan, this, &ChannelsBoard::refresh);
    keepUp(context, News::Selection, this, &ChannelsBoard::refresh);
    refresh();
}

QWidget *ChannelsBoard::makeFits()
{
    m_fitPages = new QStackedWidget(this);
    auto *page = new QWidget(m_fitPages);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(space::normal);
    m_fitView = new MatrixView(context(), m_fits, page);
    m_fitView->setAccessibleName(tr("Fit of channels for objectives"));
    m_fitView->setWidths(objectiveWidth, 88, 144);
    m_fitView->setOpener(tr("&Why …"), [this](const MatrixPlace &cell, QPoint place) {
        (new FitPopup(context(), cell.column.as<Channel>(), cell.row.as<Objective>(), this))
            ->ask(place);
    });
    column->addWidget(m_fitView, 1);
    column->addWidget(new MatrixLegend(context(), fitWords(), page));
    m_fitPages->addWidget(page);
    auto *empty = new EmptyState(tr("No objectives yet. Every department asks what the new tools "
                                    "do for its own objective: start with one."),
                                 tr("Add objective"), m_fitPages);
    connect(empty, &EmptyState::triggered, this,
            [this, empty] { addObjective(empty->mapToGlobal(empty->rect().center())); });
    m_fitPages->addWidget(empty);
    return m_fitPages;
}

QWidget *ChannelsBoard::makeTiers()
{
    m_tierView = new CardColumns(context(), m_tiers, this);
    m_tierView->setEditor(kindOf<Channel>(),
                          {{u"platform"_s}, {u"handle"_s}, {u"side"_s}, {u"reviewDate"_s}});
    connect(m_tierView, &CardColumns::removeAsked, this,
            [this](ObjectRef, const QList<ObjectRef> &objects) { removeChannels(objects); });
    return m_tierView;
}

QWidget *ChannelsBoard::makeViews()
{
    auto *page = new QWidget(this);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins({});
    row->setSpacing(space::section);
    m_reviewView = new CardColumns(context(), m_reviews, page);
    m_reviewView->setShape(176, viewLines);
    connect(m_reviewView, &CardColumns::removeAsked, this,
            [this](ObjectRef, const QList<ObjectRef> &objects) { removeChannels(objects); });
    row->addWidget(m_reviewView, 1);
    auto *side = new QScrollArea(page);
    side->setWidgetResizable(true);
    side->setFrameShape(QFrame::NoFrame);
    side->setFixedWidth(sideWidth);
    side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    side->setFocusPolicy(Qt::NoFocus);
    auto *inner = new QWidget(side);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins({});
    m_form = new ObjectForm(
        context(), kindOf<Channel>(), inner,
        {u"platform"_s, u"tier"_s, u"reviewDate"_s, u"pointOfView"_s, u"audiences"_s});
    column->addWidget(m_form);
    column->addStretch(1);
    side->setWidget(inner);
    m_side = side;
    row->addWidget(side);
    return page;
}

QWidget *ChannelsBoard::makeAccounts()
{
    m_accountView = new MatrixView(context(), m_accounts, this);
    m_accountView->setAccessibleName(tr("Account register"));
    m_accountView->setWidths(channelWidth, 144, 256);
    m_accountView->setOpener(tr("&Change …"), [this](const MatrixPlace &cell, QPoint place) {
        askAccount(cell, place);
    });
    return m_accountView;
}

void ChannelsBoard::makeTools()
{
    auto *add = new QToolButton(this);
    add->setIcon(render::icon(u"list-add"_s));
    add->setText(tr("Add channel"));
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add->setFocusPolicy(Qt::TabFocus);
    tools()->addWidget(add);
    connect(add, &QToolButton::clicked, this,
            [this, add] { addChannel(add->mapToGlobal(add->rect().bottomLeft())); });
    auto *empty = new EmptyState(tr("No channels yet. A few that are done well beat being "
                                    "everywhere: start with the one your people use most."),
                                 tr("Add channel"), this);
    connect(empty, &EmptyState::triggered, this,
            [this, empty] { addChannel(empty->mapToGlobal(empty->rect().center())); });
    setEmptyPage(empty);
}

void ChannelsBoard::addChannel(QPoint place)
{
    auto *popup = new FieldsPopup(context(), tr("Which channel?"), kindOf<Channel>(),
                                  {u"platform"_s, u"handle"_s, u"tier"_s}, this);
    popup->setMaker(
        {{u"tier"_s, keyOf(Tier::Watch)}}, tr("Add channel"),
        [this](const FieldsPopup::Values &values) -> Result<edit::Step> {
            const QString platform = values.first().second.toString();
            const auto made = edit::addChannel(plan(), platform, Side::Outside);
            if (!made) {
                return made;
            }
            const Id<Channel> id = edit::added<Channel>(plan(), made->plan);
            return setFields(made->plan, id, values).transform([&made](const edit::Step &step) {
                return edit::Step{made->text, step.plan};
            });
        });
    popup->ask(place);
}

void ChannelsBoard::addObjective(QPoint place)
{
    auto *popup = new FieldsPopup(context(), tr("Which objective, and whose?"), kindOf<Objective>(),
                                  {u"title"_s, u"unit"_s}, this);
    const Id<Unit> unit = context().unit();
    popup->setMaker({{u"unit"_s, unit ? QVariant(unit.value) : QVariant()}}, tr("Add objective"),
                    [this](const FieldsPopup::Values &values) {
                        return edit::addObjective(plan(), {values.at(1).second.toLongLong()},
                                                  values.at(0).second.toString());
                    });
    popup->ask(place);
}

void ChannelsBoard::askAccount(const MatrixPlace &cell, QPoint place)
{
    if (!m_accounts->choices(cell.column).isEmpty()) {
        const bool isOn = plan().get(cell.row.as<Channel>()).twoFactor;
        context().perform(
            edit::setField(plan(), cell.row, AccountModel::fieldOf(cell.column), isOn ? 0 : 1));
        return;
    }
    auto *popup = new FieldsPopup(context(), nameOf(plan(), cell.row), kindOf<Channel>(),
                                  {AccountModel::fieldOf(cell.column)}, this);
    popup->setObject(cell.row, tr("Take"));
    popup->ask(place);
}

void ChannelsBoard::filterAll(const QString &text)
{
    m_fits->setFilter(text);
    m_tiers->setFilter(text);
    m_reviews->setFilter(text);
    m_accounts->setFilter(text);
}

void ChannelsBoard::refresh()
{
    setEmpty(plan().all<Channel>().size() == 0);
    m_fitPages->setCurrentIndex(plan().all<Objective>().size() == 0 ? 1 : 0);
    const Id<Channel> channel = context().selection().current().as<Channel>();
    m_side->setVisible(plan().contains(channel));
    if (plan().contains(channel)) {
        m_form->setObject(channel);
    }
}

void ChannelsBoard::removeChannels(const QList<ObjectRef> &objects)
{
    context().perform(edit::remove(plan(), objects));
}

} // namespace facet::panels
