// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "backups.h"

#include "fileidentity.h"
#include "storefolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTimeZone>

#include <algorithm>

namespace facet::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostForeign = 30;
const QString timeFormat = u"yyyyMMdd-hhmmss"_s;

QString folderOf(const QString &name) { return stateFolder() + u"/backups/"_s + name; }

/// "0000000012_20260131-101500_0123456789abcdef.facet"
Backup backupFrom(const QFileInfo &info)
{
    const QStringList parts = info.completeBaseName().split(u'_');
    QDateTime when = QDateTime::fromString(parts.value(1), timeFormat);
    when.setTimeZone(QTimeZone::UTC);
    return {info.absoluteFilePath(), when, info.size(), parts.value(0).toInt()};
}

QString contentMark(const FileIdentity &identity)
{
    return QString::fromLatin1(identity.sha256.toHex().first(16));
}

/// Of each of the first @p most groups that @p keyOf puts the backups into and that none is kept of
/// yet, the last one.
template <class KeyOf>
void keepOneEach(QSet<int> &kept, const QList<Backup> &backups, int most, const KeyOf &keyOf)
{
    QSet<qint64> keys;
    for (const Backup &backup : backups) {
        if (kept.contains(backup.number)) {
            keys.insert(keyOf(backup));
        }
    }
    for (const Backup &backup : backups) {
        if (most > 0 && !keys.contains(keyOf(backup))) {
            keys.insert(keyOf(backup));
            kept.insert(backup.number);
            --most;
        }
    }
}

} // namespace

QList<Backup> backupsOf(const QString &planId)
{
    QList<Backup> found;
    const QDir folder(folderOf(planId));
    for (const QFileInfo &info : folder.entryInfoList({u"*.facet"_s}, QDir::Files)) {
        found.append(backupFrom(info));
    }
    std::ranges::sort(found, std::greater(), &Backup::number);
    return found;
}

QList<Backup> superfluous(const QList<Backup> &backups, qint64 mostBytes)
{
    QSet<int> kept;
    for (const Backup &backup : backups.first(std::min<qsizetype>(keptLatest, backups.size()))) {
        kept.insert(backup.number);
    }
    constexpr qint64 week = 7;
    const auto day = [](const Backup &b) { return b.when.date().toJulianDay(); };
    keepOneEach(kept, backups, keptDaily, day);
    keepOneEach(kept, backups, keptWeekly, [&](const Backup &b) { return day(b) / week; });
    QList<Backup> gone;
    qint64 bytes = 0;
    for (const Backup &backup : backups) {
        const bool isLatest = backup.number == backups.first().number;
        const bool fits = bytes + backup.size <= mostBytes;
        if (!isLatest && (!kept.contains(backup.number) || !fits)) {
            gone.append(backup);
        } else {
            bytes += backup.size;
        }
    }
    return gone;
}

bool keepBackup(const QString &planId, const QString &file)
{
    const Result<FileIdentity> identity = identityOf(file);
    const QString folder = folderOf(planId);
    if (!identity || !makePrivate(folder)) {
        return false;
    }
    const QList<Backup> before = backupsOf(planId);
    const QString mark = contentMark(*identity);
    if (!before.isEmpty() && before.first().file.contains(mark)) {
        return true;
    }
    const int number = before.isEmpty() ? 1 : before.first().number + 1;
    const QString name =
        u"%1/%2_%3_%4.facet"_s.arg(folder, QString::number(number).rightJustified(10, u'0'),
                                   QDateTime::currentDateTimeUtc().toString(timeFormat), mark);
    const QString fresh = folder + u"/new"_s;
    QFile::remove(fresh);
    const Result<FileIdentity> copied = copyRegularFile(file, fresh);
    if (!copied || !copied->hasContentOf(*identity) || !QFile::rename(fresh, name)) {
        QFile::remove(fresh);
        return false;
    }
    for (const Backup &backup : superfluous(backupsOf(planId))) {
        QFile::remove(backup.file);
    }
    return true;
}

void keepForeignFile(const QString &path)
{
    const QString folder = folderOf(u"overwritten"_s);
    if (!makePrivate(folder)) {
        return;
    }
    const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-hhmmss-zzz"_s);
    copyRegularFile(path, u"%1/%2-%3"_s.arg(folder, time, QFileInfo(path).fileName()));
    QStringList kept = QDir(folder).entryList(QDir::Files, QDir::Name);
    while (kept.size() > mostForeign) {
        QFile::remove(folder + u'/' + kept.takeFirst());
    }
}

} // namespace facet::storage
