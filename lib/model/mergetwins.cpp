// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mergetwins.h"

#include <algorithm>
#include <vector>

namespace facet {

namespace {

template <class E> Plan withId(const Plan &plan, Id<E> from, Id<E> to)
{
    E entity = plan.get(from);
    entity.id = to;
    return plan.without(from).with(entity);
}

/// Two people who connect the same pair make two objects that mean the same. Both get the lower of
/// the two ids, so that they are merged like any other object; nothing refers to these kinds.
template <class E, class Same> void giveTwinsOneId(MergeInput &input, const Same &same)
{
    const auto newIn = [&](const Plan &plan, const Plan &other) {
        std::vector<E> found;
        for (const auto &[id, box] : plan.all<E>()) {
            if (!input.base.contains(id) && !other.contains(id)) {
                found.push_back(box.get());
            }
        }
        return found;
    };
    std::vector<std::pair<Id<E>, Id<E>>> twins;
    const std::vector<E> theirs = newIn(input.theirs, input.mine);
    for (const E &one : newIn(input.mine, input.theirs)) {
        const auto other = std::ranges::find_if(theirs, [&](const E &e) { return same(one, e); });
        if (other != theirs.end()) {
            twins.emplace_back(one.id, other->id);
        }
    }
    for (const auto &[one, other] : twins) {
        input.mine = withId(input.mine, one, std::min(one, other));
        input.theirs = withId(input.theirs, other, std::min(one, other));
    }
}

/// The same for kinds that connect @p first with @p second.
template <class E> void giveTwinsOneId(MergeInput &input, auto E::*first, auto E::*second)
{
    if (input.base.all<E>() == input.mine.all<E>()
        || input.base.all<E>() == input.theirs.all<E>()) {
        return;
    }
    giveTwinsOneId<E>(input, [=](const E &a, const E &b) {
        return a.*first == b.*first && a.*second == b.*second;
    });
}

} // namespace

MergeInput withTwinsAsOne(MergeInput input)
{
    giveTwinsOneId<Holding>(input, &Holding::person, &Holding::position);
    giveTwinsOneId<Fit>(input, &Fit::objective, &Fit::channel);
    giveTwinsOneId<Participation>(input, &Participation::unit, &Participation::channel);
    giveTwinsOneId<Settings>(input, [](const Settings &, const Settings &) { return true; });
    return input;
}

} // namespace facet
