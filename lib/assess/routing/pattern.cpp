// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pattern.h"

#include "model/tr.h"
#include "words.h"

#include <algorithm>

namespace facet::routing {

namespace {

bool isQuote(QChar c) { return QStringView(u"\"“”„‟«»「」『』").contains(c); }

bool isMinus(QChar c) { return QStringView(u"-−–").contains(c); }

/// Cuts a line into terms, character by character.
class LineReader
{
public:
    explicit LineReader(QStringView line) : m_line(line) { }

    Alternative read()
    {
        Alternative all;
        while (m_at < m_line.size()) {
            if (m_line[m_at].isSpace()) {
                ++m_at;
                continue;
            }
            Term term = readTerm();
            if (!term.words.isEmpty()) {
                all.terms.append(term);
            }
        }
        return all;
    }

    bool isOpen() const { return m_open; }

private:
    Term readTerm()
    {
        Term term;
        term.wanted = !isMinus(m_line[m_at]);
        m_at += term.wanted ? 0 : 1;
        const bool quoted = m_at < m_line.size() && isQuote(m_line[m_at]);
        m_at += quoted ? 1 : 0;
        const qsizetype from = m_at;
        while (m_at < m_line.size() && !isEnd(m_line[m_at], quoted)) {
            ++m_at;
        }
        term.words = wordsOf(m_line.mid(from, m_at - from).toString());
        m_open = quoted && m_at == m_line.size();
        m_at += quoted && !m_open ? 1 : 0;
        return term;
    }

    static bool isEnd(QChar c, bool quoted) { return isQuote(c) || (!quoted && c.isSpace()); }

    QStringView m_line;
    qsizetype m_at = 0;
    bool m_open = false;
};

} // namespace

QList<Alternative> parsePattern(const QString &words)
{
    QList<Alternative> all;
    for (const QStringView line : QStringView(words).split(u'\n')) {
        Alternative alternative = LineReader(line).read();
        if (!alternative.terms.isEmpty()) {
            all.append(alternative);
        }
    }
    return all;
}

QStringList oddities(const QString &words)
{
    QStringList sentences;
    for (const QStringView line : QStringView(words).split(u'\n')) {
        LineReader reader(line);
        const Alternative alternative = reader.read();
        if (reader.isOpen()) {
            sentences.append(
                Tr::tr("The quote in “%1” is not closed.").arg(line.trimmed().toString()));
        }
        if (!alternative.terms.isEmpty()
            && std::ranges::none_of(alternative.terms, &Term::wanted)) {
            sentences.append(Tr::tr("“%1” only says what must not occur, so that nearly every "
                                    "message fits.")
                                 .arg(line.trimmed().toString()));
        }
    }
    return sentences;
}

} // namespace facet::routing
