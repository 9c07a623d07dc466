// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "columns.h"

#include <QStringView>

#include <optional>

namespace facet::exchange {

/// A header as it is compared: lower case, no accents, "[Required]" and "(£)" gone, camelCase, _, -
/// and . as blanks, of a URL the last part.
QString plainHeader(QStringView header);

/// What a header name is known to stand for in the exports of real products, and how surely, 0
/// to 1.
struct HeaderMeaning
{
    Content content = Content::Nothing;
    double confidence = 0;
};

/// The meaning of a plainHeader(); nothing for one that is not known.
std::optional<HeaderMeaning> meaningOf(const QString &plain);

/// Whether a plainHeader() may hold the manager as name, identifier or e-mail, so that the cells
/// must tell which.
bool isManagerHeader(const QString &plain);

/// Whether a plainHeader() is known as a header at all, imported or not ("hire date", "salary").
bool isKnownHeader(const QString &plain);

} // namespace facet::exchange
