// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fileheader.h"

#include "base/text.h"
#include "model/tr.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace facet::storage {

namespace {

constexpr qsizetype headerSize = 100;
constexpr qsizetype encodingPlace = 56;
constexpr qsizetype versionPlace = 60;
constexpr qsizetype applicationPlace = 68;
constexpr quint32 utf8 = 1;

quint32 numberAt(const QByteArray &header, qsizetype place)
{
    return qFromBigEndian<quint32>(header.constData() + place);
}

/// What a file is that is no database, told by its first bytes.
QString describe(const QByteArray &start)
{
    struct Known
    {
        QByteArrayView start;
        const char *what;
    };
    static constexpr std::array known{
        Known{"%PDF", QT_TRANSLATE_NOOP("Facet", "a PDF document")},
        Known{"PK\x03\x04", QT_TRANSLATE_NOOP("Facet", "an archive or an office document")},
        Known{"\x89PNG", QT_TRANSLATE_NOOP("Facet", "a picture")},
        Known{"\xFF\xD8\xFF", QT_TRANSLATE_NOOP("Facet", "a picture")},
        Known{"GIF8", QT_TRANSLATE_NOOP("Facet", "a picture")},
        Known{"\x1F\x8B", QT_TRANSLATE_NOOP("Facet", "a compressed file")},
        Known{"\x7F"
              "ELF",
              QT_TRANSLATE_NOOP("Facet", "a program")},
    };
    for (const Known &each : known) {
        if (start.startsWith(each.start)) {
            return Tr::tr(each.what);
        }
    }
    const bool isText = std::ranges::none_of(start, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    });
    return isText ? Tr::tr("a text file") : Tr::tr("a file of another kind");
}

Result<SchemaVersion> understood(SchemaVersion version, const QString &name)
{
    if (version > presentVersion()) {
        return failure(
            Tr::tr("“%1” was written by a newer Facet: its format is %2, and this one reads "
                   "formats up to %3. Nothing was changed. Open it with the newer Facet.")
                .arg(name, version.text(), presentVersion().text()));
    }
    if (!knownVersions().contains(version)) {
        return failure(
            Tr::tr("“%1” says that its format is %2, which no Facet ever wrote. The file is "
                   "damaged. Open a backup of it.")
                .arg(name, version.text()));
    }
    return version;
}

} // namespace

Result<SchemaVersion> versionInHeader(const QString &copy, const QString &originalName)
{
    const QString name = isolated(originalName);
    QFile file(copy); // private and not open in SQLite yet
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Tr::tr("“%1” cannot be read. %2").arg(name, file.errorString()));
    }
    const QByteArray header = file.read(headerSize);
    if (header.isEmpty()) {
        return failure(
            Tr::tr("“%1” is empty: it holds no plan. If it should, look for a backup; to start "
                   "a new plan, choose a name that is not taken.")
                .arg(name));
    }
    if (!QByteArrayView("SQLite format 3\0", 16)
             .startsWith(QByteArrayView(header).first(std::min<qsizetype>(header.size(), 16)))) {
        return failure(Tr::tr("“%1” is %2, not a plan. Choose a .facet file, or import it.")
                           .arg(name, describe(header)));
    }
    if (header.size() < headerSize) {
        return failure(
            Tr::tr("“%1” breaks off after a few bytes: it is the beginning of a plan or of "
                   "another database. Copy it again from where it came, or open a backup.")
                .arg(name));
    }
    if (numberAt(header, applicationPlace) != applicationId) {
        return failure(
            Tr::tr("“%1” is a database of another program, not a plan. Choose a .facet file.")
                .arg(name));
    }
    if (numberAt(header, encodingPlace) != utf8) {
        return failure(
            Tr::tr("“%1” keeps its texts in a way no Facet ever wrote. The file is damaged or "
                   "was altered by another program. Open a backup of it.")
                .arg(name));
    }
    return understood({static_cast<int>(numberAt(header, versionPlace))}, name);
}

} // namespace facet::storage
