// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "columns.h"
#include "model/plan.h"

#include <QMap>

#include <optional>

namespace facet::exchange {

/// Where the units of the import come from.
enum class UnitsFrom {
    Columns,  ///< one or more columns, a level each
    Path,     ///< one column with "Sales/EMEA"
    Parents,  ///< each unit names the one above it
    Managers, ///< whoever has reports leads a unit
    Nowhere,  ///< everybody goes into one unit
};

/// Which rows are the same person.
enum class Identity {
    Id,       ///< those with the same identifier
    NameMail, ///< those with the same name and e-mail
    Row,      ///< none: each row is somebody else
};

/// What becomes of rows that only say that somebody left or that a post is no more.
enum class Former { Skip, Vacant };

/// What somebody decided about an import; default-made: what the table suggests.
struct ImportOptions
{
    std::optional<UnitsFrom> units;
    std::optional<Identity> identity;
    Former former =
        Former::Skip; ///< posts that others still report to are kept as vacant in either case
    QString root; ///< the unit put above several top units; empty: the plan's organisation or @ref
                  ///< source
    QString source;                  ///< what the file is called, without folder and suffix
    QMap<QString, QString> sameUnit; ///< spellings of a unit's name and the one to use instead
};

/// Something a person should know before importing.
struct Finding
{
    enum class Weight { Information, Warning };
    Weight weight = Weight::Warning;
    QString text;    ///< whole sentences
    QList<int> rows; ///< as a spreadsheet shows them
};

/// Two spellings that are likely the same unit.
struct SimilarUnits
{
    QString name; ///< the more frequent one
    QString other;
    int count = 0;
    int otherCount = 0;
};

/// How the managers that the rows name were found.
struct ManagerReport
{
    int stated = 0;                      ///< rows that name a manager
    int resolved = 0;                    ///< exactly one, by the same spelling
    int folded = 0;                      ///< found only by ignoring case and leading zeros
    int inPlan = 0;                      ///< found among the positions that the plan had before
    int ambiguous = 0;                   ///< several rows match; the first was taken
    int unknown = 0;                     ///< nobody
    int self = 0;                        ///< the row itself
    int cycles = 0;                      ///< circles cut
    std::optional<ManagerColumn> better; ///< another column resolves more, where fewer than half do
};

/// What an import does, known before anything is done.
struct ImportReport
{
    int rows = 0; ///< with anything in them
    int blankRows = 0;
    int skippedRows = 0; ///< totals, banners, template rows, what is no more
    int people = 0;      ///< different ones named in the file
    int peopleAdded = 0;
    int peopleChanged = 0;
    int positions = 0;
    int positionsAdded = 0;
    int vacant = 0; ///< positions that nobody holds, shared seats not counted
    int shared = 0; ///< positions of several seats without names
    int seats = 0;  ///< in these
    int units = 0;  ///< different ones named in the file or made from it
    int unitsAdded = 0;
    ManagerReport managers;
    int duplicateIds = 0;       ///< identifiers used for different people or posts
    int cellsIgnored = 0;       ///< in mapped columns, that could not be understood
    QStringList columnsIgnored; ///< not mapped
    QList<SimilarUnits> similar;
    QList<Finding> findings;
    UnitsFrom unitsFrom = UnitsFrom::Nowhere; ///< as decided
    Identity identity = Identity::Id;         ///< as decided
};

/// An import worked out but not done: what it would do and the plan it would lead to.
struct Import
{
    ImportReport report;
    Plan plan;
};

/// Works out what importing @p table into @p plan does. People, posts and units that the plan
/// already has, by identifier, else by name and e-mail, by unit and title, by path, are changed in
/// place; only mapped columns are read; nothing is removed. Cycles are cut so that the import
/// finishes. Refuses a mapping that names no person, post or unit.
Result<Import> prepareImport(const Table &table, const Mapping &mapping,
                             const ImportOptions &options, const Plan &plan);

} // namespace facet::exchange
