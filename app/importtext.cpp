// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importtext.h"

#include "base/text.h"
#include "model/tr.h"

#include <QFileInfo>

namespace facet {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostRowsNamed = 8;
constexpr int mostColumnsNamed = 12;

QString rowsText(const QList<int> &rows)
{
    QStringList numbers;
    for (const int row : rows.first(qMin<qsizetype>(rows.size(), mostRowsNamed))) {
        numbers.append(QString::number(row));
    }
    const QString list = numbers.join(u", "_s);
    return rows.size() > mostRowsNamed ? list + u" …"_s : list;
}

QString findingLine(const exchange::Finding &finding)
{
    const QString mark = finding.weight == exchange::Finding::Weight::Warning ? u"! "_s : u"· "_s;
    return finding.rows.isEmpty()
        ? mark + finding.text
        : mark + Tr::tr("%1 (rows %2)").arg(finding.text, rowsText(finding.rows));
}

QStringList managerLines(const exchange::ManagerReport &managers)
{
    if (managers.stated == 0) {
        return {};
    }
    const int found = managers.resolved + managers.folded + managers.inPlan + managers.ambiguous;
    QStringList lines{Tr::tr("Managers: %1 of %2 found").arg(found).arg(managers.stated)};
    if (managers.unknown > 0) {
        lines.append(Tr::tr("Managers who are nobody in the file: %1").arg(managers.unknown));
    }
    if (managers.self > 0) {
        lines.append(
            Tr::tr("Rows that report to themselves, taken as the top: %1").arg(managers.self));
    }
    if (managers.cycles > 0) {
        lines.append(Tr::tr("Circles of managers, cut: %1").arg(managers.cycles));
    }
    return lines;
}

} // namespace

QStringList mappingLines(const exchange::Table &table, const exchange::Mapping &mapping)
{
    QStringList lines;
    for (int column = 0; column < table.columns.size(); ++column) {
        const exchange::Content content = mapping.contentOf(column);
        if (content != exchange::Content::Nothing) {
            lines.append(u"%1 ← %2"_s.arg(labelOf(content), table.shownColumn(column)));
        }
    }
    return lines;
}

QStringList reportLines(const exchange::ImportReport &report)
{
    QStringList lines{
        Tr::tr("Rows: %1 (left out: %2)")
            .arg(report.rows + report.blankRows)
            .arg(report.skippedRows + report.blankRows),
        Tr::tr("People: %1 (new: %2, changed: %3)")
            .arg(report.people)
            .arg(report.peopleAdded)
            .arg(report.peopleChanged),
        Tr::tr("Positions: %1 (nobody named: %2)").arg(report.positions).arg(report.vacant),
        Tr::tr("Units: %1 (new: %2)").arg(report.units).arg(report.unitsAdded),
    };
    if (report.shared > 0) {
        lines.append(
            Tr::tr("Shared positions: %1 with %2 seats").arg(report.shared).arg(report.seats));
    }
    lines += managerLines(report.managers);
    if (report.duplicateIds > 0) {
        lines.append(Tr::tr("Identifiers used twice: %1").arg(report.duplicateIds));
    }
    if (report.cellsIgnored > 0) {
        lines.append(Tr::tr("Cells not understood and left out: %1").arg(report.cellsIgnored));
    }
    if (!report.columnsIgnored.isEmpty()) {
        const QStringList named = report.columnsIgnored.first(
            qMin<qsizetype>(report.columnsIgnored.size(), mostColumnsNamed));
        lines.append(Tr::tr("Columns not imported: %1").arg(named.join(u", "_s)));
    }
    for (const exchange::Finding &finding : report.findings) {
        lines.append(findingLine(finding));
    }
    return lines;
}

QString importStepText(const exchange::ImportReport &report, const QString &file)
{
    const QString name = isolated(QFileInfo(file).fileName());
    if (report.people == 0) {
        return Tr::tr("Import %Ln unit(s) from %1", nullptr, report.units).arg(name);
    }
    return Tr::tr("Import %Ln person(s) from %1", nullptr, report.people).arg(name);
}

} // namespace facet
