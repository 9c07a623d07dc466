// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "yamlcomments.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace facet::exchange {

namespace {

/// Passes over the lines of a YAML text and knows what is quoted or a text of several lines.
class CommentCounter
{
public:
    bool hasComment(QStringView line)
    {
        const qsizetype indent = indentOf(line);
        if (m_blockIndent >= 0 && (indent > m_blockIndent || line.trimmed().isEmpty())) {
            return false;
        }
        m_blockIndent = -1;
        const qsizetype end = endOfContent(line);
        static const QRegularExpression block(u"(^|[:\\-]\\s+)[|>][-+0-9]*\\s*$"_s);
        if (m_quote.isNull() && block.matchView(line.first(end)).hasMatch()) {
            m_blockIndent = indent;
        }
        return end < line.size();
    }

private:
    /// The column of the line's key, behind the dashes of a list.
    static qsizetype indentOf(QStringView line)
    {
        qsizetype at = 0;
        while (at < line.size()
               && (line.at(at) == u' '
                   || (line.at(at) == u'-' && line.sliced(at + 1).startsWith(u' ')))) {
            ++at;
        }
        return at;
    }

    /// Where the comment begins; the line's end where it has none.
    qsizetype endOfContent(QStringView line)
    {
        for (qsizetype i = 0; i < line.size(); ++i) {
            const QChar c = line.at(i);
            if (!m_quote.isNull()) {
                i += passQuoted(line.sliced(i));
            } else if (c == u'#' && (i == 0 || line.at(i - 1).isSpace())) {
                return i;
            } else if ((c == u'"' || c == u'\'') && beginsValue(line.first(i))) {
                m_quote = c;
            }
        }
        return line.size();
    }

    /// Passes a character of a quoted text; how many more belong to it.
    int passQuoted(QStringView rest)
    {
        const bool isEscape = m_quote == u'"' && rest.startsWith(u'\\');
        const bool isDoubled = m_quote == u'\'' && rest.startsWith("''"_L1);
        if (!isEscape && !isDoubled && rest.startsWith(m_quote)) {
            m_quote = QChar();
        }
        return isEscape || isDoubled ? 1 : 0;
    }

    static bool beginsValue(QStringView before)
    {
        const QStringView text = before.trimmed();
        const bool isApart = text.size() < before.size();
        return text.isEmpty() || u"[{,"_s.contains(text.back())
            || (isApart && u":-?"_s.contains(text.back()));
    }

    QChar m_quote;
    qsizetype m_blockIndent = -1;
};

} // namespace

int commentCount(QStringView yaml)
{
    CommentCounter counter;
    int count = 0;
    for (const QStringView line : yaml.split(u'\n')) {
        count += counter.hasComment(line) ? 1 : 0;
    }
    return count;
}

} // namespace facet::exchange
