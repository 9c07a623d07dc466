// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "schema.h"

namespace facet::storage {

/// Looks at the first bytes of a private copy of @p originalName and tells the version of its
/// tables, before SQLite sees it; else, in a sentence, what the file is instead and what to do.
Result<SchemaVersion> versionInHeader(const QString &copy, const QString &originalName);

} // namespace facet::storage
