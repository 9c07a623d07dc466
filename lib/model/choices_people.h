// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "choice.h"

#include <array>

namespace facet {

/// One of the five sides from which an organisation sees social media.
enum class Facet { Marketing, PublicRelations, Technical, Communications, Human };

/// What kind of box a unit is.
enum class UnitKind { Organisation, Department, Team, Region, Partner };

/// A line of communication between two units beside the tree.
enum class LinkKind { Dotted, Guides, Supports, Shares };

/// How far a person is on the way to being a multi-disciplinarian.
enum class Stage { None, Identified, Recruited, Trained, Empowered };

/// A layer of management.
enum class Layer { Unknown, Executive, Middle, Line, Staff };

template <> struct Choices<Facet>
{
    static constexpr std::array names{
        Choice{"marketing", QT_TRANSLATE_NOOP("Facet", "Marketing")},
        Choice{"publicRelations", QT_TRANSLATE_NOOP("Facet", "Public relations")},
        Choice{"technical", QT_TRANSLATE_NOOP("Facet", "Technical")},
        Choice{"communications", QT_TRANSLATE_NOOP("Facet", "Communications")},
        Choice{"human", QT_TRANSLATE_NOOP("Facet", "Human")},
    };
};

template <> struct Choices<UnitKind>
{
    static constexpr std::array names{
        Choice{"organisation", QT_TRANSLATE_NOOP("Facet", "Organisation")},
        Choice{"department", QT_TRANSLATE_NOOP("Facet", "Department")},
        Choice{"team", QT_TRANSLATE_NOOP("Facet", "Team")},
        Choice{"region", QT_TRANSLATE_NOOP("Facet", "Region")},
        Choice{"partner", QT_TRANSLATE_NOOP("Facet", "Partner")},
    };
};

template <> struct Choices<LinkKind>
{
    static constexpr std::array names{
        Choice{"dotted", QT_TRANSLATE_NOOP("Facet", "Dotted report")},
        Choice{"guides", QT_TRANSLATE_NOOP("Facet", "Guides")},
        Choice{"supports", QT_TRANSLATE_NOOP("Facet", "Supports")},
        Choice{"shares", QT_TRANSLATE_NOOP("Facet", "Shares")},
    };
};

template <> struct Choices<Stage>
{
    static constexpr std::array names{
        Choice{"none", QT_TRANSLATE_NOOP("Facet", "None")},
        Choice{"identified", QT_TRANSLATE_NOOP("Facet", "Identified")},
        Choice{"recruited", QT_TRANSLATE_NOOP("Facet", "Recruited")},
        Choice{"trained", QT_TRANSLATE_NOOP("Facet", "Trained")},
        Choice{"empowered", QT_TRANSLATE_NOOP("Facet", "Empowered")},
    };
};

template <> struct Choices<Layer>
{
    static constexpr std::array names{
        Choice{"unknown", QT_TRANSLATE_NOOP("Facet", "Not stated")},
        Choice{"executive", QT_TRANSLATE_NOOP("Facet", "Executives")},
        Choice{"middle", QT_TRANSLATE_NOOP("Facet", "Middle management")},
        Choice{"line", QT_TRANSLATE_NOOP("Facet", "Line management")},
        Choice{"staff", QT_TRANSLATE_NOOP("Facet", "Staff")},
    };
};

} // namespace facet
