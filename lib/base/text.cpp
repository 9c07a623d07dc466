// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text.h"

#include <QLocale>

#include <algorithm>

namespace facet {

namespace {

bool isBidiControl(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
}

bool isUnwanted(QChar c)
{
    return isBidiControl(c) || c.category() == QChar::Other_Control || c.unicode() == 0xFEFF;
}

/// Marks that readers of European and Semitic scripts may leave out; those of other scripts make
/// another letter.
bool isAccent(QChar c)
{
    const char16_t u = c.unicode();
    return c.category() == QChar::Mark_NonSpacing && (u < 0x0370 || (u >= 0x0591 && u <= 0x0670));
}

/// Whether a text has nothing but printable ASCII, to which Unicode's rules change nothing.
bool isPlain(const QString &text)
{
    return std::ranges::all_of(text,
                               [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; });
}

} // namespace

QString cleanLine(const QString &text)
{
    if (isPlain(text)) {
        return text.simplified();
    }
    QString line = text;
    line.removeIf([](QChar c) { return isUnwanted(c) && !c.isSpace(); });
    return line.simplified().normalized(QString::NormalizationForm_C);
}

QString cleanText(const QString &text)
{
    QString clean = text;
    clean.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n"));
    clean.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    clean.removeIf(
        [](QChar c) { return isUnwanted(c) && c != QLatin1Char('\n') && c != QLatin1Char('\t'); });
    return clean.normalized(QString::NormalizationForm_C);
}

QString isolated(const QString &text)
{
    const bool needed = QLocale().textDirection() == Qt::RightToLeft || text.isRightToLeft();
    return needed ? QChar(0x2068) + text + QChar(0x2069) : text;
}

QString comparable(const QString &text)
{
    if (isPlain(text)) {
        return text.simplified().toLower();
    }
    QString key = cleanLine(text).normalized(QString::NormalizationForm_D);
    key.removeIf(isAccent);
    return key.toCaseFolded();
}

} // namespace facet
