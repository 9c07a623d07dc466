// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "navigation.h"
#include "orgchartview.h"
#include "render/icon.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QMenu>

#include <array>

namespace facet::canvas {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text) { return QCoreApplication::translate("Facet", text); }

/// The sequences that a key press may be written as: with Shift, and where Shift only makes the
/// sign, without.
QList<QKeySequence> sequencesOf(const QKeyEvent &key)
{
    const Qt::KeyboardModifiers modifiers =
        key.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    const auto code = static_cast<Qt::Key>(key.key());
    QList<QKeySequence> sequences{QKeySequence(modifiers | code)};
    const bool sign = code > Qt::Key_Space && code < Qt::Key_A;
    if (sign && modifiers.testFlag(Qt::ShiftModifier)) {
        sequences.append(QKeySequence((modifiers & ~Qt::ShiftModifier) | code));
    }
    return sequences;
}

/// An arrow that moves a card with Alt, and what shows it.
struct Arrow
{
    const char *command;
    Qt::Key key;
};

/// The arrows that point where the card of @p unit would go on the screen.
std::array<Arrow, 4> arrowsFor(const render::OrgChart &chart, Id<Unit> unit)
{
    const Qt::Key back = isMirrored(chart) ? Qt::Key_Right : Qt::Key_Left;
    const Qt::Key forward = isMirrored(chart) ? Qt::Key_Left : Qt::Key_Right;
    const bool stacked = arrangementOf(chart, unit) == Arrangement::Stack;
    return {{{"chart.moveEarlier", stacked ? Qt::Key_Up : back},
             {"chart.moveLater", stacked ? Qt::Key_Down : forward},
             {"chart.promote", stacked ? back : Qt::Key_Up},
             {"chart.demote", stacked ? forward : Qt::Key_Down}}};
}

QString iconOf(Qt::Key arrow)
{
    switch (arrow) {
    case Qt::Key_Left:
        return u"go-previous"_s;
    case Qt::Key_Right:
        return u"go-next"_s;
    case Qt::Key_Up:
        return u"go-up"_s;
    default:
        return u"go-down"_s;
    }
}

bool isExclusive(CommandGroup group)
{
    return group == CommandGroup::Colour || group == CommandGroup::Leaves;
}

} // namespace

Commands::Commands(OrgChartView &view) : QObject(&view), m_view(view)
{
    QHash<CommandGroup, QActionGroup *> exclusive;
    for (const CommandRow &row : commandRows()) {
        QAction *action = make(row);
        m_entries.push_back({&row, action});
        if (isExclusive(row.group)) {
            QActionGroup *&group = exclusive[row.group];
            group = group ? group : new QActionGroup(this);
            group->addAction(action);
        }
    }
    retranslate();
    refresh();
}

QAction *Commands::make(const CommandRow &row)
{
    auto *action = new QAction(this);
    action->setObjectName(QLatin1StringView(row.id));
    if (*row.icon) {
        action->setIcon(render::icon(QLatin1StringView(row.icon)));
    }
    if (*row.keys) {
        action->setShortcuts(
            QKeySequence::listFromString(QLatin1StringView(row.keys), QKeySequence::PortableText));
    }
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setCheckable(row.checked != nullptr);
    connect(action, &QAction::triggered, this, [this, &row] {
        if (row.enabled(m_view)) {
            row.run(m_view);
        }
        refresh();
    });
    return action;
}

QList<QAction *> Commands::all() const
{
    QList<QAction *> actions;
    for (const Entry &entry : m_entries) {
        actions.append(entry.action);
    }
    return actions;
}

QAction *Commands::find(QStringView id) const
{
    const auto found = std::ranges::find_if(
        m_entries, [&](const Entry &entry) { return entry.action->objectName() == id; });
    return found == m_entries.end() ? nullptr : found->action;
}

QList<QAction *> Commands::in(CommandGroup group) const
{
    QList<QAction *> actions;
    for (const Entry &entry : m_entries) {
        if (entry.row->group == group) {
            actions.append(entry.action);
        }
    }
    return actions;
}

QAction *Commands::matching(const QKeyEvent &key)
{
    for (const QKeySequence &sequence : sequencesOf(key)) {
        for (const Entry &entry : m_entries) {
            if (entry.action->shortcuts().contains(sequence) && entry.row->enabled(m_view)) {
                return entry.action;
            }
        }
    }
    return nullptr;
}

void Commands::addTo(QMenu &menu, CommandGroup group) const { menu.addActions(in(group)); }

void Commands::refresh()
{
    for (const Entry &entry : m_entries) {
        entry.action->setEnabled(m_view.isVisible() && entry.row->enabled(m_view));
        if (entry.row->checked) {
            entry.action->setChecked(entry.row->checked(m_view));
        }
    }
    for (const auto &[command, key] : arrowsFor(m_view.scene().chart(), m_view.scene().current())) {
        QAction *action = find(QString::fromLatin1(command));
        if (const QKeySequence keys(Qt::ALT | key); action->shortcut() != keys) {
            action->setShortcut(keys);
            action->setIcon(render::icon(iconOf(key)));
        }
    }
}

void Commands::retranslate()
{
    for (const Entry &entry : m_entries) {
        entry.action->setText(translated(entry.row->text));
    }
}

} // namespace facet::canvas
