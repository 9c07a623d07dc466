// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cardmodel.h"

namespace facet::panels {

/// The channels of a plan as cards; subclasses say in which columns.
class ChannelCards : public CardModel
{
    Q_OBJECT

public:
    using CardModel::CardModel;

    /// Shows only channels whose platform or handle contains @p text.
    void setFilter(const QString &text);

protected:
    QList<ObjectRef> wantedCards(ObjectRef column) const override;
    bool reshapes(const Difference &difference) const override;
    /// The column in which a channel stands.
    virtual ObjectRef placeOf(const Channel &channel) const = 0;

private:
    QString m_filter; ///< comparable()
};

/// Channels by tier, from core to retire.
class TierCards final : public ChannelCards
{
    Q_OBJECT

public:
    explicit TierCards(PanelContext &context, QObject *parent = nullptr);

    static ObjectRef columnOf(Tier tier);

    CardContent card(ObjectRef column, ObjectRef object) const override;
    ColumnContent column(ObjectRef column) const override;
    Result<edit::Step> moved(const QList<ObjectRef> &objects, ObjectRef from,
                             ObjectRef to) const override;

protected:
    QList<ObjectRef> wantedColumns() const override;
    bool concerns(const Difference &difference) const override;
    ObjectRef placeOf(const Channel &channel) const override;
};

/// Where a channel's point of view stands.
enum class Review { Missing, Overdue, Soon, InDate };

/// Channels by the state of their points of view; a card moved to "in date" was reviewed today.
class ReviewCards final : public ChannelCards
{
    Q_OBJECT

public:
    explicit ReviewCards(PanelContext &context, QObject *parent = nullptr);

    static ObjectRef columnOf(Review review);

    CardContent card(ObjectRef column, ObjectRef object) const override;
    ColumnContent column(ObjectRef column) const override;
    Result<edit::Step> moved(const QList<ObjectRef> &objects, ObjectRef from,
                             ObjectRef to) const override;

protected:
    QList<ObjectRef> wantedColumns() const override;
    bool concerns(const Difference &difference) const override;
    ObjectRef placeOf(const Channel &channel) const override;
};

/// How the point of view of @p channel stands on @p today: missing without a text, overdue from the
/// day after its review, soon within 30 days before it or without a date.
Review reviewOf(const Channel &channel, QDate today);

} // namespace facet::panels
