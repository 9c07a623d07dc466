// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benches.h"
#include "document/document.h"
#include "plans.h"
#include "storage/connection.h"
#include "storage/planfile.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

namespace facet::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr int peopleToAUnit = 10;

/// Every value of every row through QSqlQuery, kept nowhere: what reading a plan is compared with.
void readPlainly(const QString &file)
{
    const auto connection = storage::Connection::open(file, storage::Access::Read);
    if (!connection) {
        return;
    }
    forEachKind([&]<class E>() {
        Result<QSqlQuery> query =
            (*connection)
                ->run(u"SELECT * FROM \"%1\""_s.arg(QLatin1StringView(Describe<E>::plural)));
        const int columns = 1 + static_cast<int>(std::tuple_size_v<decltype(Describe<E>::fields)>);
        while (query && query->next()) {
            for (int i = 0; i < columns; ++i) {
                const QVariant value = query->value(i);
            }
        }
    });
}

/// What one edit costs the thread that makes it, from the step to the last receiver of changed(),
/// in milliseconds; the median and the worst of many.
void benchEdits(Document &document, int count)
{
    const Id<Person> somebody = document.plan().all<Person>().begin()->first;
    std::vector<double> times;
    for (int i = 0; i < 200; ++i) {
        Person person = document.plan().get(somebody);
        person.name = u"Name %1"_s.arg(i);
        const edit::Step step{u"Rename"_s, document.plan().with(person)};
        QElapsedTimer timer;
        timer.start();
        document.perform(step);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        QCoreApplication::processEvents();
    }
    std::ranges::sort(times);
    report(u"edit, on the screen"_s, count, times[times.size() / 2], "ms");
    report(u"edit, on the screen, 99 %"_s, count, times[times.size() * 99 / 100], "ms");
    QElapsedTimer timer;
    timer.start();
    constexpr int rounds = 50;
    for (int i = 0; i < rounds; ++i) {
        Person person = document.plan().get(somebody);
        person.name = u"Again %1"_s.arg(i);
        document.perform({u"Rename"_s, document.plan().with(person)});
    }
    if (document.flush()) {
        report(u"edits until all are in store and file, each"_s, count,
               static_cast<double>(timer.nsecsElapsed()) / 1e6 / rounds, "ms");
    }
}

bool benchSize(int count)
{
    QTemporaryDir folder;
    qputenv("FACET_STATE_DIR", QFile::encodeName(folder.filePath(u"state"_s)));
    const Plan plan = realisticPlan(std::max(1, count / peopleToAUnit), count);
    const QString file = folder.filePath(u"plan.facet"_s);
    const double write = nanoseconds([&] { storage::writePlanFile(file, plan).value(); },
                                     [&] { QFile::remove(file); });
    report(u"publish"_s, count, write / 1e6, "ms");
    report(u"file size"_s, count, static_cast<double>(QFileInfo(file).size()) / count,
           "bytes/person");
    const double plain = nanoseconds([&] { readPlainly(file); });
    report(u"read plainly"_s, count, plain / 1e6, "ms");
    const double read = nanoseconds([&] { storage::readPlanFile(file).value(); });
    report(u"open file"_s, count, read / 1e6, "ms");
    report(u"open file, times a plain read"_s, count, read / plain, "");
    {
        const auto document = Document::open(file);
        if (!document) {
            std::fprintf(stderr, "facet_bench: %s\n", qPrintable(document.error().message));
            return false;
        }
        benchEdits(**document, count);
    }
    std::unique_ptr<Document> document;
    const double again =
        nanoseconds([&] { document = Document::open(file).value(); }, [&] { document.reset(); });
    report(u"open with store"_s, count, again / 1e6, "ms");
    return true;
}

int benchStorage(const QStringList &args)
{
    return std::ranges::all_of(sizes(args), &benchSize) ? 0 : 1;
}

[[maybe_unused]] const bool added = addBench(
    {"storage", "[SIZE...]  plan files and the work store: open, edit, publish", &benchStorage});

} // namespace

} // namespace facet::bench
