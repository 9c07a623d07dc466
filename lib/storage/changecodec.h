// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/difference.h"

#include <QByteArray>

namespace facet::storage {

/// Which way a kept difference is to be travelled.
enum class Direction { Back, Forth };

/// A difference as CBOR, packed where it is long, followed by its checksum: of what was added or
/// removed every field that is not at its default, of what changed the two values of each field
/// that did.
QByteArray encodeChange(const Difference &difference);

/// Whether @p blob is as it was written.
bool isWhole(const QByteArray &blob);

/// The difference that leads from @p present to the plan after (Forth) or before (Back) the kept
/// change; the reason where
/// @p blob is damaged or does not belong to @p present.
Result<Difference> decodeChange(const QByteArray &blob, const Plan &present, Direction direction);

} // namespace facet::storage
