// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "orgchartview.h"

#include <QAccessibleWidget>

namespace facet::canvas {

class ChartAccess;

/// What a screen reader is told of one card: a list item of the tree, below the card of its parent.
class CardAccess final : public QAccessibleInterface,
                         public QAccessibleActionInterface,
                         public QAccessibleAttributesInterface
{
public:
    CardAccess(ChartAccess &chart, Id<Unit> unit) : m_chart(chart), m_unit(unit) { }

    Id<Unit> unit() const { return m_unit; }

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override;
    QRect rect() const override;
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text kind, const QString &text) override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &name) const override;

    QList<QAccessible::Attribute> attributeKeys() const override;
    QVariant attributeValue(QAccessible::Attribute key) const override;

private:
    ChartAccess &m_chart;
    Id<Unit> m_unit;
};

/// What a screen reader is told of the chart: a tree whose children are the cards without a parent.
class ChartAccess final : public QAccessibleWidget, public QAccessibleSelectionInterface
{
public:
    explicit ChartAccess(OrgChartView *view);
    ~ChartAccess() override;

    OrgChartView &view() const;
    /// The interface of a shown card; made when first asked for.
    QAccessibleInterface *card(Id<Unit> unit) const;
    /// The cards shown below one, or without a parent.
    const QList<Id<Unit>> &children(Id<Unit> unit) const;
    /// Forgets the cards that are not shown any more.
    void dropHidden();

    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QString text(QAccessible::Text kind) const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    int selectedItemCount() const override;
    QList<QAccessibleInterface *> selectedItems() const override;
    bool select(QAccessibleInterface *item) override;
    bool unselect(QAccessibleInterface *item) override;
    bool selectAll() override;
    bool clear() override;

private:
    mutable QHash<Id<Unit>, QAccessible::Id> m_cards;
    mutable QHash<Id<Unit>, QList<Id<Unit>>> m_children;
};

/// Lets Qt find the interfaces above; once is enough.
void installChartAccess();

/// Tells a screen reader that a card is current now, or that something was done.
void tellCurrent(OrgChartView &view, Id<Unit> unit);
void tell(OrgChartView &view, const QString &text);
/// Tells that cards came and went.
void tellRelaid(OrgChartView &view);

} // namespace facet::canvas
