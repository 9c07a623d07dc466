// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace facet::storage {

/// One step in the life of the tables. Its statements are literal text that never calls today's
/// code, so that an old file is brought up the same way for ever.
struct Migration
{
    int version; ///< user_version after it
    QStringList statements;
};

/// The first tables: version 1.0.
QStringList statementsOfVersion1000();

} // namespace facet::storage
