// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benches.h"
#include "exchange/yaml.h"
#include "exchange/yamlcomments.h"
#include "panels/source/codeeditor.h"
#include "panels/source/sourceboard.h"
#include "plans.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QKeyEvent>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <utility>

namespace facet::bench {

namespace {

constexpr int mostWaiting = 60'000;

/// The longest that one turn of the event loop, or one thing done beside it, took of this thread.
class Longest
{
public:
    void time(const std::function<void()> &what)
    {
        const double start = threadNow();
        what();
        m_longest = std::max(m_longest, threadNow() - start);
    }

    /// Runs the event loop until @p isDone; false: it took too long.
    bool wait(const std::function<bool()> &isDone)
    {
        const QDeadlineTimer deadline(mostWaiting);
        while (!isDone() && !deadline.hasExpired()) {
            time([] { QApplication::processEvents(QEventLoop::WaitForMoreEvents); });
        }
        return isDone();
    }

    double take() { return std::exchange(m_longest, 0); }

private:
    double m_longest = 0;
};

panels::PlanLanguage yaml()
{
    return {[](const Plan &plan, const QList<ObjectRef> &only) {
                return QString::fromUtf8(only.isEmpty() ? exchange::toYaml(plan)
                                                        : exchange::toYaml(plan, only));
            },
            [](const QString &text, const Plan &plan, const QList<ObjectRef> &only) {
                return exchange::readYaml(text.toUtf8(), {plan, only});
            },
            &exchange::commentCount};
}

/// A plan whose source is about @p kilobytes long.
Plan planOfSource(int kilobytes)
{
    constexpr int sample = 1000;
    const auto bytes = exchange::toYaml(realisticPlan(sample / 10, sample)).size();
    const auto people = static_cast<int>(qint64{kilobytes} * 1024 * sample / bytes);
    return realisticPlan(std::max(1, people / 10), people);
}

void key(QWidget &widget, int code, const QString &text)
{
    QKeyEvent press(QEvent::KeyPress, code, Qt::NoModifier, text);
    QApplication::sendEvent(&widget, &press);
}

/// Opens the source, types a name in the middle of it, waits until it is checked and applies it.
bool measure(panels::SourceBoard &board, int kilobytes)
{
    int written = 0;
    int checked = 0;
    QObject::connect(&board, &panels::SourceBoard::written, &board, [&] { ++written; });
    QObject::connect(&board, &panels::SourceBoard::checked, &board, [&] { ++checked; });
    const auto tell = [kilobytes](const char *what, double value) {
        report(QStringLiteral("source/%1").arg(QLatin1StringView(what)), kilobytes, value / 1e6,
               "ms");
    };
    Longest longest;
    longest.time([&] { board.show(); });
    bool done = longest.wait([&] { return written > 0; });
    tell("open", longest.take());
    panels::CodeEditor &editor = board.editor();
    QTextCursor cursor = editor.textCursor();
    cursor.setPosition(static_cast<int>(editor.toPlainText().indexOf(
                           QStringLiteral("name: "), editor.document()->characterCount() / 2))
                       + 6);
    longest.time([&] { editor.setTextCursor(cursor); });
    for (int i = 0; i < 20; ++i) {
        longest.time([&] { key(editor, Qt::Key_X, QStringLiteral("x")); });
        longest.time([] { QApplication::processEvents(); });
    }
    tell("type", longest.take());
    done = done && longest.wait([&] { return checked > 0; });
    tell("check", longest.take());
    longest.time([&] { board.apply(); });
    done = done && longest.wait([&] { return written > 1; });
    tell("apply", longest.take());
    return done;
}

int run(const QStringList &args)
{
    for (const int kilobytes : sizes(args, {100, 1024})) {
        const auto document = Document::create({}, planOfSource(kilobytes));
        if (!document) {
            std::fprintf(stderr, "facet_bench: %s\n", qPrintable(document.error().message));
            return 1;
        }
        Selection selection;
        selection.follow(**document);
        panels::PanelContext context(**document, selection,
                                     render::makeTheme(render::Look::Light, QApplication::font()));
        context.setLanguage(yaml());
        panels::SourceBoard board(context);
        board.resize(1200, 800);
        if (!measure(board, kilobytes)) {
            return 1;
        }
    }
    return 0;
}

const bool added =
    addBench({"source",
              "[KILOBYTES…] the longest that editing a plan's source holds up its window: opening, "
              "each letter, checking, applying; goal at 1024: 50 ms",
              &run});

} // namespace

} // namespace facet::bench
