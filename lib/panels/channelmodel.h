// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "objecttree.h"

namespace facet::panels {

/// The channels of a plan under the headings of their tiers.
class ChannelModel final : public ObjectTreeModel
{
    Q_OBJECT

public:
    explicit ChannelModel(PanelContext &context, QObject *parent = nullptr);

    /// Shows only channels whose platform or handle contains @p text.
    void setFilter(const QString &text);

    QVariant data(const QModelIndex &index, int role) const override;

    /// The heading of a tier, and back; nothing where the row is no heading.
    static ObjectRef headingOf(Tier tier);
    static std::optional<Tier> tierOf(ObjectRef heading);

protected:
    QList<ObjectRef> below(ObjectRef parent) const override;
    QList<ObjectRef> parentsTouchedBy(const Difference &difference) const override;
    bool isEditable(ObjectRef row) const override;
    bool concerns(const Difference &difference) const override;

private:
    bool isShown(const Channel &channel) const;
    QString accessibleText(const Channel &channel) const;

    QString m_filter; ///< comparable()
};

/// "3 take part", translated.
QString takePartText(const Plan &plan, Id<Channel> channel);

} // namespace facet::panels
