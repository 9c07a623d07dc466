// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historycopy.h"

#include "base/text.h"
#include "model/tr.h"
#include "planfile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace facet::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 1000; // so that all of them fit into the largest value

QString textOf(const QList<HistoryRow> &history)
{
    QJsonArray rows;
    for (const HistoryRow &row : history.last(std::min<qsizetype>(history.size(), mostSteps))) {
        rows.append(QJsonObject{{u"when"_s, row.when.toUTC().toString(Qt::ISODate)},
                                {u"author"_s, row.author.left(longestLine)},
                                {u"text"_s, row.text.left(longestLine)},
                                {u"undone"_s, row.undone}});
    }
    return QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
}

/// Takes what anybody may have written there.
QList<HistoryRow> historyFrom(const QString &text)
{
    QList<HistoryRow> history;
    for (const QJsonValue &value : QJsonDocument::fromJson(text.toUtf8()).array()) {
        if (history.size() == mostSteps) {
            break;
        }
        const QJsonObject row = value.toObject();
        const auto line = [&](const QString &key) {
            return cleanLine(row[key].toString().left(longestLine));
        };
        history.append({history.size() + 1, QDateTime::fromString(line(u"when"_s), Qt::ISODate),
                        line(u"author"_s), line(u"text"_s), row["undone"_L1].toBool()});
    }
    return history;
}

Result<void> addHistory(const QString &file, const QList<HistoryRow> &history)
{
    return Connection::open(file, Access::Create)
        .and_then([&](const std::unique_ptr<Connection> &connection) {
            return connection->run(u"INSERT INTO meta(key, value) VALUES('history', ?)"_s,
                                   {textOf(history)});
        })
        .transform([](const QSqlQuery &) {});
}

Result<QByteArray> bytesOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(
            Tr::tr("The finished plan file could not be read. %1").arg(file.errorString()));
    }
    return file.readAll();
}

} // namespace

Result<QByteArray> planFileBytes(const Plan &plan, const QList<HistoryRow> &history)
{
    const QTemporaryDir folder; // made for this user alone
    const QString file = folder.filePath(u"plan.db"_s);
    return buildPlanFile(file, plan, newPlanId())
        .and_then([&](const BuiltPlanFile &) {
            return history.isEmpty() ? Result<void>() : addHistory(file, history);
        })
        .and_then([&] { return bytesOf(file); });
}

Result<QList<HistoryRow>> historyIn(const QString &path)
{
    const QTemporaryDir folder; // made for this user alone
    const QString copy = folder.filePath(u"plan.db"_s);
    return importPlanFile(path, copy)
        .and_then([&](const LoadedPlan &) { return Connection::open(copy, Access::Read); })
        .and_then([](const std::unique_ptr<Connection> &connection) {
            return connection->value(u"SELECT value FROM meta WHERE key='history'"_s);
        })
        .transform([](const QVariant &text) { return historyFrom(text.toString()); });
}

} // namespace facet::storage
