// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "step.h"

#include <QFlags>

namespace facet::edit {

/// What a unit does on a channel.
enum class Role { Listens = 1, Engages = 2, Routes = 4, Guides = 8 };
Q_DECLARE_FLAGS(Roles, Role)
Q_DECLARE_OPERATORS_FOR_FLAGS(Roles)

/// The roles of a participation; none where the unit does not take part.
Roles rolesOf(const Plan &plan, Id<Unit> unit, Id<Channel> channel);

/// Lets a unit take part in a channel in exactly these roles; no roles ends its taking part.
Result<Step> participate(const Plan &plan, Id<Unit> unit, Id<Channel> channel, Roles roles);

/// "listens and engages", translated; empty for none.
QString rolesText(Roles roles);

/// Adds a channel on @p platform, on watch until somebody decides more.
Result<Step> addChannel(const Plan &plan, const QString &platform, Side side);

/// Puts a channel into a tier; retiring keeps it with its history.
Result<Step> setTier(const Plan &plan, Id<Channel> channel, Tier tier);

/// States how well a channel serves an objective, 0–4, and why; replaces an earlier statement.
Result<Step> setFit(const Plan &plan, Id<Channel> channel, Id<Objective> objective, int score,
                    const QString &why = {});

} // namespace facet::edit
