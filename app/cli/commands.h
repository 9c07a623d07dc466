// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "cli.h"
#include "document/document.h"
#include "storage/storedplans.h"

#include <QCommandLineParser>

#include <span>

namespace facet::cli {

/// One command of the program: everything that parsing, help and running know of it.
struct Command
{
    const char *name;
    const char *arguments; ///< "PLAN OUT.pdf", for the help
    const char *summary;   ///< translatable
    int least;             ///< how many arguments it takes
    int most;
    bool paints; ///< needs fonts
    void (*addOptions)(QCommandLineParser &parser);
    Result<void> (*run)(const QCommandLineParser &parser, Output &output);
};

std::span<const Command> commands();

// The commands, one file each where they are more than a few lines.
Result<void> runNew(const QCommandLineParser &parser, Output &output);
Result<void> runImport(const QCommandLineParser &parser, Output &output);
Result<void> runRoute(const QCommandLineParser &parser, Output &output);
Result<void> runCheck(const QCommandLineParser &parser, Output &output);
Result<void> runScore(const QCommandLineParser &parser, Output &output);
Result<void> runDeck(const QCommandLineParser &parser, Output &output);
Result<void> runExport(const QCommandLineParser &parser, Output &output);
Result<void> runMerge(const QCommandLineParser &parser, Output &output);
Result<void> runDiff(const QCommandLineParser &parser, Output &output);
Result<void> runSchema(const QCommandLineParser &parser, Output &output);
Result<void> runHistory(const QCommandLineParser &parser, Output &output);

/// A plan as it is now, to be looked at; tells on the way what is worth knowing about its state.
Result<storage::ViewedPlan> viewPlan(const QString &path, Output &output);

/// Opens a plan for an edit; refuses one that is not there or that could not be written.
Result<std::unique_ptr<Document>> editPlan(const QString &path);

/// Makes one edit and writes the plan file. Where that does not take it, the edit is not made, or
/// taken back, and the reason returned.
Result<void> performAndSave(Document &document, const edit::Step &step);

/// The option's date, or today where it was not given; refuses what is no date.
Result<QDate> dateOption(const QCommandLineParser &parser, Output &output);

/// The refusal of an argument that no plan could make right: the command ends with WrongUsage.
std::unexpected<Error> wrongUsage(Output &output, const QString &sentence);

} // namespace facet::cli
