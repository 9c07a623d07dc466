// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/merge.h"

#include <QAbstractTableModel>

namespace facet::window {

/// What two people changed differently, one a row: here, in the file, or both texts; the chosen one
/// is ticked.
class MergeModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Here, InFile, BothTexts, ColumnCount };

    explicit MergeModel(MergeInput input, QObject *parent = nullptr);

    const MergeChoices &choices() const { return m_choices; }
    /// How many rows wait for a decision.
    int undecided() const;
    /// Decides one row; false where the column is no choice there.
    bool choose(int row, int column);
    /// Decides all rows the same way; where texts cannot stand together, mine stays.
    void chooseAll(MergeSide side);
    /// The full text of one side, for reading.
    QString fullText(int row, MergeSide side) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void decided();

private:
    void mergeAgain();
    bool isChoice(int row, int column) const;
    bool isChosen(int row, int column) const;
    QString cellText(int row, int column) const;

    MergeInput m_input;
    QList<MergeConflict> m_conflicts;
    MergeChoices m_choices;
};

} // namespace facet::window
