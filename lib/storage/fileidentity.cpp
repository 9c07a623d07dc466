// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fileidentity.h"

#include "base/text.h"
#include "fd.h"
#include "model/tr.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace facet::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype blockSize = 1024 * 1024;

QString nameOf(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    return isolated(name.isEmpty() ? path : name);
}

/// What stands at a path where a plan file should be.
QString kindOfThing(mode_t mode)
{
    if (S_ISDIR(mode)) {
        return Tr::tr("a folder");
    }
    if (S_ISFIFO(mode)) {
        return Tr::tr("a pipe");
    }
    if (S_ISSOCK(mode)) {
        return Tr::tr("a socket");
    }
    return Tr::tr("a device");
}

/// Opens a regular file of an allowed size; without waiting, whatever it is.
Result<Fd> openRegular(const QString &path, struct stat &about)
{
    Fd file = Fd::open(realPath(path), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW);
    if (!file.isOpen() && errno == ENXIO) { // a socket
        return failure(
            Tr::tr("“%1” is a socket, not a plan. Choose a .facet file.").arg(nameOf(path)));
    }
    if (!file.isOpen() && errno == ELOOP) { // realPath() follows every link that leads anywhere
        return failure(
            Tr::tr("“%1” is a link that leads nowhere. Choose the file itself.").arg(nameOf(path)));
    }
    if (!file.isOpen() || ::fstat(file.number(), &about) != 0) {
        return failure(Tr::tr("“%1” cannot be read. %2").arg(nameOf(path), reasonOf(errno)));
    }
    if (!S_ISREG(about.st_mode)) {
        return failure(Tr::tr("“%1” is %2, not a plan. Choose a .facet file.")
                           .arg(nameOf(path), kindOfThing(about.st_mode)));
    }
    if (about.st_size > largestFile) {
        return failure(
            Tr::tr("“%1” is larger than 512 MiB, more than a plan can be. Nothing was opened.")
                .arg(nameOf(path)));
    }
    return file;
}

FileIdentity identityFrom(const struct stat &about)
{
    return {static_cast<quint64>(about.st_dev), static_cast<quint64>(about.st_ino), 0, {}};
}

/// Reads @p file to its end, hands every block to @p take and returns what it was; @p take returns
/// false to give up.
template <class Take> Result<FileIdentity> readThrough(const QString &path, const Take &take)
{
    struct stat about = {};
    const Result<Fd> file = openRegular(path, about);
    if (!file) {
        return std::unexpected(file.error());
    }
    FileIdentity identity = identityFrom(about);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto block = std::make_unique<char[]>(blockSize);
    for (;;) {
        const ssize_t count = ::read(file->number(), block.get(), blockSize);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return failure(Tr::tr("“%1” cannot be read. %2").arg(nameOf(path), reasonOf(errno)));
        }
        if (count == 0) {
            break;
        }
        identity.size += count;
        hash.addData(QByteArrayView(block.get(), count));
        if (identity.size > largestFile || !take(block.get(), count)) {
            return failure(Tr::tr("“%1” cannot be copied. %2").arg(nameOf(path), reasonOf(errno)));
        }
    }
    identity.sha256 = hash.result();
    return identity;
}

} // namespace

QString FileIdentity::text() const
{
    return isNull()
        ? QString()
        : u"%1 %2 %3 %4"_s.arg(QString::number(device), QString::number(inode),
                               QString::number(size), QString::fromLatin1(sha256.toHex()));
}

FileIdentity FileIdentity::fromText(const QString &text)
{
    const QStringList parts = text.split(u' ');
    if (parts.size() != 4) {
        return {};
    }
    return {parts[0].toULongLong(), parts[1].toULongLong(), parts[2].toLongLong(),
            QByteArray::fromHex(parts[3].toLatin1())};
}

FileStamp stampOf(const QString &path)
{
    struct stat about = {};
    if (::lstat(QFile::encodeName(path).constData(), &about) != 0) {
        return {};
    }
    constexpr qint64 second = 1'000'000'000;
    return {static_cast<quint64>(about.st_dev), static_cast<quint64>(about.st_ino), about.st_size,
            about.st_mtim.tv_sec * second + about.st_mtim.tv_nsec};
}

QString realPath(const QString &path)
{
    const QFileInfo file(path);
    if (const QString real = file.canonicalFilePath(); !real.isEmpty()) {
        return real;
    }
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return QDir::cleanPath((folder.isEmpty() ? file.absolutePath() : folder) + u'/'
                           + file.fileName());
}

Result<FileIdentity> identityOf(const QString &path)
{
    return readThrough(path, [](const char *, qint64) { return true; });
}

Result<FileIdentity> copyRegularFile(const QString &source, const QString &target)
{
    Fd copy = Fd::open(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);
    if (!copy.isOpen()) {
        return failure(Tr::tr("The private copy “%1” cannot be made. %2")
                           .arg(nameOf(target), reasonOf(errno)));
    }
    Result<FileIdentity> identity = readThrough(source, [&](const char *bytes, qint64 size) {
        return writeAll(copy.number(), bytes, size);
    });
    if (identity && !copy.close()) {
        identity = failure(Tr::tr("The private copy “%1” cannot be made. %2")
                               .arg(nameOf(target), reasonOf(errno)));
    }
    if (!identity) {
        QFile::remove(target);
    }
    return identity;
}

} // namespace facet::storage
