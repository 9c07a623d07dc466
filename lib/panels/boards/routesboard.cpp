// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "routesboard.h"

#include "addform.h"
#include "chartcanvas.h"
#include "deskcheckview.h"
#include "edit/objects.h"
#include "fieldtable.h"
#include "panels/emptystate.h"
#include "panels/keepup.h"
#include "render/routesflow.h"
#include "signalpane.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

PanelIdentity identity()
{
    return {u"routesBoard"_s, RoutesBoard::tr("Routes"), u"distribute-horizontal-x"_s,
            Qt::NoDockWidgetArea};
}

QList<ObjectRef> signalRows(const Plan &plan)
{
    QList<const Signal *> heard;
    for (const auto &[id, box] : plan.all<Signal>()) {
        heard.append(&box.get());
    }
    std::ranges::sort(heard, [](const Signal *a, const Signal *b) {
        return std::tie(b->priority, a->name, a->id) < std::tie(a->priority, b->name, b->id);
    });
    QList<ObjectRef> rows;
    for (const Signal *signal : std::as_const(heard)) {
        rows.append(signal->id);
    }
    return rows;
}

QList<ObjectRef> routeRows(const Plan &plan)
{
    QList<ObjectRef> rows;
    for (const ObjectRef signal : signalRows(plan)) {
        QList<Id<Route>> routes;
        for (const Id<Route> id : plan.referring<&Route::signal>(signal.as<Signal>())) {
            routes.append(id);
        }
        std::ranges::sort(routes, {}, [&](Id<Route> id) {
            const Id<Channel> channel = plan.get(id).channel;
            return std::tuple(channel.isNull(), nameOf(plan, channel), id);
        });
        for (const Id<Route> id : std::as_const(routes)) {
            rows.append(id);
        }
    }
    return rows;
}

FieldTableSpec signalSpec(PanelContext &context)
{
    FieldTableSpec spec{.kind = kindOf<Signal>(),
                        .columns = {{u"name"_s, 4},
                                    {u"kind"_s, 2},
                                    {u"priority"_s, 1},
                                    {.key = u"words"_s, .weight = 6, .isInPlace = false}},
                        .rows = signalRows};
    spec.text = [&context](ObjectRef object, const QString &key) -> std::optional<QString> {
        if (key != u"words"_s) {
            return std::nullopt;
        }
        const QString words = context.plan().get(object.as<Signal>()).words.trimmed();
        return words.isEmpty() ? RoutesBoard::tr("everything that no other signal tells")
                               : QString(words).replace(u"\n"_s, u"  ·  "_s);
    };
    spec.ink = [&context](ObjectRef object, const QString &key) {
        const bool isDefault = context.plan().get(object.as<Signal>()).words.trimmed().isEmpty();
        return key == u"words"_s && isDefault ? context.theme().mutedText : QColor();
    };
    return spec;
}

/// What a route lacks is said in words where it would be seen.
std::optional<QString> routeText(const Route &route, const QString &key)
{
    if (key == u"channel"_s && !route.channel) {
        return RoutesBoard::tr("Any channel");
    }
    if (key == u"backup"_s && !route.backup) {
        return RoutesBoard::tr("! no backup");
    }
    if (key == u"answerWithin"_s) {
        return route.answerWithin ? render::answerTimeText(*route.answerWithin)
                                  : RoutesBoard::tr("! no time");
    }
    return std::nullopt;
}

QColor routeInk(const Route &route, const QString &key, const render::Theme &theme)
{
    const bool isMissing =
        (key == u"backup"_s && !route.backup) || (key == u"answerWithin"_s && !route.answerWithin);
    return isMissing                            ? theme.fair
        : key == u"channel"_s && !route.channel ? theme.mutedText
                                                : QColor();
}

FieldTableSpec routeSpec(PanelContext &context)
{
    FieldTableSpec spec{.kind = kindOf<Route>(),
                        .columns = {{u"signal"_s, 4},
                                    {u"channel"_s, 3},
                                    {u"unit"_s, 4},
                                    {u"backup"_s, 4},
                                    {u"answerWithin"_s, 2, RoutesBoard::tr("Answer within")},
                                    {u"escalation"_s, 2},
                                    {u"learners"_s, 4}},
                        .rows = routeRows};
    spec.text = [&context](ObjectRef object, const QString &key) {
        return routeText(context.plan().get(object.as<Route>()), key);
    };
    spec.ink = [&context](ObjectRef object, const QString &key) {
        return routeInk(context.plan().get(object.as<Route>()), key, context.theme());
    };
    return spec;
}

QLabel *makeHeading(const PanelContext &context, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    QFont font = context.theme().font;
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

} // namespace

RoutesBoard::RoutesBoard(PanelContext &context)
    : PagedBoard(context, identity(), tr("Filter signals, routes and messages"))
{
    makeTools();
    addPage(tr("Table"), tr("Signals and routes, edited in place"), makeTablePage(),
            tr("F2 or a double click edits a cell, Delete removes the row."));
    addPage(tr("Flow"), tr("Where what is heard goes, drawn"), makeFlowPage(),
            tr("Arrow keys walk, Enter selects. A dashed line leads to the backup."));
    m_desk = new DeskCheckView(context, this);
    addPage(tr("Desk check"), tr("Where real messages would go"), m_desk, {});
    auto *empty = new EmptyState(
        tr("Nobody knows yet who answers what. Name the first kind of message you hear, for "
           "instance a complaint, and the words that tell it; then say which unit gets it."),
        tr("Add signal"), this);
    setEmptyPage(empty);
    connect(empty, &EmptyState::triggered, this, &RoutesBoard::addSignal);
    connect(filter(), &QLineEdit::textChanged, this, &RoutesBoard::setFilter);
    connect(this, &PagedBoard::pageShown, this, &RoutesBoard::refresh);
    keepUp(context, News::Plan, this, &RoutesBoard::refresh);
    connect(&context, &PanelContext::themeChanged, this, &RoutesBoard::refresh);
    keepUp(context, News::Selection, this, &RoutesBoard::refresh);
    refresh();
}

void RoutesBoard::makeTools()
{
    auto *addSignalButton = new QPushButton(tr("Add signal"), this);
    m_addRoute = new QPushButton(tr("Add route"), this);
    tools()->addWidget(addSignalButton);
    tools()->addWidget(m_addRoute);
    connect(addSignalButton, &QPushButton::clicked, this, &RoutesBoard::addSignal);
    connect(m_addRoute, &QPushButton::clicked, this, &RoutesBoard::addRoute);
}

QWidget *RoutesBoard::makeTablePage()
{
    auto *across = new QSplitter(Qt::Horizontal, this);
    across->setChildrenCollapsible(false);
    auto *down = new QSplitter(Qt::Vertical, across);
    down->setChildrenCollapsible(false);
    down->addWidget(makeSignals(down));
    down->addWidget(makeRoutes(down));
    m_pane = new SignalPane(context(), across);
    across->setStretchFactor(0, 1);
    across->setSizes({1000, leastPanelWidth});
    return across;
}

QWidget *RoutesBoard::makeSignals(QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(space::small);
    column->addWidget(
        makeHeading(context(), tr("Signals: the first whose words fit decides"), page));
    m_signalModel = new FieldTableModel(context(), signalSpec(context()), this);
    m_signals = new FieldTableView(context(), m_signalModel, page);
    m_signals->setAccessibleName(tr("Signals"));
    column->addWidget(m_signals);
    connect(m_signals, &FieldTableView::openAsked, this,
            [this](ObjectRef, const QString &) { m_pane->startWords(); });
    return page;
}

QWidget *RoutesBoard::makeRoutes(QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(space::small);
    column->addWidget(makeHeading(context(), tr("Routes"), page));
    m_form = new AddForm(
        context(), kindOf<Route>(),
        {{u"signal"_s, u"channel"_s, u"unit"_s}, {u"backup"_s, u"answerWithin"_s, u"escalation"_s}},
        page);
    column->addWidget(m_form);
    m_routeModel = new FieldTableModel(context(), routeSpec(context()), this);
    m_routes = new FieldTableView(context(), m_routeModel, page);
    m_routes->setAccessibleName(tr("Routes"));
    column->addWidget(m_routes);
    connect(m_form, &AddForm::added, this, [this](ObjectRef route) {
        m_routes->showObject(route);
        m_routes->setFocus();
    });
    return page;
}

QWidget *RoutesBoard::makeFlowPage()
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_flow = new ChartCanvas(context(), scroll);
    m_flow->setAccessibleName(tr("Flow of messages"));
    scroll->setWidget(m_flow);
    connect(m_flow, &ChartCanvas::markOpened, this, [this](const render::ChartMark &mark) {
        if (!mark.object.isNull()) {
            context().selection().select(mark.object);
        }
    });
    return scroll;
}

void RoutesBoard::setFilter(const QString &text)
{
    m_signalModel->setFilter(text);
    m_routeModel->setFilter(text);
    m_desk->setFilter(text);
}

void RoutesBoard::addSignal()
{
    const Plan before = plan();
    const Result<edit::Step> step =
        edit::add(before, Signal{.id = Id<Signal>::create(), .name = tr("New signal")});
    if (context().perform(step)) {
        filter()->clear();
        showPage(Table);
        m_signals->showObject(edit::added<Signal>(before, plan()));
        m_signals->setFocus();
        m_signals->edit(m_signals->currentIndex());
    }
}

void RoutesBoard::addRoute()
{
    showPage(Table);
    QHash<QString, QVariant> defaults{{u"escalation"_s, 1}};
    if (const Id<Signal> heard = signal()) {
        defaults.insert(u"signal"_s, heard.value);
    }
    if (const Id<Unit> unit = context().unit()) {
        defaults.insert(u"unit"_s, unit.value);
    }
    m_form->start(defaults);
}

/// The signal that is selected, by itself or through one of its routes.
Id<Signal> RoutesBoard::signal() const
{
    const ObjectRef current = context().selection().current();
    if (const Route *route = plan().find(current.as<Route>())) {
        return route->signal;
    }
    const Id<Signal> selected = current.as<Signal>();
    return plan().contains(selected) ? selected : m_signals->currentObject().as<Signal>();
}

void RoutesBoard::refresh()
{
    setEmpty(plan().all<Signal>().size() == 0);
    m_pane->setSignal(signal());
    if (page() == Flow) {
        auto chart =
            std::make_unique<render::RoutesFlow>(plan(), ChartCanvas::styleOf(context(), *m_flow));
        m_flow->setMinimumHeight(static_cast<int>(chart->neededHeight()) + space::section);
        m_flow->setChart(std::move(chart));
    }
}

} // namespace facet::panels
