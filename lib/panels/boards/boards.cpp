// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boards.h"

#include "activitiesboard.h"
#include "channelsboard.h"
#include "concernsboard.h"
#include "findingsboard.h"
#include "goalsboard.h"
#include "groupsboard.h"
#include "guidanceboard.h"
#include "historyboard.h"
#include "panels/source/sourceboard.h"
#include "peopleboard.h"
#include "routesboard.h"
#include "structureboard.h"

namespace facet::panels {

std::vector<std::unique_ptr<Panel>> makeBoards(PanelContext &context)
{
    std::vector<std::unique_ptr<Panel>> boards;
    boards.push_back(std::make_unique<PeopleBoard>(context));
    boards.push_back(std::make_unique<ChannelsBoard>(context));
    boards.push_back(std::make_unique<GroupsBoard>(context));
    boards.push_back(std::make_unique<RoutesBoard>(context));
    boards.push_back(std::make_unique<GuidanceBoard>(context));
    boards.push_back(std::make_unique<ConcernsBoard>(context));
    boards.push_back(std::make_unique<ActivitiesBoard>(context));
    boards.push_back(std::make_unique<GoalsBoard>(context));
    boards.push_back(std::make_unique<StructureBoard>(context));
    boards.push_back(std::make_unique<FindingsBoard>(context));
    boards.push_back(std::make_unique<SourceBoard>(context));
    boards.push_back(std::make_unique<HistoryBoard>(context));
    return boards;
}

} // namespace facet::panels
