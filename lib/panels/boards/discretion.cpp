// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discretion.h"

#include "model/navigate.h"

#include <QRegularExpression>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestName = 3;

} // namespace

bool isProjected(const PanelContext &context) { return context.theme().projecting; }

QString withoutNames(const Plan &plan, const QString &text)
{
    QStringList names;
    for (const auto &[id, box] : plan.all<Person>()) {
        for (const QString &part : box->name.split(u' ', Qt::SkipEmptyParts)) {
            if (part.size() >= shortestName && text.contains(part)) {
                names.append(QRegularExpression::escape(part));
            }
        }
    }
    if (names.isEmpty()) {
        return text;
    }
    const QRegularExpression anyName(uR"((?<!\w)(%1)(?!\w))"_s.arg(names.join(u'|')),
                                     QRegularExpression::UseUnicodePropertiesOption);
    return QString(text).replace(anyName, u"▇▇▇"_s);
}

Id<Unit> publicUnit(const Plan &plan, Id<Unit> unit)
{
    const QList<Id<Unit>> all = departments(plan);
    if (all.contains(unit)) {
        return unit;
    }
    for (const Id<Unit> above : ancestors(plan, unit)) {
        if (all.contains(above)) {
            return above;
        }
    }
    return unit;
}

} // namespace facet::panels
