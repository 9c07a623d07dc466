// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "merge.h"

namespace facet {

/// The input of a merge after objects that two people made for the same thing (a person in a
/// position, the fit of an objective and a channel) were given one id in both plans.
MergeInput withTwinsAsOne(MergeInput input);

} // namespace facet
