// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unittree.h"

#include "base/text.h"
#include "circles.h"
#include "model/check.h"
#include "model/tr.h"
#include "unitpath.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace facet::exchange {

namespace {

class TreeBuilder
{
public:
    TreeBuilder(const Table &table, const std::vector<Row> &rows, const Managers &managers,
                const UnitPlan &plan)
        : m_table(table), m_rows(rows), m_managers(managers), m_plan(plan)
    {
        m_tree.ofRow.assign(rows.size(), -1);
    }

    UnitTree build()
    {
        switch (m_plan.from) {
        case UnitsFrom::Columns:
        case UnitsFrom::Path:
            fromLevels();
            break;
        case UnitsFrom::Parents:
            fromParents();
            break;
        case UnitsFrom::Managers:
            fromManagers();
            break;
        case UnitsFrom::Nowhere:
            break;
        }
        cutUnitCircles();
        addRoot();
        flatten();
        return std::move(m_tree);
    }

private:
    UnitDraft &unit(int place) { return m_tree.units[static_cast<size_t>(place)]; }

    int add(const QString &name, const QString &externalId, int parent)
    {
        m_tree.units.push_back({name, externalId, parent, -1, false});
        return static_cast<int>(m_tree.units.size()) - 1;
    }

    bool counts(const Row &row) const { return row.isPost() || row.state == RowState::Unit; }

    template <class Visitor> void forEachRow(Visitor visit)
    {
        for (size_t i = 0; i < m_rows.size(); ++i) {
            if (counts(m_rows[i])) {
                visit(static_cast<int>(i), m_rows[i]);
            }
        }
    }

    // --- a column a level, or a path ---

    void fromLevels()
    {
        forEachRow([&](int i, const Row &row) {
            int place = -1;
            for (qsizetype level = 0; level < row.units.size(); ++level) {
                const bool isLast = level + 1 == row.units.size();
                const MarkedUnit named = m_plan.ours
                    ? markedUnit(row.units.at(level))
                    : MarkedUnit{row.units.at(level), isLast ? row.unitId : QString()};
                place = levelBelow(place, named.name.left(longestLine), named.id);
            }
            m_tree.ofRow[static_cast<size_t>(i)] = place;
        });
    }

    /// The unit of that identifier, or else of that name, below @p parent; the first identifier it
    /// is met with is its own.
    int levelBelow(int parent, const QString &name, const QString &id)
    {
        const std::pair byName{parent, comparable(name)};
        const std::pair byId{parent, u'\n' + id};
        if (const int known = id.isEmpty() ? -1 : m_known.value(byId, -1); known >= 0) {
            return known;
        }
        int place = m_known.value(byName, -1);
        if (place < 0 || (!id.isEmpty() && !unit(place).externalId.isEmpty())) {
            place = add(name, {}, parent);
        }
        if (!m_known.contains(byName)) {
            m_known.insert(byName, place);
        }
        if (!id.isEmpty()) {
            unit(place).externalId = id;
            m_known.insert(byId, place);
        }
        return place;
    }

    // --- each names the one above it ---

    void fromParents()
    {
        QHash<QString, int> byKey;
        QHash<QString, QList<int>> byName;
        QHash<QString, int> byId;
        std::vector<int> source;
        forEachRow([&](int i, const Row &row) {
            const QString name = row.units.isEmpty() ? row.unitId : row.units.last();
            if (name.isEmpty()) {
                return;
            }
            const QString parent = row.parentUnitId.isEmpty() ? row.parentUnit : row.parentUnitId;
            const QString key =
                row.unitId.isEmpty() ? comparable(name) + u'\n' + comparable(parent) : row.unitId;
            if (!byKey.contains(key)) {
                const int place = add(name, row.unitId, -1);
                byKey.insert(key, place);
                byName[comparable(name)].append(place);
                if (!row.unitId.isEmpty()) {
                    byId.insert(row.unitId, place);
                }
                source.push_back(i);
            }
            m_tree.ofRow[static_cast<size_t>(i)] = byKey.value(key);
        });
        for (int place = 0; place < static_cast<int>(source.size()); ++place) {
            unit(place).parent =
                parentOf(place, m_rows[static_cast<size_t>(source[static_cast<size_t>(place)])],
                         byId, byName);
        }
    }

    int parentOf(int place, const Row &row, QHash<QString, int> &byId,
                 QHash<QString, QList<int>> &byName)
    {
        if (const int found = byId.value(row.parentUnitId, -1); found >= 0) {
            return found == place ? -1 : found;
        }
        if (row.parentUnit.isEmpty() && row.parentUnitId.isEmpty()) {
            return -1;
        }
        const QString name = row.parentUnit.isEmpty() ? row.parentUnitId : row.parentUnit;
        QList<int> &found = byName[comparable(name)];
        if (found == QList<int>{place}) {
            return -1;
        }
        if (found.isEmpty()) {
            found.append(add(name, row.parentUnitId, -1)); // named only as a parent
            if (!row.parentUnitId.isEmpty()) {
                byId.insert(row.parentUnitId, found.first());
            }
        } else if (found.size() > 1 && row.parentUnitId.isEmpty()) {
            note(Tr::tr("Several units are called “%1”; those below it were put under the first of "
                        "them.")
                     .arg(isolated(name)),
                 {row.row});
        }
        return found.first() == place ? found.last() : found.first();
    }

    // --- whoever has reports leads a unit ---

    void fromManagers()
    {
        std::vector<bool> leads(m_rows.size(), false);
        forEachRow([&](int i, const Row &) {
            const int manager = m_managers.rows[static_cast<size_t>(i)];
            if (manager >= 0 && counts(m_rows[static_cast<size_t>(manager)])) {
                leads[static_cast<size_t>(manager)] = true;
            }
        });
        std::vector<int> ledUnit(m_rows.size(), -1);
        forEachRow([&](int i, const Row &row) {
            if (leads[static_cast<size_t>(i)]) {
                ledUnit[static_cast<size_t>(i)] = add({}, row.id, -1);
                m_tree.units.back().leader = i;
            }
        });
        nameTeams();
        const auto above = [&](int i) {
            const int manager = m_managers.rows[static_cast<size_t>(i)];
            return manager < 0 ? -1 : ledUnit[static_cast<size_t>(manager)];
        };
        forEachRow([&](int i, const Row &) {
            const int led = ledUnit[static_cast<size_t>(i)];
            m_tree.ofRow[static_cast<size_t>(i)] = led >= 0 ? led : above(i);
            if (led >= 0) {
                unit(led).parent = above(i);
            }
        });
    }

    static QString leaderOf(const Row &row)
    {
        return !row.name.isEmpty() ? row.name : !row.title.isEmpty() ? row.title : row.id;
    }

    /// A team is called after who leads it, and by the title or identifier as well where several
    /// would be called alike.
    void nameTeams()
    {
        QHash<QString, int> leaders;
        QHash<QString, int> titled;
        for (const UnitDraft &draft : m_tree.units) {
            const Row &row = m_rows[static_cast<size_t>(draft.leader)];
            ++leaders[comparable(leaderOf(row))];
            ++titled[comparable(leaderOf(row) + row.title)];
        }
        for (UnitDraft &draft : m_tree.units) {
            const Row &row = m_rows[static_cast<size_t>(draft.leader)];
            const QString who = leaderOf(row).left(longestLine / 3);
            const bool isTold = titled.value(comparable(leaderOf(row) + row.title)) == 1;
            const QString more = (isTold ? row.title : row.id).left(longestLine / 3);
            const bool isAlone = leaders.value(comparable(leaderOf(row))) == 1;
            draft.name = isAlone || more.isEmpty() ? Tr::tr("%1’s team").arg(who)
                                                   : Tr::tr("%1’s team (%2)").arg(who, more);
        }
    }

    // --- afterwards ---

    void note(const QString &text, const QList<int> &rows)
    {
        if (!m_tree.findings.isEmpty() && m_tree.findings.last().text == text) {
            m_tree.findings.last().rows.append(m_table.shownRow(rows.first()));
            return;
        }
        Finding finding{Finding::Weight::Warning, text, {}};
        for (const int row : rows) {
            finding.rows.append(m_table.shownRow(row));
        }
        m_tree.findings.append(finding);
    }

    void cutUnitCircles()
    {
        std::vector<int> parents;
        for (const UnitDraft &draft : m_tree.units) {
            parents.push_back(draft.parent);
        }
        for (const QList<int> &circle : cutCircles(parents)) {
            QStringList names;
            for (const int place : circle) {
                names.append(isolated(unit(place).name));
            }
            names.append(names.first());
            note(Tr::tr("These units lie below one another in a circle: %1. The first was put at "
                        "the top.")
                     .arg(names.join(u" → "_s)),
                 {});
            unit(circle.first()).parent = -1;
        }
    }

    int topCount() const
    {
        return static_cast<int>(std::ranges::count_if(
            m_tree.units, [](const UnitDraft &draft) { return draft.parent < 0; }));
    }

    /// One unit above several columns' tops, and a place for those who are in none.
    void addRoot()
    {
        const bool isFlat = m_plan.from == UnitsFrom::Columns || m_plan.from == UnitsFrom::Path;
        const bool isHomeless = std::ranges::any_of(m_rows, [this](const Row &row) {
            return row.isPost() && m_tree.ofRow[static_cast<size_t>(&row - m_rows.data())] < 0;
        });
        const bool hasOneTop = topCount() == 1;
        const bool isThere =
            hasOneTop && comparable(unit(topUnit()).name) == comparable(m_plan.root);
        const bool isNeeded = !hasOneTop && (isFlat || isHomeless);
        if (m_plan.ours || isThere || !(isNeeded || m_plan.rootAsked)) {
            giveHomes(hasOneTop && !m_plan.ours ? topUnit() : -1);
            return;
        }
        const int root = add(m_plan.root, {}, -1);
        unit(root).isRoot = true;
        for (int place = 0; place < root && (isFlat || m_plan.rootAsked); ++place) {
            unit(place).parent = unit(place).parent < 0 ? root : unit(place).parent;
        }
        giveHomes(root);
    }

    int topUnit() const
    {
        const auto top = std::ranges::find(m_tree.units, -1, &UnitDraft::parent);
        return static_cast<int>(top - m_tree.units.begin());
    }

    void giveHomes(int home)
    {
        forEachRow([&](int i, const Row &) {
            int &place = m_tree.ofRow[static_cast<size_t>(i)];
            place = place < 0 ? home : place;
        });
    }

    /// A plan's tree has at most so many levels; what lies deeper goes into the deepest unit above
    /// it.
    void flatten()
    {
        std::vector<int> depth(m_tree.units.size(), 1);
        QList<int> flattened;
        for (const int place : topDown(m_tree.units)) {
            const int parent = unit(place).parent;
            if (parent < 0) {
                continue;
            }
            const bool isDeepest = depth[static_cast<size_t>(parent)] >= deepestTree;
            if (isDeepest) {
                unit(place).parent = unit(parent).parent;
                flattened.append(place);
            }
            depth[static_cast<size_t>(place)] =
                depth[static_cast<size_t>(parent)] + (isDeepest ? 0 : 1);
        }
        if (!flattened.isEmpty()) {
            note(Tr::tr("%Ln unit(s) lie more than %1 levels deep and were put beside the deepest "
                        "ones above them.",
                        nullptr, static_cast<int>(flattened.size()))
                     .arg(deepestTree),
                 {});
        }
    }

    const Table &m_table;
    const std::vector<Row> &m_rows;
    const Managers &m_managers;
    const UnitPlan &m_plan;
    QHash<std::pair<int, QString>, int>
        m_known; ///< by the unit above and the name, or a line feed and the identifier
    UnitTree m_tree;
};

} // namespace

QList<int> topDown(const std::vector<UnitDraft> &units)
{
    std::vector<QList<int>> children(units.size());
    QList<int> order;
    for (int place = 0; place < static_cast<int>(units.size()); ++place) {
        const int parent = units[static_cast<size_t>(place)].parent;
        if (parent < 0) {
            order.append(place);
        } else {
            children[static_cast<size_t>(parent)].append(place);
        }
    }
    for (qsizetype i = 0; i < order.size(); ++i) {
        order.append(children[static_cast<size_t>(order.at(i))]);
    }
    return order;
}

UnitTree buildUnits(const Table &table, const std::vector<Row> &rows, const Managers &managers,
                    const UnitPlan &plan)
{
    return TreeBuilder(table, rows, managers, plan).build();
}

} // namespace facet::exchange
