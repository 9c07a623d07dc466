// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stayers.h"

#include <algorithm>

namespace facet::panels {

QList<bool> stayers(const QList<qsizetype> &places)
{
    QList<qsizetype> tails;                     // by length of the run: its last entry
    QList<qsizetype> before(places.size(), -1); // the entry before in the best run to each
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (places[i] < 0) {
            continue;
        }
        const auto at = std::ranges::lower_bound(
            tails, places[i], {}, [&places](qsizetype entry) { return places[entry]; });
        before[i] = at == tails.begin() ? -1 : *(at - 1);
        if (at == tails.end()) {
            tails.append(i);
        } else {
            *at = i;
        }
    }
    QList<bool> stays(places.size(), false);
    for (qsizetype entry = tails.isEmpty() ? -1 : tails.last(); entry >= 0; entry = before[entry]) {
        stays[entry] = true;
    }
    return stays;
}

} // namespace facet::panels
