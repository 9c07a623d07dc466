// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/cli.h"

#include <QTextStream>

namespace facet::test {

/// What one run of the command line gave.
struct Run
{
    int code = 0;
    QString out;
    QString err;
};

/// Runs the command line within this process.
inline Run facetRun(const QStringList &arguments)
{
    Run run;
    QTextStream out(&run.out);
    QTextStream err(&run.err);
    run.code = cli::run(arguments, {out, err});
    out.flush();
    err.flush();
    return run;
}

} // namespace facet::test
