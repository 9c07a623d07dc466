// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/plan.h"
#include "storage/backups.h"

#include <QDialog>
#include <QFutureWatcher>

class QPushButton;
class QTreeWidget;

namespace facet::window {

/// Lists the backups of a plan with what they hold, read in the background, and gives the chosen
/// one; @p effect tells what becomes of it.
class RestoreDialog final : public QDialog
{
    Q_OBJECT

public:
    RestoreDialog(const QList<storage::Backup> &backups, const QString &effect,
                  QWidget *parent = nullptr);
    ~RestoreDialog() override;

    /// A backup as read: nothing where it is damaged.
    struct Read
    {
        bool isWhole = false;
        Plan plan;
        int people = 0;
        int departments = 0;
        int index = -1; ///< of the organisation, 0…100; -1: not known
    };

    const Plan &chosen() const { return m_chosen; }
    const QDateTime &chosenTime() const { return m_chosenTime; }

private:
    void addRows();
    void fillRow(int row);
    void showChoice();
    void choose();

    QList<storage::Backup> m_backups;
    QTreeWidget *m_list;
    QPushButton *m_accept;
    QFutureWatcher<Read> m_reader;
    QHash<int, Read> m_read;
    Plan m_chosen;
    QDateTime m_chosenTime;
};

} // namespace facet::window
