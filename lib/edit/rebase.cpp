// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rebase.h"

#include "base/text.h"
#include "model/check.h"
#include "model/difference.h"
#include "model/planbuilder.h"
#include "model/tr.h"

namespace facet::edit {

namespace {

/// The object as it was edited, but for fields that only others changed.
template <class E> E joined(const E &base, E edited, const E &current)
{
    forEachField<E>([&](const auto &field) {
        if (edited.*(field.member) == base.*(field.member)) {
            edited.*(field.member) = current.*(field.member);
        }
    });
    return edited;
}

template <class E>
void make(PlanBuilder &builder, const std::vector<Change<E>> &changes, const Plan &current)
{
    for (const Change<E> &change : changes) {
        const E *now = current.find(change.id);
        if (change.isRemoved()) {
            builder.drop(change.id);
        } else if (now && change.isChanged()) {
            builder.put(joined(*change.before, *change.after, *now));
        } else {
            builder.put(*change.after);
        }
    }
}

} // namespace

Result<Plan> rebased(const Plan &base, const Plan &edited, const Plan &current)
{
    if (current == base) {
        return edited;
    }
    PlanBuilder builder(current);
    const Difference changes = difference(base, edited);
    forEachKind([&]<class E>() { make<E>(builder, changes.of<E>(), current); });
    const Plan after = builder.build();
    if (const QList<Violation> violations = check(after); !violations.isEmpty()) {
        const Violation &first = violations.first();
        const QString name = nameOf(after, first.object);
        return failure(name.isEmpty() ? first.message
                                      : Tr::tr("%1: %2").arg(isolated(name), first.message));
    }
    return after;
}

} // namespace facet::edit
