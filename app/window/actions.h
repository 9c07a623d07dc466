// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>

#include <span>

namespace facet::window {

class MainWindow;

/// Which menu a command stands in.
enum class Menu { File, Import, Export, View, Look, Help };

/// One command of the window: everything that menus, tool bar, shortcut page and command search
/// know of it.
struct ActionRow
{
    const char *id;   ///< stable: settings and tests name it
    const char *text; ///< translatable, with its mnemonic
    const char *icon; ///< theme name
    const char *keys; ///< portable text, several separated by "; "
    Menu menu;
    void (*run)(MainWindow &window);
    bool (*enabled)(const MainWindow &window) = nullptr; ///< none: always
    bool (*checked)(const MainWindow &window) = nullptr; ///< of commands that stay on
};

std::span<const ActionRow> actionRows();

/// Makes the rows' actions as children of the window, with their ids as object names.
void makeActions(MainWindow &window);

/// Brings enabled and checked up to date.
void refreshActions(MainWindow &window);

/// Fills menu bar and tool bar from the rows and from the chart's commands.
void fillMenus(MainWindow &window);

} // namespace facet::window
