// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/routing/deskcheck.h"
#include "panels/panelcontext.h"

#include <QAbstractTableModel>

#include <memory>

namespace facet::panels {

/// A finished desk check with the plan and the messages that it was made of.
struct CheckedDesk
{
    Plan plan;
    std::shared_ptr<const std::vector<routing::Message>> messages;
    routing::DeskCheck check;
};

/// Which messages of a desk check are shown.
enum class ShownMessages { All, Unanswered, Elsewhere };

/// The messages of a desk check, where each would go, and who really dealt with it.
class DeskMessageModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TextColumn, SignalColumn, UnitColumn, WithinColumn, OwnerColumn, ColumnCount };

    DeskMessageModel(PanelContext &context, QObject *parent);

    void setDesk(std::shared_ptr<const CheckedDesk> desk);
    void setShown(ShownMessages shown);
    void setFilter(const QString &text);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void fill();
    bool isShown(size_t message) const;
    QString text(size_t message, int column) const;

    PanelContext &m_context;
    std::shared_ptr<const CheckedDesk> m_desk;
    std::vector<size_t> m_rows;
    QHash<QString, Id<Unit>> m_owners;
    ShownMessages m_shown = ShownMessages::All;
    QString m_filter;
};

/// What each unit would get, and what it takes to keep its promises.
class DeskLoadModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        UnitColumn,
        MessagesColumn,
        BusiestColumn,
        RushColumn,
        AgreementColumn,
        ColumnCount
    };
    enum Roles { HoursRole = Qt::UserRole + 1 }; ///< QList<int>, messages by hour of the day

    explicit DeskLoadModel(QObject *parent);

    void setDesk(std::shared_ptr<const CheckedDesk> desk);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const routing::Load &load, int column) const;
    QString agreementText(Id<Unit> unit) const;

    std::shared_ptr<const CheckedDesk> m_desk;
};

/// What a desk check found, in a few sentences.
QString deskSummary(const CheckedDesk &desk);

} // namespace facet::panels
