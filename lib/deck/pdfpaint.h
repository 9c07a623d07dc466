// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "book.h"

#include <QByteArray>

namespace facet::deck {

/// Where a tagged part begins or ends is told to the tagger by a small rectangle far off the page,
/// which it takes out: x = −(firstMark + element) begins the element, x = −endMark ends it, y =
/// −markRow.
namespace marks {

inline constexpr int firstMark = 100000;
inline constexpr int endMark = 99999;
inline constexpr int row = 7777;

} // namespace marks

/// Paints all slides with Qt's PDF writer. @p progress is called with 0–1; returning false gives
/// up.
Result<QByteArray> paintPdf(const Book &book, const std::function<bool(double)> &progress);

/// What a cancelled deck fails with.
Error givenUp();

} // namespace facet::deck
