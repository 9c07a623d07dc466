// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace facet {

/// What may be kept of one line of text from outside: NFC, without control and
/// bidirectional-override characters, runs of white space folded to one blank, ends trimmed
/// (RELIABILITY F32).
QString cleanLine(const QString &text);

/// What may be kept of a longer text from outside: NFC, line ends as "\n", without control and
/// bidirectional-override characters other than tab and newline.
QString cleanText(const QString &text);

/// @p text between isolate marks, so that a right-to-left name cannot reorder the sentence around
/// it.
QString isolated(const QString &text);

/// A key for comparing names: cleanLine(), case folded, accents removed.
QString comparable(const QString &text);

} // namespace facet
