// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cardmodel.h"
#include "peoplefilter.h"

namespace facet::panels {

/// Small groups as columns of their members, and before them everybody who could join.
class GroupCards final : public CardModel
{
    Q_OBJECT

public:
    explicit GroupCards(PanelContext &context, QObject *parent = nullptr);

    /// Whom the column of everybody shows; groups show all their members.
    void setFilter(const PeopleFilter &filter);

    /// The column of everybody.
    static ObjectRef everybody();

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
};

} // namespace facet::panels
