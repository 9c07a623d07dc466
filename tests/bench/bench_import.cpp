// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benches.h"
#include "exchange/import.h"
#include "exchange/people.h"
#include "exchange/yaml.h"
#include "plans.h"

#include <QFileInfo>

#include <cstdio>

namespace facet::bench {

namespace {

using namespace exchange;

/// A staff list of @p rows people in @p rows / 20 departments, each reporting to one of the ten
/// before.
QByteArray staffList(int rows)
{
    QByteArray csv = "Employee ID,Name,E-mail,Job Title,Department,Manager ID,Hire Date\n";
    for (int i = 0; i < rows; ++i) {
        const QByteArray id = QByteArray::number(i + 1);
        csv += id + ",\"Family" + id + ", Given\",p" + id + "@example.org,Specialist "
            + QByteArray::number(i % 50) + ",Department "
            + QByteArray::number(i % std::max(1, rows / 20)) + ','
            + (i == 0 ? QByteArray() : QByteArray::number(i / 10 + 1)) + ",2020-01-01\n";
    }
    return csv;
}

int benchTable(const QString &name, const QByteArray &bytes)
{
    const double start = cpuNow();
    const Result<exchange::Table> table = readTable(bytes);
    if (!table) {
        std::fprintf(stderr, "facet_bench: %s\n", qPrintable(table.error().message));
        return 1;
    }
    const double read = cpuNow();
    const Mapping mapping = Mapping::guess(*table);
    const double guessed = cpuNow();
    const Result<Import> once = prepareImport(*table, mapping, {}, {});
    if (!once) {
        std::fprintf(stderr, "facet_bench: %s\n", qPrintable(once.error().message));
        return 1;
    }
    const double imported = cpuNow();
    const Result<Import> again = prepareImport(*table, mapping, {}, once->plan);
    const double merged = cpuNow();
    const int rows = table->rowCount();
    report(QStringLiteral("import/%1/read").arg(name), rows, (read - start) / 1e6, "ms");
    report(QStringLiteral("import/%1/guess").arg(name), rows, (guessed - read) / 1e6, "ms");
    report(QStringLiteral("import/%1/import").arg(name), rows, (imported - guessed) / 1e6, "ms");
    report(QStringLiteral("import/%1/merge").arg(name), rows, (merged - imported) / 1e6, "ms");
    report(QStringLiteral("import/%1/memory").arg(name), rows, static_cast<double>(memory()) / 1e6,
           "MB");
    return again && again->plan == once->plan ? 0 : 1;
}

int runImport(const QStringList &args)
{
    for (const QString &arg : args) {
        if (QFileInfo::exists(arg)) {
            const Result<QByteArray> bytes = readFile(arg);
            return bytes ? benchTable(QFileInfo(arg).completeBaseName(), *bytes) : 1;
        }
    }
    int worst = 0;
    for (const int rows : sizes(args, {1000, 10000, 100000, 200000})) {
        worst = std::max(worst, benchTable(QStringLiteral("staff"), staffList(rows)));
    }
    return worst;
}

int runYaml(const QStringList &args)
{
    for (const int people : sizes(args)) {
        const Plan plan = realisticPlan(std::max(1, people / 10), people);
        const double start = cpuNow();
        const QByteArray yaml = toYaml(plan);
        const double written = cpuNow();
        const Result<Plan> read = fromYaml(yaml);
        const double done = cpuNow();
        report(QStringLiteral("yaml/write"), people, (written - start) / 1e6, "ms");
        report(QStringLiteral("yaml/read"), people, (done - written) / 1e6, "ms");
        const double before = cpuNow();
        const QByteArray csv = peopleToCsv(plan);
        report(QStringLiteral("csv/write"), people, (cpuNow() - before) / 1e6, "ms");
        if (!read || *read != plan || csv.isEmpty()) {
            return 1;
        }
    }
    return 0;
}

const bool importAdded = addBench(
    {"import", "read, guess, import and merge a staff list: [ROWS...] or [FILE.csv]", &runImport});
const bool yamlAdded = addBench(
    {"yaml", "write and read a plan as YAML, write its people as CSV: [PEOPLE...]", &runYaml});

} // namespace

} // namespace facet::bench
