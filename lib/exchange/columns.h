// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/choice.h"
#include "table.h"

#include <QHash>

#include <array>

namespace facet::exchange {

/// What the cells of a column say.
enum class Content {
    Nothing,
    Id,
    Name,
    Given,
    Family,
    Email,
    Title,
    Unit,
    UnitPath,
    UnitId,
    ParentUnit,
    ParentUnitId,
    ManagerId,
    ManagerName,
    ManagerEmail,
    PositionId,
    ManagerPositionId,
    TreePath,
    Headcount,
    Head,
    Assistant,
    Status,
    Photo,
    Marketing,
    PublicRelations,
    Technical,
    Communications,
    Human,
    Stage,
    Layer,
    Note,
};

/// Which column of a table says what. A content has one column, Unit has as many as the file has
/// levels, from the top.
class Mapping
{
public:
    /// What the headers and the cells suggest.
    static Mapping guess(const Table &table);

    Content contentOf(int column) const { return m_contents.value(column, Content::Nothing); }
    /// The column that says it, the first of several; -1 where none does.
    int columnOf(Content content) const;
    QList<int> columnsOf(Content content) const { return m_columns.value(content); }
    bool has(Content content) const { return !m_columns.value(content).isEmpty(); }
    /// How sure the guess is, 0 to 1; 1 for what somebody chose.
    double confidence(int column) const { return m_confidence.value(column, 0); }

    /// Lets a column say something else; takes it from the column that said it before, except for
    /// Unit, where the column becomes the lowest level. Nothing: the column is not imported.
    void assign(int column, Content content, double confidence = 1);

    /// As text to remember, by the names of the columns.
    QString toString(const Table &table) const;

    bool operator==(const Mapping &other) const { return m_columns == other.m_columns; }

private:
    QHash<int, Content> m_contents;
    QHash<Content, QList<int>> m_columns;
    QHash<int, double> m_confidence;
};

/// A remembered mapping fitted to a table, which may have a changed header.
struct Recalled
{
    Mapping mapping;
    QStringList missing; ///< names of columns that the table no longer has, or has twice
};
Recalled recall(const QString &remembered, const Table &table);

/// Names a header under which its mapping is remembered; the same for files with the same columns.
QString fingerprint(const Table &table);

/// Changes @p mapping as "content=column" says, the form of the command line ("managerId=Reports
/// To", "unit=Parent Department"); a first unit= replaces the guessed levels. Refuses unknown names
/// with a sentence.
Result<Mapping> mapped(const Mapping &mapping, const Table &table, const QStringList &assignments);

/// Another column that would resolve more managers than the mapped one.
struct ManagerColumn
{
    int column = -1;
    Content content = Content::Nothing; ///< ManagerId, ManagerName or ManagerEmail
    int stated = 0;                     ///< rows that name a manager there
    int resolved = 0;                   ///< of these, how many are found among the rows
    bool operator==(const ManagerColumn &) const = default;
};

/// Every column that could hold managers with how many of them resolve, best first.
QList<ManagerColumn> managerColumns(const Table &table, const Mapping &mapping);

} // namespace facet::exchange

namespace facet {

template <> struct Choices<exchange::Content>
{
    static constexpr std::array names{
        Choice{"nothing", QT_TRANSLATE_NOOP("Facet", "(not imported)")},
        Choice{"id", QT_TRANSLATE_NOOP("Facet", "Identifier")},
        Choice{"name", QT_TRANSLATE_NOOP("Facet", "Name")},
        Choice{"given", QT_TRANSLATE_NOOP("Facet", "Given name")},
        Choice{"family", QT_TRANSLATE_NOOP("Facet", "Family name")},
        Choice{"email", QT_TRANSLATE_NOOP("Facet", "E-mail")},
        Choice{"title", QT_TRANSLATE_NOOP("Facet", "Title")},
        Choice{"unit", QT_TRANSLATE_NOOP("Facet", "Unit (from the top)")},
        Choice{"unitPath", QT_TRANSLATE_NOOP("Facet", "Path of units")},
        Choice{"unitId", QT_TRANSLATE_NOOP("Facet", "Identifier of the unit")},
        Choice{"parentUnit", QT_TRANSLATE_NOOP("Facet", "Unit above")},
        Choice{"parentUnitId", QT_TRANSLATE_NOOP("Facet", "Identifier of the unit above")},
        Choice{"managerId", QT_TRANSLATE_NOOP("Facet", "Manager’s identifier")},
        Choice{"managerName", QT_TRANSLATE_NOOP("Facet", "Manager’s name")},
        Choice{"managerEmail", QT_TRANSLATE_NOOP("Facet", "Manager’s e-mail")},
        Choice{"positionId", QT_TRANSLATE_NOOP("Facet", "Identifier of the position")},
        Choice{"managerPositionId", QT_TRANSLATE_NOOP("Facet", "Identifier of the position above")},
        Choice{"treePath", QT_TRANSLATE_NOOP("Facet", "Place in the tree (hierarchyid)")},
        Choice{"headcount", QT_TRANSLATE_NOOP("Facet", "Headcount")},
        Choice{"head", QT_TRANSLATE_NOOP("Facet", "Head of the unit")},
        Choice{"assistant", QT_TRANSLATE_NOOP("Facet", "Assistant")},
        Choice{"status", QT_TRANSLATE_NOOP("Facet", "Status")},
        Choice{"photo", QT_TRANSLATE_NOOP("Facet", "Photo")},
        Choice{"marketing", QT_TRANSLATE_NOOP("Facet", "Marketing")},
        Choice{"publicRelations", QT_TRANSLATE_NOOP("Facet", "Public relations")},
        Choice{"technical", QT_TRANSLATE_NOOP("Facet", "Technical")},
        Choice{"communications", QT_TRANSLATE_NOOP("Facet", "Communications")},
        Choice{"human", QT_TRANSLATE_NOOP("Facet", "Human")},
        Choice{"stage", QT_TRANSLATE_NOOP("Facet", "Stage")},
        Choice{"layer", QT_TRANSLATE_NOOP("Facet", "Management layer")},
        Choice{"note", QT_TRANSLATE_NOOP("Facet", "Note")},
    };
};

} // namespace facet
