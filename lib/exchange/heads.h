// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "unittree.h"

#include <QSet>

namespace facet::exchange {

/// Which rows lead their unit.
struct HeadChoice
{
    QSet<int> rows;
    bool isStated = false; ///< the file says so itself
};

/// Who the file says; else one head a unit: who the unit was made for, else the only one who
/// reports outside the unit and has reports, or of several the one with clearly the most.
HeadChoice chooseHeads(const std::vector<Row> &rows, const Managers &managers,
                       const UnitTree &tree);

} // namespace facet::exchange
