// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "managers.h"

#include "base/text.h"
#include "circles.h"
#include "model/tr.h"
#include "names.h"
#include "placeholders.h"
#include "token.h"
#include "treepath.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace facet::exchange {

namespace {

/// Whether two rows with the same key are the same person.
bool isSamePerson(const Row &a, const Row &b)
{
    return !a.name.isEmpty() && comparable(a.name) == comparable(b.name)
        && (a.id == b.id || a.id.isEmpty());
}

bool canBeManager(const Row &row) { return row.isPost() || row.state == RowState::Former; }

} // namespace

RowKeys::RowKeys(const std::vector<Row> &rows)
{
    for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
        const Row &row = rows[static_cast<size_t>(i)];
        if (canBeManager(row)) {
            add(m_ids, row.id, rows, i);
            add(m_foldedIds, folded(row.id), rows, i);
            add(m_names, comparable(row.name), rows, i);
            add(m_emails, row.email.toCaseFolded(), rows, i);
            if (!row.positionId.isEmpty()) {
                m_positions[row.positionId].append(i);
            }
        }
    }
}

void RowKeys::add(Keys &keys, const QString &key, const std::vector<Row> &rows, int row)
{
    if (key.isEmpty()) {
        return;
    }
    const auto found = keys.find(key);
    if (found == keys.end()) {
        keys.insert(key, {row, false});
    } else if (!isSamePerson(rows[static_cast<size_t>(found->row)],
                             rows[static_cast<size_t>(row)])) {
        found->several = true;
    }
}

QString RowKeys::folded(const QString &id)
{
    QString key = id.toCaseFolded();
    qsizetype zeros = 0;
    while (zeros + 1 < key.size() && key.at(zeros) == u'0') {
        ++zeros;
    }
    return key.sliced(zeros);
}

Match RowKeys::byName(const QString &name) const
{
    const Match found = m_names.value(comparable(name));
    return found.row >= 0 ? found : m_names.value(comparable(givenNameFirst(name)));
}

QString PlanKeys::comparable(const QString &name) { return facet::comparable(name); }

PlanKeys::PlanKeys(const Plan &plan)
{
    for (const auto &[id, box] : plan.all<Person>()) {
        addPerson(plan, box.get());
    }
    for (const auto &[id, box] : plan.all<Position>()) {
        m_ids.insert(tokenOf(id.value), id);
        if (!box->externalId.isEmpty()) {
            m_ids.insert(box->externalId, id);
        }
    }
}

void PlanKeys::addPerson(const Plan &plan, const Person &person)
{
    Id<Position> first;
    for (const Id<Holding> holding : plan.referring<&Holding::person>(person.id)) {
        const Id<Position> position = plan.get(holding).position;
        first = !first || position < first ? position : first;
    }
    if (!first) {
        return;
    }
    m_ids.insert(tokenOf(person.id.value), first);
    const auto addOnce = [first](QHash<QString, Id<Position>> &keys, const QString &key) {
        if (!key.isEmpty()) {
            keys.insert(key, keys.contains(key) ? Id<Position>() : first);
        }
    };
    addOnce(m_ids, person.externalId);
    addOnce(m_names, comparable(person.name));
    addOnce(m_emails, person.email.toCaseFolded());
}

namespace {

/// Works through the rows one by one.
class ManagerFinder
{
public:
    ManagerFinder(const Table &table, const std::vector<Row> &rows, const Plan &plan)
        : m_table(table), m_rows(rows), m_keys(rows), m_plan(plan)
    {
        m_found.rows.assign(rows.size(), -1);
        m_found.inPlan.assign(rows.size(), {});
    }

    Managers byNames()
    {
        for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
            find(i);
        }
        return finish();
    }

    Managers byTree(const QList<int> &parents)
    {
        for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
            m_found.rows[static_cast<size_t>(i)] = parents.at(i);
            m_found.report.stated += parents.at(i) >= 0 ? 1 : 0;
        }
        m_found.report.resolved = m_found.report.stated;
        return finish();
    }

private:
    const Row &at(int row) const { return m_rows[static_cast<size_t>(row)]; }

    /// A manager's identifier that means nobody, unless somebody really has it.
    bool isNoId(const QString &id) const
    {
        return id.isEmpty() || (isNoManager(id) && m_keys.byId(id).row < 0);
    }

    void find(int i)
    {
        const Row &row = at(i);
        const QString id = isNoId(row.managerId) ? QString() : row.managerId;
        const bool isStated =
            !id.isEmpty() || !row.managerName.isEmpty() || !row.managerEmail.isEmpty();
        if (!canBeManager(row) || findByPosition(i) || !isStated) {
            return;
        }
        ++m_found.report.stated;
        const std::array exact{m_keys.byId(id), m_keys.byEmail(row.managerEmail),
                               m_keys.byName(row.managerName)};
        for (const Match &match : exact) {
            if (match.row >= 0 && !match.several) {
                return take(i, match.row, m_found.report.resolved);
            }
        }
        findLoosely(i, id, exact);
    }

    /// Of the posts that a manager holds, or of one's own, the one that is named; where somebody
    /// has written another manager beside it since, that one counts.
    bool findByPosition(int i)
    {
        const Row &row = at(i);
        const QString &holder = row.managerId.isEmpty() ? row.id : row.managerId;
        for (const int above : m_keys.byPosition(row.managerPositionId)) {
            if (at(above).id == holder && row.positionId != row.managerPositionId) {
                m_found.rows[static_cast<size_t>(i)] = above;
                ++m_found.report.stated;
                ++m_found.report.resolved;
                return true;
            }
        }
        return false;
    }

    /// Nobody is meant for sure: among the rows but for case, in the plan, or the first of several.
    void findLoosely(int i, const QString &id, const std::array<Match, 3> &exact)
    {
        const Row &row = at(i);
        const bool isKnown =
            std::ranges::any_of(exact, [](const Match &match) { return match.row >= 0; });
        if (const Match match = m_keys.byFoldedId(id);
            !isKnown && match.row >= 0 && !match.several) {
            m_folded.append(i);
            return take(i, match.row, m_found.report.folded);
        }
        for (const Id<Position> position :
             {m_plan.byId(id), m_plan.byEmail(row.managerEmail), m_plan.byName(row.managerName)}) {
            if (position && !isKnown) {
                m_found.inPlan[static_cast<size_t>(i)] = position;
                ++m_found.report.inPlan;
                return;
            }
        }
        for (const Match &match : exact) {
            if (match.row >= 0) {
                m_ambiguous.append(i);
                return take(i, match.row, m_found.report.ambiguous);
            }
        }
        ++m_found.report.unknown;
        m_unknown.append(i);
    }

    void take(int row, int manager, int &counter)
    {
        if (manager == row
            || (!at(row).id.isEmpty() && at(row).id == at(manager).id
                && isSamePerson(at(row), at(manager)))) {
            ++m_found.report.self;
            m_self.append(row);
        } else {
            ++counter;
            m_found.rows[static_cast<size_t>(row)] = manager;
        }
    }

    Managers finish()
    {
        for (const QList<int> &circle : cutCircles(m_found.rows)) {
            reportCircle(circle);
            ++m_found.report.cycles;
        }
        report(m_self,
               Tr::tr("%Ln row(s) name themselves as their manager and were taken to have none.",
                      nullptr, static_cast<int>(m_self.size())));
        reportUnknown();
        report(m_folded,
               Tr::tr("%Ln manager(s) were found only by ignoring case and leading zeros.", nullptr,
                      static_cast<int>(m_folded.size())));
        report(m_ambiguous,
               Tr::tr("%Ln row(s) name a manager that several rows could be; the first of them was "
                      "taken.",
                      nullptr, static_cast<int>(m_ambiguous.size())));
        return std::move(m_found);
    }

    void report(const QList<int> &rows, const QString &text)
    {
        if (rows.isEmpty()) {
            return;
        }
        Finding finding{Finding::Weight::Warning, text, {}};
        for (const int row : rows) {
            finding.rows.append(m_table.shownRow(at(row).row));
        }
        m_found.findings.append(finding);
    }

    void reportUnknown()
    {
        constexpr qsizetype shown = 5;
        QStringList names;
        for (const int row : m_unknown) {
            const Row &r = at(row);
            const QString name = !r.managerId.isEmpty() ? r.managerId
                : !r.managerName.isEmpty()              ? r.managerName
                                                        : r.managerEmail;
            if (!names.contains(isolated(name)) && names.size() <= shown) {
                names.append(isolated(name));
            }
        }
        if (names.size() > shown) {
            names.last() = u"…"_s;
        }
        report(m_unknown,
               Tr::tr("%Ln row(s) name a manager who is neither in the file nor in the plan: %1.",
                      nullptr, static_cast<int>(m_unknown.size()))
                   .arg(names.join(u", "_s)));
    }

    void reportCircle(const QList<int> &circle)
    {
        constexpr qsizetype shown = 12;
        QStringList names;
        for (const int row : circle) {
            const Row &r = at(row);
            names.append(isolated(!r.name.isEmpty()        ? r.name
                                      : !r.title.isEmpty() ? r.title
                                                           : r.id));
        }
        if (names.size() > shown) {
            names = names.first(shown) << u"…"_s;
        }
        names.append(names.first());
        report(circle,
               Tr::tr("These report to one another in a circle: %1. The first was taken to have no "
                      "manager.")
                   .arg(names.join(u" → "_s)));
    }

    const Table &m_table;
    const std::vector<Row> &m_rows;
    RowKeys m_keys;
    PlanKeys m_plan;
    Managers m_found;
    QList<int> m_self;
    QList<int> m_unknown;
    QList<int> m_folded;
    QList<int> m_ambiguous;
};

} // namespace

Managers findManagers(const Table &table, const Mapping &mapping, const std::vector<Row> &rows,
                      const Plan &plan)
{
    ManagerFinder finder(table, rows, plan);
    if (mapping.has(Content::TreePath)) {
        const QList<int> parents = treeParents(table, mapping.columnOf(Content::TreePath));
        if (!parents.isEmpty()) {
            return finder.byTree(parents);
        }
    }
    return finder.byNames();
}

} // namespace facet::exchange
