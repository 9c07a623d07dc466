// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gravity.h"
#include "model/difference.h"
#include "model/object.h"

#include <QDate>

#include <functional>
#include <optional>

namespace facet::assess {

/// Whether a fix may be made unseen: a safe one loses nothing and decides nothing, it writes down
/// what the plan says already.
enum class Safety { Safe, AsksFirst };

/// A way to deal with a finding that is an ordinary edit.
struct Fix
{
    QString text; ///< an imperative sentence without a full stop: what the step will be called
    Safety safety = Safety::AsksFirst;
    std::function<Result<Plan>(const Plan &)> make; ///< finds what it needs in the plan it is given
};

struct Rule;

/// Something about a plan that a rule does not let pass.
struct Finding
{
    const Rule *rule = nullptr; ///< one of rules(); never null in what check() gives
    Gravity gravity = Gravity::Warning;
    QList<ObjectRef> objects; ///< the one it is shown at first; empty: the plan as a whole
    QString aspect;           ///< tells findings of one rule about one object apart; mostly empty
    QString text;             ///< why, in one sentence with names
    std::optional<Fix> fix;

    /// The object it is shown at; null: the plan as a whole.
    ObjectRef object() const { return objects.value(0); }

    /// What a waiver has to name: kind and id of the object, and the aspect.
    QString subject() const;
    /// Two findings are the same when they say the same; fixes are compared by their text.
    bool operator==(const Finding &other) const;
};

/// A finding that was accepted, and by which waiver.
struct WaivedFinding
{
    Finding finding;
    Id<Waiver> waiver;

    bool operator==(const WaivedFinding &) const = default;
};

/// @p plan with the finding's fix made; refuses what would break the plan and what has gone
/// meanwhile.
Result<Plan> fixed(const Plan &plan, const Finding &finding);

/// @p plan with all fixes made that are safe, one after the other.
struct SafelyFixed
{
    Plan plan;
    int count = 0; ///< how many were made
};

SafelyFixed withSafeFixes(const Plan &plan, const QList<Finding> &findings);

/// @p plan with a waiver for the finding; refuses one without a reason.
Result<Plan> waived(const Plan &plan, const Finding &finding, const QString &reason, QDate until);

} // namespace facet::assess
