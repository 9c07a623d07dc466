// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

namespace facet::panels {

/// Which entries of a list can stay where they are when they get these @p places (−1: gone): the
/// longest rising run of places, so that as few as possible are moved, or taken out and put in.
QList<bool> stayers(const QList<qsizetype> &places);

} // namespace facet::panels
