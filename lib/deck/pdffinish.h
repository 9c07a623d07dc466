// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "book.h"

#include <QByteArray>
#include <QDate>

namespace facet::deck {

/// What the file says about itself.
struct Properties
{
    QString title;
    QString author;
    QString subject;
    QString language; ///< "en-GB"
    QDate date;
};

/// Adds to the painted @p pdf what Qt's writer leaves out: bookmarks, links, page labels, language,
/// properties and the tree of tagged parts; and makes the bytes depend on nothing but the slides
/// and the properties.
Result<QByteArray> finishPdf(const QByteArray &pdf, const Book &book, const Properties &properties);

} // namespace facet::deck
