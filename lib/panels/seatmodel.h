// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "objecttree.h"
#include "rowdelegate.h"

namespace facet::panels {

/// The positions of one unit with those who hold them, in order.
class SeatModel final : public ObjectTreeModel
{
    Q_OBJECT

public:
    explicit SeatModel(PanelContext &context, QObject *parent = nullptr);

    void setUnit(Id<Unit> unit);

    Id<Unit> unit() const { return m_unit; }

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    QList<ObjectRef> below(ObjectRef parent) const override;
    QList<ObjectRef> parentsTouchedBy(const Difference &difference) const override;
    bool isEditable(ObjectRef row) const override;
    bool concerns(const Difference &difference) const override;

private:
    Id<Unit> m_unit;
};

/// Who holds a position, in the order of their names.
QList<Id<Person>> holdersOf(const Plan &plan, Id<Position> position);

/// How a position's row looks and is edited.
class SeatDelegate final : public RowDelegate
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
