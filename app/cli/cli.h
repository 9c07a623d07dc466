// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QTextStream>

namespace facet::cli {

/// What a run of the command line ended with, as the shell sees it.
enum ExitCode { Done = 0, Refused = 1, WrongUsage = 2, ErrorsOpen = 3 };

/// Where a command writes what it has to say.
struct Output
{
    QTextStream &out; ///< results
    QTextStream &err; ///< progress and the one sentence of a refusal
    int code = Done;  ///< what a command that has run wants to end with
};

/// Whether these arguments (without the program's name) are for the command line rather than the
/// window: a command,
/// `--help` or `--version`.
bool isCommand(const QStringList &arguments);

/// Whether the command paints and so needs a QGuiApplication, if only an offscreen one.
bool needsFonts(const QStringList &arguments);

/// Runs a command line. Needs no display.
int run(const QStringList &arguments, Output output);

/// What `facet --help` prints.
QString help();

} // namespace facet::cli
