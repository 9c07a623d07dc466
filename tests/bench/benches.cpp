// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benches.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <malloc.h>
#include <vector>

namespace facet::bench {

namespace {

double timeOf(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
}

} // namespace

double cpuNow() { return timeOf(CLOCK_PROCESS_CPUTIME_ID); }

double threadNow() { return timeOf(CLOCK_THREAD_CPUTIME_ID); }

void report(const QString &name, qint64 n, double value, const char *unit)
{
    const QJsonObject line{{QStringLiteral("name"), name},
                           {QStringLiteral("n"), n},
                           {QStringLiteral("value"), value},
                           {QStringLiteral("unit"), QLatin1StringView(unit)}};
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact);
    std::printf("%s\n", text.constData());
    std::fflush(stdout);
}

double nanoseconds(const std::function<void()> &body, const std::function<void()> &prepare)
{
    std::vector<double> times;
    double total = 0;
    while (times.size() < 5 || (total < 3e8 && times.size() < 100000)) {
        if (prepare) {
            prepare();
        }
        const double start = cpuNow();
        body();
        times.push_back(cpuNow() - start);
        total += times.back();
    }
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::ranges::nth_element(times, middle);
    return *middle;
}

qint64 memory()
{
    malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QList<QByteArray> pages = file.readAll().split(' ');
    return pages.size() < 3 ? 0 : (pages[1].toLongLong() - pages[2].toLongLong()) * 4096;
}

QList<int> sizes(const QStringList &args, const QList<int> &usual)
{
    QList<int> given;
    for (const QString &arg : args) {
        if (const int size = arg.toInt(); size > 0) {
            given.append(size);
        }
    }
    return given.isEmpty() ? usual : given;
}

} // namespace facet::bench
