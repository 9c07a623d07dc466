// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "id.h"

#include <QRandomGenerator>

#include <limits>

namespace facet {

namespace {

std::function<qint64()> &idSource()
{
    static std::function<qint64()> source;
    return source;
}

} // namespace

qint64 drawId()
{
    if (const auto &source = idSource()) {
        return source();
    }
    constexpr auto mask = static_cast<quint64>(std::numeric_limits<qint64>::max());
    qint64 id = 0;
    while (id == 0) {
        id = static_cast<qint64>(QRandomGenerator::global()->generate64() & mask);
    }
    return id;
}

void setIdSource(std::function<qint64()> source) { idSource() = std::move(source); }

} // namespace facet
