// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QString>

#include <array>
#include <optional>
#include <span>
#include <type_traits>

namespace facet {

/// One value of an enumeration: its stable key in files and its translatable label.
struct Choice
{
    const char *key;
    const char *label;
};

/// Specialised for each stored enumeration: `names`, one Choice per value, in the order of the
/// values from 0.
template <class E> struct Choices;

template <class E>
concept Enumerated = std::is_enum_v<E> && requires { Choices<E>::names; };

/// The key under which @p value stands in files.
template <Enumerated E> QString keyOf(E value)
{
    return QString::fromLatin1(Choices<E>::names[static_cast<size_t>(value)].key);
}

/// The translated word for @p value.
template <Enumerated E> QString labelOf(E value)
{
    return QCoreApplication::translate("Facet",
                                       Choices<E>::names[static_cast<size_t>(value)].label);
}

/// The value whose key is @p key, or nothing.
template <Enumerated E> std::optional<E> choiceFromKey(QStringView key)
{
    for (size_t i = 0; i < Choices<E>::names.size(); ++i) {
        if (key == QLatin1StringView(Choices<E>::names[i].key)) {
            return static_cast<E>(i);
        }
    }
    return std::nullopt;
}

/// All values of an enumeration, in order, for loops: `for (Tier tier : allOf<Tier>())`.
template <Enumerated E> constexpr auto allOf()
{
    std::array<E, Choices<E>::names.size()> values{};
    for (size_t i = 0; i < values.size(); ++i) {
        values[i] = static_cast<E>(i);
    }
    return values;
}

} // namespace facet
