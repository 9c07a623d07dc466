// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/value.h"
#include "panels/panelcontext.h"

#include <QAbstractTableModel>

namespace facet::panels {

/// What each objective brings, as a range, with what it costs and rests on; grey without data.
class ValueModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns { Title, Gained, Price, Cost, SoFar, AtTarget, RestsOn, ColumnCount };
    enum Roles { ObjectRole = Qt::UserRole + 1 };

    explicit ValueModel(PanelContext &context, QObject *parent = nullptr);

    /// Whether any objective has a KPI whose unit has a value.
    bool isEmpty() const { return m_values.isEmpty(); }

    /// The value in a row.
    const assess::ObjectiveValue &valueAt(int row) const { return m_values.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void follow(const Difference &difference);
    QList<assess::ObjectiveValue> values() const;
    QString text(const assess::ObjectiveValue &value, int column) const;
    bool isGrey(const assess::ObjectiveValue &value, int column) const;

    PanelContext &m_context;
    QList<assess::ObjectiveValue> m_values;
};

/// What a KPI brings at each price.
class SensitivityModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns { Price, SoFar, AtTarget, StatedBy, ColumnCount };

    explicit SensitivityModel(PanelContext &context, QObject *parent = nullptr);

    void setValue(const assess::KpiValue &value);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString sourceText(const Assumption *assumption);

    PanelContext &m_context;
    QList<assess::Sensitivity> m_lines;
};

/// "$1,275" in the plan's currency, without cents.
QString moneyText(const Plan &plan, double amount);

/// "$1,275 – $8,925"; one amount where both ends are the same.
QString rangeText(const Plan &plan, const assess::ValueRange &range);

} // namespace facet::panels
