// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/evidence.h"
#include "verdict.h"

#include <limits>

namespace facet::assess {

/// What practice Listening is judged from.
struct ListeningFacts
{
    bool listens = false;
    bool recorded = false; ///< any participation or route
    int routes = 0;
    bool backed = false; ///< a route has a backup and an answer time
    /// How deep the unit lies that holds both ends of the route whose learner is farthest away: the
    /// units below that one, down to the listener, pass on what they hear.
    int meeting = std::numeric_limits<int>::max();

    void merge(const ListeningFacts &other);
    bool operator==(const ListeningFacts &) const = default;
};

ListeningFacts listeningFacts(const Source &source, Id<Unit> unit);

/// 1 listens on a channel; 2 a signal is routed to it; 3 by a route with a backup and an answer
/// time; 4 and from some route a unit outside of this one learns. That the unit "routes" on a
/// channel does not count here: it does not say to whom.
Verdict listening(const ListeningFacts &facts, int depth);

} // namespace facet::assess
