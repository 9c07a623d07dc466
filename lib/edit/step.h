// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/plan.h"

namespace facet::edit {

/// One finished edit: the plan it leads to and its name as a person would say it ("Move Support
/// under Operations"); the name is the undo text, the history row and a line of the minutes.
struct Step
{
    QString text;
    Plan plan;
};

} // namespace facet::edit
