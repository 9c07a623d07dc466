// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panel.h"

#include <memory>
#include <vector>

namespace facet::panels {

/// All panels of a window, in the order in which menus list them; each knows its name, title, icon
/// and place.
std::vector<std::unique_ptr<Panel>> makePanels(PanelContext &context);

} // namespace facet::panels
