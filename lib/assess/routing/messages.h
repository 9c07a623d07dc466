// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QStringList>

#include <vector>

namespace facet::routing {

/// Messages as a file has them: named columns of text.
struct MessageTable
{
    QString name; ///< of the file, to show
    QStringList columns;
    std::vector<QStringList> rows;
};

/// Which column says what; -1: none does.
struct MessageColumns
{
    QList<int> text; ///< what the message says, put together in this order
    int when = -1;
    int channel = -1;
    int owner = -1; ///< who really dealt with it

    bool operator==(const MessageColumns &) const = default;
};

/// One message that was heard.
struct Message
{
    QString text;
    QDateTime when; ///< invalid: not known
    QString channel;
    QString owner;
};

/// The columns by their names and, where those tell nothing, by what they hold.
MessageColumns guessColumns(const MessageTable &table);

/// The rows as messages; a row without text is left out.
std::vector<Message> messagesOf(const MessageTable &table, const MessageColumns &columns);

/// Which of two numbers of 3/4/2025 is the day.
enum class DayOrder { MonthFirst, DayFirst };

/// The moment that "2017-08-27 00:05:34", "3/14/2025 1:20 PM" or "14.3.25" says, as written, no
/// time zone minded; invalid where it is none.
QDateTime parseMoment(QStringView text, DayOrder order = DayOrder::MonthFirst);

} // namespace facet::routing
