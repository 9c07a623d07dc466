// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "book.h"

#include <qpdf/QPDF.hh>

#include <vector>

namespace facet::deck {

/// Tags the painted pages: marks what belongs to which element within each page, all the rest as
/// decoration, and builds the tree of elements. @p links are the annotations of each page, in the
/// order of Slide::links; null where there is none.
void tagPages(QPDF &pdf, const Book &book, std::vector<std::vector<QPDFObjectHandle>> &links);

/// @p text as a PDF text string.
QPDFObjectHandle pdfText(const QString &text);

} // namespace facet::deck
