// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nearest.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <vector>

namespace facet::exchange {

int editDistance(const QString &a, const QString &b, int most)
{
    if (std::abs(a.size() - b.size()) > most) {
        return most + 1;
    }
    std::vector<int> row(static_cast<size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        int least = row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto k = static_cast<size_t>(j);
            const int change = diagonal + (a.at(i - 1) == b.at(j - 1) ? 0 : 1);
            diagonal = row[k];
            row[k] = std::min({change, row[k] + 1, row[k - 1] + 1});
            least = std::min(least, row[k]);
        }
        if (least > most) {
            return most + 1;
        }
    }
    return row.back();
}

QStringList nearest(const QString &word, const QStringList &known)
{
    constexpr qsizetype few = 12;
    constexpr qsizetype shown = 3;
    std::vector<std::tuple<int, qsizetype, QString>> near;
    const int most = std::max(2, static_cast<int>(word.size()) / 3);
    for (const QString &candidate : known) {
        const bool part = word.size() >= 3 && candidate.contains(word, Qt::CaseInsensitive);
        const int distance = part ? 1 : editDistance(word.toLower(), candidate.toLower(), most);
        if (distance <= most) {
            near.emplace_back(distance, std::abs(candidate.size() - word.size()), candidate);
        }
    }
    if (near.empty()) {
        return known.size() <= few ? known : QStringList();
    }
    std::ranges::sort(near);
    QStringList names;
    for (const auto &[distance, difference, name] : near) {
        if (names.size() < shown) {
            names.append(name);
        }
    }
    return names;
}

} // namespace facet::exchange
