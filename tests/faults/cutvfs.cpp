// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cutvfs.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>

#include <cstdlib>
#include <mutex>
#include <span>

namespace facet::test {

using Entry = DiskLog::Entry;

/// Where the layer writes; one log at a time.
struct Recorder
{
    std::mutex mutex;
    bool isOn = false;
    QString folder;
    DiskLog log;

    void add(Entry entry)
    {
        const std::lock_guard lock(mutex);
        if (isOn) {
            log.m_entries.append(std::move(entry));
        }
    }
};

namespace {

Recorder recorder;

/// A file of SQLite's with the real one behind it.
struct CutFile
{
    sqlite3_file base;
    sqlite3_file *real;
    QString *name; ///< null: not ours to write down
};

CutFile *of(sqlite3_file *file) { return reinterpret_cast<CutFile *>(file); }

sqlite3_file *realOf(sqlite3_file *file) { return of(file)->real; }

sqlite3_vfs *realVfs = nullptr;

int closeFile(sqlite3_file *file)
{
    sqlite3_file *real = realOf(file);
    const int result = real->pMethods ? real->pMethods->xClose(real) : SQLITE_OK;
    std::free(real); // NOLINT(cppcoreguidelines-no-malloc): its size is known to SQLite alone
    delete of(file)->name;
    return result;
}

int readFile(sqlite3_file *file, void *bytes, int size, sqlite3_int64 at)
{
    return realOf(file)->pMethods->xRead(realOf(file), bytes, size, at);
}

int writeFile(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
    if (of(file)->name) {
        recorder.add({Entry::Kind::Write, *of(file)->name, at,
                      QByteArray(static_cast<const char *>(bytes), size)});
    }
    return realOf(file)->pMethods->xWrite(realOf(file), bytes, size, at);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    if (of(file)->name) {
        recorder.add({Entry::Kind::Truncate, *of(file)->name, size, {}});
    }
    return realOf(file)->pMethods->xTruncate(realOf(file), size);
}

int syncFile(sqlite3_file *file, int flags)
{
    if (of(file)->name) {
        recorder.add({Entry::Kind::Sync, *of(file)->name, 0, {}});
    }
    return realOf(file)->pMethods->xSync(realOf(file), flags);
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}

int lockFile(sqlite3_file *file, int lock)
{
    return realOf(file)->pMethods->xLock(realOf(file), lock);
}

int unlockFile(sqlite3_file *file, int lock)
{
    return realOf(file)->pMethods->xUnlock(realOf(file), lock);
}

int checkLock(sqlite3_file *file, int *result)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), result);
}

int control(sqlite3_file *file, int what, void *argument)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), what, argument);
}

int sectorSize(sqlite3_file *file) { return realOf(file)->pMethods->xSectorSize(realOf(file)); }

int characteristics(sqlite3_file *file)
{
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}

/// Version 1: no shared memory, which a database that is opened by one process alone does without.
constexpr sqlite3_io_methods methods{
    1,        closeFile,  readFile,  writeFile, truncateFile, syncFile,        fileSize,
    lockFile, unlockFile, checkLock, control,   sectorSize,   characteristics, nullptr,
    nullptr,  nullptr,    nullptr,   nullptr,   nullptr};

int openFile(sqlite3_vfs * /*vfs*/, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    CutFile *made = of(file);
    made->base.pMethods = nullptr;
    made->name = nullptr;
    made->real =
        static_cast<sqlite3_file *>(std::calloc(1, static_cast<size_t>(realVfs->szOsFile)));
    const int result = realVfs->xOpen(realVfs, name, made->real, flags, outFlags);
    if (result != SQLITE_OK) {
        std::free(made->real); // NOLINT(cppcoreguidelines-no-malloc): see closeFile()
        return result;
    }
    const QString path = QString::fromUtf8(name);
    if (!recorder.folder.isEmpty() && path.startsWith(recorder.folder)) {
        made->name = new QString(QFileInfo(path).fileName());
    }
    made->base.pMethods = &methods;
    return SQLITE_OK;
}

/// Puts the layer between SQLite and the system, once.
void install()
{
    static sqlite3_vfs layer;
    if (realVfs) {
        return;
    }
    realVfs = sqlite3_vfs_find(nullptr);
    layer = *realVfs;
    layer.zName = "cut";
    layer.szOsFile = sizeof(CutFile);
    layer.xOpen = openFile;
    sqlite3_vfs_register(&layer, 1);
}

void applyTo(QByteArray &image, const Entry &entry)
{
    if (entry.kind == Entry::Kind::Truncate) {
        image.resize(entry.place, '\0');
        return;
    }
    if (image.size() < entry.place + entry.bytes.size()) {
        image.resize(entry.place + entry.bytes.size(), '\0');
    }
    image.replace(entry.place, entry.bytes.size(), entry.bytes);
}

/// Applies what a sync has brought onto the disk; returns what still waits for one, by file.
QHash<QString, QList<const Entry *>> applySynced(std::span<const Entry> entries,
                                                 QHash<QString, QByteArray> &images)
{
    QHash<QString, QList<const Entry *>> waiting;
    for (const Entry &entry : entries) {
        if (entry.kind == Entry::Kind::Sync) {
            for (const Entry *done : waiting.take(entry.file)) {
                applyTo(images[entry.file], *done);
            }
        } else if (entry.kind != Entry::Kind::Acknowledge) {
            waiting[entry.file].append(&entry);
        }
    }
    return waiting;
}

/// Applies the sectors of a write that happened to reach the disk.
void applyInPart(QHash<QString, QByteArray> &images, const Entry &entry, std::mt19937 &random)
{
    constexpr qsizetype sector = 512;
    if (entry.kind == Entry::Kind::Truncate && random() % 2 == 0) {
        applyTo(images[entry.file], entry);
    }
    for (qsizetype at = 0; at < entry.bytes.size(); at += sector) {
        if (random() % 2 == 0) {
            applyTo(
                images[entry.file],
                {Entry::Kind::Write, entry.file, entry.place + at, entry.bytes.mid(at, sector)});
        }
    }
}

} // namespace

void DiskLog::begin(const QString &folder)
{
    install();
    const std::lock_guard lock(recorder.mutex);
    recorder.log = {};
    recorder.folder = folder;
    const QDir files(folder);
    for (const QString &name : files.entryList(QDir::Files)) {
        QFile file(files.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            recorder.log.m_before.insert(name, file.readAll());
        }
    }
    recorder.isOn = true;
}

void DiskLog::acknowledge(qint64 number)
{
    recorder.add({Entry::Kind::Acknowledge, {}, number, {}});
}

DiskLog DiskLog::end()
{
    const std::lock_guard lock(recorder.mutex);
    recorder.isOn = false;
    recorder.folder.clear();
    return std::exchange(recorder.log, {});
}

qint64 DiskLog::acknowledgedBefore(qsizetype moment) const
{
    qint64 last = 0;
    for (const Entry &entry : m_entries.first(moment)) {
        last = entry.kind == Entry::Kind::Acknowledge ? entry.place : last;
    }
    return last;
}

void DiskLog::cut(qsizetype moment, const QString &folder, std::mt19937 &random) const
{
    QHash<QString, QByteArray> images = m_before;
    const auto waiting = applySynced({m_entries.data(), static_cast<size_t>(moment)}, images);
    for (auto it = waiting.cbegin(); it != waiting.cend(); ++it) {
        for (const Entry *entry : it.value()) {
            applyInPart(images, *entry, random);
        }
    }
    for (auto it = images.cbegin(); it != images.cend(); ++it) {
        QFile file(QDir(folder).filePath(it.key()));
        if (!file.open(QIODevice::WriteOnly) || file.write(it.value()) != it.value().size()) {
            qFatal("the test cannot write its files");
        }
    }
}

DiskLog DiskLog::withoutSyncs() const
{
    DiskLog log = *this;
    log.m_entries.removeIf([](const Entry &entry) { return entry.kind == Entry::Kind::Sync; });
    return log;
}

} // namespace facet::test
