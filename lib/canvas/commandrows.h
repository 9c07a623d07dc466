// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>

namespace facet::canvas {

class OrgChartView;

/// Which commands stand together in menus.
enum class CommandGroup {
    Add,
    Change,
    Move,
    Fold,
    Branch,
    Levels,
    Colour,
    Show,
    Leaves,
    Look,
    Find
};

/// One command of the chart: everything that menus, keys, the shortcut page and the command search
/// know of it.
struct CommandRow
{
    const char *id;   ///< stable: settings and tests name it
    const char *text; ///< translatable
    const char *icon; ///< theme name
    const char *keys; ///< portable text, several separated by "; "
    CommandGroup group;
    bool (*enabled)(const OrgChartView &);
    void (*run)(OrgChartView &);
    bool (*checked)(const OrgChartView &) = nullptr; ///< of commands that stay on
};

std::span<const CommandRow> commandRows();

} // namespace facet::canvas
