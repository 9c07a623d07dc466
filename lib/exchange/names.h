// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace facet::exchange {

/// One line of a cell as it may be kept: cleanLine(), of "[text](address)" the text.
QString plainLine(const QString &cell);

/// "Adams-Falconer, Jr., Thomas M." as "Thomas M. Adams-Falconer, Jr."; a name without a comma as
/// it is.
QString givenNameFirst(const QString &name);

/// Whether a text reads like a person's name, a unit's name or a title; none of them for sure.
bool looksLikePerson(const QString &text);
bool looksLikeUnit(const QString &text);
bool looksLikeTitle(const QString &text);

} // namespace facet::exchange
