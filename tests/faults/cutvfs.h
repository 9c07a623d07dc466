// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <random>

namespace facet::test {

/// What one database asked of its disk, in order; written down by a layer between SQLite and the
/// system, to be played back up to any moment at which the power may go.
class DiskLog
{
public:
    struct Entry
    {
        enum class Kind { Write, Truncate, Sync, Acknowledge };
        Kind kind = Kind::Write;
        QString file;
        qint64 place = 0; ///< of a write; the new size; the number acknowledged
        QByteArray bytes;
    };

    /// Begins to write down what is done to files below @p folder, which have their present
    /// content.
    static void begin(const QString &folder);
    static void acknowledge(qint64 number);
    static DiskLog end();

    qsizetype size() const { return m_entries.size(); }
    /// The last number that was acknowledged before the entry @p moment.
    qint64 acknowledgedBefore(qsizetype moment) const;
    /// Leaves in @p folder what a power cut before the entry @p moment would: what was synced for
    /// sure; of the rest, any 512-byte sectors in any order.
    void cut(qsizetype moment, const QString &folder, std::mt19937 &random) const;
    /// The same log of a disk that was never told to hurry, as with synchronous=OFF.
    DiskLog withoutSyncs() const;

private:
    friend struct Recorder;

    QHash<QString, QByteArray> m_before;
    QList<Entry> m_entries;
};

} // namespace facet::test
