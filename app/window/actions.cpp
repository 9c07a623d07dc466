// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actions.h"

#include "appearance.h"
#include "boards.h"
#include "canvas/orgchartview.h"
#include "deck/deck.h"
#include "mainwindow.h"
#include "render/icon.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QIcon>
#include <QMenuBar>
#include <QToolBar>
#include <QUndoStack>

namespace facet::window {

namespace {

using namespace Qt::StringLiterals;
using canvas::CommandGroup;

bool hasPath(const MainWindow &window) { return !window.document().path().isEmpty(); }

bool hasUnits(const MainWindow &window) { return !window.document().plan().all<Unit>().empty(); }

bool hasUnit(const MainWindow &window) { return bool(window.unit()); }

bool hasPendingMerge(const MainWindow &window)
{
    return window.document().pendingMerge().has_value();
}

void setLook(MainWindow &window, const QString &look) { window.appearance().setLook(look); }

bool looks(const MainWindow &window, QLatin1StringView look)
{
    return window.appearance().look() == look;
}

constexpr ActionRow rows[] = {
    {"file.new", QT_TRANSLATE_NOOP("Facet", "&New plan…"), "document-new", "Ctrl+N", Menu::File,
     [](MainWindow &w) { emit w.newRequested(); }},
    {"file.open", QT_TRANSLATE_NOOP("Facet", "&Open…"), "document-open", "Ctrl+O", Menu::File,
     [](MainWindow &w) { emit w.openRequested(); }},
    {"file.sample", QT_TRANSLATE_NOOP("Facet", "Open the sa&mple plan"), "help-about", "",
     Menu::File, [](MainWindow &w) { emit w.sampleRequested(); }},
    {"file.save", QT_TRANSLATE_NOOP("Facet", "&Save to the file now"), "document-save", "Ctrl+S",
     Menu::File, [](MainWindow &w) { w.save(); }, hasPath},
    {"file.saveAs", QT_TRANSLATE_NOOP("Facet", "Save &as…"), "document-save-as", "Ctrl+Shift+S",
     Menu::File, [](MainWindow &w) { w.saveAs(); }},
    {"file.restore", QT_TRANSLATE_NOOP("Facet", "&Restore a backup…"), "document-revert", "",
     Menu::File, [](MainWindow &w) { w.restoreBackup(); }},
    {"file.merge", QT_TRANSLATE_NOOP("Facet", "Mer&ge changes…"), "merge", "", Menu::File,
     [](MainWindow &w) { w.mergeChanges(); }, hasPendingMerge},
    {"file.close", QT_TRANSLATE_NOOP("Facet", "&Close"), "window-close", "Ctrl+W", Menu::File,
     [](MainWindow &w) { w.close(); }},
    {"file.quit", QT_TRANSLATE_NOOP("Facet", "&Quit"), "application-exit", "Ctrl+Q", Menu::File,
     [](MainWindow &w) { emit w.quitRequested(); }},
    {"import.people", QT_TRANSLATE_NOOP("Facet", "Import &people…"), "contact-new", "Ctrl+I",
     Menu::Import, [](MainWindow &w) { w.importPeople(); }},
    {"import.yaml", QT_TRANSLATE_NOOP("Facet", "Import a &whole plan (YAML)…"), "text-x-generic",
     "", Menu::Import, [](MainWindow &w) { w.importYaml(); }},
    {"export.deck", QT_TRANSLATE_NOOP("Facet", "Strategy &deck (PDF)…"), "document-export",
     "Ctrl+E", Menu::Export, [](MainWindow &w) { w.exportDeck(deck::Preset::Full); }},
    {"export.deckBoard", QT_TRANSLATE_NOOP("Facet", "Short deck for a &board (PDF)…"),
     "document-export", "", Menu::Export, [](MainWindow &w) { w.exportDeck(deck::Preset::Board); }},
    {"export.deckUnit", QT_TRANSLATE_NOOP("Facet", "Deck of the &selected unit (PDF)…"),
     "document-export", "", Menu::Export,
     [](MainWindow &w) { w.exportDeck(deck::Preset::Department); }, hasUnit},
    {"export.deckHandout", QT_TRANSLATE_NOOP("Facet", "&Handout for a workshop (PDF)…"),
     "document-export", "", Menu::Export,
     [](MainWindow &w) { w.exportDeck(deck::Preset::Handout); }},
    {"export.yaml", QT_TRANSLATE_NOOP("Facet", "Whole plan (&YAML)…"), "text-x-generic", "",
     Menu::Export, [](MainWindow &w) { w.exportAs(u"yaml"_s); }},
    {"export.csv", QT_TRANSLATE_NOOP("Facet", "People (&CSV)…"), "x-office-spreadsheet", "",
     Menu::Export, [](MainWindow &w) { w.exportAs(u"csv"_s); }},
    {"export.svg", QT_TRANSLATE_NOOP("Facet", "Org chart (&SVG)…"), "image-x-generic", "",
     Menu::Export, [](MainWindow &w) { w.exportAs(u"svg"_s); }, hasUnits},
    {"export.png", QT_TRANSLATE_NOOP("Facet", "Org chart (P&NG)…"), "image-x-generic", "",
     Menu::Export, [](MainWindow &w) { w.exportAs(u"png"_s); }, hasUnits},
    {"export.pdf", QT_TRANSLATE_NOOP("Facet", "Org chart (&PDF)…"), "application-pdf", "",
     Menu::Export, [](MainWindow &w) { w.exportAs(u"pdf"_s); }, hasUnits},
    {"export.history", QT_TRANSLATE_NOOP("Facet", "Plan with its &edit history…"),
     "document-export", "", Menu::Export, [](MainWindow &w) { w.exportWithHistory(); }},
    {"view.findAnything", QT_TRANSLATE_NOOP("Facet", "Find &anything…"), "search", "Ctrl+K",
     Menu::View, [](MainWindow &w) { w.findAnything(); }},
    {"view.commands", QT_TRANSLATE_NOOP("Facet", "&Commands…"), "run-build", "Ctrl+Shift+P",
     Menu::View, [](MainWindow &w) { w.findCommand(); }},
    {"view.project", QT_TRANSLATE_NOOP("Facet", "&Projector mode"), "view-presentation", "F5",
     Menu::View, [](MainWindow &w) { w.setProjecting(!w.appearance().isProjecting()); }, nullptr,
     [](const MainWindow &w) { return w.appearance().isProjecting(); }},
    {"view.animated", QT_TRANSLATE_NOOP("Facet", "A&nimate the chart"), "", "", Menu::View,
     [](MainWindow &w) { w.setAnimated(!w.isAnimated()); }, nullptr,
     [](const MainWindow &w) { return w.isAnimated(); }},
    {"view.findings", QT_TRANSLATE_NOOP("Facet", "Findin&gs on cards and rows"), "", "", Menu::View,
     [](MainWindow &w) { w.setFindingsShown(!w.isFindingsShown()); }, nullptr,
     [](const MainWindow &w) { return w.isFindingsShown(); }},
    {"view.resetLayout", QT_TRANSLATE_NOOP("Facet", "&Reset layout"), "view-restore", "",
     Menu::View, [](MainWindow &w) { w.resetLayout(); }},
    {"look.system", QT_TRANSLATE_NOOP("Facet", "As the &system"), "", "", Menu::Look,
     [](MainWindow &w) { setLook(w, u"system"_s); }, nullptr,
     [](const MainWindow &w) { return looks(w, "system"_L1); }},
    {"look.light", QT_TRANSLATE_NOOP("Facet", "&Light"), "", "", Menu::Look,
     [](MainWindow &w) { setLook(w, u"light"_s); }, nullptr,
     [](const MainWindow &w) { return looks(w, "light"_L1); }},
    {"look.dark", QT_TRANSLATE_NOOP("Facet", "&Dark"), "", "", Menu::Look,
     [](MainWindow &w) { setLook(w, u"dark"_s); }, nullptr,
     [](const MainWindow &w) { return looks(w, "dark"_L1); }},
    {"look.highContrast", QT_TRANSLATE_NOOP("Facet", "&High contrast"), "", "", Menu::Look,
     [](MainWindow &w) { setLook(w, u"highContrast"_s); }, nullptr,
     [](const MainWindow &w) { return looks(w, "highContrast"_L1); }},
    {"help.keys", QT_TRANSLATE_NOOP("Facet", "&Keyboard shortcuts"), "help-keybord-shortcuts", "F1",
     Menu::Help, [](MainWindow &w) { w.findCommand(); }},
    {"help.about", QT_TRANSLATE_NOOP("Facet", "&About Facet"), "help-about", "", Menu::Help,
     [](MainWindow &w) { w.showAbout(); }},
};

QList<QKeySequence> keysOf(const ActionRow &row)
{
    return *row.keys == '\0' ? QList<QKeySequence>()
                             : QKeySequence::listFromString(QString::fromLatin1(row.keys));
}

QAction *actionOf(const MainWindow &window, const ActionRow &row)
{
    return window.findChild<QAction *>(QString::fromLatin1(row.id), Qt::FindDirectChildrenOnly);
}

void addRows(const MainWindow &window, QMenu &menu, Menu which)
{
    for (const ActionRow &row : rows) {
        if (row.menu == which) {
            menu.addAction(actionOf(window, row));
        }
    }
}

QMenu *addMenu(QWidget &parent, const QString &title)
{
    auto *menu = new QMenu(title, &parent);
    return menu;
}

void fillFileMenu(MainWindow &window, QMenu &menu)
{
    addRows(window, menu, Menu::File);
    QAction *close = window.findChild<QAction *>(u"file.close"_s);
    QMenu *recent = addMenu(menu, MainWindow::tr("Open &recent"));
    QMenu *import = addMenu(menu, MainWindow::tr("&Import"));
    QMenu *exporting = addMenu(menu, MainWindow::tr("&Export"));
    addRows(window, *import, Menu::Import);
    addRows(window, *exporting, Menu::Export);
    menu.insertMenu(window.findChild<QAction *>(u"file.save"_s), recent);
    menu.insertMenu(close, import);
    menu.insertMenu(close, exporting);
    menu.insertSeparator(close);
    QObject::connect(recent, &QMenu::aboutToShow, &window,
                     [&window, recent] { window.fillRecent(*recent); });
}

void fillEditMenu(MainWindow &window, QMenu &menu)
{
    QUndoStack *stack = window.document().undoStack();
    QAction *undo = stack->createUndoAction(&window, MainWindow::tr("&Undo"));
    QAction *redo = stack->createRedoAction(&window, MainWindow::tr("&Redo"));
    undo->setObjectName(u"edit.undo"_s);
    redo->setObjectName(u"edit.redo"_s);
    undo->setIcon(render::icon(u"edit-undo"_s));
    redo->setIcon(render::icon(u"edit-redo"_s));
    undo->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Z)});
    redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    undo->setIconText(MainWindow::tr("Undo")); // what it undoes would push the other buttons about
    redo->setIconText(MainWindow::tr("Redo"));
    menu.addActions({undo, redo});
    canvas::Commands &chart = window.chart().commands();
    for (const CommandGroup group :
         {CommandGroup::Change, CommandGroup::Move, CommandGroup::Find}) {
        menu.addSeparator();
        chart.addTo(menu, group);
    }
}

void fillViewMenu(MainWindow &window, QMenu &menu)
{
    addRows(window, menu, Menu::View);
    QMenu *look = addMenu(menu, MainWindow::tr("&Look"));
    addRows(window, *look, Menu::Look);
    menu.addMenu(look);
    QMenu *boards = addMenu(menu, MainWindow::tr("&Boards"));
    boards->addActions(window.boards().choices());
    menu.addMenu(boards);
    QMenu *panels = addMenu(menu, MainWindow::tr("P&anels"));
    panels->addActions(window.panelActions());
    menu.addMenu(panels);
    canvas::Commands &chart = window.chart().commands();
    for (const CommandGroup group :
         {CommandGroup::Look, CommandGroup::Fold, CommandGroup::Branch, CommandGroup::Levels,
          CommandGroup::Colour, CommandGroup::Leaves, CommandGroup::Show}) {
        menu.addSeparator();
        chart.addTo(menu, group);
    }
}

void fillToolBar(MainWindow &window)
{
    QToolBar *bar = window.addToolBar(MainWindow::tr("Tools"));
    bar->setObjectName(u"tools"_s);
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    const auto addById = [&](const QString &id) {
        bar->addAction(window.findChild<QAction *>(id));
    };
    addById(u"edit.undo"_s);
    addById(u"edit.redo"_s);
    bar->addSeparator();
    for (const QString &id : {u"chart.addChild"_s, u"chart.fit"_s}) {
        if (QAction *action = window.chart().commands().find(id)) {
            bar->addAction(action);
        }
    }
    bar->addSeparator();
    for (const QString &id : {u"view.findAnything"_s, u"view.project"_s, u"export.deck"_s}) {
        addById(id);
    }
    bar->addSeparator();
    if (const auto *inspector = window.findChild<QDockWidget *>(u"dock.inspector"_s)) {
        bar->addAction(inspector->toggleViewAction());
    }
}

} // namespace

std::span<const ActionRow> actionRows() { return rows; }

void makeActions(MainWindow &window)
{
    for (const ActionRow &row : rows) {
        auto *action = new QAction(render::icon(QString::fromLatin1(row.icon)),
                                   QCoreApplication::translate("Facet", row.text), &window);
        action->setObjectName(QString::fromLatin1(row.id));
        action->setShortcuts(keysOf(row));
        action->setCheckable(row.checked != nullptr);
        QString plain = action->text();
        action->setIconText(plain.remove(u'&').remove(u'…'));
        QObject::connect(action, &QAction::triggered, &window, [&window, run = row.run] {
            run(window);
            refreshActions(window);
        });
        window.addAction(action);
    }
}

void refreshActions(MainWindow &window)
{
    for (const ActionRow &row : rows) {
        QAction *action = actionOf(window, row);
        action->setEnabled(!row.enabled || row.enabled(window));
        if (row.checked) {
            action->setChecked(row.checked(window));
        }
    }
}

void fillMenus(MainWindow &window)
{
    QMenuBar *bar = window.menuBar();
    fillFileMenu(window, *bar->addMenu(MainWindow::tr("&File")));
    fillEditMenu(window, *bar->addMenu(MainWindow::tr("&Edit")));
    QMenu *insert = bar->addMenu(MainWindow::tr("&Insert"));
    window.chart().commands().addTo(*insert, CommandGroup::Add);
    fillViewMenu(window, *bar->addMenu(MainWindow::tr("&View")));
    addRows(window, *bar->addMenu(MainWindow::tr("&Help")), Menu::Help);
    fillToolBar(window);
}

} // namespace facet::window
