// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace facet::routing {

/// One thing that must, or must not, occur in a message: these words one after the other.
struct Term
{
    QStringList words;
    bool wanted = true;

    bool operator==(const Term &) const = default;
};

/// A line of a signal's words: all its terms must hold.
struct Alternative
{
    QList<Term> terms;

    bool operator==(const Alternative &) const = default;
};

/// Reads a signal's words: one alternative a line, any of which tells the signal; words of a line
/// must all occur, "a phrase" in quotes (of any kind) as it stands, -word or -"a phrase" must not.
/// What a person left unclosed is closed; lines without a word are left out.
QList<Alternative> parsePattern(const QString &words);

/// What is odd in a signal's words, in whole sentences: a quote that is not closed, a line that
/// only says what must not occur.
QStringList oddities(const QString &words);

} // namespace facet::routing
