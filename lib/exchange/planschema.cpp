// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "planschema.h"

#include "model/check.h"
#include "model/object.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace facet::exchange {

using namespace Qt::StringLiterals;

namespace {

QJsonObject refTo(const QString &name) { return {{u"$ref"_s, QString(u"#/$defs/"_s + name)}}; }

QJsonObject listOf(const QJsonObject &items)
{
    return {{u"type"_s, QJsonArray{u"array"_s, u"null"_s}}, {u"items"_s, items}};
}

QJsonObject oneOf(const QList<QJsonObject> &choices)
{
    QJsonArray all;
    for (const QJsonObject &choice : choices) {
        all.append(choice);
    }
    return {{u"anyOf"_s, all}};
}

/// A word or number without quotes counts as text as well.
QJsonObject textSchema(int longest)
{
    return {{u"type"_s, QJsonArray{u"string"_s, u"number"_s, u"boolean"_s, u"null"_s}},
            {u"maxLength"_s, longest}};
}

QJsonObject numberSchema(const FieldInfo &field)
{
    const auto type = field.kind == ValueKind::Whole ? u"integer"_s : u"number"_s;
    QJsonObject schema{{u"type"_s, QJsonArray{type, u"null"_s}}};
    if (field.options.least) {
        schema.insert(u"minimum"_s, *field.options.least);
    }
    if (field.options.most) {
        schema.insert(u"maximum"_s, *field.options.most);
    }
    return schema;
}

QJsonObject choiceSchema(const FieldInfo &field)
{
    QJsonArray keys;
    for (const Choice &choice : field.choices) {
        keys.append(QString::fromLatin1(choice.key));
    }
    keys.append(QJsonValue::Null);
    return {{u"enum"_s, keys}};
}

QJsonObject valueSchema(const FieldInfo &field)
{
    switch (field.kind) {
    case ValueKind::Line:
        return textSchema(longestLine);
    case ValueKind::Markdown:
        return textSchema(longestText);
    case ValueKind::Flag:
        return {{u"enum"_s, QJsonArray{true, false, u"yes"_s, u"no"_s, 1, 0, QJsonValue::Null}}};
    case ValueKind::Whole:
    case ValueKind::Number:
        return numberSchema(field);
    case ValueKind::Date:
        return {{u"type"_s, QJsonArray{u"string"_s, u"null"_s}},
                {u"format"_s, u"date"_s},
                {u"pattern"_s, u"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"_s}};
    case ValueKind::Choice:
        return choiceSchema(field);
    case ValueKind::Reference:
        return refTo(u"id"_s);
    case ValueKind::References:
        return oneOf({refTo(u"id"_s), listOf(refTo(u"id"_s))});
    case ValueKind::Picture:
        return {{u"type"_s, QJsonArray{u"string"_s, u"null"_s}},
                {u"contentEncoding"_s, u"base64"_s}};
    }
    Q_UNREACHABLE_RETURN({});
}

QJsonObject fieldSchema(const FieldInfo &field)
{
    QJsonObject schema = valueSchema(field);
    schema.insert(u"title"_s, QString::fromLatin1(field.label));
    if (field.refersTo != Kind{-1}) {
        schema.insert(u"description"_s,
                      QString(u"Ids of "_s + QLatin1StringView(infoOf(field.refersTo).plural)));
    }
    return schema;
}

QJsonObject kindSchema(const KindInfo &info)
{
    QJsonObject properties{{u"id"_s, refTo(u"id"_s)}};
    QJsonArray required;
    for (const FieldInfo &field : info.fields) {
        const QString key = QString::fromLatin1(field.key);
        properties.insert(key, fieldSchema(field));
        if (field.options.required) {
            required.append(key);
        }
    }
    if (QLatin1StringView(info.key) == "unit"_L1) {
        properties.insert(u"units"_s, listOf(refTo(u"unit"_s)));
    }
    QJsonObject schema{{u"title"_s, QString::fromLatin1(info.label)},
                       {u"type"_s, u"object"_s},
                       {u"properties"_s, properties},
                       {u"additionalProperties"_s, false}};
    if (!required.isEmpty()) {
        schema.insert(u"required"_s, required);
    }
    return schema;
}

} // namespace

QByteArray planSchema()
{
    QJsonObject kinds{{u"id"_s,
                       QJsonObject{{u"title"_s, u"Any word, or x and 16 digits"_s},
                                   {u"type"_s, QJsonArray{u"string"_s, u"number"_s, u"null"_s}}}}};
    QJsonObject parts{
        {u"facet"_s, QJsonObject{{u"title"_s, u"Version of the format"_s}, {u"const"_s, 1}}}};
    forEachKind([&]<class E>() {
        const KindInfo &info = infoOf(kindOf<E>());
        const QJsonObject object = refTo(QString::fromLatin1(info.key));
        const bool isAlone = std::is_same_v<E, Settings>;
        kinds.insert(QString::fromLatin1(info.key), kindSchema(info));
        parts.insert(QString::fromLatin1(info.plural),
                     isAlone ? oneOf({object, listOf(object)}) : listOf(object));
    });
    const QJsonObject schema{{u"$schema"_s, u"https://json-schema.org/draft/2020-12/schema"_s},
                             {u"title"_s, u"Facet plan"_s},
                             {u"type"_s, u"object"_s},
                             {u"required"_s, QJsonArray{u"facet"_s}},
                             {u"properties"_s, parts},
                             {u"additionalProperties"_s, false},
                             {u"$defs"_s, kinds}};
    return QJsonDocument(schema).toJson();
}

} // namespace facet::exchange
