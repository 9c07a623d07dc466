// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/document.h"
#include "storage/planfile.h"
#include "storage/storedplans.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

using namespace facet;

namespace {

/// Out at once, whatever becomes of the process.
void say(const QByteArray &line)
{
    const QByteArray whole = line + '\n';
    if (::write(STDOUT_FILENO, whole.constData(), static_cast<size_t>(whole.size())) < 0) {
        ::_exit(9);
    }
}

Id<Unit> unitOf(qint64 id) { return Id<Unit>{id}; }

qint64 numberIn(const Plan &plan, qint64 unit) { return plan.get(unitOf(unit)).name.toLongLong(); }

edit::Step counted(const Plan &plan, qint64 id)
{
    Unit unit = plan.get(unitOf(id));
    unit.id = unitOf(id);
    unit.name = QString::number(unit.name.toLongLong() + 1);
    return {QStringLiteral("Count to %1").arg(unit.name), plan.with(unit)};
}

/// Counts once; says the number when it is shown as saved within some milliseconds.
void countOnce(Document &document, qint64 id, int patience = 100)
{
    document.perform(counted(document.plan(), id));
    for (int i = 0; i < patience; ++i) {
        QCoreApplication::processEvents();
        if (document.saveState().place != SaveState::Place::Nowhere) {
            say("saved " + QByteArray::number(numberIn(document.plan(), id)));
            return;
        }
        QThread::msleep(1);
    }
}

int refused(const Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.message));
    return 1;
}

/// Opens, counts @p edits times in one unit, writes the file, closes; @p rounds times.
int work(const QString &path, qint64 unit, int rounds, int edits)
{
    for (int round = 0; round < rounds; ++round) {
        say("open");
        auto document = Document::open(path);
        if (!document) {
            return refused(document.error());
        }
        for (int i = 0; i < edits; ++i) {
            countOnce(**document, unit);
            if (i % 2 == 0) {
                (*document)->publish();
            }
        }
        say("close");
        const Result<void> flushed = (*document)->flush();
        say(flushed ? QByteArray("file") : "unwritten: " + flushed.error().message.toUtf8());
    }
    return 0;
}

/// Counts every 20 ms while the file is being written, and says the longest time in which the
/// event loop did not come round.
int watchLoop(const QString &path, int milliseconds)
{
    auto document = Document::open(path);
    if (!document) {
        return refused(document.error());
    }
    QElapsedTimer sinceBeat;
    sinceBeat.start();
    qint64 longest = 0;
    QTimer beat;
    QObject::connect(&beat, &QTimer::timeout, &beat, [&] {
        longest = std::max(longest, sinceBeat.restart());
        (*document)->perform(counted((*document)->plan(), 1));
    });
    constexpr int distance = 20;
    beat.start(distance);
    QTimer::singleShot(milliseconds / 4, document->get(), [&] { (*document)->publish(); });
    QTimer::singleShot(milliseconds, &beat, [] { QCoreApplication::quit(); });
    QCoreApplication::exec();
    say("gap " + QByteArray::number(longest - distance));
    ::_exit(0); // closing waits for the slow file, rightly
}

/// Opens a plan whose file cannot be written, edits it, and saves it elsewhere.
int workAway(const QString &path, const QString &copy)
{
    QElapsedTimer timer;
    timer.start();
    auto document = Document::open(path);
    if (!document) {
        return refused(document.error());
    }
    say("opened " + QByteArray::number(timer.elapsed()));
    say("banner " + (*document)->saveState().trouble.toUtf8());
    constexpr int untilSaved = 10'000;
    countOnce(**document, 1, untilSaved);
    const Result<void> flushed = (*document)->flush();
    say(flushed ? QByteArray("file") : "unwritten: " + flushed.error().message.toUtf8());
    const Result<void> saved = (*document)->saveAs(copy);
    say(saved ? QByteArray("copied") : "not copied: " + saved.error().message.toUtf8());
    return 0;
}

} // namespace

/// Does what a person does, to be killed, starved and lied to: `worker work PLAN UNIT ROUNDS
/// EDITS`, `worker away PLAN COPY`, `worker loop PLAN MS`, `worker recover`.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList args = QCoreApplication::arguments();
    const QString what = args.value(1);
    if (what == QLatin1StringView("work")) {
        return work(args.value(2), args.value(3).toLongLong(), args.value(4).toInt(),
                    args.value(5).toInt());
    }
    if (what == QLatin1StringView("loop")) {
        return watchLoop(args.value(2), args.value(3).toInt());
    }
    if (what == QLatin1StringView("away")) {
        return workAway(args.value(2), args.value(3));
    }
    if (what == QLatin1StringView("recover")) {
        say(storage::bringBackUnpublished().join(u' ').toUtf8());
        return 0;
    }
    return 2;
}
