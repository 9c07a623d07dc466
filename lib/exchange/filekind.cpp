// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filekind.h"

#include "model/tr.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;

namespace facet::exchange {

namespace {

constexpr qsizetype sampleText = 64 * 1024;
constexpr int sampleLines = 200;

struct Signature
{
    QByteArrayView bytes;
    const char *kind; ///< translatable, fits "The file is …"
};

constexpr std::array signatures{
    Signature{"PK\x03\x04", QT_TRANSLATE_NOOP("Facet", "a spreadsheet or another packed file")},
    Signature{"\xD0\xCF\x11\xE0", QT_TRANSLATE_NOOP("Facet", "a file of an office program")},
    Signature{"\x1F\x8B", QT_TRANSLATE_NOOP("Facet", "a packed file")},
    Signature{"SQLite format 3", QT_TRANSLATE_NOOP("Facet", "a plan or another database")},
    Signature{"%PDF-", QT_TRANSLATE_NOOP("Facet", "a PDF")},
    Signature{"{\\rtf", QT_TRANSLATE_NOOP("Facet", "a text with formats (RTF)")},
    Signature{"\x89PNG", QT_TRANSLATE_NOOP("Facet", "a picture")},
    Signature{"\xFF\xD8\xFF", QT_TRANSLATE_NOOP("Facet", "a picture")},
    Signature{"GIF8", QT_TRANSLATE_NOOP("Facet", "a picture")},
    Signature{"\x7F"
              "ELF",
              QT_TRANSLATE_NOOP("Facet", "a program")},
};

/// How texts of other kinds begin; the first that fits counts.
struct Beginning
{
    QRegularExpression pattern;
    const char *kind;
};

const std::vector<Beginning> &beginnings()
{
    constexpr auto options = QRegularExpression::CaseInsensitiveOption;
    static const std::vector<Beginning> known{
        {QRegularExpression(u"^BEGIN:V[A-Z]+"_s, options),
         QT_TRANSLATE_NOOP("Facet", "a list of address cards or dates (vCard, iCalendar)")},
        {QRegularExpression(u"^(version: *\\d+\\s+)?(#[^\\n]*\\s+)*dn::? "_s, options),
         QT_TRANSLATE_NOOP("Facet", "the export of a directory (LDIF)")},
        {QRegularExpression(u"^<(!doctype +html|html|head|body)\\b"_s, options),
         QT_TRANSLATE_NOOP("Facet", "a web page (HTML)")},
        {QRegularExpression(u"^<[?!]?[A-Za-z][^<>]*>"_s),
         QT_TRANSLATE_NOOP("Facet", "an XML file")},
        {QRegularExpression(u"^(\\{\\s*(\"|\\})|\\[\\s*([\\[{\"\\]\\d]|true|false|null))"_s),
         QT_TRANSLATE_NOOP("Facet", "JSON")},
    };
    return known;
}

bool isBinary(QStringView sample)
{
    std::array<qsizetype, 0x20> counts{};
    for (const QChar c : sample) {
        const bool isUsual = c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f' || c == u'\x1A';
        if (c < QChar(0x20) && !isUsual) {
            ++counts[c.unicode()];
        }
    }
    const qsizetype all = std::accumulate(counts.begin(), counts.end(), qsizetype(0));
    const auto kinds = std::ranges::count_if(counts, [](qsizetype count) { return count > 0; });
    return all * 2 > sample.size() || (kinds > 3 && all * 100 > sample.size());
}

/// "key: value", "- item" and nothing else, as YAML is written.
bool isYaml(QStringView sample)
{
    static const QRegularExpression key(
        u"^\\s*(- +)?(\"[^\"]*\"|[\\w][\\w .()/-]{0,40}):( .*)?$"_s);
    static const QRegularExpression item(u"^\\s*- .*$"_s);
    int lines = 0;
    int keys = 0;
    int items = 0;
    for (const QStringView raw : sample.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringView line = raw.endsWith(u'\r') ? raw.chopped(1) : raw;
        const QStringView text = line.trimmed();
        if (text.isEmpty() || text.startsWith(u'#') || text.startsWith("---"_L1)) {
            continue;
        }
        const bool isKey = key.matchView(line).hasMatch();
        keys += isKey ? 1 : 0;
        items += !isKey && item.matchView(line).hasMatch() ? 1 : 0;
        if (++lines == sampleLines) {
            break;
        }
    }
    return keys > 1 && (keys + items) * 10 >= lines * 9;
}

/// A heading, a list item, a quotation, or a line too long and wordy for a cell.
bool isProse(const QString &line)
{
    static const QRegularExpression mark(
        u"^(#{1,6}|[-*+>]|\\d{1,2}[.)]) +\\S|^```|^={3,}$|^-{3,}$"_s);
    constexpr qsizetype manyWords = 9;
    return mark.match(line).hasMatch() || line.count(u' ') >= manyWords;
}

QString lineOf(const Sheet &sheet, int row)
{
    QString line;
    for (int column = 0; column < sheet.cellCount(row); ++column) {
        line += sheet.cell(row, column);
    }
    return line.trimmed();
}

} // namespace

std::unexpected<Error> noTable(const QString &kind)
{
    return failure(Tr::tr("The file is %1, not a table, so nothing was read from it. Save what it "
                          "holds as a table in CSV and take that file.")
                       .arg(kind));
}

Result<void> checkIsText(const QByteArray &bytes)
{
    for (const Signature &signature : signatures) {
        if (bytes.startsWith(signature.bytes)) {
            return noTable(QCoreApplication::translate("Facet", signature.kind));
        }
    }
    return {};
}

Result<void> checkIsTable(const QString &text)
{
    const QStringView sample = QStringView(text).first(std::min(text.size(), sampleText)).trimmed();
    for (const Beginning &beginning : beginnings()) {
        if (beginning.pattern.matchView(sample).hasMatch()) {
            return noTable(QCoreApplication::translate("Facet", beginning.kind));
        }
    }
    if (isBinary(sample)) {
        return noTable(Tr::tr("a binary file"));
    }
    if (isYaml(sample)) {
        return failure(Tr::tr("The file is YAML, not a table, so nothing was read from it. A whole "
                              "plan in YAML is taken by “facet new PLAN --from FILE.yaml”, or in "
                              "the window by “Import a whole plan”."));
    }
    return {};
}

bool readsAsProse(const Sheet &sheet)
{
    QHash<int, int> widths;
    int lines = 0;
    int prose = 0;
    for (int row = 0; row < std::min(sheet.rowCount(), sampleLines); ++row) {
        const QString line = lineOf(sheet, row);
        lines += line.isEmpty() ? 0 : 1;
        widths[sheet.cellCount(row)] += line.isEmpty() ? 0 : 1;
        prose += isProse(line) ? 1 : 0;
    }
    const auto usual = std::ranges::max_element(widths);
    const bool isEven = usual != widths.end() && usual.key() > 1 && *usual * 10 >= lines * 8;
    return lines > 0 && !isEven && prose * 10 >= lines * 3;
}

} // namespace facet::exchange
