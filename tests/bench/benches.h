// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace facet::bench {

/// One entry of the table of benches: `facet_bench NAME [ARG…]`.
struct Bench
{
    const char *name;
    const char *help;                    ///< what it measures, and which arguments it takes
    int (*run)(const QStringList &args); ///< returns the exit code
};

/// Enters a bench into the table; called once per bench file while the program starts:
/// `const bool added = addBench({"layout", "…", &run});`
bool addBench(const Bench &bench);

/// Prints one result as a JSON line: {"name":…,"n":…,"value":…,"unit":…}.
void report(const QString &name, qint64 n, double value, const char *unit);

/// CPU time of this process so far, in nanoseconds.
double cpuNow();

/// CPU time of this thread alone so far, in nanoseconds: what keeps its window waiting.
double threadNow();

/// The median CPU time of one call of @p body in nanoseconds, over at least five calls and 0.3 s.
/// @p prepare runs before each call and is not counted.
double nanoseconds(const std::function<void()> &body, const std::function<void()> &prepare = {});

/// The memory that this process holds beyond its shared pages right now, in bytes; 0 where the
/// system does not tell.
qint64 memory();

/// The sizes that PERFORMANCE.md names, or the ones given as arguments.
QList<int> sizes(const QStringList &args, const QList<int> &usual = {1000, 10000, 100000});

} // namespace facet::bench
