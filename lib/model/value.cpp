// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "value.h"

#include "base/text.h"
#include "tr.h"

#include <cmath>
#include <limits>

namespace facet {

namespace value {

Error unfit(const QVariant &found, const QString &wanted)
{
    return {Tr::tr("“%1” is not %2.").arg(isolated(found.toString().left(60)), wanted)};
}

Result<QString> textFrom(const QVariant &v)
{
    if (v.isNull() || v.canConvert<QString>()) {
        return v.toString();
    }
    return std::unexpected(unfit(v, Tr::tr("a text")));
}

Result<bool> flagFrom(const QVariant &v)
{
    const QString text = v.toString().trimmed().toLower();
    if (v.isNull() || text.isEmpty() || text == QLatin1StringView("0")
        || text == QLatin1StringView("false") || text == QLatin1StringView("no")) {
        return false;
    }
    if (text == QLatin1StringView("1") || text == QLatin1StringView("true")
        || text == QLatin1StringView("yes")) {
        return true;
    }
    return std::unexpected(unfit(v, Tr::tr("yes or no")));
}

Result<qint64> wholeFrom(const QVariant &v)
{
    bool ok = false;
    const qint64 number = v.toLongLong(&ok);
    if (!ok || (v.typeId() == QMetaType::Double && v.toDouble() != std::floor(v.toDouble()))) {
        return std::unexpected(unfit(v, Tr::tr("a whole number")));
    }
    return number;
}

Result<double> numberFrom(const QVariant &v)
{
    bool ok = false;
    const double number = v.toDouble(&ok);
    if (!ok || !std::isfinite(number)) {
        return std::unexpected(unfit(v, Tr::tr("a number")));
    }
    return number;
}

Result<QDate> dateFrom(const QVariant &v)
{
    if (v.isNull() || v.toString().isEmpty()) {
        return QDate();
    }
    const QDate date =
        v.typeId() == QMetaType::QDate ? v.toDate() : QDate::fromString(v.toString(), Qt::ISODate);
    if (!date.isValid()) {
        return std::unexpected(unfit(v, Tr::tr("a date such as 2026-03-31")));
    }
    return date;
}

Result<QList<qint64>> idsFrom(const QVariant &v)
{
    QList<qint64> ids;
    for (const QString &part : v.toString().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        bool ok = false;
        ids.append(part.toLongLong(&ok));
        if (!ok) {
            return std::unexpected(unfit(v, Tr::tr("a list of references")));
        }
    }
    return ids;
}

Error unknownChoice(const QVariant &found, std::span<const Choice> choices)
{
    QStringList keys;
    for (const Choice &choice : choices) {
        keys.append(QString::fromLatin1(choice.key));
    }
    return {Tr::tr("“%1” is not known here; it can be one of: %2.")
                .arg(isolated(found.toString().left(60)), keys.join(QLatin1StringView(", ")))};
}

} // namespace value

Result<int> Value<int>::fromVariant(const QVariant &v)
{
    const Result<qint64> number = value::wholeFrom(v);
    if (!number) {
        return std::unexpected(number.error());
    }
    if (*number < std::numeric_limits<int>::min() || *number > std::numeric_limits<int>::max()) {
        return std::unexpected(value::unfit(v, Tr::tr("a number of that size")));
    }
    return static_cast<int>(*number);
}

} // namespace facet
