// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "planfile.h"
#include "workstore.h"

namespace facet::storage {

/// A plan with its store, just opened: what a document begins with. May be made in any thread.
struct OpenedPlan
{
    std::unique_ptr<WorkStore> store;
    Plan plan;
    QStringList report;        ///< what was repaired, rescued or taken over, in sentences
    QList<HistoryRow> history; ///< oldest first, the undone ones last
    QList<NamedState> named;   ///< oldest first
    qint64 revision = 0;
    qint64 lastSequence = 0;
    bool isSound = false;   ///< check() finds nothing
    bool isNew = false;     ///< just made: nothing is lost where nobody edits it
    QString changedOutside; ///< why the plan file must not be overwritten; empty: it may be
};

/// Opens the plan file at @p path together with the store that belongs to it; takes up the store
/// where it has edits that the file has not. Refuses, with the reason in a sentence, what is no
/// plan and what another process has open.
Result<OpenedPlan> openPlan(const QString &path);

/// Begins a new plan that will be written to @p path (empty: none yet), where no file may stand.
Result<OpenedPlan> createPlan(const QString &path, const Plan &plan, const QString &name = {});

/// Opens what a store holds, whatever has become of its plan file.
Result<OpenedPlan> openStore(std::unique_ptr<StoreFolder> folder);

} // namespace facet::storage
