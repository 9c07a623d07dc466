// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fd.h"

#include "model/tr.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace facet::storage {

Fd Fd::open(const QString &path, int flags, unsigned mode)
{
    const QByteArray name = QFile::encodeName(path);
    int number = -1;
    do {
        number = ::open(name.constData(), flags | O_CLOEXEC, mode);
    } while (number < 0 && errno == EINTR);
    return Fd(number);
}

bool Fd::close() { return m_number < 0 || ::close(std::exchange(m_number, -1)) == 0; }

QString reasonOf(int errorNumber)
{
    switch (errorNumber) {
    case ENOENT:
    case ENOTDIR:
        return Tr::tr("It does not exist.");
    case EACCES:
    case EPERM:
        return Tr::tr("Permission is missing.");
    case EROFS:
        return Tr::tr("The medium is read-only.");
    case ENOSPC:
    case EDQUOT:
        return Tr::tr("The disk is full.");
    case EIO:
        return Tr::tr("The disk reports an error.");
    case EMFILE:
    case ENFILE:
        return Tr::tr("Too many files are open.");
    case ENAMETOOLONG:
        return Tr::tr("The name is too long.");
    default:
        return Tr::tr("The system says: %1.")
            .arg(QString::fromStdString(std::generic_category().message(errorNumber)));
    }
}

bool writeAll(int file, const char *bytes, qint64 size)
{
    while (size > 0) {
        const ssize_t written = ::write(file, bytes, static_cast<size_t>(size));
        if (written < 0 && errno != EINTR) {
            return false;
        }
        if (written > 0) {
            bytes += written;
            size -= written;
        }
    }
    return true;
}

bool syncFile(int file)
{
    int done = -1;
    do {
        done = ::fsync(file);
    } while (done != 0 && errno == EINTR);
    return done == 0;
}

bool syncFolder(const QString &folder)
{
    const Fd handle = Fd::open(folder, O_RDONLY | O_DIRECTORY);
    return handle.isOpen() && (syncFile(handle.number()) || errno == EINVAL || errno == ENOTSUP);
}

} // namespace facet::storage
