// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/charts.h"

#include <optional>

class QHelpEvent;
class QKeyEvent;
class QWidget;

namespace facet::panels {

// What every view of a chart does with its marks.

/// The mark that a key leads to from @p current among @p count of them; none: the key leads
/// nowhere.
std::optional<qsizetype> markReachedBy(const QKeyEvent &event, qsizetype current, qsizetype count);

/// Whether the key opens the mark it is on.
bool opensMark(const QKeyEvent &event);

/// Says the mark to those who listen to the screen.
void announceMark(QWidget &view, const render::ChartMark &mark);

/// Shows what the mark under the pointer says.
void showMarkToolTip(const QHelpEvent &event, const QList<render::ChartMark> &marks, QWidget *area);

} // namespace facet::panels
