// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import.h"
#include "rows.h"

#include <QHash>

namespace facet::exchange {

/// Whom a key leads to.
struct Match
{
    int row = -1;         ///< the first that has the key, by place among the rows; -1: nobody
    bool several = false; ///< different people or posts have it
};

/// The rows by what a manager may be named with.
class RowKeys
{
public:
    explicit RowKeys(const std::vector<Row> &rows);

    Match byId(const QString &id) const { return m_ids.value(id); }
    /// The same, ignoring case and leading zeros.
    Match byFoldedId(const QString &id) const { return m_foldedIds.value(folded(id)); }
    Match byName(const QString &name) const;
    Match byEmail(const QString &email) const { return m_emails.value(email.toCaseFolded()); }
    /// The rows of a position, one for each of its holders.
    QList<int> byPosition(const QString &positionId) const { return m_positions.value(positionId); }

    /// An identifier as it is compared when nobody has it in exactly this spelling.
    static QString folded(const QString &id);

private:
    using Keys = QHash<QString, Match>;
    static void add(Keys &keys, const QString &key, const std::vector<Row> &rows, int row);

    Keys m_ids;
    Keys m_foldedIds;
    Keys m_names;
    Keys m_emails;
    QHash<QString, QList<int>> m_positions;
};

/// The posts of a plan by what a manager may be named with.
class PlanKeys
{
public:
    explicit PlanKeys(const Plan &plan);

    Id<Position> byId(const QString &id) const { return m_ids.value(id); }
    /// Null where nobody or several have it.
    Id<Position> byName(const QString &name) const { return m_names.value(comparable(name)); }
    Id<Position> byEmail(const QString &email) const
    {
        return m_emails.value(email.toCaseFolded());
    }

private:
    static QString comparable(const QString &name);
    void addPerson(const Plan &plan, const Person &person);

    QHash<QString, Id<Position>> m_ids;
    QHash<QString, Id<Position>> m_names;
    QHash<QString, Id<Position>> m_emails;
};

/// To whom each row reports.
struct Managers
{
    std::vector<int> rows;            ///< by row the place of the manager's row, -1: none
    std::vector<Id<Position>> inPlan; ///< by row the manager that only the plan has
    ManagerReport report;
    QList<Finding> findings;
};

/// Finds the managers that the rows name, by identifier, e-mail and name, among the rows and then
/// in the plan; cuts circles.
Managers findManagers(const Table &table, const Mapping &mapping, const std::vector<Row> &rows,
                      const Plan &plan);

} // namespace facet::exchange
