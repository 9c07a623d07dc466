// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/orgchartview.h"
#include "document/document.h"
#include "document/mime.h"
#include "document/selection.h"
#include "model/navigate.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QUndoStack>

#include <memory>

namespace facet::test {

using canvas::OrgChartView;

inline constexpr Id<Unit> acme{1}, marketing{2}, operations{3}, technology{4}, people{5}, brand{6},
    social{7}, events{8}, support{9}, logistics{10};
inline constexpr Id<Person> anna{21}, ben{22}, cara{23};
inline constexpr Id<Position> headOfMarketing{31}, designer{32}, analyst{33}, agent{34};
inline constexpr Id<Channel> blog{41}, forum{42};
inline constexpr Id<Objective> fewerCalls{51};

/// Acme with four departments, two of them with teams; people in Marketing and Support.
inline Plan acmePlan()
{
    Plan plan;
    const auto unit = [&](Id<Unit> id, Id<Unit> parent, double order, const char *name,
                          UnitKind kind) {
        plan = plan.with(Unit{.id = id,
                              .parent = parent,
                              .order = order,
                              .name = QString::fromLatin1(name),
                              .kind = kind});
    };
    unit(acme, {}, 1, "Acme", UnitKind::Organisation);
    unit(marketing, acme, 1, "Marketing", UnitKind::Department);
    unit(operations, acme, 2, "Operations", UnitKind::Department);
    unit(technology, acme, 3, "Technology", UnitKind::Department);
    unit(people, acme, 4, "People", UnitKind::Department);
    unit(brand, marketing, 1, "Brand", UnitKind::Team);
    unit(social, marketing, 2, "Social", UnitKind::Team);
    unit(events, marketing, 3, "Events", UnitKind::Team);
    unit(support, operations, 1, "Support", UnitKind::Team);
    unit(logistics, operations, 2, "Logistics", UnitKind::Team);
    const auto position = [&](Id<Position> id, Id<Unit> in, const char *title, bool head = false) {
        plan = plan.with(Position{.id = id,
                                  .unit = in,
                                  .order = double(id.value),
                                  .title = QString::fromLatin1(title),
                                  .head = head});
    };
    position(headOfMarketing, marketing, "Head of marketing", true);
    position(designer, marketing, "Designer");
    position(analyst, marketing, "Analyst");
    position(agent, support, "Agent");
    const auto person = [&](Id<Person> id, const char *name, Id<Position> seat) {
        plan = plan.with(Person{.id = id, .name = QString::fromLatin1(name)});
        plan =
            plan.with(Holding{.id = Id<Holding>{id.value + 100}, .position = seat, .person = id});
    };
    person(anna, "Anna Berg", headOfMarketing);
    person(ben, "Ben Cole", designer);
    person(cara, "Cara Diaz", agent);
    plan = plan.with(Channel{.id = blog, .platform = QStringLiteral("Blog"), .tier = Tier::Core});
    plan =
        plan.with(Channel{.id = forum, .platform = QStringLiteral("Forum"), .tier = Tier::Watch});
    return plan.with(
        Objective{.id = fewerCalls, .unit = operations, .title = QStringLiteral("Fewer calls")});
}

/// "Acme(Marketing(Brand Social) Operations)": the units below @p parent as the plan has them.
inline QString outline(const Plan &plan, Id<Unit> parent = {})
{
    QStringList parts;
    for (const Id<Unit> unit : childUnits(plan, parent)) {
        const QString below = outline(plan, unit);
        parts.append(plan.get(unit).name + (below.isEmpty() ? QString() : u'(' + below + u')'));
    }
    return parts.join(u' ');
}

/// The cards that are shown, in order.
inline QString shown(const OrgChartView &view)
{
    QStringList names;
    for (int i = 0; i < view.scene().chart().count(); ++i) {
        names.append(view.scene().plan().get(view.scene().chart().unitAt(i)).name);
    }
    return names.join(u' ');
}

/// A document, a selection and a chart in a window of its own.
struct Chart
{
    explicit Chart(const Plan &plan = acmePlan(), QSize size = {1280, 800})
        : document(*Document::create({}, plan)),
          view(std::make_unique<OrgChartView>(*document, selection))
    {
        selection.follow(*document);
        view->setAnimated(false);
        view->resize(size);
        QObject::connect(view.get(), &OrgChartView::refused, view.get(),
                         [this](const QString &why) { refusals.append(why); });
    }

    const Plan &plan() const { return document->plan(); }
    QString outline() const { return test::outline(document->plan()); }
    QString undoText() const { return document->undoStack()->undoText(); }
    void undo() { document->undoStack()->undo(); }
    /// The middle of a card, in the viewport.
    QPoint middle(Id<Unit> unit) const { return view->cardRect(unit).center(); }
    /// On a card's name, where no person is listed.
    QPoint onName(Id<Unit> unit) const
    {
        return {view->cardRect(unit).center().x(), view->cardRect(unit).top() + 8};
    }
    /// On a line of a card, away from the handle that may touch the last one.
    QPoint onLine(ObjectRef line) const
    {
        const QRect place = view->lineRect(line);
        return {place.left() + place.width() / 5, place.center().y()};
    }
    /// A point at a share of a card's width, from the side where reading begins.
    QPoint across(Id<Unit> unit, double share) const
    {
        const QRect card = view->cardRect(unit);
        return {card.left() + static_cast<int>(card.width() * share), card.center().y()};
    }

    std::unique_ptr<Document> document;
    Selection selection;
    std::unique_ptr<OrgChartView> view;
    QStringList refusals;
};

/// Drops @p dragged on the viewport as the platform would; which action the target took.
inline Qt::DropAction drop(QWidget *viewport, QPoint at, const QMimeData &mime,
                           Qt::KeyboardModifiers modifiers = {})
{
    const Qt::DropActions actions = Qt::CopyAction | Qt::MoveAction | Qt::LinkAction;
    QDragEnterEvent enter(at, actions, &mime, Qt::LeftButton, modifiers);
    QApplication::sendEvent(viewport, &enter);
    if (!enter.isAccepted()) {
        return Qt::IgnoreAction;
    }
    QDragMoveEvent move(at, actions, &mime, Qt::LeftButton, modifiers);
    move.setDropAction(enter.dropAction());
    move.accept();
    QApplication::sendEvent(viewport, &move);
    if (!move.isAccepted()) {
        QDragLeaveEvent leave;
        QApplication::sendEvent(viewport, &leave);
        return Qt::IgnoreAction;
    }
    QDropEvent drop(at, actions, &mime, Qt::LeftButton, modifiers);
    drop.setDropAction(move.dropAction());
    QApplication::sendEvent(viewport, &drop);
    return drop.isAccepted() ? drop.dropAction() : Qt::IgnoreAction;
}

inline Qt::DropAction drop(Chart &chart, QPoint at, const DraggedObjects &dragged,
                           Qt::KeyboardModifiers modifiers = {})
{
    const std::unique_ptr<QMimeData> mime = encodeObjects(dragged);
    return drop(chart.view->viewport(), at, *mime, modifiers);
}

} // namespace facet::test
