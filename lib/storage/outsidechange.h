// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "planfile.h"
#include "workstore.h"

namespace facet::storage {

/// What somebody else wrote to a plan file since it was last read or written here.
struct OutsideChange
{
    Plan base; ///< the plan that both started from; empty where no copy of it was kept
    Plan theirs;
    FileIdentity file;
    QString copy; ///< name of the file's copy in the store's folder
};

/// Reads the plan file of @p store as it is now, and the copy of what it was. The reason in a
/// sentence where it is no longer the same plan or cannot be read. From any thread.
Result<OutsideChange> readOutsideChange(const WorkStore &store);

} // namespace facet::storage
