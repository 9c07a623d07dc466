// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keynavigator.h"

#include "base/text.h"
#include "orgchartview.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QStyleHints>

namespace facet::canvas {

bool KeyNavigator::handle(const QKeyEvent &key)
{
    const Qt::KeyboardModifiers modifiers = key.modifiers() & ~Qt::KeypadModifier;
    switch (key.key()) {
    case Qt::Key_Left:
        return walk(Direction::Left, modifiers);
    case Qt::Key_Right:
        return walk(Direction::Right, modifiers);
    case Qt::Key_Up:
        return modifiers == Qt::ControlModifier ? walkLines(-1) : walk(Direction::Up, modifiers);
    case Qt::Key_Down:
        return modifiers == Qt::ControlModifier ? walkLines(1) : walk(Direction::Down, modifiers);
    case Qt::Key_Home:
        return goTo(cardAt(0));
    case Qt::Key_End:
        return goTo(cardAt(m_view.scene().chart().count() - 1));
    case Qt::Key_Escape:
        return escape();
    default:
        return !(modifiers & ~Qt::ShiftModifier) && type(key.text());
    }
}

bool KeyNavigator::walk(Direction direction, Qt::KeyboardModifiers modifiers)
{
    if (modifiers && modifiers != Qt::ShiftModifier) {
        return false;
    }
    const Scene &scene = m_view.scene();
    const Id<Unit> current = scene.current();
    if (!scene.isShown(current)) {
        return goTo(m_view.cardNearCentre());
    }
    if (!scene.chosenLines().isEmpty() && !modifiers) {
        goTo(current); // from a line to its card first
    }
    if (direction == Direction::Down && scene.isCollapsed(current)) {
        m_view.scene().setCollapsed(current, false);
    }
    goTo(neighbour(scene.chart(), current, direction), modifiers);
    return true;
}

bool KeyNavigator::walkLines(int step)
{
    const Scene &scene = m_view.scene();
    const QList<LinePlace> lines = linesOf(scene.chart(), scene.current());
    const auto at = std::ranges::find(lines, scene.selection().current(), &LinePlace::object);
    const qsizetype index = at == lines.end() ? -1 : at - lines.begin();
    const qsizetype next = index < 0 && step < 0 ? lines.size() - 1 : index + step;
    if (next >= 0 && next < lines.size()) {
        m_view.scene().selection().select(lines.at(next).object);
    } else if (scene.current() && next < 0) {
        goTo(scene.current());
    }
    return !scene.current().isNull();
}

Id<Unit> KeyNavigator::cardAt(int index) const
{
    const render::OrgChart &chart = m_view.scene().chart();
    return chart.count() > 0 ? chart.unitAt(index) : Id<Unit>();
}

bool KeyNavigator::goTo(Id<Unit> unit, Qt::KeyboardModifiers modifiers)
{
    if (!unit) {
        return false;
    }
    Selection &selection = m_view.scene().selection();
    if (modifiers.testFlag(Qt::ShiftModifier)) {
        QList<ObjectRef> all = selection.all();
        all.append(unit);
        selection.select(all);
    } else {
        selection.select(unit);
    }
    m_view.ensureVisible(unit);
    return true;
}

bool KeyNavigator::type(const QString &text)
{
    if (text.isEmpty() || !text.front().isPrint()) {
        return false;
    }
    const render::OrgChart &chart = m_view.scene().chart();
    const bool goesOn = !m_pause.hasExpired() && !m_typed.isEmpty();
    m_typed = goesOn ? m_typed + text : text;
    m_pause.setRemainingTime(QGuiApplication::styleHints()->keyboardInputInterval() + 600);
    const QString wanted = comparable(m_typed);
    const int from = std::max(0, chart.indexOf(m_view.scene().current())) + (goesOn ? 0 : 1);
    for (int i = 0; i < chart.count(); ++i) {
        const Id<Unit> unit = chart.unitAt((from + i) % chart.count());
        if (comparable(m_view.scene().plan().get(unit).name).startsWith(wanted)) {
            return goTo(unit);
        }
    }
    return true;
}

bool KeyNavigator::escape()
{
    Scene &scene = m_view.scene();
    if (m_view.editing().cancelCut()) {
        return true;
    }
    if (!scene.chosenLines().isEmpty()) {
        return goTo(scene.current());
    }
    if (scene.current()) {
        scene.selection().clear();
        return true;
    }
    return false;
}

} // namespace facet::canvas
