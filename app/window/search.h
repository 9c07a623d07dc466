// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "finder.h"
#include "model/nameindex.h"

namespace facet::window {

class MainWindow;

/// The window's enabled commands that match, with their keys.
QList<FinderEntry> commandEntries(MainWindow &window, const QString &typed);

/// The plan's objects whose name matches, each selected and shown when it is chosen. @p names is
/// the same from letter to letter.
QList<FinderEntry> objectEntries(MainWindow &window, NameIndex &names, const QString &typed);

} // namespace facet::window
