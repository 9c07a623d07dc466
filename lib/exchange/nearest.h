// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace facet::exchange {

/// How many letters must be put in, left out or changed to make one text of the other; stops
/// counting above @p most.
int editDistance(const QString &a, const QString &b, int most);

/// Those of @p known that are most like @p word, at most three, best first; all of them where none
/// is alike and they are few.
QStringList nearest(const QString &word, const QStringList &known);

} // namespace facet::exchange
