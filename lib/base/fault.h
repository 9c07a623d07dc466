// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace facet {

/// What is wrong at one place of a text that a person writes.
struct Fault
{
    int line = 1;   ///< from 1
    int column = 1; ///< from 1, in characters of a QString
    int length = 0; ///< characters it is about; 0: up to the end of the line
    QString sentence;

    bool operator==(const Fault &) const = default;
};

using Faults = QList<Fault>;

} // namespace facet
