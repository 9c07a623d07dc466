// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messages.h"

#include "base/text.h"

#include <QTimeZone>
#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <span>

namespace facet::routing {

namespace {

using namespace Qt::StringLiterals;

constexpr size_t looked = 200; ///< rows that guessing reads

constexpr std::array textNames{"text"_L1,    "message"_L1, "tweet"_L1,      "post"_L1,
                               "body"_L1,    "content"_L1, "comment"_L1,    "complaint type"_L1,
                               "subject"_L1, "title"_L1,   "descriptor"_L1, "description"_L1};
constexpr std::array whenNames{"created_at"_L1, "created date"_L1, "created"_L1, "date"_L1,
                               "timestamp"_L1,  "time"_L1,         "when"_L1};
constexpr std::array channelNames{"channel"_L1, "platform"_L1, "network"_L1, "medium"_L1};
constexpr std::array ownerNames{"owner"_L1,  "agency"_L1,   "department"_L1,
                                "unit"_L1,   "team"_L1,     "assigned to"_L1,
                                "domain"_L1, "category"_L1, "intent"_L1};

int columnNamed(const QStringList &columns, std::span<const QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        for (int column = 0; column < columns.size(); ++column) {
            if (comparable(columns[column]) == name) {
                return column;
            }
        }
    }
    return -1;
}

/// How many characters the column's cells have in all, in the rows looked at.
qsizetype lengthOf(const MessageTable &table, int column)
{
    qsizetype length = 0;
    for (size_t row = 0; row < std::min(looked, table.rows.size()); ++row) {
        length += table.rows[row].value(column).size();
    }
    return length;
}

/// Whether most cells of the column are moments.
bool isTimed(const MessageTable &table, int column)
{
    size_t moments = 0;
    const size_t rows = std::min(looked, table.rows.size());
    for (size_t row = 0; row < rows; ++row) {
        moments += parseMoment(table.rows[row].value(column)).isValid() ? 1 : 0;
    }
    return rows > 0 && moments * 2 > rows;
}

QList<int> guessText(const MessageTable &table)
{
    const QList<QLatin1StringView> told(textNames.begin(), textNames.end());
    QList<int> named;
    for (const QLatin1StringView name : told) {
        const int column = columnNamed(table.columns, std::array{name});
        if (column >= 0) {
            named.append(column);
        }
    }
    // One column of words is the message; several short ones tell it together.
    const bool isMessage = !named.isEmpty()
        && textNames.end() - std::ranges::find(textNames, comparable(table.columns[named.first()]))
            > 5;
    if (isMessage) {
        return {named.first()};
    }
    if (!named.isEmpty() || table.columns.isEmpty()) {
        return named;
    }
    int longest = 0;
    for (int column = 1; column < table.columns.size(); ++column) {
        longest = lengthOf(table, column) > lengthOf(table, longest) ? column : longest;
    }
    return {longest};
}

/// The day comes first where a number in front is no month.
DayOrder dayOrder(const MessageTable &table, int column)
{
    for (const QStringList &row : table.rows) {
        const QString cell = row.value(column);
        const qsizetype slash = cell.indexOf(u'/');
        if (slash > 0 && QStringView(cell).first(slash).toInt() > 12) {
            return DayOrder::DayFirst;
        }
    }
    return DayOrder::MonthFirst;
}

/// The numbers that stand in a text, with the sign behind the first.
struct Numbers
{
    QVarLengthArray<int, 8> values;
    qsizetype firstLength = 0;
    QChar sign;
};

Numbers numbersIn(QStringView text)
{
    Numbers found;
    qsizetype at = 0;
    while (at < text.size() && found.values.size() < 6) {
        int value = 0;
        const qsizetype from = at;
        while (at < text.size() && text[at].isDigit() && at - from < 9) {
            value = 10 * value + text[at++].digitValue();
        }
        if (at > from) {
            if (found.values.isEmpty()) {
                found.firstLength = at - from;
                found.sign = at < text.size() ? text[at] : QChar();
            }
            found.values.append(value);
        }
        ++at;
    }
    return found;
}

QDate dateOf(const Numbers &numbers, DayOrder order)
{
    const auto &n = numbers.values;
    const auto full = [](int year) { return year < 100 ? year + 2000 : year; };
    if (numbers.firstLength == 4) {
        return {n[0], n[1], n[2]};
    }
    const bool dayFirst =
        numbers.sign == u'.' || (numbers.sign == u'/' && order == DayOrder::DayFirst);
    return dayFirst ? QDate(full(n[2]), n[1], n[0]) : QDate(full(n[2]), n[0], n[1]);
}

/// The hour of a clock of twelve hours.
int hourOf(int hour, QStringView text)
{
    const QStringView end = text.trimmed().last(std::min<qsizetype>(2, text.trimmed().size()));
    if (end.compare(u"pm", Qt::CaseInsensitive) == 0) {
        return hour % 12 + 12;
    }
    return end.compare(u"am", Qt::CaseInsensitive) == 0 ? hour % 12 : hour;
}

} // namespace

QDateTime parseMoment(QStringView text, DayOrder order)
{
    text = text.trimmed();
    if (text.size() < 6 || text.size() > 40 || !text.front().isDigit()) {
        return {};
    }
    const Numbers numbers = numbersIn(text);
    const bool isDate = numbers.values.size() >= 3 && QStringView(u"-/.").contains(numbers.sign);
    const QDate date = isDate ? dateOf(numbers, order) : QDate();
    if (!date.isValid()) {
        return {};
    }
    const auto &n = numbers.values;
    const QTime time = n.size() >= 5 ? QTime(hourOf(n[3], text), n[4]) : QTime(0, 0);
    return {date, time.isValid() ? time : QTime(0, 0), QTimeZone::UTC};
}

MessageColumns guessColumns(const MessageTable &table)
{
    MessageColumns columns;
    columns.text = guessText(table);
    columns.when = columnNamed(table.columns, whenNames);
    if (columns.when >= 0 && !isTimed(table, columns.when)) {
        columns.when = -1;
    }
    columns.channel = columnNamed(table.columns, channelNames);
    columns.owner = columnNamed(table.columns, ownerNames);
    return columns;
}

std::vector<Message> messagesOf(const MessageTable &table, const MessageColumns &columns)
{
    std::vector<Message> messages;
    messages.reserve(table.rows.size());
    const DayOrder order = dayOrder(table, columns.when);
    for (const QStringList &row : table.rows) {
        Message message;
        for (const int column : columns.text) {
            message.text += (message.text.isEmpty() ? QString() : u" · "_s) + row.value(column);
        }
        if (message.text.trimmed().isEmpty()) {
            continue;
        }
        message.when = parseMoment(row.value(columns.when), order);
        message.channel = row.value(columns.channel);
        message.owner = row.value(columns.owner);
        messages.push_back(std::move(message));
    }
    return messages;
}

} // namespace facet::routing
