// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editing.h"

#include "base/text.h"
#include "document/mime.h"
#include "edit/objectives.h"
#include "edit/objects.h"
#include "edit/people.h"
#include "model/navigate.h"
#include "navigation.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QUndoStack>
#include <QWidget>

#include <utility>

namespace facet::canvas {

using namespace Qt::StringLiterals;
using edit::Place;
using edit::Step;

namespace {

/// The key under which adding an object and naming it become one step.
QString namingKey(ObjectRef object) { return u"chart.name.%1"_s.arg(object.id); }

/// The field that holds what an object is called.
QString nameField(ObjectRef object) { return object.as<Position>() ? u"title"_s : u"name"_s; }

} // namespace

Editing::Editing(Scene &scene, QWidget *asker)
    : QObject(asker), questions(askedOnScreen()), m_scene(scene), m_asker(asker)
{
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this,
            &Editing::followClipboard);
}

bool Editing::perform(const Result<Step> &step, const QString &mergeKey)
{
    if (!step) {
        emit refused(step.error().message);
        return false;
    }
    m_scene.document().perform(*step, mergeKey);
    emit performed(step->text);
    return true;
}

void Editing::addUnit(Place place, Id<Unit> target)
{
    const Plan before = m_scene.plan();
    const Result<Step> step = edit::addUnit(before, tr("New unit"), place, target);
    const Id<Unit> unit = step ? edit::added<Unit>(before, step->plan) : Id<Unit>();
    if (place == Place::Into && target) {
        m_scene.setCollapsed(target, false);
    }
    if (perform(step, namingKey(unit))) {
        m_unnamed = {unit, m_scene.document().presentStep()};
        m_scene.selection().select(unit);
        emit added(unit);
    }
}

void Editing::addPosition()
{
    const Plan before = m_scene.plan();
    const Result<Step> step = edit::addPosition(before, m_scene.current(), tr("New position"));
    const Id<Position> position = step ? edit::added<Position>(before, step->plan) : Id<Position>();
    if (perform(step, namingKey(position))) {
        m_unnamed = {position, m_scene.document().presentStep()};
        m_scene.selection().select(position);
        emit added(position);
    }
}

void Editing::rename(ObjectRef object, const QString &name)
{
    const bool isNew = object == m_unnamed.object;
    m_unnamed = {};
    const QString clean = cleanLine(name);
    if (clean.isEmpty()
        || clean == fieldValue(m_scene.plan(), object, nameField(object)).toString()) {
        m_scene.document().endMerging();
        return;
    }
    Result<Step> step = edit::setField(m_scene.plan(), object, nameField(object), clean);
    if (step && isNew) {
        step->text = edit::addText(step->plan, object);
    }
    perform(step, isNew ? namingKey(object) : QString());
    m_scene.document().endMerging();
}

void Editing::abandon(ObjectRef object)
{
    if (object != m_unnamed.object) {
        return;
    }
    const qint64 adding = std::exchange(m_unnamed, {}).step;
    const Id<Unit> parent = m_scene.plan().get(object.as<Unit>()).parent;
    m_scene.document().endMerging();
    if (m_scene.document().presentStep() == adding) {
        m_scene.document().undoStack()->undo();
    } else if (contains(m_scene.plan(), object)) { // somebody else's edit came in between
        perform(edit::remove(m_scene.plan(), object));
    }
    if (parent) {
        m_scene.selection().select(parent);
    }
}

void Editing::removeChosen()
{
    const QList<ObjectRef> lines = m_scene.chosenLines();
    if (!lines.isEmpty()) {
        const Id<Unit> unit = m_scene.current();
        if (perform(canvas::removeLines(m_scene.plan(), lines, unit))) {
            m_scene.selection().select(unit);
        }
        return;
    }
    if (const QList<Id<Unit>> units = m_scene.chosenUnits(); !units.isEmpty()) {
        removeUnits(units);
    }
}

void Editing::removeUnits(const QList<Id<Unit>> &units)
{
    const Plan &plan = m_scene.plan();
    std::optional<Removal> removal{std::in_place};
    if (std::ranges::any_of(units, [&](Id<Unit> unit) { return m_scene.hasChildren(unit); })
        || !lostWith(plan, units).isEmpty()) {
        removal = questions.removal(m_asker, {plan, units});
    }
    if (!removal) {
        return;
    }
    const render::OrgChart &chart = m_scene.chart();
    Id<Unit> next = chart.nextSiblingOf(units.last());
    next = next ? next : chart.previousSiblingOf(units.first());
    next = next ? next : plan.get(units.first()).parent;
    if (perform(canvas::removeUnits(plan, units, *removal)) && m_scene.plan().contains(next)) {
        m_scene.selection().select(next);
    }
}

void Editing::moveUnits(const QList<Id<Unit>> &units, Place place, Id<Unit> target)
{
    const auto refs = QList<ObjectRef>(units.cbegin(), units.cend());
    if (perform(canvas::moveUnits(m_scene.plan(), units, place, target))) {
        m_scene.selection().select(refs);
    }
}

void Editing::moveLines(const QList<ObjectRef> &lines, Id<Unit> from, Id<Unit> target)
{
    if (perform(canvas::moveLines(m_scene.plan(), lines, from, target))) {
        m_scene.selection().select(lines);
    }
}

void Editing::shift(int places)
{
    perform(edit::shiftUnit(m_scene.plan(), m_scene.current(), places));
}

void Editing::arrange(Result<Step> (*edit)(const Plan &, Id<Unit>))
{
    const Id<Unit> unit = m_scene.current();
    if (perform(edit(m_scene.plan(), unit))) {
        m_scene.reveal(unit);
    }
}

void Editing::promote() { arrange(edit::promoteUnit); }

void Editing::demote() { arrange(edit::demoteUnit); }

void Editing::makeHead()
{
    const ObjectRef line = m_scene.selection().current();
    Id<Position> position = line.as<Position>();
    for (const Id<Holding> id : m_scene.plan().referring<&Holding::person>(line.as<Person>())) {
        const Id<Position> held = m_scene.plan().get(id).position;
        position = m_scene.plan().get(held).unit == m_scene.current() ? held : position;
    }
    perform(edit::makeHead(m_scene.plan(), position));
}

void Editing::letTakePart(Id<Unit> unit, const QList<Id<Channel>> &channels, QPoint at)
{
    // Not from within the drop: a popup cannot have the pointer while a drag still has it.
    QMetaObject::invokeMethod(
        this, [=, this] { askRoles(unit, channels, at); }, Qt::QueuedConnection);
}

void Editing::askRoles(Id<Unit> unit, const QList<Id<Channel>> &channels, QPoint at)
{
    const Plan &plan = m_scene.plan();
    if (!plan.contains(unit) || channels.isEmpty()) {
        return;
    }
    const auto count = static_cast<int>(channels.size());
    const edit::Roles has =
        count == 1 ? edit::rolesOf(plan, unit, channels.first()) : edit::Roles();
    const RolesQuestion question{
        .unit = nameOf(plan, unit),
        .channel =
            count == 1 ? nameOf(plan, channels.first()) : tr("%n channel(s)", nullptr, count),
        .proposed = has ? has : m_lastRoles,
        .takesPart = bool(has),
        .at = at,
    };
    questions.roles(m_asker, question, [=, this](edit::Roles roles) {
        if (perform(canvas::participate(m_scene.plan(), unit, channels, roles)) && roles) {
            m_lastRoles = roles;
        }
    });
}

void Editing::share(const QList<Id<Objective>> &objectives, Id<Unit> unit, Share share)
{
    perform(canvas::share(m_scene.plan(), objectives, unit, share));
}

void Editing::cut()
{
    DraggedObjects taken{m_scene.chosenLines(), m_scene.current()};
    m_cut.clear();
    if (taken.isEmpty()) {
        const QList<Id<Unit>> units = m_scene.chosenUnits();
        taken.objects = QList<ObjectRef>(units.cbegin(), units.cend());
        m_cut = QSet<Id<Unit>>(units.cbegin(), units.cend());
    }
    QGuiApplication::clipboard()->setMimeData(encodeObjects(taken).release());
    emit cutChanged();
}

void Editing::paste()
{
    const DraggedObjects taken = decodeObjects(QGuiApplication::clipboard()->mimeData());
    const Id<Unit> target = m_scene.current();
    if (const QList<Id<Unit>> units = taken.allOf<Unit>(); !units.isEmpty()) {
        m_scene.setCollapsed(target, false);
        moveUnits(units, Place::Into, target);
        cancelCut();
    } else if (!taken.isEmpty()) {
        moveLines(taken.objects, taken.from.as<Unit>(), target);
        QGuiApplication::clipboard()->clear();
    }
}

bool Editing::canPaste() const
{
    const DraggedObjects taken = decodeObjects(QGuiApplication::clipboard()->mimeData());
    const auto movable = [](const ObjectRef &object) {
        return object.as<Unit>() || object.as<Person>() || object.as<Position>();
    };
    return !taken.isEmpty() && std::ranges::all_of(taken.objects, movable);
}

bool Editing::cancelCut()
{
    if (m_cut.isEmpty()) {
        return false;
    }
    m_cut.clear();
    QGuiApplication::clipboard()->clear();
    emit cutChanged();
    return true;
}

void Editing::followClipboard()
{
    const DraggedObjects taken = decodeObjects(QGuiApplication::clipboard()->mimeData());
    const QList<Id<Unit>> units = taken.allOf<Unit>();
    if (!m_cut.isEmpty() && QSet<Id<Unit>>(units.cbegin(), units.cend()) != m_cut) {
        m_cut.clear();
        emit cutChanged();
    }
}

} // namespace facet::canvas
