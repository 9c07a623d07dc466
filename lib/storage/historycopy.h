// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storedatabase.h"

namespace facet::storage {

/// The bytes of a plan file of its own that, where @p history is not empty, also tells who did what
/// when: for whoever asked for that. Of what was deleted there are those sentences only, and when
/// that plan file is next written they are gone too.
Result<QByteArray> planFileBytes(const Plan &plan, const QList<HistoryRow> &history = {});

/// The history that a plan file brings along, oldest first; none in most files.
Result<QList<HistoryRow>> historyIn(const QString &path);

} // namespace facet::storage
