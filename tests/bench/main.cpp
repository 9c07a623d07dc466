// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benches.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>
#include <cstring>

namespace facet::bench {

namespace {

QList<Bench> &table()
{
    static QList<Bench> benches;
    return benches;
}

int help()
{
    std::puts("facet_bench                runs everything\n"
              "facet_bench NAME [ARG...]  runs one bench; results are JSON lines {name, n, value, "
              "unit}\n");
    for (const Bench &bench : std::as_const(table())) {
        std::printf("  %-12s %s\n", bench.name, bench.help);
    }
    return 0;
}

int run(QStringList args)
{
    if (args.contains(QStringLiteral("--help"))) {
        return help();
    }
    if (args.isEmpty()) {
        int worst = 0;
        for (const Bench &bench : std::as_const(table())) {
            worst = std::max(worst, bench.run({}));
        }
        return worst;
    }
    const QString name = args.takeFirst();
    for (const Bench &bench : std::as_const(table())) {
        if (name == QLatin1StringView(bench.name)) {
            return bench.run(args);
        }
    }
    std::fprintf(stderr, "facet_bench: there is no bench \"%s\"; --help lists them.\n",
                 qPrintable(name));
    return 2;
}

} // namespace

bool addBench(const Bench &bench)
{
    table().append(bench);
    std::ranges::sort(
        table(), [](const Bench &a, const Bench &b) { return std::strcmp(a.name, b.name) < 0; });
    return true;
}

} // namespace facet::bench

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QApplication app(argc, argv);
    return facet::bench::run(QApplication::arguments().mid(1));
}
