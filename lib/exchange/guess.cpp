// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columnfacts.h"
#include "columns.h"
#include "people.h"
#include "treepath.h"
#include "vocabulary.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace facet::exchange {

namespace {

constexpr double leastConfidence = 0.2;
constexpr double guessedByContent = 0.5;

class Guesser
{
public:
    explicit Guesser(const Table &table) : m_table(table)
    {
        for (int column = 0; column < table.columns.size(); ++column) {
            m_plain.append(table.headerRow < 0 ? QString() : plainHeader(table.columns.at(column)));
            m_facts.append(factsOf(table, column));
        }
    }

    Mapping guess()
    {
        byHeader();
        settleNames();
        findUnitLevels();
        if (!namesAnything()) {
            byContent();
        }
        findManagers();
        settleUnitLists();
        return std::move(m_mapping);
    }

private:
    int columnCount() const { return static_cast<int>(m_plain.size()); }
    bool isFree(int column) const { return m_mapping.contentOf(column) == Content::Nothing; }
    int columnWithHeader(QLatin1StringView plain) const
    {
        return static_cast<int>(m_plain.indexOf(plain));
    }

    bool hasNames() const
    {
        return m_mapping.has(Content::Name) || m_mapping.has(Content::Given)
            || m_mapping.has(Content::Family);
    }

    bool namesAnything() const
    {
        return hasNames() || m_mapping.has(Content::Unit) || m_mapping.has(Content::UnitPath)
            || m_mapping.has(Content::Headcount);
    }

    static bool isManagerContent(Content content)
    {
        return content == Content::ManagerId || content == Content::ManagerName
            || content == Content::ManagerEmail;
    }

    // --- by header ---

    void byHeader()
    {
        for (int column = 0; column < columnCount(); ++column) {
            const auto meaning = meaningOf(m_plain.at(column));
            if (!meaning || meaning->confidence < leastConfidence
                || !fits(column, meaning->content)) {
                continue;
            }
            const int other = m_mapping.columnOf(meaning->content);
            if (other < 0 || m_mapping.confidence(other) < meaning->confidence) {
                if (other >= 0) {
                    m_mapping.assign(other, Content::Nothing);
                }
                m_mapping.assign(column, meaning->content, meaning->confidence);
            }
        }
        if (!m_mapping.has(Content::Title)) {
            takeHeader("employee type"_L1, Content::Title);
        }
    }

    void takeHeader(QLatin1StringView plain, Content content)
    {
        const int column = columnWithHeader(plain);
        if (column >= 0 && isFree(column)) {
            m_mapping.assign(column, content, leastConfidence);
        }
    }

    /// Whether the cells do not contradict what the header promises.
    bool fits(int column, Content content) const
    {
        const ColumnFacts &facts = m_facts.at(column);
        if (facts.filled == 0) {
            return content != Content::Photo;
        }
        switch (content) {
        case Content::Email:
            return facts.mails >= 0.5;
        case Content::Headcount:
            return facts.numbers >= 0.8;
        case Content::Head:
        case Content::Assistant:
            return facts.flags >= 0.8;
        case Content::Photo:
            return isPhotoColumn(column);
        case Content::Marketing:
        case Content::PublicRelations:
        case Content::Technical:
        case Content::Communications:
        case Content::Human:
            return facts.levels >= 0.95;
        default:
            return true;
        }
    }

    bool isPhotoColumn(int column) const
    {
        constexpr int sample = 50;
        for (int row = 0; row < std::min(m_table.rowCount(), sample); ++row) {
            const QString cell = m_table.cell(row, column);
            if (cell.startsWith("data:image/"_L1) || cell.startsWith("/9j/"_L1)
                || cell.startsWith("iVBOR"_L1)) {
                return true;
            }
        }
        return false;
    }

    /// "name" beside "lastName" is the given name; "Nom" alone is the whole name.
    void settleNames()
    {
        const int name = m_mapping.columnOf(Content::Name);
        const int given = m_mapping.columnOf(Content::Given);
        const int family = m_mapping.columnOf(Content::Family);
        if (name >= 0 && given < 0 && family >= 0) {
            m_mapping.assign(name, Content::Given, m_mapping.confidence(name));
        } else if (name < 0 && given < 0 && family >= 0 && m_plain.at(family) == "nom"_L1) {
            m_mapping.assign(family, Content::Name, 0.7);
        } else if (name < 0 && family < 0 && given >= 0 && m_plain.at(given) == "nombre"_L1) {
            m_mapping.assign(given, Content::Name, 0.7);
        }
    }

    // --- units ---

    /// Parent Department, Organisation and Unit are three levels; else whatever lies above the best
    /// column.
    void findUnitLevels()
    {
        QList<int> levels;
        for (const QLatin1StringView plain :
             {"parent department"_L1, "organisation"_L1, "organization"_L1, "unit"_L1}) {
            if (const int column = columnWithHeader(plain); column >= 0) {
                levels.append(column);
            }
        }
        const bool isOrganogram = levels.size() >= 2 && columnWithHeader("unit"_L1) >= 0;
        if (!isOrganogram) {
            levels = levelsAbove();
        }
        if (levels.size() < 2) {
            return;
        }
        const double confidence = isOrganogram ? 1 : 0.6;
        for (const int column : m_mapping.columnsOf(Content::Unit)) {
            m_mapping.assign(column, Content::Nothing);
        }
        for (const int column : std::as_const(levels)) {
            m_mapping.assign(column, Content::Unit, confidence);
        }
    }

    /// The column of units with, before it, another column of units that proves to lie above it.
    QList<int> levelsAbove() const
    {
        constexpr double surely = 0.4;
        const int lowest = m_mapping.columnOf(Content::Unit);
        if (lowest < 0 || m_mapping.has(Content::ParentUnit) || m_mapping.has(Content::UnitPath)) {
            return {};
        }
        for (int column = 0; column < columnCount(); ++column) {
            const auto meaning = meaningOf(m_plain.at(column));
            const bool isUnit =
                meaning && meaning->content == Content::Unit && meaning->confidence >= surely;
            if (isUnit && column != lowest && isFree(column)
                && liesAbove(m_table, column, lowest)) {
                return {column, lowest};
            }
        }
        return {};
    }

    /// Where nobody is named, identifier and manager are those of units.
    void settleUnitLists()
    {
        const bool isUnitList = !hasNames() && m_mapping.has(Content::Unit)
            && !m_mapping.has(Content::Title) && !m_mapping.has(Content::Headcount);
        if (!isUnitList) {
            return;
        }
        rename(Content::Id, Content::UnitId);
        rename(Content::ManagerId, Content::ParentUnitId);
        rename(Content::ManagerName, Content::ParentUnit);
    }

    void rename(Content from, Content to)
    {
        const int column = m_mapping.columnOf(from);
        if (column >= 0 && !m_mapping.has(to)) {
            m_mapping.assign(column, to, m_mapping.confidence(column));
        }
    }

    // --- managers ---

    /// The cells decide between name, identifier and e-mail, and between several columns.
    void findManagers()
    {
        if (m_mapping.has(Content::TreePath) || (!hasNames() && !m_mapping.has(Content::Id))) {
            return;
        }
        const QList<ManagerColumn> candidates = managerColumns(m_table, m_mapping);
        if (candidates.isEmpty() || candidates.first().resolved == 0) {
            return;
        }
        for (int column = 0; column < columnCount(); ++column) {
            if (isManagerContent(m_mapping.contentOf(column))) {
                m_mapping.assign(column, Content::Nothing);
            }
        }
        for (const ManagerColumn &candidate : candidates) {
            const bool isWorse = candidate.resolved * 2 < candidates.first().resolved;
            if (!m_mapping.has(candidate.content) && !isWorse) {
                const double share = static_cast<double>(candidate.resolved) / candidate.stated;
                m_mapping.assign(candidate.column, candidate.content, share);
            }
        }
    }

    // --- by content alone ---

    void byContent()
    {
        takeFirst(Content::Email, [](const ColumnFacts &facts) { return facts.mails >= 0.8; });
        findTreePath();
        takeFirst(Content::Id, [](const ColumnFacts &facts) {
            return facts.isFull() && facts.isDistinct() && facts.codes < 0.1
                && (facts.numbers > 0.9 || facts.words < 0.5);
        });
        findTitles();
        findNames();
        findUnits();
    }

    template <class Predicate> int firstFree(Predicate fits) const
    {
        for (int column = 0; column < columnCount(); ++column) {
            if (isFree(column) && !isKnownHeader(m_plain.at(column)) && fits(m_facts.at(column))) {
                return column;
            }
        }
        return -1;
    }

    template <class Predicate> void takeFirst(Content content, Predicate fits)
    {
        const int column = m_mapping.has(content) ? -1 : firstFree(fits);
        if (column >= 0) {
            m_mapping.assign(column, content, guessedByContent);
        }
    }

    void findTreePath()
    {
        for (int column = 0; column < columnCount(); ++column) {
            if (isFree(column) && m_facts.at(column).filled > 0
                && !treeParents(m_table, column).isEmpty()) {
                m_mapping.assign(column, Content::TreePath, guessedByContent);
                return;
            }
        }
    }

    void findTitles()
    {
        takeFirst(Content::Title, [](const ColumnFacts &facts) {
            return facts.words > 0.9 && facts.titles >= 0.4;
        });
    }

    void findNames()
    {
        takeFirst(Content::Name, [](const ColumnFacts &facts) {
            return facts.words > 0.9 && facts.people >= 0.6;
        });
        if (!m_mapping.has(Content::Name)) {
            takeFirst(Content::Name, [](const ColumnFacts &facts) {
                return facts.logins > 0.9 && facts.isDistinct();
            });
        }
    }

    /// Words that are neither names nor titles; where nobody is named, distinct ones are units and
    /// repeated ones lie above.
    void findUnits()
    {
        const auto areWords = [](const ColumnFacts &facts) {
            return facts.words > 0.9 && facts.logins < 0.1 && facts.filled * 2 >= facts.rows;
        };
        if (hasNames()) {
            takeFirst(Content::Unit, [&](const ColumnFacts &facts) {
                return areWords(facts) && !facts.isDistinct();
            });
            return;
        }
        const int lowest = firstFree([&](const ColumnFacts &facts) {
            return areWords(facts) && facts.isDistinct() && facts.units >= 0.4;
        });
        if (lowest < 0) {
            return;
        }
        const int upper = firstFree([&](const ColumnFacts &facts) {
            return areWords(facts) && facts.isFull() && facts.distinct * 2 <= facts.filled + 1;
        });
        if (upper >= 0 && upper != lowest) {
            m_mapping.assign(upper, Content::Unit, guessedByContent);
        }
        m_mapping.assign(lowest, Content::Unit, guessedByContent);
        findUnitParents();
    }

    /// A column of a list of units whose cells are the identifiers of others.
    void findUnitParents()
    {
        const int id = m_mapping.columnOf(Content::Id);
        for (int column = 0; column < columnCount() && id >= 0; ++column) {
            if (isFree(column) && namesOthers(column, id)) {
                m_mapping.assign(column, Content::ManagerId, guessedByContent);
                return;
            }
        }
    }

    bool namesOthers(int column, int id) const
    {
        QSet<QString> ids;
        for (int row = 0; row < m_table.rowCount(); ++row) {
            ids.insert(m_table.cell(row, id));
        }
        int blank = 0;
        for (int row = 0; row < m_table.rowCount(); ++row) {
            const QString cell = m_table.cell(row, column);
            blank += cell.isEmpty() ? 1 : 0;
            if (!cell.isEmpty() && (!ids.contains(cell) || cell == m_table.cell(row, id))) {
                return false;
            }
        }
        return blank > 0 && blank * 2 < m_table.rowCount();
    }

    const Table &m_table;
    QStringList m_plain;
    QList<ColumnFacts> m_facts;
    Mapping m_mapping;
};

} // namespace

namespace {

/// The mapping of what peopleToCsv() writes.
Mapping ourMapping()
{
    constexpr std::array contents{Content::Id,
                                  Content::Name,
                                  Content::Email,
                                  Content::Title,
                                  Content::UnitPath,
                                  Content::ManagerId,
                                  Content::ManagerName,
                                  Content::Head,
                                  Content::Assistant,
                                  Content::Headcount,
                                  Content::Marketing,
                                  Content::PublicRelations,
                                  Content::Technical,
                                  Content::Communications,
                                  Content::Human,
                                  Content::Stage,
                                  Content::Layer,
                                  Content::PositionId,
                                  Content::ManagerPositionId};
    Mapping mapping;
    for (size_t column = 0; column < contents.size(); ++column) {
        mapping.assign(static_cast<int>(column), contents[column]);
    }
    return mapping;
}

} // namespace

Mapping Mapping::guess(const Table &table)
{
    return table.columns == peopleColumns() ? ourMapping() : Guesser(table).guess();
}

} // namespace facet::exchange
