// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace facet::deck {

namespace {

/// One line of Markdown without emphasis, code signs, pictures and links.
QString plainLine(QString line)
{
    static const QRegularExpression picture(uR"(!\[([^\]\n]*)\]\([^)\n]*\))"_s);
    static const QRegularExpression link(uR"(\[([^\]\n]*)\]\(<?([^)>\s]*)>?[^)\n]*\))"_s);
    static const QRegularExpression strong(uR"((\*\*|__|~~)(?=\S)(.+?)(?<=\S)\1)"_s);
    static const QRegularExpression emphasis(
        uR"((?<![\w*_])([*_])(?=\S)([^*_]+)(?<=\S)\1(?![\w*_]))"_s);
    static const QRegularExpression code(uR"((`+)(.+?)\1)"_s);
    static const QRegularExpression tag(uR"(</?[A-Za-z][^>\n]*>)"_s);
    static const QRegularExpression escaped(uR"(\\([\\`*_{}\[\]()#+\-.!>~|]))"_s);
    line.replace(picture, u"\\1"_s);
    line.replace(link, u"\\1 (\\2)"_s);
    line.replace(strong, u"\\2"_s);
    line.replace(emphasis, u"\\2"_s);
    line.replace(code, u"\\2"_s);
    line.replace(tag, QString());
    line.replace(escaped, u"\\1"_s);
    return line.simplified();
}

} // namespace

QList<PlainParagraph> plainParagraphs(const QString &markdown)
{
    static const QRegularExpression heading(uR"(^\s{0,3}#{1,6}\s+(.*?)\s*#*$)"_s);
    static const QRegularExpression bullet(uR"(^\s*(?:[-*+]|\d{1,9}[.)])\s+(.*)$)"_s);
    static const QRegularExpression rule(uR"(^\s*(?:[-*_=]\s*){3,}$)"_s);
    static const QRegularExpression quote(uR"(^\s*(?:>\s?)+)"_s);
    QList<PlainParagraph> paragraphs;
    bool joins = false; // the next line goes on with the last paragraph
    for (QString line : markdown.split(u'\n')) {
        line.remove(quote);
        if (line.trimmed().isEmpty() || rule.match(line).hasMatch() || line.startsWith("```"_L1)) {
            joins = false;
        } else if (const auto h = heading.match(line); h.hasMatch()) {
            paragraphs.append({plainLine(h.captured(1)), false, true});
            joins = false;
        } else if (const auto b = bullet.match(line); b.hasMatch()) {
            paragraphs.append({plainLine(b.captured(1)), true, false});
            joins = true;
        } else if (joins) {
            paragraphs.last().text += u' ' + plainLine(line);
        } else {
            paragraphs.append({plainLine(line), false, false});
            joins = true;
        }
    }
    paragraphs.removeIf([](const PlainParagraph &p) { return p.text.trimmed().isEmpty(); });
    return paragraphs;
}

QList<FoundAddress> addressesIn(const QString &text)
{
    static const QRegularExpression pattern(uR"((?:https?://|mailto:)[^\s<>"'“”]+)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    QList<FoundAddress> found;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        QString address = match.captured();
        while (!address.isEmpty() && u".,;:!?)]}"_s.contains(address.back())) {
            address.chop(1);
        }
        const QByteArray safe = safeAddress(address);
        if (!safe.isEmpty()) {
            found.append(
                {static_cast<int>(match.capturedStart()), static_cast<int>(address.size()), safe});
        }
    }
    return found;
}

QByteArray safeAddress(const QString &address)
{
    const QUrl url(address.trimmed(), QUrl::TolerantMode);
    const QString scheme = url.scheme().toLower();
    const bool web = scheme == "http"_L1 || scheme == "https"_L1;
    if (!url.isValid()
        || !(web ? !url.host().isEmpty() : scheme == "mailto"_L1 && !url.path().isEmpty())) {
        return {};
    }
    QByteArray safe;
    for (const char c : url.toEncoded(QUrl::FullyEncoded)) {
        const bool plain =
            c > ' ' && c < 127 && c != '(' && c != ')' && c != '\\' && c != '<' && c != '>';
        if (plain) {
            safe += c;
        } else {
            safe += '%' + QByteArray(1, c).toHex().toUpper();
        }
    }
    return safe;
}

} // namespace facet::deck
