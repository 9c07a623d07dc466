// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandrows.h"

#include "orgchartview.h"

namespace facet::canvas {

using Group = CommandGroup;
using View = OrgChartView;
using edit::Place;
using layout::Leaves;
using render::Colouring;

namespace {

bool always(const View &) { return true; }

bool hasCards(const View &view) { return view.scene().chart().count() > 0; }

bool hasCurrent(const View &view) { return !view.scene().current().isNull(); }

bool hasChoice(const View &view)
{
    const auto isOurs = [](const ObjectRef &object) {
        return object.as<Unit>() || object.as<Person>() || object.as<Position>();
    };
    return std::ranges::any_of(view.scene().selection().all(), isOurs);
}

bool hasLine(const View &view) { return view.scene().chosenLines().size() == 1; }

bool canFold(const View &view)
{
    return hasCurrent(view) && view.scene().hasChildren(view.scene().current());
}

bool inBranch(const View &view) { return !view.scene().options().top.isNull(); }

bool isFinding(const View &view) { return view.hasMatches(); }

void addSibling(View &view)
{
    const Id<Unit> current = view.scene().current();
    view.editing().addUnit(current ? Place::After : Place::Into, current);
}

void fold(View &view)
{
    const Id<Unit> current = view.scene().current();
    view.scene().setCollapsed(current, !view.scene().isCollapsed(current));
}

void branchUp(View &view)
{
    const Id<Unit> top = view.scene().options().top;
    view.scene().showBranch(view.scene().plan().get(top).parent);
}

template <int levels>
constexpr CommandRow levelRow(const char *id, const char *text, const char *keys)
{
    return {id, text, "", keys, Group::Levels, hasCards, [](View &view) {
                view.scene().showLevels(levels);
                view.showFromTop();
            }};
}

template <Colouring by> constexpr CommandRow colourRow(const char *id, const char *text)
{
    return {id,
            text,
            "",
            "",
            Group::Colour,
            always,
            [](View &view) {
                render::ChartOptions options = view.scene().options();
                options.colouring = by;
                view.scene().setOptions(options);
            },
            [](const View &view) { return view.scene().options().colouring == by; }};
}

template <Leaves leaves> constexpr CommandRow leavesRow(const char *id, const char *text)
{
    return {id,
            text,
            "",
            "",
            Group::Leaves,
            always,
            [](View &view) {
                render::ChartOptions options = view.scene().options();
                options.leaves = leaves;
                view.scene().setOptions(options);
            },
            [](const View &view) { return view.scene().options().leaves == leaves; }};
}

template <bool render::ChartOptions::*flag>
constexpr CommandRow showRow(const char *id, const char *text)
{
    return {id,
            text,
            "",
            "",
            Group::Show,
            always,
            [](View &view) {
                render::ChartOptions options = view.scene().options();
                options.*flag = !(options.*flag);
                view.scene().setOptions(options);
            },
            [](const View &view) { return view.scene().options().*flag; }};
}

constexpr CommandRow rows[] = {
    {"chart.addSibling", QT_TRANSLATE_NOOP("Facet", "Add unit beside"), "list-add", "Return; Enter",
     Group::Add, always, addSibling},
    {"chart.addChild", QT_TRANSLATE_NOOP("Facet", "Add unit below"), "node-add", "Tab", Group::Add,
     hasCurrent, [](View &view) { view.editing().addUnit(Place::Into, view.scene().current()); }},
    {"chart.addPosition", QT_TRANSLATE_NOOP("Facet", "Add position"), "list-add-user", "Ins",
     Group::Add, hasCurrent, [](View &view) { view.editing().addPosition(); }},
    {"chart.rename", QT_TRANSLATE_NOOP("Facet", "Rename"), "edit-rename", "F2", Group::Change,
     hasCurrent, [](View &view) { view.editName(); }},
    {"chart.makeHead", QT_TRANSLATE_NOOP("Facet", "Make head of the unit"), "user-identity", "",
     Group::Change, hasLine, [](View &view) { view.editing().makeHead(); }},
    {"chart.cut", QT_TRANSLATE_NOOP("Facet", "Cut"), "edit-cut", "Ctrl+X", Group::Change, hasChoice,
     [](View &view) { view.editing().cut(); }},
    {"chart.paste", QT_TRANSLATE_NOOP("Facet", "Paste here"), "edit-paste", "Ctrl+V", Group::Change,
     [](const View &view) { return view.editing().canPaste(); },
     [](View &view) { view.editing().paste(); }},
    {"chart.remove", QT_TRANSLATE_NOOP("Facet", "Remove…"), "edit-delete", "Del", Group::Change,
     hasChoice, [](View &view) { view.editing().removeChosen(); }},
    {"chart.selectAll", QT_TRANSLATE_NOOP("Facet", "Select all"), "edit-select-all", "Ctrl+A",
     Group::Change, hasCards, [](View &view) { view.selectAll(); }},
    {"chart.moveEarlier", QT_TRANSLATE_NOOP("Facet", "Move towards the beginning"), "go-previous",
     "Alt+Left", Group::Move, hasCurrent, [](View &view) { view.editing().shift(-1); }},
    {"chart.moveLater", QT_TRANSLATE_NOOP("Facet", "Move towards the end"), "go-next", "Alt+Right",
     Group::Move, hasCurrent, [](View &view) { view.editing().shift(1); }},
    {"chart.promote", QT_TRANSLATE_NOOP("Facet", "Move up a level"), "go-up", "Alt+Up", Group::Move,
     hasCurrent, [](View &view) { view.editing().promote(); }},
    {"chart.demote", QT_TRANSLATE_NOOP("Facet", "Move down a level"), "go-down", "Alt+Down",
     Group::Move, hasCurrent, [](View &view) { view.editing().demote(); }},
    {"chart.fold", QT_TRANSLATE_NOOP("Facet", "Fold or unfold"), "view-list-tree", "Space",
     Group::Fold, canFold, fold},
    {"chart.levelsAll", QT_TRANSLATE_NOOP("Facet", "All levels"), "", "Ctrl+Alt+0", Group::Levels,
     hasCards,
     [](View &view) {
         view.scene().expandAll();
         view.showFromTop();
     }},
    levelRow<1>("chart.levels1", QT_TRANSLATE_NOOP("Facet", "One level"), "Ctrl+Alt+1"),
    levelRow<2>("chart.levels2", QT_TRANSLATE_NOOP("Facet", "Two levels"), "Ctrl+Alt+2"),
    levelRow<3>("chart.levels3", QT_TRANSLATE_NOOP("Facet", "Three levels"), "Ctrl+Alt+3"),
    levelRow<4>("chart.levels4", QT_TRANSLATE_NOOP("Facet", "Four levels"), "Ctrl+Alt+4"),
    levelRow<5>("chart.levels5", QT_TRANSLATE_NOOP("Facet", "Five levels"), "Ctrl+Alt+5"),
    levelRow<6>("chart.levels6", QT_TRANSLATE_NOOP("Facet", "Six levels"), "Ctrl+Alt+6"),
    levelRow<7>("chart.levels7", QT_TRANSLATE_NOOP("Facet", "Seven levels"), "Ctrl+Alt+7"),
    levelRow<8>("chart.levels8", QT_TRANSLATE_NOOP("Facet", "Eight levels"), "Ctrl+Alt+8"),
    levelRow<9>("chart.levels9", QT_TRANSLATE_NOOP("Facet", "Nine levels"), "Ctrl+Alt+9"),
    {"chart.branch", QT_TRANSLATE_NOOP("Facet", "Show only this branch"), "zoom-select",
     "Ctrl+Return", Group::Branch, hasCurrent,
     [](View &view) { view.scene().showBranch(view.scene().current()); }},
    {"chart.branchUp", QT_TRANSLATE_NOOP("Facet", "Show one level more above"), "go-up",
     "Backspace", Group::Branch, inBranch, branchUp},
    {"chart.branchOut", QT_TRANSLATE_NOOP("Facet", "Show everything"), "zoom-original",
     "Ctrl+Backspace", Group::Branch, inBranch, [](View &view) { view.scene().showBranch({}); }},
    colourRow<Colouring::Level>("chart.colourLevel", QT_TRANSLATE_NOOP("Facet", "By level")),
    colourRow<Colouring::Index>("chart.colourIndex", QT_TRANSLATE_NOOP("Facet", "By index")),
    colourRow<Colouring::WeakestPractice>("chart.colourWeakest",
                                          QT_TRANSLATE_NOOP("Facet", "By weakest practice")),
    colourRow<Colouring::Facet>("chart.colourFacet", QT_TRANSLATE_NOOP("Facet", "By facet")),
    colourRow<Colouring::Kind>("chart.colourKind", QT_TRANSLATE_NOOP("Facet", "By kind")),
    showRow<&render::ChartOptions::people>("chart.showPeople",
                                           QT_TRANSLATE_NOOP("Facet", "People in the cards")),
    showRow<&render::ChartOptions::links>("chart.showLinks",
                                          QT_TRANSLATE_NOOP("Facet", "Links between units")),
    {"chart.showLegend", QT_TRANSLATE_NOOP("Facet", "Legend"), "", "", Group::Show, always,
     [](View &view) { view.setLegendShown(!view.isLegendShown()); },
     [](const View &view) { return view.isLegendShown(); }},
    leavesRow<Leaves::Automatic>("chart.leavesAutomatic",
                                 QT_TRANSLATE_NOOP("Facet", "Whichever is more compact")),
    leavesRow<Leaves::Beside>("chart.leavesBeside", QT_TRANSLATE_NOOP("Facet", "Side by side")),
    leavesRow<Leaves::Stacked>("chart.leavesStacked",
                               QT_TRANSLATE_NOOP("Facet", "One below the other")),
    {"chart.zoomIn", QT_TRANSLATE_NOOP("Facet", "Zoom in"), "zoom-in",
     "Ctrl++; Ctrl+=; +; =", Group::Look, hasCards, [](View &view) { view.zoomStep(1); }},
    {"chart.zoomOut", QT_TRANSLATE_NOOP("Facet", "Zoom out"), "zoom-out", "Ctrl+-; -", Group::Look,
     hasCards, [](View &view) { view.zoomStep(-1); }},
    {"chart.fit", QT_TRANSLATE_NOOP("Facet", "Fit in window"), "zoom-fit-best", "Ctrl+0",
     Group::Look, hasCards, [](View &view) { view.fit(); }},
    {"chart.find", QT_TRANSLATE_NOOP("Facet", "Find…"), "edit-find", "Ctrl+F", Group::Find,
     hasCards, [](View &view) { view.openFind(); }},
    {"chart.findNext", QT_TRANSLATE_NOOP("Facet", "Find next"), "go-down-search", "F3", Group::Find,
     isFinding, [](View &view) { view.findNext(); }},
    {"chart.findPrevious", QT_TRANSLATE_NOOP("Facet", "Find previous"), "go-up-search", "Shift+F3",
     Group::Find, isFinding, [](View &view) { view.findPrevious(); }},
};

} // namespace

std::span<const CommandRow> commandRows() { return rows; }

} // namespace facet::canvas
