// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "groupadvice.h"

#include "departmentindex.h"
#include "finder.h"
#include "model/object.h"
#include "model/tr.h"

#include <QLocale>
#include <QSet>

namespace facet::panels {

namespace {

/// The one department that all members come from; null: several, or nobody.
Id<Unit> onlyDepartment(const Plan &plan, const Group &group)
{
    const DepartmentIndex departments(plan);
    QSet<Id<Unit>> found;
    for (const Id<Person> member : group.members) {
        found.insert(departments.of(plan, member));
    }
    return found.size() == 1 && group.members.size() > 1 ? *found.begin() : Id<Unit>{};
}

QString lackText(const Plan &plan, const Group &group)
{
    const QList<Facet> missing = facetsMissing(plan, group.id);
    if (group.members.isEmpty() || missing.isEmpty()) {
        return {};
    }
    QStringList names;
    for (const Facet facet : missing) {
        names.append(labelOf(facet));
    }
    //: %1 is a list of facets
    return Tr::tr("Nobody covers %1").arg(QLocale().createSeparatedList(names));
}

} // namespace

QStringList groupTroubles(const Plan &plan, Id<Group> id, QDate today)
{
    const Group &group = plan.get(id);
    const auto members = static_cast<int>(group.members.size());
    QStringList troubles;
    if (!plan.contains(group.objective)) {
        troubles.append(Tr::tr("No objective"));
    }
    if (!group.end.isValid()) {
        troubles.append(Tr::tr("No end date"));
    } else if (group.end < today) {
        troubles.append(Tr::tr("Its time is over"));
    }
    if (members > mostMembers) {
        troubles.append(Tr::tr("Too many: %1, at most %2 get somewhere; split it")
                            .arg(QLocale().toString(members), QLocale().toString(mostMembers)));
    } else if (members < fewestMembers) {
        troubles.append(Tr::tr("Fewer than %1 members").arg(QLocale().toString(fewestMembers)));
    }
    if (const Id<Unit> department = onlyDepartment(plan, group)) {
        troubles.append(Tr::tr("All from %1").arg(nameOf(plan, department)));
    }
    troubles.append(lackText(plan, group));
    troubles.removeAll(QString());
    return troubles;
}

} // namespace facet::panels
