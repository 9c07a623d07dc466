// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <expected>
#include <utility>

namespace facet {

/// Why something could not be done: whole sentences that a person reads (cause, effect, what to
/// do).
struct Error
{
    QString message;
    bool operator==(const Error &) const = default;
};

/// Either a value or the reason why there is none.
template <class T> using Result = std::expected<T, Error>;

/// The failed Result carrying @p message.
inline std::unexpected<Error> failure(QString message)
{
    return std::unexpected(Error{std::move(message)});
}

} // namespace facet
