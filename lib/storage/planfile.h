// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "digest.h"
#include "fileidentity.h"
#include "model/plan.h"
#include "replacefile.h"

#include <QStringList>

#include <expected>
#include <optional>

namespace facet::storage {

/// A plan file after it was read and checked.
struct LoadedPlan
{
    Plan plan;
    QString planId; ///< the same in every copy of the file
    QString origin; ///< which work store wrote it and what it held then: "store revision"; or empty
    FileIdentity identity;
    QStringList
        report; ///< what was repaired, and what else is worth knowing, in sentences; empty: nothing
    bool isRepaired = false; ///< the plan is not what the file says word for word
    bool isSound = false;    ///< check() finds nothing in it
    Digest digest;           ///< of the tables of the copy
};

/// Reads a plan file as a hostile stranger would have made it: copied to a private place, known by
/// its header and schema before any table is looked at, every value checked. The file itself is
/// never opened by SQLite and never changed. The reason in a sentence where it is no plan, a
/// damaged one or one of a newer version.
Result<LoadedPlan> readPlanFile(const QString &path);

/// The same, keeping the private copy, brought up to the present schema, under the name @p copy.
Result<LoadedPlan> importPlanFile(const QString &path, const QString &copy);

/// Reads what can be read of a damaged plan file; the report says how much that is.
Result<LoadedPlan> rescuePlanFile(const QString &path);

/// A finished plan file in a private place, verified, ready to be put where the user wants it.
struct BuiltPlanFile
{
    QString file;
    FileIdentity identity;
};

/// Builds @p file, which must not exist, from a plan: rows that are there now and nothing else but
/// its @p origin, a random number that says nothing of anybody.
Result<BuiltPlanFile> buildPlanFile(const QString &file, const Plan &plan, const QString &planId,
                                    const QString &origin = {});

/// Writes a plan file at @p path in one go, replacing the one that is @p expected there: by default
/// none.
WriteResult writePlanFile(const QString &path, const Plan &plan, const QString &planId = {},
                          const Expected &expected = {});

/// A new identity for a plan.
QString newPlanId();

} // namespace facet::storage
