// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "objecttree.h"
#include "rowdelegate.h"

namespace facet::panels {

/// Everything that refers to one object, under headings by kind; positions of a unit have a list of
/// their own.
class RelatedModel final : public ObjectTreeModel
{
    Q_OBJECT

public:
    explicit RelatedModel(PanelContext &context, QObject *parent = nullptr);

    void setViewed(ObjectRef object);

    ObjectRef viewed() const { return m_viewed; }

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    QList<ObjectRef> below(ObjectRef parent) const override;
    QList<ObjectRef> parentsTouchedBy(const Difference &difference) const override;
    bool concerns(const Difference &difference) const override;

private:
    ObjectRef m_viewed;
};

/// How a related object's row looks.
class RelatedDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    RowContent content(const QModelIndex &index) const override;
    RowEditor *makeEditor(QWidget *parent, const QModelIndex &index) const override;
    void take(const RowEditor &editor, const QModelIndex &index) const override;
};

/// What a related object is called seen from @p viewed: its own title, or what else it connects.
QString relatedName(const Plan &plan, ObjectRef object, ObjectRef viewed);

/// What else a list says of an object: its choices, flags and score ("Security · Open").
QString relatedDetail(const Plan &plan, ObjectRef object);

} // namespace facet::panels
