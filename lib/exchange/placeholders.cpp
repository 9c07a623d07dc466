// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "placeholders.h"

#include "base/text.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace facet::exchange {

namespace {

using Words = QSet<QString>;

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\'' || c == u'’' || c == u'‘' || c == u'“' || c == u'”';
}

/// The words without the quotation marks that spreadsheets leave around them.
QString plainWords(const QString &cell)
{
    QStringView words = QStringView(cell).trimmed();
    while (!words.isEmpty() && isQuote(words.front())) {
        words = words.sliced(1);
    }
    while (!words.isEmpty() && isQuote(words.back())) {
        words.chop(1);
    }
    return comparable(words.toString());
}

} // namespace

bool isNothing(const QString &cell)
{
    static const Words words{u""_s,     u"n/d"_s, u"nd"_s,   u"n/a"_s, u"n.a."_s,
                             u"#n/a"_s, u"n/k"_s, u"null"_s, u"nil"_s, u"-"_s,
                             u"--"_s,   u"–"_s,   u"—"_s,    u"?"_s,   u"none"_s,
                             u"tbc"_s,  u"tbd"_s, u"nan"_s,  u"."_s};
    return cell.isEmpty() || (cell.size() < 10 && words.contains(plainWords(cell)));
}

bool isNoManager(const QString &cell)
{
    static const Words words{u"xx"_s, u"0"_s, u"-1"_s, u"nobody"_s, u"no manager"_s};
    return isNothing(cell) || (cell.size() < 15 && words.contains(plainWords(cell)));
}

Occupancy occupancyOf(const QString &name)
{
    static const Words unnamed{
        u"nn"_s,          u"n.n."_s,    u"n. n."_s,           u"n n"_s,      u"not disclosed"_s,
        u"undisclosed"_s, u"unknown"_s, u"to be confirmed"_s, u"not named"_s};
    static const Words vacant{u"vacant"_s,        u"vacancy"_s,
                              u"vacant post"_s,   u"vacant position"_s,
                              u"not in post"_s,   u"open"_s,
                              u"open position"_s, u"unfilled"_s,
                              u"to be hired"_s,   u"to be appointed"_s,
                              u"tbh"_s,           u"vakant"_s,
                              u"unbesetzt"_s,     u"vacante"_s,
                              u"poste vacant"_s,  u"空席"_s};
    static const Words former{u"eliminated"_s, u"post eliminated"_s, u"abolished"_s,
                              u"post abolished"_s};
    static const Words patterns{u"first last"_s,
                                u"firstname lastname"_s,
                                u"first name last name"_s,
                                u"last, first"_s,
                                u"name"_s,
                                u"full name"_s,
                                u"employee name"_s,
                                u"for official use only"_s};
    if (isNothing(name)) {
        return Occupancy::Unnamed;
    }
    if (name.size() > 40) {
        return Occupancy::Person;
    }
    const QString plain = plainWords(name);
    if (former.contains(plain)) {
        return Occupancy::Former;
    }
    if (vacant.contains(plain)) {
        return Occupancy::Vacant;
    }
    if (patterns.contains(plain)) {
        return Occupancy::Pattern;
    }
    return unnamed.contains(plain) ? Occupancy::Unnamed : Occupancy::Person;
}

bool saysFormer(const QString &status)
{
    static const Words words{
        u"terminated"_s, u"inactive"_s, u"left"_s,          u"leaver"_s,   u"former"_s,
        u"retired"_s,    u"resigned"_s, u"deactivated"_s,   u"disabled"_s, u"deleted"_s,
        u"dismissed"_s,  u"inaktiv"_s,  u"ausgeschieden"_s, u"inactif"_s,  u"inactivo"_s,
        u"false"_s,      u"no"_s,       u"退職"_s};
    return words.contains(plainWords(status));
}

bool isSumLine(const QString &cell)
{
    static const QRegularExpression pattern(
        u"^(grand |sub-?)?total( |:|$)|^sum(me)?(:|$)|^count(:|$)|^page \\d+ (of|/) \\d+$"_s);
    return cell.size() < 60 && pattern.match(comparable(cell)).hasMatch();
}

std::optional<bool> flagOf(const QString &cell)
{
    static const Words yes{u"1"_s,   u"yes"_s, u"y"_s, u"true"_s, u"x"_s,   u"ja"_s,
                           u"oui"_s, u"si"_s,  u"✓"_s, u"wahr"_s, u"vrai"_s};
    static const Words no{u""_s,     u"0"_s,   u"no"_s,     u"n"_s,   u"false"_s,
                          u"nein"_s, u"non"_s, u"falsch"_s, u"faux"_s};
    const QString plain = comparable(cell);
    if (yes.contains(plain)) {
        return true;
    }
    return no.contains(plain) || isNothing(cell) ? std::optional(false) : std::nullopt;
}

} // namespace facet::exchange
