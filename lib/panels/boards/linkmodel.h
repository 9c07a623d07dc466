// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/askpopup.h"
#include "panels/objecttree.h"
#include "panels/rowdelegate.h"

class QComboBox;

namespace facet::panels {

/// The lines of communication between units, by kind.
class LinkModel final : public ObjectTreeModel
{
    Q_OBJECT

public:
    explicit LinkModel(PanelContext &context, QObject *parent = nullptr);

    /// The kind that a heading stands for; none: it is a link.
    static std::optional<LinkKind> kindOfHeading(ObjectRef row);

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    QList<ObjectRef> below(ObjectRef parent) const override;
    QList<ObjectRef> parentsTouchedBy(const Difference &difference) const override;
    bool isEditable(ObjectRef row) const override;
    bool concerns(const Difference &difference) const override;
};

/// How a link's row looks; kind and label are edited in place.
class LinkDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    RowContent content(const QModelIndex &index) const override;
    RowEditor *makeEditor(QWidget *parent, const QModelIndex &index) const override;
    void take(const RowEditor &editor, const QModelIndex &index) const override;
};

/// What kind of link two units get, and its label.
class LinkPopup final : public AskPopup
{
    Q_OBJECT

public:
    LinkPopup(PanelContext &context, Id<Unit> from, Id<Unit> to, QWidget *parent);

protected:
    bool take() override;

private:
    Id<Unit> m_from;
    Id<Unit> m_to;
    QComboBox *m_kind;
    QLineEdit *m_label;
};

} // namespace facet::panels
