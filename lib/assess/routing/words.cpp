// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words.h"

#include <algorithm>
#include <vector>

namespace facet::routing {

namespace {

enum class Kind : quint8 {
    Separator,
    Skipped, ///< as if it were not there
    Part,    ///< of a word with what stands beside it
    Alone,   ///< a word by itself
    Mark,    ///< belongs to the character before it
};

struct Character
{
    char16_t folded = 0;
    Kind kind = Kind::Separator;
};

bool isWithoutBlanks(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

/// Marks that readers of European and Semitic scripts may leave out, joiners, the Arabic stretching
/// stroke, the soft hyphen, and what chooses how an emoji looks.
bool isSkipped(char16_t c)
{
    const bool isAccent = QChar::category(c) == QChar::Mark_NonSpacing
        && (c < 0x0370 || (c >= 0x0591 && c <= 0x0670) || (c >= 0xFE00 && c <= 0xFE0F));
    return isAccent || c == 0x0640 || c == 0x00AD || (c >= 0x200B && c <= 0x200D);
}

/// Letters that are written one for the other without a decomposition that says so.
char16_t likened(char16_t c)
{
    switch (c) {
    case u'ı':
        return u'i';
    case u'ø':
        return u'o';
    case u'ł':
        return u'l';
    case u'đ':
        return u'd';
    case u'ς':
        return u'σ';
    case 0x0649: // alef maksura
    case 0x06CC: // Persian yeh
        return 0x064A;
    case 0x0629: // teh marbuta
        return 0x0647;
    case 0x06A9: // Persian keheh
        return 0x0643;
    default:
        return c;
    }
}

/// The base letter in lower case; scripts whose marks make another letter keep them.
char16_t folded(char16_t c)
{
    if (const int digit = QChar::digitValue(c); digit >= 0) {
        return static_cast<char16_t>(u'0' + digit);
    }
    char16_t base = c;
    const QChar::Script script = QChar::script(c);
    const bool keepsMarks = isWithoutBlanks(script) || (c >= 0x0900 && c < 0x1E00);
    while (!keepsMarks && QChar::decompositionTag(base) == QChar::Canonical) {
        base = QChar::decomposition(base).front().unicode();
    }
    return likened(static_cast<char16_t>(QChar::toCaseFolded(base)));
}

Character described(char16_t c)
{
    if (isSkipped(c)) {
        return {c, Kind::Skipped};
    }
    if (QChar::isMark(c)) {
        return {c, Kind::Mark};
    }
    if (QChar::category(c) == QChar::Symbol_Other) {
        return {c, Kind::Alone};
    }
    if (!QChar::isLetterOrNumber(c)) {
        return {};
    }
    return {folded(c), isWithoutBlanks(QChar::script(c)) ? Kind::Alone : Kind::Part};
}

const std::vector<Character> &table()
{
    static const std::vector<Character> all = [] {
        std::vector<Character> made(0x10000);
        for (size_t i = 0; i < made.size(); ++i) {
            made[i] = described(static_cast<char16_t>(i));
        }
        return made;
    }();
    return all;
}

Character of(QChar c) { return table()[c.unicode()]; }

constexpr char16_t alef = 0x0627, lam = 0x0644, waw = 0x0648, feh = 0x0641, beh = 0x0628,
                   kaf = 0x0643;

/// How many letters of a word are the Arabic article with a conjunction before it; the rest keeps
/// three letters at least.
qsizetype articleLength(std::u16string_view word)
{
    const auto startsWithArticle = [](std::u16string_view rest) {
        return rest.size() >= 5 && rest[0] == alef && rest[1] == lam;
    };
    if (word.size() < 5) {
        return 0;
    }
    if (startsWithArticle(word) || (word[0] == lam && word[1] == lam)) {
        return 2;
    }
    const char16_t first = word[0];
    const bool joined = first == waw || first == feh || first == beh || first == kaf;
    return joined && startsWithArticle(word.substr(1)) ? 3 : 0;
}

} // namespace

WordReader::WordReader(const QString &text) : m_text(text)
{
    const bool mayHaveForms =
        std::ranges::any_of(text, [](QChar c) { return c.unicode() >= 0x0300; });
    if (mayHaveForms) {
        m_text = text.normalized(QString::NormalizationForm_KC);
    }
}

std::u16string_view WordReader::next()
{
    m_word.clear();
    while (m_at < m_text.size() && m_word.isEmpty()) {
        const QChar c = m_text[m_at];
        const qsizetype rest = m_text.size() - m_at;
        if (c.isHighSurrogate() && rest > 1 && m_text[m_at + 1].isLowSurrogate()) {
            const char32_t wide = QChar::surrogateToUcs4(c, m_text[m_at + 1]);
            m_at += 2;
            if (QChar::isLetterOrNumber(wide) || QChar::category(wide) == QChar::Symbol_Other) {
                readAlone(QStringView(m_text).mid(m_at - 2, 2));
            }
        } else if (of(c).kind == Kind::Alone) {
            ++m_at;
            readAlone(QStringView(m_text).mid(m_at - 1, 1));
        } else if (of(c).kind == Kind::Part) {
            readParts();
        } else {
            ++m_at;
        }
    }
    const std::u16string_view word(m_word.constData(), static_cast<size_t>(m_word.size()));
    return word.substr(static_cast<size_t>(articleLength(word)));
}

void WordReader::readAlone(QStringView characters)
{
    for (const QChar c : characters) {
        m_word.append(c.isSurrogate() ? c.unicode() : of(c).folded);
    }
    readMarks();
}

void WordReader::readMarks()
{
    while (m_at < m_text.size()) {
        const Character c = of(m_text[m_at]);
        if (c.kind == Kind::Mark) {
            m_word.append(c.folded);
        } else if (c.kind != Kind::Skipped) {
            return;
        }
        ++m_at;
    }
}

void WordReader::readParts()
{
    while (m_at < m_text.size()) {
        const Character c = of(m_text[m_at]);
        if (c.kind == Kind::Part || c.kind == Kind::Mark) {
            m_word.append(c.folded == u'ß' ? u's' : c.folded);
            if (c.folded == u'ß') {
                m_word.append(u's');
            }
        } else if (c.kind != Kind::Skipped) {
            return;
        }
        ++m_at;
    }
}

QStringList wordsOf(const QString &text)
{
    QStringList words;
    WordReader reader(text);
    for (auto word = reader.next(); !word.empty(); word = reader.next()) {
        words.append(QStringView(word).toString());
    }
    return words;
}

bool hasAny(const QString &text, const QString &phrases)
{
    const QStringList words = wordsOf(text);
    return std::ranges::any_of(phrases.split(u';', Qt::SkipEmptyParts), [&](const QString &each) {
        const QStringList phrase = wordsOf(each);
        return !phrase.isEmpty() && !std::ranges::search(words, phrase).empty();
    });
}

} // namespace facet::routing
