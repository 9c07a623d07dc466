// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mergetwins.h"

#include <algorithm>
#include <map>
#include <utility>

namespace facet {

namespace {

template <class E> Plan withId(const Plan &plan, Id<E> from, Id<E> to)
{
    E entity = plan.get(from);
    entity.id = to;
    return plan.without(from).with(entity);
}

/// Two people who connect the same pair make two objects that mean the same: @p keyOf gives both
/// the same key. Both get the lower of the two ids, so that they are merged like any other object;
/// nothing refers to these kinds.
template <class E, class KeyOf> void giveTwinsOneId(MergeInput &input, const KeyOf &keyOf)
{
    if (input.base.all<E>() == input.mine.all<E>()
        || input.base.all<E>() == input.theirs.all<E>()) {
        return;
    }
    const auto newIn = [&](const Plan &plan, const Plan &other) {
        std::map<decltype(keyOf(E())), Id<E>> found;
        for (const auto &[id, box] : plan.all<E>()) {
            if (!input.base.contains(id) && !other.contains(id)) {
                Id<E> &lowest = found.try_emplace(keyOf(box.get()), id).first->second;
                lowest = std::min(lowest, id);
            }
        }
        return found;
    };
    const auto mine = newIn(input.mine, input.theirs);
    const auto theirs = newIn(input.theirs, input.mine);
    for (const auto &[key, one] : mine) {
        if (const auto twin = theirs.find(key); twin != theirs.end()) {
            const Id<E> other = twin->second;
            input.mine = withId(input.mine, one, std::min(one, other));
            input.theirs = withId(input.theirs, other, std::min(one, other));
        }
    }
}

} // namespace

MergeInput withTwinsAsOne(MergeInput input)
{
    giveTwinsOneId<Holding>(
        input, [](const Holding &holding) { return std::pair(holding.person, holding.position); });
    giveTwinsOneId<Fit>(input,
                        [](const Fit &fit) { return std::pair(fit.objective, fit.channel); });
    giveTwinsOneId<Participation>(input, [](const Participation &participation) {
        return std::pair(participation.unit, participation.channel);
    });
    giveTwinsOneId<Settings>(input, [](const Settings &) { return 0; });
    return input;
}

} // namespace facet
