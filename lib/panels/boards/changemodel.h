// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/compare.h"
#include "panels/objecttree.h"
#include "panels/rowdelegate.h"

namespace facet::panels {

/// What became of the objects of a plan, by kind, each with its fields below it.
class ChangeModel final : public ObjectTreeModel
{
    Q_OBJECT

public:
    explicit ChangeModel(PanelContext &context, QObject *parent = nullptr);

    /// Shows another comparison; rows that stay are kept.
    void setComparison(const Comparison &comparison);
    /// Shows only the objects whose name or kind holds @p text.
    void setFilter(const QString &text);

    const Comparison &comparison() const { return m_comparison; }
    /// The change of an object; null where it did not change or is no object.
    const ObjectChange *changeOf(ObjectRef object) const;
    /// The object whose row, or whose field's row, this is.
    ObjectRef objectOf(const QModelIndex &index) const;
    /// The field of a field's row; null: it is none.
    const FieldChange *fieldOf(ObjectRef row) const;
    /// The kind of a heading, and how many of its objects changed.
    std::optional<std::pair<Kind, qsizetype>> headingOf(ObjectRef row) const;

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    QList<ObjectRef> below(ObjectRef parent) const override;
    QList<ObjectRef> parentsTouchedBy(const Difference &difference) const override;
    bool concerns(const Difference &difference) const override;

private:
    void sortOut();

    Comparison m_comparison;
    QString m_filter;
    QHash<ObjectRef, qsizetype> m_places; ///< in the comparison
    QHash<Kind, QList<ObjectRef>> m_byKind;
};

/// "Due: 31 Mar 2026 → 30 Jun 2026" in its two halves: what was and what is, as a person reads it.
QString valueText(const Plan &plan, const FieldInfo &field, const QVariant &value);

/// How a row of the comparison looks.
class ChangeDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    ChangeDelegate(PanelContext &context, const ChangeModel &model, QObject *parent = nullptr);

protected:
    RowContent content(const QModelIndex &index) const override;
    RowEditor *makeEditor(QWidget *parent, const QModelIndex &index) const override;
    void take(const RowEditor &editor, const QModelIndex &index) const override;

private:
    const ChangeModel &m_model;
};

} // namespace facet::panels
