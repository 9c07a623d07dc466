// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "organisation.h"

#include <array>

namespace facet {

/// Where a person keeps the level in each facet, in the order of the facets.
inline constexpr std::array facetLevels{&Person::marketing, &Person::publicRelations,
                                        &Person::technical, &Person::communications,
                                        &Person::human};
static_assert(facetLevels.size() == allOf<Facet>().size());

} // namespace facet
