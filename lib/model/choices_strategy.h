// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "choice.h"

#include <array>

namespace facet {

/// What an objective uses social media for (after Li and Bernoff's five objectives, with an
/// enabling sixth).
enum class Use { None, Listen, Talk, Energise, Support, Embrace, Enable };

/// Where an objective stands.
enum class ObjectiveState { Draft, Agreed, Running, Done, Dropped };

/// Which way a KPI is meant to go.
enum class KpiKind { Rise, Fall, Within, Milestone, YesNo };

/// How often a KPI is observed.
enum class Rhythm { Weekly, Monthly, Quarterly, Yearly };

/// Whether a channel is for outside or behind the firewall.
enum class Side { Outside, Inside };

/// How much an organisation counts on a channel.
enum class Tier { Core, Grow, Pilot, Watch, Decline, Retire };

/// How social media is organised (Owyang's five models).
enum class Structure { None, Decentralised, Centralised, HubAndSpoke, Dandelion, Holistic };

/// How departments count towards the organisation.
enum class Weighting { Headcount, Equal };

/// The ten practices of the integration index.
enum class Practice {
    Purpose,
    Measurement,
    Channels,
    Listening,
    People,
    Facets,
    Training,
    Lines,
    Guidance,
    Perspectives
};

template <> struct Choices<Use>
{
    static constexpr std::array names{
        Choice{"none", QT_TRANSLATE_NOOP("Facet", "Not stated")},
        Choice{"listen", QT_TRANSLATE_NOOP("Facet", "Listen")},
        Choice{"talk", QT_TRANSLATE_NOOP("Facet", "Talk")},
        Choice{"energise", QT_TRANSLATE_NOOP("Facet", "Energise")},
        Choice{"support", QT_TRANSLATE_NOOP("Facet", "Support")},
        Choice{"embrace", QT_TRANSLATE_NOOP("Facet", "Embrace")},
        Choice{"enable", QT_TRANSLATE_NOOP("Facet", "Enable")},
    };
};

template <> struct Choices<ObjectiveState>
{
    static constexpr std::array names{
        Choice{"draft", QT_TRANSLATE_NOOP("Facet", "Draft")},
        Choice{"agreed", QT_TRANSLATE_NOOP("Facet", "Agreed")},
        Choice{"running", QT_TRANSLATE_NOOP("Facet", "Running")},
        Choice{"done", QT_TRANSLATE_NOOP("Facet", "Done")},
        Choice{"dropped", QT_TRANSLATE_NOOP("Facet", "Dropped")},
    };
};

template <> struct Choices<KpiKind>
{
    static constexpr std::array names{
        Choice{"rise", QT_TRANSLATE_NOOP("Facet", "Rise")},
        Choice{"fall", QT_TRANSLATE_NOOP("Facet", "Fall")},
        Choice{"within", QT_TRANSLATE_NOOP("Facet", "Stay within")},
        Choice{"milestone", QT_TRANSLATE_NOOP("Facet", "Milestone")},
        Choice{"yesNo", QT_TRANSLATE_NOOP("Facet", "Yes or no")},
    };
};

template <> struct Choices<Rhythm>
{
    static constexpr std::array names{
        Choice{"weekly", QT_TRANSLATE_NOOP("Facet", "Weekly")},
        Choice{"monthly", QT_TRANSLATE_NOOP("Facet", "Monthly")},
        Choice{"quarterly", QT_TRANSLATE_NOOP("Facet", "Quarterly")},
        Choice{"yearly", QT_TRANSLATE_NOOP("Facet", "Yearly")},
    };
};

template <> struct Choices<Side>
{
    static constexpr std::array names{
        Choice{"outside", QT_TRANSLATE_NOOP("Facet", "Outside")},
        Choice{"inside", QT_TRANSLATE_NOOP("Facet", "Inside")},
    };
};

template <> struct Choices<Tier>
{
    static constexpr std::array names{
        Choice{"core", QT_TRANSLATE_NOOP("Facet", "Core")},
        Choice{"grow", QT_TRANSLATE_NOOP("Facet", "Grow")},
        Choice{"pilot", QT_TRANSLATE_NOOP("Facet", "Pilot")},
        Choice{"watch", QT_TRANSLATE_NOOP("Facet", "Watch")},
        Choice{"decline", QT_TRANSLATE_NOOP("Facet", "Decline")},
        Choice{"retire", QT_TRANSLATE_NOOP("Facet", "Retire")},
    };
};

template <> struct Choices<Structure>
{
    static constexpr std::array names{
        Choice{"none", QT_TRANSLATE_NOOP("Facet", "Not stated")},
        Choice{"decentralised", QT_TRANSLATE_NOOP("Facet", "Decentralised")},
        Choice{"centralised", QT_TRANSLATE_NOOP("Facet", "Centralised")},
        Choice{"hubAndSpoke", QT_TRANSLATE_NOOP("Facet", "Hub and spoke")},
        Choice{"dandelion", QT_TRANSLATE_NOOP("Facet", "Dandelion")},
        Choice{"holistic", QT_TRANSLATE_NOOP("Facet", "Holistic")},
    };
};

template <> struct Choices<Weighting>
{
    static constexpr std::array names{
        Choice{"headcount", QT_TRANSLATE_NOOP("Facet", "By headcount")},
        Choice{"equal", QT_TRANSLATE_NOOP("Facet", "Equally")},
    };
};

template <> struct Choices<Practice>
{
    static constexpr std::array names{
        Choice{"purpose", QT_TRANSLATE_NOOP("Facet", "Purpose")},
        Choice{"measurement", QT_TRANSLATE_NOOP("Facet", "Measurement")},
        Choice{"channels", QT_TRANSLATE_NOOP("Facet", "Channels")},
        Choice{"listening", QT_TRANSLATE_NOOP("Facet", "Listening")},
        Choice{"people", QT_TRANSLATE_NOOP("Facet", "People")},
        Choice{"facets", QT_TRANSLATE_NOOP("Facet", "Facets")},
        Choice{"training", QT_TRANSLATE_NOOP("Facet", "Training")},
        Choice{"lines", QT_TRANSLATE_NOOP("Facet", "Lines of communication")},
        Choice{"guidance", QT_TRANSLATE_NOOP("Facet", "Guidance")},
        Choice{"perspectives", QT_TRANSLATE_NOOP("Facet", "Perspectives")},
    };
};

} // namespace facet
