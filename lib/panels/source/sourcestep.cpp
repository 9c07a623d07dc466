// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcestep.h"

#include "base/text.h"
#include "edit/rebase.h"
#include "model/difference.h"
#include "model/object.h"
#include "model/tr.h"

namespace facet::panels {

namespace {

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
    return edit::rebased(base, edited, current).transform([&](const Plan &after) {
        return edit::Step{textOf(difference(base, edited), base, after), after};
    });
}

} // namespace facet::panels
