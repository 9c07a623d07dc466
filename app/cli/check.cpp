// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/findings/findings.h"
#include "assess/findings/rule.h"
#include "commands.h"
#include "model/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace facet::cli {

namespace {

using namespace Qt::StringLiterals;
using assess::Finding;
using assess::Findings;
using assess::Gravity;

/// The least severity to be listed; refuses a word that is none.
Result<Gravity> severityOption(const QCommandLineParser &parser, Output &output)
{
    if (!parser.isSet(u"severity"_s)) {
        return Gravity::Info;
    }
    const QString word = parser.value(u"severity"_s);
    if (const std::optional<Gravity> gravity = choiceFromKey<Gravity>(word)) {
        return *gravity;
    }
    return wrongUsage(
        output, Tr::tr("“%1” is no severity; choose one of error, warning and info.").arg(word));
}

/// Those of at least that severity, the worst first.
QList<Finding> listedFindings(const Findings &findings, Gravity least)
{
    QList<Finding> list = findings.open;
    list.removeIf([least](const Finding &finding) { return finding.gravity > least; });
    std::ranges::stable_sort(list, {}, &Finding::gravity);
    return list;
}

QJsonArray json(const Plan &plan, const QList<ObjectRef> &objects)
{
    QJsonArray array;
    for (const ObjectRef &object : objects) {
        array.append(QJsonObject{
            {u"kind"_s, QString::fromLatin1(infoOf(object.kind).key)},
            {u"id"_s, u"x%1"_s.arg(static_cast<quint64>(object.id), 16, 16, QLatin1Char('0'))},
            {u"name"_s, nameOf(plan, object)}});
    }
    return array;
}

QJsonObject json(const Plan &plan, const Finding &finding)
{
    QJsonObject object{{u"rule"_s, QString::fromLatin1(finding.rule->key)},
                       {u"severity"_s, keyOf(finding.gravity)},
                       {u"title"_s, finding.rule->translatedTitle()},
                       {u"text"_s, finding.text},
                       {u"why"_s, finding.rule->translatedWhy()},
                       {u"source"_s, finding.rule->translatedSource()},
                       {u"subject"_s, finding.subject()},
                       {u"objects"_s, json(plan, finding.objects)}};
    if (finding.fix) {
        object[u"fix"_s] = finding.fix->text;
        object[u"safe"_s] = finding.fix->safety == assess::Safety::Safe;
    }
    return object;
}

void printJson(const Plan &plan, const Findings &findings, Gravity least, QTextStream &out)
{
    QJsonArray open;
    for (const Finding &finding : listedFindings(findings, least)) {
        open.append(json(plan, finding));
    }
    QJsonArray waived;
    for (const auto &[finding, id] : findings.waived) {
        QJsonObject object = json(plan, finding);
        const Waiver &waiver = plan.get(id);
        object[u"reason"_s] = waiver.reason;
        object[u"until"_s] =
            waiver.until.isValid() ? QJsonValue(waiver.until.toString(Qt::ISODate)) : QJsonValue();
        waived.append(object);
    }
    QJsonObject counts;
    for (const Gravity gravity : allOf<Gravity>()) {
        counts[keyOf(gravity)] = findings.count(gravity);
    }
    const QJsonObject result{{u"date"_s, findings.date.toString(Qt::ISODate)},
                             {u"counts"_s, counts},
                             {u"findings"_s, open},
                             {u"waived"_s, waived}};
    out << QJsonDocument(result).toJson();
}

void printText(const Findings &findings, Gravity least, QTextStream &out)
{
    qsizetype widest = 0;
    for (const Gravity gravity : allOf<Gravity>()) {
        widest = std::max(widest, labelOf(gravity).size());
    }
    for (const Finding &finding : listedFindings(findings, least)) {
        out << labelOf(finding.gravity).leftJustified(widest) << "  "
            << QLatin1StringView(finding.rule->key) << "  " << finding.text << '\n';
    }
    assess::FindingCount counts;
    for (const Finding &finding : findings.open) {
        counts.add(finding.gravity);
    }
    out << (counts.total() > 0 ? Tr::tr("Open: %1.").arg(counts.text())
                               : Tr::tr("Nothing is open."));
    if (!findings.waived.isEmpty()) {
        out << ' '
            << Tr::tr("Accepted for a reason: %n.", nullptr,
                      static_cast<int>(findings.waived.size()));
    }
    out << '\n';
}

} // namespace

Result<void> runCheck(const QCommandLineParser &parser, Output &output)
{
    const Result<Gravity> least = severityOption(parser, output);
    const Result<QDate> date = dateOption(parser, output);
    if (!least || !date) {
        return std::unexpected(least ? date.error() : least.error());
    }
    const auto viewed = viewPlan(parser.positionalArguments().constFirst(), output);
    if (!viewed) {
        return std::unexpected(viewed.error());
    }
    const Plan &plan = viewed->plan;
    const Findings findings = assess::check(plan, assess::assess(plan, *date));
    if (parser.isSet(u"json"_s)) {
        printJson(plan, findings, *least, output.out);
    } else {
        printText(findings, *least, output.out);
    }
    output.code = findings.count(Gravity::Error) > 0 ? ErrorsOpen : Done;
    return {};
}

} // namespace facet::cli
