// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace facet::test {

/// What becomes of a finding: a fix, one that may be made with all others, or somebody's thought.
enum class Cure { Fix, SafeFix, Thought };

/// Adds a row for each rule and each way in which it fires: a plan it fires on, the same plan as it
/// should be, and its cure.
void addFindingRows();

} // namespace facet::test
