// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "peoplefilter.h"

#include "base/text.h"
#include "model/navigate.h"
#include "model/tr.h"

#include <algorithm>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr int broad = 3; // facets that make a multi-disciplinarian

struct Ranked
{
    int facets = 0;
    int levels = 0;
    const Person *person = nullptr;
};

Ranked ranked(const Person &person)
{
    Ranked rank{facetsCovered(person), 0, &person};
    for (const Facet facet : allOf<Facet>()) {
        rank.levels += levelIn(person, facet);
    }
    return rank;
}

} // namespace

bool PeopleFilter::lets(const Plan &plan, const Person &person) const
{
    if (unit) {
        const QList<Id<Unit>> units = unitsOf(plan, person.id);
        if (std::ranges::none_of(units, [&](Id<Unit> own) { return isInside(plan, own, unit); })) {
            return false;
        }
    }
    return text.isEmpty()
        || comparable(person.name + u' ' + seatText(plan, person.id)).contains(text);
}

QList<Id<Person>> peopleByBreadth(const Plan &plan, const PeopleFilter &filter)
{
    QList<Ranked> found;
    for (const auto &[id, box] : plan.all<Person>()) {
        if (filter.lets(plan, box.get())) {
            found.append(ranked(box.get()));
        }
    }
    std::ranges::sort(found, [](const Ranked &a, const Ranked &b) {
        return std::tie(b.facets, b.levels, a.person->name, a.person->id)
            < std::tie(a.facets, a.levels, b.person->name, b.person->id);
    });
    QList<Id<Person>> people;
    for (const Ranked &rank : std::as_const(found)) {
        people.append(rank.person->id);
    }
    return people;
}

QString seatText(const Plan &plan, Id<Person> person)
{
    for (const Id<Holding> id : plan.referring<&Holding::person>(person)) {
        const Position &position = plan.get(plan.get(id).position);
        const QString &unit = plan.get(position.unit).name;
        return position.title.isEmpty() ? unit : Tr::tr("%1, %2").arg(position.title, unit);
    }
    return {};
}

QString breadthText(const Person &person)
{
    const int facets = facetsCovered(person);
    return facets == 0 ? QString() : Tr::tr("covers %Ln facet(s)", nullptr, facets);
}

bool isBroad(const Person &person) { return facetsCovered(person) >= broad; }

} // namespace facet::panels
