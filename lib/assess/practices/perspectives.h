// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/evidence.h"
#include "verdict.h"

namespace facet::assess {

/// What practice Perspectives is judged from.
struct PerspectiveFacts
{
    int concerns = 0;
    bool middle = false; ///< one comes from middle management
    int open = 0;
    int openSevere = 0;

    void merge(const PerspectiveFacts &other);
    bool operator==(const PerspectiveFacts &) const = default;
};

PerspectiveFacts perspectiveFacts(const Plan &plan, Id<Unit> unit);

/// 1 a concern is recorded; 2 one comes from middle management; 3 no severe one is open; 4 none is
/// open. With no severe concern the third step is taken as soon as the second.
Verdict perspectives(const PerspectiveFacts &facts);

} // namespace facet::assess
