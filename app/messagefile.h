// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/routing/messages.h"
#include "base/result.h"

namespace facet {

/// Reads a table of messages; the first row is its head.
Result<routing::MessageTable> readMessages(const QString &path);

} // namespace facet
