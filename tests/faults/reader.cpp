// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/planfile.h"

#include <QCoreApplication>
#include <sqlite3.h>

#include <cstdio>
#include <sys/resource.h>

using namespace facet;

namespace {

void say(const char *what, const QByteArray &line)
{
    std::printf("%s %s\n", what, line.simplified().left(2000).constData());
}

/// Every statement that is run on a file, whoever runs it.
int traced(unsigned /*type*/, void * /*context*/, void *statement, void *text)
{
    const sqlite3 *database = sqlite3_db_handle(static_cast<sqlite3_stmt *>(statement));
    const char *file = sqlite3_db_filename(const_cast<sqlite3 *>(database), "main");
    if (file && *file != '\0') {
        say("sql", static_cast<const char *>(text));
    }
    return 0;
}

int watch(sqlite3 *database, const char ** /*error*/, const sqlite3_api_routines * /*api*/)
{
    return sqlite3_trace_v2(database, SQLITE_TRACE_STMT, traced, nullptr);
}

/// What a program does that trusts the file.
void trust(const QByteArray &path)
{
    sqlite3 *database = nullptr;
    sqlite3_open(path.constData(), &database);
    for (const char *statement :
         {"PRAGMA integrity_check", "SELECT * FROM people", "UPDATE units SET name=name"}) {
        sqlite3_exec(database, statement, nullptr, nullptr, nullptr);
    }
    sqlite3_close(database);
}

} // namespace

/// Reads one plan file and tells what was done with it: `reader FILE`; `reader FILE trust` reads it
/// as if it were a friend's.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch));
    const QStringList args = QCoreApplication::arguments();
    if (args.size() > 2) {
        trust(args[1].toUtf8());
    } else {
        const Result<storage::LoadedPlan> read = storage::readPlanFile(args.value(1));
        say(read ? "opened" : "refused",
            read ? QByteArray(read->isSound ? "sound" : "odd") : read.error().message.toUtf8());
    }
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    const auto milliseconds = [](const timeval &time) {
        return static_cast<qint64>(time.tv_sec) * 1000 + time.tv_usec / 1000;
    };
    say("memory", QByteArray::number(static_cast<qint64>(used.ru_maxrss)));
    say("time", QByteArray::number(milliseconds(used.ru_utime) + milliseconds(used.ru_stime)));
    return 0;
}
