// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document.h"
#include "storage/workstore.h"

#include <QHash>

namespace facet {

/// The named states of a plan's history, and the way from there to the work store.
class Milestones final
{
public:
    Milestones(storage::WorkStore &store, const QList<storage::NamedState> &kept);

    const QList<NamedState> &all() const { return m_states; }
    /// Keeps @p plan; refuses an empty name. The state gets its id here.
    Result<void> add(NamedState state, const Plan &plan);
    Result<void> rename(qint64 id, const QString &name);
    void forget(qint64 id);
    /// The plan as it was; reads each of them from the disk once only.
    Result<Plan> plan(qint64 id);

private:
    storage::WorkStore &m_store;
    QList<NamedState> m_states;
    QHash<qint64, Plan> m_plans; ///< those that were needed in this session
};

} // namespace facet
