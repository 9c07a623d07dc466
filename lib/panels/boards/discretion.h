// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/panelcontext.h"

namespace facet::panels {

/// Whether what the window shows is projected to a room, where nobody is to be named for what
/// worries them: then lines are as thick as on a projector only.
bool isProjected(const PanelContext &context);

/// @p text with the names of people of the plan blotted out.
QString withoutNames(const Plan &plan, const QString &text);

/// The department that a unit belongs to, which stands for small teams before a room; the unit
/// itself where it is in none.
Id<Unit> publicUnit(const Plan &plan, Id<Unit> unit);

} // namespace facet::panels
