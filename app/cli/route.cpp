// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/routing/deskcheck.h"
#include "commands.h"
#include "messagefile.h"
#include "model/object.h"
#include "model/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace facet::cli {

namespace {

using namespace Qt::StringLiterals;
using namespace routing;

QJsonObject loadJson(const Plan &plan, const Load &load)
{
    QJsonArray hours;
    for (const int count : load.byHour) {
        hours.append(count);
    }
    QJsonObject object{{u"unit"_s, plan.get(load.unit).name},
                       {u"messages"_s, load.messages},
                       {u"withoutPromise"_s, load.unpromised},
                       {u"byHour"_s, hours}};
    if (load.rush) {
        object.insert(u"rush"_s,
                      QJsonObject{{u"messages"_s, load.rush->messages},
                                  {u"withinMinutes"_s, load.rush->minutes},
                                  {u"from"_s, load.rush->from.toString(u"yyyy-MM-ddTHH:mm")},
                                  {u"answersPerHour"_s, load.rush->perHour()}});
    }
    return object;
}

void printJson(const Plan &plan, const DeskCheck &check, QTextStream &out)
{
    QJsonArray loads;
    for (const Load &load : check.loads) {
        loads.append(loadJson(plan, load));
    }
    QJsonArray unanswered;
    for (const auto &[signal, count] : check.unanswered) {
        unanswered.append(
            QJsonObject{{u"signal"_s, signal ? QJsonValue(plan.get(signal).name) : QJsonValue()},
                        {u"messages"_s, count}});
    }
    QJsonArray agreements;
    for (const Agreement &agreement : check.agreements) {
        agreements.append(QJsonObject{{u"owner"_s, agreement.owner},
                                      {u"unit"_s, plan.get(agreement.unit).name},
                                      {u"byName"_s, agreement.byName},
                                      {u"messages"_s, agreement.messages},
                                      {u"agreed"_s, agreement.agreed}});
    }
    const QJsonObject all{{u"messages"_s, static_cast<qint64>(check.verdicts.size())},
                          {u"answered"_s, check.count(Reach::Answered)},
                          {u"withoutRoute"_s, check.count(Reach::NoRoute)},
                          {u"notRecognised"_s, check.count(Reach::NoSignal)},
                          {u"days"_s, check.days},
                          {u"loads"_s, loads},
                          {u"unanswered"_s, unanswered},
                          {u"judged"_s, check.judged},
                          {u"agreed"_s, check.agreed},
                          {u"agreements"_s, agreements}};
    out << QJsonDocument(all).toJson();
}

QString percent(int part, int whole)
{
    return whole > 0 ? Tr::tr("%1 %").arg(QLocale().toString(100.0 * part / whole, 'f', 1))
                     : u"–"_s;
}

void printLoads(const Plan &plan, const DeskCheck &check, QTextStream &out)
{
    for (const Load &load : check.loads) {
        out << u"%1  %2\n"_s.arg(QLocale().toString(load.messages), 8)
                   .arg(plan.get(load.unit).name);
        if (load.rush) {
            out << u"          "_s
                << Tr::tr("at most %1 within the promised %2 minutes: %3 an hour")
                       .arg(load.rush->messages)
                       .arg(load.rush->minutes)
                       .arg(QLocale().toString(load.rush->perHour(), 'f', 1))
                << '\n';
        }
    }
    for (const auto &[signal, count] : check.unanswered) {
        out << u"%1  "_s.arg(QLocale().toString(count), 8)
            << (signal ? Tr::tr("nobody: “%1” has no route").arg(plan.get(signal).name)
                       : Tr::tr("nobody: no signal tells them"))
            << '\n';
    }
}

void printText(const Plan &plan, const DeskCheck &check, QTextStream &out)
{
    printLoads(plan, check, out);
    const auto total = static_cast<int>(check.verdicts.size());
    out << '\n'
        << Tr::tr("%n message(s), %1 go to a unit.", nullptr, total)
               .arg(percent(check.count(Reach::Answered), total))
        << '\n';
    for (const Agreement &agreement : check.agreements) {
        out << Tr::tr("%1 of “%2” would reach %3.")
                   .arg(percent(agreement.agreed, agreement.messages), agreement.owner,
                        agreement.unit ? plan.get(agreement.unit).name : Tr::tr("nobody"))
            << '\n';
    }
}

} // namespace

Result<void> runRoute(const QCommandLineParser &parser, Output &output)
{
    const QStringList arguments = parser.positionalArguments();
    const auto viewed = viewPlan(arguments.at(0), output);
    if (!viewed) {
        return std::unexpected(viewed.error());
    }
    const Result<MessageTable> table = readMessages(arguments.at(1));
    if (!table) {
        return std::unexpected(table.error());
    }
    const std::vector<Message> messages = messagesOf(*table, guessColumns(*table));
    if (messages.empty()) {
        return failure(Tr::tr("No messages were found in %1; its first row names the columns, one "
                              "of which holds what was said.")
                           .arg(arguments.at(1)));
    }
    const DeskCheck check = deskCheck(viewed->plan, messages);
    if (parser.isSet(u"json"_s)) {
        printJson(viewed->plan, check, output.out);
    } else {
        printText(viewed->plan, check, output.out);
    }
    return {};
}

} // namespace facet::cli
