// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace facet::storage {

/// An earlier state of a plan file, kept on this computer.
struct Backup
{
    QString file;
    QDateTime when; ///< when it was kept
    qint64 size = 0;
    int number = 0; ///< grows from backup to backup, whatever the clock says

    bool operator==(const Backup &) const = default;
};

inline constexpr int keptLatest = 10; ///< the last backups of a plan, however close
inline constexpr int keptDaily = 12;  ///< of the days before those, the last one of each day
inline constexpr int keptWeekly = 10; ///< of the weeks before those, the last one of each week
inline constexpr qint64 mostBackupBytes = 500LL * 1024 * 1024; ///< of one plan

/// The backups of a plan, the latest first.
QList<Backup> backupsOf(const QString &planId);

/// Keeps a copy of the plan file @p file as a backup, unless the latest one has the same content,
/// and lets those go that are not kept any longer. A backup that could not be made is no reason to
/// stop: false.
bool keepBackup(const QString &planId, const QString &file);

/// Keeps a copy of a file of somebody else's that is about to be replaced on request; the oldest
/// copies go.
void keepForeignFile(const QString &path);

/// Which of @p backups (the latest first) are let go: by their number and by the days they were
/// kept on, never by how long ago that is, so that a wrong clock takes none away; and never the
/// latest.
QList<Backup> superfluous(const QList<Backup> &backups, qint64 mostBytes = mostBackupBytes);

} // namespace facet::storage
