// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cardmodel.h"
#include "peoplefilter.h"

namespace facet::panels {

/// How far people are on the way to being multi-disciplinarians: from everybody over identified,
/// recruited and trained to empowered.
class StageCards final : public CardModel
{
    Q_OBJECT

public:
    explicit StageCards(PanelContext &context, QObject *parent = nullptr);

    void setFilter(const PeopleFilter &filter);

    static ObjectRef columnOf(Stage stage);

    CardContent card(ObjectRef column, ObjectRef object) const override;
    ColumnContent column(ObjectRef column) const override;
    Result<edit::Step> moved(const QList<ObjectRef> &objects, ObjectRef from,
                             ObjectRef to) const override;

protected:
    QList<ObjectRef> wantedColumns() const override;
    QList<ObjectRef> wantedCards(ObjectRef column) const override;
    bool reshapes(const Difference &difference) const override;
    bool concerns(const Difference &difference) const override;

private:
    PeopleFilter m_filter;
    mutable QList<Id<Person>> m_people; ///< whom the filter lets through, found with the columns
};

/// The card of a person: name, position, facets.
CardContent personCard(const Plan &plan, Id<Person> person);

} // namespace facet::panels
