// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/fault.h"

#include <QByteArray>
#include <QString>

#include <expected>
#include <vector>

namespace facet::exchange {

inline constexpr int deepestYaml = 64;                   ///< maps and lists within one another
inline constexpr int mostYamlEvents = 8'000'000;         ///< scalars, maps and lists
inline constexpr qint64 largestYaml = 128 * 1024 * 1024; ///< bytes

/// A scalar, map or list of a YAML document and where it begins.
struct YamlNode
{
    enum class Type { Scalar, Map, List };

    Type type = Type::Scalar;
    int line = 0;                   ///< from 1
    int column = 0;                 ///< from 1, in bytes of UTF-8
    bool plain = false;             ///< a scalar without quotes
    QString text;                   ///< of a scalar
    std::vector<YamlNode> children; ///< of a list its items, of a map key, value, key, value …

    /// Nothing, "~" or "null" without quotes.
    bool isNull() const;
    /// The value of @p key in a map, or null.
    const YamlNode *value(QStringView key) const;
    /// What is wrong with it; the column in bytes.
    Fault fault(const QString &sentence) const;
};

/// Takes one YAML document apart by its events, so that nothing is expanded; refuses anchors,
/// aliases, tags, doubled keys, keys that are no words, several documents and what is too deep or
/// too large. The fault's column counts bytes; see inCharacters().
std::expected<YamlNode, Fault> parseYaml(const QByteArray &yaml);

/// The faults with columns that count characters instead of bytes, in the order of the text.
Faults inCharacters(Faults faults, const QByteArray &yaml);

} // namespace facet::exchange
