// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalogue.h"

#include "assess/routing/words.h"
#include "survey.h"

namespace facet::assess {

Kpi leadingKpi(Use use)
{
    switch (use) {
    case Use::Listen:
        return {.name = Tr::tr("Insights that changed a decision"), .measure = Tr::tr("insights")};
    case Use::Talk:
        return {.name = Tr::tr("Share of voice"),
                .measure = Tr::tr("%", "unit of measure"),
                .denominator = Tr::tr("mentions of us and of our competitors")};
    case Use::Energise:
        return {.name = Tr::tr("Active advocates"),
                .measure = Tr::tr("%", "unit of measure"),
                .denominator = Tr::tr("all advocates")};
    case Use::Support:
        return {.name = Tr::tr("Questions resolved without a call"),
                .measure = Tr::tr("questions")};
    case Use::Embrace:
        return {.name = Tr::tr("Ideas adopted"), .measure = Tr::tr("ideas")};
    case Use::Enable:
        return {.name = Tr::tr("Accounts with two-factor sign-in"),
                .measure = Tr::tr("%", "unit of measure"),
                .denominator = Tr::tr("all accounts")};
    case Use::None:
        break;
    }
    return {.name = Tr::tr("It is done"), .kind = KpiKind::YesNo};
}

Objective listeningObjective(const Plan &plan, Id<Unit> unit)
{
    double last = 0;
    for (const Id<Objective> id : plan.referring<&Objective::unit>(unit)) {
        last = std::max(last, plan.get(id).order);
    }
    return {.unit = unit,
            .order = last + 1,
            .title = Tr::tr("Hear what people say to %1 and about it").arg(nameOf(plan, unit)),
            .use = Use::Listen};
}

bool isVanity(const Kpi &kpi)
{
    return kpi.denominator.trimmed().isEmpty()
        && routing::hasAny(kpi.name + u' ' + kpi.measure,
                           Tr::tr("follower;followers;like;likes;impression;impressions;fan;fans;"
                                  "subscriber;subscribers;page view;page views",
                                  "words of KPIs that count an audience, separated by semicolons"));
}

bool countsViews(const Kpi &kpi)
{
    return routing::hasAny(kpi.name + u' ' + kpi.measure,
                           Tr::tr("view;views;impression;impressions;visit;visits;visitor;visitors;"
                                  "click;clicks",
                                  "words of KPIs that count looking, separated by semicolons"));
}

} // namespace facet::assess
