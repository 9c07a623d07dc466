// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/navigate.h"
#include "token.h"
#include "yaml.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace facet::exchange {

namespace {

/// Characters that a YAML reader may take for a line end or refuse.
bool needsEscape(QChar c)
{
    const char16_t u = c.unicode();
    return u < 0x20 || (u >= 0x7F && u < 0xA0) || u == 0x2028 || u == 0x2029 || u == 0xFEFF
        || u >= 0xFFFE;
}

QString escaped(QChar c)
{
    switch (c.unicode()) {
    case u'"':
        return u"\\\""_s;
    case u'\\':
        return u"\\\\"_s;
    case u'\n':
        return u"\\n"_s;
    case u'\t':
        return u"\\t"_s;
    default:
        return needsEscape(c) ? u"\\u"_s + QString::number(c.unicode(), 16).rightJustified(4, u'0')
                              : QString(c);
    }
}

QString quoted(const QString &text)
{
    QString out = u"\""_s;
    for (const QChar c : text) {
        out += escaped(c);
    }
    return out + u'"';
}

/// Whether no YAML reader can take the text, without quotes, for anything but itself.
bool isPlain(const QString &text)
{
    static const QRegularExpression safe(u"^\\p{L}[\\p{L}\\p{M}\\p{N} _()/.,+&’'–-]*$"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression word(u"^(true|false|yes|no|on|off|y|n|null|nan|inf)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return !text.endsWith(u' ') && safe.matchView(text).hasMatch()
        && !word.matchView(text).hasMatch();
}

QString lineText(const QString &text) { return isPlain(text) ? text : quoted(text); }

/// Whether a text of several lines can stand as it is, indented, under a "|".
bool fitsBlock(const QString &text)
{
    static const QRegularExpression risky(u"^[ \\t\\n]|\\n[ ]*\\t|\\n\\n$|[ \\t]\\n?$"_s);
    const bool clean = std::ranges::none_of(
        text, [](QChar c) { return needsEscape(c) && c != u'\n' && c != u'\t'; });
    return clean && text.contains(u'\n') && !risky.matchView(text).hasMatch();
}

QString indented(const QString &text, const QString &indent)
{
    QString out;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        out += u'\n';
        if (!line.isEmpty()) {
            out.append(indent).append(line);
        }
    }
    return out;
}

QString blockText(const QString &text, const QString &indent)
{
    if (!fitsBlock(text)) {
        return lineText(text);
    }
    return text.endsWith(u'\n') ? u"|"_s + indented(text.chopped(1), indent)
                                : u"|-"_s + indented(text, indent);
}

QString pictureText(const QByteArray &picture, const QString &indent)
{
    constexpr qsizetype width = 76;
    const QString base64 = QString::fromLatin1(picture.toBase64());
    QString out = u"|-"_s;
    for (qsizetype at = 0; at < base64.size(); at += width) {
        out += u'\n' + indent;
        out += QStringView(base64).sliced(at, std::min(width, base64.size() - at));
    }
    return out;
}

template <class T> QString referenceList(const QList<Id<T>> &ids)
{
    QStringList tokens;
    for (const Id<T> id : ids) {
        tokens.append(tokenOf(id.value));
    }
    return u'[' + tokens.join(u", "_s) + u']';
}

/// What stands behind "key: "; @p indent is that of a block below it.
template <class F>
QString valueText(const F &field, const typename F::Type &value, const QString &indent)
{
    using T = typename F::Type;
    if constexpr (isReferenceList<T>) {
        return referenceList(value);
    } else if constexpr (isReference<T>) {
        return tokenOf(value.value);
    } else if constexpr (std::is_same_v<T, QByteArray>) {
        return pictureText(value, indent);
    } else if constexpr (std::is_same_v<T, QString>) {
        return field.options.markdown ? blockText(value, indent) : lineText(value);
    } else if constexpr (std::is_same_v<T, bool>) {
        return value ? u"true"_s : u"false"_s;
    } else if constexpr (std::is_same_v<T, double> || std::is_same_v<T, std::optional<double>>) {
        return QString::number(Value<T>::toVariant(value).toDouble(), 'g',
                               QLocale::FloatingPointShortest);
    } else {
        return Value<T>::toVariant(value).toString();
    }
}

/// The fields of an entity that are not at their default, each on a line; the order among others
/// always.
template <class E> QString fieldLines(const E &entity, const QString &indent)
{
    [[maybe_unused]] static const E none{};
    QString out;
    forEachField<E>([&](const auto &field) {
        const auto &value = entity.*(field.member);
        const bool isOrder = QLatin1StringView(field.key) == "order"_L1;
        if (value != none.*(field.member) || isOrder) {
            out += indent + QLatin1StringView(field.key) + u": "_s
                + valueText(field, value, indent + u"  "_s) + u'\n';
        }
    });
    return out;
}

template <class E> double orderOf(const E &entity)
{
    if constexpr (requires { entity.order; }) {
        return entity.order;
    } else {
        return 0;
    }
}

template <class E> QString titleOf(const E &entity)
{
    QString title;
    forEachField<E>([&]<class F>(const F &field) {
        if constexpr (std::is_same_v<typename F::Type, QString>) {
            title = field.options.title ? entity.*(field.member) : title;
        }
    });
    return title;
}

template <class E> QList<Id<E>> inOrder(const Plan &plan)
{
    struct Key
    {
        double order;
        QString title;
        Id<E> id;
        auto operator<=>(const Key &) const = default;
    };
    std::vector<Key> keys;
    keys.reserve(plan.all<E>().size());
    for (const auto &[id, box] : plan.all<E>()) {
        keys.push_back({orderOf(box.get()), titleOf(box.get()), id});
    }
    std::ranges::sort(keys, [](const Key &a, const Key &b) { return (a <=> b) < 0; });
    QList<Id<E>> ids;
    ids.reserve(static_cast<qsizetype>(keys.size()));
    for (const Key &key : keys) {
        ids.append(key.id);
    }
    return ids;
}

template <> QList<Id<Unit>> inOrder<Unit>(const Plan &plan) { return unitsInOrder(plan); }

/// The objects of kind E among @p only, in the order of the plan.
template <class E> QList<Id<E>> amongThese(const Plan &plan, const QSet<ObjectRef> &only)
{
    QList<Id<E>> ids = inOrder<E>(plan);
    ids.removeIf([&](Id<E> id) { return !only.contains(id); });
    return ids;
}

template <class E> void appendKind(QString &out, const Plan &plan, const QList<Id<E>> &ids)
{
    if (ids.isEmpty()) {
        return;
    }
    out += u'\n' + QString::fromLatin1(Describe<E>::plural) + u":\n"_s;
    for (const Id<E> id : ids) {
        out += u"  - id: "_s + tokenOf(id.value) + u'\n' + fieldLines(plan.get(id), u"    "_s);
    }
}

template <>
void appendKind<Settings>(QString &out, const Plan &plan, const QList<Id<Settings>> &ids)
{
    if (!ids.isEmpty()) {
        const Settings &settings = plan.settings();
        out += u"\nsettings:\n  id: "_s + tokenOf(settings.id.value) + u'\n'
            + fieldLines(settings, u"  "_s);
    }
}

} // namespace

QByteArray toYaml(const Plan &plan)
{
    QString out = u"facet: 1\n"_s;
    forEachKind([&]<class E>() { appendKind<E>(out, plan, inOrder<E>(plan)); });
    return out.toUtf8();
}

QByteArray toYaml(const Plan &plan, const QList<ObjectRef> &only)
{
    const QSet<ObjectRef> these(only.begin(), only.end());
    QString out = u"facet: 1\n"_s;
    forEachKind([&]<class E>() {
        if (std::ranges::any_of(these, [](ObjectRef o) { return o.kind == kindOf<E>(); })) {
            appendKind<E>(out, plan, amongThese<E>(plan, these));
        }
    });
    return out.toUtf8();
}

} // namespace facet::exchange
