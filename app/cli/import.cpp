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

Result<exchange::ImportOptions> importOptions(const QCommandLineParser &parser, const QString &file)
{
    exchange::ImportOptions options;
    options.source = QFileInfo(file).completeBaseName();
    if (!parser.isSet(u"units"_s)) {
        return options;
    }
    const QStringList known{u"columns"_s, u"path"_s, u"parents"_s, u"managers"_s, u"nowhere"_s};
    const qsizetype index = known.indexOf(parser.value(u"units"_s));
    if (index < 0) {
        return failure(Tr::tr("“%1” is no source of units; choose one of %2.")
                           .arg(parser.value(u"units"_s), known.join(u", "_s)));
    }
    options.units = static_cast<exchange::UnitsFrom>(index);
    return options;
}

} // namespace

Result<void> runImport(const QCommandLineParser &parser, Output &output)
{
    const QString file = parser.positionalArguments().constLast();
    const auto options = importOptions(parser, file);
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
    const auto document = Document::open(parser.positionalArguments().constFirst());
    if (!document) {
        return std::unexpected(document.error());
    }
    const auto import = exchange::prepareImport(*table, *mapping, *options, (*document)->plan());
    if (!import) {
        return std::unexpected(import.error());
    }
    for (const QString &line : mappingLines(*table, *mapping) + reportLines(import->report)) {
        output.out << line << '\n';
    }
    if (parser.isSet(u"dry-run"_s)) {
        output.out << Tr::tr("Nothing was changed (dry run).") << Qt::endl;
        return {};
    }
    (*document)->perform({importStepText(import->report, file), import->plan});
    return (*document)->flush();
}

} // namespace facet::cli
