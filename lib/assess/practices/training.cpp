// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training.h"

namespace facet::assess {

void Crowd::add(const Crowd &other)
{
    people += other.people;
    practised += other.practised;
}

void Attendee::join(const Attendee &other)
{
    practised = practised || other.practised;
    speaks = speaks || other.speaks;
    active = active || other.active;
    speaksActively = speaksActively || other.speaksActively;
}

void TrainingFacts::add(const Seat &seat, std::vector<Attendee> &alsoElsewhere)
{
    recorded = recorded || seat.learning.recorded;
    finished = finished || seat.learning.finished;
    if (seat.several) {
        alsoElsewhere.push_back({.person = seat.person,
                                 .practised = seat.learning.practised,
                                 .speaks = seat.speaks,
                                 .active = false,
                                 .speaksActively = false});
        return;
    }
    const Crowd one{1, seat.learning.practised ? 1 : 0};
    everyone.add(one);
    if (seat.speaks) {
        speakers.add(one);
    }
}

void TrainingFacts::markActive()
{
    active = everyone;
    activeSpeakers = speakers;
    std::vector<Attendee> marked(several.begin(), several.end());
    for (Attendee &attendee : marked) {
        attendee.active = true;
        attendee.speaksActively = attendee.speaks;
    }
    several = Shared<Attendee>(std::move(marked));
}

TrainingFacts TrainingFacts::merged(std::span<const TrainingFacts *const> all)
{
    TrainingFacts facts;
    std::vector<const Shared<Attendee> *> several;
    for (const TrainingFacts *part : all) {
        facts.recorded = facts.recorded || part->recorded;
        facts.finished = facts.finished || part->finished;
        facts.everyone.add(part->everyone);
        facts.speakers.add(part->speakers);
        facts.active.add(part->active);
        facts.activeSpeakers.add(part->activeSpeakers);
        several.push_back(&part->several);
    }
    facts.several = Shared<Attendee>::united(several);
    return facts;
}

Crowd activeOnChannels(const TrainingFacts &facts)
{
    Crowd speakers = facts.activeSpeakers;
    Crowd all = facts.active;
    for (const Attendee &attendee : facts.several) {
        const Crowd one{1, attendee.practised ? 1 : 0};
        if (attendee.speaksActively) {
            speakers.add(one);
        }
        if (attendee.active) {
            all.add(one);
        }
    }
    return speakers.people > 0 ? speakers : all;
}

Verdict training(const TrainingFacts &facts)
{
    if (!facts.finished) {
        return {0, facts.recorded};
    }
    const Crowd active = activeOnChannels(facts);
    if (active.people == 0 || 2 * active.practised < active.people) {
        return {1, true};
    }
    if (5 * active.practised < 4 * active.people) {
        return {2, true};
    }
    return {active.practised < active.people ? 3 : 4, true};
}

} // namespace facet::assess
