// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/kinds.h"

#include <QString>

namespace facet::exchange {

/// The word that stands for an id in files: "x" and its 16 hexadecimal digits.
QString tokenOf(qint64 id);

/// The id that a word stands for: the number itself for a tokenOf(), else one derived from kind and
/// word, the same on every machine; 0 for an empty word.
qint64 idFromToken(Kind kind, QStringView token);

/// The number of a tokenOf(), or 0 where the word is none.
qint64 idFromExactToken(QStringView token);

} // namespace facet::exchange
