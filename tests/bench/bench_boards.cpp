// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benches.h"
#include "panels/boards/boards.h"
#include "panels/panels.h"
#include "plans.h"

#include <QApplication>
#include <QStackedWidget>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace facet::bench {

namespace {

/// What one edit costs while all boards and panels exist and @p shown is in sight (null: none).
void measureEdit(Document &document, QStackedWidget &stack, QWidget *shown, int people)
{
    if (shown) {
        stack.setCurrentWidget(shown);
    }
    stack.setVisible(shown != nullptr);
    QApplication::processEvents();
    std::vector<double> times;
    for (int i = 0; i < 21; ++i) {
        Person person = document.plan().all<Person>().begin()->second.get();
        person.technical = (person.technical + 1) % 5;
        const edit::Step step{QStringLiteral("Rate"), document.plan().with(person)};
        const double start = threadNow();
        document.perform(step);
        times.push_back(threadNow() - start);
    }
    std::ranges::sort(times);
    const double time = times[times.size() / 2];
    const QString where = shown ? shown->objectName() : QStringLiteral("none");
    report(QStringLiteral("boards/edit-with-%1").arg(where), people, time / 1e6, "ms");
}

int run(const QStringList &args)
{
    for (const int people : sizes(args)) {
        const auto document =
            Document::create({}, realisticPlan(std::max(10, people / 12), people));
        if (!document) {
            std::fprintf(stderr, "facet_bench: %s\n", qPrintable(document.error().message));
            return 1;
        }
        Selection selection;
        selection.follow(**document);
        panels::PanelContext context(**document, selection,
                                     render::makeTheme(render::Look::Light, QApplication::font()));
        QStackedWidget stack;
        stack.resize(1200, 800);
        const double made = threadNow();
        for (auto make : {&panels::makeBoards, &panels::makePanels}) {
            for (std::unique_ptr<panels::Panel> &panel : make(context)) {
                stack.addWidget(panel.release());
            }
        }
        report(QStringLiteral("boards/make"), people, (threadNow() - made) / 1e6, "ms");
        measureEdit(**document, stack, nullptr, people);
        for (const QString &name :
             {QStringLiteral("channelsBoard"), QStringLiteral("peopleBoard")}) {
            measureEdit(**document, stack, stack.findChild<QWidget *>(name), people);
        }
    }
    return 0;
}

const bool added =
    addBench({"boards",
              "[PEOPLE…] one edit while all boards and panels exist, of which none or one is in "
              "sight",
              &run});

} // namespace

} // namespace facet::bench
