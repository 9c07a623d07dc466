// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QVarLengthArray>

#include <string_view>

namespace facet::routing {

/// Reads a text word by word as signals compare words: without case, accents, vowel signs of
/// Semitic scripts and the Arabic article; width and presentation forms made one. Where a script
/// writes no blanks between words (Chinese, Japanese, Thai …) and in Hangul each character is a
/// word, so that a word there is a phrase here; so is each emoji.
class WordReader
{
public:
    explicit WordReader(const QString &text);

    /// The next word, valid until the next call; empty at the end.
    std::u16string_view next();

private:
    void readAlone(QStringView characters);
    void readMarks();
    void readParts();

    QString m_text;
    qsizetype m_at = 0;
    QVarLengthArray<char16_t, 64> m_word;
};

/// All words of a text as WordReader reads them.
QStringList wordsOf(const QString &text);

/// Whether one of some words or phrases, separated by semicolons, stands in @p text: whole words
/// one after the other, as WordReader reads them.
bool hasAny(const QString &text, const QString &phrases);

} // namespace facet::routing
