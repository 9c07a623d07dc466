// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "step.h"

#include <QList>

namespace facet::edit {

/// How much somebody knows of a facet: whose level is meant.
struct LevelOf
{
    Id<Person> person;
    Facet facet = Facet::Marketing;
};

/// Gives people a level of 0–4 in facets, as one step.
Result<Step> setLevels(const Plan &plan, const QList<LevelOf> &whose, int level);

/// Puts people into a stage on the way to being multi-disciplinarians.
Result<Step> setStage(const Plan &plan, const QList<Id<Person>> &people, Stage stage);

/// Puts channels into a tier.
Result<Step> setTiers(const Plan &plan, const QList<Id<Channel>> &channels, Tier tier);

/// A channel and an objective that it may serve.
struct Pairing
{
    Id<Channel> channel;
    Id<Objective> objective;
};

/// States how well channels serve objectives, 0–4, keeping the reasons given before; none takes the
/// statements away with their reasons.
Result<Step> rateFits(const Plan &plan, const QList<Pairing> &pairs, std::optional<int> score);

} // namespace facet::edit
