// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replacefile.h"

#include "base/text.h"
#include "fd.h"
#include "model/tr.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace facet::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype blockSize = 1024 * 1024;
constexpr mode_t writeBits = S_IWUSR | S_IWGRP | S_IWOTH;
constexpr const char *accessList = "system.posix_acl_access";

using Cause = WriteFailure::Cause;

std::unexpected<WriteFailure> refuse(Cause cause, const QString &message)
{
    return std::unexpected(WriteFailure{cause, message});
}

/// One replacement of one file, from its temporary name to its final one.
class Replacement
{
public:
    Replacement(const QString &path, const FileIdentity &content, const QString &temporary)
        : m_path(path),
          m_folder(QFileInfo(path).absolutePath()),
          m_content(content),
          m_fresh(temporary.isEmpty() ? randomName() : m_folder + u'/' + temporary)
    {
        m_exists = ::lstat(QFile::encodeName(path).constData(), &m_old) == 0;
    }
    ~Replacement()
    {
        if (!m_temporary.isEmpty()) {
            ::unlink(QFile::encodeName(m_temporary).constData());
        }
    }
    Q_DISABLE_COPY_MOVE(Replacement)

    WriteResult run(const QString &source, const Expected &expected)
    {
        if (const auto fit = fits(expected); !fit) {
            return std::unexpected(fit.error());
        }
        if (!create() || !fill(source) || !dress() || !syncFile(m_file.number())) {
            return failed(errno);
        }
        if (!readsBack()) {
            return refuse(
                Cause::Failed,
                Tr::tr("“%1” was not written: the disk gave back something else than what "
                       "was written to it. The old file is unchanged.")
                    .arg(name()));
        }
        if (!giveName()) {
            return failed(errno);
        }
        if (const auto fit = fits(expected); !fit) { // again: the copy may have taken its time
            return std::unexpected(fit.error());
        }
        return m_exists ? exchange(expected) : moveIntoPlace();
    }

private:
    QString name() const { return isolated(QFileInfo(m_path).fileName()); }

    std::unexpected<WriteFailure> changedOutside() const
    {
        return refuse(Cause::ChangedOutside,
                      Tr::tr("“%1” was changed by somebody else meanwhile and was not overwritten. "
                             "Save under another name, or open it again.")
                          .arg(name()));
    }

    WriteResult failed(int errorNumber) const
    {
        const bool forbidden =
            errorNumber == EACCES || errorNumber == EPERM || errorNumber == EROFS;
        return refuse(forbidden ? Cause::Forbidden : Cause::Failed,
                      Tr::tr("“%1” was not written. %2").arg(name(), reasonOf(errorNumber)));
    }

    /// Whether what stands at the path is what is expected there.
    std::expected<void, WriteFailure> fits(const Expected &expected) const
    {
        if (const std::optional<WriteFailure> refusal = whyNotReplace(m_path, expected)) {
            return std::unexpected(*refusal);
        }
        if (!stampOf(m_path).exists()) {
            return {};
        }
        const Result<FileIdentity> present = identityOf(m_path);
        if (!present) {
            return refuse(Cause::ChangedOutside, present.error().message);
        }
        if (!present->hasContentOf(expected.file)) {
            return changedOutside();
        }
        return {};
    }

    bool create()
    {
        const mode_t mode = m_exists ? 0600 : 0666; // a new file gets what the user's mask leaves
        m_file = Fd::open(m_folder, O_TMPFILE | O_RDWR, mode);
        if (!m_file.isOpen()
            && (errno == EOPNOTSUPP || errno == EISDIR || errno == ENOENT || errno == EINVAL)) {
            m_temporary = m_fresh;
            ::unlink(QFile::encodeName(m_fresh).constData()); // of a process that was killed
            m_file = Fd::open(m_temporary, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode);
        }
        if (!m_file.isOpen()) {
            m_temporary.clear();
        }
        return m_file.isOpen();
    }

    QString randomName() const
    {
        return u"%1/.facet-%2.tmp"_s.arg(
            m_folder, QString::number(QRandomGenerator::system()->generate64(), 36));
    }

    bool fill(const QString &source) const
    {
        const Fd from = Fd::open(source, O_RDONLY | O_NOFOLLOW);
        const auto block = std::make_unique<char[]>(blockSize);
        for (;;) {
            const ssize_t count =
                from.isOpen() ? ::read(from.number(), block.get(), blockSize) : -1;
            if (count < 0 && errno == EINTR) {
                continue;
            }
            if (count <= 0) {
                return count == 0;
            }
            if (!writeAll(m_file.number(), block.get(), count)) {
                return false;
            }
        }
    }

    /// Gives the new file the mode, group and access list of the old one.
    bool dress() const
    {
        if (!m_exists) {
            return true;
        }
        std::array<char, 4096> list{};
        const QByteArray path = QFile::encodeName(m_path);
        if (const ssize_t size =
                ::lgetxattr(path.constData(), accessList, list.data(), list.size());
            size > 0) {
            ::fsetxattr(m_file.number(), accessList, list.data(), static_cast<size_t>(size), 0);
        }
        struct stat now = {};
        if (::fstat(m_file.number(), &now) == 0
            && (now.st_uid != m_old.st_uid || now.st_gid != m_old.st_gid)
            && ::fchown(m_file.number(), m_old.st_uid, m_old.st_gid) != 0
            && ::fchown(m_file.number(), static_cast<uid_t>(-1), m_old.st_gid) != 0) {
            errno = 0; // another's file stays ours from now on; its content counts
        }
        return ::fchmod(m_file.number(), m_old.st_mode & 0777) == 0;
    }

    bool readsBack() const
    {
        if (::lseek(m_file.number(), 0, SEEK_SET) != 0) {
            return false;
        }
        QCryptographicHash hash(QCryptographicHash::Sha256);
        const auto block = std::make_unique<char[]>(blockSize);
        ssize_t count = 0;
        while ((count = ::read(m_file.number(), block.get(), blockSize)) > 0) {
            hash.addData(QByteArrayView(block.get(), count));
        }
        return count == 0 && hash.result() == m_content.sha256;
    }

    /// Gives a nameless file its temporary name.
    bool giveName()
    {
        if (!m_temporary.isEmpty()) {
            return true;
        }
        ::unlink(QFile::encodeName(m_fresh).constData());
        const QByteArray from = "/proc/self/fd/" + QByteArray::number(m_file.number());
        if (::linkat(AT_FDCWD, from.constData(), AT_FDCWD, QFile::encodeName(m_fresh).constData(),
                     AT_SYMLINK_FOLLOW)
            != 0) {
            return false;
        }
        m_temporary = m_fresh;
        return true;
    }

    /// Lets the new file and the old one change names at one stroke, and looks then whether what
    /// was replaced is what was expected: between a look and a plain rename somebody else could
    /// write.
    WriteResult exchange(const Expected &expected)
    {
        const QByteArray fresh = QFile::encodeName(m_temporary);
        const QByteArray path = QFile::encodeName(m_path);
        const auto change = [&] {
            return ::renameat2(AT_FDCWD, fresh.constData(), AT_FDCWD, path.constData(),
                               RENAME_EXCHANGE)
                == 0;
        };
        if (!change()) {
            const bool isUnknown = errno == EINVAL || errno == ENOSYS || errno == ENOENT;
            return isUnknown ? moveIntoPlace() : failed(errno);
        }
        const Result<FileIdentity> replaced = identityOf(m_temporary);
        if (replaced && replaced->hasContentOf(expected.file)) {
            ::unlink(fresh.constData());
            m_temporary.clear();
            return finish();
        }
        if (!change()) {
            m_temporary.clear(); // theirs stays beside ours rather than going
        }
        return changedOutside();
    }

    WriteResult moveIntoPlace()
    {
        const QByteArray fresh = QFile::encodeName(m_temporary);
        const QByteArray path = QFile::encodeName(m_path);
        const bool isMoved = !m_exists
            && ::renameat2(AT_FDCWD, fresh.constData(), AT_FDCWD, path.constData(),
                           RENAME_NOREPLACE)
                == 0;
        if (!isMoved && !m_exists && errno == EEXIST) {
            return changedOutside();
        }
        if (!isMoved && ::rename(fresh.constData(), path.constData()) != 0) {
            return failed(errno);
        }
        m_temporary.clear();
        return finish();
    }

    WriteResult finish() const
    {
        FileIdentity written = m_content;
        struct stat now = {};
        if (::fstat(m_file.number(), &now) == 0) {
            written.device = static_cast<quint64>(now.st_dev);
            written.inode = static_cast<quint64>(now.st_ino);
        }
        syncFolder(m_folder); // the file is in place; a failure could only bring the old one back
                              // after a power cut
        return written;
    }

    QString m_path;
    QString m_folder;
    FileIdentity m_content;
    struct stat m_old = {};
    bool m_exists = false;
    QString m_fresh;     ///< the name on the way
    QString m_temporary; ///< the same, while there is a file of that name
    Fd m_file;
};

} // namespace

QString whyNotWritable(const QString &path)
{
    const QString real = realPath(path);
    const QString folder = QFileInfo(real).absolutePath();
    const QString name = isolated(QFileInfo(real).fileName());
    struct stat about = {};
    // The mode counts for root as well, who could write where the mark says no.
    const auto isClosed = [&](const QString &place) {
        const QByteArray encoded = QFile::encodeName(place);
        return ::stat(encoded.constData(), &about) == 0
            && ((about.st_mode & writeBits) == 0 || ::access(encoded.constData(), W_OK) != 0);
    };
    if (!QFileInfo(folder).isDir()) {
        return Tr::tr("The folder of “%1” does not exist.").arg(name);
    }
    if (isClosed(real)) {
        return Tr::tr("“%1” is read-only. Save under another name to write a file.").arg(name);
    }
    if (isClosed(folder)) {
        return Tr::tr("The folder of “%1” is read-only. Save in another place to write a file.")
            .arg(name);
    }
    return {};
}

namespace {

/// Whether the folder of @p real lies on another medium than the file that was there: the one it
/// was on has been taken out and left the empty folder it was mounted on.
bool isOnAnotherMedium(const QString &real, const FileIdentity &file)
{
    struct stat about = {};
    const QByteArray folder = QFile::encodeName(QFileInfo(real).absolutePath());
    return !file.isNull() && ::stat(folder.constData(), &about) == 0
        && static_cast<quint64>(about.st_dev) != file.device;
}

} // namespace

std::optional<WriteFailure> whyNotReplace(const QString &path, const Expected &expected)
{
    const QString real = realPath(path);
    const bool hasFolder = QFileInfo(QFileInfo(real).absolutePath()).isDir();
    if (const QString reason = whyNotWritable(real); !reason.isEmpty()) {
        return WriteFailure{hasFolder ? Cause::Forbidden : Cause::Failed, reason};
    }
    if (!stampOf(real).exists() && isOnAnotherMedium(real, expected.file)) {
        return WriteFailure{Cause::Gone,
                            Tr::tr("The medium that “%1” was on is not there. Plug it in again, or "
                                   "choose another place.")
                                .arg(isolated(QFileInfo(real).fileName()))};
    }
    if (!stampOf(real).exists() && !expected.file.isNull() && !expected.mayBeGone) {
        return WriteFailure{Cause::Gone,
                            Tr::tr("“%1” is no longer where it was. Save to write it again, or "
                                   "choose another place.")
                                .arg(isolated(QFileInfo(real).fileName()))};
    }
    return std::nullopt;
}

WriteResult replaceFile(const QString &path, const QString &source,
                        const FileIdentity &sourceIdentity, const Expected &expected)
{
    return Replacement(realPath(path), sourceIdentity, expected.temporary).run(source, expected);
}

} // namespace facet::storage
