// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "check.h"

namespace facet::rules {

/// What must hold of one entity beyond its fields' own options; nothing for most kinds.
template <class E>
void checkRules(QList<Violation> & /*out*/, const Plan & /*plan*/, const E & /*e*/)
{ }

void checkRules(QList<Violation> &out, const Plan &plan, const Settings &settings);
void checkRules(QList<Violation> &out, const Plan &plan, const Holding &holding);
void checkRules(QList<Violation> &out, const Plan &plan, const Link &link);
void checkRules(QList<Violation> &out, const Plan &plan, const Objective &objective);
void checkRules(QList<Violation> &out, const Plan &plan, const Fit &fit);
void checkRules(QList<Violation> &out, const Plan &plan, const Participation &participation);
void checkRules(QList<Violation> &out, const Plan &plan, const Activity &activity);
void checkRules(QList<Violation> &out, const Plan &plan, const Assignment &assignment);

/// Other objects whose rules look at @p entity: they may be broken, or sound again, when it came or
/// changed. None for most kinds.
template <class E> QList<ObjectRef> checkedWith(const Plan & /*plan*/, const E & /*e*/)
{
    return {};
}

QList<ObjectRef> checkedWith(const Plan &plan, const Settings &settings);
QList<ObjectRef> checkedWith(const Plan &plan, const Holding &holding);
QList<ObjectRef> checkedWith(const Plan &plan, const Fit &fit);
QList<ObjectRef> checkedWith(const Plan &plan, const Participation &participation);
QList<ObjectRef> checkedWith(const Plan &plan, const Assignment &assignment);

} // namespace facet::rules
