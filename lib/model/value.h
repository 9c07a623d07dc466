// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "choice.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QVariant>

#include <optional>

namespace facet {

/// What kind of value a field holds; decides its editor, its column type and how it is written.
enum class ValueKind {
    Line,
    Markdown,
    Flag,
    Whole,
    Number,
    Date,
    Choice,
    Reference,
    References,
    Picture
};

namespace value {

/// The sentence for a value of the wrong type.
Error unfit(const QVariant &found, const QString &wanted);

Result<QString> textFrom(const QVariant &v);
Result<bool> flagFrom(const QVariant &v);
Result<qint64> wholeFrom(const QVariant &v);
Result<double> numberFrom(const QVariant &v);
Result<QDate> dateFrom(const QVariant &v);
Result<QList<qint64>> idsFrom(const QVariant &v);
Error unknownChoice(const QVariant &found, std::span<const Choice> choices);

} // namespace value

/// How a type is kept in a field: `kind`, `toVariant` (text, 0/1, number, ISO date, key, id number,
/// "id id id" or bytes; a null variant for none) and `fromVariant`, which refuses what does not fit
/// with a sentence. The variant is the one form in which values travel to files, forms and tables.
template <class T> struct Value;

template <> struct Value<QString>
{
    static constexpr ValueKind kind = ValueKind::Line;

    static QVariant toVariant(const QString &v)
    {
        return v.isNull() ? QVariant(QString::fromLatin1("")) : QVariant(v);
    }

    static Result<QString> fromVariant(const QVariant &v) { return value::textFrom(v); }
};

template <> struct Value<bool>
{
    static constexpr ValueKind kind = ValueKind::Flag;

    static QVariant toVariant(bool v) { return v ? 1 : 0; }

    static Result<bool> fromVariant(const QVariant &v) { return value::flagFrom(v); }
};

template <> struct Value<int>
{
    static constexpr ValueKind kind = ValueKind::Whole;

    static QVariant toVariant(int v) { return v; }

    static Result<int> fromVariant(const QVariant &v);
};

template <> struct Value<double>
{
    static constexpr ValueKind kind = ValueKind::Number;

    static QVariant toVariant(double v) { return v; }

    static Result<double> fromVariant(const QVariant &v) { return value::numberFrom(v); }
};

template <> struct Value<QDate>
{
    static constexpr ValueKind kind = ValueKind::Date;

    static QVariant toVariant(QDate v)
    {
        return v.isValid() ? QVariant(v.toString(Qt::ISODate)) : QVariant();
    }

    static Result<QDate> fromVariant(const QVariant &v) { return value::dateFrom(v); }
};

template <> struct Value<QByteArray>
{
    static constexpr ValueKind kind = ValueKind::Picture;

    static QVariant toVariant(const QByteArray &v)
    {
        return v.isEmpty() ? QVariant() : QVariant(v);
    }

    static Result<QByteArray> fromVariant(const QVariant &v) { return v.toByteArray(); }
};

/// "None" is a null variant; an empty text counts as none too, since forms and sheets write it so.
template <class T> struct Value<std::optional<T>>
{
    static constexpr ValueKind kind = Value<T>::kind;

    static QVariant toVariant(const std::optional<T> &v)
    {
        return v ? Value<T>::toVariant(*v) : QVariant();
    }

    static Result<std::optional<T>> fromVariant(const QVariant &v)
    {
        if (v.isNull() || (v.typeId() == QMetaType::QString && v.toString().trimmed().isEmpty())) {
            return std::optional<T>();
        }
        return Value<T>::fromVariant(v).transform([](T t) { return std::optional<T>(t); });
    }
};

template <Enumerated E> struct Value<E>
{
    static constexpr ValueKind kind = ValueKind::Choice;

    static QVariant toVariant(E v) { return keyOf(v); }

    static Result<E> fromVariant(const QVariant &v)
    {
        if (const auto found = choiceFromKey<E>(v.toString())) {
            return *found;
        }
        return std::unexpected(value::unknownChoice(v, Choices<E>::names));
    }
};

template <class T> struct Value<Id<T>>
{
    static constexpr ValueKind kind = ValueKind::Reference;

    static QVariant toVariant(Id<T> v) { return v ? QVariant(v.value) : QVariant(); }

    static Result<Id<T>> fromVariant(const QVariant &v)
    {
        if (v.isNull()) {
            return Id<T>();
        }
        return value::wholeFrom(v).transform([](qint64 id) { return Id<T>{id}; });
    }
};

template <class T> struct Value<QList<Id<T>>>
{
    static constexpr ValueKind kind = ValueKind::References;

    static QVariant toVariant(const QList<Id<T>> &v)
    {
        QString text;
        for (const Id<T> id : v) {
            text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + QString::number(id.value);
        }
        return text.isNull() ? QVariant(QString::fromLatin1("")) : QVariant(text);
    }

    static Result<QList<Id<T>>> fromVariant(const QVariant &v)
    {
        return value::idsFrom(v).transform([](const QList<qint64> &numbers) {
            QList<Id<T>> ids;
            for (const qint64 number : numbers) {
                ids.append(Id<T>{number});
            }
            return ids;
        });
    }
};

} // namespace facet
