// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boards.h"

namespace facet::panels {

std::vector<std::unique_ptr<Panel>> makeBoards(PanelContext &context)
{
    Q_UNUSED(context)
    std::vector<std::unique_ptr<Panel>> boards;
    return boards;
}

} // namespace facet::panels
