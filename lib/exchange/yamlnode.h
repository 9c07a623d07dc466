// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace facet::exchange {

inline constexpr int deepestYaml = 64;                   ///< maps and lists within one another
inline constexpr int mostYamlEvents = 8'000'000;         ///< scalars, maps and lists
inline constexpr qint64 largestYaml = 128 * 1024 * 1024; ///< bytes

/// A scalar, map or list of a YAML document and the line it begins on.
struct YamlNode
{
    enum class Type { Scalar, Map, List };

    Type type = Type::Scalar;
    int line = 0;                   ///< from 1
    bool plain = false;             ///< a scalar without quotes
    QString text;                   ///< of a scalar
    std::vector<YamlNode> children; ///< of a list its items, of a map key, value, key, value …

    /// Nothing, "~" or "null" without quotes.
    bool isNull() const;
    /// The value of @p key in a map, or null.
    const YamlNode *value(QStringView key) const;
};

/// Takes one YAML document apart by its events, so that nothing is expanded; refuses anchors,
/// aliases, tags, doubled keys, keys that are no words, several documents and what is too deep or
/// too large, naming the line.
Result<YamlNode> parseYaml(const QByteArray &yaml);

/// "Line 12: …".
QString atLine(int line, const QString &sentence);

} // namespace facet::exchange
