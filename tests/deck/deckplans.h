// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/plan.h"

#include <functional>

/// What a plan for a deck is like.
struct DeckPlan
{
    int departments = 9;
    int teams = 2;      ///< below each department
    int objectives = 2; ///< of each department but the last, each with a KPI
    int channels = 6;
    std::function<QString(const QString &)> name = [](const QString &text) { return text; };
};

/// A plan with something of everything that a deck shows; the same each time. Every name goes
/// through @p wanted.name.
facet::Plan makeDeckPlan(const DeckPlan &wanted);
