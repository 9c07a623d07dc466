// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "milestones.h"

#include "base/id.h"
#include "base/text.h"
#include "model/check.h"
#include "model/tr.h"

namespace facet {

namespace {

Result<QString> nameFrom(const QString &text)
{
    const QString name = cleanLine(text);
    if (name.isEmpty()) {
        return failure(Tr::tr("Give the state a name, such as “Before the workshop”."));
    }
    return name.left(longestLine);
}

} // namespace

Milestones::Milestones(storage::WorkStore &store, const QList<storage::NamedState> &kept)
    : m_store(store)
{
    for (const storage::NamedState &state : kept) {
        m_states.append({state.id, state.sequence, state.when, state.author, state.name});
    }
}

Result<void> Milestones::add(NamedState state, const Plan &plan)
{
    return nameFrom(state.name).transform([&](const QString &name) {
        state.id = drawId();
        state.name = name;
        const auto later = [&](const NamedState &other) { return other.when > state.when; };
        m_states.insert(std::ranges::find_if(m_states, later), state);
        m_plans.insert(state.id, plan);
        const storage::NamedState kept{state.id, state.sequence, state.when, state.author, name};
        m_store.post(
            [kept, plan](const storage::NamedStates &states) { return states.keep(kept, plan); });
    });
}

Result<void> Milestones::rename(qint64 id, const QString &name)
{
    const auto found = std::ranges::find(m_states, id, &NamedState::id);
    if (found == m_states.end()) {
        return failure(Tr::tr("This state has no name any more."));
    }
    return nameFrom(name).transform([&](const QString &clean) {
        found->name = clean;
        m_store.post(
            [id, clean](const storage::NamedStates &states) { return states.rename(id, clean); });
    });
}

void Milestones::forget(qint64 id)
{
    m_states.removeIf([id](const NamedState &state) { return state.id == id; });
    m_plans.remove(id);
    m_store.post([id](const storage::NamedStates &states) { return states.forget(id); });
}

Result<Plan> Milestones::plan(qint64 id)
{
    if (const auto known = m_plans.constFind(id); known != m_plans.cend()) {
        return *known;
    }
    Result<Plan> found = m_store.namedPlan(id);
    if (found) {
        m_plans.insert(id, *found);
    }
    return found;
}

} // namespace facet
