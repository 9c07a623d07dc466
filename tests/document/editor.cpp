// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/document.h"
#include "steps.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

#include <cstdio>
#include <unistd.h>

/// A person who edits without a pause, to be killed by tst_killed: `editor PLAN SECONDS`. Counts in
/// the name of unit 1 and writes on its output the last number that was shown as saved on this
/// computer or in the file.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList args = QCoreApplication::arguments();
    const auto document = facet::Document::open(args.value(1));
    if (!document) {
        std::fprintf(stderr, "%s\n", qPrintable(document.error().message));
        return 1;
    }
    const auto say = [](const QByteArray &line) {
        if (::write(STDOUT_FILENO, line.constData(), static_cast<size_t>(line.size())) < 0) {
            ::_exit(2);
        }
    };
    say("open\n");
    QElapsedTimer timer;
    timer.start();
    int count = facet::test::nameIn((*document)->plan()).toInt();
    while (timer.elapsed() < args.value(2).toInt() * 1000) {
        (*document)->perform(facet::test::renamed((*document)->plan(), QString::number(++count)));
        if (count % 40 == 0) {
            (*document)->publish();
        }
        for (int i = 0; i < 20; ++i) {
            QCoreApplication::processEvents();
            if ((*document)->saveState().place != facet::SaveState::Place::Nowhere) {
                say(QByteArray::number(count) + '\n');
                break;
            }
            QThread::msleep(1);
        }
    }
    return 0;
}
