// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryFile>
#include <QTransform>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

PdfReader::PdfReader(const QByteArray &pdf) : m_pdf(pdf) { }

QByteArray PdfReader::run(const QString &tool, const QStringList &arguments, int *code) const
{
    QTemporaryFile file;
    if (!file.open() || file.write(m_pdf) != m_pdf.size()) {
        qFatal("no temporary file");
    }
    file.close();
    QStringList all = arguments;
    all.replaceInStrings(u"FILE"_s, file.fileName());
    QProcess process;
    process.setProcessChannelMode(code ? QProcess::MergedChannels : QProcess::SeparateChannels);
    process.start(tool, all);
    if (!process.waitForFinished(60000)) {
        qFatal("%s did not run", qPrintable(tool));
    }
    if (code) {
        *code = process.exitCode();
    }
    return process.readAllStandardOutput();
}

QString PdfReader::complaints() const
{
    int code = 0;
    const QString said = QString::fromUtf8(run(u"qpdf"_s, {u"--check"_s, u"FILE"_s}, &code));
    return code == 0 && !said.contains("WARNING"_L1) ? QString() : said;
}

QList<PdfPage> PdfReader::pages() const
{
    QList<PdfPage> pages;
    QXmlStreamReader xml(run(u"pdftotext"_s, {u"-bbox"_s, u"FILE"_s, u"-"_s}));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        const auto value = [&](const QString &name) {
            return xml.attributes().value(name).toDouble();
        };
        if (xml.name() == "page"_L1) {
            pages.append({{value(u"width"_s), value(u"height"_s)}, {}});
        } else if (xml.name() == "word"_L1) {
            const QRectF area(QPointF(value(u"xMin"_s), value(u"yMin"_s)),
                              QPointF(value(u"xMax"_s), value(u"yMax"_s)));
            pages.last().words.append({area, xml.readElementText()});
        }
    }
    return pages;
}

QString PdfReader::text() const
{
    return QString::fromUtf8(run(u"pdftotext"_s, {u"-raw"_s, u"FILE"_s, u"-"_s}));
}

QStringList PdfReader::looseFonts() const
{
    QStringList loose;
    const QStringList lines =
        QString::fromUtf8(run(u"pdffonts"_s, {u"FILE"_s})).split(u'\n', Qt::SkipEmptyParts);
    static const QRegularExpression flags(uR"(\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$)"_s);
    for (const QString &line : lines.sliced(std::min<qsizetype>(2, lines.size()))) {
        if (flags.match(line).captured(1) != "yes"_L1) {
            loose.append(line);
        }
    }
    return loose;
}

int PdfReader::images() const
{
    const QList<QByteArray> lines =
        run(u"pdfimages"_s, {u"-list"_s, u"FILE"_s}).trimmed().split('\n');
    return static_cast<int>(lines.size()) - 2;
}

QString PdfReader::info() const { return QString::fromUtf8(run(u"pdfinfo"_s, {u"FILE"_s})); }

QString PdfReader::structure() const
{
    return QString::fromUtf8(run(u"pdfinfo"_s, {u"-struct-text"_s, u"FILE"_s}));
}

QList<double> PdfReader::textSizes() const
{
    const QString content = QString::fromLatin1(
        run(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, u"FILE"_s, u"-"_s}));
    static const QRegularExpression operation(
        uR"((?:^|\s)(?:(q)|(Q)|((?:[-\d.]+\s+){6})cm|/F\d+ ([\d.]+) Tf|((?:[-\d.]+\s+){6})Tm|(endstream))(?=\s))"_s);
    const auto matrix = [](const QString &numbers) {
        const QStringList n = numbers.simplified().split(u' ');
        return QTransform(n[0].toDouble(), n[1].toDouble(), n[2].toDouble(), n[3].toDouble(),
                          n[4].toDouble(), n[5].toDouble());
    };
    QList<double> sizes;
    QList<QTransform> stack{QTransform()};
    double size = 0;
    for (auto it = operation.globalMatch(content); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (match.hasCaptured(1)) {
            stack.append(stack.last());
        } else if (match.hasCaptured(2) && stack.size() > 1) {
            stack.removeLast();
        } else if (match.hasCaptured(3)) {
            stack.last() = matrix(match.captured(3)) * stack.last();
        } else if (match.hasCaptured(4)) {
            size = match.captured(4).toDouble();
        } else if (match.hasCaptured(5)) {
            const QTransform all = matrix(match.captured(5)) * stack.last();
            sizes.append(size * std::sqrt(std::abs(all.determinant())));
        } else if (match.hasCaptured(6)) {
            stack = {QTransform()};
        }
    }
    return sizes;
}

QJsonObject PdfReader::objects() const
{
    const QByteArray json =
        run(u"qpdf"_s, {u"--json=2"_s, u"--json-key=qpdf"_s, u"--json-key=pages"_s, u"FILE"_s});
    return QJsonDocument::fromJson(json).object();
}

namespace {

QList<QJsonObject> dictionaries(const QJsonObject &json)
{
    QList<QJsonObject> found;
    const QJsonObject all = json["qpdf"_L1].toArray().at(1).toObject();
    for (const QJsonValue &object : all) {
        const QJsonObject value = object.toObject()["value"_L1].toObject();
        if (!value.isEmpty()) {
            found.append(value);
        }
    }
    return found;
}

bool isBookmark(const QJsonObject &object)
{
    return object.contains("/Title"_L1) && object.contains("/Parent"_L1);
}

bool isLink(const QJsonObject &object) { return object["/Subtype"_L1].toString() == "/Link"_L1; }

} // namespace

int PdfReader::bookmarks() const
{
    return static_cast<int>(std::ranges::count_if(dictionaries(objects()), isBookmark));
}

int PdfReader::links() const
{
    return static_cast<int>(std::ranges::count_if(dictionaries(objects()), isLink));
}

QStringList PdfReader::badLinks() const
{
    const QJsonObject json = objects();
    QSet<QString> pages;
    for (const QJsonValue &page : json["pages"_L1].toArray()) {
        pages.insert(page.toObject()["object"_L1].toString());
    }
    QStringList bad;
    static const QRegularExpression safe(uR"(^u:(https?://|mailto:)[^\s()\\<>]+$)"_s);
    for (const QJsonObject &object : dictionaries(json)) {
        if (!isBookmark(object) && !isLink(object)) {
            continue;
        }
        const QString target = object["/Dest"_L1].toArray().at(0).toString();
        const QString address = object["/A"_L1].toObject()["/URI"_L1].toString();
        const bool good =
            target.isEmpty() ? safe.match(address).hasMatch() : pages.contains(target);
        if (!good) {
            bad.append(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
        }
    }
    return bad;
}

QStringList PdfReader::activeKeys() const
{
    static const QSet<QString> active{u"/JavaScript"_s, u"/JS"_s,    u"/Launch"_s,
                                      u"/OpenAction"_s, u"/AA"_s,    u"/EmbeddedFiles"_s,
                                      u"/SubmitForm"_s, u"/GoToR"_s, u"/Names"_s};
    QStringList found;
    QList<QJsonValue> open{objects()["qpdf"_L1]};
    while (!open.isEmpty()) {
        const QJsonValue value = open.takeLast();
        for (const QJsonValue &part : value.toArray()) {
            open.append(part);
        }
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const bool isName = it.value().isString() && active.contains(it.value().toString());
            if (isName || active.contains(it.key())) {
                found.append(it.key());
            }
            open.append(it.value());
        }
    }
    return found;
}

QStringList collisions(const QList<PdfPage> &pages)
{
    QStringList found;
    for (qsizetype page = 0; page < pages.size(); ++page) {
        const QList<PdfWord> &words = pages.at(page).words;
        // A word's box reaches from the font's ascent to its descent, which neighbouring lines may
        // share a little of.
        const auto core = [](const QRectF &area) {
            return area.adjusted(1, area.height() * 0.2, -1, -area.height() * 0.2);
        };
        for (qsizetype i = 0; i < words.size(); ++i) {
            for (qsizetype j = i + 1; j < words.size(); ++j) {
                if (core(words.at(i).area).intersects(core(words.at(j).area))) {
                    found.append(u"page %1: “%2” and “%3”"_s.arg(page + 1).arg(words.at(i).text,
                                                                               words.at(j).text));
                }
            }
        }
    }
    return found;
}

QStringList strays(const QList<PdfPage> &pages)
{
    QStringList found;
    for (qsizetype page = 0; page < pages.size(); ++page) {
        const QRectF whole(QPointF(), pages.at(page).size);
        for (const PdfWord &word : pages.at(page).words) {
            if (!whole.contains(word.area)) {
                found.append(u"page %1: “%2”"_s.arg(page + 1).arg(word.text));
            }
        }
    }
    return found;
}
