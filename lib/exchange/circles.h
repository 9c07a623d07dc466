// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include <vector>

namespace facet::exchange {

/// Makes a forest of a list of parents (by place, -1 for none): each circle is cut at its first
/// member, which loses its parent. Gives the circles, each from its first member upwards. A member
/// that is its own parent is a circle of one.
QList<QList<int>> cutCircles(std::vector<int> &parents);

} // namespace facet::exchange
