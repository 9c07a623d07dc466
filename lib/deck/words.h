// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace facet::deck {

/// One paragraph of a text that was written as Markdown, without its signs.
struct PlainParagraph
{
    QString text;
    bool bullet = false;
    bool heading = false;
};

/// The paragraphs of a Markdown text as plain words: headings, bullets and paragraphs kept apart,
/// emphasis, code and pictures reduced to their words, links to "words (address)". Nothing is ever
/// loaded.
QList<PlainParagraph> plainParagraphs(const QString &markdown);

/// An address found in a text.
struct FoundAddress
{
    int start = 0;
    int length = 0;
    QByteArray address; ///< safe to be written into a file
};

/// The http, https and mailto addresses written out in @p text.
QList<FoundAddress> addressesIn(const QString &text);

/// @p address encoded so that it cannot break out of where it is written; empty unless it is http,
/// https or mailto (RELIABILITY F27).
QByteArray safeAddress(const QString &address);

} // namespace facet::deck
