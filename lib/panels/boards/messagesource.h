// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/routing/messages.h"
#include "base/result.h"

#include <functional>

class QWidget;

namespace facet::panels {

/// Where the desk check gets messages from: boards know no files, so the program says how.
/// Replaceable, so that tests can answer.
struct MessageSource
{
    /// Reads a file in a worker thread; empty: files cannot be read.
    std::function<Result<routing::MessageTable>(const QString &path)> read;
    /// Asks for a file; empty: none after all.
    std::function<QString(QWidget *parent)> ask;
};

MessageSource &messageSource();

} // namespace facet::panels
