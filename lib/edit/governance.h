// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "step.h"

#include <QList>

namespace facet::edit {

/// Adds, for the whole organisation and as missing, each of the eight policy elements that has no
/// section yet; refuses where none is wanting.
Result<Step> startGuidance(const Plan &plan);

/// What a policy section is about and where it applies.
struct PolicyPlace
{
    PolicyElement element = PolicyElement::Access;
    Id<Unit> scope; ///< null: the whole organisation
};

/// The section of an element that applies to exactly this scope; null: there is none.
Id<PolicySection> sectionAt(const Plan &plan, const PolicyPlace &place);

/// Puts the sections at these places into a state; those that are not there are added.
Result<Step> setPolicyStates(const Plan &plan, const QList<PolicyPlace> &places, PolicyState state);

/// Puts sections into a state; adopting one whose review is due or not set plans the next for a
/// year after @p today.
Result<Step> setPolicyStates(const Plan &plan, const QList<Id<PolicySection>> &sections,
                             PolicyState state, QDate today);

/// Puts concerns into a state; refuses to call one answered that has no response.
Result<Step> setConcernStates(const Plan &plan, const QList<Id<Concern>> &concerns,
                              ConcernState state);

} // namespace facet::edit
