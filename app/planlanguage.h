// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/source/planlanguage.h"

namespace facet {

/// Plans as YAML, for the board that edits their source. Pictures stay out of the text and keep
/// what they are.
panels::PlanLanguage planAsYaml();

} // namespace facet
