// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/outsidechange.h"

#include <QFutureWatcher>
#include <QObject>

namespace facet {

/// Reads in the background what somebody else wrote to the plan file.
class OutsideReader final : public QObject
{
    Q_OBJECT

public:
    explicit OutsideReader(QObject *parent = nullptr);
    ~OutsideReader() override;

    /// Begins to read, unless it is being read already; hasRead() follows.
    void start(const storage::WorkStore &store);
    /// Waits for what is being read, and tells of it.
    void settle();

    /// What came of the last reading.
    using Found = Result<storage::OutsideChange>;
    Found found() const { return m_watcher.result(); }

signals:
    void hasRead();

private:
    void conclude();

    bool m_isReading = false;
    QFutureWatcher<Found> m_watcher;
};

} // namespace facet
