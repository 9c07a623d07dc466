// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/yamlnode.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace facet::test {

/// A YAML node as other programs read it: plain scalars by YAML's core schema.
inline QJsonValue asJson(const exchange::YamlNode &node)
{
    using Type = exchange::YamlNode::Type;
    if (node.type == Type::List) {
        QJsonArray array;
        for (const exchange::YamlNode &item : node.children) {
            array.append(asJson(item));
        }
        return array;
    }
    if (node.type == Type::Map) {
        QJsonObject object;
        for (size_t i = 0; i + 1 < node.children.size(); i += 2) {
            object.insert(node.children[i].text, asJson(node.children[i + 1]));
        }
        return object;
    }
    if (node.isNull()) {
        return QJsonValue::Null;
    }
    static const QRegularExpression number(
        QStringLiteral("^[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?$"));
    if (node.plain && (node.text == u"true" || node.text == u"false")) {
        return node.text == u"true";
    }
    return node.plain && number.matchView(node.text).hasMatch() ? QJsonValue(node.text.toDouble())
                                                                : QJsonValue(node.text);
}

/// Checks values against those parts of JSON Schema that planSchema() uses.
class SchemaWalker
{
public:
    explicit SchemaWalker(const QJsonObject &schema) : m_root(schema) { }

    /// Where @p value breaks the schema, a line each; empty: it conforms.
    QStringList faults(const QJsonValue &value) const
    {
        QStringList list;
        walk(value, m_root, QStringLiteral("plan"), list);
        return list;
    }

private:
    static QString typeOf(const QJsonValue &value)
    {
        switch (value.type()) {
        case QJsonValue::Null:
            return QStringLiteral("null");
        case QJsonValue::Bool:
            return QStringLiteral("boolean");
        case QJsonValue::Double:
            return QStringLiteral("number");
        case QJsonValue::String:
            return QStringLiteral("string");
        case QJsonValue::Array:
            return QStringLiteral("array");
        default:
            return QStringLiteral("object");
        }
    }

    static bool hasType(const QJsonValue &value, const QJsonValue &wanted)
    {
        const QJsonArray types = wanted.isArray() ? wanted.toArray() : QJsonArray{wanted};
        const double number = value.toDouble();
        const bool isWhole = value.isDouble() && number == static_cast<double>(qint64(number));
        return types.contains(typeOf(value))
            || (isWhole && types.contains(QStringLiteral("integer")));
    }

    static bool isKnown(const QJsonValue &value, const QJsonObject &schema)
    {
        return (!schema.contains(u"enum") || schema.value(u"enum").toArray().contains(value))
            && (!schema.contains(u"const") || schema.value(u"const") == value);
    }

    static bool isInRange(double number, const QJsonObject &schema)
    {
        return number >= schema.value(u"minimum").toDouble(-1e300)
            && number <= schema.value(u"maximum").toDouble(1e300);
    }

    void walk(const QJsonValue &value, const QJsonObject &schema, const QString &at,
              QStringList &list) const
    {
        if (const QString ref = schema.value(u"$ref").toString(); !ref.isEmpty()) {
            const QJsonObject definitions = m_root.value(u"$defs").toObject();
            walk(value, definitions.value(ref.section(u'/', -1)).toObject(), at, list);
        }
        if (schema.contains(u"anyOf") && !conformsToAny(value, schema.value(u"anyOf").toArray())) {
            list.append(at + QStringLiteral(": fits none"));
        }
        if (schema.contains(u"type") && !hasType(value, schema.value(u"type"))) {
            list.append(at + QStringLiteral(": is a ") + typeOf(value));
        }
        if (!isKnown(value, schema)) {
            list.append(at + QStringLiteral(": is no known value"));
        }
        if (value.isString()) {
            walkText(value.toString(), schema, at, list);
        } else if (value.isDouble() && !isInRange(value.toDouble(), schema)) {
            list.append(at + QStringLiteral(": out of range"));
        } else if (value.isObject()) {
            walkObject(value.toObject(), schema, at, list);
        }
        const QJsonArray items = value.toArray();
        for (qsizetype i = 0; i < items.size() && schema.contains(u"items"); ++i) {
            walk(items.at(i), schema.value(u"items").toObject(), at + QStringLiteral("[%1]").arg(i),
                 list);
        }
    }

    bool conformsToAny(const QJsonValue &value, const QJsonArray &schemas) const
    {
        return std::ranges::any_of(schemas, [&](const QJsonValue &schema) {
            QStringList list;
            walk(value, schema.toObject(), {}, list);
            return list.isEmpty();
        });
    }

    static void walkText(const QString &text, const QJsonObject &schema, const QString &at,
                         QStringList &list)
    {
        if (text.toUcs4().size() > schema.value(u"maxLength").toInteger(text.size())) {
            list.append(at + QStringLiteral(": too long"));
        }
        if (!QRegularExpression(schema.value(u"pattern").toString()).match(text).hasMatch()) {
            list.append(at + QStringLiteral(": wrong form"));
        }
    }

    void walkObject(const QJsonObject &object, const QJsonObject &schema, const QString &at,
                    QStringList &list) const
    {
        const QJsonObject properties = schema.value(u"properties").toObject();
        for (const QJsonValue &key : schema.value(u"required").toArray()) {
            if (!object.contains(key.toString())) {
                list.append(at + QStringLiteral(": lacks ") + key.toString());
            }
        }
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString below = at + u'.' + it.key();
            if (properties.contains(it.key())) {
                walk(it.value(), properties.value(it.key()).toObject(), below, list);
            } else if (schema.value(u"additionalProperties") == QJsonValue(false)) {
                list.append(below + QStringLiteral(": unknown"));
            }
        }
    }

    QJsonObject m_root;
};

} // namespace facet::test
