// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mergerules.h"

#include <algorithm>
#include <map>

namespace facet {

using namespace Qt::StringLiterals;

QStringList fieldsOfRule(const Violation &violation)
{
    static const std::map<QString, QStringList> together{
        {u"parent"_s, {u"parent"_s}},
        {u"reportsTo"_s, {u"reportsTo"_s}},
        {u"due"_s, {u"start"_s, u"due"_s}},
        {u"end"_s, {u"start"_s, u"end"_s}},
        {u"contributors"_s, {u"unit"_s, u"contributors"_s}},
        {u"to"_s, {u"from"_s, u"to"_s}},
        {u"unit"_s, {u"unit"_s, u"position"_s, u"person"_s}},
    };
    const auto found = together.find(violation.field);
    return found == together.end() ? QStringList() : found->second;
}

bool isDangling(const Plan &plan, const Violation &violation)
{
    const FieldInfo *field = infoOf(violation.object.kind).field(violation.field);
    if (!field || (field->kind != ValueKind::Reference && field->kind != ValueKind::References)) {
        return false;
    }
    const QStringList ids = fieldValue(plan, violation.object, violation.field)
                                .toString()
                                .split(u' ', Qt::SkipEmptyParts);
    return std::ranges::any_of(ids, [&](const QString &id) {
        return !contains(plan, {field->refersTo, id.toLongLong()});
    });
}

} // namespace facet
