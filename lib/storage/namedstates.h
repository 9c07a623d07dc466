// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection.h"
#include "model/plan.h"

#include <QDateTime>
#include <QStringList>

namespace facet::storage {

/// A state of the plan that somebody gave a name to ("Before the workshop").
struct NamedState
{
    qint64 id = 0;       ///< random, never used twice
    qint64 sequence = 0; ///< of the step after which the plan was so; 0: before all steps
    QDateTime when;      ///< when the plan was so
    QString author;      ///< who gave the name
    QString name;

    bool operator==(const NamedState &) const = default;
};

/// The named states of a work store. Each is kept whole, so that it outlives the steps that led to
/// it.
class NamedStates final
{
public:
    explicit NamedStates(const Connection &connection) : m_connection(connection) { }

    /// The table that a store of format 2 has and one of format 1 has not.
    static QStringList statements();

    /// All of them, in the order of the times the plan was so.
    Result<QList<NamedState>> list() const;
    Result<void> keep(const NamedState &state, const Plan &plan) const;
    Result<void> rename(qint64 id, const QString &name) const;
    Result<void> forget(qint64 id) const;
    /// The plan as it was; the reason where it is damaged or not there.
    Result<Plan> plan(qint64 id) const;

private:
    const Connection &m_connection;
};

} // namespace facet::storage
