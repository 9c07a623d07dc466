// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/navigate.h"
#include "model/planbuilder.h"

#include <QStringList>

namespace facet::test {

/// A plan of units written as an outline, two blanks a level: "Company\n  Sales\n    North".
inline Plan planFromOutline(const QString &outline)
{
    PlanBuilder builder;
    QList<Id<Unit>> line;
    double order = 0;
    for (const QString &row : outline.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const qsizetype depth = (row.size() - row.trimmed().size()) / 2;
        line.resize(depth);
        Unit unit;
        unit.id = Id<Unit>::create();
        unit.name = row.trimmed();
        unit.parent = line.isEmpty() ? Id<Unit>() : line.last();
        unit.order = ++order;
        builder.put(unit);
        line.append(unit.id);
    }
    return builder.build();
}

/// The units of a plan as an outline; the other way round.
inline QString outlineOf(const Plan &plan)
{
    QStringList rows;
    for (const Id<Unit> unit : unitsInOrder(plan)) {
        rows.append(QString(2 * ancestors(plan, unit).size(), QLatin1Char(' '))
                    + plan.get(unit).name);
    }
    return rows.join(QLatin1Char('\n'));
}

/// The unit of that name; null: there is none.
inline Id<Unit> unitNamed(const Plan &plan, const QString &name)
{
    for (const auto &[id, box] : plan.all<Unit>()) {
        if (box.get().name == name) {
            return id;
        }
    }
    return {};
}

/// The first object of kind E, whose title field is @p name; for kinds with a `name` or `title`.
template <class E> Id<E> named(const Plan &plan, QString E::*member, const QString &name)
{
    for (const auto &[id, box] : plan.all<E>()) {
        if (box.get().*member == name) {
            return id;
        }
    }
    return {};
}

} // namespace facet::test
