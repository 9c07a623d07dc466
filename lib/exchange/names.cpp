// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "names.h"

#include "base/text.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace facet::exchange {

namespace {

const QSet<QString> &nameSuffixes()
{
    static const QSet<QString> suffixes{u"jr."_s,  u"jr"_s,   u"sr."_s, u"sr"_s,    u"ii"_s,
                                        u"iii"_s,  u"iv"_s,   u"phd"_s, u"ph.d."_s, u"md"_s,
                                        u"m.d."_s, u"esq."_s, u"obe"_s, u"cbe"_s};
    return suffixes;
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression separators(u"[^\\p{L}\\p{N}'’]+"_s,
                                               QRegularExpression::UseUnicodePropertiesOption);
    return text.split(separators, Qt::SkipEmptyParts);
}

bool hasWordOf(const QString &text, const QSet<QString> &words)
{
    return std::ranges::any_of(wordsOf(text),
                               [&](const QString &word) { return words.contains(word.toLower()); });
}

const QSet<QString> &unitWords()
{
    static const QSet<QString> words{
        u"division"_s,      u"department"_s,  u"operations"_s,  u"team"_s,
        u"group"_s,         u"services"_s,    u"service"_s,     u"office"_s,
        u"unit"_s,          u"committee"_s,   u"directorate"_s, u"branch"_s,
        u"section"_s,       u"sales"_s,       u"marketing"_s,   u"engineering"_s,
        u"finance"_s,       u"production"_s,  u"purchasing"_s,  u"resources"_s,
        u"research"_s,      u"development"_s, u"support"_s,     u"communications"_s,
        u"company"_s,       u"ltd"_s,         u"inc"_s,         u"gmbh"_s,
        u"ministry"_s,      u"agency"_s,      u"region"_s,      u"abteilung"_s,
        u"manufacturing"_s, u"control"_s,     u"assurance"_s};
    return words;
}

const QSet<QString> &titleWords()
{
    static const QSet<QString> words{
        u"manager"_s,    u"director"_s,       u"officer"_s,       u"engineer"_s,    u"assistant"_s,
        u"specialist"_s, u"technician"_s,     u"president"_s,     u"chief"_s,       u"supervisor"_s,
        u"analyst"_s,    u"representative"_s, u"administrator"_s, u"coordinator"_s, u"clerk"_s,
        u"designer"_s,   u"developer"_s,      u"programmer"_s,    u"accountant"_s,  u"buyer"_s,
        u"lead"_s,       u"head"_s,           u"advisor"_s,       u"adviser"_s,     u"secretary"_s,
        u"scheduler"_s,  u"controller"_s,     u"recruiter"_s,     u"ceo"_s,         u"cto"_s,
        u"cfo"_s,        u"intern"_s,         u"consultant"_s,    u"leiter"_s,      u"leiterin"_s,
        u"directeur"_s};
    return words;
}

} // namespace

QString plainLine(const QString &cell)
{
    static const QRegularExpression link(u"\\[([^\\]\\[]*)\\]\\([^()]*\\)"_s);
    const QString line = cleanLine(cell);
    return line.contains(u'[') ? QString(line).replace(link, u"\\1"_s) : line;
}

QString givenNameFirst(const QString &name)
{
    QStringList parts = name.split(u',');
    for (QString &part : parts) {
        part = part.trimmed();
    }
    if (parts.size() < 2 || parts.contains(QString())) {
        return name;
    }
    const auto isSuffix = [](const QString &part) {
        return nameSuffixes().contains(part.toLower());
    };
    QStringList suffixes;
    std::ranges::copy_if(parts, std::back_inserter(suffixes), isSuffix);
    parts.removeIf(isSuffix);
    if (parts.size() != 2) {
        return name;
    }
    suffixes.prepend(parts.last() + u' ' + parts.first());
    return suffixes.join(u", "_s);
}

bool looksLikePerson(const QString &text)
{
    const QStringList words = wordsOf(text);
    const bool allNames = std::ranges::all_of(words, [](const QString &word) {
        return word.front().isLetter()
            && (word.front().isUpper() || word.front().category() == QChar::Letter_Other);
    });
    return words.size() >= 2 && words.size() <= 5 && allNames && !looksLikeUnit(text)
        && !looksLikeTitle(text);
}

bool looksLikeUnit(const QString &text) { return hasWordOf(text, unitWords()); }

bool looksLikeTitle(const QString &text) { return hasWordOf(text, titleWords()); }

} // namespace facet::exchange
