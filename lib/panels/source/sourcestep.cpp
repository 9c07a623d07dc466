// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcestep.h"

#include "base/text.h"
#include "model/check.h"
#include "model/difference.h"
#include "model/planbuilder.h"

#include <QCoreApplication>

namespace facet::panels {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Facet)
};

/// The object as the text has it, but for fields that only others changed.
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

QString textOf(const Difference &changes, const Plan &before, const Plan &after)
{
    const QList<ObjectRef> objects = changes.objects();
    const QString name = objects.size() != 1 ? QString()
        : contains(after, objects.first())   ? nameOf(after, objects.first())
                                             : nameOf(before, objects.first());
    return name.isEmpty()
        ? Tr::tr("Change %n object(s) in the source", nullptr, static_cast<int>(objects.size()))
        : Tr::tr("Change “%1” in the source").arg(isolated(name));
}

} // namespace

Result<edit::Step> sourceStep(const Plan &base, const Plan &edited, const Plan &current)
{
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
    return edit::Step{textOf(changes, base, after), after};
}

} // namespace facet::panels
