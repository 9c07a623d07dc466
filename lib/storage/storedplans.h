// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "opening.h"

namespace facet::storage {

/// A plan kept on this computer, for the list from which lost ones are recovered.
struct StoredPlan
{
    QString folder; ///< what recoverPlan() takes
    QString path;   ///< of its plan file; empty: never had one or lost it
    QString name;
    QString planId;
    QDateTime when;      ///< when it was last written to
    bool isOpen = false; ///< in some process
    bool hasUnpublished =
        false; ///< has edits that the plan file has not; not known while it is open
    bool hasNamedStates = false; ///< somebody named states of it; not known while it is open
};

/// Every plan kept on this computer, the latest first.
QList<StoredPlan> storedPlans();

/// Opens a store whose plan file is gone or no longer a plan; it belongs to no file then.
Result<OpenedPlan> recoverPlan(const QString &storeFolder);

/// Writes what is newer in a store than in its plan file to that file, where nobody has it open,
/// nobody else changed it and nothing stands in the way; the names of those plans. Whatever remains
/// unpublished in storedPlans() afterwards is for a person to decide.
QStringList bringBackUnpublished();

/// Takes away the stores that hold nothing but the undo history, without any named state, of plans
/// not opened for a long time.
void removeOldStores();

/// A plan as it is now, with the edits that have not reached the file, without opening it for
/// editing.
struct ViewedPlan
{
    Plan plan;
    QList<HistoryRow> history; ///< oldest first, the undone ones last
    QStringList report;
    QList<NamedState> named; ///< oldest first
};
Result<ViewedPlan> viewPlan(const QString &path);

} // namespace facet::storage
