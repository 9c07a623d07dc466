// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/merge.h"

#include "base/text.h"
#include "commands.h"
#include "exchange/encoding.h"
#include "exchange/token.h"
#include "exchange/yaml.h"
#include "model/difference.h"
#include "model/tr.h"
#include "panels/fieldeditor.h"
#include "storage/planfile.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

namespace facet::cli {

namespace {

using namespace Qt::StringLiterals;

/// A plan to be compared: a plan file or, by its ending, one written as YAML.
Result<storage::LoadedPlan> planAt(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending != "yaml"_L1 && ending != "yml"_L1) {
        return storage::readPlanFile(path);
    }
    return exchange::readFile(path).and_then(exchange::fromYaml).transform([](const Plan &plan) {
        storage::LoadedPlan loaded;
        loaded.plan = plan;
        return loaded;
    });
}

/// Several plans in the order of their paths.
Result<QList<storage::LoadedPlan>> plansAt(const QStringList &paths)
{
    QList<storage::LoadedPlan> plans;
    for (const QString &path : paths) {
        const Result<storage::LoadedPlan> plan = planAt(path);
        if (!plan) {
            return std::unexpected(plan.error());
        }
        plans.append(*plan);
    }
    return plans;
}

// --- difference ---

/// One object that differs, and the fields in which it does.
struct Changed
{
    ObjectRef object;
    QString name;
    bool isAdded = false;
    bool isRemoved = false;
    QList<const FieldInfo *> fields;
};

QList<Changed> changesBetween(const Plan &before, const Plan &after)
{
    QList<Changed> changes;
    for (const ObjectRef object : difference(before, after).objects()) {
        Changed change{object, {}, !contains(before, object), !contains(after, object), {}};
        change.name = nameOf(change.isRemoved ? before : after, object);
        for (const FieldInfo &field : infoOf(object.kind).fields) {
            const QString key = QString::fromLatin1(field.key);
            if (!change.isAdded && !change.isRemoved
                && fieldValue(before, object, key) != fieldValue(after, object, key)) {
                change.fields.append(&field);
            }
        }
        changes.append(change);
    }
    std::ranges::sort(changes, {}, &Changed::object); // the same on every machine
    return changes;
}

QJsonValue jsonOf(const FieldInfo &field, const QVariant &value)
{
    switch (field.kind) {
    case ValueKind::Reference:
        return value.isNull() ? QJsonValue() : exchange::tokenOf(value.toLongLong());
    case ValueKind::References: {
        QJsonArray ids;
        for (const QString &id : value.toString().split(u' ', Qt::SkipEmptyParts)) {
            ids.append(exchange::tokenOf(id.toLongLong()));
        }
        return ids;
    }
    case ValueKind::Flag:
        return value.toBool();
    case ValueKind::Picture:
        return QString::fromLatin1(value.toByteArray().toBase64());
    default:
        return QJsonValue::fromVariant(value);
    }
}

void printJson(const QList<Changed> &changes, const Plan &before, const Plan &after,
               QTextStream &out)
{
    QJsonArray list;
    for (const Changed &change : changes) {
        QJsonArray fields;
        for (const FieldInfo *field : change.fields) {
            const QString key = QString::fromLatin1(field->key);
            fields.append(
                QJsonObject{{u"field"_s, key},
                            {u"before"_s, jsonOf(*field, fieldValue(before, change.object, key))},
                            {u"after"_s, jsonOf(*field, fieldValue(after, change.object, key))}});
        }
        QJsonObject object{{u"kind"_s, QString::fromLatin1(infoOf(change.object.kind).key)},
                           {u"id"_s, exchange::tokenOf(change.object.id)},
                           {u"name"_s, change.name},
                           {u"change"_s,
                            change.isAdded         ? u"added"_s
                                : change.isRemoved ? u"removed"_s
                                                   : u"changed"_s}};
        if (!fields.isEmpty()) {
            object.insert(u"fields"_s, fields);
        }
        list.append(object);
    }
    out << QJsonDocument(list).toJson();
}

QString shown(const Plan &plan, const FieldInfo &field, const QVariant &value)
{
    constexpr qsizetype most = 60;
    QString text = panels::displayText(plan, field, value).simplified();
    if (field.kind == ValueKind::Picture && !value.isNull()) {
        text = Tr::tr("a picture");
    }
    if (text.size() > most) {
        text = text.first(most) + u'…';
    }
    return text.isEmpty() ? Tr::tr("(nothing)") : text;
}

void printText(const QList<Changed> &changes, const Plan &before, const Plan &after,
               QTextStream &out)
{
    for (const Changed &change : changes) {
        const QString sign = change.isAdded ? u"+"_s : change.isRemoved ? u"-"_s : u"~"_s;
        out << sign << ' ' << infoOf(change.object.kind).translatedLabel() << u": "_s << change.name
            << '\n';
        for (const FieldInfo *field : change.fields) {
            const QString key = QString::fromLatin1(field->key);
            out << "    " << field->translatedLabel() << u": "_s
                << shown(before, *field, fieldValue(before, change.object, key)) << u" → "_s
                << shown(after, *field, fieldValue(after, change.object, key)) << '\n';
        }
    }
}

// --- merge ---

QString lineOf(const MergeConflict &conflict, const MergeInput &input)
{
    const KindInfo &kind = infoOf(conflict.place.object.kind);
    const FieldInfo *field = kind.field(conflict.place.field);
    if (!field) {
        return u"%1: %2: %3"_s.arg(kind.translatedLabel(), conflict.name, conflict.reason);
    }
    return u"%1: %2: %3: %4 | %5"_s.arg(
        kind.translatedLabel(), conflict.name, field->translatedLabel(),
        shown(input.mine, *field, conflict.mine), shown(input.theirs, *field, conflict.theirs));
}

Result<std::optional<MergeSide>> preference(const QCommandLineParser &parser, Output &output)
{
    static const std::map<QString, MergeSide> sides{{u"mine"_s, MergeSide::Mine},
                                                    {u"theirs"_s, MergeSide::Theirs},
                                                    {u"both"_s, MergeSide::Both}};
    if (!parser.isSet(u"prefer"_s)) {
        return std::nullopt;
    }
    const auto found = sides.find(parser.value(u"prefer"_s));
    if (found == sides.end()) {
        return wrongUsage(output, Tr::tr("--prefer takes mine, theirs or both."));
    }
    return found->second;
}

MergedPlans decided(const MergeInput &input, MergeSide side)
{
    MergeChoices choices;
    MergedPlans merged = mergePlans(input);
    for (qsizetype known = -1; known != choices.size(); merged = mergePlans(input, choices)) {
        known = choices.size(); // a decision can bring up another
        for (const MergeConflict &conflict : merged.conflicts) {
            choices.insert(conflict.place, side);
        }
    }
    return merged;
}

/// Writes a new file, or one of those that were merged as it was when it was read.
Result<void> writeMerged(const QString &out, const QString &mine, const storage::LoadedPlan &known,
                         const Plan &plan)
{
    storage::Expected expected;
    if (QFileInfo::exists(out)) {
        if (QFileInfo(out).canonicalFilePath() != QFileInfo(mine).canonicalFilePath()) {
            return failure(Tr::tr("There is a file at %1 already, and it was left alone; choose "
                                  "another name, or MINE itself.")
                               .arg(out));
        }
        expected.file = known.identity;
    }
    const storage::WriteResult written = storage::writePlanFile(out, plan, known.planId, expected);
    return written ? Result<void>() : failure(written.error().message);
}

} // namespace

Result<void> runDiff(const QCommandLineParser &parser, Output &output)
{
    const auto plans = plansAt(parser.positionalArguments());
    if (!plans) {
        return std::unexpected(plans.error());
    }
    const Plan &before = plans->first().plan;
    const Plan &after = plans->last().plan;
    const QList<Changed> changes = changesBetween(before, after);
    if (parser.isSet(u"json"_s)) {
        printJson(changes, before, after, output.out);
    } else {
        printText(changes, before, after, output.out);
    }
    return {};
}

Result<void> runMerge(const QCommandLineParser &parser, Output &output)
{
    const QStringList paths = parser.positionalArguments();
    const auto side = preference(parser, output);
    if (!side) {
        return std::unexpected(side.error());
    }
    const auto plans = plansAt(paths.first(3));
    if (!plans) {
        return std::unexpected(plans.error());
    }
    const MergeInput input{plans->at(0).plan, plans->at(1).plan, plans->at(2).plan};
    const MergedPlans merged = *side ? decided(input, **side) : mergePlans(input);
    for (const MergeConflict &conflict : merged.conflicts) {
        output.out << lineOf(conflict, input) << '\n';
    }
    if (!merged.conflicts.isEmpty() && !*side) {
        return failure(Tr::tr("Both plans changed the same in %Ln place(s), so nothing was "
                              "written; decide in the window, or with --prefer.",
                              nullptr, static_cast<int>(merged.conflicts.size())));
    }
    for (const QString &repair : merged.repairs) {
        output.out << repair << '\n';
    }
    return writeMerged(paths.at(3), paths.at(1), plans->at(1), merged.plan).transform([&] {
        output.out << Tr::tr("Wrote %1.").arg(cleanLine(paths.at(3))) << Qt::endl;
    });
}

} // namespace facet::cli
