// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QtTypes>

#include <compare>
#include <functional>

namespace facet {

/// Draws a random positive 63-bit number, never 0; numbers drawn on two machines do not collide in
/// practice.
qint64 drawId();

/// Replaces the source of drawId() for tests and reproducible samples; an empty function restores
/// randomness.
void setIdSource(std::function<qint64()> source);

/// The identity of one entity of type T; 0 means "none". Never shown to people, never reused.
template <class T> struct Id
{
    qint64 value = 0;

    static Id create() { return Id{drawId()}; }

    bool isNull() const { return value == 0; }

    explicit operator bool() const { return value != 0; }

    auto operator<=>(const Id &) const = default;

    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

} // namespace facet

template <class T> struct std::hash<facet::Id<T>>
{
    size_t operator()(facet::Id<T> id) const noexcept { return static_cast<size_t>(id.value); }
};
