// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace facet::storage {

inline constexpr qint64 largestFile = 512LL * 1024 * 1024; ///< bytes of a plan file

/// Which file it is and what it holds: tells whether somebody else wrote it meanwhile.
struct FileIdentity
{
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = -1;
    QByteArray sha256;

    bool operator==(const FileIdentity &) const = default;
    bool isNull() const { return sha256.isEmpty(); }
    bool hasContentOf(const FileIdentity &other) const
    {
        return !isNull() && size == other.size && sha256 == other.sha256;
    }

    /// One line of text that fromText() reads.
    QString text() const;
    static FileIdentity fromText(const QString &text);
};

/// What lstat() alone tells of a file, to notice a change without reading it; equal stamps mean
/// "hardly changed".
struct FileStamp
{
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = -1;
    qint64 modified = 0; ///< ns

    bool operator==(const FileStamp &) const = default;
    bool exists() const { return size >= 0; }
};

FileStamp stampOf(const QString &path);

/// Where @p path leads: absolute, links followed; for a file that does not exist yet, the real
/// folder and its name.
QString realPath(const QString &path);

/// Reads a regular file once; the reason in a sentence where it is none, cannot be read or is too
/// large.
Result<FileIdentity> identityOf(const QString &path);

/// Copies a regular file to @p target (which must not exist), never following a link at the end of
/// either path and never waiting for a pipe or a device, and tells what was copied.
Result<FileIdentity> copyRegularFile(const QString &source, const QString &target);

} // namespace facet::storage
