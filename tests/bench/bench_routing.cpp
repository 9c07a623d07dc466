// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/routing/deskcheck.h"
#include "benches.h"

#include <QTimeZone>

#include <random>

namespace facet::bench {

namespace {

using namespace routing;

/// A word of three to nine letters of a script, the same for the same number.
QString wordOf(int number, char16_t firstLetter, int letters)
{
    std::mt19937 random(static_cast<unsigned>(number));
    QString word;
    for (unsigned i = 0; i < 3 + random() % 7; ++i) {
        word +=
            QChar(static_cast<char16_t>(firstLetter + random() % static_cast<unsigned>(letters)));
    }
    return word;
}

struct Script
{
    const char *name;
    char16_t firstLetter;
    int letters;
};

constexpr Script scripts[] = {{"latin", u'a', 26}, {"arabic", 0x0627, 36}, {"han", 0x4E00, 3000}};

/// Thirty signals of eight alternatives each, with a route each, and a default.
Plan deskPlan(const Script &script)
{
    std::mt19937 random(7);
    const auto word = [&] {
        return wordOf(static_cast<int>(random() % 2000), script.firstLetter, script.letters);
    };
    Plan plan = Plan().with(Signal{.id = {1}, .name = QStringLiteral("Rest")});
    for (int i = 2; i <= 31; ++i) {
        QString words;
        for (int line = 0; line < 8; ++line) {
            const QString one = word();
            const QString two = word();
            words += line % 3 == 0 ? QStringLiteral("%1\n").arg(one)
                : line % 3 == 1    ? QStringLiteral("\"%1 %2\"\n").arg(one, two)
                                   : QStringLiteral("%1 %2 -%3\n").arg(one, two, word());
        }
        plan = plan.with(Signal{.id = {i}, .words = words, .priority = i})
                   .with(Unit{.id = {i}, .name = QStringLiteral("Unit %1").arg(i)})
                   .with(Route{.id = {i}, .signal = {i}, .unit = {i}, .answerWithin = 60});
    }
    return plan;
}

std::vector<Message> posts(int count, const Script &script)
{
    std::mt19937 random(11);
    const QDateTime start(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::UTC);
    std::vector<Message> messages;
    for (int i = 0; i < count; ++i) {
        QString text;
        for (unsigned word = 0; word < 12 + random() % 24; ++word) {
            text += wordOf(static_cast<int>(random() % 2000), script.firstLetter, script.letters)
                + u' ';
        }
        messages.push_back({.text = text,
                            .when = start.addSecs(i * 97),
                            .channel = QStringLiteral("Forum"),
                            .owner = QStringLiteral("Unit %1").arg(i % 40)});
    }
    return messages;
}

int run(const QStringList &args)
{
    for (const int count : sizes(args, {1000, 20000, 200000})) {
        for (const Script &script : scripts) {
            const Plan plan = deskPlan(script);
            const std::vector<Message> messages = posts(count, script);
            const double time = nanoseconds([&] { deskCheck(plan, messages); });
            report(QStringLiteral("routing/%1").arg(QLatin1StringView(script.name)), count,
                   time / 1e6, "ms");
        }
    }
    return 0;
}

const bool added =
    addBench({"routing", "[MESSAGES…] desk check of messages; goal at 20,000: 1 s", &run});

} // namespace

} // namespace facet::bench
