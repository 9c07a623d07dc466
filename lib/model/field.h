// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "value.h"

#include <optional>

namespace facet {

/// What else is known of a field: whether it must be filled, names its object, holds Markdown, and
/// its range.
struct FieldOptions
{
    bool required = false;         ///< an empty text or a missing reference is a violation
    bool title = false;            ///< the field that names the object
    bool markdown = false;         ///< a text of several lines
    bool hidden = false;           ///< never offered in forms (order keys)
    bool indexNone = false;        ///< objects without this reference are indexed as well (roots)
    std::optional<double> least{}; ///< smallest number allowed
    std::optional<double> most{};  ///< largest number allowed
};

inline constexpr FieldOptions titleField{.required = true, .title = true};
inline constexpr FieldOptions requiredField{.required = true};
inline constexpr FieldOptions markdownField{.markdown = true};
inline constexpr FieldOptions hiddenField{.hidden = true};
inline constexpr FieldOptions scoreField{.least = 0, .most = 4};
inline constexpr FieldOptions notNegative{.least = 0};

/// One field of entity E: its key in files, where it lies, its translatable label.
template <class E, class T> struct Field
{
    using Entity = E;
    using Type = T;

    const char *key;
    T E::*member;
    const char *label;
    FieldOptions options;

    constexpr ValueKind kind() const
    {
        return options.markdown ? ValueKind::Markdown : Value<T>::kind;
    }
};

template <class E, class T>
constexpr Field<E, T> field(const char *key, T E::*member, const char *label,
                            FieldOptions options = {})
{
    return {key, member, label, options};
}

/// Specialised for each entity beside its struct: `key` and `plural` (names in files), `label` and
/// `labelPlural` (translatable), and `fields`, the tuple of all its fields but the id.
template <class E> struct Describe;

template <class T> inline constexpr bool isReference = false;
template <class T> inline constexpr bool isReference<Id<T>> = true;
template <class T> inline constexpr bool isReferenceList = false;
template <class T> inline constexpr bool isReferenceList<QList<Id<T>>> = true;

template <class T> struct ReferredBy;

template <class T> struct ReferredBy<Id<T>>
{
    using Type = T;
};

template <class T> struct ReferredBy<QList<Id<T>>>
{
    using Type = T;
};

/// Calls @p visit(field) for each field of E in the order of its list.
template <class E, class Visitor> constexpr void forEachField(Visitor &&visit)
{
    std::apply([&](const auto &...fields) { (visit(fields), ...); }, Describe<E>::fields);
}

} // namespace facet
