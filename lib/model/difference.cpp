// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "difference.h"

#include "planbuilder.h"

namespace facet {

bool Difference::isEmpty() const { return count() == 0; }

int Difference::count() const
{
    int total = 0;
    forEachKind([&]<class E>() { total += static_cast<int>(of<E>().size()); });
    return total;
}

QList<ObjectRef> Difference::objects() const
{
    QList<ObjectRef> refs;
    forEachKind([&]<class E>() {
        for (const Change<E> &change : of<E>()) {
            refs.append(change.id);
        }
    });
    return refs;
}

Difference Difference::inverse() const
{
    Difference back;
    forEachKind([&]<class E>() {
        for (const Change<E> &change : of<E>()) {
            back.of<E>().push_back({change.id, change.after, change.before});
        }
    });
    return back;
}

Difference difference(const Plan &before, const Plan &after)
{
    Difference found;
    forEachKind([&]<class E>() {
        auto &changes = found.of<E>();
        immer::diff(
            before.all<E>(), after.all<E>(),
            [&](const auto &added) {
                changes.push_back({added.first, std::nullopt, added.second.get()});
            },
            [&](const auto &removed) {
                changes.push_back({removed.first, removed.second.get(), std::nullopt});
            },
            [&](const auto &old, const auto &now) {
                changes.push_back({old.first, old.second.get(), now.second.get()});
            });
    });
    return found;
}

namespace {

template <class Target>
void applyTo(Target &target, const Difference &difference, auto put, auto drop)
{
    forEachKind([&]<class E>() {
        for (const Change<E> &change : difference.of<E>()) {
            if (change.after) {
                put(target, *change.after);
            } else {
                drop(target, change.id);
            }
        }
    });
}

constexpr int bulk =
    200; // from so many changes on, rebuilding an index is cheaper than keeping it up

} // namespace

Plan apply(const Difference &difference, const Plan &plan)
{
    if (difference.count() < bulk) {
        Plan changed = plan;
        applyTo(
            changed, difference, [](Plan &p, const auto &entity) { p = p.with(entity); },
            [](Plan &p, auto id) { p = p.without(id); });
        return changed;
    }
    PlanBuilder builder(plan);
    applyTo(
        builder, difference, [](PlanBuilder &b, const auto &entity) { b.put(entity); },
        [](PlanBuilder &b, auto id) { b.drop(id); });
    return builder.build();
}

} // namespace facet
