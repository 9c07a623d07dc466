// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rowdelegate.h"

#include <QAbstractListModel>

namespace facet::panels {

/// The undo list as rows: the first is the plan before all steps, each further one a step with its
/// time and author.
class HistoryModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Roles {
        WhenRole = Qt::UserRole + 1, ///< "10:42 · Anna"
        PlaceRole,                   ///< −1 done, 0 current, 1 undone
        NameRole                     ///< the names given to the state; empty: none
    };

    explicit HistoryModel(PanelContext &context, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// The row of the plan as it is now.
    int currentRow() const { return m_current; }

    /// The step after which the plan is as this row says; 0: before all steps.
    qint64 stepOf(const QModelIndex &index) const;

signals:
    void currentRowChanged(int row);

private:
    struct Step
    {
        QString text;
        QDateTime when;
        QString author;
        qint64 sequence = 0;

        bool operator==(const Step &) const = default;
    };

    QList<Step> steps() const;
    QString namesOf(qint64 sequence) const;
    void follow();

    PanelContext &m_context;
    QList<Step> m_steps;
    int m_current = 0;
};

/// How a step's row looks.
class HistoryDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    RowContent content(const QModelIndex &index) const override;
    RowEditor *makeEditor(QWidget *parent, const QModelIndex &index) const override;
    void take(const RowEditor &editor, const QModelIndex &index) const override;
};

} // namespace facet::panels
