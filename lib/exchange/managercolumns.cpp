// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "circles.h"
#include "managers.h"
#include "placeholders.h"
#include "vocabulary.h"

#include <algorithm>

namespace facet::exchange {

namespace {

constexpr int sampleRows = 2000;

/// How often the cells of one column name somebody by identifier, name or e-mail.
struct Tally
{
    int stated = 0;
    int byId = 0;
    int byName = 0;
    int byEmail = 0;

    int most() const { return std::max({byId, byName, byEmail}); }
    Content content() const
    {
        if (byEmail > byId && byEmail >= byName) {
            return Content::ManagerEmail;
        }
        return byName > byId ? Content::ManagerName : Content::ManagerId;
    }
};

class ColumnTaster
{
public:
    ColumnTaster(const Table &table, const Mapping &mapping)
        : m_table(table), m_mapping(mapping), m_rows(readRows(table, mapping).rows), m_keys(m_rows)
    { }

    QList<ManagerColumn> taste() const
    {
        QList<ManagerColumn> found;
        for (int column = 0; column < m_table.columns.size(); ++column) {
            if (!isOpen(column)) {
                continue;
            }
            const bool isNamed = isManagerColumn(column);
            if (!isNamed && !promises(tally(column, sampleRows))) {
                continue;
            }
            const Tally all = tally(column, m_table.rowCount());
            if (isNamed || (promises(all) && isForest(column, all.content()))) {
                found.append({column, all.content(), all.stated, all.most()});
            }
        }
        std::ranges::stable_sort(found, std::ranges::greater(), &ManagerColumn::resolved);
        return found;
    }

private:
    /// Whether nothing else is known of the column; what identifies people cannot name their
    /// managers.
    bool isOpen(int column) const
    {
        const Content content = m_mapping.contentOf(column);
        return content == Content::Nothing || content == Content::ManagerId
            || content == Content::ManagerName || content == Content::ManagerEmail;
    }

    bool isManagerColumn(int column) const
    {
        if (m_table.headerRow < 0) {
            return m_mapping.contentOf(column) != Content::Nothing;
        }
        const QString plain = plainHeader(m_table.columns.at(column));
        const auto meaning = meaningOf(plain);
        const bool means = meaning
            && (meaning->content == Content::ManagerId || meaning->content == Content::ManagerName
                || meaning->content == Content::ManagerEmail);
        return means || isManagerHeader(plain) || m_mapping.contentOf(column) != Content::Nothing;
    }

    Tally tally(int column, int most) const
    {
        Tally tally;
        for (int row = 0; row < std::min(m_table.rowCount(), most); ++row) {
            const QString cell = m_table.cell(row, column);
            if (isNoManager(cell)) {
                continue;
            }
            ++tally.stated;
            tally.byId += m_keys.byId(cell).row >= 0 ? 1 : 0;
            tally.byName += m_keys.byName(cell).row >= 0 ? 1 : 0;
            tally.byEmail += m_keys.byEmail(cell).row >= 0 ? 1 : 0;
        }
        return tally;
    }

    /// A column whose header does not say so must name somebody nearly always, and most rows must
    /// have one.
    bool promises(const Tally &tally) const
    {
        const int rows = std::min(m_table.rowCount(), sampleRows);
        return tally.stated * 2 >= rows && rows >= 3 && tally.most() * 10 >= tally.stated * 9;
    }

    /// Numbers that happen to be identifiers (days of leave, rooms) make circles; managers do not.
    bool isForest(int column, Content content) const
    {
        std::vector<int> parents(m_rows.size(), -1);
        for (size_t row = 0; row < parents.size(); ++row) {
            const QString cell = m_table.cell(static_cast<int>(row), column);
            if (isNoManager(cell)) {
                continue;
            }
            const Match match = content == Content::ManagerEmail ? m_keys.byEmail(cell)
                : content == Content::ManagerName                ? m_keys.byName(cell)
                                                                 : m_keys.byId(cell);
            parents[row] = match.row;
        }
        return cutCircles(parents).isEmpty();
    }

    const Table &m_table;
    const Mapping &m_mapping;
    std::vector<Row> m_rows;
    RowKeys m_keys;
};

} // namespace

QList<ManagerColumn> managerColumns(const Table &table, const Mapping &mapping)
{
    return ColumnTaster(table, mapping).taste();
}

} // namespace facet::exchange
