// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/import.h"

#include "commands.h"
#include "document/document.h"
#include "importtext.h"
#include "model/tr.h"

#include <QFileInfo>

namespace facet::cli {

namespace {

using namespace Qt::StringLiterals;

Result<exchange::ImportOptions> importOptions(const QCommandLineParser &parser, const QString &file,
                                              Output &output)
{
    exchange::ImportOptions options;
    options.source = QFileInfo(file).completeBaseName();
    if (!parser.isSet(u"units"_s)) {
        return options;
    }
    const QStringList known{u"columns"_s, u"path"_s, u"parents"_s, u"managers"_s, u"nowhere"_s};
    const qsizetype index = known.indexOf(parser.value(u"units"_s));
    if (index < 0) {
        return wrongUsage(output,
                          Tr::tr("“%1” is no source of units; choose one of %2.")
                              .arg(parser.value(u"units"_s), known.join(u", "_s)));
    }
    options.units = static_cast<exchange::UnitsFrom>(index);
    return options;
}

/// A file to be imported, read, with what its columns say.
struct Source
{
    exchange::Table table;
    exchange::Mapping mapping;
    exchange::ImportOptions options;
};

Result<exchange::Import> importInto(const Plan &plan, const Source &source, Output &output)
{
    const auto import = exchange::prepareImport(source.table, source.mapping, source.options, plan);
    if (import) {
        for (const QString &line :
             mappingLines(source.table, source.mapping) + reportLines(import->report)) {
            output.out << line << '\n';
        }
    }
    return import;
}

/// Works on a copy, so that it can be done while the plan is open elsewhere.
Result<void> reportOnly(const QString &path, const Source &source, Output &output)
{
    return viewPlan(path, output)
        .and_then([&](const storage::ViewedPlan &viewed) {
            return importInto(viewed.plan, source, output);
        })
        .transform([&](const exchange::Import &) {
            output.out << Tr::tr("Nothing was changed (dry run).") << Qt::endl;
        });
}

Result<void> importFor(const QString &path, const Source &source, const QString &file,
                       Output &output)
{
    const auto document = editPlan(path);
    if (!document) {
        return std::unexpected(document.error());
    }
    return importInto((*document)->plan(), source, output).and_then([&](const auto &import) {
        return performAndSave(**document, {importStepText(import.report, file), import.plan});
    });
}

} // namespace

Result<void> runImport(const QCommandLineParser &parser, Output &output)
{
    const QString file = parser.positionalArguments().constLast();
    const QString plan = parser.positionalArguments().constFirst();
    const auto options = importOptions(parser, file, output);
    if (!options) {
        return std::unexpected(options.error());
    }
    const auto table = exchange::readTableFile(file);
    if (!table) {
        return std::unexpected(table.error());
    }
    const auto mapping =
        exchange::mapped(exchange::Mapping::guess(*table), *table, parser.values(u"map"_s));
    if (!mapping) {
        return std::unexpected(mapping.error());
    }
    const Source source{*table, *mapping, *options};
    return parser.isSet(u"dry-run"_s) ? reportOnly(plan, source, output)
                                      : importFor(plan, source, file, output);
}

} // namespace facet::cli
