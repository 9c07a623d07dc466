// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "links.h"

#include "base/text.h"
#include "model/tr.h"
#include "objects.h"

namespace facet::edit {

QString whyNotLink(const Plan &plan, Id<Unit> from, Id<Unit> to)
{
    if (from == to) {
        return Tr::tr("A unit is not linked with itself.");
    }
    return plan.contains(from) && plan.contains(to) ? QString()
                                                    : Tr::tr("Choose two units of the plan.");
}

Result<Step> addLink(const Plan &plan, Id<Unit> from, Id<Unit> to, LinkKind kind,
                     const QString &label)
{
    if (const QString why = whyNotLink(plan, from, to); !why.isEmpty()) {
        return failure(why);
    }
    for (const Id<Link> id : plan.referring<&Link::from>(from)) {
        if (plan.get(id).to == to && plan.get(id).kind == kind) {
            return failure(Tr::tr("There is such a link between the two already."));
        }
    }
    const Link link{Id<Link>::create(), from, to, kind, cleanLine(label)};
    const Plan after = plan.with(link);
    return checkObject(after, link.id).transform([&] {
        return Step{
            Tr::tr("Link %1 with %2").arg(isolated(nameOf(plan, from)), isolated(nameOf(plan, to))),
            after};
    });
}

Result<Step> setTargetStructure(const Plan &plan, Structure target)
{
    Settings settings = plan.settings();
    if (!settings.id) {
        settings.id = Id<Settings>::create();
    }
    settings.targetStructure = target;
    return Step{target == Structure::None
                    ? Tr::tr("Leave the target structure open")
                    : Tr::tr("Aim at the structure “%1”").arg(labelOf(target)),
                plan.with(settings)};
}

} // namespace facet::edit
