// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "encoding.h"

#include "base/text.h"
#include "model/tr.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <memory>
#include <optional>
#include <uchardet.h>

using namespace Qt::StringLiterals;

namespace facet::exchange {

namespace {

constexpr qsizetype statisticsSample = 4 * 1024 * 1024;
constexpr qsizetype zeroSample = 64 * 1024;

struct ByteOrderMark
{
    QByteArrayView bytes;
    QLatin1StringView encoding;
};

/// Longer marks first, since that of UTF-16LE begins that of UTF-32LE.
constexpr std::array marks{
    ByteOrderMark{QByteArrayView("\xFF\xFE\0\0", 4), "UTF-32LE"_L1},
    ByteOrderMark{QByteArrayView("\0\0\xFE\xFF", 4), "UTF-32BE"_L1},
    ByteOrderMark{"\xEF\xBB\xBF", "UTF-8"_L1},
    ByteOrderMark{"\xFF\xFE", "UTF-16LE"_L1},
    ByteOrderMark{"\xFE\xFF", "UTF-16BE"_L1},
};

std::optional<ByteOrderMark> markOf(const QByteArray &bytes)
{
    for (const ByteOrderMark &mark : marks) {
        if (bytes.startsWith(mark.bytes)) {
            return mark;
        }
    }
    return std::nullopt;
}

/// The text, or nothing where the bytes are not in the encoding or the encoding is unknown.
std::optional<QString> decodedAs(QByteArrayView bytes, const QString &encoding)
{
    // One decoder for all bytes: an unfinished character at the end is an error as well.
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    if (!decoder.isValid()) {
        return std::nullopt;
    }
    QString text = decoder.decode(bytes);
    if (decoder.hasError()) {
        return std::nullopt;
    }
    return text;
}

bool isUtf8(const QByteArray &bytes)
{
    return decodedAs(QByteArrayView(bytes).first(std::min(bytes.size(), zeroSample)), u"UTF-8"_s)
        .has_value();
}

/// UTF-16 without a mark: in text of few scripts every second byte is zero, and hardly any other.
QString utf16WithoutMark(const QByteArray &bytes)
{
    const qsizetype end = std::min(bytes.size(), zeroSample);
    std::array<qsizetype, 2> zeros{};
    for (qsizetype i = 0; i < end; ++i) {
        zeros[static_cast<size_t>(i % 2)] += bytes.at(i) == 0 ? 1 : 0;
    }
    // Commas and line ends alone make as many; UTF-8 with stray zeros has fewer.
    const qsizetype many = isUtf8(bytes) ? end / 5 : end / 40;
    if (bytes.size() % 2 != 0 || std::max(zeros[0], zeros[1]) <= many) {
        return {};
    }
    if (zeros[0] * 10 < zeros[1]) {
        return u"UTF-16LE"_s;
    }
    return zeros[1] * 10 < zeros[0] ? u"UTF-16BE"_s : QString();
}

/// What the statistics of the bytes suggest; empty for none.
QString statisticalGuess(const QByteArray &bytes)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                         &uchardet_delete);
    const qsizetype end = std::min(bytes.size(), statisticsSample);
    if (uchardet_handle_data(detector.get(), bytes.constData(), static_cast<size_t>(end)) != 0) {
        return {};
    }
    uchardet_data_end(detector.get());
    return QString::fromLatin1(uchardet_get_charset(detector.get()));
}

bool isWestern(const QString &encoding)
{
    const QString name = encoding.toLower();
    return name == "iso-8859-1"_L1 || name == "iso-8859-15"_L1 || name == "windows-1252"_L1
        || name == "ascii"_L1;
}

/// How many letters stand where no language puts them: a capital after a small letter, a symbol
/// within a word, a control character. What betrays that one 8-bit encoding was read as another.
qsizetype oddities(QStringView text)
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.unicode() < 0x80) {
            continue;
        }
        const bool afterSmall = i > 0 && text.at(i - 1).isLower();
        const bool beforeLetter = i + 1 < text.size() && text.at(i + 1).isLetter();
        const bool isApostrophe = c == u'’' || c == u'‘' || c == u'·';
        const bool isControl = c.unicode() < 0xA0;
        const bool inWord =
            afterSmall && (c.isUpper() || (beforeLetter && !c.isLetter() && !isApostrophe));
        count += isControl || inWord ? 1 : 0;
    }
    return count;
}

/// The 8-bit and East Asian encodings worth trying, likeliest first.
QStringList likelyEncodings(const QByteArray &bytes)
{
    QStringList names;
    const QString guess = statisticalGuess(bytes);
    if (!guess.isEmpty() && !isWestern(guess)) {
        names.append(guess);
    }
    names << u"windows-1252"_s << u"macintosh"_s << u"ISO-8859-1"_s;
    names.removeDuplicates();
    return names;
}

DecodedText decodedByLikelihood(const QByteArray &bytes)
{
    DecodedText best;
    best.sure = false;
    qsizetype fewest = -1;
    for (const QString &name : likelyEncodings(bytes)) {
        std::optional<QString> text = decodedAs(bytes, name);
        if (!text) {
            continue;
        }
        best.candidates.append(name);
        const qsizetype odd = oddities(QStringView(*text).left(statisticsSample));
        if (fewest < 0 || odd < fewest) {
            fewest = odd;
            best.encoding = name;
            best.text = std::move(*text);
        }
    }
    best.candidates.removeAll(best.encoding);
    best.candidates.prepend(best.encoding);
    return best;
}

} // namespace

DecodedText decodeText(const QByteArray &bytes)
{
    if (const std::optional<ByteOrderMark> mark = markOf(bytes)) {
        const QString name = mark->encoding;
        if (std::optional<QString> text =
                decodedAs(QByteArrayView(bytes).sliced(mark->bytes.size()), name)) {
            return {std::move(*text), name, true, {name}};
        }
    }
    if (const QString name = utf16WithoutMark(bytes); !name.isEmpty()) {
        if (std::optional<QString> text = decodedAs(bytes, name)) {
            return {std::move(*text), name, true, {name}};
        }
    }
    if (std::optional<QString> text = decodedAs(bytes, u"UTF-8"_s)) {
        return {std::move(*text), u"UTF-8"_s, true, {u"UTF-8"_s}};
    }
    return decodedByLikelihood(bytes);
}

Result<DecodedText> decodeText(const QByteArray &bytes, const QString &encoding)
{
    if (!QStringDecoder(encoding).isValid()) {
        return failure(Tr::tr("“%1” is not an encoding that can be read here.").arg(encoding));
    }
    const std::optional<ByteOrderMark> mark = markOf(bytes);
    const bool marked = mark
        && encoding.startsWith(mark->encoding.first(mark->encoding.size() > 6 ? 6 : 5),
                               Qt::CaseInsensitive);
    std::optional<QString> text = marked
        ? decodedAs(QByteArrayView(bytes).sliced(mark->bytes.size()), mark->encoding)
        : decodedAs(bytes, encoding);
    if (!text) {
        return failure(
            Tr::tr("The file is not written in %1: some of its bytes have no meaning there.")
                .arg(encoding));
    }
    return DecodedText{std::move(*text), encoding, true, {encoding}};
}

QStringList knownEncodings()
{
    QStringList names{u"UTF-8"_s,        u"UTF-16LE"_s,     u"UTF-16BE"_s,    u"windows-1252"_s,
                      u"macintosh"_s,    u"ISO-8859-1"_s,   u"ISO-8859-15"_s, u"windows-1250"_s,
                      u"windows-1251"_s, u"windows-1256"_s, u"Shift_JIS"_s,   u"EUC-JP"_s,
                      u"GB18030"_s,      u"Big5"_s,         u"EUC-KR"_s,      u"windows-1253"_s,
                      u"windows-1254"_s, u"windows-1255"_s, u"KOI8-R"_s};
    names.removeIf([](const QString &name) { return !QStringDecoder(name).isValid(); });
    return names;
}

Result<QByteArray> readFile(const QString &path)
{
    const QFileInfo info(path);
    const QString name = isolated(info.fileName());
    if (!info.exists()) {
        return failure(Tr::tr("There is no file “%1”.").arg(isolated(path)));
    }
    if (!info.isFile()) {
        return failure(Tr::tr("“%1” is not a file.").arg(name));
    }
    if (info.size() > largestFile) {
        return failure(Tr::tr("“%1” is larger than 512 MiB and cannot be read.").arg(name));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Tr::tr("“%1” cannot be read: %2").arg(name, file.errorString()));
    }
    QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile) {
        return failure(Tr::tr("“%1” is larger than 512 MiB and cannot be read.").arg(name));
    }
    if (file.error() != QFileDevice::NoError) {
        return failure(Tr::tr("“%1” cannot be read: %2").arg(name, file.errorString()));
    }
    return bytes;
}

} // namespace facet::exchange
