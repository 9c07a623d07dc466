// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/panel.h"

#include <memory>
#include <vector>

namespace facet::panels {

/// The boards of a window, in the order of its sidebar: pages that take the place of the org chart,
/// each for one kind of thinking.
std::vector<std::unique_ptr<Panel>> makeBoards(PanelContext &context);

} // namespace facet::panels
