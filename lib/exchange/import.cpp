// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import.h"

#include "base/text.h"
#include "findings.h"
#include "merge.h"
#include "model/check.h"
#include "model/navigate.h"
#include "model/tr.h"
#include "people.h"
#include "placeholders.h"
#include "vocabulary.h"

#include <algorithm>
#include <new>

using namespace Qt::StringLiterals;

namespace facet::exchange {

namespace {

bool namesPeople(const Mapping &mapping)
{
    return mapping.has(Content::Name) || mapping.has(Content::Given)
        || mapping.has(Content::Family);
}

Result<void> checkMapping(const Mapping &mapping)
{
    const bool namesUnits = mapping.has(Content::Unit) || mapping.has(Content::UnitPath);
    if (namesPeople(mapping) || namesUnits || mapping.has(Content::Title)) {
        return {};
    }
    return failure(Tr::tr("No column holds names of people, titles of posts or names of units, so "
                          "there is nothing to "
                          "import. Say which column holds them."));
}

/// Identifiers under a header of posts name the post, whoever holds it.
bool areIdsOfPosts(const Table &table, const Mapping &mapping)
{
    const int column = mapping.columnOf(Content::Id);
    if (column < 0 || table.headerRow < 0) {
        return false;
    }
    const QString plain = plainHeader(table.columns.at(column));
    return plain.contains("post "_L1) || plain.contains("position"_L1);
}

UnitsFrom unitsOf(const Mapping &mapping, const Managers &managers, const ImportOptions &options)
{
    if (options.units) {
        return *options.units;
    }
    if (mapping.has(Content::UnitPath)) {
        return UnitsFrom::Path;
    }
    if (mapping.has(Content::Unit)) {
        const bool hasParents =
            mapping.has(Content::ParentUnit) || mapping.has(Content::ParentUnitId);
        return hasParents ? UnitsFrom::Parents : UnitsFrom::Columns;
    }
    return managers.report.resolved + managers.report.folded > 0 ? UnitsFrom::Managers
                                                                 : UnitsFrom::Nowhere;
}

/// A post that is no more stays, vacant, as long as one that counts reports to it.
void keepNeeded(std::vector<Row> &rows, const Managers &managers, Former former)
{
    const auto keep = [](Row &row) {
        row.state = RowState::Vacant;
        row.vacantOnPurpose = true;
        row.name.clear();
        row.email.clear();
    };
    for (size_t i = 0; i < rows.size(); ++i) {
        if (former == Former::Vacant && rows[i].state == RowState::Former) {
            keep(rows[i]);
        }
        int above = rows[i].isPost() ? managers.rows[i] : -1;
        while (above >= 0 && rows[static_cast<size_t>(above)].state == RowState::Former) {
            keep(rows[static_cast<size_t>(above)]);
            above = managers.rows[static_cast<size_t>(above)];
        }
    }
}

UnitPlan unitPlan(const Table &table, const Mapping &mapping, const Managers &managers,
                  const ImportOptions &options, const Plan &plan)
{
    UnitPlan units;
    units.from = unitsOf(mapping, managers, options);
    units.ours = table.columns == peopleColumns();
    units.root = cleanLine(options.root).left(longestLine);
    units.rootAsked = !units.root.isEmpty();
    const QList<Id<Unit>> tops = childUnits(plan, {});
    const bool isOneLevel =
        units.from == UnitsFrom::Columns && mapping.columnsOf(Content::Unit).size() == 1;
    if (!units.rootAsked && tops.size() == 1 && (isOneLevel || units.from == UnitsFrom::Nowhere)) {
        units.root = plan.get(tops.first()).name; // of the same organisation, so below its top
        units.rootAsked = isOneLevel;
    }
    for (const QString &name :
         {plan.settings().organisation, options.source, Tr::tr("Organisation")}) {
        units.root = units.root.isEmpty() ? cleanLine(name).left(longestLine) : units.root;
    }
    return units;
}

Identity identityOf(const Mapping &mapping, const ImportOptions &options, bool idsArePosts)
{
    if (options.identity) {
        return *options.identity;
    }
    return mapping.has(Content::Id) && !idsArePosts ? Identity::Id : Identity::NameMail;
}

void countRows(ImportReport &report, const std::vector<Row> &rows)
{
    for (const Row &row : rows) {
        report.rows += row.state == RowState::Blank ? 0 : 1;
        report.blankRows += row.state == RowState::Blank ? 1 : 0;
        const bool isSkipped =
            !row.isPost() && row.state != RowState::Unit && row.state != RowState::Blank;
        report.skippedRows += isSkipped ? 1 : 0;
        report.vacant += row.state == RowState::Vacant ? 1 : 0;
        report.shared += row.state == RowState::Shared ? 1 : 0;
        report.seats += row.state == RowState::Shared ? row.headcount.value_or(1) : 0;
    }
}

void countMerged(ImportReport &report, const Merged &merged)
{
    report.people = merged.people;
    report.peopleAdded = merged.peopleAdded;
    report.peopleChanged = merged.peopleChanged;
    report.positions = merged.positions;
    report.positionsAdded = merged.positionsAdded;
    report.unitsAdded = merged.unitsAdded;
}

void countCells(ImportReport &report, const Table &table, const Mapping &mapping, const RowSet &set)
{
    for (const IgnoredCells &cells : set.ignored) {
        report.cellsIgnored += static_cast<int>(cells.rows.size());
    }
    for (int column = 0; column < table.columns.size(); ++column) {
        if (mapping.contentOf(column) == Content::Nothing) {
            report.columnsIgnored.append(table.shownColumn(column));
        }
    }
}

/// Where fewer than half of the managers are found, the column that finds more.
std::optional<ManagerColumn> betterColumn(const Table &table, const Mapping &mapping,
                                          const ManagerReport &report)
{
    const int found = report.resolved + report.folded + report.inPlan;
    const bool isMapped = mapping.has(Content::ManagerId) || mapping.has(Content::ManagerName)
        || mapping.has(Content::ManagerEmail);
    if (!isMapped || found * 2 >= report.stated) {
        return std::nullopt;
    }
    const QList<ManagerColumn> columns = managerColumns(table, mapping);
    return !columns.isEmpty() && columns.first().resolved > found ? std::optional(columns.first())
                                                                  : std::nullopt;
}

void suggestColumn(ImportReport &report, const Table &table, const Mapping &mapping)
{
    report.managers.better = betterColumn(table, mapping, report.managers);
    if (report.managers.better) {
        const ManagerColumn &better = *report.managers.better;
        report.findings.append(
            {Finding::Weight::Warning,
             Tr::tr("Fewer than half of the managers were found. The column “%1” names %2 of %3.")
                 .arg(isolated(table.shownColumn(better.column)), QString::number(better.resolved),
                      QString::number(better.stated)),
             {}});
    }
}

/// What the import itself broke; faults that the plan had before are not its business.
Result<void> checkResult(const Plan &before, const Plan &after)
{
    const QList<Violation> now = check(after);
    if (now.isEmpty()) {
        return {};
    }
    const QList<Violation> old = check(before);
    for (const Violation &violation : now) {
        if (!old.contains(violation)) {
            return failure(Tr::tr("The import would break the plan: %1: %2")
                               .arg(isolated(nameOf(after, violation.object)), violation.message));
        }
    }
    return {};
}

Result<Import> prepared(const Table &table, const Mapping &mapping, const ImportOptions &options,
                        const Plan &plan)
{
    if (const Result<void> usable = checkMapping(mapping); !usable) {
        return std::unexpected(usable.error());
    }
    RowSet set = readRows(table, mapping, options.sameUnit);
    Managers managers = findManagers(table, mapping, set.rows, plan);
    keepNeeded(set.rows, managers, options.former);
    Import import;
    ImportReport &report = import.report;
    countRows(report, set.rows);
    if (report.rows == report.skippedRows) {
        return failure(Tr::tr("The file has no rows with people, posts or units."));
    }
    const UnitPlan units = unitPlan(table, mapping, managers, options, plan);
    const UnitTree tree = buildUnits(table, set.rows, managers, units);
    const bool idsArePosts = areIdsOfPosts(table, mapping);
    const Identity identity = identityOf(mapping, options, idsArePosts);
    const Merged merged = merge(plan, {set.rows, managers, tree, units, identity, idsArePosts});
    if (const Result<void> sound = checkResult(plan, merged.plan); !sound) {
        return std::unexpected(sound.error());
    }
    const Duplicates duplicates = duplicatesOf(table, set.rows);
    import.plan = merged.plan;
    report.unitsFrom = units.from;
    report.identity = identity;
    report.units = static_cast<int>(tree.units.size());
    report.managers = managers.report;
    report.duplicateIds = duplicates.ids;
    report.similar = similarUnits(tree);
    report.findings =
        managers.findings + duplicates.findings + tree.findings + findingsOf(table, set, merged);
    countMerged(report, merged);
    countCells(report, table, mapping, set);
    suggestColumn(report, table, mapping);
    return import;
}

} // namespace

Result<Import> prepareImport(const Table &table, const Mapping &mapping,
                             const ImportOptions &options, const Plan &plan)
{
    try {
        return prepared(table, mapping, options, plan);
    } catch (const std::bad_alloc &) {
        return failure(
            Tr::tr("There is not enough memory to import this file; nothing was imported."));
    }
}

} // namespace facet::exchange
