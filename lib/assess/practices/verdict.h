// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>

namespace facet::assess {

/// What the evidence says about one practice of one unit.
struct Verdict
{
    int score = 0;        ///< 0–4; a score asks for all that the lower ones ask for
    bool hasData = false; ///< false: nothing was recorded that could speak for or against it

    bool operator==(const Verdict &) const = default;
};

} // namespace facet::assess
