// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/organisation.h"
#include "assess/scores.h"
#include "commands.h"
#include "model/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace facet::cli {

namespace {

using namespace Qt::StringLiterals;
using assess::UnitScores;

/// One line of the result: a department, or the organisation.
struct Row
{
    QString name;
    UnitScores scores;
};

QList<Row> rowsOf(const Plan &plan, const assess::Scores &scores)
{
    QList<Row> rows;
    for (const Id<Unit> unit : scores.departments) {
        rows.append({plan.get(unit).name, scores.of(unit)});
    }
    rows.append({Tr::tr("Organisation"), scores.organisation});
    return rows;
}

QJsonObject json(const Row &row)
{
    QJsonObject practices;
    for (const Practice practice : allOf<Practice>()) {
        const assess::PracticeScore &score = row.scores.of(practice);
        practices[keyOf(practice)] = score.hasData ? QJsonValue(score.score) : QJsonValue();
    }
    return {
        {u"name"_s, row.name},
        {u"index"_s,
         row.scores.hasData ? QJsonValue(std::round(row.scores.index * 10) / 10) : QJsonValue()},
        {u"level"_s, keyOf(row.scores.level)},
        {u"weakest"_s, row.scores.weakest ? QJsonValue(keyOf(*row.scores.weakest)) : QJsonValue()},
        {u"practices"_s, practices},
    };
}

QJsonObject stageJson(assess::Stage6 stage)
{
    static constexpr std::array keys{"none",       "planning",  "presence", "engagement",
                                     "formalized", "strategic", "converged"};
    const auto number = static_cast<size_t>(stage);
    return {{u"key"_s, QLatin1StringView(keys[number])},
            {u"number"_s, static_cast<int>(number)},
            {u"name"_s, assess::stageName(stage)}};
}

QString structureText(const assess::StructureFinding &found)
{
    if (found.structure != Structure::None) {
        return labelOf(found.structure);
    }
    return found.nearest == Structure::None
        ? Tr::tr("nothing to tell it from yet")
        : Tr::tr("in transition, nearest to %1").arg(labelOf(found.nearest));
}

QJsonObject structureJson(const assess::StructureFinding &found)
{
    return {{u"key"_s, keyOf(found.structure)},
            {u"nearest"_s, keyOf(found.nearest)},
            {u"name"_s, structureText(found)}};
}

/// What is told of the organisation as a whole.
struct Whole
{
    assess::Stage6 stage = assess::Stage6::None;
    assess::StructureFinding structure;
};

void printJson(const QList<Row> &rows, const Whole &whole, QDate date, QTextStream &out)
{
    QJsonArray departments;
    for (const Row &row : rows.first(rows.size() - 1)) {
        departments.append(json(row));
    }
    const QJsonObject result{{u"date"_s, date.toString(Qt::ISODate)},
                             {u"departments"_s, departments},
                             {u"organisation"_s, json(rows.last())},
                             {u"stage"_s, stageJson(whole.stage)},
                             {u"structure"_s, structureJson(whole.structure)}};
    out << QJsonDocument(result).toJson();
}

/// The cells of a table row: name, index, level, weakest practice and the ten scores; "–" where
/// there is no data.
QStringList cells(const Row &row)
{
    const UnitScores &scores = row.scores;
    QStringList list{row.name, scores.hasData ? QString::number(std::lround(scores.index)) : u"–"_s,
                     assess::levelName(scores.level),
                     scores.weakest ? labelOf(*scores.weakest) : u"–"_s};
    for (const assess::PracticeScore &score : scores.practices) {
        list.append(score.hasData ? QString::number(score.score) : u"–"_s);
    }
    return list;
}

void printTable(const QList<QStringList> &table, QTextStream &out)
{
    QList<qsizetype> widths(table.constFirst().size(), 0);
    for (const QStringList &row : table) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], row.at(i).size());
        }
    }
    for (const QStringList &row : table) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const bool number = i == 1 || i > 3;
            line +=
                number ? row.at(i).rightJustified(widths[i]) : row.at(i).leftJustified(widths[i]);
            line += u"  "_s;
        }
        out << line.trimmed() << '\n';
    }
}

QStringList tableHead()
{
    QStringList head{Tr::tr("Department"), Tr::tr("Index"), Tr::tr("Level"),
                     Tr::tr("Weakest practice")};
    for (int i = 1; i <= static_cast<int>(assess::practiceCount); ++i) {
        head.append(QString::number(i));
    }
    return head;
}

void printPractices(QTextStream &out)
{
    QStringList names;
    for (const Practice practice : allOf<Practice>()) {
        names.append(u"%1 %2"_s.arg(static_cast<int>(practice) + 1).arg(labelOf(practice)));
    }
    out << '\n' << names.join(u", "_s) << '\n';
}

} // namespace

Result<void> runScore(const QCommandLineParser &parser, Output &output)
{
    const Result<QDate> date = dateOption(parser, output);
    if (!date) {
        return std::unexpected(date.error());
    }
    const auto viewed = viewPlan(parser.positionalArguments().constFirst(), output);
    if (!viewed) {
        return std::unexpected(viewed.error());
    }
    const Plan &plan = viewed->plan;
    const assess::Scores scores = assess::assess(plan, *date);
    const QList<Row> rows = rowsOf(plan, scores);
    const Whole whole{assess::stageOf(plan, scores).stage, assess::structureOf(plan)};
    if (parser.isSet(u"json"_s)) {
        printJson(rows, whole, *date, output.out);
        return {};
    }
    QList<QStringList> table{tableHead()};
    for (const Row &row : rows) {
        table.append(cells(row));
    }
    printTable(table, output.out);
    printPractices(output.out);
    output.out << Tr::tr("Stage: %1").arg(assess::stageName(whole.stage)) << '\n'
               << Tr::tr("Structure: %1").arg(structureText(whole.structure)) << '\n';
    return {};
}

} // namespace facet::cli
