// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/text.h"
#include "commands.h"
#include "model/tr.h"
#include "orgchartview.h"

#include <QMenu>

namespace facet::canvas {

using namespace Qt::StringLiterals;

namespace {

/// The objects of kind E by name, for a menu.
template <class E> QList<std::pair<QString, Id<E>>> named(const Plan &plan)
{
    QList<std::pair<QString, Id<E>>> objects;
    for (const auto &entry : plan.all<E>()) {
        objects.emplaceBack(nameOf(plan, entry.first), entry.first);
    }
    std::ranges::sort(objects, [](const auto &a, const auto &b) {
        return a.first.localeAwareCompare(b.first) < 0;
    });
    return objects;
}

/// An ampersand in a name is no mnemonic.
QString inMenu(QString name) { return name.replace(u'&', u"&&"_s); }

/// A submenu with one entry per object of kind E, each of which calls @p act with it.
template <class E, class Act>
void addChoice(QMenu &menu, const QString &title, const Plan &plan, Act act)
{
    QMenu *choice = menu.addMenu(title);
    for (const auto &[name, id] : named<E>(plan)) {
        choice->addAction(inMenu(name), choice, [act, id] { act(id); });
    }
    choice->setEnabled(!choice->isEmpty());
}

void addAssignments(QMenu &menu, OrgChartView &view, QPoint global)
{
    const Id<Unit> unit = view.scene().current();
    const Plan &plan = view.scene().plan();
    Editing &editing = view.editing();
    addChoice<Channel>(menu, Tr::tr("Take part in"), plan,
                       [&editing, unit, global](Id<Channel> channel) {
                           editing.letTakePart(unit, {channel}, global);
                       });
    addChoice<Objective>(menu, Tr::tr("Accountable for"), plan,
                         [&editing, unit](Id<Objective> objective) {
                             editing.share({objective}, unit, Share::Accountable);
                         });
    addChoice<Objective>(menu, Tr::tr("Contribute to"), plan,
                         [&editing, unit](Id<Objective> objective) {
                             editing.share({objective}, unit, Share::Contributing);
                         });
}

void addFindings(QMenu &menu, OrgChartView &view)
{
    const Id<Unit> unit = view.scene().current();
    if (const int count = view.findingsOf(unit).total(); count > 0) {
        menu.addAction(Tr::tr("Show %n finding(s)", nullptr, count), &view,
                       [&view, unit] { emit view.findingsAsked(unit); });
    }
}

void addGroupMenu(QMenu &menu, const Commands &commands, const QString &title, CommandGroup group)
{
    commands.addTo(*menu.addMenu(title), group);
}

void addChartPart(QMenu &menu, const Commands &commands)
{
    addGroupMenu(menu, commands, Tr::tr("Levels"), CommandGroup::Levels);
    addGroupMenu(menu, commands, Tr::tr("Colour"), CommandGroup::Colour);
    addGroupMenu(menu, commands, Tr::tr("Show"), CommandGroup::Show);
    addGroupMenu(menu, commands, Tr::tr("Arrange units without others below"),
                 CommandGroup::Leaves);
}

} // namespace

QMenu *contextMenu(OrgChartView &view, QPoint global)
{
    auto *menu = new QMenu(&view);
    Commands &commands = view.commands();
    commands.refresh();
    const bool onCard = !view.scene().current().isNull();
    commands.addTo(*menu, CommandGroup::Add);
    if (onCard) {
        menu->addSeparator();
        commands.addTo(*menu, CommandGroup::Change);
        menu->addSeparator();
        addAssignments(*menu, view, global);
        addGroupMenu(*menu, commands, Tr::tr("Move"), CommandGroup::Move);
        menu->addSeparator();
        addFindings(*menu, view);
        commands.addTo(*menu, CommandGroup::Fold);
    }
    menu->addSeparator();
    commands.addTo(*menu, CommandGroup::Branch);
    addChartPart(*menu, commands);
    if (!onCard) {
        menu->addSeparator();
        commands.addTo(*menu, CommandGroup::Look);
    }
    return menu;
}

} // namespace facet::canvas
