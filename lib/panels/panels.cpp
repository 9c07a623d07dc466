// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels.h"

#include "channelpanel.h"
#include "historypanel.h"
#include "inspector.h"
#include "integrationpanel.h"
#include "objectivepanel.h"

namespace facet::panels {

std::vector<std::unique_ptr<Panel>> makePanels(PanelContext &context)
{
    std::vector<std::unique_ptr<Panel>> panels;
    panels.push_back(std::make_unique<ChannelPanel>(context));
    panels.push_back(std::make_unique<ObjectivePanel>(context));
    panels.push_back(std::make_unique<Inspector>(context));
    panels.push_back(std::make_unique<IntegrationPanel>(context));
    panels.push_back(std::make_unique<HistoryPanel>(context));
    return panels;
}

} // namespace facet::panels
