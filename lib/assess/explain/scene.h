// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/explain.h"
#include "assess/state.h"
#include "model/tr.h"

#include <QStringList>

/// How each practice is explained. The functions add facts and, for the step after the one that the
/// evidence reached, advice; reach, unit, practice and gain of the advice are filled in afterwards.
namespace facet::assess {

/// What is being explained.
struct Scene
{
    const Source &source;
    Id<Unit> unit;
    QList<Id<Unit>> units; ///< the unit and all below it, in chart order
    const UnitState &state;

    const Plan &plan() const { return source.plan; }

    int reached(Practice practice) const
    {
        return state.verdicts[static_cast<size_t>(practice)].score;
    }
};

void explainPurpose(const Scene &scene, Explanation &explanation);
void explainMeasurement(const Scene &scene, Explanation &explanation);
void explainChannels(const Scene &scene, Explanation &explanation);
void explainListening(const Scene &scene, Explanation &explanation);
void explainPeople(const Scene &scene, Explanation &explanation);
void explainFacets(const Scene &scene, Explanation &explanation);
void explainTraining(const Scene &scene, Explanation &explanation);
void explainLines(const Scene &scene, Explanation &explanation);
void explainGuidance(const Scene &scene, Explanation &explanation);
void explainPerspectives(const Scene &scene, Explanation &explanation);

/// The advice that takes guidance to its next step; none at 4. @p scope: whom it is for, null: all.
std::optional<Advice> guidanceAdvice(const Plan &plan, const Guidance &applies, Id<Unit> scope);

/// What applies once guidanceAdvice() for @p before has been followed.
Guidance afterGuidanceAdvice(const Guidance &before);

/// What a score of a practice means, as a sentence.
QString criterionOf(Practice practice, int score);

/// The object's name, safe within a sentence of the other writing direction.
QString called(const Plan &plan, ObjectRef object);

/// "“A”, “B” and 2 more" – at most three of @p names by name.
QString listed(const QStringList &names);

/// The names of @p objects, at most three of them, as listed() does.
template <class E> QString listed(const Plan &plan, const QList<Id<E>> &objects)
{
    QStringList names;
    for (const Id<E> object : objects) {
        names.append(Tr::tr("“%1”").arg(called(plan, object)));
    }
    return listed(names);
}

/// A date as people write it here.
QString written(QDate date);

/// The objects in an order that is the same however the plan came about: by order, name and id.
template <class E, class Ids> QList<Id<E>> inOrder(const Plan &plan, const Ids &ids)
{
    const auto key = [&](Id<E> id) {
        double order = 0;
        if constexpr (requires(E e) { e.order; }) {
            order = plan.get(id).order;
        }
        return std::tuple(order, nameOf(plan, id), id);
    };
    QList<Id<E>> sorted(ids.begin(), ids.end());
    std::ranges::sort(sorted, {}, key);
    const auto repeated = std::ranges::unique(sorted);
    sorted.erase(repeated.begin(), repeated.end());
    return sorted;
}

/// The objects that @p find(unit) names for the unit and all below it.
template <class E> QList<Id<E>> gathered(const Scene &scene, auto find)
{
    QList<Id<E>> all;
    for (const Id<Unit> unit : scene.units) {
        const auto found = find(unit);
        all.append(inOrder<E>(scene.plan(), found));
    }
    return all;
}

} // namespace facet::assess
