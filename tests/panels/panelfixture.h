// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "document/mime.h"
#include "document/selection.h"
#include "model/navigate.h"
#include "panels/panelcontext.h"
#include "render/theme.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QTest>
#include <QUndoStack>
#include <QWidget>

#include <memory>

namespace facet::test {

inline constexpr Id<Unit> acme{1}, marketing{2}, operations{3}, people{4}, support{5};
inline constexpr Id<Person> anna{21}, ben{22}, cara{23};
inline constexpr Id<Position> head{31}, designer{32}, agent{33}, vacancy{34};
inline constexpr Id<Channel> blog{41}, forum{42}, video{43}, intranet{44};
inline constexpr Id<Objective> fewerCalls{51}, knownBrand{52}, orphan{53};
inline constexpr Id<Kpi> calls{61}, views{62};
inline constexpr Id<Concern> worry{71};

inline void addPeople(Plan &plan)
{
    const auto seat = [&](Id<Position> id, Id<Unit> unit, const char *title, bool leads = false) {
        plan = plan.with(Position{.id = id,
                                  .unit = unit,
                                  .order = double(id.value),
                                  .title = QString::fromUtf8(title),
                                  .head = leads});
    };
    seat(head, support, "Head of support", true);
    seat(designer, marketing, "Designer");
    seat(agent, support, "Agent");
    seat(vacancy, support, "Community manager");
    const auto seated = [&](const Person &person, Id<Position> holds) {
        plan = plan.with(person).with(Holding{
            .id = Id<Holding>{person.id.value + 100}, .position = holds, .person = person.id});
    };
    seated({.id = anna,
            .name = QStringLiteral("Anna Berg"),
            .marketing = 2,
            .technical = 3,
            .human = 1,
            .stage = Stage::Trained,
            .layer = Layer::Middle},
           head);
    seated({.id = ben, .name = QStringLiteral("Ben Cole"), .marketing = 3}, designer);
    seated({.id = cara, .name = QStringLiteral("Cara Diaz"), .communications = 2}, agent);
}

inline void addChannels(Plan &plan)
{
    const auto channel = [&](Id<Channel> id, const char *platform, const char *handle, Tier tier,
                             Side side) {
        plan = plan.with(Channel{.id = id,
                                 .platform = QString::fromUtf8(platform),
                                 .handle = QString::fromUtf8(handle),
                                 .order = double(id.value),
                                 .side = side,
                                 .tier = tier});
    };
    channel(blog, "Blog", "acme.example/blog", Tier::Core, Side::Outside);
    channel(forum, "Forum", "help.acme.example", Tier::Core, Side::Outside);
    channel(video, "YouTube", "@acme", Tier::Pilot, Side::Outside);
    channel(intranet, "Intranet", "", Tier::Watch, Side::Inside);
    plan = plan.with(Participation{
        .id = {81}, .unit = support, .channel = forum, .listens = true, .engages = true});
    plan =
        plan.with(Participation{.id = {82}, .unit = marketing, .channel = forum, .listens = true});
    plan = plan.with(Participation{
        .id = {83}, .unit = marketing, .channel = blog, .engages = true, .guides = true});
    plan = plan.with(Fit{.id = {91}, .channel = forum, .objective = fewerCalls, .score = 4});
    plan = plan.with(Fit{.id = {92}, .channel = blog, .objective = fewerCalls, .score = 1});
    plan = plan.with(Fit{.id = {93}, .channel = blog, .objective = knownBrand, .score = 3});
}

inline void addObjectives(Plan &plan)
{
    const QDate today = QDate::currentDate();
    const auto objective = [&](Id<Objective> id, Id<Unit> unit, const char *title, Use use) {
        plan = plan.with(Objective{.id = id,
                                   .unit = unit,
                                   .order = double(id.value),
                                   .title = QString::fromUtf8(title),
                                   .use = use,
                                   .facet = Facet::Human,
                                   .start = today.addDays(-100),
                                   .due = today.addDays(100)});
    };
    objective(fewerCalls, support, "Fewer calls", Use::Support);
    objective(knownBrand, marketing, "A brand people talk about", Use::Energise);
    plan = plan.with(
        Objective{.id = orphan, .order = 9, .title = QStringLiteral("Hear of defects early")});
    plan = plan.with(Kpi{.id = calls,
                         .objective = fewerCalls,
                         .order = 1,
                         .name = QStringLiteral("Calls a day"),
                         .kind = KpiKind::Fall,
                         .measure = QStringLiteral("calls"),
                         .baseline = 400,
                         .target = 200});
    plan = plan.with(
        Kpi{.id = views, .objective = knownBrand, .order = 1, .name = QStringLiteral("Mentions")});
    plan =
        plan.with(Observation{.id = {101}, .kpi = calls, .date = today.addDays(-40), .value = 350});
    plan =
        plan.with(Observation{.id = {102}, .kpi = calls, .date = today.addDays(-5), .value = 280});
}

/// A company of four departments with people, channels, objectives, KPIs and a concern.
inline Plan richPlan()
{
    Plan plan = Plan().with(Settings{.id = {9}, .title = QStringLiteral("Acme plan")});
    const auto unit = [&](Id<Unit> id, Id<Unit> parent, double order, const char *name,
                          UnitKind kind) {
        plan = plan.with(Unit{.id = id,
                              .parent = parent,
                              .order = order,
                              .name = QString::fromUtf8(name),
                              .kind = kind});
    };
    unit(acme, {}, 1, "Acme", UnitKind::Organisation);
    unit(marketing, acme, 1, "Marketing", UnitKind::Department);
    unit(operations, acme, 2, "Operations", UnitKind::Department);
    unit(people, acme, 3, "People", UnitKind::Department);
    unit(support, operations, 1, "Support", UnitKind::Team);
    addPeople(plan);
    addObjectives(plan);
    addChannels(plan);
    return plan.with(Concern{.id = worry,
                             .statement = QStringLiteral("It takes time from calls"),
                             .unit = support,
                             .kind = ConcernKind::Productivity});
}

/// A document, a selection and what panels share.
struct Workplace
{
    explicit Workplace(const Plan &plan = richPlan(), render::Look look = render::Look::Light)
        : document(*Document::create({}, plan)),
          context(*document, selection, render::makeTheme(look, QApplication::font()))
    {
        selection.follow(*document);
        QObject::connect(&context, &panels::PanelContext::refused, &context,
                         [this](const QString &why) { refusals.append(why); });
    }

    const Plan &plan() const { return document->plan(); }

    QUndoStack &undo() const { return *document->undoStack(); }

    std::unique_ptr<Document> document;
    Selection selection;
    panels::PanelContext context;
    QStringList refusals;
};

/// A model as text, two blanks a level, the first column's words.
inline QString textOf(const QAbstractItemModel &model, const QModelIndex &parent = {},
                      int depth = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        text += QString(2 * depth, u' ') + index.data().toString() + u'\n'
            + textOf(model, index, depth + 1);
    }
    return text;
}

/// Shows a panel as high as a side dock and gives it the keyboard.
inline bool showPanel(QWidget &panel, QSize size = {320, 640})
{
    panel.resize(size);
    panel.show();
    panel.activateWindow();
    return QTest::qWaitForWindowActive(&panel);
}

/// The control of a panel that assistive technology calls @p name; null: there is none.
template <class W> W *control(const QWidget &panel, const QString &name)
{
    for (W *widget : panel.findChildren<W *>()) {
        if (widget->accessibleName() == name && widget->isVisibleTo(&panel)) {
            return widget;
        }
    }
    return nullptr;
}

/// Puts the keyboard into a control and types; what stood there is replaced.
inline void typeInto(QWidget *control, const QString &text)
{
    control->setFocus();
    QTest::keySequence(control, QKeySequence::SelectAll);
    QTest::keyClicks(control, text);
}

/// Drops @p dragged on the viewport as the platform would; which action the target took.
inline Qt::DropAction drop(QWidget *viewport, QPoint at, const DraggedObjects &dragged)
{
    const std::unique_ptr<QMimeData> mime = encodeObjects(dragged);
    const Qt::DropActions actions = Qt::CopyAction | Qt::MoveAction | Qt::LinkAction;
    QDragEnterEvent enter(at, actions, mime.get(), Qt::LeftButton, {});
    QApplication::sendEvent(viewport, &enter);
    if (!enter.isAccepted()) {
        return Qt::IgnoreAction;
    }
    QDragMoveEvent move(at, actions, mime.get(), Qt::LeftButton, {});
    move.setDropAction(enter.dropAction());
    move.accept();
    QApplication::sendEvent(viewport, &move);
    if (!move.isAccepted()) {
        QDragLeaveEvent leave;
        QApplication::sendEvent(viewport, &leave);
        return Qt::IgnoreAction;
    }
    QDropEvent dropped(at, actions, mime.get(), Qt::LeftButton, {});
    dropped.setDropAction(move.dropAction());
    QApplication::sendEvent(viewport, &dropped);
    return dropped.isAccepted() ? dropped.dropAction() : Qt::IgnoreAction;
}

} // namespace facet::test
