// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/fault.h"
#include "model/object.h"

#include <expected>
#include <functional>

namespace facet::panels {

/// How a plan, or some of its objects, stands as text that a person edits. The application gives
/// it, so that panels need not know any format; all functions are called on worker threads.
struct PlanLanguage
{
    using Reading = std::expected<Plan, Faults>;

    /// The text of these objects; of none: of the whole plan.
    std::function<QString(const Plan &plan, const QList<ObjectRef> &only)> write;
    /// The plan that an edited text stands for, where it was written from these objects of @p plan.
    std::function<Reading(const QString &text, const Plan &plan, const QList<ObjectRef> &only)>
        read;
    /// How many comments a text has, which no plan can hold.
    std::function<int(const QString &text)> countComments;
};

} // namespace facet::panels
