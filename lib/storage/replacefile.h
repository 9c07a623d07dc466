// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fileidentity.h"

#include <expected>
#include <optional>

namespace facet::storage {

/// Why a plan file was not written. Whatever the cause, the file that was there is there unchanged.
struct WriteFailure
{
    enum class Cause {
        ChangedOutside, ///< somebody else has written it since we last did
        Gone,           ///< it was there and is not any more
        Forbidden,      ///< file, folder or medium is read-only
        Failed,         ///< anything else: disk full, I/O error, folder missing
    };
    Cause cause = Cause::Failed;
    QString message;

    bool operator==(const WriteFailure &) const = default;
};

using WriteResult = std::expected<FileIdentity, WriteFailure>;

/// What is expected to stand at a path that is about to be written.
struct Expected
{
    FileIdentity file;      ///< null: nothing
    bool mayBeGone = false; ///< write it anew where it has disappeared
    QString temporary; ///< the name, beside it, that the new file has on its way, known to nobody
                       ///< else; empty: a random one
};

/// Why a plan file at @p path could not be replaced, in a sentence; empty where nothing stands in
/// the way.
QString whyNotWritable(const QString &path);

/// What replaceFile() would refuse right away without looking into the file; nothing where it would
/// try.
std::optional<WriteFailure> whyNotReplace(const QString &path, const Expected &expected);

/// Puts a copy of @p source in the place of the file at @p path: written beside it under a name
/// nobody can guess, on the disk and read back, then renamed over it, so that there is the old file
/// or the new one at every moment. Keeps the mode and access list of the old one. Refuses when
/// another file stands there than the one expected.
WriteResult replaceFile(const QString &path, const QString &source,
                        const FileIdentity &sourceIdentity, const Expected &expected);

} // namespace facet::storage
